// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that a scan opens, shows something and is dense enough to be read.
///
/// Notice: 绍建盟[2024]07号 附件2, 上传的所有内容必须真实规范…上传相关附件（扫描件）. The limit on the resolution is this tool's,
/// holds only where the file declares one, and not for captures of screens. Of a PDF every page is looked at;
/// its resolution is that of the pictures on paper, and pages of text or drawing need none.
package struct EvidenceFileReadable: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The declared resolutions that are dense enough, in dots per inch.
    package var density = Interval(lower: nil, upper: nil)
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .interval(
          "density", \.density,
          Bilingual(zh: "扫描分辨率，每英寸点数", en: "the scan's resolution, dots per inch"))
      ]
    }
  }

  package static let info = RuleInfo(
    id: "evidence.file-readable",
    title: Bilingual(zh: "扫描件能打开、看得清", en: "the scan opens and is legible"),
    remedy: Bilingual(
      zh: "用扫描仪重新扫描成 JPG、PNG 或 PDF（彩色，200 DPI 以上），打开确认清楚后再上传",
      en:
        "scan it again as JPG, PNG or PDF (in colour, 200 dpi or more), open it to see that it is clear, "
        + "and upload that"),
    severity: .error, needs: .pixels,
    reports: [
      .missing, .notAFile, .unreadable, .outsideFolder, .empty, .tooManyBytes, .tooManyPixels,
      .tooManyScans, .locked, .undecodable,
    ],
    since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [otherFormat, nothing, damaged, cutOff, blank, tooCoarse] + PageSurvey.messages
  }

  private let parameters: Parameters
  package init(_ parameters: Parameters) { self.parameters = parameters }

  package func check(_ scan: Scan, _ facts: Facts) throws(FactError) -> Outcome {
    do throws(FactError) {
      let file = try facts.file(scan.evidence.file)
      let format = try file.format
      switch format {
      case .jpeg, .png:
        return outcome(
          try file.pixels, try file.ending, try file.header, of: scan.evidence)
      case .pdf:
        return PageSurvey(try file.pages, try file.pageConditions)
          .outcome(density: scan.evidence.kind == .platformCapture ? nil : parameters.density)
      case .empty:
        // An empty file has no pixels: reading them says so.
        _ = try file.pixels
        return .fail(Violation(otherFormat(format.value), actual: format.value))
      default:
        return .fail(Violation(otherFormat(format.value), actual: format.value))
      }
    } catch {
      guard Self.info.reports.contains(error.code) else { throw error }
      return .fail(Violation(error.message))
    }
  }

  private func outcome(
    _ pixels: PixelFacts, _ ending: ImageEnding, _ header: ImageHeader, of evidence: Evidence
  ) -> Outcome {
    let warnings = Value.integer(pixels.warningCount, .count)
    if pixels.isBlank, pixels.warningCount > 0 {
      return .fail(Violation(nothing(warnings), actual: warnings))
    }
    var violations: [Violation] = []
    if !ending.hasEndMark {
      violations.append(Violation(cutOff(), severity: .warning))
    } else if pixels.warningCount > 0 {
      violations.append(
        Violation(
          damaged(warnings, .text(pixels.firstWarning ?? "—"), .integer(0, .count)),
          actual: warnings, expected: .integer(0, .count), severity: .warning))
    } else if pixels.isBlank {
      violations.append(Violation(blank(), severity: .warning))
    }
    if let doubt = coarseness(header, of: evidence) { violations.append(doubt) }
    return violations.isEmpty
      ? .pass(Measurement(actual: .size(width: header.width, height: header.height)))
      : .fail(violations)
  }

  private func coarseness(_ header: ImageHeader, of evidence: Evidence) -> Violation? {
    // A screen has no dots per inch; files that count per centimetre come back as 149.999.
    guard evidence.kind != .platformCapture, let declared = header.dotsPerInch,
      let dots = Int(exactly: declared.rounded()), !parameters.density.contains(dots)
    else { return nil }
    let actual = Value.integer(dots)
    let expected = Value.interval(parameters.density)
    return Violation(
      tooCoarse(actual, expected), actual: actual, expected: expected, severity: .warning)
  }
}

private let otherFormat = MessageTemplate(
  zh: "文件是{0}，审核的人不一定能打开；扫描件请用 JPG、PNG 或 PDF",
  en: "the file is {0}, which a reviewer may not be able to open; hand in scans as JPG, PNG or PDF")
private let nothing = MessageTemplate(
  zh: "文件已损坏，解码后什么也没有（{0} 条警告）",
  en: "the file is damaged and decodes to nothing ({0} warning(s))")
private let damaged = MessageTemplate(
  zh: "扫描件数据有损坏：解码时有 {0} 条警告（应为 {2} 条），第一条是“{1}”，请看内容是否完整",
  en:
    "the scan's data is damaged: decoding gave {0} warning(s), not {2}, the first \"{1}\"; see whether "
    + "all of it is there")
private let cutOff = MessageTemplate(
  zh: "扫描件不完整：缺少结束标记，后一部分可能丢失",
  en: "the scan is cut off: its end mark is missing, the last part may be lost")
private let blank = MessageTemplate(
  zh: "扫描件是空白页，整幅只有一种颜色", en: "the scan is blank: all of it has one colour")
private let tooCoarse = MessageTemplate(
  zh: "扫描件写明的分辨率是 {0} DPI，建议{1}；手机照片常写 72，请看是否清楚",
  en:
    "the scan declares {0} dpi, {1} is suggested; phone photos often declare 72, so see whether it is "
    + "clear")
