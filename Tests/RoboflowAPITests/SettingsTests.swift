import Foundation
import TestSupport
import Testing

@testable import RoboflowAPI

@Suite struct SettingsTests {
  private let folder: TemporaryFolder

  private static let login = """
    {"RF_WORKSPACE": "home", "API_URL": "https://file.example/", "APP_URL": "https://app.example",
     "workspaces": {
       "home": {"url": "home", "apiKey": "key-of-home"},
       "internalId": {"url": "orchard", "name": "Orchard", "apiKey": "key-of-orchard"},
       "empty": {"url": "empty", "apiKey": ""}}}
    """

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.login, to: ".config/roboflow/config.json")
  }

  private func settings(_ environment: [String: String] = [:]) throws -> Settings {
    try Settings(environment: ["HOME": folder.url.path].merging(environment) { _, new in new })
  }

  @Test func keysInOrder() throws {
    let file = try folder.write(" key-of-file\n", to: "key").path
    let both = ["ROBOFLOW_API_KEY": "key-of-environment"]
    #expect(
      try settings(both).key(keyFile: file, workspace: "orchard").headerLine
        == "Authorization: Bearer key-of-file")
    #expect(
      try settings(both).key(keyFile: nil, workspace: "orchard").headerLine
        == "Authorization: Bearer key-of-environment")
    for (workspace, key) in [
      ("orchard", "orchard"), ("home", "home"), ("internalId", "home"),
      ("empty", "home"), ("unknown", "home"),
    ] {
      #expect(
        try settings().key(keyFile: nil, workspace: workspace).headerLine
          == "Authorization: Bearer key-of-\(key)")
    }
  }

  @Test func addressesInOrder() throws {
    #expect(try settings().service.text == "https://file.example")
    #expect(try settings(["API_URL": "https://env.example"]).service.text == "https://env.example")
    #expect(
      try Settings(environment: ["HOME": "/nowhere"]).service.text == "https://api.roboflow.com")
    #expect(try settings().defaultWorkspace == "home")
    #expect(try settings(["RF_WORKSPACE": "other"]).defaultWorkspace == "other")
    #expect(try settings().appURL == "https://app.example")
  }

  @Test func regions() throws {
    let europe = try folder.write(#"{"ROBOFLOW_REGION": "eu"}"#, to: "eu.json").path
    let settings = try settings(["ROBOFLOW_CONFIG_DIR": europe])
    #expect(settings.service.text == "https://api.roboflow.eu")
    #expect(settings.appURL == "https://app.roboflow.eu")
    let home = try Settings(environment: [
      "ROBOFLOW_CONFIG_DIR": europe, "ROBOFLOW_REGION": " US ",
    ])
    #expect(home.service.text == "https://api.roboflow.com")
    let failure = #expect(throws: RoboflowError.self) {
      try Settings(environment: ["HOME": "/nowhere", "ROBOFLOW_REGION": "mars"])
    }
    #expect(failure?.exitCode == 64)
  }

  @Test func theVariableNamesTheFileItself() throws {
    let path = try folder.write(#"{"RF_WORKSPACE": "elsewhere"}"#, to: "my.json").path
    #expect(try settings(["ROBOFLOW_CONFIG_DIR": path]).defaultWorkspace == "elsewhere")
  }

  @Test func noKeyAnywhere() throws {
    let failure = #expect(throws: RoboflowError.self) {
      try Settings(environment: ["HOME": "/nowhere"]).key(keyFile: nil, workspace: "orchard")
    }
    #expect(failure?.exitCode == 2)
    #expect(failure?.message.contains("/nowhere/.config/roboflow/config.json") == true)
  }

  @Test(arguments: ["[]", "{", "{\"workspaces\": 3}"])
  func aBrokenSettingsFileIsNamed(text: String) throws {
    let path = try folder.write(text, to: "broken.json").path
    let failure = #expect(throws: RoboflowError.self) {
      try settings(["ROBOFLOW_CONFIG_DIR": path])
    }
    #expect(failure?.exitCode == 65)
    #expect(failure?.message.hasPrefix(path) == true)
  }

  @Test(
    arguments: [
      ("key with space", 2), ("two\nlines", 2), ("schlüssel", 2), ("", 2), ("a\r\nX-Evil: 1", 2),
    ] as [(String, Int32)])
  func keysThatCannotBeSent(text: String, exitCode: Int32) throws {
    let file = try folder.write(text, to: "key").path
    let failure = #expect(throws: RoboflowError.self) {
      try settings().key(keyFile: file, workspace: nil)
    }
    #expect(failure?.exitCode == exitCode)
    if !text.isEmpty { #expect(failure?.message.contains(text) == false) }
  }

  @Test func aMissingKeyFileIsNotReplacedByAnotherKey() throws {
    let failure = #expect(throws: RoboflowError.self) {
      try settings(["ROBOFLOW_API_KEY": "x"]).key(keyFile: "/nowhere/key", workspace: nil)
    }
    #expect(failure?.exitCode == 66)
  }

  @Test func noDescriptionShowsTheKey() throws {
    let key = try APIKey("SECRET", from: "test")
    var dumped = ""
    dump(key, to: &dumped)
    dump(HTTPRequest(url: "https://a.example", key: key), to: &dumped)
    for text in ["\(key)", String(reflecting: key), "\([key])", dumped] {
      #expect(!text.contains("SECRET"))
    }
  }

  @Test(arguments: [
    ("https://api.roboflow.com", "https://api.roboflow.com"),
    (" https://Proxy.Example:8443/roboflow// ", "https://proxy.example:8443/roboflow"),
    ("http://localhost:8080", "http://localhost:8080"), ("http://127.9.0.1", "http://127.9.0.1"),
    ("http://[::1]:99/", "http://[::1]:99"),
  ])
  func addresses(text: String, expected: String) throws {
    #expect(try ServiceAddress(text, from: "API_URL").text == expected)
  }

  @Test(arguments: [
    "http://api.roboflow.com", "http://localhost.evil.example", "http://127.0.0.1.evil.example",
    "http://128.0.0.1", "http://127.1", "ftp://localhost", "file:///etc/passwd", "api.roboflow.com",
    "", "https://", "https://user:pass@api.roboflow.com", "https://a.example/?x=1",
    "https://a.example/#x", "http://localhost@evil.example",
  ])
  func addressesThatTheKeyIsNotSentTo(text: String) throws {
    let failure = #expect(throws: RoboflowError.self) {
      try ServiceAddress(text, from: "API_URL")
    }
    #expect(failure?.exitCode == 64)
    #expect(failure?.message.contains("user:") == false)
  }

  @Test(arguments: [
    ("no secret", "no secret"), ("abcXYZ is wrong, abcXYZ", "[key] is wrong, [key]"),
    ("?api_key=other&x=1", "?api_key=[key]&x=1"),
    ("'api_key=a' \"api_key=b\"", "'api_key=[key]' \"api_key=[key]\""),
    ("api_key=abcXYZ\nend", "api_key=[key]\nend"), ("api_key=", "api_key=[key]"),
    ("abcXYZ\u{301}", "[key]\u{301}"),
  ]) func theServicesWordsDoNotShowTheKey(said: String, shown: String) throws {
    #expect(try APIKey("abcXYZ", from: "a test").redacting(said) == shown)
  }

  @Test func certificates() throws {
    let file = try folder.write("", to: "ca.pem").path
    let first = try TrustedCertificates(environment: [
      "SSL_CERT_FILE": file, "REQUESTS_CA_BUNDLE": "/nowhere",
    ])
    #expect(first == TrustedCertificates(file: file))
    let hashed = try TrustedCertificates(environment: ["SSL_CERT_DIR": folder.url.path])
    #expect(hashed == TrustedCertificates(folder: folder.url.path))
    #expect(try TrustedCertificates(environment: ["CURL_CA_BUNDLE": ""]) == .system)
    let failure = #expect(throws: RoboflowError.self) {
      try TrustedCertificates(environment: ["CURL_CA_BUNDLE": "/nowhere"])
    }
    #expect(failure?.exitCode == 66)
  }
}
