import Foundation
import LoopbackService
import RoboflowAPI
import TestSupport

extension FetchCase {
  private static func refused(_ name: String, _ file: String, _ text: String, says: String...)
    -> FetchCase
  {
    FetchCase(name).with {
      $0.prepare = { try $0.write(text, to: "evaluation/\(file)") }
      $0.exitCode = 73
      $0.says = says
      $0.files = [file]
    }
  }

  /// What may be in the folder beforehand.
  static let folders: [FetchCase] = [
    refused(
      "the folder holds another evaluation", "fetch.json",
      #"{"format": 1, "service": "https://a.example", "workspace": "w", "evaluation": "other"}"#,
      says: "it holds evaluation other of w"),
    refused(
      "the folder's state is damaged", "fetch.json", "{", says: "not written by this command"),
    refused(
      "the folder holds files of unknown origin", "map-results.json", "{}",
      says: "it holds map-results.json, but no fetch.json"),
    FetchCase("other files stay").with {
      $0.prepare = { try $0.write("mine", to: "evaluation/images/a.jpg") }
      $0.files = (complete(pages: [0, 1000, 2000]) + ["images/a.jpg"]).sorted()
    },
    FetchCase("the folder is a file").with {
      $0.prepare = { try $0.write("mine", to: "evaluation") }
      $0.exitCode = 73
      $0.says = ["the folder cannot be created"]
      $0.files = []
    },
  ]
}
