// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import HeduiRules
import Testing

/// What a scan with these words is answered.
private enum Answer: Equatable {
  case pass, warning, error, review, notApplicable, other
}

private func answer(
  _ words: Declared<String>, kind: Evidence.Kind = .drawing,
  captures: CaptureTreatment = .annotated
) throws -> Answer {
  var parameters = AnnotationVerifiedWords.Parameters()
  parameters.words = ["核对无误"]
  parameters.synonyms = ["与原件一致", "与原件相符", "核对一致"]
  parameters.captures = captures
  let annotation = Annotation(words: words, verifier: .absent, date: .absent, seal: .absent)
  let evidence = Evidence(file: FileReference("a.jpg"), kind: kind, annotation: annotation)
  switch try AnnotationVerifiedWords(parameters).check(evidence, facts()) {
  case .pass: return .pass
  case .fail(let violations): return violations.first?.severity == .warning ? .warning : .error
  case .review: return .review
  case .notApplicable: return .notApplicable
  case .manual: return .other
  }
}

struct AnnotationWordsTests {
  @Test(arguments: [
    "核对无误", "经核对无误", "本件经核对无误。", "核 对 无 误", "核对　无误", "核\u{200B}对无误", "核对，无误",
    "「核对无误」", "核對無誤", "經核對無誤", "核对⽆误", "未核对无误（作废），核对无误",
  ])
  func `the words asked for are found`(text: String) throws {
    #expect(try answer(.stated(text)) == .pass)
  }

  @Test(arguments: [
    "核对有误", "未核对无误", "未经核对无误", "未經核對無誤", "尚未核对无误", "没有核对无误", "不是核对无误", "待核对无误",
    "是否核对无误", "未 核对 无误", "无误", "核对", "无误核对", "同意", "", "OK", "核对无", "对无误核", "不与原件一致",
    "与原件不一致", "请核对无误后签字", "须经核对无误", "應經核對無誤", "与原件核对有误",
  ])
  func `a no, a part or other words are a fail`(text: String) throws {
    #expect(try answer(.stated(text)) == .error)
  }

  @Test(arguments: ["与原件一致", "此件与原件一致", "與原件一致", "与 原件 相符", "核对一致", "经核对一致"])
  func `words of the same sense are a warning`(text: String) throws {
    #expect(try answer(.stated(text)) == .warning)
  }

  @Test func `what the dossier leaves unsaid is for a person, what it denies is a fail`() throws {
    #expect(try answer(.unstated) == .review)
    #expect(try answer(.absent) == .error)
  }

  @Test func `a capture is exempt only under the reading that says so, and never worse for words`()
    throws
  {
    for words in [Declared.absent, .unstated, .stated("同意")] {
      #expect(
        try answer(words, kind: .platformCapture, captures: .exempt) == .notApplicable)
      #expect(
        try answer(words, kind: .platformCapture) == answer(words, kind: .drawing))
      #expect(try answer(words, kind: .drawing, captures: .exempt) == answer(words))
    }
    #expect(
      try answer(.stated("核对无误"), kind: .platformCapture, captures: .exempt) == .pass)
  }
}
