// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// 专利: every key that it may hold.
let patentShape = Shape<Patent>(
  { place in
    var made = Patent(title: "")
    made.place = place
    return made
  },
  fields: patentFields)

private let patentFields: [Field<Patent>] = [
  Field("title", Bilingual(zh: "专利名称", en: "title"), .text, isRequired: true) {
    $0.title = $1
  },
  Field("number", Bilingual(zh: "专利号", en: "number"), .text) {
    $0.number = $1
  },
  Field("transferred", Bilingual(zh: "经专利权转让取得", en: "obtained by transfer"), .flag) {
    $0.isTransferred = $1
  },
  Field("inventor-changed", Bilingual(zh: "变更过发明人", en: "the inventor was changed"), .flag) {
    $0.isInventorChanged = $1
  },
  Field("inventors", Bilingual(zh: "发明人或设计人", en: "inventors or designers"), .list(of: .name)) {
    $0.inventors = $1
  },
  Field("owner", Bilingual(zh: "专利权人", en: "owner"), .name) {
    $0.owner = $1
  },
  Field("evidence", Bilingual(zh: "证书", en: "certificate"), .list(of: .map(evidenceShape))) {
    $0.evidence = $1
  },
]

/// 标准: every key that it may hold.
let standardShape = Shape<Standard>(
  { place in
    var made = Standard(title: "")
    made.place = place
    return made
  },
  fields: standardFields)

private let standardFields: [Field<Standard>] = [
  Field("title", Bilingual(zh: "标准名称", en: "title"), .text, isRequired: true) {
    $0.title = $1
  },
  Field("number", Bilingual(zh: "标准编号", en: "number"), .text) {
    $0.number = $1
  },
  Field("kind", Bilingual(zh: "种类", en: "kind"), .word) {
    $0.kind = $1
  },
  Field("issuer", Bilingual(zh: "发布单位", en: "issuer"), .name) {
    $0.issuer = $1
  },
  Field("issuer-uscc", Bilingual(zh: "发布单位统一社会信用代码", en: "credit code of the issuer"), .text) {
    $0.issuerUSCC = $1
  },
  Field("rank", Bilingual(zh: "本人排名", en: "the applicant's place"), .integer) {
    $0.rank = $1
  },
  Field("total", Bilingual(zh: "总人数", en: "how many took part"), .integer) {
    $0.total = $1
  },
  Field("evidence", Bilingual(zh: "佐证", en: "evidence"), .list(of: .map(evidenceShape))) {
    $0.evidence = $1
  },
]

/// 奖项: every key that it may hold.
let awardShape = Shape<Award>(
  { place in
    var made = Award(name: Name(""))
    made.place = place
    return made
  },
  fields: awardFields)

private let awardFields: [Field<Award>] = [
  Field("name", Bilingual(zh: "名称", en: "name"), .name, isRequired: true) {
    $0.name = $1
  },
  Field("issuer", Bilingual(zh: "颁发单位", en: "issuer"), .name) {
    $0.issuer = $1
  },
  Field("dated", Bilingual(zh: "颁发时间", en: "date"), .date) {
    $0.dated = $1
  },
  Field("rank", Bilingual(zh: "本人排名", en: "the applicant's place"), .integer) {
    $0.rank = $1
  },
  Field("total", Bilingual(zh: "总人数", en: "how many took part"), .integer) {
    $0.total = $1
  },
  Field("evidence", Bilingual(zh: "证书", en: "certificate"), .list(of: .map(evidenceShape))) {
    $0.evidence = $1
  },
]
