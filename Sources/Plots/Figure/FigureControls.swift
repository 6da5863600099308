package import PlainText
package import SVG

/// Radio buttons above a chart that choose among its views, by style sheet alone.
package struct FigureControls: Sendable, Equatable {
  /// One view.
  package struct Option: Sendable, Equatable {
    /// Id of the button, to which `charts.css` refers.
    package var id: ShownText
    package var label: ShownText

    /// Makes an option.
    package init(id: ShownText, label: ShownText) {
      self.id = id
      self.label = label
    }
  }

  /// What is chosen, for example `Colour by`.
  package var legend: ShownText
  /// Name that the buttons share.
  package var name: ShownText
  /// The views; the first is shown until another is chosen.
  package var options: [Option]
  /// A box to tick beside them; `nil` for none.
  package var toggle: Option?

  /// Makes controls.
  package init(
    legend: ShownText, name: ShownText, options: [Option], toggle: Option? = nil
  ) {
    self.toggle = toggle
    self.legend = legend
    self.name = name
    self.options = options
  }
}

extension FigureControls {
  /// Writes the buttons and the box.
  package func write(into html: inout HTMLWriter) {
    html.element("fieldset", ["class": "figure-controls"]) { html in
      html.element("legend", text: legend)
      for (position, option) in options.enumerated() {
        html.element("label", ["for": option.id]) { html in
          if position == 0 {
            html.void(
              "input",
              ["type": "radio", "name": name, "id": option.id, "checked": "checked"])
          } else {
            html.void("input", ["type": "radio", "name": name, "id": option.id])
          }
          html.element("span", text: option.label)
        }
      }
      guard let toggle else { return }
      html.element("label", ["for": toggle.id]) { html in
        html.void("input", ["type": "checkbox", "id": toggle.id])
        html.element("span", text: toggle.label)
      }
    }
    html.newline()
  }
}
