internal import PlainText

/// The commands of a `d` attribute.
///
/// ```swift
/// var path = PathData()
/// path.move(0, 10)
/// path.line(20, 10)
/// ```
package struct PathData: Sendable, Equatable {
  package private(set) var bytes: [UInt8] = []

  /// An empty path.
  package init() {}

  /// Whether there is nothing to draw.
  package var isEmpty: Bool { bytes.isEmpty }

  /// Starts a new part at a point.
  package mutating func move(_ x: Double, _ y: Double) { append("M", x, y) }

  /// Starts a new part at a distance from the last point.
  package mutating func move(byX x: Double, _ y: Double) { append("m", x, y) }

  /// A straight line to a point.
  package mutating func line(_ x: Double, _ y: Double) { append("L", x, y) }

  /// A straight line by a distance.
  package mutating func line(byX x: Double, _ y: Double) { append("l", x, y) }

  /// A horizontal line by a distance; with 0 and round line ends, a dot.
  package mutating func horizontal(by x: Double) { append("h", x) }

  /// A vertical line by a distance.
  package mutating func vertical(by y: Double) { append("v", y) }

  /// A quadratic curve to a point, pulled toward a control point.
  package mutating func curve(control: (x: Double, y: Double), to end: (x: Double, y: Double)) {
    append("Q", control.x, control.y)
    bytes.appendNextLength(end.x)
    bytes.appendNextLength(end.y)
  }

  /// A closed rectangle.
  package mutating func rectangle(x: Double, y: Double, width: Double, height: Double) {
    move(x, y)
    horizontal(by: width)
    vertical(by: height)
    horizontal(by: -width)
    close()
  }

  /// A closed circle of two half arcs.
  package mutating func circle(x: Double, y: Double, radius: Double) {
    move(x - radius, y)
    halfCircle(to: 2 * radius, radius)
    halfCircle(to: -2 * radius, radius)
    close()
  }

  /// A straight line back to where the part began.
  package mutating func close() { bytes.append(UInt8(ascii: "z")) }

  /// Adds a shape at each of some whole places: a move from each place to the next, the first from the
  /// origin given, and the shape.
  ///
  /// The same as ``move(byX:_:)`` and the shape's commands for each, for a tenth of the steps.
  package mutating func append(
    _ shape: PathData, at places: ArraySlice<Place>, from origin: Place = Place(x: 0, y: 0)
  ) {
    let most = 2 + 2 * Self.mostOfLength + shape.bytes.count
    bytes += [UInt8](unsafeUninitializedCapacity: places.count * most) { buffer, count in
      func put(_ byte: UInt8) {
        buffer[count] = byte
        count += 1
      }
      func put(_ length: Int) {
        let bounded = min(max(length, -Self.longest), Self.longest)
        count += NumberBytes.write(decimal: bounded, to: buffer.extracting(count...))
      }
      var last = origin
      for place in places {
        let (dx, dy) = (Int(place.x) - Int(last.x), Int(place.y) - Int(last.y))
        put(UInt8(ascii: "m"))
        put(dx)
        if dy >= 0 { put(UInt8(ascii: " ")) }
        put(dy)
        for byte in shape.bytes { put(byte) }
        last = place
      }
    }
  }

  /// Where whole lengths are cut, as all lengths are, and the bytes of such a one.
  private static let (longest, mostOfLength) = (10_000_000, 9)

  /// A place in whole units.
  package struct Place: Sendable, Equatable {
    package let x: Int32
    package let y: Int32

    /// Makes a place.
    package init(x: Int32, y: Int32) {
      self.x = x
      self.y = y
    }
  }

  private mutating func halfCircle(to x: Double, _ radius: Double) {
    append("a", radius, radius)
    for flag in [0.0, 1, 0] { bytes.appendNextLength(flag) }
    bytes.appendNextLength(x)
    bytes.appendNextLength(0)
  }

  private mutating func append(_ command: Unicode.Scalar, _ number: Double) {
    bytes.append(UInt8(ascii: command))
    bytes.appendLength(number)
  }

  private mutating func append(_ command: Unicode.Scalar, _ first: Double, _ second: Double) {
    append(command, first)
    bytes.appendNextLength(second)
  }
}
