import Delivery
import EvaluationSamples
import Findings
import Foundation
import ModelEvaluation
import PictureSamples
import PlainText
import Templates
import TestSupport
import Testing

@testable import Assessment
@testable import Charts
@testable import Mail

/// What a message says and how it is put together; Scripts/delivery-check parses and shows it.
@Suite struct EmailTests {
  private static let groups = [
    EvaluationMaker.Group(id: 0, images: (20, 0, 20), f1: 0.4, centre: (0, 9)),
    EvaluationMaker.Group(id: 1, images: (20, 0, 20), f1: 0.8, centre: (9, 0)),
    EvaluationMaker.Group(id: 2, images: (20, 0, 20), f1: 0.8, centre: (9, 9)),
  ]

  private func email(
    _ groups: [EvaluationMaker.Group] = groups, header: Header = Header(),
    options: EmailOptions = EmailOptions(),
    terms: AssessedEvaluation.Terms = AssessedEvaluation.Terms()
  ) throws -> Email {
    var evaluation = EvaluationMaker(groups: groups).evaluation()
    evaluation.header = header
    return try Email(AssessedEvaluation(evaluation, terms: terms), options: options)
  }

  private func text(_ email: Email) -> String { String(decoding: email.bytes, as: UTF8.self) }

  /// The text of a message without its line ends and with ordinary spaces.
  private func words(_ email: Email) -> String {
    text(email).replacing("=\r\n", with: "").replacing("\r\n", with: " ")
      .replacing("=C2=A0", with: " ").replacing("  ", with: " ").replacing("  ", with: " ")
  }

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

  @Test func showsThreePicturesOfWhatItNamesFirst() throws {
    let folder = try TemporaryFolder()
    let names = try #require(EvaluationMaker(groups: Self.groups).evaluation().images).names
    for number in 0..<names.count {
      let name = names[number]
      let jpeg = PictureFile.jpeg(
        red: UInt8(number % 256), green: 0, blue: 0, width: 400, height: 300, kind: .grey)
      try Data(jpeg).write(to: folder.url.appendingPathComponent(name))
    }
    var options = EmailOptions()
    #expect(try !text(email(options: options)).contains("image/jpeg"))
    options.images = folder.url
    let shown = try email(options: options)
    let ids = text(shown).matches(of: /Content-ID: <(image\.[0-9a-f]+@[^>]+)>/).map { String($0.1) }
    #expect(ids.count == 3)
    #expect(Set(ids).count == 3)
    let page = text(shown).replacing("=\r\n", with: "")
    for id in ids { #expect(page.contains("cid:\(id)")) }
    #expect(words(shown).contains("Cluster 0: group0"))
    #expect(shown.pageSize < EmailPage.mostBytes)
    options.images = folder.url.appendingPathComponent("no")
    #expect(throws: (any Error).self) { try email(options: options) }
  }

  @Test func plainTextHasTheLinkOfEachFinding() throws {
    var options = EmailOptions()
    options.link = "https://ci.example.org/report/"
    #expect(
      try text(email(options: options)).contains(
        "\r\n   https://ci.example.org/report/#cluster-0\r\n"))
  }

  @Test func statesTheTimeOnlyWhereItIsKnown() throws {
    #expect(try !text(email()).contains("Date:"))
    let evaluated = try email(header: Header(createdAt: "2026-06-11T07:31:52Z"))
    #expect(!text(evaluated).contains("Date:"))
    var options = EmailOptions()
    options.sourceDateEpoch = 0
    #expect(try text(email(options: options)).contains("Date: Thu, 1 Jan 1970 00:00:00 +0000\r\n"))
    #expect(try text(email(options: options)).contains("\r\nX-Unsent: 1\r\n"))
    options.isDraft = false
    #expect(try !text(email(options: options)).contains("X-Unsent"))
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

  /// A message tells of the baseline and of the rules, in its subject, its text and its page.
  @Test func tellsWhatChangedAndWhichRuleFailed() throws {
    let earlier = EvaluationMaker(
      groups: Self.groups.map { group in
        var group = group
        if group.id == 0 { group.f1 = 0.7 }
        return group
      }
    ).evaluation()
    let terms = AssessedEvaluation.Terms(
      baseline: earlier, rules: CheckRules([MinF1(0.9), MaxWeak(3)]))
    let email = try email(terms: terms)
    #expect(
      email.subject
        == "Check failed, F1 0.667 (−0.100), 1 of 3 clusters weak: model evaluation")
    let words = words(email)
    #expect(words.ranges(of: "The check failed: 1 of 2 rules is broken.").count == 2)
    #expect(words.contains("failed min-f1: Mean F1 of 60 test images is"))
    #expect(words.ranges(of: /fell: 0\.\d+ before, 0\.667 now/).count == 2)
    #expect(try !text(self.email()).contains("The check"))
  }

  @Test func saysThatTheRulesHold() throws {
    let terms = AssessedEvaluation.Terms(rules: CheckRules([MaxWeak(3)]))
    let email = try email(terms: terms)
    #expect(email.subject.hasPrefix("Check passed, F1 0.667, 1 of 3"))
    #expect(words(email).contains("The check passed: 1 rule, none broken."))
  }

  @Test func refusesWhatIsNoAddress() throws {
    var options = EmailOptions()
    options.to = ["a@example.org", "b"]
    let expected = EmailError.address(field: "to", found: "b")
    #expect(throws: expected) { try email(options: options) }
    #expect(
      expected.sentences == [
        "to: expected an address such as name@example.org or Name <name@example.org>, found \"b\""
      ])
  }
}
