import Assessment
import Charts
import Findings
import ModelEvaluation
import PlainText
import ReportPages

/// What a message says, as finished strings that its page and its plain text share.
///
/// Everything is bounded, so that no input can make the message too large for a client.
struct EmailContent {
  let title: ShownText
  let verdict: ShownText
  /// Whether the rules hold; empty without rules.
  let check: ShownText
  /// The rules that did not pass.
  let brokenRules: [RuleLine]
  /// How many more did not pass.
  let moreRules: ShownText
  /// What changed since the baseline; empty without one.
  let comparison: ShownText
  let findings: [FindingLine]
  /// How many findings there are in all.
  let findingCount: Int
  let rows: [ClusterLine]
  let rowsSentence: ShownText
  let facts: [Fact]
  let pictures: FewPictures
  let map: MapPicture?
  let link: WebLink?
  let footer: ShownText

  /// Most findings in a message; the report has all.
  static let mostFindings = 8
  /// Most pictures beside the map, so that a message stays small.
  static let mostPictures = 3
  /// Most rules with a sentence of their own; a check has a handful.
  private static let mostRules = 12
  /// Most characters of a finding or of a rule's sentence.
  private static let longestFinding = 600
  /// Most characters of one fact.
  private static let longestText = 300

  init(
    _ assessed: AssessedEvaluation, title: ShownText, link: WebLink?, pictures: FewPictures
  ) {
    let assessment = assessed.assessment
    self.title = title
    verdict = VerdictLine.text(assessed)
    let outcome = assessed.outcome.flatMap { $0.rules.isEmpty ? nil : $0 }
    check = outcome.map(CheckWords.sentence) ?? ""
    let broken = (outcome?.rules ?? []).filter { $0.verdict != .passed }
    brokenRules = broken.prefix(Self.mostRules).map {
      RuleLine($0, longest: Self.longestFinding)
    }
    moreRules =
      broken.count > Self.mostRules
      ? "\(NumberText.count(broken.count - Self.mostRules, "more rule")) did not pass." : ""
    comparison = assessed.comparison.map(ComparisonText.verdict) ?? ""
    findingCount = assessed.findings.count
    let reported = Self.sections(assessed)
    findings = assessed.findings.prefix(Self.mostFindings).enumerated().map {
      FindingLine(
        $1, number: $0 + 1, link: link?.place(of: $1, in: reported), longest: Self.longestFinding)
    }
    let ofNote = ClustersOfNote.list(assessment, assessed.comparison).filter { $0.estimate != nil }
    rows = ofNote.map(ClusterLine.init)
    rowsSentence = ClustersOfNote.sentence(ofNote, assessment)
    facts = HeaderFacts.list(assessed.evaluation, assessment).map { fact in
      Fact(fact.name, fact.text.shortened(to: Self.longestText))
    }
    map = assessed.evaluation.images.flatMap { MapPicture($0, assessment) }
    self.pictures = pictures
    self.link = link
    footer = "Made by \(Generator.nameAndVersion)."
  }

  /// The same message with fewer findings.
  init(_ content: EmailContent, findings count: Int) {
    title = content.title
    verdict = content.verdict
    check = content.check
    brokenRules = content.brokenRules
    moreRules = content.moreRules
    comparison = content.comparison
    findings = Array(content.findings.prefix(count))
    findingCount = content.findingCount
    rows = content.rows
    rowsSentence = content.rowsSentence
    facts = content.facts
    pictures = content.pictures
    map = content.map
    link = content.link
    footer = content.footer
  }

  /// Sections that the report has for certain.
  private static func sections(_ assessed: AssessedEvaluation) -> Set<String> {
    let ofNote = ClustersOfNote.list(assessed.assessment, assessed.comparison)
    let compared = assessed.comparison == nil ? [] : [ReportSection.comparison.id]
    return Set(ofNote.map(\.sectionID) + [ReportSection.map.id] + compared)
  }

  /// What is left out, in words; empty when nothing is.
  var moreFindings: ShownText {
    let rest = findingCount - findings.count
    if rest == 0 { return "" }
    return "\(NumberText.count(rest, "more finding")) in the full report."
  }
}

extension EmailContent {
  /// Where the picture of the map stands in words: what is coloured, what is outlined and where.
  var mapSentence: ShownText {
    guard let map else { return "" }
    let groups: [ShownText] = map.groups.map { "\($0.name) (\($0.place))" }
    let outlined: ShownText =
      groups.isEmpty ? "" : " Outlined: \(Phrase.list(groups, of: groups.count))."
    let shape: ShownText =
      map.hasCells ? "A hexagon stands for the images around it" : "A dot is an image"
    let unknown: ShownText = map.hasUnknown ? "; grey has no F1" : ""
    return "\(shape), coloured by F1 as on the strip below\(unknown). Near means alike.\(outlined)"
  }

  /// The text in place of the picture.
  var mapAlternative: ShownText {
    guard let map else { return "" }
    let groups: [ShownText] = map.groups.map { "\($0.name) (\($0.place))" }
    let outlined: ShownText =
      groups.isEmpty ? "" : " Outlined: \(Phrase.list(groups, of: groups.count))."
    return "Map of \(Phrase.images(map.imageCount)), coloured by F1.\(outlined)"
  }
}
