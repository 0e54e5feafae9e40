// SPDX-License-Identifier: Apache-2.0
import HeduiModel

extension Evidence.Kind: MeaningfulWord {
  var meaning: Bilingual {
    switch self {
    case .drawing: Bilingual(zh: "设计图纸", en: "design drawing")
    case .jointReview: Bilingual(zh: "图纸会审签到", en: "joint review of drawings")
    case .fivePartyLetter: Bilingual(zh: "五方主体技术往来资料", en: "letter among the five parties")
    case .completion: Bilingual(zh: "竣工资料", en: "completion papers")
    case .review: Bilingual(zh: "评审资料", en: "review papers")
    case .process: Bilingual(zh: "过程资料", en: "papers of the process")
    case .certificate:
      Bilingual(zh: "合同、任命书等本单位或对方证明", en: "contract, appointment or other certificate")
    case .platformCapture: Bilingual(zh: "平台页面截图", en: "capture of a platform")
    case .cover: Bilingual(zh: "论文封面", en: "cover of a paper")
    case .contents: Bilingual(zh: "论文目录", en: "contents of a paper")
    case .body: Bilingual(zh: "论文正文", en: "body of a paper")
    case .diploma: Bilingual(zh: "毕业证书", en: "diploma")
    case .degree: Bilingual(zh: "学位证书", en: "degree certificate")
    case .graduateRegistration: Bilingual(zh: "毕业生登记表", en: "registration of a graduate")
    case .chsiRegistration: Bilingual(zh: "《教育部学历证书电子注册备案表》", en: "CHSI registration form")
    case .chsiReport: Bilingual(zh: "《中国高等教育学历认证报告》", en: "CHSI verification report")
    case .foreignAuthentication:
      Bilingual(zh: "国外学历学位认证书", en: "authentication of a foreign degree")
    case .titleCertificate: Bilingual(zh: "资格证书", en: "title certificate")
    case .appointment: Bilingual(zh: "聘书、聘任文件", en: "letter of appointment")
    case .titleConfirmation:
      Bilingual(zh: "外地证书的审核确认", en: "confirmation of a certificate from elsewhere")
    case .insuranceProof: Bilingual(zh: "社保缴纳证明", en: "proof of insurance")
    case .hoursRecord: Bilingual(zh: "学时证明", en: "record of study hours")
    case .assessmentForm: Bilingual(zh: "年度考核登记表", en: "annual assessment form")
    case .award: Bilingual(zh: "奖状、荣誉证书", en: "award")
    case .mainContributor: Bilingual(zh: "主要贡献者依据", en: "proof of a main contributor")
    case .patentCertificate: Bilingual(zh: "专利证书", en: "patent certificate")
    case .standardText: Bilingual(zh: "标准文本", en: "text of a standard")
    case .selfAssessmentForm: Bilingual(zh: "自评表", en: "self-assessment form")
    case .recommenderCertificate: Bilingual(zh: "推荐人证书", en: "recommender's certificate")
    case .unitExplanation: Bilingual(zh: "单位说明", en: "the unit's explanation")
    case .authorisation: Bilingual(zh: "授权委托书", en: "letter of authorisation")
    case .entrustment: Bilingual(zh: "委托评审函", en: "letter of entrustment")
    case .reviewForm: Bilingual(zh: "评审表", en: "review form")
    case .publicityTable: Bilingual(zh: "公示表", en: "public notice")
    case .signature: Bilingual(zh: "签名", en: "signature")
    case .other: Bilingual(zh: "其他", en: "other")
    }
  }
}

extension Seal.Kind: MeaningfulWord {
  var meaning: Bilingual {
    switch self {
    case .unit: Bilingual(zh: "单位公章", en: "unit's official seal")
    case .department: Bilingual(zh: "部门、人事、合同等专用章", en: "department or special-purpose seal")
    case .drawingReview: Bilingual(zh: "图审章", en: "drawing review seal")
    case .drawingIssue: Bilingual(zh: "出图专用章", en: "drawing issue seal")
    case .asBuilt: Bilingual(zh: "竣工图章", en: "completion drawing seal")
    case .registered: Bilingual(zh: "注册执业印章", en: "registered practice seal")
    case .personal: Bilingual(zh: "个人名章", en: "personal seal")
    case .electronic: Bilingual(zh: "电子印章", en: "seal in electronic form")
    }
  }
}

extension Annotation.Extent: MeaningfulWord {
  var meaning: Bilingual {
    switch self {
    case .onePage: Bilingual(zh: "首页或其他一页", en: "on the first page or another single one")
    case .everyPage: Bilingual(zh: "每页", en: "on every page")
    }
  }
}

extension Party: MeaningfulWord {
  var meaning: Bilingual {
    switch self {
    case .owner: Bilingual(zh: "建设单位", en: "owner")
    case .survey: Bilingual(zh: "勘察单位", en: "surveyor")
    case .design: Bilingual(zh: "设计单位", en: "designer")
    case .construction: Bilingual(zh: "施工单位", en: "builder")
    case .supervision: Bilingual(zh: "监理单位", en: "supervisor")
    case .review: Bilingual(zh: "图审机构", en: "drawing reviewer")
    }
  }
}

extension PaperPart: MeaningfulWord {
  var meaning: Bilingual {
    switch self {
    case .cover: Bilingual(zh: "封面", en: "cover")
    case .contents: Bilingual(zh: "目录", en: "contents")
    case .body: Bilingual(zh: "正文", en: "body")
    }
  }
}

extension Photo.Mode: MeaningfulWord {
  var meaning: Bilingual {
    switch self {
    case .system: Bilingual(zh: "沿用系统自动采集的照片", en: "the system's photo is confirmed")
    case .uploaded: Bilingual(zh: "重新上传照片", en: "a new photo is uploaded")
    }
  }
}

extension ProjectRole: MeaningfulWord {
  var meaning: Bilingual {
    switch self {
    case .manager: Bilingual(zh: "项目经理", en: "project manager")
    case .chiefSupervisor: Bilingual(zh: "总监", en: "chief supervisor")
    case .designLead: Bilingual(zh: "项目负责人（勘察设计）", en: "design or survey lead")
    case .disciplineLead: Bilingual(zh: "专业负责人", en: "lead of a discipline")
    case .engineer: Bilingual(zh: "技术人员", en: "engineer")
    case .other: Bilingual(zh: "其他", en: "other")
    }
  }
}

extension ProjectMode: MeaningfulWord {
  var meaning: Bilingual {
    switch self {
    case .design: Bilingual(zh: "设计", en: "design")
    case .production: Bilingual(zh: "生产", en: "production")
    case .construction: Bilingual(zh: "施工", en: "construction")
    case .supervision: Bilingual(zh: "监理", en: "supervision")
    case .generalContracting: Bilingual(zh: "工程总承包", en: "general contracting")
    case .consulting: Bilingual(zh: "全过程咨询", en: "whole-process consulting")
    }
  }
}

extension StandardKind: MeaningfulWord {
  var meaning: Bilingual {
    switch self {
    case .national: Bilingual(zh: "国家标准", en: "national")
    case .industry: Bilingual(zh: "行业标准", en: "of an industry")
    case .local: Bilingual(zh: "地方标准", en: "local")
    case .group: Bilingual(zh: "团体标准", en: "of an association")
    case .enterprise: Bilingual(zh: "企业标准", en: "of an enterprise")
    }
  }
}
