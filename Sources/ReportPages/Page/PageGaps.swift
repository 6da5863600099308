import Charts
import FoundationEssentials
import ReportFolder

/// What fills the gaps of a page: charts, and in a single file the pictures themselves.
struct PageGaps: Sendable {
  private let figures: [String: Figure]
  private let pictures: [String: Thumbnail]

  init(_ figures: [Figure], _ pictures: [Thumbnail]) {
    self.figures = Dictionary(uniqueKeysWithValues: figures.map { ($0.path, $0) })
    self.pictures = Dictionary(uniqueKeysWithValues: pictures.map { ($0.path, $0) })
  }

  /// Writes at the end of a page what has an address.
  func fill(_ address: String, _ page: inout [UInt8]) {
    if let figure = figures[address] { return figure.write(into: &page) }
    guard let picture = pictures[address] else { return }
    page += "data:image/jpeg;base64,".utf8
    page += Data(picture.bytes).base64EncodedData()
  }
}
