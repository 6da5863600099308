/// One cluster stands out in all charts while its section is the target of the page's address.
package enum ClusterHighlight {
  /// Class of what shows a cluster, from the id of its section.
  package static func className(_ sectionID: String) -> String { "of-\(sectionID)" }

  /// Rules that say which shapes belong to which section; `charts.css` says how they then look.
  package static func styleSheet(_ sectionIDs: [String]) -> String {
    sectionIDs.map { id in
      "main:has(#\(id):target) .chart .\(className(id)) { --chart-shown: 1; }\n"
    }.joined()
  }
}
