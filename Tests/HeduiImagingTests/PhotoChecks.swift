// SPDX-License-Identifier: Apache-2.0

import HeduiImaging
import HeduiModel
import HeduiRules

/// Runs the rules on a single photo, as the engine does, without a dossier on disk.
enum PhotoChecks {
  static let photo = Photo(mode: .uploaded, file: FileReference("photo.jpg"))

  /// The facts of a photo in a source.
  static func facts(of source: ByteSource) -> Facts {
    facts(
      FileFacts(
        byteCount: { () throws(FactError) in source.byteCount },
        format: { () throws(FactError) in try FormatSniffer.format(of: source) },
        header: { () throws(FactError) in try ImageHeaderReader.header(of: source) },
        ending: { () throws(FactError) in try ImageEndingReader.ending(of: source) },
        pixels: { () throws(FactError) in try PixelReader.pixels(of: source) },
        digest: { () throws(FactError) in "" }))
  }

  /// The facts of a photo with given measurements.
  static func facts(
    ending: ImageEnding = ImageEnding(hasEndMark: true), pixels: PixelFacts,
    byteCount: Int = 100_000
  ) -> Facts {
    facts(
      FileFacts(
        byteCount: { () throws(FactError) in byteCount },
        format: { () throws(FactError) in .jpeg },
        header: { () throws(FactError) in ImageHeader(format: .jpeg, width: 413, height: 531) },
        ending: { () throws(FactError) in ending }, pixels: { () throws(FactError) in pixels },
        digest: { () throws(FactError) in "" }))
  }

  private static func facts(_ file: FileFacts) -> Facts {
    guard let today = CivilDate(year: 2024, month: 9, day: 1) else {
      preconditionFailure("a day of the calendar")
    }
    return Facts(dossier: Dossier(photo: photo), today: today, files: ["photo.jpg": file])
  }

  /// The parameters that docs/BACKGROUND.md gives, for one reading of A-05.
  static func white(_ reading: Reading) -> PhotoBackgroundWhite {
    var parameters = PhotoBackgroundWhite.Parameters()
    parameters.colour = reading.colour
    parameters.share = share(atLeast: 85)
    parameters.lowerEdge = share(atMost: 80)
    parameters.upsideDown = share(atLeast: 90)
    return PhotoBackgroundWhite(parameters)
  }

  static func even(_ reading: Reading) -> PhotoBackgroundEven {
    var parameters = PhotoBackgroundEven.Parameters()
    parameters.colour = Reading.lenient.colour
    parameters.unevenness = .atMost(reading == .strict ? 5 : 10)
    return PhotoBackgroundEven(parameters)
  }

  static func shadow(_ reading: Reading) -> PhotoBackgroundShadow {
    var parameters = PhotoBackgroundShadow.Parameters()
    parameters.colour = Reading.lenient.colour
    parameters.difference =
      reading == .strict ? Interval(lower: nil, upper: Reading.noticeable) : .atMost(6)
    return PhotoBackgroundShadow(parameters)
  }

  /// The readings of A-05.
  enum Reading: CaseIterable {
    case strict, lenient

    static let noticeable = Interval.Bound(Rational(23, over: 10), isInclusive: true)

    var colour: Interval {
      self == .strict ? Interval(lower: nil, upper: Self.noticeable) : .atMost(14)
    }
  }

  private static func share(atLeast percent: Int) -> Interval {
    Interval(lower: Interval.Bound(Rational(percent, over: 100), isInclusive: true), upper: nil)
  }

  private static func share(atMost percent: Int) -> Interval {
    Interval(lower: nil, upper: Interval.Bound(Rational(percent, over: 100), isInclusive: true))
  }

  /// What a rule amounts to under both readings: what they agree on, else a review.
  static func verdict<Checked: Rule>(
    _ facts: Facts, _ rule: (Reading) -> Checked
  ) throws(FactError) -> String where Checked.Subject == Photo {
    let strict = name(try rule(.strict).check(photo, facts))
    let lenient = name(try rule(.lenient).check(photo, facts))
    return strict == lenient ? strict : "review"
  }

  static func name(_ outcome: Outcome) -> String {
    switch outcome {
    case .pass: "pass"
    case .fail: "fail"
    case .review: "review"
    case .manual: "manual"
    case .notApplicable: "n/a"
    }
  }
}
