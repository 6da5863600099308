import JSON
import TestSupport
import Testing

/// Values that read themselves: what fits is taken, anything else is no value at all.
@Suite struct JSONReadableTests {
  private struct Place: JSONReadable, Equatable {
    var name: String
    var weights: [Double]
    var floor: Int?

    init(from json: inout JSONReader) throws(JSONSyntaxError) {
      var (name, weights, floor) = (String?.none, [Double]?.none, Int?.none)
      try json.readObject { (key, json) throws(JSONSyntaxError) in
        switch key {
        case "name": name = try json.value()
        case "weights": weights = try json.value()
        case "floor": floor = try json.valueOrNull()
        default: try json.skipValue()
        }
      }
      guard let name, let weights else { throw json.fault("a place") }
      (self.name, self.weights, self.floor) = (name, weights, floor)
    }
  }

  @Test func readsMembersInAnyOrderAndPassesOthersOver() throws {
    let text = #" {"weights": [0.5, 2], "other": {"a": [1]}, "name": "caf\u00e9", "floor": 3.0} "#
    let place = try #require(Place(json: Array(text.utf8)))
    #expect(place.name == "café")
    #expect(place.weights == [0.5, 2])
    #expect(place.floor == 3)
    let ground = try #require(Place(json: Array(#"{"name":"","weights":[],"floor":null}"#.utf8)))
    #expect(ground.floor == nil)
  }

  @Test(
    arguments: [
      "", "[]", "null", #"{"name": "a"}"#, #"{"name": null, "weights": []}"#,
      #"{"name": 1, "weights": []}"#, #"{"name": "a", "weights": ["1"]}"#,
      #"{"name": "a", "weights": {}}"#, #"{"name": "a", "weights": [], "floor": 0.5}"#,
      #"{"name": "a", "weights": []"#, #"{"name": "a", "weights": []} x"#,
    ])
  func refusesWhatDoesNotFit(text: String) {
    #expect(Place(json: Array(text.utf8)) == nil)
  }

  @Test func printsWithoutANewlineAtTheEnd() {
    #expect(["a"].jsonText == "[\n  \"a\"\n]")
    #expect(["a"].jsonFile == Array("[\n  \"a\"\n]\n".utf8))
  }
}
