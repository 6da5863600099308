import Testing

/// Code that readers copy is code that is compiled and run.
struct CodeBlockTests {
  @Test func everySwiftBlockOfReadmeAndArticlesIsAPieceOfAProgram() throws {
    let known = try Documents.snippets()
    let articles = try Documents.paths(
      below: "Sources/VectorReport/VectorReport.docc", ending: ".md")
    let blocks = try (["README.md", "CONTRIBUTING.md"] + articles).flatMap {
      try CodeBlocks.ofMarkdown(Documents.text($0), named: $0)
    }
    #expect(blocks.count > 10)
    for block in blocks { #expect(known.contains { $0.holds(block) }, "\(block)") }
  }

  @Test func everySwiftBlockOfADocumentationCommentIsAPieceOfAProgram() throws {
    let known = try Documents.snippets()
    var count = 0
    for path in try Documents.paths(below: "Sources", ending: ".swift") {
      let comments = try CodeBlocks.comments(of: Documents.text(path))
      #expect(
        CodeBlocks.indentedCode(in: comments).isEmpty,
        "\(path):\(CodeBlocks.indentedCode(in: comments)): code without a fence that names its language"
      )
      for block in CodeBlocks.ofMarkdown(comments, named: path) {
        count += 1
        #expect(known.contains { $0.holds(block) }, "\(block)")
      }
    }
    #expect(count > 20)
  }

  @Test func changedAndUnfencedCodeIsNoticed() {
    let program = "import A\n  // snippet: a\n  let x = 1\n\n  print(x)\n  // end\n"
    let known = CodeBlocks.ofProgram(program, named: "p")
    #expect(known.map(\.text) == ["let x = 1\n\nprint(x)"])
    func isKnown(_ code: String) -> [Bool] {
      CodeBlocks.ofMarkdown("Text\n```swift\n\(code)\n```\n```json\n{}\n```\n", named: "d")
        .map { block in known.contains { $0.holds(block) } }
    }
    #expect(isKnown("import A\n\nlet x = 1\n\nprint(x)") == [true])
    #expect(isKnown("print(x)") == [true])
    #expect(isKnown("import B\n\nprint(x)") == [false])
    #expect(isKnown("let x = 2\n\nprint(x)") == [false])
    #expect(isKnown("let x = ") == [false])
    #expect(CodeBlocks.indentedCode(in: " Does.\n\n     let x = 1\n") == [3])
    #expect(CodeBlocks.indentedCode(in: " - Parameter a: long\n     line\n").isEmpty)
  }
}
