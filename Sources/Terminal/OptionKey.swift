/// Name of an option that comes from a list, as the key that the argument parser decodes it by.
package struct OptionKey: CodingKey {
  /// Name of the option.
  package let stringValue: String
  /// None: options have names.
  package var intValue: Int? { nil }

  /// The key of an option.
  package init(stringValue: String) { self.stringValue = stringValue }
  /// No key at all.
  package init?(intValue: Int) { nil }
}
