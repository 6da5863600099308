import JSON
package import ModelEvaluation

extension SliceDocument {
  /// Reads a file.
  ///
  /// - Parameter file: Its name, for the error.
  /// - Throws: The first fault with its place.
  package init(
    _ bytes: UnsafeBufferPointer<UInt8>, file: String
  ) throws(EvaluationError) {
    var json = JSONReader(bytes)
    do throws(JSONSyntaxError) {
      self = try json.sliceDocument()
      try json.finish()
    } catch {
      // Outside of any member there is no name for a place.
      let isNamed = !json.place.isEmpty && !json.place.hasPrefix("[")
      let place = isNamed ? json.place : json.lineAndColumn(of: error.offset)
      throw EvaluationError(
        faults: [
          EvaluationError.Fault(
            file: file, place: place, expected: error.expected,
            found: error.found ?? json.found(at: error.offset))
        ], total: 1)
    }
  }
}

extension JSONReader {
  fileprivate mutating func sliceDocument() throws(JSONSyntaxError) -> SliceDocument {
    var (slices, evaluation, version) = ([Slice]?.none, [String: String](), Int?.none)
    try readObject { (key, json) throws(JSONSyntaxError) in
      switch key {
      case "schemaVersion": version = try json.schemaVersion()
      case "evaluation": evaluation = try json.sliceSource()
      case "slices": slices = try json.slices()
      default: try json.skipValue()
      }
    }
    guard version != nil else { throw missing("schemaVersion") }
    guard let slices else { throw missing("slices") }
    return SliceDocument(slices: slices, evaluation: evaluation)
  }

  private func missing(_ member: String) -> JSONSyntaxError {
    JSONSyntaxError(at: position, expected: "a member \"\(member)\"", found: "none")
  }

  private mutating func schemaVersion() throws(JSONSyntaxError) -> Int {
    let start = self
    let version: Int = try value()
    guard version == SliceDocument.schemaVersion else {
      throw start.fault("\(SliceDocument.schemaVersion), the version that this program knows")
    }
    return version
  }

  private mutating func sliceSource() throws(JSONSyntaxError) -> [String: String] {
    var source: [String: String] = [:]
    try readObject { (key, json) throws(JSONSyntaxError) in
      let name = key.string
      if SliceDocument.evaluationMembers.contains(name) {
        source[name] = try json.textOrNull()
      } else {
        try json.skipValue()
      }
    }
    return source
  }

  private mutating func slices() throws(JSONSyntaxError) -> [Slice] {
    guard try peek() == .array else { throw fault("an array of slices") }
    var slices: [Slice] = []
    try beginArray()
    while try nextElement() {
      guard slices.count < SliceDocument.mostSlices else {
        throw JSONSyntaxError(
          at: position, expected: "at most \(SliceDocument.mostSlices) slices", found: "more")
      }
      slices.append(try slice())
    }
    return slices
  }

  private mutating func slice() throws(JSONSyntaxError) -> Slice {
    var (kind, name, rule) = (Slice.Kind?.none, String?.none, SliceRule?.none)
    var (set, value, rest) = (SplitSet?.none, Double?.none, Double?.none)
    var (images, units) = (Int?.none, Int?.none)
    try readObject { (key, json) throws(JSONSyntaxError) in
      switch key {
      case "kind": kind = try json.choice()
      case "name": name = try json.value()
      case "rule": rule = try json.sliceRule()
      case "judgedOn": set = try json.choice()
      case "value": value = try json.share()
      case "rest": rest = try json.share()
      case "images": images = try json.count()
      case "units": units = try json.count()
      default: try json.skipValue()
      }
    }
    guard let kind else { throw missing("kind") }
    guard let rule else { throw missing("rule") }
    guard let value, let rest else { throw missing(value == nil ? "value" : "rest") }
    return Slice(
      kind: kind, name: name ?? "", rule: rule, judgedOn: set ?? .test, value: value, rest: rest,
      images: images ?? 0, units: units ?? 0)
  }
}

extension JSONReader {
  /// One of the raw values of an enumeration.
  private mutating func choice<Choice: RawRepresentable & CaseIterable>()
    throws(JSONSyntaxError) -> Choice where Choice.RawValue == String
  {
    let start = self
    if try peek() == .string, let choice = Choice(rawValue: try string().string) { return choice }
    throw start.fault(
      "one of " + Choice.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", "))
  }

  private mutating func share() throws(JSONSyntaxError) -> Double {
    let start = self
    let number: Double = try value()
    guard (0...1).contains(number) else { throw start.fault("a number in 0...1") }
    return number
  }

  private mutating func count() throws(JSONSyntaxError) -> Int {
    let start = self
    let number: Int = try value()
    guard number >= 0 else { throw start.fault("a whole number of 0 or more") }
    return number
  }

  /// A text that is not empty.
  private mutating func words() throws(JSONSyntaxError) -> String {
    let start = position
    let text: String = try value()
    guard !text.isEmpty else {
      throw JSONSyntaxError(at: start, expected: "a text", found: "an empty one")
    }
    return text
  }

  fileprivate mutating func sliceRule() throws(JSONSyntaxError) -> SliceRule {
    var rules: [SliceRule] = []
    try readObject { (key, json) throws(JSONSyntaxError) in
      switch key {
      case "namePart": rules.append(.namePart(SliceRule.folded(try json.words())))
      case "tag": rules.append(.tag(try json.words()))
      case "class": rules.append(.presentClass(try json.words()))
      case "split": rules.append(.split(try json.words()))
      case "capturedOn": rules.append(.captureDate(try json.words()))
      case "images": rules.append(.images(SliceMembers(try json.members())))
      default: throw json.fault("one of namePart, tag, class, split, capturedOn, images")
      }
    }
    guard rules.count == 1 else {
      throw JSONSyntaxError(at: position, expected: "one rule", found: "\(rules.count)")
    }
    return rules[0]
  }

  private mutating func members() throws(JSONSyntaxError) -> [SliceRule.Member] {
    guard try peek() == .array else { throw fault("an array of images") }
    var members: [SliceRule.Member] = []
    try beginArray()
    while try nextElement() {
      var (id, name) = ("", "")
      try readObject { (key, json) throws(JSONSyntaxError) in
        switch key {
        case "id": id = try json.value()
        case "name": name = try json.value()
        default: try json.skipValue()
        }
      }
      guard !id.isEmpty || !name.isEmpty else { throw missing("name") }
      members.append(SliceRule.Member(id: id, name: name))
    }
    return members
  }
}

extension SliceRule {
  /// A part of a name as names are compared: small letters, every run of digits as `#`.
  static func folded(_ part: String) -> String {
    part.lowercased().reduce(into: "") { folded, letter in
      let isDigit = letter.isASCII && letter.isNumber || letter == "#"
      if !isDigit { folded.append(letter) } else if folded.last != "#" { folded.append("#") }
    }
  }
}
