import Foundation
import LoopbackService
import RoboflowAPI
import RoboflowFormat

extension FetchCase {
  private static func refuse(
    _ name: String, _ status: Int, _ body: String, exitCode: Int32, says: String...
  ) -> FetchCase {
    FetchCase(name).with {
      $0.answer = { _, _ in ServiceResponse(status, body) }
      $0.exitCode = exitCode
      $0.says = says
      $0.files = []
    }
  }

  private static let scope =
    #"{"error": {"type": "GraphMethodException", "message": "Unsupported get request", "hint": "Ask \u001b[31myour admin"}}"#

  /// Answers that say no to everything, in each form of error body.
  static let refusals: [FetchCase] = [
    refuse(
      "401, flat", 401, #"{"error": "unauthenticated", "message": "Key is missing"}"#, exitCode: 2,
      says: "does not accept the API key: Key is missing", "model-eval:read"),
    refuse("401, empty body", 401, "", exitCode: 2, says: "does not accept the API key"),
    refuse(
      "401, the key is echoed", 401,
      #"{"error": "no key rfk_SECRET0123456789abcdef here, or ?api_key=x_SECRET&a"}"#,
      exitCode: 2, says: "no key [key] here, or ?api_key=[key]&a"),
    refuse(
      "402, prose", 402, #"{"error": "Your plan has no evaluations.", "hint": "Upgrade"}"#,
      exitCode: 2, says: "plan or quota", "Your plan has no evaluations.", "Upgrade"),
    refuse(
      "403, nested", 403, #"{"error": {"message": "No access", "type": "Forbidden"}}"#, exitCode: 2,
      says: "gives no access to evaluation q7Rn2cVwLx0TbYd45KsE of workspace orchard: No access"),
    refuse("423, text", 423, "billing is\npaused", exitCode: 2, says: "billing is paused"),
    refuse(
      "404, flat", 404, #"{"error": "model_eval_not_found", "message": "No such"}"#, exitCode: 3,
      says: "has no evaluation q7Rn2cVwLx0TbYd45KsE of workspace orchard: No such", "list"),
    refuse(
      "404, an older gateway", 404, #"{"error": "Unsupported request. It does not exist."}"#,
      exitCode: 3, says: "Unsupported request. It does not exist."),
    refuse(
      "404, HTML", 404, "<html><head><title>Not &amp; here</title></head></html>",
      exitCode: 3, says: "an HTML page, “Not &amp; here”"),
    refuse(
      "404 for a key without the scope", 404, scope, exitCode: 2,
      says: "the API key lacks the scope", "Ask \u{FFFD}[31myour admin"),
    refuse(
      "400, unknown code", 400, #"{"error": "invalid_anything", "message": "No"}"#, exitCode: 5,
      says: "refused the request"),
    refuse("400, a JSON array", 400, #"["no"]"#, exitCode: 5, says: #"["no"]"#),
    refuse("418", 418, "{}", exitCode: 69, says: "answered 418"),
    refuse("501 is not tried again", 501, "{}", exitCode: 69, says: "answered 501").with {
      $0.pauses = []
    },
    refuse("204", 204, "", exitCode: 69, says: "answered 204"),
    refuse(
      "message of control characters", 400, #"{"message": "a\u001b[2Jb\u202e\nc"}"#,
      exitCode: 5, says: "a\u{FFFD}[2Jb\u{FFFD} c"),
    FetchCase("the scope is missing for a panel only").with {
      $0.answer = { request, _ in
        request.panel == "map-results" ? ServiceResponse(404, scope) : nil
      }
      $0.request = { $0.panels = [.mapResults, .vectorAnalysis] }
      $0.exitCode = 2
      $0.says = ["lacks the scope to read map-results"]
      $0.files = ["evaluation.json", "fetch.json", "vector-analysis.json"]
    },
    FetchCase("the service refuses the confidence").with {
      $0.answer = { request, service in
        request.query["confidence"] == nil
          ? nil : .refusal(400, "invalid_confidence", "no report at 41")
      }
      $0.request = { $0.confidence = 41 }
      $0.exitCode = 5
      $0.says = ["refused the request for vector-analysis", "no report at 41"]
      $0.files = ["evaluation.json", "fetch.json"]
    },
    FetchCase("the evaluation disappears between pages").with {
      $0.answer = { request, _ in
        request.offset >= 1000 ? .refusal(404, "model_eval_not_found", "Gone") : nil
      }
      $0.exitCode = 3
      $0.says = ["image-predictions from", "Gone"]
      $0.files = complete(pages: [0])
    },
  ]
}
