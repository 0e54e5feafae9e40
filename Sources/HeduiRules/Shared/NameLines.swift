// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// The lines of pages on which a name may stand that was not read letter for letter.
enum NameLines {
  /// Most lines that are read once more, since each costs time.
  private static let most = 2

  /// The likeliest lines with the indices of their pages; those that look in nothing like the name's are left out.
  static func likely(
    _ name: Name, on pages: [ReadPage]
  ) -> [(page: Int, line: SeenWord)] {
    let name = plain(name.text)
    guard name.count >= 2 else { return [] }
    var found: [(page: Int, line: SeenWord, score: Int)] = []
    for page in pages {
      for line in page.lines where line.source == .recognised {
        let text = plain(line.text)
        let alike = name.filter(text.contains).count
        let isLabelled = labels.contains { text.starts(with: $0) }
        // One character of three says nothing by itself; behind 验证人 it does, and so does the label alone.
        guard isLabelled || 2 * alike > name.count else { continue }
        found.append((page.index, line, alike + (isLabelled ? name.count : 0)))
      }
    }
    // A stable order, so that a run gives what the last one gave.
    let sorted = found.enumerated().sorted {
      ($1.element.score, $0.offset) < ($0.element.score, $1.offset)
    }
    return sorted.prefix(most).map { ($0.element.page, $0.element.line) }
  }

  /// What stands before a signature, as far as recognition leaves of it.
  private static let labels: [[Unicode.Scalar]] = [
    "验证", "验人", "核验", "核对人", "审核人", "复核人", "经办人", "核实人", "签名", "签字",
  ].map { Array($0.unicodeScalars) }
}

extension String {
  /// Whether a name stands in the text, letter for letter, spaces and signs aside, and is not the beginning of
  /// another one: 王建 does not stand in 王建国.
  func holds(_ name: Name) -> Bool {
    let (text, name) = (plain(self), plain(name.text))
    guard !name.isEmpty, text.count >= name.count else { return false }
    let mayGoOn = name.count <= 2 || name.count == 3 && longSurnames.contains(Array(name[..<2]))
    return (0...(text.count - name.count)).contains { place in
      guard text[place..<place + name.count].elementsEqual(name) else { return false }
      guard mayGoOn, let next = text[(place + name.count)...].first else { return true }
      return !isIdeograph(next) || endings.contains(next)
    }
  }
}

/// Surnames of two characters, with which a name may have four.
private let longSurnames = Set(
  ["欧阳", "司马", "上官", "诸葛", "夏侯", "司徒", "令狐", "皇甫", "尉迟", "公孙", "慕容", "东方", "长孙", "宇文"]
    .map { Array($0.unicodeScalars) })

/// What may follow a name on its line without being part of it: 日期, 年月日, 签名, 盖章, 于.
private let endings = Set("日年签盖章于时验核".unicodeScalars)
