package import Assessment
import ClusterStatistics
package import PlainText

/// Groups known before, in words.
package enum SliceText {
  /// What belongs to a group: `“tray_glare” in the name`, `Cluster 6 of then`.
  package static func group(_ slice: Slice) -> ShownText {
    switch slice.rule {
    case .namePart(let part): "“\(foreign: part, to: 40)” in the name"
    case .tag(let tag): "the tag “\(foreign: tag, to: 40)”"
    case .presentClass(let name): "objects of \(PanelText.quoted(name))"
    case .split(let name): "the split \(foreign: name, to: 20)"
    case .captureDate(let date): "the date \(foreign: date, to: 20)"
    case .images: slice.name.isEmpty ? "a group of then" : "\(foreign: slice.name, to: 40) of then"
    }
  }

  /// What was found of a group.
  package static func finding(_ kind: Slice.Kind) -> ShownText {
    switch kind {
    case .weakCluster: "weak cluster"
    case .weakNeighbourhood: "weak place on the map"
    case .missingFromTraining: "missing from training"
    }
  }

  /// What an evaluation says of a group, for a cell.
  package static func words(_ verdict: SliceCheck.Verdict) -> ShownText {
    switch verdict {
    case .confirmed: "confirmed"
    case .gone: "gone"
    case .cannotTell: "cannot tell"
    }
  }

  /// A mean of what a group is about: `0.412`, `3.1%` of training images.
  package static func value(_ value: Double?, of kind: Slice.Kind) -> ShownText {
    kind.measure == .f1 ? NumberText.score(value) : NumberText.percentage(value)
  }

  /// An interval of a gap: `−0.05 to 0.08`.
  package static func gap(_ interval: ClosedRange<Double>?) -> ShownText {
    NumberText.differences(interval)
  }

  /// What else would be needed for a verdict, for a cell.
  package static func settling(_ check: SliceCheck) -> ShownText {
    if check.verdict != .cannotTell { return "" }
    guard check.gap != nil else { return "no image of it here" }
    return check.moreUnits.map { "about \(NumberText.count($0)) more images of it" }
      ?? NumberText.missing
  }

  /// That groups known before are still there, a sentence for the top; `nil` where none is confirmed.
  package static func verdict(_ checks: [SliceCheck]) -> ShownText? {
    let confirmed = checks.filter { $0.verdict == .confirmed }
    guard !confirmed.isEmpty else { return nil }
    let names = Phrase.list(confirmed.prefix(3).map { group($0.slice) }, of: confirmed.count)
    return
      "\(NumberText.count(confirmed.count)) of \(NumberText.count(checks.count, "group")) known "
      + "before \(confirmed.count == 1 ? "is" : "are") confirmed: \(names)."
  }
}

extension SliceText {
  /// Most groups that a finding tells of one by one.
  private static let most = 3

  /// What became of groups known before.
  static func findings(_ checks: [SliceCheck]) -> [Finding] {
    [
      finding(
        .sliceConfirmed, checks, .confirmed, "confirmed: still clearly below the rest",
        confirmed),
      finding(.sliceGone, checks, .gone, "gone: a gap as large as then is excluded", gone),
    ].compactMap(\.self)
  }

  private static func finding(
    _ kind: Finding.Kind, _ checks: [SliceCheck], _ verdict: SliceCheck.Verdict, _ words: ShownText,
    _ sentence: (SliceCheck) -> ShownText
  ) -> Finding? {
    let meant = checks.filter { $0.verdict == verdict }
    guard !meant.isEmpty else { return nil }
    var text = meant.prefix(most).map(sentence).joined(separator: "; ")
    if meant.count > most { text += "; \(meant.count - most) more" }
    return Finding(
      kind: kind,
      lead:
        "\(NumberText.count(meant.count)) of \(NumberText.count(checks.count, "group")) known before "
        + "\(meant.count == 1 ? "is" : "are") \(words)",
      text: "\(text).", target: ReportSection.knownGroups.id)
  }

  private static func confirmed(_ check: SliceCheck) -> ShownText {
    let (slice, gap) = (check.slice, check.gap)
    return
      "\(group(slice)) has \(measure(slice.kind)) \(value(gap?.inside.mean, of: slice.kind)) on "
      + "\(Phrase.images(gap?.images ?? 0)) against \(value(gap?.outside.mean, of: slice.kind)) elsewhere, "
      + "then \(value(slice.value, of: slice.kind)) against \(value(slice.rest, of: slice.kind)) "
      + "(\(Phrase.certainty(check.adjustedPValue ?? 1)))"
  }

  private static func gone(_ check: SliceCheck) -> ShownText {
    let (slice, gap) = (check.slice, check.gap)
    return
      "\(group(slice)) was \(NumberText.score(slice.gap)) below the rest in \(measure(slice.kind)), now "
      + "it is \(NumberText.difference(-(gap?.gap ?? 0))) from it on \(Phrase.images(gap?.images ?? 0)) "
      + "(95% interval of the gap \(self.gap(check.interval)))"
  }

  private static func measure(_ kind: Slice.Kind) -> ShownText {
    kind.measure == .f1 ? "mean F1" : "a share of training images of"
  }
}
