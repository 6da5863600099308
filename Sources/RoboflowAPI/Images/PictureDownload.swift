import FoundationEssentials
import Pictures
import PlainText

/// Fetches one picture from wherever the service says it is, without the key.
struct PictureDownload: Sendable {
  let client: Client
  let service: ServiceAddress

  /// Largest file that is taken, in bytes.
  static let largest = 32_000_000
  /// Most redirects that are followed.
  private static let mostRedirects = 3

  /// A picture file, or why there is none.
  enum Outcome: Sendable {
    case file(Data)
    case none(PictureGap)
    /// The host gave no usable answer, as often as it was asked.
    case failure(RoboflowError)
  }

  /// Fetches the picture at an address.
  func fetch(_ address: String?, of name: String) async throws -> Outcome {
    guard var place = address.flatMap({ PictureAddress($0, of: service) }) else {
      return .none(.noAddress)
    }
    let subject = "the picture of \(ShownText(foreign: name, to: 60))"
    for _ in 0...Self.mostRedirects {
      let response: HTTPResponse
      do {
        response = try await client.get(
          elsewhere: place.text, host: place.host, subject: subject, largest: Self.largest)
      } catch is TransportFailure {
        return .none(.tooLarge)
      } catch let error as RoboflowError {
        return .failure(error)
      }
      switch response.status {
      case 200: return Self.outcome(response.body)
      case 401, 403: return .none(.closed)
      case 404, 410: return .none(.missing)
      case 301, 302, 303, 307, 308:
        guard let next = response.redirectURL.flatMap({ PictureAddress($0, of: service) }) else {
          return .none(.noAddress)
        }
        place = next
      default:
        return .failure(
          RoboflowError(
            .unreachable, "\(place.host) answered \(response.status) to the request for \(subject)")
        )
      }
    }
    return .none(.noAddress)
  }

  /// The content decides what a file is, whatever the host calls it.
  private static func outcome(_ body: Data) -> Outcome {
    do throws(PictureError) {
      _ = try PictureHeader([UInt8](body))
      return .file(body)
    } catch {
      switch error {
      case .otherFormat: return .none(.otherType)
      case .broken: return .none(.broken)
      case .tooLarge: return .none(.tooLarge)
      }
    }
  }
}
