// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hedui
import HeduiModel

/// An address of the service: what it is asked, how, and what it answers.
///
/// The table of them is what requests are held to and what `/openapi.json` is made of.
struct Route: Sendable {
  /// Which one it is.
  enum ID: String, CaseIterable, Sendable {
    case checkPhoto, fixPhoto, inspectScan, validateDossiers, readDossier, answerBatch
    case listPolicies, listRules, explainRule, showDossierSchema
    case showOpenAPI, showHealth, showReadiness, showMetrics, showPage, showPageFile
  }

  /// A parameter.
  struct Parameter: Sendable {
    let name: String
    let form: ParameterForm
    let doc: Bilingual
  }

  let id: ID
  let method: HTTPRequest.Method
  /// The address; what stands in braces is a parameter.
  let path: String
  let doc: Bilingual
  var queryParameters: [Parameter] = []
  /// The kinds of content that a body may have; none for a route without a body.
  var media: [MediaType] = []
  /// The name of the part of a multipart body that is looked at; nil where all parts are.
  var part: String?
  /// The kind of content of the answer.
  var answer = Answer.json
  /// Statuses of problems beside those that every route may have.
  var problems: [Problem.Kind] = []

  /// Whether the token is asked for.
  var isGuarded: Bool { path.hasPrefix("/v1/") }

  /// The path's parts.
  var segments: [Substring] { path.split(separator: "/", omittingEmptySubsequences: false) }

  /// What stands in the place of the parameter, when an address is this route's; empty without a parameter.
  func match(_ address: some StringProtocol) -> String? {
    let parts = address.split(separator: "/", omittingEmptySubsequences: false)
    let own = segments
    guard parts.count == own.count else { return nil }
    var value = ""
    for (part, segment) in zip(parts, own) {
      if segment.hasPrefix("{") {
        guard !part.isEmpty else { return nil }
        value = String(part)
      } else if part != segment {
        return nil
      }
    }
    return value
  }
}

/// What a parameter may be.
enum ParameterForm: Sendable {
  case choice([String])
  /// A text of at most so many characters.
  case text(Int)
  case crop
  /// The id of a policy of the service, or of its photo specifications.
  case policy, preset

  /// Whether a value is one of them.
  func admits(_ value: String) -> Bool {
    switch self {
    case .choice(let words): words.contains(value)
    case .text(let most): value.unicodeScalars.count <= most
    case .crop: PhotoCrop(text: value) != nil
    // Which ids there are is told by the shelf.
    case .policy, .preset: value.unicodeScalars.count <= 100
    }
  }

  /// What it may be, for a message.
  var value: Value {
    switch self {
    case .choice(let words): .text(words.joined(separator: " | "))
    case .text(let most): .message(atMost(.integer(most, .count)))
    case .crop: .text("x,y,width,height")
    case .policy, .preset: .text("id")
    }
  }
}

extension PhotoCrop {
  /// Reads `x,y,width,height`; nil when it is something else.
  init?(text: String) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard parts.count == 4, let x = parts[0], let y = parts[1], let width = parts[2],
      let height = parts[3], width > 0, height > 0,
      max(x, y, width, height) <= PhotoCrop.largest
    else { return nil }
    self.init(x: x, y: y, width: width, height: height)
  }
}

private let atMost = MessageTemplate(zh: "最多 {0} 的文本", en: "a text of at most {0}")
