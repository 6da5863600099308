import Foundation
import TestSupport
import Testing
import VectorReport

@testable import ReportFolder
@testable import ReportSite
@testable import SiteHistory

/// A site grows by what is new.
///
/// Scripts/delivery-check makes sites of up to 10,000 evaluations.
@Suite struct SiteTests {
  private let folder: TemporaryFolder
  private var site: URL { folder.url.appendingPathComponent("site") }

  init() throws { folder = try TemporaryFolder() }

  private func evaluation(
    _ id: String, project: String = "apples", day: Int, f1: Double = 0.5,
    version: String? = nil, model: String? = nil
  ) throws -> String {
    let names = [("versionId", version), ("modelId", model)]
      .compactMap { key, value in value.map { "\"\(key)\": \"\($0)\", " } }.joined()
    return
      try folder.write(
        """
        {\(names)"evalId": "\(id)", "project": "\(project)", "createdAt": "2026-01-\(day < 10 ? "0" : "")\(day)T00:00:00Z",
         "clusters": [{"id": 0, "numImages": 9, "metrics": {"f1Mean": \(f1), "f1Std": 0.1}}]}
        """, to: "runs/\(id)-\(day)-\(f1).json"
      ).path
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: site.appendingPathComponent(path), encoding: .utf8)
  }

  /// Inode of each file: a replaced file has another one.
  private func files() throws -> [String: Int] {
    var files: [String: Int] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: site.path) {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: site.appendingPathComponent(path).path)
      if attributes[.type] as? FileAttributeType == .typeRegular {
        files[path] = attributes[.systemFileNumber] as? Int
      }
    }
    return files
  }

  @Test func reportsInMemoryAreAddedLikeTheirEvaluations() throws {
    let path = try evaluation("one", day: 1)
    let report = try Report(EvaluationInput(path: path))
    let change = try Site(folder: site).add(reports: [report])
    #expect((change.reports, change.evaluations, change.notes) == (1, 1, []))
    #expect(try Site(folder: site).add([path]).reports == 0)
    var options = ReportOptions()
    options.form = .singleFile
    let page = try Report(EvaluationInput(path: path), options: options)
    let skipped = try Site(folder: site).add(reports: [page])
    #expect((skipped.skipped, skipped.evaluations) == (1, 1))
    #expect(skipped.notes.first?.hasPrefix("report 1: skipped: ") == true)
  }

  @Test func addsOneRunAndTouchesWhatChanges() throws {
    let first = try Site(folder: site).add([
      evaluation("one", day: 1), evaluation("two", project: "pears", day: 2),
    ])
    #expect((first.reports, first.evaluations, first.notes) == (2, 2, []))
    let before = try files()
    #expect(try Site(folder: site).add([evaluation("one", day: 1)]).files == 0)
    #expect(try files() == before)
    let change = try Site(folder: site).add([evaluation("three", day: 3, f1: 0.6)])
    let after = try files()
    let changed = before.keys.filter { after[$0] != before[$0] }.sorted()
    let apples = "projects/\(SiteName.project("apples"))/index.html"
    #expect(changed == ["feed.xml", "index.html", apples, "site.json"])
    #expect((change.reports, change.files, change.evaluations) == (1, 4, 3))
    #expect(try text(apples).contains(">+0.100 ("))
  }

  @Test func modelsOfOneVersionAreRivalsAndNoTrend() throws {
    _ = try Site(folder: site).add([
      evaluation("old", day: 1, f1: 0.5, version: "1", model: "nano"),
      evaluation("first", day: 2, f1: 0.9, version: "2", model: "nano"),
      evaluation("second", day: 3, f1: 0.6, version: "2", model: "<large>"),
      evaluation("again", day: 4, f1: 0.7, version: "2", model: "<large>"),
    ])
    let page = try text("projects/\(SiteName.project("apples"))/index.html")
    let models = try #require(page.firstMatch(of: /id="models"(?s:.*?)<\/table>/)).0
    let rows = models.matches(of: /<tr><th scope="row"><a [^>]*>([^<]*)<.*?align="right">([^<]*)</)
    #expect(rows.map { "\($0.1) \($0.2)" } == ["nano 0.900", "&lt;large&gt; 0.700"])
    // Each against version 1, or against the same model before; never against a rival.
    let changes = page.matches(of: />([+−][0-9.]+)/).map { String($0.1) }
    #expect(changes == ["+0.100", "+0.100", "+0.400"])
    #expect(page.contains("0.700 last; from 0.500 to 0.700 in 3\u{A0}runs"))
  }

  @Test func newestFirst() throws {
    _ = try Site(folder: site).add([
      evaluation("old", day: 1), evaluation("new", day: 3), evaluation("middle", day: 2),
    ])
    let ids = try text("index.html").matches(of: />([a-z]+)<\/a><\/th>/).map { String($0.1) }
    #expect(ids == ["apples", "new", "middle", "old"])
  }

  @Test func anEvaluationRenderedAnewTakesItsOwnPlace() throws {
    _ = try Site(folder: site).add([evaluation("one", day: 1)])
    let change = try Site(folder: site).add([evaluation("one", day: 1, f1: 0.9)])
    #expect((change.reports, change.evaluations) == (1, 1))
    #expect(try text("index.html").contains("0.900"))
  }

  @Test func aReportThatIsGoneIsNoLongerListed() throws {
    _ = try Site(folder: site).add([
      evaluation("one", day: 1), evaluation("two", project: "x", day: 2),
    ])
    let path = "projects/\(SiteName.project("x"))"
    #expect(try files()[path + "/index.html"] != nil)
    let index = try #require(SiteIndex(in: site))
    let gone = try #require(index.entries.first { $0.evaluationID == "two" })
    try FileManager.default.removeItem(at: site.appendingPathComponent("reports/\(gone.name)"))
    let change = try Site(folder: site).add([evaluation("one", day: 1)])
    #expect(change.notes == ["\(gone.address) is gone; it is no longer listed"])
    #expect(change.evaluations == 1)
    #expect(!FileManager.default.fileExists(atPath: site.appendingPathComponent(path).path))
  }

  @Test func somebodysFolderStays() throws {
    try folder.write("mine", to: "site/thesis.txt")
    let input = try evaluation("one", day: 1)
    #expect(throws: ReportWriteError.self) { try Site(folder: site).add([input]) }
    _ = try Site(folder: site, force: true).add([input])
    #expect(try text("thesis.txt") == "mine")
  }

  @Test func twoRunsAtOnceLoseNoEntry() async throws {
    let inputs = try (1...6).map { try evaluation("run\($0)", day: $0) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for input in inputs { group.addTask { _ = try Site(folder: site).add([input]) } }
      try await group.waitForAll()
    }
    #expect(SiteIndex(in: site)?.entries.count == 6)
    #expect(try text("index.html").contains(">run6</a>"))
  }

  @Test func aFirstRunThatWasKilledLeavesASite() throws {
    let input = try evaluation("one", day: 1)
    try folder.write("", to: "site/.site.json.partial-1/new")
    // A folder where a file must be ends the first run half way.
    try folder.write("", to: "site/feed.xml/in-the-way")
    #expect(throws: ReportWriteError.self) { try Site(folder: site, force: true).add([input]) }
    try FileManager.default.removeItem(at: site.appendingPathComponent("feed.xml"))
    #expect(try Site(folder: site).add([input]).evaluations == 1)
  }

  @Test(arguments: [
    "{\"entries\": [", "", "{\"generator\": \"other\", \"entries\": [], \"pages\": []}",
  ])
  func aDamagedIndexIsNeverReplaced(_ damaged: String) throws {
    let input = try evaluation("one", day: 1)
    _ = try Site(folder: site).add([input])
    try folder.write(damaged, to: "site/site.json")
    let error = #expect(throws: ReportWriteError.self) {
      try Site(folder: site, force: true).add([input])
    }
    #expect(error?.sentences.first?.contains("its site.json is damaged or of another tool") == true)
    #expect(try text("site.json") == damaged)
  }

  @Test(arguments: [Int.max, -1]) func anIndexWithImpossibleCountsIsDamaged(_ count: Int) throws {
    _ = try Site(folder: site).add([evaluation("one", day: 1)])
    let forged = try text("site.json")
      .replacing(/"weakClusters" ?: ?\d+/, with: "\"weakClusters\": \(count)")
    try folder.write(forged, to: "site/site.json")
    #expect(SiteIndex(in: site) == nil)
    #expect(throws: ReportWriteError.self) { try Site(folder: site).add([]) }
  }

  @Test func theTitleIsKept() throws {
    _ = try Site(folder: site, title: "Orchard").add([evaluation("one", day: 1)])
    _ = try Site(folder: site).add([evaluation("two", day: 2)])
    #expect(try text("index.html").contains("Orchard"))
    #expect(try text("feed.xml").contains("Orchard"))
    _ = try Site(folder: site, title: "Grove").add([])
    #expect(try text("index.html").contains("Grove"))
  }

  @Test func twoInputsOfOneEvaluationAreTold() throws {
    let (one, other) = try (evaluation("one", day: 1), evaluation("one", day: 1, f1: 0.9))
    let change = try Site(folder: site).add([one, other])
    #expect(change.notes == ["\(other): replaces \(one), which is of the same evaluation"])
  }

  @Test func anEvaluationWithoutATimeIsListedButNotInTheFeedAndTold() throws {
    let undated = try folder.write(
      #"{"evalId": "undated", "clusters": [{"id": 0, "numImages": 9}]}"#, to: "runs/undated.json")
    let change = try Site(folder: site).add([evaluation("dated", day: 1), undated.path])
    #expect(change.notes == ["1 of 2 evaluations state no time; the feed leaves them out"])
    let feed = try text("feed.xml")
    #expect(feed.matches(of: /<entry>/).count == 1)
    #expect(feed.contains("apples-dated-") && !feed.contains("undated"))
    #expect(try text("index.html").contains(">undated</a>"))
  }

  @Test func aUsersFileInAReportIsNotDeleted() throws {
    _ = try Site(folder: site).add([evaluation("one", day: 1)])
    let name = try #require(SiteIndex(in: site)?.entries.first?.name)
    try folder.write("mine", to: "site/reports/\(name)/notes.txt")
    let change = try Site(folder: site).add([evaluation("one", day: 1, f1: 0.9)])
    #expect((change.reports, change.skipped) == (0, 1))
    #expect(change.notes.first?.contains("is not part of the report, notes.txt") == true)
    #expect(try text("reports/\(name)/notes.txt") == "mine")
  }

  @Test func aForgedIndexCannotRemoveFilesElsewhere() throws {
    _ = try Site(folder: site).add([evaluation("one", day: 1)])
    let victim = try folder.write("mine", to: "victim.txt")
    var index = try #require(SiteIndex(in: site))
    index.pages += ["../victim.txt", "/etc/hostname", "a//b"]
    try Data(index.file.bytes).write(to: site.appendingPathComponent("site.json"))
    _ = try Site(folder: site).add([evaluation("one", day: 1)])
    #expect(try String(contentsOf: victim, encoding: .utf8) == "mine")
  }

  @Test(
    arguments: [
      ("apples", "12", "q7Rn", "apples-12-q7rn-"), ("../../etc", nil, "a/b", "etc-a-b-"),
      ("Größe", nil, nil, "gr-e-"), ("日本", nil, nil, ""), (nil, nil, nil, ""),
      (String(repeating: "x", count: 90), nil, nil, String(repeating: "x", count: 32) + "-"),
    ] as [(String?, String?, String?, String)])
  func names(project: String?, version: String?, id: String?, start: String) {
    let name = SiteName.report(project: project, version: version, id: id, digest: "d")
    #expect(name.hasPrefix(start))
    #expect(name.dropFirst(start.count).wholeMatch(of: /[0-9a-f]{10}/) != nil, "\(name)")
  }

  @Test(arguments: [
    (0, 0, 0), (149, 149, 0), (299, 299, 0), (300, 150, 1), (449, 299, 1), (450, 150, 2),
  ])
  func pages(count: Int, newest: Int, archived: Int) {
    let pager = SitePager(entries: Array(0..<count), size: 150)
    #expect((pager.newest.count, pager.archive.count) == (newest, archived))
    #expect(pager.archive.flatMap { $0.reversed() } + pager.newest.reversed() == Array(0..<count))
    let grown = SitePager(entries: Array(0...count), size: 150)
    #expect(Array(grown.archive.prefix(archived)) == pager.archive)
  }
}
