// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "vector-report",
  products: [
    .library(
      name: "VectorReport",
      targets: [
        "Assessment", "CITexts", "Delivery", "Findings", "Mail", "ModelEvaluation", "PlainText",
        "ReportFolder", "ReportPages", "ReportSite", "RoboflowFormat", "Templates", "VectorReport",
      ]),
    .library(name: "Clustering", targets: ["Clustering", "PlainText"]),
    .library(name: "Embeddings", targets: ["Embeddings", "Matrices", "Neighbors", "PlainText"]),
    .library(name: "Neighbors", targets: ["Matrices", "Neighbors", "PlainText"]),
    .executable(name: "vector-report", targets: ["vector-report"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    // Leaves: they know nothing of each other.
    .systemLibrary(
      name: "CCMarkGFM",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CNettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CGD", providers: [.apt(["libgd-dev"])]),
    .systemLibrary(name: "CPNG", providers: [.apt(["libpng-dev"])]),
    .systemLibrary(name: "CTurboJPEG", providers: [.apt(["libturbojpeg0-dev"])]),
    .systemLibrary(name: "CWebP", providers: [.apt(["libwebp-dev"])]),
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
    .target(name: "CLinux"),
    .target(name: "CCurl"),
    .target(name: "PlainText", swiftSettings: strict),
    .target(name: "Numerics", swiftSettings: strict),
    .target(
      name: "ClusterStatistics",
      dependencies: ["ModelEvaluation", "Numerics", "Parallel"], swiftSettings: strict),
    .target(name: "Detections", dependencies: ["Numerics", "PlainText"], swiftSettings: strict),
    .target(name: "Scales", swiftSettings: strict),
    .target(name: "Parallel", swiftSettings: strict),
    .target(name: "BundledTemplates"),

    // Built on the leaves.
    .target(name: "ModelEvaluation", dependencies: ["PlainText"], swiftSettings: strict),
    .target(name: "JSON", dependencies: ["PlainText"], swiftSettings: strict),
    .target(
      name: "COCOFormat", dependencies: ["Detections", "JSON", "ModelEvaluation", "PlainText"],
      swiftSettings: strict),
    .target(
      name: "Analysis",
      dependencies: [
        "Assessment", "ClusterStatistics", "COCOFormat", "Detections", "ModelEvaluation",
        "PlainText", "RoboflowFormat",
      ],
      swiftSettings: strict),
    .target(
      name: "RecordReading",
      dependencies: ["DocumentReading", "JSON", "ModelEvaluation", "Numerics"],
      swiftSettings: strict),
    .target(
      name: "ImageClustering",
      dependencies: [
        "ArrayFiles", "Clustering", "ClusterStatistics", "Embeddings", "Matrices",
        "ModelEvaluation", "Neighbors", "PlainText",
      ],
      swiftSettings: strict),
    .target(
      name: "DocumentReading", dependencies: ["JSON", "ModelEvaluation", "PlainText"],
      swiftSettings: strict),
    .target(
      name: "PanelCoding", dependencies: ["DocumentReading", "JSON", "ModelEvaluation"],
      swiftSettings: strict),
    .target(
      name: "RoboflowFormat",
      dependencies: [
        "Disk", "DocumentReading", "JSON", "ModelEvaluation", "PanelCoding", "Parallel",
        "PlainText",
        "RecordReading",
      ],
      swiftSettings: strict),
    .target(
      name: "MarkdownHTML", dependencies: ["CCMarkGFM", "PlainText"], swiftSettings: strict),
    .target(name: "CKernels"),
    .target(name: "Matrices", swiftSettings: strict),
    .target(
      name: "Neighbors",
      dependencies: ["CKernels", "Matrices", "Numerics", "Parallel", "PlainText"],
      swiftSettings: strict),
    .target(
      name: "Embeddings",
      dependencies: ["CKernels", "Matrices", "Neighbors", "Numerics", "Parallel"],
      swiftSettings: strict),
    .target(
      name: "ArrayFiles", dependencies: ["Disk", "Matrices", "PlainText"], swiftSettings: strict),
    .target(
      name: "Clustering", dependencies: ["Numerics", "Parallel", "PlainText"], swiftSettings: strict
    ),
    .target(
      name: "Pictures", dependencies: ["CGD", "CPNG", "CTurboJPEG", "CWebP"], swiftSettings: strict),
    .target(name: "SVG", dependencies: ["PlainText"], swiftSettings: strict),
    .target(
      name: "Plots", dependencies: ["Numerics", "Parallel", "PlainText", "Scales", "SVG"],
      swiftSettings: strict),
    .target(
      name: "RoboflowAPI",
      dependencies: [
        "CCurl", "Disk", "JSON", "ModelEvaluation", "Pictures", "PlainText", "RoboflowFormat",
      ],
      swiftSettings: strict),

    .target(name: "YAML", dependencies: ["CYAML"], swiftSettings: strict),
    .target(
      name: "Disk", dependencies: ["CLinux", "CNettle", "Parallel"], swiftSettings: strict),
    .target(
      name: "Templates", dependencies: ["BundledTemplates", "MarkdownHTML", "PlainText"],
      swiftSettings: strict),

    // What is claimed of an evaluation: in numbers, in words, in figures.
    .target(
      name: "MapScan",
      dependencies: ["ClusterStatistics", "Numerics", "Parallel"],
      swiftSettings: strict),
    .target(
      name: "Assessment",
      dependencies: ["ClusterStatistics", "JSON", "MapScan", "ModelEvaluation", "Parallel"],
      swiftSettings: strict),
    .target(
      name: "Findings",
      dependencies: ["Assessment", "ClusterStatistics", "ModelEvaluation", "PlainText"],
      swiftSettings: strict),
    .target(
      name: "Charts",
      dependencies: [
        "Assessment", "Findings", "ModelEvaluation", "Pictures", "PlainText", "Plots", "SVG",
        "Scales",
      ],
      swiftSettings: strict),

    // Where it goes: the report folder and the page; mail, CI texts and sites.
    .target(
      name: "ReportFolder",
      dependencies: [
        "Assessment", "ClusterStatistics", "Disk", "Findings", "JSON", "ModelEvaluation",
        "Pictures", "PlainText",
      ],
      swiftSettings: strict),
    .target(
      name: "ReportPages",
      dependencies: [
        "Assessment", "Charts", "Findings", "MarkdownHTML", "ModelEvaluation", "PlainText",
        "ReportFolder", "Templates",
      ],
      swiftSettings: strict),
    .target(
      name: "VectorReport",
      dependencies: [
        "Assessment", "Findings", "ModelEvaluation", "PlainText", "ReportFolder", "ReportPages",
        "RoboflowFormat", "Templates",
      ],
      swiftSettings: strict),

    // Several models side by side: in numbers, in words and figures, as data, as a report.
    .target(
      name: "ModelRanking",
      dependencies: ["Assessment", "ClusterStatistics", "ModelEvaluation", "Numerics"],
      swiftSettings: strict),
    .target(
      name: "RankingFindings",
      dependencies: [
        "Assessment", "Charts", "Findings", "ModelEvaluation", "ModelRanking", "PlainText", "Plots",
      ],
      swiftSettings: strict),
    .target(
      name: "RankingData",
      dependencies: [
        "Assessment", "JSON", "ModelEvaluation", "ModelRanking", "PlainText", "RankingFindings",
        "ReportFolder",
      ],
      swiftSettings: strict),
    .target(
      name: "RankingReport",
      dependencies: [
        "Findings", "PlainText", "RankingData", "RankingFindings", "ReportFolder", "ReportPages",
        "RoboflowFormat", "Templates",
      ],
      swiftSettings: strict),
    .target(
      name: "Mail",
      dependencies: [
        "Assessment", "Charts", "Disk", "Findings", "ModelEvaluation", "PlainText", "ReportPages",
        "Templates",
      ],
      swiftSettings: strict),
    .target(
      name: "CITexts",
      dependencies: [
        "Assessment", "Findings", "ModelEvaluation", "PlainText", "ReportPages", "SVG", "Templates",
      ],
      swiftSettings: strict),
    .target(
      name: "SiteHistory",
      dependencies: [
        "Disk", "Findings", "JSON", "PlainText", "Plots", "ReportFolder", "SVG", "Templates",
      ],
      swiftSettings: strict),
    .target(
      name: "ReportSite",
      dependencies: [
        "Disk", "ModelEvaluation", "PlainText", "ReportFolder", "RoboflowFormat", "SiteHistory",
        "Templates", "VectorReport",
      ],
      swiftSettings: strict),
    .target(
      name: "Delivery",
      dependencies: [
        "CITexts", "Mail", "RankingReport", "ReportPages", "ReportSite", "Templates",
        "VectorReport",
      ],
      swiftSettings: strict),

    // The command line: what commands share, then the commands by what they depend on.
    .target(
      name: "Terminal",
      dependencies: [
        "Disk", "Findings", "JSON", "ModelEvaluation", "PlainText", "ReportFolder",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "ServiceCommands",
      dependencies: [
        "JSON", "PlainText", "ReportFolder", "RoboflowAPI", "RoboflowFormat", "Terminal",
        "VectorReport", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "RuleFiles",
      dependencies: ["Findings", "ModelEvaluation", "PlainText", "RoboflowFormat", "YAML"],
      swiftSettings: strict),
    .target(
      name: "CheckOptions",
      dependencies: [
        "CITexts", "Findings", "PlainText", "ReportFolder", "RuleFiles", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "CommandInputs",
      dependencies: [
        "Assessment", "COCOFormat", "Findings", "ModelEvaluation", "RoboflowFormat",
        "ServiceCommands", "VectorReport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "CommandOutputs",
      dependencies: [
        "CITexts", "Delivery", "Findings", "ModelEvaluation", "RuleFiles", "Templates", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "CheckCommands",
      dependencies: [
        "CheckOptions", "CommandInputs", "Findings", "ModelEvaluation", "PlainText", "ReportFolder",
        "Terminal", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "ReportCommands",
      dependencies: [
        "CommandInputs", "CommandOutputs", "Mail", "ReportFolder", "RoboflowFormat", "Terminal",
        "VectorReport", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "SiteCommands",
      dependencies: [
        "CommandInputs", "CommandOutputs", "PlainText", "ReportSite", "ServiceCommands", "Terminal",
        "VectorReport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "AnalyzeCommands",
      dependencies: [
        "Analysis", "ImageClustering", "ModelEvaluation", "ReportFolder", "RoboflowFormat",
        "ServiceCommands", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "CompareCommands",
      dependencies: [
        "CommandInputs", "CommandOutputs", "RankingFindings", "RankingReport", "ServiceCommands",
        "Terminal", "VectorReport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "vector-report",
      dependencies: [
        "AnalyzeCommands", "CheckCommands", "CompareCommands", "ReportCommands", "ServiceCommands",
        "SiteCommands", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "gallery",
      dependencies: [
        "Assessment", "BundledTemplates", "Charts", "ModelEvaluation", "PlainText", "Plots", "SVG",
      ],
      path: "Examples/gallery", swiftSettings: strict),
    .executableTarget(
      name: "detections", dependencies: ["COCOFormat", "Detections", "ModelEvaluation"],
      path: "Benchmarks/detections", exclude: ["masks.py", "peers.py", "tide.py"],
      swiftSettings: strict),
    .target(
      name: "StageClock", path: "Benchmarks/stage-clock", swiftSettings: strict),
    .executableTarget(
      name: "stages", dependencies: ["RoboflowFormat", "StageClock", "VectorReport"],
      path: "Benchmarks/stages", exclude: ["simdjson_reader.cpp"], swiftSettings: strict),
    .executableTarget(
      name: "embedding-benchmark",
      dependencies: ["ArrayFiles", "Embeddings", "Matrices", "Neighbors", "StageClock"],
      path: "Benchmarks/embedding-benchmark", swiftSettings: strict),
    .executableTarget(
      name: "simulation",
      dependencies: [
        "Assessment", "ClusterStatistics", "Findings", "MapScan", "ModelEvaluation", "ModelRanking",
        "Neighbors", "Numerics",
      ],
      path: "Benchmarks/simulation",
      swiftSettings: strict),

    // What a fuzzer calls; in a build of its own by Scripts/fuzz, and over kept inputs by a test.
    .target(
      name: "FuzzedFiles",
      dependencies: [
        "ArrayFiles", "ImageClustering", "MarkdownHTML", "Pictures", "PlainText", "RoboflowAPI",
        "RuleFiles", "Templates",
      ],
      path: "Fuzzing/FuzzedFiles", swiftSettings: strict),
    .target(
      name: "FuzzedDocuments",
      dependencies: [
        "Assessment", "COCOFormat", "FuzzedFiles", "JSON", "ModelEvaluation", "ReportFolder",
        "RoboflowFormat",
      ],
      path: "Fuzzing/FuzzedDocuments", swiftSettings: strict),
    .executableTarget(
      name: "fuzz", dependencies: ["FuzzedDocuments", "FuzzedFiles"], path: "Fuzzing/fuzz",
      swiftSettings: strict),

    // What others write on top: no access to anything but the products.
    .executableTarget(
      name: "nightly-report", dependencies: ["Delivery", "VectorReport"],
      path: "Examples/library/nightly-report", packageAccess: false),
    .executableTarget(
      name: "gate", dependencies: ["Delivery", "VectorReport"], path: "Examples/library/gate",
      packageAccess: false),
    .executableTarget(
      name: "own-data",
      dependencies: ["Clustering", "Embeddings", "Matrices", "Neighbors", "VectorReport"],
      path: "Examples/library/own-data", packageAccess: false),

    // Tests: one folder a target.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .target(
      name: "LoopbackService",
      dependencies: [
        "PictureSamples", .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      path: "Tests/LoopbackService", swiftSettings: strict),
    .executableTarget(
      name: "loopback-service", dependencies: ["LoopbackService"], path: "Tests/loopback-service",
      swiftSettings: strict),
    .target(
      name: "PictureSamples", dependencies: ["CGD", "CTurboJPEG", "Pictures", "TestSupport"],
      path: "Tests/PictureSamples", swiftSettings: strict),
    .target(
      name: "EvaluationSamples", dependencies: ["ModelEvaluation", "TestSupport"],
      path: "Tests/EvaluationSamples", swiftSettings: strict),
    .executableTarget(
      name: "sample-pictures",
      dependencies: ["ModelEvaluation", "PictureSamples", "RoboflowFormat"],
      path: "Tests/sample-pictures", swiftSettings: strict),
    .testTarget(
      name: "PlainTextTests", dependencies: ["PlainText", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ModelEvaluationTests", dependencies: ["ModelEvaluation"], exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(name: "NumericsTests", dependencies: ["Numerics"], swiftSettings: strict),
    .testTarget(name: "YAMLTests", dependencies: ["YAML"], swiftSettings: strict),
    .testTarget(name: "JSONTests", dependencies: ["JSON", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "RoboflowFormatTests",
      dependencies: [
        "DocumentReading", "JSON", "ModelEvaluation", "Parallel", "PlainText", "RecordReading",
        "RoboflowFormat",
        "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ClusterStatisticsTests",
      dependencies: [
        "ClusterStatistics", "MapScan", "ModelEvaluation", "Numerics", "Parallel", "TestSupport",
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "ClusteringTests",
      dependencies: ["Clustering", "Parallel", "PlainText", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(name: "ParallelTests", dependencies: ["Parallel"], swiftSettings: strict),
    .testTarget(
      name: "COCOFormatTests", dependencies: ["COCOFormat", "Detections", "ModelEvaluation"],
      swiftSettings: strict),
    .testTarget(
      name: "AnalysisTests",
      dependencies: [
        "Analysis", "COCOFormat", "Detections", "ImageClustering", "Matrices", "ModelEvaluation",
        "Neighbors", "RoboflowFormat", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DetectionsTests", dependencies: ["Detections", "TestSupport"], exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "NeighborsTests",
      dependencies: ["Matrices", "Neighbors", "Parallel", "PlainText", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "EmbeddingsTests",
      dependencies: ["Embeddings", "Matrices", "Neighbors", "Parallel", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "ArrayFilesTests", dependencies: ["ArrayFiles", "Matrices", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "ScalesTests", dependencies: ["Scales", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "SVGTests", dependencies: ["PlainText", "SVG", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "PicturesTests", dependencies: ["Pictures", "PictureSamples", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "PlotsTests",
      dependencies: ["gallery", "PlainText", "Plots", "Scales", "SVG", "TestSupport"],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "MarkdownHTMLTests", dependencies: ["MarkdownHTML", "PlainText", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RoboflowAPITests",
      dependencies: [
        "JSON", "LoopbackService", "ModelEvaluation", "PictureSamples", "PlainText",
        "RoboflowAPI", "RoboflowFormat", "ServiceCommands", "Terminal", "TestSupport",
        "vector-report",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DiskTests", dependencies: ["Disk", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "TemplatesTests",
      dependencies: [
        "BundledTemplates", "MarkdownHTML", "PlainText", "Templates", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "AssessmentTests",
      dependencies: [
        "Assessment", "ClusterStatistics", "EvaluationSamples", "Findings", "JSON",
        "ModelEvaluation", "PlainText", "RoboflowFormat", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "FindingsTests",
      dependencies: [
        "Assessment", "CITexts", "EvaluationSamples", "Findings", "ModelEvaluation", "PlainText",
        "TestSupport",
      ],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "ChartsTests",
      dependencies: [
        "Assessment", "Charts", "Disk", "Findings", "gallery", "ModelEvaluation", "PlainText",
        "Plots", "SVG",
        "TestSupport",
      ],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "ReportFolderTests",
      dependencies: [
        "Disk", "Findings", "ModelEvaluation", "Pictures", "PictureSamples", "ReportFolder",
        "RoboflowFormat", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "VectorReportTests",
      dependencies: [
        "Assessment", "Charts", "Disk", "EvaluationSamples", "Findings", "JSON", "MarkdownHTML",
        "ModelEvaluation", "Pictures", "PictureSamples", "PlainText", "ReportFolder", "ReportPages",
        "RoboflowFormat", "Templates", "TestSupport", "VectorReport",
      ],
      exclude: [
        "Independent/recompute.py", "Independent/recompute_comparison.py",
        "Independent/recompute_data.py",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ModelRankingTests",
      dependencies: [
        "Assessment", "ClusterStatistics", "EvaluationSamples", "ModelEvaluation", "ModelRanking",
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "RankingReportTests",
      dependencies: [
        "Assessment", "Charts", "EvaluationSamples", "Findings", "ModelEvaluation", "ModelRanking",
        "PlainText", "RankingData", "RankingFindings", "RankingReport", "ReportFolder",
        "RoboflowFormat",
        "TestSupport",
      ],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "MailTests",
      dependencies: [
        "Assessment", "Charts", "Delivery", "EvaluationSamples", "Findings", "Mail",
        "ModelEvaluation", "PictureSamples", "PlainText", "Templates", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CITextsTests",
      dependencies: [
        "Assessment", "CITexts", "EvaluationSamples", "Findings", "MarkdownHTML",
        "ModelEvaluation", "PlainText", "Templates", "TestSupport",
      ],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "ReportSiteTests",
      dependencies: ["ReportFolder", "ReportSite", "SiteHistory", "TestSupport", "VectorReport"],
      swiftSettings: strict),
    .testTarget(
      name: "DeliveryTests", dependencies: ["Delivery", "Templates", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "WholeOutputTests",
      dependencies: [
        "CITexts", "Delivery", "Findings", "Mail", "RankingFindings", "RankingReport",
        "ReportFolder", "ReportSite", "RoboflowFormat", "RuleFiles", "Templates", "TestSupport",
        "vector-report", "VectorReport",
      ],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "DocumentationTests",
      dependencies: [
        "JSON", "MarkdownHTML", "PictureSamples", "Pictures", "PlainText", "Plots", "SVG", "Scales",
        "Templates", "TestSupport", "gate", "nightly-report", "own-data",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "FuzzingTests", dependencies: ["FuzzedDocuments", "FuzzedFiles", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "TestSupportTests", dependencies: ["TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "AnalyzeCommands", "Findings", "Mail", "MarkdownHTML", "ModelEvaluation", "PlainText",
        "ReportFolder", "RoboflowFormat", "RuleFiles", "Terminal", "TestSupport", "vector-report",
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
  ]
)
