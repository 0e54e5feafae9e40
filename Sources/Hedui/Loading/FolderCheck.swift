// SPDX-License-Identifier: Apache-2.0
import HeduiModel
import SystemPackage

/// Holds a dossier's document against the files of its folder.
struct FolderCheck {
  /// What was found.
  private(set) var faults = FaultList()
  /// Files whose name the disk composes otherwise than the dossier, by the dossier's spelling.
  private(set) var spellings: [String: FilePath] = [:]
  private let store: any DossierStore
  private let listing: FolderListing
  private let present: Set<FilePath>
  /// By name as text; texts that differ only in how characters are composed are equal.
  private let byText: [String: FilePath]
  private let byLowerCase: [String: FilePath]
  private let byLastComponent: [FilePath.Component: [FilePath]]
  private var named: Set<FilePath> = []
  private var firstNamed: [SafeFile.Identity: DossierFile] = [:]

  /// Makes a check of a listed folder.
  init(store: any DossierStore, listing: FolderListing) {
    self.store = store
    self.listing = listing
    present = Set(listing.paths)
    byText = Dictionary(listing.paths.map { ($0.string, $0) }) { first, _ in first }
    byLowerCase = Dictionary(listing.paths.map { ($0.string.lowercased(), $0) }) { first, _ in first
    }
    byLastComponent = Dictionary(
      grouping: listing.paths.filter { $0.lastComponent != nil },
      by: { $0.lastComponent ?? FilePath.Component(".") })
  }

  /// Finds the only document at the top of the folder.
  mutating func findDocument(named names: [String]) -> String? {
    let found = names.filter { present.contains(FilePath($0)) }
    if found.count == 1 { return found[0] }
    if found.count > 1 {
      faults.add(DocumentFault(.twoDocuments, twoDocuments(.text(found.joined(separator: ", ")))))
      return nil
    }
    let similar = listing.paths.first { path in
      path.components.count == 1 && path.string.lowercased().hasPrefix("dossier.")
    }
    if let similar {
      faults.add(
        DocumentFault(
          .noDocument, similarDocument(.text(similar.displayText)), path: similar.displayText))
    } else {
      faults.add(DocumentFault(.noDocument, noDocument()))
    }
    return nil
  }

  /// Reads the document; its faults come first.
  mutating func readDocument(_ name: String, limits: Limits) -> Dossier? {
    let bytes: [UInt8]
    do throws(FactError) {
      bytes = try store.opened(FilePath(name)).bytes(atMost: limits.documentBytes)
    } catch {
      faults.add(
        DocumentFault(
          error.code == .tooManyBytes ? .tooManyBytes : error.faultCode, error.message, path: name))
      return nil
    }
    let (dossier, found) = DossierReader(limits: limits).read(bytes, name: name)
    for fault in found { faults.add(fault) }
    return dossier
  }

  /// Opens every file that the dossier names, once.
  mutating func checkFiles(of dossier: Dossier) {
    for file in dossier.files where !file.reference.path.isEmpty { check(file) }
  }

  private mutating func check(_ file: DossierFile) {
    let path = spelling(of: file.reference.path)
    named.insert(path)
    do throws(FactError) {
      let opened = try store.opened(path)
      if opened.byteCount == 0 { add(.emptyFile, emptyFile(.text(path.displayText)), file) }
      if let first = firstNamed[opened.identity] {
        let place = first.place.map { "\($0.line):\($0.column)" } ?? first.pointer
        add(
          .sameFile, sameFile(.text(path.displayText), .text(first.reference.path), .text(place)),
          file)
      } else {
        firstNamed[opened.identity] = file
      }
    } catch {
      if error.code == .missing, !present.contains(path), let near = nearPath(path) {
        add(.missingFile, nearFile(.text(path.displayText), .text(near)), file)
      } else {
        add(error.faultCode, error.message, file)
      }
    }
  }

  /// The path as the disk spells it: names that differ only in how characters are composed are one.
  private mutating func spelling(of path: String) -> FilePath {
    let exact = FilePath(path)
    guard !path.utf8.allSatisfy({ $0 < 0x80 }), !present.contains(exact), let listed = byText[path]
    else { return exact }
    spellings[path] = listed
    return listed
  }

  /// A listed file whose name differs in case or is the only one of that name in another folder.
  private func nearPath(_ path: FilePath) -> String? {
    if let other = byLowerCase[path.string.lowercased()] { return other.displayText }
    guard let elsewhere = path.lastComponent.flatMap({ byLastComponent[$0] }) else { return nil }
    return elsewhere.count == 1 ? elsewhere[0].displayText : nil
  }

  /// Says which files the dossier does not name, and which names some systems cannot tell apart.
  mutating func checkListing(document: String?, isRead: Bool) {
    if let obstacle = listing.obstacle {
      faults.add(DocumentFault(.tooManyFiles, obstacle.message))
    }
    var byFoldedName: [String: FilePath] = [:]
    for path in listing.paths {
      let text = path.displayText
      if let other = byFoldedName.updateValue(path, forKey: path.string.lowercased()) {
        faults.add(
          DocumentFault(
            .similarNames, similarNames(.text(text), .text(other.displayText)), path: text))
      }
      guard isRead, !named.contains(path), path.string != document else { continue }
      let isText = String(validating: path.bytes, as: UTF8.self) != nil
      faults.add(
        DocumentFault(
          .unlisted, isText ? unlisted(.text(text)) : unlistedBytes(.text(text)), path: text))
    }
  }

  private mutating func add(_ code: DocumentFault.Code, _ message: Message, _ file: DossierFile) {
    faults.add(
      DocumentFault(
        code, message, at: file.place, pointer: file.pointer, path: file.reference.path))
  }
}

extension FactError {
  /// The fault that says the same of a file.
  fileprivate var faultCode: DocumentFault.Code {
    switch code {
    case .missing: .missingFile
    case .notAFile: .notAFile
    case .outsideFolder: .outsideFolder
    case .empty: .emptyFile
    default: .unreadable
    }
  }
}

private let twoDocuments = MessageTemplate(
  zh: "文件夹内有多份文档（{0}）；请只保留一份", en: "the folder holds several documents ({0}); keep one")
private let noDocument = MessageTemplate(
  zh: "文件夹内没有 dossier.yaml；可用 hedui init 生成",
  en: "the folder has no dossier.yaml; hedui init writes one")
private let similarDocument = MessageTemplate(
  zh: "文件夹内没有 dossier.yaml，但有 {0}；请改名为 dossier.yaml 或 dossier.json",
  en: "the folder has no dossier.yaml but {0}; rename it to dossier.yaml or dossier.json")
private let emptyFile = MessageTemplate(
  zh: "文件 {0} 没有内容（0 字节）；请重新扫描或复制",
  en: "the file {0} has no content (0 bytes); scan or copy it again")
private let sameFile = MessageTemplate(
  zh: "{0} 与 {2} 处的 {1} 是同一个文件；一个文件只能用一次",
  en: "{0} is the same file as {1} at {2}; a file is used once")
private let nearFile = MessageTemplate(
  zh: "没有文件 {0}，但有 {1}；请改成一致", en: "there is no file {0} but {1}; make them the same")
private let similarNames = MessageTemplate(
  zh: "{0} 与 {1} 只有大小写不同，在 Windows 上会互相覆盖；请改名",
  en: "{0} and {1} differ only in case and replace each other on Windows; rename one")
private let unlisted = MessageTemplate(
  zh: "文件 {0} 在申报文档中没有列出；请列出或移走",
  en: "the file {0} is not listed in the dossier's document; list it or take it away")
private let unlistedBytes = MessageTemplate(
  zh: "文件名 {0} 不是 UTF-8（可能是解压时编码不对），无法在文档中列出；请改名",
  en:
    "the name {0} is not UTF-8 (unpacked with the wrong encoding?) and cannot be listed; rename it")
