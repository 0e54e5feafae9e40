// SPDX-License-Identifier: Apache-2.0

extension InjectedFault {
  /// Every fault, with the rules of the notice that it breaks.
  static let all: [InjectedFault] = people + careers + works + annotations

  private static let people: [InjectedFault] = [
    InjectedFault(
      "plan of another year", slots: ["plan"],
      [("plan: 2024年度", "plan: 2023年度")],
      raises: ["plan.selected"]),
    InjectedFault(
      "retired", slots: ["status"],
      [("status: in-service", "status: retired")],
      raises: ["scope.enterprise-in-service"]),
    InjectedFault(
      "not in the city", slots: ["city"],
      [("works-in-city: true", "works-in-city: false")],
      raises: ["scope.employed-in-city"]),
    InjectedFault(
      "no prefab work", slots: ["prefab"],
      [("works-in-prefab: true", "works-in-prefab: false")],
      raises: ["scope.prefab-current"]),
    InjectedFault(
      "insured elsewhere", slots: ["affiliation"],
      [("insurance-region: 绍兴市", "insurance-region: 杭州市")],
      raises: ["scope.affiliation-consistent"]),
    InjectedFault(
      "file elsewhere", slots: ["affiliation"],
      [("file-region: 绍兴市", "file-region: 宁波市")],
      raises: ["scope.affiliation-consistent"]),
    InjectedFault(
      "wrong check digit", slots: ["identity"],
      [("330602190002280010", "330602190002280011")],
      raises: ["identity.resident-id"]),
    InjectedFault(
      "another birth month", slots: ["identity"],
      [("birth: 1900-02-28", "birth: 1900-03-28")],
      raises: ["identity.birth-sex-consistent"]),
    InjectedFault(
      "another sex", slots: ["identity"],
      [("sex: male", "sex: female")],
      raises: ["identity.birth-sex-consistent"]),
    InjectedFault(
      "wrong credit code", slots: ["uscc"],
      [("uscc: 91330602MA2B2C3DXA", "uscc: 91330602MA2B2C3DXB")],
      raises: ["unit.uscc"]),
    InjectedFault(
      "unit not bound", slots: ["bound"],
      [("bound: true", "bound: false")],
      raises: ["profile.unit-bound"]),
    InjectedFault(
      "archive approved late", slots: ["archive", "submitted"],
      [("archive-approved: 2024-09-20", "archive-approved: 2024-10-09")],
      raises: ["profile.archive-approved"]),
    InjectedFault(
      "no pledge", slots: ["pledge"],
      [("committed: true", "committed: false")],
      raises: ["integrity.commitment-present"]),
    InjectedFault(
      "fee not paid", slots: ["fee"],
      [("fee-paid: true", "fee-paid: false")],
      raises: ["deadline.fee"]),
    InjectedFault(
      "not registered for the exam", slots: ["exam"],
      [("exam-registered: true", "exam-registered: false")],
      raises: ["deadline.exam"]),
    InjectedFault(
      "submitted too late", slots: ["submitted", "notice"],
      [("submitted: 2024-10-08T10:00:00+08:00", "submitted: 2024-10-11T00:10:00+08:00")],
      raises: ["deadline.individual", "publicity.after-audit"]),
    InjectedFault(
      "recommended too late", slots: ["recommended"],
      [("recommended: 2024-10-18T10:00:00+08:00", "recommended: 2024-10-23T10:00:00+08:00")],
      raises: ["deadline.unit"]),
    InjectedFault(
      "recommended on the last day of the notice", slots: ["recommended", "notice"],
      [("recommended: 2024-10-18T10:00:00+08:00", "recommended: 2024-10-16T18:00:00+08:00")],
      raises: ["publicity.before-submission"]),
    InjectedFault(
      "notice too short", slots: ["notice"],
      [("to: 2024-10-16", "to: 2024-10-12")],
      raises: ["publicity.min-working-days"]),
    InjectedFault(
      "notice not recorded", slots: ["recorded"],
      [("recorded: true", "recorded: false")],
      raises: ["publicity.recorded"]),
    InjectedFault(
      "objection", slots: ["objection"],
      [("objection: false", "objection: true")],
      raises: ["publicity.before-submission"]),
    InjectedFault(
      "table not exported", slots: ["exported"],
      [("exported: true", "exported: false")],
      raises: ["publicity.content"]),
    InjectedFault(
      "unknown category", slots: ["category"],
      [("category: 施工与监理类", "category: 施工类")],
      raises: ["form.category"]),
    InjectedFault(
      "work years in words", slots: ["years"],
      [("work-years: 7", "work-years: 七年")],
      raises: ["experience.full-years"]),
    InjectedFault(
      "work years too many", slots: ["years"],
      [("work-years: 7", "work-years: 12")],
      raises: ["experience.full-years"]),
    InjectedFault(
      "work years too few", slots: ["years"],
      [("work-years: 7", "work-years: 5")],
      raises: ["experience.full-years"]),
  ]

  private static let careers: [InjectedFault] = [
    InjectedFault(
      "unknown route", slots: ["route"],
      [("route: 正常申报", "route: 特殊申报")],
      raises: ["route.valid"]),
    InjectedFault(
      "title from another province", slots: ["region"],
      [
        (
          "issuer: 绍兴市人力资源和社会保障局\n  region: 绍兴市",
          "issuer: 江西省人力资源和社会保障厅\n  region: 江西省\n  confirmed: false"
        )
      ],
      raises: ["title.outside-area-confirmed"]),
    InjectedFault(
      "senior school", slots: ["education"],
      [("level: 本科", "level: 高中")],
      raises: ["education.level-min", "selfassess.required"]),
    InjectedFault(
      "no report of the education", slots: ["chsi", "education"],
      [("kind: chsi-registration", "kind: other")],
      raises: ["education.verification-report"]),
    InjectedFault(
      "no diploma", slots: ["diploma", "education"],
      [("kind: diploma", "kind: other")],
      raises: ["education.certificate-present"]),
    InjectedFault(
      "experience in another field", slots: ["experience"],
      [("from: 2017-07-01\n    unit", "from: 2022-07-01\n    unit")],
      raises: [
        "experience.specialty-4y", "experience.full-years", "experience.timeline",
        "selfassess.required",
      ]),
    InjectedFault(
      "professional hours short", slots: ["h22"],
      [("professional: 62.5", "professional: 40")],
      raises: ["hours.annual-professional"]),
    InjectedFault(
      "general hours short", slots: ["h21"],
      [("year: 2021, professional: 60, general: 18", "year: 2021, professional: 62, general: 17")],
      raises: ["hours.annual-general"]),
    InjectedFault(
      "industry hours short", slots: ["h23"],
      [("industry: 14", "industry: 11")],
      raises: ["hours.annual-industry"]),
    InjectedFault(
      "a year of hours missing", slots: ["h21", "h22", "h23"],
      [("    - {year: 2022, professional: 62.5, general: 20, industry: 12}\n", "")],
      raises: ["hours.years-covered"]),
    InjectedFault(
      "basically qualified", slots: ["a21"],
      [("- year: 2021\n    result: 合格", "- year: 2021\n    result: 基本合格")],
      raises: ["assessment.qualified"]),
    InjectedFault(
      "an award for an assessment", slots: ["a22", "m22"],
      [
        (
          "sealed: true\n    evidence:\n      - file: evidence/assessment-2022.jpg\n        kind: assessment-form",
          "sealed: true\n    evidence:\n      - file: evidence/assessment-2022.jpg\n        kind: award"
        )
      ],
      raises: ["assessment.not-award"]),
    InjectedFault(
      "one opinion for two years", slots: ["a23"],
      [("covers: [2023]", "covers: [2022, 2023]")],
      raises: ["assessment.one-per-year"]),
    InjectedFault(
      "a year of assessment missing", slots: ["a21", "a22", "a23", "m22"],
      [
        ("- year: 2022\n    result", "- year: 2019\n    result"),
        ("covers: [2022]", "covers: [2019]"),
      ],
      raises: ["assessment.three-years"]),
  ]

  private static let works: [InjectedFault] = [
    InjectedFault(
      "photo kept but a file named", slots: ["photo"],
      [("photo: {mode: uploaded, file: photo.jpg}", "photo: {mode: uploaded}")],
      raises: ["photo.present", "dossier.files"]),
    InjectedFault(
      "own proof only", slots: ["joint"],
      [
        (
          "{holder: 杭州某某置业有限公司, kind: unit, party: owner}",
          "{holder: 绍兴某某建筑科技有限公司, kind: unit, party: owner}"
        ),
        (
          "{holder: 某某建筑设计研究院有限公司, kind: unit, party: design}",
          "{holder: 绍兴某某建筑科技有限公司, kind: unit, party: design}"
        ),
      ],
      raises: [
        "project.third-party-seal", "project.drawing-review-seal",
      ]),
    InjectedFault(
      "applicant not named", slots: ["named"],
      [
        (
          "dated: 2022-03\n        shows-applicant: true",
          "dated: 2022-03\n        shows-applicant: false"
        ),
        (
          "dated: 2022-04-20\n        shows-applicant: true",
          "dated: 2022-04-20\n        shows-applicant: false"
        ),
      ],
      raises: ["project.applicant-named"]),
    InjectedFault(
      "collective without proof", slots: ["collective"],
      [("collective: false", "collective: true")],
      raises: ["project.main-contributor"]),
    InjectedFault(
      "paper before the title", slots: ["paper-date"],
      [("published: 2022-06", "published: 2018-06")],
      raises: ["paper.date-after-title"]),
    InjectedFault(
      "paper in the month of the title", slots: ["paper-date"],
      [("published: 2022-06", "published: 2019-12")],
      raises: ["paper.date-after-title"]),
    InjectedFault(
      "listed journal", slots: ["journal"],
      [("journal: 《某某建筑》", "journal: 《建築學研究前沿（中文版）》")],
      raises: ["paper.journal-blacklist"]),
    InjectedFault(
      "wrong ISSN", slots: ["issn"],
      [("issn: 1000-6869", "issn: 1000-6860")],
      raises: ["paper.journal-identifiers"]),
    InjectedFault(
      "not the author", slots: ["authors"],
      [("authors: [王某某, 赵某某]", "authors: [赵某某]")],
      raises: ["paper.applicant-author"]),
    InjectedFault(
      "cover missing", slots: ["cover"],
      [
        (
          "      - file: evidence/paper-cover.jpg\n        kind: cover\n        annotation: *verified\n",
          ""
        )
      ],
      raises: ["paper.cover", "dossier.files"]),
    InjectedFault(
      "contents missing", slots: ["contents"],
      [
        (
          "      - file: evidence/paper-contents.jpg\n        kind: contents\n        annotation: *verified\n",
          ""
        )
      ],
      raises: ["paper.contents", "dossier.files"]),
    InjectedFault(
      "body missing", slots: ["body"],
      [
        (
          "      - file: evidence/paper-body.jpg\n        kind: body\n        annotation: *verified\n",
          ""
        )
      ],
      raises: ["paper.body", "dossier.files"]),
    InjectedFault(
      "statement missing", slots: ["statement"],
      [
        (
          "statement: |\n  本人自 2017 年 7 月起从事装配式建筑施工技术工作，先后参加某某产业园一期装配式厂房等项目，\n  负责预制构件进场验收、吊装和套筒灌浆的技术管理，编制专项施工方案四份，发表论文一篇。\n",
          ""
        )
      ],
      raises: ["statement.present"]),
  ]

  private static let annotations: [InjectedFault] = [
    InjectedFault(
      "no words on the cover", slots: ["cover-note", "cover"],
      [
        (
          "kind: cover\n        annotation: *verified\n",
          "kind: cover\n        annotation: {words: none, verifier: 李某某, date: 2024-09-12, seal: {holder: 绍兴某某建筑科技有限公司, kind: unit}}\n"
        )
      ],
      raises: ["annotation.verified-words"]),
    InjectedFault(
      "a synonym on the contents", slots: ["contents"],
      [
        (
          "kind: contents\n        annotation: *verified\n",
          "kind: contents\n        annotation: {words: 与原件一致, verifier: 李某某, date: 2024-09-12, seal: {holder: 绍兴某某建筑科技有限公司, kind: unit}}\n"
        )
      ],
      raises: ["annotation.verified-words"]),
    InjectedFault(
      "words that say the contrary", slots: ["contents"],
      [
        (
          "kind: contents\n        annotation: *verified\n",
          "kind: contents\n        annotation: {words: 核对有误, verifier: 李某某, date: 2024-09-12, seal: {holder: 绍兴某某建筑科技有限公司, kind: unit}}\n"
        )
      ],
      raises: ["annotation.verified-words"]),
    InjectedFault(
      "no verifier on the body", slots: ["body"],
      [
        (
          "kind: body\n        annotation: *verified\n",
          "kind: body\n        annotation: {words: 核对无误, verifier: none, date: 2024-09-12, seal: {holder: 绍兴某某建筑科技有限公司, kind: unit}}\n"
        )
      ],
      raises: ["annotation.verifier-signature"]),
    InjectedFault(
      "no date on the diploma", slots: ["diploma"],
      [
        (
          "kind: diploma\n        annotation: *verified\n",
          "kind: diploma\n        annotation: {words: 核对无误, verifier: 李某某, date: none, seal: {holder: 绍兴某某建筑科技有限公司, kind: unit}}\n"
        )
      ],
      raises: ["annotation.verified-date"]),
    InjectedFault(
      "no seal on the hours", slots: ["hours-note"],
      [
        (
          "kind: hours-record\n      annotation: *verified",
          "kind: hours-record\n      annotation: {words: 核对无误, verifier: 李某某, date: 2024-09-12, seal: none}"
        )
      ],
      raises: ["annotation.unit-seal"]),
    InjectedFault(
      "the seal of a department", slots: ["hours-note"],
      [
        (
          "kind: hours-record\n      annotation: *verified",
          "kind: hours-record\n      annotation: {words: 核对无误, verifier: 李某某, date: 2024-09-12, seal: {holder: 绍兴某某建筑科技有限公司, kind: department}}"
        )
      ],
      raises: ["annotation.unit-seal"]),
    InjectedFault(
      "the seal of another unit", slots: ["chsi"],
      [
        (
          "kind: chsi-registration\n        annotation: *verified\n",
          "kind: chsi-registration\n        annotation: {words: 核对无误, verifier: 李某某, date: 2024-09-12, seal: {holder: 某某物业有限公司, kind: unit}}\n"
        )
      ],
      raises: ["annotation.seal-unit"]),
    InjectedFault(
      "annotated after the submission", slots: ["body"],
      [
        (
          "kind: body\n        annotation: *verified\n",
          "kind: body\n        annotation: {words: 核对无误, verifier: 李某某, date: 2024-12-20, seal: {holder: 绍兴某某建筑科技有限公司, kind: unit}}\n"
        )
      ],
      raises: ["annotation.date-plausible"]),
    InjectedFault(
      "a scan that is not there", slots: ["scan21"],
      [("file: evidence/assessment-2021.jpg", "file: evidence/assessment-2012.jpg")],
      raises: ["dossier.files", "evidence.file-readable"]),
    InjectedFault(
      "an unknown key", slots: ["post"],
      [("post: 施工员", "pots: 施工员")],
      raises: ["dossier.document"]),
    InjectedFault(
      "an impossible date", slots: ["issued"],
      [("issued: 2020-01-10\n  issuer", "issued: 2020-02-30\n  issuer")],
      raises: ["dossier.document"]),
  ]
}
