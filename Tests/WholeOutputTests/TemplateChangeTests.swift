import Foundation
import TestSupport
import Testing

/// The goldens see every word of every template: one that is changed makes those fail that show it.
@Suite struct TemplateChangeTests {
  @Test func everyWordOfEveryTemplateFailsAGolden() throws {
    let templates = try MarkedTemplates()
    var seen: Set<String> = []
    for outputs in try KeptOutputs.all(templates: templates.folder.url) {
      for (name, text) in outputs.texts {
        let marks = MarkedTemplates.marks(in: text)
        if marks.isEmpty { continue }
        #expect(outputs.goldens.fault(of: text, named: name)?.contains(" differs:\n@@ ") == true)
        seen.formUnion(marks)
      }
    }
    #expect(seen.count >= 200)
    for (name, marks) in templates.marks {
      #expect(marks.filter { !seen.contains($0.mark) }.map(\.word) == [], "unseen in \(name)")
    }
  }

  @Test func aChangedWordIsNamedAndShown() throws {
    let folder = try TemporaryFolder()
    let template = MarkedTemplates.bundled.appendingPathComponent("report.md.mustache")
    let text = try String(contentsOf: template, encoding: .utf8)
    try folder.write(text.replacing("## Method", with: "## Way"), to: "report.md.mustache")
    let evaluation = try #require(EvaluationCase.all.first { $0.name == "one-cluster" })
    let faults = try KeptOutputs.of(evaluation, templates: folder.url).flatMap { outputs in
      outputs.texts.compactMap { outputs.goldens.fault(of: $0.value, named: $0.key) }
    }.sorted()
    let folderName = "golden Tests/WholeOutputTests/Goldens/one-cluster"
    #expect(
      faults.map { $0.prefix { $0 != ":" } } == [
        "\(folderName)/index.html differs", "\(folderName)/report.html differs",
        "\(folderName)/report.md differs",
      ])
    #expect(faults.last?.contains(#"\#n-## Method\#n+## <a id="method"></a>Way\#n"#) == true)
    #expect(faults.allSatisfy { $0.split(separator: "\n").count < 20 })
  }
}
