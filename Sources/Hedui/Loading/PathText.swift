// SPDX-License-Identifier: Apache-2.0
import HeduiModel

/// Why a path or a date cannot be used as written.
struct TextProblem: Error {
  /// What is wrong and what to do.
  let message: Message
  /// Of dates: whether it reads as a date that does not exist.
  var isImpossible = false
}

/// The path of a file below the dossier's folder, with `/` between its parts and no `.` or `..`.
///
/// `\` is taken as `/`, as Windows writes it. Refused are absolute paths, drives, addresses (`file:`),
/// paths that lead out of the folder or to a folder, and control characters.
func readPath(_ text: String) -> Result<String, TextProblem> {
  var written = text
  if written.withUTF8(isUsualPath) { return .success(text) }
  let path = text.map { $0 == "\\" ? "/" : $0 }.map(String.init).joined()
  if let hidden = path.unicodeScalars.first(where: isHidden) {
    return .failure(TextProblem(message: hiddenInPath(.text(codePoint(hidden.value)))))
  }
  guard path.utf8.count <= 4_000 else { return .failure(TextProblem(message: longPath())) }
  if path.hasPrefix("/") || path.hasPrefix("~/") || hasScheme(path) {
    return .failure(TextProblem(message: absolutePath(.text(shown(text)))))
  }
  var parts: [Substring] = []
  for part in path.split(separator: "/") where part != "." {
    if part == ".." {
      guard parts.popLast() != nil else {
        return .failure(TextProblem(message: leavesFolder(.text(shown(text)))))
      }
    } else {
      parts.append(part)
    }
  }
  guard !parts.isEmpty, !path.hasSuffix("/") else {
    return .failure(TextProblem(message: namesFolder(.text(shown(text)))))
  }
  return .success(parts.joined(separator: "/"))
}

/// Whether a path is made of plain parts (letters, digits, `-`, `_`, inner dots) with single slashes between.
///
/// Told by the bytes; such a path stays as it is. False says nothing.
func isUsualPath(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard text.count <= 4_000 else { return false }
  var isStart = true
  for byte in text {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"):
      isStart = false
    case UInt8(ascii: "."), UInt8(ascii: "/"):
      if isStart { return false }
      isStart = byte == UInt8(ascii: "/")
    default: return false
    }
  }
  return !isStart
}

/// Whether a path begins like `C:` or `file:`; a colon later in a name is a name.
private func hasScheme(_ path: String) -> Bool {
  let scheme = path.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
  guard let first = scheme.first, first.isLetter else { return false }
  let rest = path.dropFirst(scheme.count)
  return rest.hasPrefix(":/") || (rest.hasPrefix(":") && scheme.count == 1)
}

private let hiddenInPath = MessageTemplate(
  zh: "路径中有看不见的字符 {0}；请删去", en: "an invisible character {0} stands in the path; remove it")
private let longPath = MessageTemplate(zh: "路径过长", en: "the path is too long")
private let absolutePath = MessageTemplate(
  zh: "「{0}」不是文件夹内的相对路径；请把文件放入申报文件夹，只写相对路径",
  en: "{0} is no path within the folder; put the file into the dossier's folder and write its "
    + "relative path")
private let leavesFolder = MessageTemplate(
  zh: "路径「{0}」离开了申报文件夹；请把文件放入文件夹内",
  en: "the path {0} leaves the dossier's folder; put the file into the folder")
private let namesFolder = MessageTemplate(
  zh: "「{0}」是文件夹，不是文件；请写到文件名", en: "{0} names a folder; write the file's name")
