// SPDX-License-Identifier: Apache-2.0

/// The host of a web address, in lower case and without `www.`, as platforms are compared: addresses of
/// one platform differ in scheme, path and port.
///
/// Takes `https://user@host:port/path` and a bare `host/path`; nil when no host with a dot is there.
package func webHost(of address: String) -> String? {
  var rest = Substring(address)
  if let scheme = rest.range(ofASCII: "://") { rest = rest[scheme.upperBound...] }
  rest = rest.prefix { !"/?#\\".contains($0) }
  if let user = rest.lastIndex(of: "@") { rest = rest[rest.index(after: user)...] }
  if let port = rest.lastIndex(of: ":") { rest = rest[..<port] }
  var host = rest.lowercased()
  if host.hasPrefix("www.") { host.removeFirst(4) }
  while host.hasSuffix(".") { host.removeLast() }
  guard host.contains("."), host.unicodeScalars.allSatisfy(isHostScalar) else { return nil }
  return host
}

private func isHostScalar(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII
    && (scalar.properties.isAlphabetic || "0123456789.-".unicodeScalars.contains(scalar))
}

extension Substring {
  /// The first place of a text.
  fileprivate func range(ofASCII text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
