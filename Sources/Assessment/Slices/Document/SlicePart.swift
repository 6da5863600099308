package import JSON

/// A slice in its document, and in `data/report.json`.
package struct SlicePart: JSONWritable {
  private let slice: Slice

  /// Takes a slice.
  package init(_ slice: Slice) { self.slice = slice }

  /// Writes the slice with its members in byte order.
  package func write(into json: inout JSONWriter) {
    json.object { json in
      json.member("images", slice.images)
      json.member("judgedOn", slice.judgedOn.rawValue)
      json.member("kind", slice.kind.rawValue)
      json.member("name", slice.name)
      json.member("rest", slice.rest)
      json.member("rule", RulePart(rule: slice.rule))
      json.member("units", slice.units)
      json.member("value", slice.value)
    }
  }
}

private struct RulePart: JSONWritable {
  let rule: SliceRule

  func write(into json: inout JSONWriter) {
    json.object { json in
      switch rule {
      case .namePart(let part): json.member("namePart", part)
      case .tag(let tag): json.member("tag", tag)
      case .presentClass(let name): json.member("class", name)
      case .split(let name): json.member("split", name)
      case .captureDate(let date): json.member("capturedOn", date)
      case .images(let members):
        json.key("images")
        json.array { json in
          members.each { id, name in
            json.object { json in
              if !id.isEmpty { json.member("id", utf8: id) }
              if !name.isEmpty { json.member("name", utf8: name) }
            }
          }
        }
      }
    }
  }
}
