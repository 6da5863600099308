/// A template or style sheet, bundled or from the user's folder.
struct TemplateFile: Sendable, Equatable {
  /// Path below the templates' folder: `report.md.mustache`, `partials/cluster.md.mustache`.
  var name: String
  /// What to call the file in a message.
  var displayName: String
  /// Content.
  var text: String
  /// Whether it comes from the user's folder.
  var isOverride: Bool
}
