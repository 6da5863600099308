/// Parts of tags, each added in one step: pictures consist of them.
extension [UInt8] {
  /// Adds a space, the name of an attribute and what begins its value.
  mutating func append(attribute name: some Collection<UInt8>) {
    append(addingCapacity: name.count + 3) { bytes in
      bytes.append(UInt8(ascii: " "))
      for byte in name { bytes.append(byte) }
      bytes.append(UInt8(ascii: "="))
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// Adds the tag that ends an element.
  mutating func append(endOf name: some Collection<UInt8>) {
    append(addingCapacity: name.count + 3) { bytes in
      bytes.append(UInt8(ascii: "<"))
      bytes.append(UInt8(ascii: "/"))
      for byte in name { bytes.append(byte) }
      bytes.append(UInt8(ascii: ">"))
    }
  }
}
