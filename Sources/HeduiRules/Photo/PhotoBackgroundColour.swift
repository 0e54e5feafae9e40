// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// A colour that specifications ask for behind a portrait.
package enum GroundColour: String, Sendable, Hashable, CaseIterable {
  case white
  case lightGrey = "light-grey"
  case lightBlue = "light-blue"
  case blue, red

  /// The colour as a typed value.
  var value: Value {
    switch self {
    case .white: .term(code: rawValue, name: Bilingual(zh: "白色", en: "white"))
    case .lightGrey: .term(code: rawValue, name: Bilingual(zh: "浅灰", en: "light grey"))
    case .lightBlue: .term(code: rawValue, name: Bilingual(zh: "浅蓝", en: "light blue"))
    case .blue: .term(code: rawValue, name: Bilingual(zh: "蓝色", en: "blue"))
    case .red: .term(code: rawValue, name: Bilingual(zh: "红色", en: "red"))
    }
  }
}

/// Asks a person to compare the measured colour of the ground with the colours that a preset accepts.
///
/// For specifications that accept grounds other than white; none of them gives numbers for the colour that
/// all its readers share. A white ground is decided by `photo.background-white`.
package struct PhotoBackgroundColour: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The colours that are accepted.
    package var accepted: [GroundColour] = []
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .choices(
          "accepted", \.accepted, Bilingual(zh: "可用的底色", en: "the colours accepted as ground"))
      ]
    }
  }

  package static let info = RuleInfo(
    id: "photo.background-colour",
    title: Bilingual(zh: "照片底色合乎要求", en: "the photo's ground has an accepted colour"),
    remedy: Bilingual(
      zh: "用要求的底色重新拍摄", en: "have the photo taken again before the ground asked for"),
    severity: .error, needs: .pixels, since: "0.1.0")

  package static var messages: [MessageTemplate] { [look] + SharedMessages.noUpload }

  private let parameters: Parameters
  package init(_ parameters: Parameters) { self.parameters = parameters }

  package func check(_ photo: Photo, _ facts: Facts) throws(FactError) -> Outcome {
    guard let file = photo.uploadedFile else { return .notApplicable(photo.whyNoUpload) }
    let color = try facts.file(file).pixels.ground.color
    return .manual(look(.text(hexadecimal(color)), .list(parameters.accepted.map(\.value))))
  }
}

private let look = MessageTemplate(
  zh: "请看照片底色：量得 {0}，可用的底色是{1}",
  en: "look at the photo's ground: measured {0}, accepted are {1}")
