import JSON
import ModelEvaluation

/// How clusters were found by vectors, in `data/report.json`; where the vectors are is left out.
struct VectorRunPart: JSONWritable {
  let run: VectorRun

  func write(into json: inout JSONWriter) {
    json.object { json in
      json.member("notes", run.notes)
      json.member("sampled", run.sampled)
      json.member("sizes", run.sizes.map(SizePart.init))
    }
  }

  private struct SizePart: JSONWritable {
    let size: VectorRun.Size

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("clusters", size.clusters)
        json.member("minClusterSize", size.minClusterSize)
        json.member("noiseRatio", size.noiseRatio)
        json.member("silhouette", size.silhouette)
        json.member("telling", size.telling)
      }
    }
  }
}
