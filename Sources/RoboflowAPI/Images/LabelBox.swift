import JSON

/// The box of one label in pixels, from its top left corner.
struct LabelBox: Sendable, Equatable {
  /// Name of the class.
  var label: String
  /// Left edge.
  var x: Double
  /// Top edge.
  var y: Double
  /// Width.
  var width: Double
  /// Height.
  var height: Double

  /// Makes a box.
  init(label: String, x: Double, y: Double, width: Double, height: Double) {
    self.label = label
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// Reads a label: a box by its centre, numbers or texts of numbers; a polygon without one by its corners.
  ///
  /// `nil` where neither tells a place.
  ///
  /// Polygons and masks have the box of their outline beside them, so their outline is not needed.
  init?(_ json: inout JSONReader) throws(JSONSyntaxError) {
    var label = ""
    var (x, y, width, height) = (Double?.none, Double?.none, Double?.none, Double?.none)
    var corners = Corners()
    try json.forEachMember { (key, json) throws(JSONSyntaxError) in
      switch key {
      case "label": label = try json.textIfAny() ?? ""
      case "x": x = try json.numberOrTextOfOne()
      case "y": y = try json.numberOrTextOfOne()
      case "width": width = try json.numberOrTextOfOne()
      case "height": height = try json.numberOrTextOfOne()
      case "points": try corners.read(&json)
      default: try json.skipValue()
      }
    }
    if let x, let y, let width, let height, width >= 0, height >= 0 {
      self.init(
        label: label, x: x - width / 2, y: y - height / 2, width: width, height: height)
    } else if let (left, right) = corners.across, let (top, bottom) = corners.down {
      self.init(label: label, x: left, y: top, width: right - left, height: bottom - top)
    } else {
      return nil
    }
  }

  /// How far the corners of a polygon reach.
  private struct Corners {
    var across: (Double, Double)?
    var down: (Double, Double)?

    /// Reads corners, each `[x, y]` or `{"x", "y"}`.
    mutating func read(_ json: inout JSONReader) throws(JSONSyntaxError) {
      var (xs, ys) = ([Double](), [Double]())
      try json.forEachElement { (json) throws(JSONSyntaxError) in
        var corner: [Double] = []
        if try json.peek() == .array {
          try json.forEachElement { (json) throws(JSONSyntaxError) in
            if let value = try json.numberOrTextOfOne() { corner.append(value) }
          }
        } else {
          try json.forEachMember { (key, json) throws(JSONSyntaxError) in
            guard "x" ~= key || "y" ~= key else { return try json.skipValue() }
            if let value = try json.numberOrTextOfOne() {
              corner.insert(value, at: "x" ~= key ? 0 : corner.count)
            }
          }
        }
        if corner.count == 2 {
          xs.append(corner[0])
          ys.append(corner[1])
        }
      }
      if let left = xs.min(), let right = xs.max() { across = (left, right) }
      if let top = ys.min(), let bottom = ys.max() { down = (top, bottom) }
    }
  }
}
