import Foundation

/// A colour in linear light, to measure what people see of it.
struct Color {
  var red: Double
  var green: Double
  var blue: Double

  /// Reads `#rrggbb`.
  init(_ hex: String) {
    let value = Int(hex.dropFirst(), radix: 16) ?? 0
    let channels = [16, 8, 0].map { Self.linear(Double(value >> $0 & 255) / 255) }
    (red, green, blue) = (channels[0], channels[1], channels[2])
  }

  private init(_ red: Double, _ green: Double, _ blue: Double) {
    (self.red, self.green, self.blue) = (max(0, red), max(0, green), max(0, blue))
  }

  private static func linear(_ value: Double) -> Double {
    value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  /// Contrast ratio by WCAG 2.2.
  func contrast(to other: Color) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  private var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  /// Place in OKLab (Ottosson 2020).
  var lab: Lab {
    let l = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let m = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let s = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return Lab(
      lightness: 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
      a: 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
      b: 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s)
  }

  /// The colour as someone with that vision sees it (Machado, Oliveira and Fernandes 2009).
  func seen(by vision: ColorVision) -> Color {
    let m = vision.matrix
    return Color(
      m[0] * red + m[1] * green + m[2] * blue, m[3] * red + m[4] * green + m[5] * blue,
      m[6] * red + m[7] * green + m[8] * blue)
  }
}

/// A place in OKLab.
struct Lab {
  var lightness: Double
  var a: Double
  var b: Double

  static func distance(_ one: Lab, _ two: Lab) -> Double {
    let (l, a, b) = (one.lightness - two.lightness, one.a - two.a, one.b - two.b)
    return (l * l + a * a + b * b).squareRoot()
  }
}

/// Kinds of colour vision.
enum ColorVision: CaseIterable {
  case common, deuteranopia, protanopia, tritanopia

  var matrix: [Double] {
    switch self {
    case .common: [1, 0, 0, 0, 1, 0, 0, 0, 1]
    case .deuteranopia:
      [
        0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881,
      ]
    case .protanopia:
      [
        0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
      ]
    case .tritanopia:
      [
        1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900,
      ]
    }
  }
}
