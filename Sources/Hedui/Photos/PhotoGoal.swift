// SPDX-License-Identifier: Apache-2.0

package import HeduiImaging
import HeduiModel

extension Validator {
  /// What a photo must satisfy under this policy, safe under every reading: the ranges that the rules on
  /// size, width, height and ratio require of a sample, cut with one another.
  package func photoGoal(crop: PixelRect? = nil) -> MendingGoal {
    let everything = Interval(lower: nil, upper: nil)
    var goal = MendingGoal(
      ratio: everything, width: everything, height: everything, byteCount: everything, crop: crop)
    for result in resultsOfSample() {
      guard case .interval(let interval, _) = result.expected,
        let side = PhotoRequirement(rawValue: result.ruleID.rawValue)?.side
      else { continue }
      goal[keyPath: side] = goal[keyPath: side].intersection(interval)
    }
    return goal
  }

  /// The results of a sound sample photo that is never decoded; rules say what they require whether it
  /// passes or not.
  private func resultsOfSample() -> [RuleResult] {
    let file = FileReference("sample.jpg")
    let header = ImageHeader(format: .jpeg, width: 300, height: 400, process: .baseline)
    let white = PhotoGround(
      color: 0xFFFFFF, distanceToWhite: 0, unevenness: 0, sideDifference: 0, share: 1,
      innerDistanceToWhite: 0)
    let sample = FileFacts(
      byteCount: { () throws(FactError) in 100_000 }, format: { () throws(FactError) in .jpeg },
      header: { () throws(FactError) in header },
      ending: { () throws(FactError) in ImageEnding(hasEndMark: true) },
      pixels: { () throws(FactError) in PixelFacts(ground: white) },
      digest: { () throws(FactError) in "" })
    let dossier = Dossier(photo: Photo(mode: .uploaded, file: file))
    let facts = Facts(dossier: dossier, today: today, files: [file.path: sample])
    return results(of: dossier, facts) { $0.subjectKind == .photo }
  }
}

extension MendingGoal {
  /// A range that nothing satisfies, because readings of the policy contradict one another.
  var contradiction: (name: Bilingual, range: Interval)? {
    let ranges: [(Bilingual, Interval)] = [
      (Bilingual(zh: "宽", en: "width"), width), (Bilingual(zh: "高", en: "height"), height),
      (Bilingual(zh: "文件大小", en: "file size"), byteCount),
      (Bilingual(zh: "宽高比", en: "ratio"), ratio),
    ]
    return ranges.first { $0.1.isEmpty }
  }
}

extension Interval {
  /// Whether no number lies inside.
  fileprivate var isEmpty: Bool {
    guard let lower, let upper else { return false }
    if lower.value == upper.value { return !(lower.isInclusive && upper.isInclusive) }
    return lower.value > upper.value
  }
}

/// The rules that a mended photo must pass before it is kept.
enum PhotoRequirement: String, CaseIterable {
  case readable = "photo.readable"
  case format = "photo.format"
  case leastBytes = "photo.file-size-min"
  case mostBytes = "photo.file-size-max"
  case leastWidth = "photo.width-min"
  case mostWidth = "photo.width-max"
  case leastHeight = "photo.height-min"
  case mostHeight = "photo.height-max"
  case ratio = "photo.aspect-ratio"

  /// The part of a goal that the rule's range bounds; nil for rules without a range.
  var side: WritableKeyPath<MendingGoal, Interval>? {
    switch self {
    case .readable, .format: nil
    case .leastBytes, .mostBytes: \.byteCount
    case .leastWidth, .mostWidth: \.width
    case .leastHeight, .mostHeight: \.height
    case .ratio: \.ratio
    }
  }
}
