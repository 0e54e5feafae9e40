// SPDX-License-Identifier: Apache-2.0
import HeduiModel

/// A word of `dossier.yaml` that says what it means, for the JSON Schema and the form that is made of it.
protocol MeaningfulWord: RawRepresentable<String>, CaseIterable, Sendable {
  /// What the word means.
  var meaning: Bilingual { get }
}

extension Sex: MeaningfulWord {
  var meaning: Bilingual {
    switch self {
    case .male: Bilingual(zh: "男", en: "male")
    case .female: Bilingual(zh: "女", en: "female")
    }
  }
}

extension EmploymentStatus: MeaningfulWord {
  var meaning: Bilingual {
    switch self {
    case .inService: Bilingual(zh: "在职", en: "works")
    case .retired: Bilingual(zh: "退休", en: "is retired")
    case .left: Bilingual(zh: "已离职", en: "has left")
    }
  }
}

extension EmploymentKind: MeaningfulWord {
  var meaning: Bilingual {
    switch self {
    case .regular: Bilingual(zh: "企业职工或事业单位在编", en: "regular staff")
    case .nonStaff: Bilingual(zh: "事业单位非在编", en: "outside the staff of a public institution")
    case .offPostVenture: Bilingual(zh: "离岗创业", en: "on leave to found a business")
    }
  }
}

extension UnitLevel: MeaningfulWord {
  var meaning: Bilingual {
    switch self {
    case .central: Bilingual(zh: "中央单位", en: "the central government")
    case .provincial: Bilingual(zh: "省属单位", en: "the province")
    case .local: Bilingual(zh: "市县及以下，或无主管部门", en: "the city or below, or nobody")
    }
  }
}

extension Basis: MeaningfulWord {
  var meaning: Bilingual {
    switch self {
    case .assistant: Bilingual(zh: "助理工程师满 4 年", en: "four years as assistant engineer")
    case .rule61: Bilingual(zh: "按浙人社发〔2018〕61号", en: "by 浙人社发〔2018〕61号")
    case .selfAssessed: Bilingual(zh: "自评", en: "self-assessment")
    case .skilled: Bilingual(zh: "高技能人才", en: "skilled staff")
    }
  }
}

extension TitleLevel: MeaningfulWord {
  var meaning: Bilingual {
    switch self {
    case .technician: Bilingual(zh: "员级", en: "technician")
    case .assistant: Bilingual(zh: "助理级", en: "assistant")
    case .intermediate: Bilingual(zh: "中级", en: "intermediate")
    case .associateSenior: Bilingual(zh: "副高级", en: "associate senior")
    case .senior: Bilingual(zh: "正高级", en: "senior")
    }
  }
}

extension TitleKind: MeaningfulWord {
  var meaning: Bilingual {
    switch self {
    case .reviewed: Bilingual(zh: "评审或认定", en: "by review")
    case .levelTwo: Bilingual(zh: "二级资格", en: "a level-2 qualification")
    case .registered: Bilingual(zh: "国家注册类资格", en: "a national registered qualification")
    }
  }
}

extension HoursKind: MeaningfulWord {
  var meaning: Bilingual {
    switch self {
    case .professional: Bilingual(zh: "专业科目", en: "professional")
    case .general: Bilingual(zh: "一般公需科目", en: "general public")
    case .industry: Bilingual(zh: "行业公需科目", en: "industry public")
    }
  }
}

extension AssessmentForm: MeaningfulWord {
  var meaning: Bilingual {
    switch self {
    case .model: Bilingual(zh: "企业人员年度考核登记表（附件5范本）", en: "the model form of 附件5")
    case .other: Bilingual(zh: "其他考核表", en: "another form")
    case .award: Bilingual(zh: "奖状、荣誉证书", en: "an award")
    case .remark: Bilingual(zh: "单句评语", en: "a remark")
    }
  }
}
