// SPDX-License-Identifier: Apache-2.0
import HeduiModel

/// One scan: every key that it may hold.
let evidenceShape = Shape(
  { Evidence(file: FileReference(""), kind: .other, place: $0) },
  fields: [
    Field("file", Bilingual(zh: "文件", en: "the file"), .file, isRequired: true) { $0.file = $1 },
    Field(
      "kind",
      Bilingual(zh: "材料种类，不写即 other", en: "what the scan shows; other when not given"), .word
    ) { $0.kind = $1 },
    Field("issuer", Bilingual(zh: "出具单位", en: "who issued the paper"), .name) { $0.issuer = $1 },
    Field("platform", Bilingual(zh: "截图来源平台", en: "the platform of a capture"), .name) {
      $0.platform = $1
    },
    Field("url", Bilingual(zh: "截图的网址", en: "the address of a capture"), .text) {
      $0.url = $1
    },
    Field(
      "shows-applicant",
      Bilingual(zh: "材料上有申报人姓名", en: "whether the applicant's name stands on it"), .flag
    ) { $0.showsApplicant = $1 },
    Field(
      "applicant-name",
      Bilingual(zh: "材料上所写的申报人姓名", en: "the applicant's name as the paper writes it"), .name
    ) { $0.applicantName = $1 },
    Field(
      "attending", Bilingual(zh: "会审参加各方", en: "the parties that took part"),
      .list(of: .word)
    ) { $0.attending = $1 },
    Field("pages", Bilingual(zh: "文件的页数", en: "how many pages the file has"), .integer) {
      $0.pages = $1
    },
    Field("dated", Bilingual(zh: "材料上的日期", en: "the date on the paper"), .date) {
      $0.dated = $1
    },
    Field(
      "seals",
      Bilingual(
        zh: "签注以外的印章，没有写 none", en: "seals beside the annotation's; none when there are none"),
      .declared(.list(of: .map(sealShape)))
    ) { evidence, seals in
      if case .stated(let stated) = seals { evidence.seals = stated } else { evidence.seals = [] }
    },
    Field(
      "annotation",
      Bilingual(zh: "核对无误签注，没有写 none", en: "the verified annotation; none when there is none"),
      .declared(.map(annotationShape))
    ) { evidence, annotation in
      if case .stated(let stated) = annotation {
        evidence.annotation = stated
      } else {
        evidence.annotation = Annotation(
          words: .absent, verifier: .absent, date: .absent, seal: .absent)
      }
    },
  ])

/// A seal of which nothing is known yet; both keys are required.
let sealShape = Shape(
  { _ in Seal(holder: Name(""), kind: .department) },
  fields: [
    Field("holder", Bilingual(zh: "印章上的名称", en: "whose seal it is"), .name, isRequired: true) {
      $0.holder = $1
    },
    Field("kind", Bilingual(zh: "印章种类", en: "what the seal is for"), .word, isRequired: true) {
      $0.kind = $1
    },
    Field("party", Bilingual(zh: "属于工程哪一方", en: "which party its holder is"), .word) {
      $0.party = $1
    },
  ])

private let annotationShape = Shape(
  { _ in Annotation(words: .unstated, verifier: .unstated, date: .unstated, seal: .unstated) },
  fields: [
    Field("words", Bilingual(zh: "签注的文字", en: "the words"), .declared(.text)) {
      $0.words = $1
    },
    Field("verifier", Bilingual(zh: "验证人签名", en: "who signed"), .declared(.name)) {
      $0.verifier = $1
    },
    Field("date", Bilingual(zh: "验证时间", en: "the date of the annotation"), .declared(.date)) {
      $0.date = $1
    },
    Field("seal", Bilingual(zh: "单位公章", en: "the unit's seal"), .declared(.map(sealShape))) {
      $0.seal = $1
    },
    Field(
      "extent", Bilingual(zh: "签注在一页还是每页", en: "whether it is on one page or on every page"),
      .word
    ) { $0.extent = $1 },
  ])
