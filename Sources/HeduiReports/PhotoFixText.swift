// SPDX-License-Identifier: Apache-2.0

public import Hedui

/// A mended photo as text: before and after, what was done, what is left.
public struct PhotoFixText: Sendable {
  private let language: Language
  private let style: TextStyle

  /// Makes a writer.
  public init(language: Language, style: TextStyle = TextStyle()) {
    self.language = language
    self.style = style
  }

  /// The mended photo, from one file to another.
  public func render(
    _ fix: PhotoFix, from input: String, to output: String, _ policy: Policy
  ) -> String {
    var page = TextPage(style: style)
    let done = language == .zh ? "已修整：" : "mended: "
    page.write([.init(done, .good)], "\(input) → \(output)", as: .strong, hang: 4)
    page.space()
    writeTable(fix, to: &page)
    page.space()
    page.write([], language == .zh ? "做了什么" : "what was done", as: .strong)
    for step in fix.steps { page.write([.init("- ", .plain)], step.text(in: language)) }
    page.space()
    return page.text + TextReport(in: language, style: style).render(fix.report)
  }

  private func writeTable(_ fix: PhotoFix, to page: inout TextPage) {
    let rows: [(title: Bilingual, cell: (PhotoFix.State) -> String)] = [
      (Bilingual(zh: "格式", en: "format"), { $0.format.name.text(in: language) }),
      (
        Bilingual(zh: "像素", en: "pixels"),
        { Value.size(width: $0.width, height: $0.height).text(in: language) }
      ),
      (
        Bilingual(zh: "宽高比", en: "ratio"),
        { Value.ratio(Rational($0.width, over: max(1, $0.height))).text(in: language) }
      ),
      (Bilingual(zh: "大小", en: "size"), { Value.integer($0.byteCount, .bytes).text(in: language) }),
    ]
    let heads = language == .zh ? ["", "修整前", "修整后"] : ["", "before", "after"]
    let lines =
      [heads] + rows.map { [$0.title.text(in: language), $0.cell(fix.before), $0.cell(fix.after)] }
    let widths = (0..<3).map { column in lines.map { $0[column].displayWidth }.max() ?? 0 }
    for (index, line) in lines.enumerated() {
      let text = zip(line, widths).map { $0.padded(to: $1) }.joined(separator: "   ")
      page.write([.init(text.trimmedAtEnd, index == 0 ? .faint : .plain)], "")
    }
  }
}

extension String {
  /// The text without spaces at its end.
  fileprivate var trimmedAtEnd: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
