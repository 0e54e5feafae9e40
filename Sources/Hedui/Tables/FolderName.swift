// SPDX-License-Identifier: Apache-2.0

/// Gives people folder names that every system takes, different ones to people of one name.
package struct FolderNames {
  /// The longest name, in bytes: half of what file systems take, for what people add.
  package static let longest = 120

  private var taken: Set<String> = []
  private var counts: [String: Int] = [:]

  /// Makes names of which none is taken.
  package init() {}

  /// The folder of the next person: the name, with `-2`, `-3`… when it is taken.
  ///
  /// Case does not count, since on some systems it does not for files.
  package mutating func next(for person: String) -> String {
    let name = folderName(of: person)
    var candidate = name
    while !taken.insert(candidate.lowercased()).inserted {
      let count = counts[name.lowercased(), default: 1] + 1
      counts[name.lowercased()] = count
      candidate = "\(name)-\(count)"
    }
    return candidate
  }
}

/// A person's name as a folder's: without signs that a system takes for its own, not hidden, not too long.
package func folderName(of person: String) -> String {
  var name = ""
  for scalar in person.unicodeScalars {
    let properties = scalar.properties
    if isHidden(scalar) || properties.isDefaultIgnorableCodePoint
      || properties.isNoncharacterCodePoint
    {
      continue
    }
    let isForeign = "/\\:*?\"<>|".unicodeScalars.contains(scalar)
    guard name.utf8.count + 4 <= FolderNames.longest else { break }
    name.unicodeScalars.append(isForeign ? "_" : scalar)
  }
  name = trimmed(name)
  // A dot hides a folder, a dash looks like an option; Windows drops dots and spaces at the end.
  while let first = name.unicodeScalars.first, ".-~ ".unicodeScalars.contains(first) {
    name.unicodeScalars.removeFirst()
  }
  while let last = name.unicodeScalars.last, ". ".unicodeScalars.contains(last) {
    name.unicodeScalars.removeLast()
  }
  if name.isEmpty { return "申报人" }
  let stem = name.prefix { $0 != "." }.lowercased()
  return reservedNames.contains(stem) ? name + "_" : name
}

/// Names that Windows keeps for devices.
private let reservedNames: Set<String> = Set(
  ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })
