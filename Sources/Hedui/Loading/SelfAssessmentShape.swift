// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// 自评: every key that it may hold.
let selfAssessmentShape = Shape<SelfAssessment>(
  { place in
    var made = SelfAssessment()
    made.place = place
    return made
  },
  fields: selfAssessmentFields)

private let selfAssessmentFields: [Field<SelfAssessment>] = [
  Field("score", Bilingual(zh: "自评分", en: "total on the form"), .decimal) {
    $0.score = $1
  },
  Field("system-score", Bilingual(zh: "系统自评分", en: "score in the system"), .decimal) {
    $0.systemScore = $1
  },
  Field("items", Bilingual(zh: "各项得分", en: "scores of the items"), .list(of: .map(scoreItemShape)))
  {
    $0.items = $1
  },
  Field("form", Bilingual(zh: "自评表扫描件", en: "scan of the form"), .list(of: .map(evidenceShape))) {
    $0.form = $1
  },
  Field("recommenders", Bilingual(zh: "推荐人", en: "recommenders"), .list(of: .map(recommenderShape)))
  {
    $0.recommenders = $1
  },
]

/// 得分项: every key that it may hold.
let scoreItemShape = Shape<ScoreItem>(
  { place in
    var made = ScoreItem(name: "", score: Rational(0))
    made.place = place
    return made
  },
  fields: scoreItemFields)

private let scoreItemFields: [Field<ScoreItem>] = [
  Field("name", Bilingual(zh: "项目", en: "item"), .text, isRequired: true) {
    $0.name = $1
  },
  Field("score", Bilingual(zh: "得分", en: "score"), .decimal, isRequired: true) {
    $0.score = $1
  },
]

/// 推荐人: every key that it may hold.
let recommenderShape = Shape<Recommender>(
  { place in
    var made = Recommender(name: Name(""))
    made.place = place
    return made
  },
  fields: recommenderFields)

private let recommenderFields: [Field<Recommender>] = [
  Field("name", Bilingual(zh: "姓名", en: "name"), .name, isRequired: true) {
    $0.name = $1
  },
  Field("title", Bilingual(zh: "职称", en: "title"), .name) {
    $0.title = $1
  },
  Field("level", Bilingual(zh: "职称等级", en: "grade of the title"), .word) {
    $0.level = $1
  },
  Field("specialty", Bilingual(zh: "专业", en: "specialty"), .name) {
    $0.specialty = $1
  },
  Field("unit", Bilingual(zh: "单位", en: "unit"), .name) {
    $0.unit = $1
  },
  Field("in-service", Bilingual(zh: "在职", en: "in service"), .flag) {
    $0.isInService = $1
  },
  Field("birth", Bilingual(zh: "出生日期", en: "date of birth"), .date) {
    $0.birth = $1
  },
  Field("sex", Bilingual(zh: "性别", en: "sex"), .word) {
    $0.sex = $1
  },
  Field("evidence", Bilingual(zh: "职称证书", en: "certificate"), .list(of: .map(evidenceShape))) {
    $0.evidence = $1
  },
]
