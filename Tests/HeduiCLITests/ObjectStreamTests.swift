// SPDX-License-Identifier: Apache-2.0

import CLibZ
import Foundation
import Testing

struct ObjectStreamTests {
  /// A PDF file of one page whose objects lie in a stream that unpacks to so many bytes.
  private func bomb(unpackingTo count: Int) throws -> Data {
    let objects = "1 0 << /Type /Catalog /Pages 2 0 R >> "
    var plain = [UInt8](objects.utf8)
    plain += [UInt8](repeating: 0x20, count: count)
    var packed = [UInt8](repeating: 0, count: Int(compressBound(uLong(plain.count))))
    var size = uLong(packed.count)
    #expect(compress2(&packed, &size, plain, uLong(plain.count), 1) == 0)
    var file = Data("%PDF-1.5\n".utf8)
    var offsets: [Int] = []
    func add(_ head: String, _ stream: Data? = nil) {
      offsets.append(file.count)
      file += Data(head.utf8)
      if let stream { file += Data("stream\n".utf8) + stream + Data("\nendstream".utf8) }
      file += Data("\nendobj\n".utf8)
    }
    add("2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
    add("3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>")
    add(
      "4 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length \(size) >>\n",
      Data(packed[..<Int(size)]))
    let table = file.count
    var entries = Data()
    for entry in [
      (0, 0, 0xFFFF), (2, 4, 0), (1, offsets[0], 0), (1, offsets[1], 0), (1, offsets[2], 0),
      (1, table, 0),
    ] {
      entries += Data([UInt8(entry.0)])
      entries += Data([24, 16, 8, 0].map { UInt8(truncatingIfNeeded: entry.1 >> $0) })
      entries += Data([UInt8(truncatingIfNeeded: entry.2 >> 8), UInt8(truncatingIfNeeded: entry.2)])
    }
    add(
      "5 0 obj\n<< /Type /XRef /Size 6 /W [1 4 2] /Root 1 0 R /Length \(entries.count) >>\n",
      entries)
    return file + Data("startxref\n\(table)\n%%EOF\n".utf8)
  }

  @Test func `an object stream that unpacks without end costs its own dossier alone`() throws {
    let bench = try Workbench()
    for (name, file) in [("a", Data("%PDF-1.5".utf8)), ("b", try bomb(unpackingTo: 192 << 20))] {
      try bench.folder("unit/\(name)/evidence")
      try bench.file("unit/\(name)/evidence/a.pdf", file)
      let document = """
        schema: 1
        applicant: {name: 甲}
        projects: [{name: 某某, evidence: [{file: evidence/a.pdf, kind: drawing}]}]

        """
      try bench.file("unit/\(name)/dossier.yaml", Data(document.utf8))
    }
    let run = try BuiltCommand.run(
      "lint", bench.path("unit"), "--today", "2024-10-20", "--format", "ndjson", "--max-memory",
      "128M", "--jobs", "2")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.contains("dossier.process") == false)
    #expect(lines.last?.contains("\"section\":\"tooMuchMemory\"") == true)
  }
}
