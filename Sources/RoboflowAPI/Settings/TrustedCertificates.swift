import FoundationEssentials

/// Certificates to trust instead of the system's, as curl, OpenSSL and Python's requests take
/// them from the environment.
package struct TrustedCertificates: Sendable, Equatable {
  /// A PEM file of certificates.
  package var file: String?
  /// A folder of certificates under their hashed names.
  package var folder: String?

  /// The system's.
  package static let system = TrustedCertificates()

  package init(file: String? = nil, folder: String? = nil) {
    self.file = file
    self.folder = folder
  }

  /// The first of `CURL_CA_BUNDLE`, `SSL_CERT_FILE`, `REQUESTS_CA_BUNDLE` and `SSL_CERT_DIR`.
  ///
  /// - Throws: ``RoboflowError`` when the variable names nothing: going on with the system's
  ///   certificates would hide the mistake.
  package init(environment: [String: String]) throws {
    let names = ["CURL_CA_BUNDLE", "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "SSL_CERT_DIR"]
    guard let name = names.first(where: { environment[$0]?.isEmpty == false }),
      let path = environment[name]
    else {
      self = .system
      return
    }
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw RoboflowError(.missingInput, "\(path): no such file, though \(name) names it")
    }
    self = isFolder ? Self(folder: path) : Self(file: path)
  }
}
