extension CSVWriter {
  /// The texts of some images, one after the other, and where among them each one is.
  typealias Texts = (bytes: ArraySlice<UInt8>, ranges: [Range<Int>])

  /// Writes a row for each image, which begins with its id and name, together.
  ///
  /// - Parameters:
  ///   - bytes: Bytes of the texts of all other cells.
  ///   - count: Number of cells in a row besides id and name, its end not among them.
  ///   - write: Writes these of the image at a place.
  @inline(__always)
  mutating func images(
    ids: Texts, names: Texts, texts bytes: Int, _ count: Int,
    _ write: (Int, inout CSVCells) -> Void
  ) {
    let texts = ids.bytes.count + names.bytes.count + bytes
    cells(texts: texts, ids.ranges.count * (count + 3)) { cells in
      ids.bytes.withUnsafeBufferPointer { idBytes in
        names.bytes.withUnsafeBufferPointer { nameBytes in
          for place in ids.ranges.indices {
            cells.text(idBytes.extracting(ids.ranges[place]))
            cells.text(nameBytes.extracting(names.ranges[place]))
            write(place, &cells)
            cells.endRow()
          }
        }
      }
    }
  }
}
