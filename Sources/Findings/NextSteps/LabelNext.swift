package import ModelEvaluation

/// The images of all steps.
package enum LabelNext {
  /// Rows with their step, each image once: with the first step that names it.
  package static func images(_ steps: NextSteps) -> [(row: Int, step: NextStep)] {
    var seen: Set<Int> = []
    return (steps.list + steps.others).flatMap { step in
      (step.heldOut + step.training).filter { seen.insert($0).inserted }.map { ($0, step) }
    }
  }

  /// Ids of the images in one line, as `roboflow image metadata` takes them.
  ///
  /// - Parameter most: Most ids.
  package static func ids(_ steps: NextSteps, _ table: ImageTable, most: Int) -> [String] {
    images(steps).lazy.map { table.ids[$0.row] }.filter(isPlain).prefix(most).map(\.self)
  }

  /// Letters, digits, `-` and `_`: what cannot end a list, a line or a command.
  private static func isPlain(_ id: String) -> Bool {
    !id.isEmpty
      && id.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x5F
      }
  }
}
