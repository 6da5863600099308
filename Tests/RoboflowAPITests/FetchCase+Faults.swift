import Foundation
import LoopbackService
import RoboflowAPI

extension FetchCase {
  private static func once(_ panel: String, _ response: ServiceResponse) -> Answer {
    { request, _ in request.panel == panel && request.repetition == 0 ? response : nil }
  }

  private static func always(_ panel: String, _ response: ServiceResponse) -> Answer {
    { request, _ in request.panel == panel ? response : nil }
  }

  private static func page(
    _ offset: Int, _ delivery: RawServer.Delivery, times: Int = 1
  ) -> @Sendable (ServiceRequest) -> RawServer.Delivery {
    { request in
      let isMeant = request.panel == "image-predictions" && request.offset == offset
      return isMeant && request.repetition < times ? delivery : .whole
    }
  }

  private static let beforeTheImages = complete(pages: [])
  private static let headerOnly = ["evaluation.json", "fetch.json"]

  /// Faults that pass, and faults that do not.
  static let faults: [FetchCase] = [
    FetchCase("500 once").with {
      $0.answer = once("map-results", ServiceResponse(500, "{}"))
      $0.pauses = [.milliseconds(500)]
    },
    FetchCase("408 once").with { $0.answer = once("vector-analysis", ServiceResponse(408, "")) },
    FetchCase("429 asks to wait some seconds").with {
      $0.answer = once("vector-analysis", ServiceResponse(429, "", headers: ["Retry-After": "7"]))
      $0.pauses = [.seconds(7)]
    },
    FetchCase("503 asks to wait until a moment").with {
      $0.answer = once(
        "vector-analysis",
        ServiceResponse(
          503, "",
          headers: [
            "Date": "Thu, 11 Jun 2026 08:00:00 GMT",
            "Retry-After": "Thu, 11 Jun 2026 08:02:00 GMT",
          ]))
      $0.pauses = [.seconds(120)]
    },
    FetchCase("429 asks for less patience than ours").with {
      $0.answer = once("vector-analysis", ServiceResponse(429, "", headers: ["Retry-After": "0"]))
      $0.pauses = [.milliseconds(500)]
    },
    FetchCase("429 with a Retry-After of another kind").with {
      $0.answer = once("vector-analysis", ServiceResponse(429, "", headers: ["Retry-After": "-x"]))
      $0.pauses = [.milliseconds(500)]
    },
    FetchCase("429 for ever").with {
      $0.answer = always("vector-analysis", ServiceResponse(429, #"{"error": "Slow down please"}"#))
      $0.exitCode = 69
      $0.says = ["in 4 attempts: it answered 429 (Slow down please)"]
      $0.files = headerOnly
      $0.pauses = [.milliseconds(500), .seconds(1), .seconds(2)]
    },
    FetchCase("429 asks to wait longer than the time limit").with {
      $0.answer = always(
        "vector-analysis", ServiceResponse(429, "", headers: ["Retry-After": "7200"]))
      $0.exitCode = 69
      $0.says = ["the time limit ended", "asks to wait 7200 s", "goes on from there"]
      $0.files = headerOnly
      $0.pauses = []
    },
    FetchCase("502 for ever, in HTML").with {
      $0.answer = always(
        "vector-analysis",
        ServiceResponse(502, "<!doctype html><html><title>Bad\n gateway</title></html>"))
      $0.exitCode = 69
      $0.says = ["it answered 502 (an HTML page, “Bad gateway”)"]
      $0.files = headerOnly
    },
    FetchCase("503 for ever, empty").with {
      $0.answer = { _, _ in ServiceResponse(503, "") }
      $0.exitCode = 69
      $0.says = ["it answered 503"]
      $0.files = []
    },
    FetchCase("a page is cut once").with { $0.delivery = page(1000, .cut(after: 5000)) },
    FetchCase("a page is cut once, and no length was promised").with {
      $0.delivery = page(1000, .silentlyCut(after: 5000))
      $0.pauses = [.milliseconds(500)]
    },
    FetchCase("a page is cut for ever").with {
      $0.delivery = page(0, .cut(after: 5000), times: .max)
      $0.exitCode = 69
      $0.says = ["the connection was cut before the answer was whole"]
      $0.files = beforeTheImages
    },
    FetchCase("a page is cut for ever, and no length was promised").with {
      $0.delivery = page(0, .silentlyCut(after: 5000), times: .max)
      $0.exitCode = 69
      $0.says = ["the answer ended early, after 5000 bytes"]
      $0.files = beforeTheImages
    },
    FetchCase("no answer once").with { $0.delivery = page(0, .none) },
    FetchCase("an answer that is no HTTP").with {
      $0.delivery = page(0, .garbage, times: .max)
      $0.exitCode = 69
      $0.files = beforeTheImages
    },
    FetchCase("an answer stalls before its body").with {
      $0.delivery = page(0, .stalled(after: 0))
      $0.idle = .seconds(1)
    },
    FetchCase("an answer stalls half-way").with {
      $0.delivery = page(2000, .stalled(after: 9000))
      $0.idle = .seconds(1)
    },
    FetchCase("a body trickles longer than the time limit").with {
      $0.delivery = { $0.panel == "vector-analysis" ? .trickling : .whole }
      $0.request = { $0.timeLimit = .seconds(1) }
      $0.exitCode = 69
      $0.says = ["the time limit ended before", "no answer in time"]
      $0.files = headerOnly
    },
    FetchCase("slow bodies").with { $0.delivery = { _ in .slow } },
  ]

  /// A page of image predictions with one byte in place of a letter of a name.
  private static func page(withByte byte: UInt8, _ service: EvaluationService) -> ServiceResponse {
    var body = service.fixture.page(offset: 1000, limit: 1000, confidence: 20)
    if let name = body.range(of: Data("tray_1007".utf8)) { body[name.lowerBound] = byte }
    return ServiceResponse(200, body)
  }

  /// Answers that are whole and yet not what was asked for: they are asked for again, and what a
  /// report could not be made of is never kept.
  static let unusable: [FetchCase] = [
    FetchCase("a byte of a page is not UTF-8 once").with {
      $0.answer = { request, service in
        request.offset == 1000 && request.repetition == 0
          ? page(withByte: 0xff, service) : nil
      }
      $0.pauses = [.milliseconds(500)]
    },
    FetchCase("a byte of a page is not UTF-8 for ever").with {
      $0.images = 1500
      $0.answer = { request, service in
        request.offset == 1000 ? page(withByte: 0xff, service) : nil
      }
      $0.exitCode = 69
      $0.says = ["image-predictions from 1000 on", "in 4 attempts", "not JSON: byte"]
      $0.files = complete(pages: [0])
    },
    FetchCase("200 with an error in place of the vector analysis once").with {
      $0.answer = once("vector-analysis", ServiceResponse(200, #"{"error": {"message": "x"}}"#))
      $0.pauses = [.milliseconds(500)]
    },
    FetchCase("200 with an error in place of a panel once").with {
      $0.answer = once("map-results", ServiceResponse(200, #"{"error": "internal"}"#))
      $0.pauses = [.milliseconds(500)]
    },
    FetchCase("200 with an error in place of a panel for ever").with {
      $0.answer = always("map-results", ServiceResponse(200, #"{"error": "internal"}"#))
      $0.says = ["map-results: ", "expected map results, found an error of the API: \"internal\""]
      $0.files = complete(pages: [0, 1000, 2000], without: "map-results.json")
    },
    FetchCase("a panel that no report takes").with {
      $0.answer = always(
        "confusion-matrix", ServiceResponse(200, #"{"classes": ["a"], "matrix": [[0.5]]}"#))
      $0.says = ["confusion-matrix.json: matrix[0][0]: expected an integer of 0 or more"]
      $0.files = complete(pages: [0, 1000, 2000], without: "confusion-matrix.json")
    },
    FetchCase("an empty page once, though more images are announced").with {
      $0.answer = { request, _ in
        request.offset == 1000 && request.repetition == 0
          ? ServiceResponse(200, #"{"totalImages": 2500, "images": []}"#) : nil
      }
      $0.pauses = [.milliseconds(500)]
    },
    FetchCase("an empty first page once, though images are announced").with {
      $0.answer = { request, _ in
        request.panel == "image-predictions" && request.offset == 0 && request.repetition == 0
          ? ServiceResponse(200, #"{"totalImages": 2500, "images": []}"#) : nil
      }
      $0.pauses = [.milliseconds(500)]
    },
    FetchCase("an empty first page for ever, though images are announced").with {
      $0.answer = always(
        "image-predictions", ServiceResponse(200, #"{"totalImages": 2500, "images": []}"#))
      $0.exitCode = 69
      $0.says = ["expected some of the 2500 images, found none"]
      $0.files = beforeTheImages
    },
    FetchCase("a byte order mark").with {
      $0.answer = { request, service in
        ServiceResponse(200, Data([0xef, 0xbb, 0xbf]) + service.answer(request).body)
      }
      $0.pauses = []
    },
  ]

  private static func wrong(
    _ name: String, _ body: String, status: Int = 200, headers: [String: String] = [:],
    says: String...
  ) -> FetchCase {
    FetchCase(name).with {
      $0.answer = always("vector-analysis", ServiceResponse(status, body, headers: headers))
      $0.exitCode = 69
      $0.says = says
      $0.files = headerOnly
      $0.pauses = []
    }
  }

  /// Answers that claim success, and ways to somewhere else.
  static let wrongAnswers: [FetchCase] = [
    wrong("200, a login page", "<html><title>Sign in</title></html>", says: "“Sign in”", "API_URL"),
    wrong("200, an array", "[1]", says: "something else than a JSON object"),
    wrong("200, an error in the JSON", #"{"clusters": [1,]}"#, says: "byte 16 does not fit").with {
      $0.pauses = nil
    },
    wrong("200, something after the JSON", "{} {}", says: "byte 3 does not fit").with {
      $0.pauses = nil
    },
    wrong(
      "200, an error of the service", #"{"error": {"type": "Oops", "message": "Try later"}}"#,
      says: "in 4 attempts", "expected a vector analysis, found an error of the API",
      "\"Try later\""
    ).with { $0.pauses = [.milliseconds(500), .seconds(1), .seconds(2)] },
    wrong("200, another panel", #"{"splits": {}}"#, says: "expected a vector analysis, found map")
      .with { $0.pauses = nil },
    wrong(
      "200, a cluster that no report takes", #"{"clusters": [{"id": "x", "numImages": 1}]}"#,
      says: "clusters[0].id: expected an integer"
    ).with { $0.pauses = nil },
    wrong("200, not UTF-8 text", "\u{1}\u{2}", says: "byte 0 does not fit"),
    wrong("200, empty", "", says: "the answer ended early, after 0 bytes").with {
      $0.pauses = nil
    },
    wrong(
      "a way to another host", "", status: 302,
      headers: ["Location": "https://evil.example/?api_key=x"],
      says: "redirects to https://evil.example/; the API key was not sent there"),
    wrong(
      "a way to another path", "", status: 307, headers: ["Location": "/elsewhere"],
      says: "/elsewhere; the API key was not sent there"),
    wrong("a way to nowhere", "", status: 301, says: "redirects to nowhere"),
  ]
}
