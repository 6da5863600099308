import TestSupport

/// Seeded texts made of everything that means something in Markdown or on a Git host.
enum HostileText {
  private static let pieces: [String] = [
    "*", "**", "_", "__", "`", "```", "~", "~~", "#", "##", "-", "---", "+", "=", "===", ">", "<",
    "|",
    "[", "]", "(", ")", "!", "![", "](", "[x]", "[ ]", "[^1]", "[^1]:", "]: ", "[a]: b", "{", "{{",
    "}}",
    "{%", "{#id}", "\\", "\\\\", "\"", "'", "&", "&lt;", "&#60;", "&#x3c;", ";", ":", ":-:", "|-|",
    ":+1:",
    ":smile:", "@", "@all", "a@b.org", "#12", "GH-1", "!1", "%1", "$", "$x$", "$$", "^", "www.",
    "WWW.",
    "http", "https", "://", "//", "x.org", "mailto:", "ftp://x.org", "javascript:x",
    "](javascript:x)",
    "<script>", "</p>", "<!--", "-->", "<!-- -->", "<b onclick=x>", "<http://x.org>", "<a@b.org>",
    "&nbsp;", "1.", "1)", "123456789.", "- [x] ", " ", "  ", "    ", "\t", "\n", "\r\n", "\n\n",
    "\u{85}",
    "\u{2028}", "\u{0}", "\u{1B}[31m", "\u{7F}", "\u{9B}", "\u{202E}", "\u{2066}", "\u{FFFE}",
    "\u{A0}",
    "\u{3000}", "\u{200B}", "é", "日本", "🙂", "👩‍👩‍👧", "a", "b", "x", "w", "1", "0.5", ".", ",", "?",
    "~label",
    "word", "img_001.jpg", "../", "=cmd", "...", "[[_TOC_]]", "![a](https://x.org/a.png)",
    "![a](images/../a.png)", "![a](images/a.png)", "[a](javascript:x)", "[a](//x.org)",
    "[a](https://x.org)", "[a](b.md)", "\n|a|b|\n|-|-|\n|c|", "\n# a\n", "\n- ",
    "a[^1]\n\n[^1]: b\n\n", "[+", "+]",
  ]

  /// One text of up to twelve pieces, often empty or short.
  static func random(using generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 0...12, using: &generator)
    return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }
}
