// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// Finds scans with the same content: the same path, or the same bytes in another file.
struct FileComparison {
  /// One use of a file.
  private struct Use {
    let scan: Evidence
    let project: Project
  }

  private let facts: Facts
  private var byPath: [String: Use] = [:]
  private var sizes: [Int: [Use]] = [:]
  private var pairs: [(Use, Use)] = []
  private var unreadable: [Use] = []

  /// What it can say.
  static let messages = [sameFile, unread]

  /// Makes a comparison without files.
  init(facts: Facts) { self.facts = facts }

  /// Takes up a scan; only its size is measured, its bytes when another file has the same size.
  mutating func measure(_ scan: Evidence, of project: Project) {
    let use = Use(scan: scan, project: project)
    if let first = byPath[scan.file.path] {
      pairs.append((first, use))
      return
    }
    byPath[scan.file.path] = use
    do throws(FactError) {
      sizes[try facts.file(scan.file).byteCount, default: []].append(use)
    } catch {
      unreadable.append(use)
    }
  }

  /// What a person must look at: each second use, and one sentence on what could not be read.
  var doubts: [Violation] {
    var pairs = pairs
    var unreadable = unreadable
    for size in sizes.keys.sorted() where size > 0 {
      guard let uses = sizes[size], uses.count > 1 else { continue }
      var digests: [String: Use] = [:]
      for use in uses {
        do throws(FactError) {
          let digest = try facts.file(use.scan.file).digest
          if let first = digests[digest] {
            pairs.append((first, use))
          } else {
            digests[digest] = use
          }
        } catch {
          unreadable.append(use)
        }
      }
    }
    return pairs.map(doubt) + lost(unreadable)
  }

  private func doubt(_ first: Use, _ second: Use) -> Violation {
    Violation(
      sameFile(
        second.scan.fileName, .text(second.project.name.text), first.scan.fileName,
        .text(first.project.name.text)),
      file: second.scan.file)
  }

  private func lost(_ uses: [Use]) -> [Violation] {
    guard let first = uses.first else { return [] }
    return [
      Violation(unread(.integer(uses.count), first.scan.fileName), file: first.scan.file)
    ]
  }
}

private let sameFile = MessageTemplate(
  zh: "{0}（{1}）与 {2}（{3}）内容完全相同，请看是否重复使用",
  en: "{0} ({1}) and {2} ({3}) have the same content; see whether it is rightly used twice")
private let unread = MessageTemplate(
  zh: "有 {0} 份佐证（如 {1}）无法读取，没有比较是否重复",
  en: "{0} scan(s), such as {1}, could not be read and were not compared")
