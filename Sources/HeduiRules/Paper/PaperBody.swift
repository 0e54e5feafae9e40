// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that a paper comes with its body.
///
/// Notice: 绍建盟[2024]07号 正文三（五）[2nd], 要有封面、目录及正文内容等材料. A fail leaves out the paper, not the
/// person.
package struct PaperBody: PaperPartRule {
  package static let info = RuleInfo(
    id: "paper.body",
    title: Bilingual(zh: "论文有正文", en: "the paper comes with its body"),
    remedy: Bilingual(
      zh: "补充论文正文的扫描件，kind 写 body；合并在一份文件里的，在 parts 中写明含 body",
      en: "add a scan of the body, of kind body; for one merged file name body under parts"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static let part = PaperPart.body
  package static let kind = Evidence.Kind.body
  package static let missing = MessageTemplate(
    zh: "论文材料没有正文，要求有封面、目录及正文内容",
    en: "the paper's body is missing; cover, contents and body are required")
  package static let single = MessageTemplate(
    zh: "论文只有一份扫描件 {0}，写明的是其他部分，请看其中是否也有正文",
    en: "the paper's only scan, {0}, is said to show another part; does it hold the body too")
  package static let look = MessageTemplate(
    zh: "没有写明论文扫描件含哪些部分，请看是否有正文",
    en: "it is not said which parts the paper's scans hold; look for the body")

  package init(_ parameters: NoParameters) {}
}
