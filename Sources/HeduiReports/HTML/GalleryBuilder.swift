// SPDX-License-Identifier: Apache-2.0

import Hedui
import HeduiImaging
import HeduiModel

/// Makes the pictures of one applicant: the photo, and the scans in the order in which the report names them.
struct GalleryBuilder {
  let text: HTMLText
  let report: DossierReport
  let anchor: String
  let source: PictureSource

  /// The pictures, those with faults first when there are more than may be shown.
  func gallery(_ budget: inout PictureBudget) -> HTMLGallery {
    var gallery = HTMLGallery()
    guard !source.isEmpty else { return gallery }
    let files = files()
    gallery.portrait = files.first(where: \.isPortrait).flatMap { picture(of: $0, &budget) }
    let scans = files.filter { !$0.isPortrait && !$0.isDocument }
    let chosen = scans.enumerated()
      .sorted {
        ($0.element.isFaulty ? 0 : 1, $0.offset) < ($1.element.isFaulty ? 0 : 1, $1.offset)
      }
      .prefix(PictureBudget.mostInDossier).sorted { $0.offset < $1.offset }
    gallery.pictures = chosen.compactMap { picture(of: $0.element, &budget) }
    gallery.hasPictures = !gallery.pictures.isEmpty
    let missing =
      scans.count - gallery.pictures.count
      + (gallery.portrait == nil && files.contains(where: \.isPortrait) ? 1 : 0)
    if missing > 0 {
      gallery.picturesNote = text.word(
        "另有 \(missing) 张图片没有放入：报告里的图片有上限",
        "\(missing) more pictures are left out: a report holds only so many")
    }
    return gallery
  }

  /// The photo alone, without what was found in it.
  func portrait(_ budget: inout PictureBudget) -> HTMLPicture? {
    guard !source.isEmpty, let photo = files().first(where: \.isPortrait) else { return nil }
    return picture(of: File(path: photo.path), &budget)
  }

  /// A file with what was found in it.
  private struct File {
    let path: String
    var isPortrait = false
    var isDocument = false
    /// How many results each group has for the file, with the rule of the first.
    var findings: [FindingGroup: (count: Int, first: RuleID)] = [:]
    var boxes: [PictureBox] = []
    /// The places on its first page that findings are about, and how many lie on further pages.
    var marks: [PictureBox] = []
    var marksBeyond = 0

    /// Adds a place, once; the picture is that of the first page.
    mutating func add(_ mark: PageMark) {
      guard mark.page == 1 else {
        marksBeyond += 1
        return
      }
      let (width, height) = (Double(max(1, mark.pageWidth)), Double(max(1, mark.pageHeight)))
      let box = PictureBox(
        x: Double(mark.box.x) / width, y: Double(mark.box.y) / height,
        width: Double(mark.box.width) / width, height: Double(mark.box.height) / height)
      if !marks.contains(box) { marks.append(box) }
    }

    var isFaulty: Bool { findings.keys.contains { $0 != .info && $0 != .manual } }
  }

  private func files() -> [File] {
    var files: [File] = []
    var index: [String: Int] = [:]
    for result in report.results {
      guard let path = result.subject.file?.path else { continue }
      let at = index[path] ?? files.count
      if at == files.count {
        index[path] = at
        files.append(File(path: path, isDocument: DossierFolder.documentNames.contains(path)))
      }
      if result.subject.pointer == "/photo" { files[at].isPortrait = true }
      guard let group = FindingGroup(result, isExplained: true), group != .manual else { continue }
      let known = files[at].findings[group]
      files[at].findings[group] = ((known?.count ?? 0) + 1, known?.first ?? result.ruleID)
      if groundRules.contains(result.ruleID) { files[at].boxes = GroundMeter.bands }
      for mark in result.sight?.marks ?? [] { files[at].add(mark) }
    }
    return files
  }

  private func picture(of file: File, _ budget: inout PictureBudget) -> HTMLPicture? {
    guard budget.hasRoom, let answer = source.thumbnail(of: file.path, in: report) else {
      return nil
    }
    var picture = HTMLPicture(fileName: text.clean(file.path))
    switch answer {
    case .success(let small):
      budget.take(small)
      picture.uri = small.dataURI
      picture.wide = small.width
      picture.high = small.height
      picture.boxes = (file.boxes + file.marks).map { box(of: $0) }
      picture.hasBoxes = !picture.boxes.isEmpty
      picture.boxWords = words(for: file)
    case .failure(let error):
      picture.obstacle = text.text(error.message)
    }
    let found = FindingGroup.allCases.filter { file.findings[$0] != nil }
    picture.worst = found.first?.code ?? "fine"
    picture.pictureMarks = found.compactMap { group in
      file.findings[group].map { known in
        HTMLMark(
          markCode: group.code, markText: "\(group.sign(in: text.language)) \(known.count)",
          markAnchor: blockAnchor(anchor, group, known.first))
      }
    }
    return picture
  }

  /// What the boxes on a picture show.
  private func words(for file: File) -> String {
    if file.marks.isEmpty {
      return text.word("虚线框：测量底色的地方", "dashed: where the ground was measured")
    }
    let beyond =
      file.marksBeyond > 0
      ? text.word("；另有 \(file.marksBeyond) 处在后面的页", "; \(file.marksBeyond) more on later pages")
      : ""
    return text.word("虚线框：看到的印迹", "dashed: marks like seals") + beyond
  }

  private func box(of box: PictureBox) -> HTMLBox {
    HTMLBox(
      left: percent(box.x), top: percent(box.y), across: percent(box.width),
      down: percent(box.height))
  }

  /// Tenths of a per cent, without a locale.
  private func percent(_ share: Double) -> String {
    let tenths = Int((share * 1_000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

/// Where the findings of a rule in a group stand on the page.
func blockAnchor(_ anchor: String, _ group: FindingGroup, _ id: RuleID) -> String {
  "\(anchor)-\(group.code)-\(id)"
}

/// The rules whose findings are about the ground of the photo, where it was measured.
private let groundRules: Set<RuleID> = [
  "photo.background-white", "photo.background-colour", "photo.background-even",
  "photo.background-shadow",
]
