import Foundation
import LoopbackService

extension FetchCase {
  /// A page with one text replaced.
  private static func page(
    _ request: ServiceRequest, _ service: EvaluationService, replacing text: String,
    with replacement: String
  ) -> ServiceResponse? {
    guard request.panel == "image-predictions" else { return nil }
    let body = String(decoding: service.answer(request).body, as: UTF8.self)
    return ServiceResponse(200, body.replacingOccurrences(of: text, with: replacement))
  }

  /// How the end of the pages is found.
  static let paging: [FetchCase] = [
    FetchCase("the whole evaluation"),
    FetchCase("no images").with {
      $0.images = 0
      $0.files = complete(pages: [0])
    },
    FetchCase("one image").with {
      $0.images = 1
      $0.files = complete(pages: [0])
    },
    FetchCase("the last page is full").with {
      $0.images = 2000
      $0.files = complete(pages: [0, 1000, 2000])
    },
    FetchCase("the service gives fewer rows than asked for").with {
      $0.images = 1000
      $0.service = { $0.largestPage = 300 }
      $0.files = complete(pages: [0, 300, 600, 900])
    },
    FetchCase("the service gives fewer rows and does not say so").with {
      $0.images = 1000
      $0.service = { $0.largestPage = 300 }
      $0.answer = { page($0, $1, replacing: #""limit": 300, "#, with: "") }
      $0.files = complete(pages: [0, 300, 600, 900])
    },
    FetchCase("no total is announced").with {
      $0.answer = { page($0, $1, replacing: #""totalImages": 2500, "#, with: "") }
      $0.files = complete(pages: [0, 1000, 2000, 2500])
    },
    FetchCase("the total is too small").with {
      $0.answer = { page($0, $1, replacing: #""totalImages": 2500"#, with: #""totalImages": 10"#) }
    },
    FetchCase("the total is too large").with {
      $0.answer = {
        page($0, $1, replacing: #""totalImages": 2500"#, with: #""totalImages": 9000"#)
      }
      $0.says = ["image-predictions: the service announced 9000 images and gave 2500"]
      $0.files = complete(pages: [0, 1000, 2000, 2500])
    },
    FetchCase("the total shrinks after the first page").with {
      $0.answer = {
        guard $0.offset == 0 else { return nil }
        return page($0, $1, replacing: #""totalImages": 2500"#, with: #""totalImages": 7000"#)
      }
    },
    FetchCase("the total grows after the first page").with {
      $0.answer = {
        guard $0.offset == 0 else { return nil }
        return page($0, $1, replacing: #""totalImages": 2500"#, with: #""totalImages": 1001"#)
      }
    },
    FetchCase("a later page is shorter than the first").with {
      $0.answer = { request, service in
        guard request.panel == "image-predictions", request.offset == 1000 else { return nil }
        return ServiceResponse(200, service.fixture.page(offset: 1000, limit: 400, confidence: 20))
      }
      $0.files = complete(pages: [0, 1000, 1400, 2400])
    },
    FetchCase("images is null").with {
      $0.answer = { request, _ in
        request.panel == "image-predictions" ? ServiceResponse(200, #"{"images": null}"#) : nil
      }
      $0.files = complete(pages: [0])
    },
    FetchCase("a thousand pages").with {
      $0.images = 9995
      $0.service = { $0.largestPage = 10 }
      $0.delivery = { _ in .whole }
      $0.files = complete(pages: Array(stride(from: 0, to: 9995, by: 10)))
    },
    FetchCase("the service ignores the offset").with {
      $0.answer = { request, service in
        guard request.panel == "image-predictions" else { return nil }
        return ServiceResponse(200, service.fixture.page(offset: 0, limit: 1000, confidence: 20))
      }
      $0.exitCode = 69
      $0.says = ["expected the images from", "on, found those from 0 on"]
      $0.files = complete(pages: [0])
    },
    FetchCase("a page without images").with {
      $0.answer = { request, _ in
        request.panel == "image-predictions" ? ServiceResponse(200, #"{"offset": 0}"#) : nil
      }
      $0.exitCode = 69
      $0.says = ["expected a page of image predictions"]
      $0.files = complete(pages: [])
    },
  ]
}
