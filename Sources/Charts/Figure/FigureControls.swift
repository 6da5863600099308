/// Radio buttons above a chart that choose among its views, by style sheet alone.
package struct FigureControls: Sendable, Equatable {
  /// One view.
  package struct Option: Sendable, Equatable {
    /// Id of the button, to which `charts.css` refers.
    package var id: String
    package var label: String

    /// Makes an option.
    package init(id: String, label: String) {
      self.id = id
      self.label = label
    }
  }

  /// What is chosen, for example `Colour by`.
  package var legend: String
  /// Name that the buttons share.
  package var name: String
  /// The views; the first is shown until another is chosen.
  package var options: [Option]

  /// Makes controls.
  package init(legend: String, name: String, options: [Option]) {
    self.legend = legend
    self.name = name
    self.options = options
  }
}
