// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// 论文: every key that it may hold.
let paperShape = Shape<Paper>(
  { place in
    var made = Paper(title: "")
    made.place = place
    return made
  },
  fields: paperFields)

private let paperFields: [Field<Paper>] = [
  Field("title", Bilingual(zh: "论文题目", en: "the paper's title"), .text, isRequired: true) {
    $0.title = $1
  },
  Field("journal", Bilingual(zh: "期刊", en: "the journal"), .name) {
    $0.journal = $1
  },
  Field("published", Bilingual(zh: "发表时间", en: "when it was published"), .date) {
    $0.published = $1
  },
  Field("issn", Bilingual(zh: "国际标准连续出版物号 ISSN", en: "ISSN"), .text) {
    $0.issn = $1
  },
  Field("cn", Bilingual(zh: "国内统一连续出版物号 CN", en: "CN number"), .text) {
    $0.cn = $1
  },
  Field("isbn", Bilingual(zh: "著作的 ISBN", en: "ISBN of a book"), .text) {
    $0.isbn = $1
  },
  Field("doi", Bilingual(zh: "DOI", en: "DOI"), .text) {
    $0.doi = $1
  },
  Field("authors", Bilingual(zh: "作者", en: "authors in order"), .list(of: .name)) {
    $0.authors = $1
  },
  Field(
    "parts", Bilingual(zh: "合并扫描件所含部分", en: "parts that one merged scan holds"),
    .declared(.list(of: .word))
  ) {
    $0.parts = $1
  },
  Field(
    "evidence", Bilingual(zh: "佐证材料扫描件", en: "the scans that prove it"),
    .list(of: .map(evidenceShape))
  ) {
    $0.evidence = $1
  },
]
