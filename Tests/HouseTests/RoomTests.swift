// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct RoomTests {
  /// The table of rooms in ARCHITECTURE.md: what each may import.
  private static func table() throws -> [String: Set<String>] {
    var rooms: [String: Set<String>] = [:]
    for line in try Repository.text("ARCHITECTURE.md").split(separator: "\n") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard line.hasPrefix("| `"), cells.count == 3 else { continue }
      let room = cells[0].trimmingCharacters(in: ["`"])
      let names = cells[2].split(whereSeparator: { ",/".contains($0) })
      rooms[room] = Set(names.map { $0.trimmingCharacters(in: .whitespaces) })
    }
    return rooms
  }

  @Test func `every room imports only what its row of ARCHITECTURE allows`() throws {
    let table = try Self.table()
    #expect(table.count >= 9, "the table of rooms was not found")
    var breaches: [String] = []
    for file in Repository.sources where file.hasSuffix(".swift") {
      let room = String(file.split(separator: "/")[1])
      let allowed = try #require(table[room], "\(room) has no row in ARCHITECTURE.md")
      for (number, line) in try Repository.lines(file) {
        guard let module = importedModule(line), !allowed.contains(module) else { continue }
        breaches.append("\(file):\(number): \(room) may not import \(module)")
      }
    }
    #expect(breaches == [])
  }

  @Test func `C rooms include only their own headers and their library`() throws {
    let allowed = [
      "CDocuments": ["yaml.h"], "CImageCodecs": ["jpeglib.h", "png.h"],
      "CHashes": [],
      "CPDF": ["qpdf/qpdf-c.h", "dlfcn.h", "pthread.h"],
      "CZip": ["zip.h", "dlfcn.h", "pthread.h"],
      "CPageCodecs": [
        "openjpeg-2.5/openjpeg.h", "openjpeg-2.4/openjpeg.h", "openjpeg.h", "tiffio.h", "dlfcn.h",
        "pthread.h",
      ],
    ]
    let standard: Set<String> = [
      "stddef.h", "stdint.h", "stdio.h", "stdlib.h", "string.h", "setjmp.h", "limits.h", "errno.h",
      "unistd.h", "stdbool.h", "jerror.h", "math.h",
    ]
    var breaches: [String] = []
    for (room, libraries) in allowed {
      for file in Repository.files(below: "Sources/\(room)", endings: ["c", "h"]) {
        for (number, line) in try Repository.lines(file) where line.hasPrefix("#include <") {
          let header = line.dropFirst(10).prefix { $0 != ">" }
          if !libraries.contains(String(header)), !standard.contains(String(header)) {
            breaches.append("\(file):\(number): \(header)")
          }
        }
      }
    }
    #expect(breaches == [])
  }
}

/// The module that an import line names; nil for other lines.
private func importedModule(_ line: Substring) -> String? {
  var words = line.split(separator: " ")
  while let first = words.first,
    first.hasPrefix("@")
      || ["public", "package", "internal", "private", "fileprivate"].contains(first)
  {
    words.removeFirst()
  }
  guard words.first == "import", words.count >= 2 else { return nil }
  let kinds = ["struct", "class", "enum", "func", "protocol", "typealias", "var", "let"]
  let name = kinds.contains(String(words[1])) && words.count > 2 ? words[2] : words[1]
  return name.split(separator: ".").first.map(String.init)
}
