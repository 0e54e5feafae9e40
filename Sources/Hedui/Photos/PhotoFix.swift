// SPDX-License-Identifier: Apache-2.0

import HeduiImaging
public import HeduiModel
public import SystemPackage

/// A photo that was mended and written, with what was done and what is left for a person.
public struct PhotoFix: Sendable, Hashable {
  /// A photo before or after.
  public struct State: Sendable, Hashable {
    /// The format by content.
    public let format: FileFormat
    /// Width as displayed, in pixels.
    public let width: Int
    /// Height as displayed, in pixels.
    public let height: Int
    /// Size of the file in bytes.
    public let byteCount: Int
  }

  /// The photo as it was given.
  public let before: State
  /// The photo as it was written.
  public let after: State
  /// What was done, in order.
  public let steps: [Message]
  /// The check of the written file.
  public let report: DossierReport
}

/// A photo that was mended and not written anywhere.
package struct PhotoInMemory: Sendable {
  /// The file.
  package let bytes: [UInt8]
  /// The part that was kept, in pixels of the photo as displayed.
  package let crop: PhotoCrop
  /// What was done and what is left for a person.
  package let fix: PhotoFix
}

/// Why no photo was written.
public enum PhotoFixError: Error, Sendable, Hashable {
  /// The photo cannot be mended: what is in the way and what to do instead.
  case notMendable(Message, suggestion: Message)
  /// The output is not acceptable: it is the input, a folder, or exists already.
  case refused(Message)
  /// The system would not write.
  case notWritable(Message)
}

/// The part of a photo to keep, in pixels of the photo as displayed, from its top left corner.
public struct PhotoCrop: Sendable, Hashable {
  /// Distance from the left edge.
  public let x: Int
  /// Distance from the top edge.
  public let y: Int
  /// Width in pixels.
  public let width: Int
  /// Height in pixels.
  public let height: Int

  /// The largest number that any of the four may be; no picture is larger.
  package static let largest = 1 << 30

  /// Makes a crop.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }
}

/// Mends photos into new files; the input is never touched.
public struct PhotoFixer: Sendable {
  private let validator: Validator

  /// Makes a fixer that mends towards a validator's policy.
  public init(validator: Validator) { self.validator = validator }

  /// Mends a photo and writes it to a new file, which is checked before it is moved into place.
  ///
  /// An output that is a folder or the input itself is refused, and one that exists unless `overwrites`
  /// says that it may be replaced. Without a `crop` the largest part in the middle is kept.
  ///
  /// - Throws: ``PhotoFixError``; then no file was written and nothing is left behind.
  public func fix(
    _ input: FilePath, to output: FilePath, crop: PhotoCrop? = nil, overwrites: Bool = false
  ) throws(PhotoFixError) -> PhotoFix {
    try refuse(output, for: input, overwrites: overwrites)
    let mended = try mended(input, crop: crop)
    let file = try write(mended.bytes, beside: output)
    let report = validator.checkPhoto(at: file.temporaryPath, shownAs: output.displayText)
    try admit(report)
    do throws(Errno) {
      try file.moveIntoPlace(overwrites: overwrites)
    } catch {
      if error == .fileExists { throw .refused(outputExists(.text(output.displayText))) }
      throw .notWritable(cannotWrite(.text(output.displayText), error.value))
    }
    return PhotoFix(
      before: PhotoFix.State(mended.before), after: PhotoFix.State(mended.after),
      steps: mended.steps, report: report)
  }

  /// Mends a photo in memory; `name` is what its check calls it.
  ///
  /// - Throws: ``PhotoFixError``, of which only `notMendable`.
  package func mended(
    _ bytes: [UInt8], named name: String, crop: PhotoCrop? = nil
  ) throws(PhotoFixError) -> PhotoInMemory {
    let mended = try mended(bytes, crop: crop)
    let report = validator.checkPhoto(mended.bytes, named: name)
    try admit(report)
    let part = mended.crop
    return PhotoInMemory(
      bytes: mended.bytes,
      crop: PhotoCrop(x: part.x, y: part.y, width: part.width, height: part.height),
      fix: PhotoFix(
        before: PhotoFix.State(mended.before), after: PhotoFix.State(mended.after),
        steps: mended.steps, report: report))
  }

  /// Refuses a mended photo that does not satisfy what it was mended for.
  private func admit(_ report: DossierReport) throws(PhotoFixError) {
    guard let failure = report.results.first(where: \.isUnmetRequirement) else { return }
    throw .notMendable(
      stillWrong(
        .text(failure.ruleID.rawValue), failure.message.map(Value.message) ?? .text("—")),
      suggestion: failure.suggestion ?? sendOriginal())
  }

  /// Refuses an output that would cost somebody a file.
  private func refuse(
    _ output: FilePath, for input: FilePath, overwrites: Bool
  ) throws(PhotoFixError) {
    let name = Value.text(output.displayText)
    guard output.lastComponent?.kind == .regular,
      FolderEntries.kind(of: output, followsLinks: true) != .folder
    else { throw .refused(outputIsFolder(name)) }
    if let identity = FileIdentity(output), identity == FileIdentity(input) {
      throw .refused(outputIsInput(name))
    }
    if !overwrites, NewFile.exists(output) { throw .refused(outputExists(name)) }
  }

  private func mended(
    _ input: FilePath, crop: PhotoCrop?
  ) throws(PhotoFixError) -> MendedPhoto {
    let bytes: [UInt8]
    do throws(FactError) {
      bytes = try SafeFile(input).bytes(atMost: validator.limits.fileBytes)
    } catch {
      throw .notMendable(error.message, suggestion: sendOriginal())
    }
    return try mended(bytes, crop: crop)
  }

  private func mended(
    _ bytes: [UInt8], crop: PhotoCrop?
  ) throws(PhotoFixError) -> MendedPhoto {
    let part = crop.map { PixelRect(x: $0.x, y: $0.y, width: $0.width, height: $0.height) }
    let goal = validator.photoGoal(crop: part)
    if let (name, range) = goal.contradiction {
      throw .notMendable(
        contradictory(.term(code: name.en, name: name), .interval(range)),
        suggestion: askTheOffice())
    }
    let mender = PhotoMender(goal: goal, limits: validator.limits)
    do throws(MendingObstacle) {
      return try mender.mend(bytes)
    } catch {
      throw .notMendable(error.message, suggestion: error.suggestion)
    }
  }

  private func write(
    _ bytes: [UInt8], beside output: FilePath
  ) throws(PhotoFixError) -> NewFile {
    do throws(Errno) {
      return try NewFile.written(bytes, beside: output)
    } catch {
      throw .notWritable(cannotWrite(.text(output.displayText), error.value))
    }
  }
}

extension RuleResult {
  /// Whether the result is about format, bytes, pixels or ratio and anything but a pass.
  fileprivate var isUnmetRequirement: Bool {
    PhotoRequirement(rawValue: ruleID.rawValue) != nil && outcome != .pass
      && outcome != .notApplicable
  }
}

extension PhotoFix.State {
  fileprivate init(_ photo: PhotoDescription) {
    format = photo.format
    width = photo.width
    height = photo.height
    byteCount = photo.byteCount
  }
}

private let sendOriginal = MessageTemplate(
  zh: "请使用原始照片", en: "use the original photo")
private let contradictory = MessageTemplate(
  zh: "规则集的各种理解互相矛盾，没有都合格的{0}（{1}）",
  en: "the readings of the policy contradict one another; no {0} satisfies all ({1})")
private let askTheOffice = MessageTemplate(
  zh: "向受理单位问清采用哪一种要求，再写成自己的规则集用 --policy 指定",
  en: "ask the office which requirement holds and name it in a policy of your own with --policy")
private let stillWrong = MessageTemplate(
  zh: "修整后的照片仍不合格（{0}）：{1}", en: "the mended photo is still not right ({0}): {1}")
private let outputIsFolder = MessageTemplate(
  zh: "输出 {0} 是文件夹，请写出文件名", en: "the output {0} is a folder; give the name of a file")
private let outputIsInput = MessageTemplate(
  zh: "输出 {0} 就是原照片；原照片不会被改动，请换一个文件名",
  en: "the output {0} is the input, which is never changed; give another name")
private let outputExists = MessageTemplate(
  zh: "{0} 已经存在；换一个文件名，或用 --force 覆盖",
  en: "{0} exists already; give another name, or --force to replace it")
private let cannotWrite = MessageTemplate(
  zh: "无法写出 {0}：{1}", en: "{0} cannot be written: {1}")
