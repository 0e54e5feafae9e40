// SPDX-License-Identifier: Apache-2.0

import Hedui
import HeduiModel
import HeduiWorkers

extension PolicyShelf {
  /// All policies and photo specifications as JSON, the usual one first.
  func json(in language: Language) -> String {
    var writer = JSONWriter(isPretty: true)
    writer.object { writer in
      writer.key("schemaVersion", Report.schemaVersion)
      writer.key("policies") { writer in
        writer.list { list in
          for id in ids {
            guard let policy = policy(id) else { continue }
            list.item { entry(policy, language, &$0) }
          }
        }
      }
    }
    return writer.text + "\n"
  }

  private func entry(_ policy: Policy, _ language: Language, _ writer: inout JSONWriter) {
    let identity = policy.identity
    writer.object { writer in
      writer.key("id", identity.id)
      writer.key("title", policy.title.text(in: language))
      writer.key("version", identity.version)
      writer.key("sha256", identity.sha256)
      writer.key("source", identity.document)
      writer.key("kind", Policy.presetIDs.contains(identity.id) ? "preset" : "policy")
      writer.key("isDefault") { $0.flag(identity.id == given[0].identity.id) }
      writer.key("rules", policy.entries.count)
    }
  }
}
