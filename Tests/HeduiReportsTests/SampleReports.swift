// SPDX-License-Identifier: Apache-2.0

import Hedui

/// Reports with one of everything, made by hand.
enum SampleReports {
  static let policy = PolicyIdentity(
    id: "shaoxing-prefab-engineer-2024", version: "1.0", sha256: "0", document: "绍建盟[2024]07号")

  /// A photo with a finding in every group.
  static let photo = DossierReport(
    id: "p", path: "张三.jpg",
    results: [
      finding(
        "photo.aspect-ratio", .fail, .error, "附件2 二.1", "宽高比大于等于0.65小于等于0.8", ratio,
        cropTo(.size(width: 352, height: 441))),
      finding("photo.density", .fail, .info, "附件2 二.1", nil, density, nil),
      finding("photo.background-shadow", .fail, .warning, "附件2 二.2", "白色背景", shadow, light()),
      sizeReview,
      finding("photo.likeness", .manual, nil, "附件2 二.2", "近期免冠", likeness(), nil),
      finding("photo.format", .pass, nil, "附件2 二.1", nil, nil, nil),
      finding("photo.pixels", .notApplicable, nil, "附件2 二.1", nil, nil, nil),
    ])

  /// A file that cannot be read: one finding, the rest waits for it.
  static let unreadable = DossierReport(
    id: "u", path: "broken.jpg",
    results: [
      finding("photo.readable", .fail, .error, "附件2 二.1", nil, broken(), resend()),
      waiting("photo.aspect-ratio", for: "photo.readable"),
      waiting("photo.background-color", for: "photo.readable"),
      waiting("photo.size", for: "photo.other"),
    ], notChecked: [NotChecked(path: "管道", reason: pipe())])

  /// A dossier with one fault in several places.
  static let dossier = DossierReport(
    id: "d", path: "units/李四",
    results: (1...3).map { index in
      var result = finding(
        "annotation.date", .fail, .error, "五（七）1", "签注核对无误、验证人姓名、验证时间", noDate(.integer(index)),
        addDate())
      result.subject = SubjectPlace(
        pointer: "/projects/0/evidence/\(index)", label: "某某装配式住宅项目",
        file: FileReference("evidence/\(index).jpg"),
        source: SourcePlace(line: 10 + index, column: 3))
      return result
    })

  /// A photo with nothing left for a machine.
  static let accepted = DossierReport(
    id: "a", path: "good.jpg",
    results: [finding("photo.format", .pass, nil, "附件2 二.1", nil, nil, nil)])

  static let hostileName = "a\u{1B}[31m\u{202E}gpj\nexe\u{07}.jpg"

  private static var sizeReview: RuleResult {
    var result = finding(
      "photo.file-size-min", .review, nil, "附件2 二.1", "文件大于30K", parted(.integer(30_500, .bytes)),
      resend())
    result.readings = [
      ReadingResult(
        name: "A-01: decimal", title: Bilingual(zh: "K 按 1000 计", en: "K is 1000"), outcome: .pass,
        expected: .interval(.moreThan(30_000), .bytes)),
      ReadingResult(
        name: "A-01: binary", title: Bilingual(zh: "K 按 1024 计", en: "K is 1024"), outcome: .fail,
        expected: .interval(.moreThan(30_720), .bytes)),
    ]
    return result
  }

  private static func waiting(_ id: RuleID, for cause: RuleID) -> RuleResult {
    var result = finding(id, .blocked, nil, "附件2 二.1", nil, waits(.text(cause.rawValue)), nil)
    result.blockedBy = cause
    return result
  }

  static func finding(
    _ id: RuleID, _ outcome: ResultOutcome, _ severity: Severity?, _ section: String,
    _ quote: String?, _ message: Message?, _ suggestion: Message?
  ) -> RuleResult {
    RuleResult(
      ruleID: id, outcome: outcome, severity: severity, message: message, suggestion: suggestion,
      clause: Clause(document: policy.document, section: section, quote: quote),
      subject: SubjectPlace(pointer: "/photo"))
  }
}

private let ratio = MessageTemplate(
  zh: "宽高比是 {0}（358×441），要求{1}", en: "the aspect ratio is {0} (358×441), required {1}")(
    .ratio(Rational(358, over: 441)),
    .interval(
      Interval(
        lower: .init(Rational(65, over: 100), isInclusive: true),
        upper: .init(Rational(8, over: 10), isInclusive: true))))
private let cropTo = MessageTemplate(
  zh: "左右各裁去 3 像素，成为 {0}；hedui photo fix 可以代劳",
  en: "crop 3 pixels left and right to {0}; hedui photo fix does it")
private let density = MessageTemplate(zh: "没有标明分辨率", en: "no resolution is declared")()
private let shadow = MessageTemplate(
  zh: "左右两侧背景亮度相差 {0}，看上去一侧有影子",
  en: "the ground differs by {0} from left to right, as a shadow does")(
    .decimal(8.31, .lightness))
private let light = MessageTemplate(zh: "换均匀的灯光重拍", en: "take the photo again in even light")
private let likeness = MessageTemplate(
  zh: "是否本人近期免冠照", en: "whether it is a recent photo of the person")
private let broken = MessageTemplate(zh: "图像数据在中途断开", en: "the image data break off")
private let resend = MessageTemplate(zh: "请使用原始照片", en: "use the original photo")
private let waits = MessageTemplate(zh: "未判断：原因已由 {0} 报告", en: "not decided: {0} reports the cause")
private let pipe = MessageTemplate(zh: "是管道，不是文件", en: "it is a pipe, not a file")
private let parted = MessageTemplate(
  zh: "文件为 {0}，是否够大要看 K 怎么算", en: "the file has {0}; whether that is enough depends on what K means"
)
private let noDate = MessageTemplate(
  zh: "第 {0} 张扫描件没有写验证时间", en: "scan {0} carries no date of verification")
private let addDate = MessageTemplate(zh: "请验证人补写日期", en: "ask the verifier to add the date")
