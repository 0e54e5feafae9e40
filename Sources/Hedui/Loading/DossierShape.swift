// SPDX-License-Identifier: Apache-2.0
import HeduiModel

/// The version of the dossier's document that is read.
let dossierSchemaVersion = 1

/// `dossier.yaml`: every key that it may hold.
let dossierShape = Shape({ _ in Dossier() }, fields: dossierFields)

private let dossierFields: [Field<Dossier>] = [
  Field(
    "schema", Bilingual(zh: "文档格式版本，写 1", en: "version of this document's form, 1"),
    .version(dossierSchemaVersion), isRequired: true, set: { _, _ in }),
  Field("id", Bilingual(zh: "本份材料的编号", en: "the dossier's own identifier"), .text) {
    $0.id = $1
  },
  Field("applicant", Bilingual(zh: "申报人", en: "the person who applies"), .map(applicantShape)) {
    $0.applicant = $1
  },
  Field(
    "employment", Bilingual(zh: "就业情况", en: "how the applicant is employed"), .map(employmentShape)
  ) {
    $0.employment = $1
  },
  Field(
    "affiliation", Bilingual(zh: "人事隶属关系", en: "where insurance, file and labour relation lie"),
    .map(affiliationShape)
  ) {
    $0.affiliation = $1
  },
  Field("integrity", Bilingual(zh: "诚信情况", en: "what bears on credit"), .map(integrityShape)) {
    $0.integrity = $1
  },
  Field(
    "unit", Bilingual(zh: "所在单位", en: "the unit that recommends the applicant"), .map(employerShape)
  ) {
    $0.unit = $1
  },
  Field(
    "public-notice", Bilingual(zh: "公示", en: "the posting in the unit"), .map(publicNoticeShape)
  ) {
    $0.publicNotice = $1
  },
  Field(
    "application", Bilingual(zh: "平台上的申报", en: "what is filled in on the platform"),
    .map(applicationShape)
  ) {
    $0.application = $1
  },
  Field("form", Bilingual(zh: "评审表", en: "the review form"), .map(reviewFormShape)) {
    $0.form = $1
  },
  Field(
    "title",
    Bilingual(zh: "现专业技术资格，没有写 none", en: "the title held when applying; none when there is none"),
    .declared(.map(titleShape))
  ) {
    $0.currentTitle = $1
  },
  Field(
    "skill", Bilingual(zh: "职业技能，技能人才申报填写", en: "the trade of a skilled worker"), .map(skillShape)
  ) {
    $0.skill = $1
  },
  Field("education", Bilingual(zh: "学历", en: "education"), .list(of: .map(educationShape))) {
    $0.education = $1
  },
  Field("experience", Bilingual(zh: "工作经历", en: "posts held"), .list(of: .map(experienceShape))) {
    $0.experience = $1
  },
  Field("insurance", Bilingual(zh: "社会保险", en: "social insurance"), .list(of: .map(insuranceShape)))
  {
    $0.insurance = $1
  },
  Field("hours", Bilingual(zh: "继续教育", en: "study hours"), .map(continuingEducationShape)) {
    $0.hours = $1
  },
  Field(
    "assessments", Bilingual(zh: "年度考核", en: "annual assessments"), .list(of: .map(assessmentShape))
  ) {
    $0.assessments = $1
  },
  Field("photo", Bilingual(zh: "证件照", en: "the ID photo"), .map(photoShape)) {
    $0.photo = $1
  },
  Field("projects", Bilingual(zh: "工程业绩", en: "projects"), .list(of: .map(projectShape))) {
    $0.projects = $1
  },
  Field("papers", Bilingual(zh: "论文", en: "papers"), .list(of: .map(paperShape))) {
    $0.papers = $1
  },
  Field("patents", Bilingual(zh: "专利", en: "patents"), .list(of: .map(patentShape))) {
    $0.patents = $1
  },
  Field("standards", Bilingual(zh: "标准", en: "standards"), .list(of: .map(standardShape))) {
    $0.standards = $1
  },
  Field("awards", Bilingual(zh: "奖项与科研", en: "awards and research"), .list(of: .map(awardShape))) {
    $0.awards = $1
  },
  Field(
    "self-assessment", Bilingual(zh: "自评", en: "the self-assessment"), .map(selfAssessmentShape)
  ) {
    $0.selfAssessment = $1
  },
  Field("statement", Bilingual(zh: "本人述职", en: "the statement"), .paragraph) {
    $0.statement = $1
  },
  Field(
    "attachments", Bilingual(zh: "其他附件", en: "other attachments"), .list(of: .map(evidenceShape))
  ) {
    $0.attachments = $1
  },
]

private let photoShape = Shape(
  { Photo(mode: nil, file: nil, place: $0) },
  fields: [
    Field(
      "mode",
      Bilingual(zh: "照片来源", en: "the system's photo or an uploaded one"),
      .word
    ) { $0.mode = $1 },
    Field("file", Bilingual(zh: "照片文件", en: "the uploaded file"), .file) { $0.file = $1 },
  ])
