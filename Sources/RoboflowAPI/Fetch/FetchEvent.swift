package import JSON

/// Something that happened during a fetch, for whoever watches.
package enum FetchEvent: Sendable, Equatable {
  /// The evaluation is not finished; it is asked again after a pause.
  case waiting(status: String, pause: Duration)
  /// A file arrived.
  case saved(file: String, bytes: Int)
  /// A file was there and whole.
  case kept(file: String)
  /// Images that are there, of how many the service announced.
  case images(received: Int, announced: Int?)
  /// Images that were asked for pictures and boxes, of how many.
  case pictures(done: Int, of: Int)
  /// Images whose vector is there, of how many.
  case vectors(received: Int, of: Int)
  /// Something the user should know that is no failure.
  case noted(FetchNote)
  /// A request failed and will be sent again.
  case retrying(Client.Retry)
}

/// Something about a panel that is no failure but worth telling.
package struct FetchNote: Sendable, Equatable, JSONWritable {
  /// Name of the panel.
  package var panel: String
  /// One sentence.
  package var message: String

  /// Writes the note with its keys in byte order.
  package func write(into json: inout JSONWriter) {
    json.object { json in
      json.member("message", message)
      json.member("panel", panel)
    }
  }
}
