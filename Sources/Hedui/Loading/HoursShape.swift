// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// 继续教育: every key that it may hold.
let continuingEducationShape = Shape<ContinuingEducation>(
  { place in
    var made = ContinuingEducation()
    made.place = place
    return made
  },
  fields: continuingEducationFields)

private let continuingEducationFields: [Field<ContinuingEducation>] = [
  Field("synced", Bilingual(zh: "由省登记管理系统同步", en: "synced from the provincial register"), .flag) {
    $0.isSynced = $1
  },
  Field("years", Bilingual(zh: "各年度学时", en: "hours of each year"), .list(of: .map(hoursYearShape)))
  {
    $0.years = $1
  },
  Field(
    "evidence", Bilingual(zh: "学时证明", en: "records of the hours"), .list(of: .map(evidenceShape))
  ) {
    $0.evidence = $1
  },
]

/// 年度学时: every key that it may hold.
let hoursYearShape = Shape<HoursYear>(
  { place in
    var made = HoursYear(year: 0)
    made.place = place
    return made
  },
  fields: hoursYearFields)

private let hoursYearFields: [Field<HoursYear>] = [
  Field("year", Bilingual(zh: "年度", en: "the year"), .integer, isRequired: true) {
    $0.year = $1
  },
  Field("professional", Bilingual(zh: "专业科目", en: "professional hours"), .decimal) {
    $0.professional = $1
  },
  Field("general", Bilingual(zh: "一般公需科目", en: "general public hours"), .decimal) {
    $0.general = $1
  },
  Field("industry", Bilingual(zh: "行业公需科目", en: "industry public hours"), .decimal) {
    $0.industry = $1
  },
  Field("total", Bilingual(zh: "合计", en: "sum, when the parts are not given"), .decimal) {
    $0.total = $1
  },
  Field("registered", Bilingual(zh: "登记管理系统中的学时", en: "hours in the provincial register"), .decimal)
  {
    $0.registered = $1
  },
  Field("courses", Bilingual(zh: "课程", en: "courses"), .list(of: .map(courseShape))) {
    $0.courses = $1
  },
]

/// 课程: every key that it may hold.
let courseShape = Shape<Course>(
  { place in
    var made = Course()
    made.place = place
    return made
  },
  fields: courseFields)

private let courseFields: [Field<Course>] = [
  Field("platform", Bilingual(zh: "平台", en: "platform"), .name) {
    $0.platform = $1
  },
  Field("url", Bilingual(zh: "网址", en: "address"), .text) {
    $0.url = $1
  },
  Field("kind", Bilingual(zh: "科目", en: "what the hours count for"), .word) {
    $0.kind = $1
  },
  Field("studied", Bilingual(zh: "学习时间", en: "when it was studied"), .date) {
    $0.studied = $1
  },
  Field("hours", Bilingual(zh: "学时", en: "hours"), .decimal) {
    $0.hours = $1
  },
]

/// 年度考核: every key that it may hold.
let assessmentShape = Shape<Assessment>(
  { place in
    var made = Assessment(year: 0)
    made.place = place
    return made
  },
  fields: assessmentFields)

private let assessmentFields: [Field<Assessment>] = [
  Field("year", Bilingual(zh: "年度", en: "the year"), .integer, isRequired: true) {
    $0.year = $1
  },
  Field("result", Bilingual(zh: "考核结果", en: "result, such as 合格"), .name) {
    $0.result = $1
  },
  Field("unit", Bilingual(zh: "考核单位", en: "unit that assessed"), .name) {
    $0.unit = $1
  },
  Field("post", Bilingual(zh: "登记表上的岗位", en: "post on the form"), .name) {
    $0.post = $1
  },
  Field("title", Bilingual(zh: "登记表上的职称", en: "title on the form"), .name) {
    $0.title = $1
  },
  Field("form", Bilingual(zh: "材料形式", en: "what paper it is on"), .word) {
    $0.form = $1
  },
  Field(
    "covers", Bilingual(zh: "同一意见所涵盖的年度", en: "years that one opinion covers"), .list(of: .integer)
  ) {
    $0.covers = $1
  },
  Field("summary", Bilingual(zh: "个人总结", en: "the summary"), .paragraph) {
    $0.summary = $1
  },
  Field("blanks", Bilingual(zh: "没有填写的栏目", en: "fields left blank"), .declared(.list(of: .name))) {
    $0.blanks = $1
  },
  Field(
    "unsigned", Bilingual(zh: "没有签名的栏目", en: "places without a signature"),
    .declared(.list(of: .name))
  ) {
    $0.unsigned = $1
  },
  Field("sealed", Bilingual(zh: "盖有单位公章", en: "sealed by the unit"), .flag) {
    $0.isSealed = $1
  },
  Field("evidence", Bilingual(zh: "考核登记表", en: "the form"), .list(of: .map(evidenceShape))) {
    $0.evidence = $1
  },
]
