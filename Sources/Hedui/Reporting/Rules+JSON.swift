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

extension Policy {
  /// One rule as JSON: what ``rulesJSON()`` says of it, what the policy decides, and all that it can say; nil when
  /// there is none of that id.
  package func ruleJSON(_ id: String, in language: Language) -> String? {
    guard let rule = Catalogue.rule(RuleID(rawValue: id)) else { return nil }
    let entry = entries.first { $0.rule.info.id == rule.info.id }
    var writer = JSONWriter(isPretty: true)
    writer.object { writer in
      writer.key("schemaVersion", Report.schemaVersion)
      writer.key("policy", identity.id)
      writer.key("rule") { $0.rule(rule.info, entry) }
      writer.key("parameters") { writer in
        writer.array(rule.parameters) { writer, parameter in
          writer.object { writer in
            writer.key("key", parameter.key)
            writer.key("form", parameter.form)
            writer.key("doc", parameter.doc.text(in: language))
          }
        }
      }
      writer.key("ambiguities") { writer in
        writer.array(entry?.ambiguities ?? []) { writer, ambiguity in
          writer.object { writer in
            writer.key("id", ambiguity.id)
            writer.key("question", ambiguity.question.text(in: language))
            writer.key("readings") { writer in
              writer.array(ambiguity.readings) { $0.string($1.title.text(in: language)) }
            }
          }
        }
      }
      writer.key("messages") { writer in
        writer.array(rule.messages) { $0.string($1.text(in: language)) }
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
