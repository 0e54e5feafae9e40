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
    "unit", Bilingual(zh: "所在单位", en: "the unit that recommends the applicant"), .map(unitShape)
  ) {
    $0.unit = $1
  },
  Field("title", Bilingual(zh: "现专业技术资格", en: "the title held when applying"), .map(titleShape)) {
    $0.title = $1
  },
  Field("photo", Bilingual(zh: "证件照", en: "the ID photo"), .map(photoShape)) { $0.photo = $1 },
  Field("projects", Bilingual(zh: "工程业绩", en: "projects"), .list(of: .map(projectShape))) {
    $0.projects = $1
  },
  Field("papers", Bilingual(zh: "论文", en: "papers"), .list(of: .map(paperShape))) {
    $0.papers = $1
  },
]

private let applicantShape = Shape(
  { _ in Dossier.Applicant(name: Name("")) },
  fields: [
    Field("name", Bilingual(zh: "姓名", en: "the applicant's name"), .name, isRequired: true) {
      $0.name = $1
    }
  ])

private let unitShape = Shape(
  { _ in Dossier.Unit(name: Name("")) },
  fields: [
    Field("name", Bilingual(zh: "单位全称", en: "the unit's full name"), .name, isRequired: true) {
      $0.name = $1
    },
    Field(
      "aliases",
      Bilingual(
        zh: "可能出现在印章上的曾用名、简称、分支机构名",
        en: "former names, short names and branches that may stand on seals"),
      .list(of: .name)
    ) { $0.aliases = $1 },
  ])

private let titleShape = Shape(
  { _ in Dossier.Title(name: Name("")) },
  fields: [
    Field("name", Bilingual(zh: "资格名称", en: "the title's name"), .name, isRequired: true) {
      $0.name = $1
    },
    Field("obtained", Bilingual(zh: "取得时间", en: "when it was obtained"), .date) {
      $0.obtained = $1
    },
  ])

private let photoShape = Shape(
  { Photo(mode: nil, file: nil, place: $0) },
  fields: [
    Field(
      "mode",
      Bilingual(zh: "system 系统自动采集，uploaded 重新上传", en: "the system's photo or an uploaded one"),
      .word
    ) { $0.mode = $1 },
    Field("file", Bilingual(zh: "照片文件", en: "the uploaded file"), .file) { $0.file = $1 },
  ])

private let projectShape = Shape(
  { Project(name: Name(""), place: $0) },
  fields: [
    Field("name", Bilingual(zh: "工程名称", en: "the project's name"), .name, isRequired: true) {
      $0.name = $1
    },
    Field("evidence", evidenceDoc, .list(of: .map(evidenceShape))) { $0.evidence = $1 },
  ])

private let paperShape = Shape(
  { Paper(title: "", place: $0) },
  fields: [
    Field("title", Bilingual(zh: "论文题目", en: "the paper's title"), .text, isRequired: true) {
      $0.title = $1
    },
    Field("journal", Bilingual(zh: "期刊", en: "the journal"), .name) { $0.journal = $1 },
    Field("published", Bilingual(zh: "发表时间", en: "when it was published"), .date) {
      $0.published = $1
    },
    Field("evidence", evidenceDoc, .list(of: .map(evidenceShape))) { $0.evidence = $1 },
  ])

private let evidenceDoc = Bilingual(zh: "佐证材料扫描件", en: "the scans that prove it")
