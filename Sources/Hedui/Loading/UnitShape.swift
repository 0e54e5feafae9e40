// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// 所在单位: every key that it may hold.
let employerShape = Shape<Employer>(
  { place in
    var made = Employer(name: Name(""))
    made.place = place
    return made
  },
  fields: employerFields)

private let employerFields: [Field<Employer>] = [
  Field("name", Bilingual(zh: "单位全称", en: "the unit's full name"), .name, isRequired: true) {
    $0.name = $1
  },
  Field(
    "aliases",
    Bilingual(
      zh: "可能出现在印章上的曾用名、简称、分支机构名",
      en: "former names, short names and branches that may stand on seals"), .list(of: .name)
  ) {
    $0.aliases = $1
  },
  Field("uscc", Bilingual(zh: "统一社会信用代码", en: "unified social credit code"), .text) {
    $0.uscc = $1
  },
  Field("region", Bilingual(zh: "所在地", en: "region"), .name) {
    $0.region = $1
  },
  Field("level", Bilingual(zh: "隶属层级", en: "whom the unit belongs to"), .word) {
    $0.level = $1
  },
  Field("departments", Bilingual(zh: "设有部门", en: "has departments"), .flag) {
    $0.hasDepartments = $1
  },
  Field("bound", Bilingual(zh: "平台账号已绑定", en: "bound to an account of the platform"), .flag) {
    $0.isBound = $1
  },
  Field(
    "authorisation", Bilingual(zh: "授权委托书", en: "letter of authorisation"),
    .list(of: .map(evidenceShape))
  ) {
    $0.authorisation = $1
  },
  Field("entrusted", Bilingual(zh: "已办理委托评审", en: "the review was entrusted"), .flag) {
    $0.entrusted = $1
  },
  Field(
    "entrustment", Bilingual(zh: "委托评审函", en: "letter that entrusts the review"),
    .list(of: .map(evidenceShape))
  ) {
    $0.entrustment = $1
  },
]

/// 公示: every key that it may hold.
let publicNoticeShape = Shape<PublicNotice>(
  { place in
    var made = PublicNotice()
    made.place = place
    return made
  },
  fields: publicNoticeFields)

private let publicNoticeFields: [Field<PublicNotice>] = [
  Field("from", Bilingual(zh: "公示开始日", en: "first day"), .date) {
    $0.from = $1
  },
  Field("to", Bilingual(zh: "公示结束日", en: "last day"), .date) {
    $0.to = $1
  },
  Field("recorded", Bilingual(zh: "公示情况已录入审核意见", en: "entered with the audit opinion"), .flag) {
    $0.isRecorded = $1
  },
  Field("objection", Bilingual(zh: "公示期间有异议", en: "somebody objected"), .flag) {
    $0.hasObjection = $1
  },
  Field("exported", Bilingual(zh: "公示表由系统导出", en: "the table was exported from the system"), .flag)
  {
    $0.isExported = $1
  },
  Field("evidence", Bilingual(zh: "公示表", en: "the posted table"), .list(of: .map(evidenceShape))) {
    $0.evidence = $1
  },
]
