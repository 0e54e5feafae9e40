// SPDX-License-Identifier: Apache-2.0

import CLibZ
import HeduiImaging

/// Writes small PDF files by hand: objects in the order given, a table of references, a trailer.
struct PDFText {
  private var objects: [[UInt8]] = []

  /// Adds an object and gives its number.
  mutating func add(_ text: String) -> Int {
    objects.append(Array(text.utf8))
    return objects.count
  }

  /// Adds a stream and gives its number.
  mutating func add(stream bytes: [UInt8], _ keys: String = "") -> Int {
    let head = "<< \(keys) /Length \(bytes.count) >>\nstream\n"
    objects.append(Array(head.utf8) + bytes + Array("\nendstream".utf8))
    return objects.count
  }

  /// Adds a stream of text.
  mutating func add(stream text: String, _ keys: String = "") -> Int {
    add(stream: Array(text.utf8), keys)
  }

  /// The file with pages that stand in objects by these numbers.
  mutating func file(pages: [Int]) -> [UInt8] {
    let kids = pages.map { "\($0) 0 R" }.joined(separator: " ")
    let tree = add("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
    let root = add("<< /Type /Catalog /Pages \(tree) 0 R >>")
    var bytes = Array("%PDF-1.5\n".utf8)
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(bytes.count)
      bytes += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
    }
    let table = bytes.count
    var end = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      end += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    end +=
      "trailer\n<< /Size \(objects.count + 1) /Root \(root) 0 R >>\nstartxref\n\(table)\n%%EOF\n"
    return bytes + Array(end.utf8)
  }

  /// A file of one page with these instructions and resources.
  static func page(
    _ instructions: String, resources: String = "", keys: String = "",
    adding: (inout PDFText) -> Void = { _ in }
  ) -> [UInt8] {
    var pdf = PDFText()
    adding(&pdf)
    let contents = pdf.add(stream: instructions)
    let page = pdf.add(
      """
      << /Type /Page /MediaBox [0 0 595 842] /Contents \(contents) 0 R \
      /Resources << \(resources) >> \(keys) >>
      """)
    return pdf.file(pages: [page])
  }
}

/// Packs bytes as zlib does.
func deflated(_ bytes: [UInt8]) -> [UInt8] {
  var count = compressBound(uLong(bytes.count))
  var packed = [UInt8](repeating: 0, count: Int(count))
  precondition(compress2(&packed, &count, bytes, uLong(bytes.count), 6) == Z_OK)
  return Array(packed.prefix(Int(count)))
}

/// A JPEG of one colour, or with a corner of another.
func jpeg(_ width: Int, _ height: Int, hasMark: Bool = true) throws -> [UInt8] {
  var samples = [UInt8](repeating: 250, count: width * height * 3)
  if hasMark {
    for row in 0..<height / 2 {
      for at in row * width * 3..<row * width * 3 + width / 2 * 3 { samples[at] = 30 }
    }
  }
  return try JPEGEncoder(quality: 90).encode(
    samples, width: width, height: height, components: 3, capacity: 1 << 20)
}
