import Glibc

/// An open file or folder, from which one gets deeper but never out: no link is ever followed.
package struct FileDescriptor: ~Copyable {
  private let number: Int32

  private init(_ number: Int32) { self.number = number }

  deinit { close(number) }

  /// Opens a folder by its path; `nil` when there is none.
  package init?(folder path: String, followsLink: Bool) {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followsLink ? 0 : O_NOFOLLOW)
    let number = open(path, flags)
    if number < 0 { return nil }
    self.init(number)
  }

  /// Opens a file in this folder or below it.
  package func file(at parts: some Collection<String>) throws(FileFault) -> FileDescriptor {
    guard let first = parts.first else { throw .missing }
    if parts.count == 1 {
      // Without waiting: the name may be that of a pipe.
      return try child(first, O_NONBLOCK)
    }
    return try child(first, O_DIRECTORY).file(at: parts.dropFirst())
  }

  /// Opens a folder in this one; `nil` when there is none of that name.
  package func folder(_ name: String) -> FileDescriptor? { try? child(name, O_DIRECTORY) }

  private func child(_ name: String, _ flags: Int32) throws(FileFault) -> FileDescriptor {
    let child = openat(number, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | flags)
    if child >= 0 { return FileDescriptor(child) }
    let reason = errno
    if isLink(name) { throw .outside }
    switch reason {
    case ENOENT, ENOTDIR, ENAMETOOLONG: throw .missing
    default: throw .unreadable
    }
  }

  private func isLink(_ name: String) -> Bool { isOfKind(S_IFLNK, name) }

  private func isFolder(_ name: String) -> Bool { isOfKind(S_IFDIR, name) }

  private func isOfKind(_ kind: mode_t, _ name: String) -> Bool {
    var status = stat()
    return fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW) == 0
      && status.st_mode & S_IFMT == kind
  }

  /// Reads a regular file of at most so many bytes.
  package func contents(atMost limit: Int) throws(FileFault) -> [UInt8] {
    var status = stat()
    guard fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable
    }
    guard status.st_size <= limit else { throw .tooLarge }
    var filled = 0
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
      while filled < buffer.count {
        let step = read(number, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
        if step > 0 {
          filled += step
        } else if step == 0 || errno != EINTR {
          failed = step < 0
          break
        }
      }
      count = filled
    }
    if failed { throw .unreadable }
    return bytes
  }

  /// Calls `body` with everything visible in this folder, in no particular order.
  package func forEachEntry(_ body: (_ name: String, _ isFolder: Bool) -> Void) {
    // The stream closes the descriptor that it is given.
    let copy = openat(number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { return }
    guard let stream = fdopendir(copy) else {
      close(copy)
      return
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let kind = Int(entry.pointee.d_type)
      guard kind != Int(DT_LNK), entry.pointee.d_name.0 != CChar(UInt8(ascii: ".")) else {
        continue
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { bytes in
        bytes.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      // Some file systems do not say what an entry is.
      body(name, kind == Int(DT_DIR) || kind == Int(DT_UNKNOWN) && isFolder(name))
    }
  }
}
