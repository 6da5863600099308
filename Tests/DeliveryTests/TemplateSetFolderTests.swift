import Delivery
import Templates
import TestSupport
import Testing

@Suite struct TemplateSetFolderTests {
  @Test func theBundledTemplatesAreRight() throws {
    let folder = try TemporaryFolder()
    _ = try TemplateSet(folder: folder.url)
  }

  @Test(arguments: [
    "report.md.mustache", "page.html.mustache", "summary.md.mustache", "email.html.mustache",
    "site.html.mustache",
  ])
  func everyTemplateIsChecked(_ name: String) throws {
    let folder = try TemporaryFolder()
    let type = name.hasSuffix("md.mustache") ? "MARKDOWN" : "HTML"
    try folder.write("{{% CONTENT_TYPE: \(type)}}\n{{never}}\n", to: name)
    let error = #expect(throws: TemplateError.self) { try TemplateSet(folder: folder.url) }
    let sentence = error?.faults.first?.sentence ?? ""
    #expect(sentence.contains("/\(name):2:1: unknown key \"never\" (known here: "))
    #expect(error?.faults.count == 1)
  }
}
