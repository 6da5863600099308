import Foundation
import FoundationXML

/// Why a text is not well-formed XML; `nil` when it is.
public func xmlFault(in text: String) -> String? {
  let parser = XMLParser(data: Data(text.utf8))
  if parser.parse() { return nil }
  return "line \(parser.lineNumber), column \(parser.columnNumber): "
    + (parser.parserError.map { "\($0)" } ?? "not well-formed")
}
