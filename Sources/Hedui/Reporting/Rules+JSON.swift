// SPDX-License-Identifier: Apache-2.0

import HeduiModel

extension Policy {
  /// Every rule as JSON, those that are on with clause and weight under this policy.
  public func rulesJSON() -> String {
    let on = Dictionary(entries.map { ($0.rule.info.id, $0) }, uniquingKeysWith: { $1 })
    var writer = JSONWriter(isPretty: true)
    writer.object { writer in
      writer.key("schemaVersion", Report.schemaVersion)
      writer.key("policy", identity.id)
      writer.key("rules") { writer in
        writer.array(Catalogue.rules) { writer, rule in
          writer.rule(rule.info, on[rule.info.id])
        }
      }
    }
    return writer.text + "\n"
  }
}

extension JSONWriter {
  fileprivate mutating func rule(_ info: RuleInfo, _ entry: Policy.Entry?) {
    object { writer in
      writer.key("id", info.id.rawValue)
      writer.key("title") { $0.bilingual(info.title) }
      writer.key("remedy") { $0.bilingual(info.remedy) }
      writer.key("severity", (entry?.severity ?? info.severity).rawValue)
      writer.key("group", String(info.id.group))
      writer.key("isOn") { $0.flag(entry != nil) }
      if let clause = entry?.clause {
        writer.key("clause") { writer in
          writer.object { writer in
            writer.key("document", clause.document)
            writer.key("section", clause.section)
            writer.key("quote", clause.quote)
          }
        }
      }
      writer.key("needs", info.needs.rawValue)
      writer.key("since", info.since)
    }
  }

  private mutating func bilingual(_ text: Bilingual) {
    object { writer in
      writer.key("zh", text.zh)
      writer.key("en", text.en)
    }
  }
}
