import Foundation
import Plots
import Testing

/// Texts on the fields of a matrix can be read on every step, in both modes (WCAG 2.2, 1.4.3).
@Suite struct HeatContrastTests {
  @Test(arguments: [Palette.right, Palette.wrong])
  func textCanBeReadOnEveryStep(_ ramp: [Paint]) {
    #expect(ramp.count == Palette.heatInk.count)
    for (step, ink) in zip(ramp, Palette.heatInk) {
      #expect(Self.contrast(step.light, ink.light) >= 4.5, "\(step.name) light")
      #expect(Self.contrast(step.dark, ink.dark) >= 4.5, "\(step.name) dark")
    }
  }

  @Test(arguments: [Palette.right, Palette.wrong])
  func stepsMoveAwayFromTheGround(_ ramp: [Paint]) {
    let light = ramp.map { Self.contrast($0.light, Palette.ground.light) }
    let dark = ramp.map { Self.contrast($0.dark, Palette.ground.dark) }
    #expect(light == light.sorted() && dark == dark.sorted())
  }

  private static func contrast(_ one: String, _ other: String) -> Double {
    let (first, second) = (luminance(one), luminance(other))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  private static func luminance(_ color: String) -> Double {
    let value = Int(color.dropFirst(), radix: 16) ?? 0
    let channels = [16, 8, 0].map { shift -> Double in
      let share = Double((value >> shift) & 0xff) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}
