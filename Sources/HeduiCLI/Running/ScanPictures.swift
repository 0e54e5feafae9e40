// SPDX-License-Identifier: Apache-2.0

import Hedui
import SystemPackage

/// The pictures that `hedui scan --annotate` writes: of one scan, a file a page.
struct ScanPictures {
  private let path: FilePath
  private let scan: FilePath
  private let overwrites: Bool

  /// Takes where to write and what is looked at.
  ///
  /// - Throws: ``CommandFailure`` of wrong use where there is more than one scan or a picture would take its place.
  init(at path: FilePath, of inputs: [InputFinder.Input], overwrites: Bool) throws {
    guard path.lastComponent?.kind == .regular, path.extension?.lowercased() == "png" else {
      throw CommandFailure(
        .usage, "--annotate 应为 .png 文件 / --annotate must name a .png file")
    }
    guard inputs.count <= 1 else {
      throw CommandFailure(
        .usage,
        "--annotate 一次只能给一个扫描件，这里有 \(inputs.count) 个 / --annotate takes one scan at a time, "
          + "and there are \(inputs.count)")
    }
    self.path = path
    self.overwrites = overwrites
    scan = inputs.first?.path ?? path
    if let input = inputs.first { try refuse(path, input.path) }
  }

  /// Refuses to write over anything that stands where a page's picture would go.
  func validate(_ report: ScanReport) throws {
    for number in drawn(report) { try refuse(target(number, of: report), scan) }
  }

  /// Writes the pictures of the pages that were seen.
  ///
  /// - Returns: whether all of those could be drawn.
  /// - Throws: ``CommandFailure`` where a picture cannot be written.
  func write(
    _ report: ScanReport, of inspector: ScanInspector, _ language: Language
  ) throws -> Bool {
    var isWhole = true
    for number in drawn(report) {
      try Interruption.check()
      let bytes: [UInt8]
      do throws(FactError) {
        bytes = try inspector.outlined(page: number, of: report, at: scan)
      } catch {
        complain("\(report.path): \(error.message.text(in: language))")
        isWhole = false
        continue
      }
      try put(bytes, at: target(number, of: report))
    }
    return isWhole
  }

  private func drawn(_ report: ScanReport) -> [Int] {
    report.pages.indices.filter { index in
      if case .seen = report.pages[index] { true } else { false }
    }.map { $0 + 1 }
  }

  /// `out.png` for a scan of one page, `out-1.png` and so on for others.
  private func target(_ number: Int, of report: ScanReport) -> FilePath {
    guard report.pages.count > 1 else { return path }
    // The name's bytes as the system has them: they need not be UTF-8.
    return path.withPlatformString { text in
      let bytes = Array(UnsafeBufferPointer(start: text, count: path.length))
      let (stem, end) = (bytes.dropLast(4), bytes.suffix(4) + [0])
      let digits = "-\(number)".utf8.map { CChar(bitPattern: $0) }
      return (stem + digits + end).withUnsafeBufferPointer { name in
        name.baseAddress.map { FilePath(platformString: $0) } ?? path
      }
    }
  }

  private func refuse(_ target: FilePath, _ input: FilePath) throws {
    let name = target.displayText
    if let identity = FileIdentity(target), identity == FileIdentity(input) {
      throw CommandFailure(
        .usage, "--annotate 会覆盖扫描件 \(name) / --annotate would replace the scan \(name)")
    }
    guard NewFile.exists(target) else { return }
    guard NewFile.isReplaceable(target) else {
      throw CommandFailure(
        .usage, "\(name) 不是普通文件，不能写入图片 / \(name) is no regular file for a picture")
    }
    guard overwrites else {
      throw CommandFailure(
        .usage, "\(name) 已存在；要覆盖请加 --force / \(name) exists; use --force to replace it")
    }
  }

  private func put(_ bytes: [UInt8], at target: FilePath) throws {
    do throws(Errno) {
      try NewFile.written(bytes, beside: target).moveIntoPlace(overwrites: overwrites)
    } catch {
      let (name, words) = (target.displayText, error.words)
      throw CommandFailure(
        .cannotWrite,
        "无法写出图片 \(name)：\(words.zh) / the picture \(name) cannot be written: \(words.en)")
    }
  }
}
