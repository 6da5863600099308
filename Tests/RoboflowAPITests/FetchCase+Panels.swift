import Foundation
import LoopbackService
import RoboflowAPI
import RoboflowFormat

extension FetchCase {
  private static func missing(_ panel: String, _ response: ServiceResponse) -> Answer {
    { request, _ in request.panel == panel ? response : nil }
  }

  /// Panels that are not there, or not for every split, and panels picked by name.
  static let panelCases: [FetchCase] = [
    FetchCase("a panel without data").with {
      $0.answer = missing("map-results", .refusal(409, "model_eval_not_done", "Not computed"))
      $0.says = ["map-results: this evaluation has none: Not computed"]
      $0.files = complete(pages: [0, 1000, 2000], without: "map-results.json")
    },
    FetchCase("the other spelling of the code").with {
      $0.answer = missing("recommendations", ServiceResponse(409, #"{"error": "EVAL_NOT_DONE"}"#))
      $0.says = ["recommendations: this evaluation has none"]
      $0.files = complete(pages: [0, 1000, 2000], without: "recommendations.json")
    },
    FetchCase("a panel that the service does not know yet").with {
      $0.answer = missing("confidence-sweep", ServiceResponse(404, #"{"error": "Does not exist"}"#))
      $0.says = ["confidence-sweep: this evaluation has none: Does not exist"]
      $0.files = complete(pages: [0, 1000, 2000], without: "confidence-sweep.json")
    },
    FetchCase("no per-image records").with {
      $0.answer = missing("image-predictions", .refusal(409, "model_eval_not_done", "No report"))
      $0.says = ["image-predictions: this evaluation has none: No report"]
      $0.files = complete(pages: [])
    },
    FetchCase("no vector analysis ends the fetch").with {
      $0.answer = missing("vector-analysis", .refusal(409, "model_eval_not_done", "No clusters"))
      $0.exitCode = 4
      $0.says = ["vector-analysis: this evaluation has none: No clusters"]
      $0.files = ["evaluation.json", "fetch.json"]
    },
    FetchCase("no vector analysis, which is not wanted").with {
      $0.answer = missing("vector-analysis", .refusal(409, "model_eval_not_done", "No clusters"))
      $0.request = { $0.panels.remove(.vectorAnalysis) }
      $0.files = complete(pages: [0, 1000, 2000], without: "vector-analysis.json")
    },
    FetchCase("no test split").with {
      $0.service = { $0.fixture.splits = ["train", "valid"] }
      $0.says = [
        "performance-by-class: there is none of the test images; this is of the valid images",
        "confusion-matrix: there is none of the test images; this is of the valid images",
      ]
    },
    FetchCase("the service refuses the test split").with {
      $0.answer = { request, _ in
        request.query["split"] == "test" ? .refusal(400, "invalid_split", "no test") : nil
      }
      $0.says = ["performance-by-class: there is none of the test images"]
    },
    FetchCase("neither a test nor a valid split").with {
      $0.service = { $0.fixture.splits = ["train"] }
    },
    FetchCase("only one panel").with {
      $0.request = { $0.panels = [.mapResults] }
      $0.files = ["evaluation.json", "fetch.json", "map-results.json"]
    },
    FetchCase("all but the images").with {
      $0.request = { $0.panels.remove(.imagePredictions) }
      $0.files = complete(pages: [])
    },
    FetchCase("another confidence").with { $0.request = { $0.confidence = 0 } },
  ]

  /// Evaluations that are not done, or say so in words of their own.
  static let unfinished: [FetchCase] = [
    FetchCase("running").with {
      $0.service = { $0.fixture.status = "running" }
      $0.exitCode = 4
      $0.says = ["is not finished, its status is “running”"]
      $0.files = []
    },
    FetchCase("failed, in spite of waiting").with {
      $0.service = { $0.fixture.status = "failed" }
      $0.request = { $0.waitLimit = .seconds(60) }
      $0.exitCode = 4
      $0.says = ["failed; it has no data to fetch"]
      $0.files = []
      $0.pauses = []
    },
    FetchCase("waiting until it is done").with {
      $0.answer = { request, service in
        guard request.isHeader, request.repetition < 2 else { return nil }
        var running = service
        running.fixture.status = "running"
        return running.answer(request)
      }
      $0.request = { $0.waitLimit = .seconds(60) }
      $0.pauses = [.seconds(5), .milliseconds(7500)]
    },
    FetchCase("waiting in vain").with {
      $0.service = { $0.fixture.status = "queued" }
      $0.request = { $0.waitLimit = .seconds(15) }
      $0.exitCode = 4
      $0.says = ["was not finished after 15 s, its status is “queued”"]
      $0.files = []
      // The last look is at the very end.
      $0.pauses = [.seconds(5), .milliseconds(7500), .milliseconds(2500)]
    },
    FetchCase("another confidence than was asked for").with {
      $0.answer = { request, service in
        guard request.panel == "image-predictions" else { return nil }
        var other = request
        other.query["confidence"] = "35"
        return service.answer(other)
      }
      $0.request = { $0.confidence = 80 }
      $0.says = ["asked for a confidence of 80%, and the service counted from 35.0% on"]
    },
    FetchCase("a byte order mark before an answer").with {
      $0.answer = { request, service in
        guard request.isHeader else { return nil }
        let answer = service.answer(request)
        return ServiceResponse(200, "\u{FEFF}" + String(decoding: answer.body, as: UTF8.self))
      }
    },
    FetchCase("a new name for done").with {
      $0.answer = { request, service in
        guard request.isHeader else { return nil }
        return ServiceResponse(200, #"{"status": "archived", "summary": {"mAP": 0.5}}"#)
      }
    },
    FetchCase("no status at all").with {
      $0.answer = { request, _ in
        request.isHeader ? ServiceResponse(200, #"{"evalId": "x", "versionId": "3"}"#) : nil
      }
    },
    FetchCase("a header without a single field").with {
      $0.answer = { request, _ in request.isHeader ? ServiceResponse(200, "{}") : nil }
      $0.exitCode = 69
      $0.says = ["expected an evaluation's header", "found an empty object"]
      $0.files = []
    },
  ]
}
