// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// 申报人: every key that it may hold.
let applicantShape = Shape<Applicant>(
  { place in
    var made = Applicant(name: Name(""))
    made.place = place
    return made
  },
  fields: applicantFields)

private let applicantFields: [Field<Applicant>] = [
  Field("name", Bilingual(zh: "姓名", en: "the applicant's name"), .name, isRequired: true) {
    $0.name = $1
  },
  Field("former-names", Bilingual(zh: "曾用名", en: "former names"), .list(of: .name)) {
    $0.formerNames = $1
  },
  Field("resident-id", Bilingual(zh: "居民身份证号码", en: "the resident identity number"), .text) {
    $0.residentID = $1
  },
  Field("other-paper", Bilingual(zh: "其他身份证件的种类", en: "the kind of another identity paper"), .text)
  {
    $0.otherPaper = $1
  },
  Field("birth", Bilingual(zh: "出生日期", en: "date of birth"), .date) {
    $0.birth = $1
  },
  Field("sex", Bilingual(zh: "性别", en: "sex"), .word) {
    $0.sex = $1
  },
  Field("phone", Bilingual(zh: "联系电话", en: "telephone number"), .text) {
    $0.phone = $1
  },
]

/// 就业情况: every key that it may hold.
let employmentShape = Shape<Employment>(
  { place in
    var made = Employment()
    made.place = place
    return made
  },
  fields: employmentFields)

private let employmentFields: [Field<Employment>] = [
  Field("status", Bilingual(zh: "在职状况", en: "whether the applicant works"), .word) {
    $0.status = $1
  },
  Field("kind", Bilingual(zh: "用工形式", en: "how the applicant is employed"), .word) {
    $0.kind = $1
  },
  Field("works-in-city", Bilingual(zh: "在本市就业", en: "works in the city"), .flag) {
    $0.worksInCity = $1
  },
  Field(
    "works-in-prefab",
    Bilingual(zh: "目前从事装配式建筑行业工作", en: "works in prefabricated building at present"), .flag
  ) {
    $0.worksInPrefab = $1
  },
  Field(
    "explanation", Bilingual(zh: "单位说明", en: "the unit's explanation"),
    .list(of: .map(evidenceShape))
  ) {
    $0.explanation = $1
  },
]

/// 人事隶属关系: every key that it may hold.
let affiliationShape = Shape<Affiliation>(
  { place in
    var made = Affiliation()
    made.place = place
    return made
  },
  fields: affiliationFields)

private let affiliationFields: [Field<Affiliation>] = [
  Field("insurance-region", Bilingual(zh: "社会保险参保地", en: "region of the social insurance"), .name) {
    $0.insuranceRegion = $1
  },
  Field("file-region", Bilingual(zh: "人事档案所在地", en: "region of the personnel file"), .name) {
    $0.fileRegion = $1
  },
  Field("labour-region", Bilingual(zh: "劳动关系所在地", en: "region of the labour relation"), .name) {
    $0.labourRegion = $1
  },
  Field("insurance-unit", Bilingual(zh: "社会保险缴纳单位", en: "unit that pays the insurance"), .name) {
    $0.insuranceUnit = $1
  },
  Field("file-unit", Bilingual(zh: "档案保管单位", en: "unit that keeps the file"), .name) {
    $0.fileUnit = $1
  },
  Field("labour-unit", Bilingual(zh: "劳动合同单位", en: "unit of the labour contract"), .name) {
    $0.labourUnit = $1
  },
]

/// 诚信情况: every key that it may hold.
let integrityShape = Shape<Integrity>(
  { place in
    var made = Integrity()
    made.place = place
    return made
  },
  fields: integrityFields)

private let integrityFields: [Field<Integrity>] = [
  Field("clean-record", Bilingual(zh: "声明无不良诚信记录", en: "declared free of bad records"), .flag) {
    $0.hasCleanRecord = $1
  },
  Field(
    "revoked",
    Bilingual(zh: "因“挂证”被撤销注册许可之日", en: "day a registration was revoked for a lent certificate"),
    .date
  ) {
    $0.revoked = $1
  },
  Field(
    "recorded", Bilingual(zh: "记入职称评审诚信档案之日", en: "day of an entry in the integrity file"), .date
  ) {
    $0.recorded = $1
  },
]
