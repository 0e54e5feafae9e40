// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// 学历: every key that it may hold.
let educationShape = Shape<Education>(
  { place in
    var made = Education(level: Name(""))
    made.place = place
    return made
  },
  fields: educationFields)

private let educationFields: [Field<Education>] = [
  Field("level", Bilingual(zh: "学历层次", en: "level, such as 大专"), .name, isRequired: true) {
    $0.level = $1
  },
  Field("school", Bilingual(zh: "毕业院校", en: "school"), .name) {
    $0.school = $1
  },
  Field("major", Bilingual(zh: "所学专业", en: "major"), .name) {
    $0.major = $1
  },
  Field("obtained", Bilingual(zh: "取得时间", en: "when it was obtained"), .date) {
    $0.obtained = $1
  },
  Field("country", Bilingual(zh: "国家或地区", en: "country or region"), .name) {
    $0.country = $1
  },
  Field("degree", Bilingual(zh: "学位", en: "degree"), .name) {
    $0.degree = $1
  },
  Field("number", Bilingual(zh: "证书编号", en: "number of the certificate"), .text) {
    $0.number = $1
  },
  Field("auto-fetched", Bilingual(zh: "平台已自动提取", en: "the platform fetched it by itself"), .flag) {
    $0.isFetched = $1
  },
  Field("later", Bilingual(zh: "后学历（学位）", en: "obtained later, beside work"), .flag) {
    $0.isLater = $1
  },
  Field(
    "evidence", Bilingual(zh: "证书、备案表、登记表等", en: "certificates and reports"),
    .list(of: .map(evidenceShape))
  ) {
    $0.evidence = $1
  },
]

/// 现专业技术资格: every key that it may hold.
let titleShape = Shape<Title>(
  { place in
    var made = Title(name: Name(""))
    made.place = place
    return made
  },
  fields: titleFields)

private let titleFields: [Field<Title>] = [
  Field(
    "name", Bilingual(zh: "资格名称", en: "the title's name, such as 助理工程师"), .name, isRequired: true
  ) {
    $0.name = $1
  },
  Field("level", Bilingual(zh: "等级", en: "grade"), .word) {
    $0.level = $1
  },
  Field("kind", Bilingual(zh: "种类", en: "how it was obtained"), .word) {
    $0.kind = $1
  },
  Field("specialty", Bilingual(zh: "专业", en: "specialty"), .name) {
    $0.specialty = $1
  },
  Field("obtained", Bilingual(zh: "取得时间", en: "when the qualification was obtained"), .date) {
    $0.obtained = $1
  },
  Field("issued", Bilingual(zh: "发证时间", en: "when the certificate was issued"), .date) {
    $0.issued = $1
  },
  Field("issuer", Bilingual(zh: "发证单位", en: "who issued it"), .name) {
    $0.issuer = $1
  },
  Field("region", Bilingual(zh: "发证地区（省或市）", en: "region of the issuer"), .name) {
    $0.region = $1
  },
  Field("confirmed", Bilingual(zh: "外地证书已审核确认", en: "confirmed when from elsewhere"), .flag) {
    $0.isConfirmed = $1
  },
  Field(
    "appointments", Bilingual(zh: "聘任时段", en: "when the applicant was appointed to it"),
    .list(of: .map(periodShape))
  ) {
    $0.appointments = $1
  },
  Field(
    "evidence", Bilingual(zh: "资格证书、聘书", en: "certificate and letter of appointment"),
    .list(of: .map(evidenceShape))
  ) {
    $0.evidence = $1
  },
]

/// 职业技能: every key that it may hold.
let skillShape = Shape<Skill>(
  { place in
    var made = Skill()
    made.place = place
    return made
  },
  fields: skillFields)

private let skillFields: [Field<Skill>] = [
  Field("trade", Bilingual(zh: "职业（工种）", en: "trade"), .name) {
    $0.trade = $1
  },
  Field("level", Bilingual(zh: "技能等级", en: "grade of the skill"), .name) {
    $0.level = $1
  },
]

/// 时段: every key that it may hold.
let periodShape = Shape<Period>(
  { place in
    var made = Period(from: placeholderDate)
    made.place = place
    return made
  },
  fields: periodFields)

private let periodFields: [Field<Period>] = [
  Field("from", Bilingual(zh: "开始", en: "first day"), .date, isRequired: true) {
    $0.from = $1
  },
  Field("to", Bilingual(zh: "结束，至今则不写", en: "last day; none when it goes on"), .date) {
    $0.to = $1
  },
]

/// 工作经历: every key that it may hold.
let experienceShape = Shape<Experience>(
  { place in
    var made = Experience(from: placeholderDate)
    made.place = place
    return made
  },
  fields: experienceFields)

private let experienceFields: [Field<Experience>] = [
  Field("from", Bilingual(zh: "开始", en: "first day"), .date, isRequired: true) {
    $0.from = $1
  },
  Field("to", Bilingual(zh: "结束，至今则不写", en: "last day; none when it goes on"), .date) {
    $0.to = $1
  },
  Field("unit", Bilingual(zh: "单位", en: "unit"), .name) {
    $0.unit = $1
  },
  Field("post", Bilingual(zh: "岗位", en: "post"), .name) {
    $0.post = $1
  },
  Field("specialty", Bilingual(zh: "专业", en: "specialty of the work"), .name) {
    $0.specialty = $1
  },
  Field("prefab", Bilingual(zh: "从事装配式建筑", en: "in prefabricated building"), .flag) {
    $0.isPrefab = $1
  },
  Field("engineering", Bilingual(zh: "从事工程技术工作", en: "engineering work"), .flag) {
    $0.isEngineering = $1
  },
]

/// 社会保险: every key that it may hold.
let insuranceShape = Shape<Insurance>(
  { place in
    var made = Insurance()
    made.place = place
    return made
  },
  fields: insuranceFields)

private let insuranceFields: [Field<Insurance>] = [
  Field("province", Bilingual(zh: "参保省份", en: "province"), .name) {
    $0.province = $1
  },
  Field("city", Bilingual(zh: "参保地", en: "city"), .name) {
    $0.city = $1
  },
  Field("unit", Bilingual(zh: "缴纳单位", en: "unit that pays"), .name) {
    $0.unit = $1
  },
  Field("from", Bilingual(zh: "开始", en: "first day"), .date) {
    $0.from = $1
  },
  Field("to", Bilingual(zh: "结束，至今则不写", en: "last day; none when it goes on"), .date) {
    $0.to = $1
  },
  Field("evidence", Bilingual(zh: "缴纳证明", en: "proof"), .list(of: .map(evidenceShape))) {
    $0.evidence = $1
  },
]
