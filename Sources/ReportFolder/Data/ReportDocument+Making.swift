import Assessment
import JSON
import ModelEvaluation

/// How the evaluation was made, as its documents say it.
extension ReportDocument {
  struct ClusteringPart: JSONWritable {
    private let clustering: Clustering

    init(_ clustering: Clustering) { self.clustering = clustering }

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("declaredClusters", clustering.nClusters)
        json.member("declaredNoiseRatio", clustering.noiseRatio)
        json.member("method", clustering.method)
        json.member("parameters", clustering.parameters.map(ParameterPart.init))
        json.member("processingTimeSeconds", clustering.processingTimeSeconds)
      }
    }
  }

  private struct ParameterPart: JSONWritable {
    private let parameter: Clustering.Parameter

    init(_ parameter: Clustering.Parameter) { self.parameter = parameter }

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("name", parameter.name)
        json.member("value", parameter.value)
      }
    }
  }

  struct PreprocessingPart: JSONWritable {
    private let preprocessing: Preprocessing

    init(_ preprocessing: Preprocessing) { self.preprocessing = preprocessing }

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("method", preprocessing.method)
        json.member("minDistance", preprocessing.minDistance)
        json.member("nNeighbors", preprocessing.nNeighbors)
        json.member("originalDimensions", preprocessing.originalDimensions)
        json.member("targetDimensions", preprocessing.targetDimensions)
      }
    }
  }

  struct ServiceMetricsPart: JSONWritable {
    private let summary: Summary

    init(_ summary: Summary) { self.summary = summary }

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("mAP", summary.mAP)
        json.member("mIoU", summary.mIoU)
        json.member("precision", summary.precision)
        json.member("recall", summary.recall)
      }
    }
  }

  struct LoneBadImagePart: JSONWritable {
    let image: LoneBadImage
    let table: ImageTable

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("adjustedPValue", image.adjustedPValue)
        json.member("cluster", image.clusterID)
        json.member("f1", table.f1s[image.row])
        json.member("id", table.ids[image.row])
        json.member("name", table.names[image.row])
        json.member("split", table.splitName(image.row))
      }
    }
  }
}
