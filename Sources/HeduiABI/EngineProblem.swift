// SPDX-License-Identifier: Apache-2.0

import Hedui

/// Why there is no report.
struct EngineProblem: Error {
  /// What kind of reason it is; `docs/ABI.md` lists them.
  enum Code: String, CaseIterable {
    /// An option is unknown or has no such value.
    case badOption
    /// The policy or the settings cannot be used.
    case badPolicy
    /// A pointer that must lead somewhere is NULL.
    case missingArgument
    /// More bytes than may be looked at.
    case tooLarge
    /// No dossier is there.
    case noInput
  }

  let code: Code
  let message: Message

  init(_ code: Code, _ message: Message) {
    self.code = code
    self.message = message
  }

  /// The reason as JSON.
  func json(in language: Language) -> String {
    var writer = JSONWriter(isPretty: false)
    writer.object { writer in
      writer.key("error") { writer in
        writer.object { writer in
          writer.key("code", code.rawValue)
          writer.key("message", message.text(in: language))
        }
      }
    }
    return writer.text
  }
}
