import RoboflowAPI
import Testing

@testable import ServiceCommands

/// What helps is the library's to know, and the option's name the command's.
@Suite struct RemedyTests {
  @Test(arguments: [
    (RoboflowError.Remedy.giveKey, "--api-key-file"), (.wait, "--wait"),
    (.chooseFolder, "--output"),
  ])
  func theCommandNamesTheOption(_ remedy: RoboflowError.Remedy, option: String) {
    let error = RoboflowError(.noData, "not finished", remedy: remedy)
    #expect(error.sentences == ["not finished"])
    let told = error.withOptions
    #expect(told.sentences.count == 2 && told.sentences[1].contains(option))
    #expect(told.cause == error.cause)
  }

  @Test func otherHintsStay() {
    let error = RoboflowError(.usage, "no", hint: "Use https.")
    #expect(error.withOptions == error)
  }
}
