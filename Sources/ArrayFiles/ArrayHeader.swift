/// What stands before the numbers of an array.
struct ArrayHeader: Equatable {
  /// How the numbers are stored.
  let element: ElementType
  /// Rows and columns.
  let rows, columns: Int
  /// Whether the numbers stand column by column.
  let isByColumns: Bool
  /// Where the numbers begin.
  let offset: Int

  /// Takes the shape of a matrix and checks that its numbers fill the file.
  init(
    _ element: ElementType, shape: [Int], isByColumns: Bool, offset: Int, fileSize: Int
  ) throws(ArrayFault) {
    guard shape.count == 2 else {
      throw ArrayFault("expected rows and columns, found an array of shape \(Self.text(shape))")
    }
    guard shape[0] > 0, shape[1] > 0 else {
      throw ArrayFault("expected at least one row and column, found \(Self.text(shape))")
    }
    let numbers = shape[0].multipliedReportingOverflow(by: shape[1])
    let bytes = numbers.partialValue.multipliedReportingOverflow(by: element.size)
    let found = fileSize - offset
    if numbers.overflow || bytes.overflow || bytes.partialValue > found {
      let needed = numbers.overflow || bytes.overflow ? "more than 2^63" : "\(bytes.partialValue)"
      throw ArrayFault(
        "is truncated: expected \(needed) bytes for the shape \(Self.text(shape)), found \(found)")
    }
    guard bytes.partialValue == found else {
      throw ArrayFault(
        "expected \(bytes.partialValue) bytes for the shape \(Self.text(shape)), found \(found)")
    }
    self.element = element
    rows = shape[0]
    columns = shape[1]
    self.isByColumns = isByColumns
    self.offset = offset
  }

  private static func text(_ shape: [Int]) -> String {
    let numbers = shape.prefix(8).map { "\($0)" }.joined(separator: ", ")
    return "(\(numbers)\(shape.count == 1 ? "," : shape.count > 8 ? ", …" : ""))"
  }
}
