package import Findings
package import Templates

extension Fact: TemplateRecord {
  package static let fields: [Field<Self>] = [Field("name", \.name), Field("value", \.text)]
}
