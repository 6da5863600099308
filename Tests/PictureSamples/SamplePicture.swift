package import Pictures
import TestSupport

/// A made-up photograph: sky, ground, a few round fruits, a little noise; the same for a seed.
package enum SamplePicture {
  /// Makes a picture.
  package static func make(width: Int, height: Int, seed: UInt64) -> Picture {
    var random = SeededGenerator(seed: seed)
    let scene = Scene(width: Double(width), height: Double(height), random: &random)
    var pixels: [UInt32] = []
    pixels.reserveCapacity(width * height)
    for y in 0..<height {
      for x in 0..<width {
        let grain = Double(Int(random.next() & 15)) - 8
        pixels.append(scene.color(x: Double(x), y: Double(y)).number(grain))
      }
    }
    return Picture(width: width, height: height, pixels: pixels)
  }

  /// Four fields of plain colour, from which it can be seen which way up a picture is: red, green,
  /// then blue and yellow below.
  package static func quarters(width: Int, height: Int) -> Picture {
    let colors: [UInt32] = [0xE0_2020, 0x20_B040, 0x20_40E0, 0xE0_D020]
    func row(_ left: UInt32, _ right: UInt32) -> [UInt32] {
      Array(repeating: left, count: width / 2) + Array(repeating: right, count: width - width / 2)
    }
    let rows = [row(colors[0], colors[1]), row(colors[2], colors[3])]
    let pixels = Array((0..<height).map { rows[2 * $0 / height] }.joined())
    return Picture(width: width, height: height, pixels: pixels)
  }
}

/// What is to be seen in a sample.
private struct Scene {
  struct Color {
    var red: Double
    var green: Double
    var blue: Double

    func mixed(with other: Color, _ share: Double) -> Color {
      func mix(_ one: Double, _ two: Double) -> Double { one + (two - one) * share }
      return Color(
        red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
    }

    func number(_ grain: Double) -> UInt32 {
      func byte(_ value: Double) -> UInt32 { UInt32(min(max(value + grain, 0), 255)) }
      return byte(red) << 16 | byte(green) << 8 | byte(blue)
    }
  }

  struct Fruit {
    var x: Double
    var y: Double
    var radius: Double
    var color: Color
  }

  private let horizon: Double
  private let height: Double
  private let sky: (top: Color, bottom: Color)
  private let ground: (top: Color, bottom: Color)
  private let fruits: [Fruit]

  init(width: Double, height: Double, random: inout SeededGenerator) {
    func share(_ random: inout SeededGenerator) -> Double {
      Double(random.next() >> 11) / Double(1 << 53)
    }
    self.height = height
    horizon = height * (0.25 + 0.35 * share(&random))
    let warmth = share(&random)
    sky = (
      Color(red: 60 + 90 * warmth, green: 110, blue: 210 - 80 * warmth),
      Color(red: 200 + 50 * warmth, green: 205, blue: 230 - 60 * warmth)
    )
    ground = (
      Color(red: 70, green: 120 + 50 * share(&random), blue: 50),
      Color(red: 40 + 60 * share(&random), green: 70, blue: 30)
    )
    let count = 3 + Int(share(&random) * 5)
    fruits = (0..<count).map { _ in
      let isRipe = share(&random) < 0.6
      return Fruit(
        x: width * share(&random), y: height * (0.35 + 0.6 * share(&random)),
        radius: min(width, height) * (0.06 + 0.12 * share(&random)),
        color: isRipe
          ? Color(red: 200, green: 40 + 60 * share(&random), blue: 40)
          : Color(red: 150, green: 190, blue: 50 + 40 * share(&random)))
    }
  }

  func color(x: Double, y: Double) -> Color {
    for fruit in fruits.reversed() {
      let (dx, dy) = ((x - fruit.x) / fruit.radius, (y - fruit.y) / fruit.radius)
      let distance = dx * dx + dy * dy
      if distance < 1 {
        // Light from the upper left.
        let light = ((dx + 0.4) * (dx + 0.4) + (dy + 0.4) * (dy + 0.4)) / 2.2
        let bright = fruit.color.mixed(with: Color(red: 255, green: 240, blue: 220), 0.5)
        return bright.mixed(with: fruit.color, min(1, light * 2))
          .mixed(with: Color(red: 30, green: 15, blue: 15), max(0, light - 0.45) * 0.9)
      }
    }
    return y < horizon
      ? sky.top.mixed(with: sky.bottom, y / horizon)
      : ground.top.mixed(with: ground.bottom, (y - horizon) / (height - horizon))
  }
}
