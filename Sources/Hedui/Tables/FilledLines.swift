// SPDX-License-Identifier: Apache-2.0

/// Lines of a template with values put behind their keys; keys that no line names follow the last line.
func filled(_ lines: String, with entries: [DossierContent.Entry]) -> String {
  guard !entries.isEmpty else { return lines }
  var rest = entries
  var indent = 0
  var written: [String] = []
  for line in lines.split(separator: "\n", omittingEmptySubsequences: false) {
    let body = line.drop { $0 == " " || $0 == "-" }
    guard !body.hasPrefix("#"), let colon = body.firstIndex(of: ":") else {
      written.append(String(line))
      continue
    }
    // The first key of a file's part stands at the margin, its own keys two further.
    let lead = line.count - body.count
    indent = lead == 0 ? 2 : lead
    guard let index = rest.firstIndex(where: { $0.key == body[..<colon] }) else {
      written.append(String(line))
      continue
    }
    let entry = rest.remove(at: index)
    let remark = body.firstIndex(of: "#").map { "   " + body[$0...] } ?? ""
    written.append("\(line[...colon]) \(entry.yaml)\(remark)")
  }
  let lead = String(repeating: " ", count: indent)
  return (written + rest.map { "\(lead)\($0.key): \($0.yaml)" }).joined(separator: "\n")
}
