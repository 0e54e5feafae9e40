// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// 申报: every key that it may hold.
let applicationShape = Shape<Application>(
  { place in
    var made = Application()
    made.place = place
    return made
  },
  fields: applicationFields)

private let applicationFields: [Field<Application>] = [
  Field("plan", Bilingual(zh: "评审工作计划", en: "the review plan"), .name) {
    $0.plan = $1
  },
  Field("committee", Bilingual(zh: "受理评审委员会", en: "the receiving committee"), .name) {
    $0.committee = $1
  },
  Field("route", Bilingual(zh: "申报方式：正常申报、转评、技能人才申报、机关调出申报、自评申报", en: "the route"), .name) {
    $0.route = $1
  },
  Field("basis", Bilingual(zh: "申报依据 3.1～3.4", en: "which condition is claimed"), .word) {
    $0.basis = $1
  },
  Field("ticks", Bilingual(zh: "勾选的选项", en: "options that are ticked"), .list(of: .map(tickShape)))
  {
    $0.ticks = $1
  },
  Field(
    "archive-approved", Bilingual(zh: "业绩档案经单位审查通过之日", en: "day the unit approved the archive"),
    .date
  ) {
    $0.archiveApproved = $1
  },
  Field(
    "submitted", Bilingual(zh: "个人提交时间（北京时间）", en: "when the applicant submitted, China time"),
    .moment
  ) {
    $0.submitted = $1
  },
  Field("resubmitted", Bilingual(zh: "退回后重新提交", en: "submitted again after a return"), .flag) {
    $0.isResubmitted = $1
  },
  Field("recommended", Bilingual(zh: "单位推荐时间", en: "when the unit recommended"), .moment) {
    $0.recommended = $1
  },
  Field("committed", Bilingual(zh: "已签署真实性保证书", en: "the pledge of truth is signed"), .flag) {
    $0.isCommitted = $1
  },
  Field(
    "signature", Bilingual(zh: "签名图片", en: "picture of the signature"),
    .list(of: .map(evidenceShape))
  ) {
    $0.signature = $1
  },
  Field("fee-paid", Bilingual(zh: "已缴费", en: "the fee is paid"), .flag) {
    $0.isFeePaid = $1
  },
  Field("exam-registered", Bilingual(zh: "已报名专业笔试", en: "registered for the exam"), .flag) {
    $0.isExamRegistered = $1
  },
  Field(
    "reapplicant", Bilingual(zh: "上年度评审未通过、再次申报", en: "failed last year and applies again"), .flag
  ) {
    $0.isReapplicant = $1
  },
]

/// 勾选项: every key that it may hold.
let tickShape = Shape<Tick>(
  { place in
    var made = Tick(name: Name(""))
    made.place = place
    return made
  },
  fields: tickFields)

private let tickFields: [Field<Tick>] = [
  Field("name", Bilingual(zh: "选项", en: "the option"), .name, isRequired: true) {
    $0.name = $1
  },
  Field("evidence", Bilingual(zh: "佐证", en: "its evidence"), .list(of: .map(evidenceShape))) {
    $0.evidence = $1
  },
]

/// 评审表: every key that it may hold.
let reviewFormShape = Shape<ReviewForm>(
  { place in
    var made = ReviewForm()
    made.place = place
    return made
  },
  fields: reviewFormFields)

private let reviewFormFields: [Field<ReviewForm>] = [
  Field("specialty", Bilingual(zh: "从事专业", en: "the specialty"), .name) {
    $0.specialty = $1
  },
  Field("category", Bilingual(zh: "申报类别", en: "the category"), .name) {
    $0.category = $1
  },
  Field("work-years", Bilingual(zh: "专业工作年限", en: "years of engineering work"), .text) {
    $0.workYears = $1
  },
  Field("paper", Bilingual(zh: "已到报送纸质材料阶段", en: "whether the paper stage is reached"), .flag) {
    $0.isPaper = $1
  },
  Field("copies", Bilingual(zh: "份数", en: "copies"), .integer) {
    $0.copies = $1
  },
  Field(
    "seals", Bilingual(zh: "评审表上的印章", en: "seals on the form"),
    .declared(.list(of: .map(sealShape)))
  ) {
    $0.seals = $1
  },
  Field(
    "from-platform",
    Bilingual(zh: "由平台下载（带水印）", en: "downloaded from the platform, with its watermark"), .flag
  ) {
    $0.isFromPlatform = $1
  },
  Field("delivered", Bilingual(zh: "已提交评审委员会办公室", en: "handed to the committee's office"), .flag) {
    $0.isDelivered = $1
  },
  Field("cover-name", Bilingual(zh: "资料袋封面姓名", en: "name on the bag"), .name) {
    $0.coverName = $1
  },
  Field("cover-specialty", Bilingual(zh: "资料袋封面专业", en: "specialty on the bag"), .name) {
    $0.coverSpecialty = $1
  },
  Field("cover-unit", Bilingual(zh: "资料袋封面单位", en: "unit on the bag"), .name) {
    $0.coverUnit = $1
  },
  Field("evidence", Bilingual(zh: "评审表文件", en: "the form's file"), .list(of: .map(evidenceShape))) {
    $0.evidence = $1
  },
]
