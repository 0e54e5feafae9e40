// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import HeduiRules
import Testing

struct CatalogueTests {
  @Test func `ids are unique and made of a group and lower-case words`() {
    let ids = RuleCatalog.all.map { $0.info.id.rawValue }
    #expect(Set(ids).count == ids.count)
    for id in ids {
      let parts = id.split(separator: ".", omittingEmptySubsequences: false)
      #expect(parts.count == 2)
      for part in parts {
        #expect(!part.isEmpty)
        #expect(part.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }, "\(id)")
      }
    }
  }

  @Test func `rules of one group stand in the catalogue with ids that equal their types' names`() {
    for rule in RuleCatalog.all {
      let words = rule.info.id.rawValue.split { $0 == "." || $0 == "-" }
      let name = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
      #expect("\(rule)" == name)
    }
  }

  @Test func `titles and remedies are there in both languages`() {
    for rule in RuleCatalog.all {
      for text in [rule.info.title, rule.info.remedy] {
        check(text, of: rule.info.id)
      }
      #expect(!rule.info.since.isEmpty)
    }
  }

  @Test func `no two rules give the same sentence, but for the shared ones`() {
    var seen: [Bilingual: RuleID] = [:]
    for rule in RuleCatalog.all {
      for message in rule.messages where !SharedMessages.all.contains(message) {
        if let other = seen[message.text] {
          Issue.record("\(rule.info.id) and \(other) both say: \(message.text.zh)")
        }
        seen[message.text] = rule.info.id
      }
    }
    let chinese = Dictionary(grouping: seen.keys, by: \.zh).filter { $0.value.count > 1 }
    let english = Dictionary(grouping: seen.keys, by: \.en).filter { $0.value.count > 1 }
    #expect(chinese.keys.sorted() == [])
    #expect(english.keys.sorted() == [])
  }

  @Test func `messages are whole in both languages and have the same places`() {
    let own = RuleCatalog.all.flatMap { rule in rule.messages.map { ($0, rule.info.id) } }
    let shared = SharedMessages.all.map { ($0, "shared" as RuleID) }
    for (message, id) in own + shared {
      check(message.text, of: id)
      let zh = places(message.text.zh)
      #expect(zh == places(message.text.en), "\(id): \(message.text.zh)")
      #expect(zh == Set(0..<zh.count), "\(id): places are numbered from 0: \(message.text.zh)")
    }
  }

  @Test(arguments: Language.allCases)
  func `every message shows each of its values where it is read`(
    language: Language
  ) {
    var seen: [String: RuleID] = [:]
    for rule in RuleCatalog.all {
      for template in rule.messages where !SharedMessages.all.contains(template) {
        let count = places(template.text.zh).count
        let values = (0..<count).map { Value.text("‹\(rule.info.id) \($0)›") }
        let text = Message(template: template, arguments: values).text(in: language)
        for value in values { #expect(text.contains(value.text(in: language)), "\(text)") }
        #expect(!text.contains("{") && !text.contains("}"), "\(rule.info.id): \(text)")
        // Sentences that differ in their values alone would be told apart by nobody.
        let bare = Message(template: template, arguments: values.map { _ in .text("…") })
          .text(in: language)
        if let other = seen.updateValue(rule.info.id, forKey: bare) {
          Issue.record("\(rule.info.id) and \(other) both say: \(bare)")
        }
      }
    }
    #expect(seen.count > 400)
  }

  @Test func `every parameter has a key, a form and a meaning`() {
    for rule in RuleCatalog.all { checkFields(of: rule) }
  }

  private func checkFields<R: Rule>(of rule: R.Type) {
    let keys = R.Parameters.fields.map(\.key)
    #expect(Set(keys).count == keys.count)
    for field in R.Parameters.fields {
      #expect(!field.key.isEmpty && !field.form.isEmpty)
      check(field.doc, of: R.info.id)
    }
  }

  /// Style of sentences to people: Chinese without 。, English without a final period; never the word that
  /// judges a person.
  private func check(_ text: Bilingual, of id: RuleID) {
    #expect(!text.zh.isEmpty && !text.en.isEmpty, "\(id)")
    #expect(text.zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(id)")
    #expect(!text.zh.contains("。") && !text.en.hasSuffix("."), "\(id): \(text)")
    #expect(text.en.first?.isUppercase != true || text.en.hasPrefix("JPEG"), "\(id): \(text.en)")
    for word in ["fraud", "fake", "forg"] { #expect(!text.en.lowercased().contains(word), "\(id)") }
    for word in ["造假", "弄虚作假", "伪造"] { #expect(!text.zh.contains(word), "\(id)") }
  }

  /// The numbers between braces.
  private func places(_ text: String) -> Set<Int> {
    Set(
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
        Int($0.prefix { $0 != "}" })
      })
  }
}
