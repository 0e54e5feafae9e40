// SPDX-License-Identifier: Apache-2.0

import Hedui

/// The words of the HTML report and the sheet by their names in the templates.
enum HTMLWords {
  /// A template with each `[[name]]` replaced by its word.
  static func filled(_ template: String, in language: Language) -> String {
    var filled = ""
    var rest = template[...]
    while let start = rest.firstRange(of: "[["),
      let end = rest[start.upperBound...].firstRange(of: "]]")
    {
      let name = String(rest[start.upperBound..<end.lowerBound])
      guard let word = words[name] else { preconditionFailure("there is no word \(name)") }
      filled += rest[..<start.lowerBound] + word.text(in: language)
      rest = rest[end.upperBound...]
    }
    return filled + rest
  }

  private static let words = shared.merging(sheet) { first, _ in first }

  private static let shared: [String: Bilingual] = [
    "lang": Bilingual(zh: "zh-Hans", en: "en"),
    "summary": Bilingual(zh: "汇总", en: "summary"),
    "applicant": Bilingual(zh: "申报人", en: "applicant"),
    "applicants": Bilingual(zh: "申报人一览", en: "applicants"),
    "inAll": Bilingual(zh: "份", en: "in all"),
    "verdict": Bilingual(zh: "结论", en: "verdict"),
    "errors": Bilingual(zh: "错误", en: "errors"),
    "warnings": Bilingual(zh: "警告", en: "warnings"),
    "reviews": Bilingual(zh: "待复核", en: "review"),
    "unchecked": Bilingual(zh: "未检查", en: "unchecked"),
    "toVerify": Bilingual(zh: "人工核对", en: "by hand"),
    "filters": Bilingual(zh: "筛选", en: "filters"),
    "byVerdict": Bilingual(zh: "按结论", en: "by verdict"),
    "byGroup": Bilingual(zh: "按要做的事", en: "by what to do"),
    "byText": Bilingual(zh: "查找", en: "find"),
    "byTextHint": Bilingual(zh: "姓名、文件、规则、说明", en: "name, file, rule, text"),
    "showAll": Bilingual(zh: "全部显示", en: "show all"),
    "shown": Bilingual(zh: "显示 {0} 份，共 {1} 份；{2} 处问题", en: "{0} of {1} shown; {2} findings"),
    "leftOut": Bilingual(zh: "完全没有检查的", en: "not checked at all"),
    "settings": Bilingual(zh: "单位设置须注意", en: "of the unit's settings"),
    "measured": Bilingual(zh: "实测", en: "measured"),
    "required": Bilingual(zh: "要求", en: "required"),
    "clause": Bilingual(zh: "依据", en: "clause"),
    "remedy": Bilingual(zh: "怎么改", en: "what to do"),
    "scans": Bilingual(zh: "扫描件", en: "scans"),
    "noPicture": Bilingual(zh: "图片无法显示", en: "no picture to show"),
    "map": Bilingual(zh: "业绩与佐证对照", en: "evidence map"),
    "itself": Bilingual(zh: "本项", en: "the claim itself"),
    "noFiles": Bilingual(zh: "没有文件", en: "no file"),
    "passed": Bilingual(zh: "项通过", en: "passed"),
    "nothingSaid": Bilingual(zh: "没有适用的检查", en: "no check applies"),
    "clean": Bilingual(
      zh: "机器没有发现需要改正的地方；须人工核对的事项请看核对表",
      en: "nothing to correct was found; what only a person can verify is on the verification sheet"
    ),
    "accepted": Bilingual(zh: "单位已接受，不计入结论", en: "accepted by the unit, not counted"),
    "back": Bilingual(zh: "回到汇总", en: "back to the summary"),
    "footer": Bilingual(
      zh: "本报告由程序生成，不能代替验证人签名和单位盖章",
      en: "made by a program; it does not replace the verifier's signature and the unit's seal"),
    "reason": Bilingual(zh: "退回理由", en: "reason of a return"),
    "reasonHint": Bilingual(
      zh: "在平台上“退回”须说明理由（附件3），下面的文字可以复制粘贴",
      en: "the platform asks for a reason with a return (附件3); the text below can be pasted"),
    "characters": Bilingual(zh: "字", en: "characters"),
    "copy": Bilingual(zh: "复制", en: "copy"),
    "copied": Bilingual(zh: "已复制", en: "copied"),
  ]

  private static let sheet: [String: Bilingual] = [
    "sheet": Bilingual(zh: "申报材料核对表", en: "verification sheet"),
    "colon": Bilingual(zh: "：", en: ": "),
    "number": Bilingual(zh: "序号", en: "no."),
    "open": Bilingual(zh: "改正后才能推荐", en: "to be mended before recommending"),
    "openHint": Bilingual(
      zh: "处，详见退回理由和核对报告", en: "findings; see the reason of a return and the report"),
    "conclusion": Bilingual(zh: "核对结论", en: "conclusion"),
    "verified": Bilingual(zh: "核对无误", en: "核对无误 (verified, no errors)"),
    "returned": Bilingual(zh: "退回", en: "returned"),
    "refused": Bilingual(zh: "不通过", en: "refused"),
    "signature": Bilingual(zh: "验证人（签名）", en: "verifier (signature)"),
    "date": Bilingual(zh: "验证时间", en: "date"),
    "dateParts": Bilingual(zh: "　　　　年　　月　　日", en: "year　　　month　　day　　"),
    "seal": Bilingual(zh: "单位公章", en: "the unit's seal"),
    "unitName": Bilingual(zh: "所在单位", en: "unit"),
    "machine": Bilingual(zh: "机器检查结论", en: "verdict of the machine"),
  ]
}
