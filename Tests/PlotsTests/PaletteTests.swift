import Plots
import Testing

/// What the palette promises of its colours, measured.
@Suite struct PaletteTests {
  @Test(arguments: Palette.score + Palette.group)
  func dataIsVisibleOnBothGrounds(paint: Paint) {
    #expect(Color(paint.light).contrast(to: Color(Palette.ground.light)) >= 3)
    #expect(Color(paint.dark).contrast(to: Color(Palette.ground.dark)) >= 3)
  }

  @Test(arguments: [Palette.ink, Palette.note, Palette.accent])
  func textIsReadableOnBothGrounds(paint: Paint) {
    #expect(Color(paint.light).contrast(to: Color(Palette.ground.light)) >= 4.5)
    #expect(Color(paint.dark).contrast(to: Color(Palette.ground.dark)) >= 4.5)
  }

  @Test func labelsOnPlainBarsAreReadable() throws {
    for series in Palette.series where series.pattern == .solid {
      #expect(Color(series.paint.light).contrast(to: Color(Palette.ground.light)) >= 4.5)
      #expect(Color(series.paint.dark).contrast(to: Color(Palette.ground.dark)) >= 4.5)
    }
  }

  @Test func lowScoresStandOutMost() {
    let light = Palette.score.map { Color($0.light).contrast(to: Color(Palette.ground.light)) }
    let dark = Palette.score.map { Color($0.dark).contrast(to: Color(Palette.ground.dark)) }
    for contrasts in [light, dark] {
      #expect(contrasts == contrasts.sorted(by: >))
    }
  }

  /// What a print without colours leaves of the ramp.
  @Test func scoresKeepTheirOrderInGrey() {
    let light = Palette.score.map { Color($0.light).lab.lightness }
    let dark = Palette.score.map { Color($0.dark).lab.lightness }
    for lightness in [light, dark.map { -$0 }] {
      #expect(zip(lightness, lightness.dropFirst()).allSatisfy { $1 - $0 > 0.008 })
    }
  }

  @Test(arguments: [\Paint.light, \Paint.dark])
  func scoreStepsAreEven(value: any KeyPath<Paint, String> & Sendable) {
    let colors = Palette.score.map { Color($0[keyPath: value]).lab }
    let steps = zip(colors, colors.dropFirst()).map { Lab.distance($0, $1) }
    let mean = steps.reduce(0, +) / Double(steps.count)
    #expect(steps.allSatisfy { abs($0 - mean) < 0.12 * mean })
  }

  @Test(arguments: [\Paint.light, \Paint.dark], ColorVision.allCases)
  func scoresStayApartForEveryVision(
    value: any KeyPath<Paint, String> & Sendable, vision: ColorVision
  ) {
    let colors = Palette.score.map { Color($0[keyPath: value]).seen(by: vision).lab }
    for first in colors.indices {
      for second in colors.indices.dropFirst(first + 2) {
        #expect(Lab.distance(colors[first], colors[second]) > 0.05)
      }
    }
  }

  @Test(arguments: [\Paint.light, \Paint.dark])
  func firstSplitsDifferInLightness(value: any KeyPath<Paint, String> & Sendable) {
    let lightness = Palette.series.prefix(3).map { Color($0.paint[keyPath: value]).lab.lightness }
    for first in lightness.indices {
      for second in lightness.indices.dropFirst(first + 1) {
        #expect(abs(lightness[first] - lightness[second]) > 0.08)
      }
    }
  }

  @Test func namesAndPatternsAreUnique() {
    #expect(Set(Palette.all.map(\.name)).count == Palette.all.count)
    #expect(Set(Palette.series.map(\.pattern)).count == Palette.series.count)
    #expect(Set(Palette.series.prefix(3).map(\.symbol)).count == 3)
  }
}
