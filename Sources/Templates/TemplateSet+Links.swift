extension TemplateSet {
  /// Why a page that was made of the templates has links that lead nowhere.
  ///
  /// - Parameters:
  ///   - targets: What the links lead to, at least one; the first twenty are told.
  ///   - ids: What there is in the page.
  ///   - template: The template that the page was made of.
  package func deadLinks(
    _ targets: [String], among ids: Set<String>, in template: String
  ) -> TemplateError {
    TemplateError(
      faults: targets.prefix(20).map { target in
        var known = Spelling.closest(to: target, among: ids)
        if known.count > 8 { known[8...] = ["…"] }
        let place = place(ofLinkTo: target)
        return TemplateError.Fault(
          file: place?.file ?? templates[template]?.file.displayName ?? template,
          line: place?.line, column: place?.column,
          message: "the link \"#\(target)\" leads to no section (known here: "
            + "\(known.joined(separator: ", "))); a heading states its id as in ## Map {#map}")
      })
  }

  /// Where a template writes a link itself; `nil` for links that are made of values.
  private func place(
    ofLinkTo target: String
  ) -> (file: String, line: Int, column: Int)? {
    for template in templates.values.sorted(by: { $0.file.name < $1.file.name }) {
      let lines = template.file.text.split(
        omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      for (number, line) in lines.enumerated() {
        guard let link = ["(#\(target))", "\"#\(target)\""].lazy.compactMap(line.firstRange).first
        else { continue }
        let column = line.distance(from: line.startIndex, to: link.lowerBound) + 2
        return (template.file.displayName, number + 1, column)
      }
    }
    return nil
  }
}
