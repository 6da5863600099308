import EvaluationSamples
import Foundation
import ModelEvaluation
import RoboflowFormat
import Templates
import TestSupport
import Testing

@testable import Assessment
@testable import Delivery

/// What a message says and how it is put together; Scripts/delivery-check parses and shows it.
@Suite struct EmailTests {
  private static let groups = [
    EvaluationMaker.Group(id: 0, images: (20, 0, 20), f1: 0.4, centre: (0, 9)),
    EvaluationMaker.Group(id: 1, images: (20, 0, 20), f1: 0.8, centre: (9, 0)),
    EvaluationMaker.Group(id: 2, images: (20, 0, 20), f1: 0.8, centre: (9, 9)),
  ]

  private func email(
    _ groups: [EvaluationMaker.Group] = groups, header: Header = Header(),
    options: EmailOptions = EmailOptions()
  ) throws -> Email {
    var evaluation = EvaluationMaker(groups: groups).evaluation()
    evaluation.header = header
    return try Email(
      DecodedEvaluation(evaluation: evaluation, notes: []), Assessment(evaluation), options: options
    )
  }

  private func text(_ email: Email) -> String { String(decoding: email.bytes, as: UTF8.self) }

  @Test func subjectLeadsWithTheVerdict() throws {
    let header = Header(evalID: "q7Rn", project: "apples", versionID: "12")
    #expect(
      try email(header: header).subject
        == "F1 0.667, 1 of 3 clusters weak: apples version 12 (q7Rn)")
    #expect(try email([]).subject == "No F1, no clusters: model evaluation")
    let small = (0..<4).map { EvaluationMaker.Group(id: $0, images: (0, 0, 2), f1: 0.8) }
    #expect(try email(small).subject == "F1 0.800, clusters too small to judge: model evaluation")
  }

  @Test func namesThePlaceOfWhatIsOutlined() throws {
    let evaluation = EvaluationMaker(groups: Self.groups).evaluation()
    let table = try #require(evaluation.images)
    let map = try #require(MapPicture(table, Assessment(evaluation)))
    #expect(map.groups == [.init(name: "Cluster 0", place: "upper left")])
    #expect(map.png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(MapPicture(table, Assessment(evaluation))?.png == map.png)
  }

  @Test func statesTheTimeOnlyWhereItIsKnown() throws {
    #expect(try !email().hasDate)
    #expect(try !text(email()).contains("Date:"))
    #expect(try !email(header: Header(createdAt: "soon")).hasDate)
    let dated = try email(header: Header(createdAt: "2026-06-11T07:31:52Z"))
    #expect(text(dated).contains("\r\nDate: Thu, 11 Jun 2026 07:31:52 +0000\r\n"))
    var options = EmailOptions()
    options.sourceDateEpoch = 0
    #expect(try text(email(options: options)).contains("Date: Thu, 1 Jan 1970 00:00:00 +0000\r\n"))
  }

  @Test func idsDependOnTheContentAlone() throws {
    func id(_ email: Email) -> String? {
      text(email).firstMatch(of: /Message-ID: (<[0-9a-f]{32}@[^>]+>)\r\n/).map { String($0.1) }
    }
    var options = EmailOptions()
    options.from = "ci@example.org"
    let first = try #require(try id(email(options: options)))
    #expect(first.hasSuffix("@example.org>"))
    #expect(try id(email(options: options)) == first)
    options.subject = "other"
    #expect(try id(email(options: options)) != first)
    #expect(try id(email())?.hasSuffix("@vector-report.invalid>") == true)
  }

  /// A template of the user's own may be of any size; findings give way.
  @Test func findingsGiveWayToTheSizeLimit() throws {
    let folder = try TemporaryFolder()
    let filler = String(repeating: "x", count: EmailPage.mostBytes - 120)
    try folder.write(
      "{{% CONTENT_TYPE: HTML}}\n<p>\(filler)</p>{{#findings}}<p>{{text}}</p>{{/findings}}"
        + "<p>{{moreFindings}}</p>\n", to: "email.html.mustache")
    var options = EmailOptions()
    options.templates = try TemplateSet(folder: folder.url)
    let whole = try email()
    let cut = try email(options: options)
    #expect(whole.pageSize <= EmailPage.mostBytes)
    #expect(cut.pageSize <= EmailPage.mostBytes)
    let words = text(cut).replacing("=\r\n", with: "")
    #expect(words.contains(/[1-9]=C2=A0more findings? in the full report\./))
  }

  @Test func refusesWhatIsNoAddress() throws {
    var options = EmailOptions()
    options.to = ["a@example.org", "b"]
    let expected = EmailError.address(option: "--to", found: "b")
    #expect(throws: expected) { try email(options: options) }
    #expect(
      expected.sentence == "--to: expected an address such as name@example.org or Name "
        + "<name@example.org>, found \"b\"")
  }
}
