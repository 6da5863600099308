import Foundation
import FoundationXML
import PlainText
import Plots

/// A text of a picture with the room it takes, by the same estimate as the layout.
struct TextBox {
  var text: String
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double

  /// Whether two texts share room; a pixel is forgiven.
  func overlaps(_ other: TextBox) -> Bool {
    left + 1 < other.right && other.left + 1 < right && top + 1 < other.bottom
      && other.top + 1 < bottom
  }
}

/// Reads the visible texts of an SVG picture with their inherited size and anchor.
final class TextBoxes: NSObject, XMLParserDelegate {
  private var stack: [[String: String]] = [[:]]
  private var text: (content: String, attributes: [String: String])?
  private var isInTitle = false
  private var boxes: [TextBox] = []

  static func read(_ svg: String) throws -> [TextBox] {
    let reader = TextBoxes()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = reader
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.formatting) }
    return reader.boxes
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    var attributes = attributes
    // The style sheet shows the drawing for phones.
    if name == "svg" { attributes["display"] = nil }
    stack.append((stack.last ?? [:]).merging(attributes) { $1 })
    if name == "text" { text = ("", stack.last ?? [:]) }
    if name == "title" || name == "desc" { isInTitle = true }
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) {
    if !isInTitle { text?.content += characters }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    stack.removeLast()
    if name == "title" || name == "desc" { isInTitle = false }
    guard name == "text", let text else { return }
    self.text = nil
    if text.attributes["display"] != "none", !text.content.isEmpty {
      boxes.append(box(text.content, text.attributes))
    }
  }

  private func box(_ content: String, _ attributes: [String: String]) -> TextBox {
    func number(_ name: String) -> Double { attributes[name].flatMap(Double.init) ?? 0 }
    let size = number("font-size")
    let width = TextMetrics.width(
      of: ShownText(foreign: content, to: 1_000), size: size,
      isBold: attributes["font-weight"] != nil)
    let shifts: [String: Double] = ["middle": width / 2, "end": width]
    let shift = attributes["text-anchor"].flatMap { shifts[$0] } ?? 0
    if attributes["transform"]?.hasPrefix("rotate(-90 ") == true {
      // The text runs upwards from its place.
      return TextBox(
        text: content, left: number("x") - 0.75 * size, right: number("x") + 0.2 * size,
        top: number("y") - width, bottom: number("y"))
    }
    let left = number("x") - shift
    return TextBox(
      text: content, left: left, right: left + width, top: number("y") - 0.75 * size,
      bottom: number("y") + 0.2 * size)
  }
}
