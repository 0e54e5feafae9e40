// SPDX-License-Identifier: Apache-2.0
import HeduiModel
import Testing

/// Files are looked for by a path's length and last bytes; paths alike in both must not be taken for each other.
struct FileTableTests {
  private func table(_ paths: [String]) -> (table: FileTable, files: [String: FileFacts]) {
    let missing = MessageTemplate(zh: "没有", en: "none")
    let files = Dictionary(
      uniqueKeysWithValues: paths.map { path in
        let facts = FileFacts(
          byteCount: { () throws(FactError) in path.utf8.count },
          format: { () throws(FactError) in throw FactError(.missing, missing()) },
          header: { () throws(FactError) in throw FactError(.missing, missing()) },
          ending: { () throws(FactError) in throw FactError(.missing, missing()) },
          pixels: { () throws(FactError) in throw FactError(.missing, missing()) },
          digest: { () throws(FactError) in throw FactError(.missing, missing()) })
        return (path, facts)
      })
    return (FileTable(files), files)
  }

  @Test(arguments: [
    [""], ["a"], ["", "a", "b.jpg"],
    // One length and one ending: as many as are compared, and more.
    ["a/same.jpg", "b/same.jpg"], ["a/1same.jpg", "b/1same.jpg", "c/1same.jpg", "d/1same.jpg"],
    (0..<40).map { "folder-\($0 / 10)\($0 % 10)/the-same.jpg" },
    // Lengths that are one modulo 256.
    [String(repeating: "a", count: 10), String(repeating: "a", count: 266)],
    ["证书/扫描件.jpg", "合同/扫描件.jpg", "合同/扫描.jpg"],
  ])
  func `each file is found under its own path and under no other`(paths: [String]) {
    let (table, files) = table(paths)
    for path in paths {
      #expect(table[path] === files[path])
      #expect(table[path + "x"] == nil)
      #expect(table["x" + path.dropFirst()] == nil)
    }
    #expect(table["c/same.jpg"] == nil)
    #expect(table["no/the-same.jpg"] == nil)
  }

  @Test func `a path is found by its bytes and, composed otherwise, as a dictionary finds it`() {
    let (table, files) = table(["caf\u{E9}.jpg"])
    #expect(table["caf\u{E9}.jpg"] === files["caf\u{E9}.jpg"])
    #expect(table["cafe\u{301}.jpg"] === files["cafe\u{301}.jpg"])
  }

  @Test func `an empty table holds nothing`() {
    #expect(FileTable([:])[""] == nil)
    #expect(FileTable([:])["a.jpg"] == nil)
  }
}
