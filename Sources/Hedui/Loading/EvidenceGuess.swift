// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// What a file may be, by its name alone: a guess for a person to confirm, never used in a check.
struct EvidenceGuess: Sendable, Hashable {
  /// Where in the dossier a file belongs.
  enum Part: Sendable, Hashable {
    case photo, signature, form, publicNotice, title, education, insurance, hours, assessments,
      employment, authorisation, entrustment, projects, papers, patents, standards, awards,
      selfAssessment, recommenders, attachments
  }

  let part: Part
  let kind: Evidence.Kind

  /// Guesses from a path below the dossier's folder; the file's own name counts before its folders'.
  init(path: String) {
    let parts = path.lowercased().split(separator: "/").reversed()
    for text in parts {
      for (part, kind, words) in table where words.contains(where: text.contains) {
        self.init(part: part, kind: kind)
        return
      }
    }
    self.init(part: .attachments, kind: .other)
  }

  private init(part: Part, kind: Evidence.Kind) {
    self.part = part
    self.kind = kind
  }
}

/// Words by which files are commonly named; the first line that fits counts, so the narrower stands first.
private let table: [(EvidenceGuess.Part, Evidence.Kind, [String])] = [
  (.projects, .jointReview, ["会审", "joint-review"]),
  (.projects, .platformCapture, ["截图", "四库", "capture", "screenshot"]),
  (.projects, .fivePartyLetter, ["五方", "联系单", "往来", "letter"]),
  (.projects, .completion, ["竣工", "completion"]),
  (.projects, .mainContributor, ["主要贡献", "贡献者", "contributor"]),
  (.projects, .drawing, ["图纸", "施工图", "设计图", "drawing"]),
  (.recommenders, .recommenderCertificate, ["推荐人", "推荐表", "recommender"]),
  (.selfAssessment, .selfAssessmentForm, ["自评", "self-assessment"]),
  (.form, .reviewForm, ["评审表", "review-form"]),
  (.publicNotice, .publicityTable, ["公示", "publicity"]),
  (.entrustment, .entrustment, ["委托评审", "entrustment"]),
  (.authorisation, .authorisation, ["授权委托", "委托书", "authorisation"]),
  (.employment, .unitExplanation, ["单位说明", "情况说明", "explanation"]),
  (.signature, .signature, ["签名", "签字", "signature"]),
  (.assessments, .assessmentForm, ["考核", "assessment"]),
  (.education, .chsiRegistration, ["备案表", "注册备案", "chsi"]),
  (.education, .chsiReport, ["认证报告"]),
  (.education, .foreignAuthentication, ["国外学历", "国(境)外", "国（境）外", "留服"]),
  (.education, .graduateRegistration, ["毕业生登记", "graduate-registration"]),
  (.education, .degree, ["学位", "degree"]),
  (.education, .diploma, ["毕业证", "学历证", "diploma"]),
  (.insurance, .insuranceProof, ["社保", "社会保险", "insurance"]),
  (.hours, .hoursRecord, ["学时", "继续教育", "hours"]),
  (.title, .appointment, ["聘书", "聘任", "聘用", "appointment"]),
  (.title, .titleConfirmation, ["资格确认", "证书确认", "confirmation"]),
  (.title, .titleCertificate, ["资格证", "职称证", "助理工程师", "title"]),
  (.patents, .patentCertificate, ["专利", "patent"]),
  (.standards, .standardText, ["标准", "规程", "standard"]),
  (.awards, .award, ["获奖", "奖状", "荣誉", "award"]),
  (.papers, .cover, ["封面", "cover"]),
  (.papers, .contents, ["目录", "contents"]),
  (.papers, .body, ["论文", "正文", "paper", "body"]),
  (.projects, .certificate, ["合同", "任命", "certificate"]),
  (.projects, .review, ["评审意见", "审查意见", "专家论证"]),
  (.photo, .other, ["证件照", "照片", "相片", "头像", "photo", "一寸", "二寸"]),
  (.projects, .process, ["业绩", "项目", "工程", "project"]),
]
