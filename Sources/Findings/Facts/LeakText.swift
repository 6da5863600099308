package import Assessment
package import PlainText

/// Held-out images that belong together with training images, in words.
package enum LeakText {
  /// What the headline leaves out, for the end of a sentence.
  package static func clause(_ leak: Leak) -> ShownText {
    let leaked = ImageWords.counted(leak.rows.count, of: leak.all.name)
    return leak.unseen == nil
      ? "\(leaked) among them belong together with training images, and too few others are left to tell what it "
        + "is without them"
      : "\(leaked) that belong together with training images are left out"
  }

  /// The finding on leaks; `nil` where there are none.
  static func finding(_ assessment: Assessment) -> Finding? {
    guard let leak = assessment.overall.leak else { return nil }
    let name = ImageWords.plural(leak.all.name)
    var text: ShownText =
      "the same sources, copies and tiles of one picture or frames of one recording are on both sides. "
      + "Their mean F1 is \(NumberText.score(leak.leaked.f1Mean)); "
      + "with them that of \(name) is \(NumberText.score(leak.all.scores.f1Mean))"
    text +=
      leak.unseen.map {
        ", without them \(NumberText.score($0.scores.f1Mean)) (95% interval "
          + "\(NumberText.interval($0.interval))), which is what counts here. "
      } ?? ", and too few others are left to do without them. "
    return Finding(
      kind: .leak,
      lead:
        "\(NumberText.count(leak.rows.count)) of \(ImageWords.counted(leak.all.scores.images, of: leak.all.name)) "
        + "belong together with training images",
      text: text + "Keep each video or picture with all its copies in one split.")
  }
}
