/// Prints Markdown tables.
enum Table {
  static func head(_ title: String, _ columns: [String]) {
    print("\n## \(title)\n")
    row(columns)
    row(columns.indices.map { $0 == 0 ? "---" : "--:" })
  }

  static func row(_ cells: [String]) { print("| \(cells.joined(separator: " | ")) |") }

  /// A share with one decimal, rounded half up.
  static func percent(_ count: Int, _ total: Int) -> String {
    guard total > 0 else { return "" }
    let tenths = (2000 * count + total) / (2 * total)
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// A number with two decimals.
  static func hundredths(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(String(hundredths % 100 + 100).dropFirst())"
  }

  /// A number with three decimals and its sign.
  static func thousandths(_ value: Double) -> String {
    let thousandths = Int((abs(value) * 1000).rounded())
    let sign = thousandths == 0 ? "" : value < 0 ? "-" : "+"
    return "\(sign)\(thousandths / 1000).\(String(thousandths % 1000 + 1000).dropFirst())"
  }
}
