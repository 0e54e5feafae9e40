// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import HeduiReports
import SystemPackage
import TestSupport
import Testing

struct HTMLPictureTests {
  private static let dossiers = checkout.appending(path: "Fixtures/dossiers")

  private func onDisk(_ folder: URL, _ limits: Limits = .standard) -> PictureSource {
    let path = FilePath(folder.path)
    return PictureSource(limits: limits) { _ in path }
  }

  private func pictures(_ page: ReadHTML) -> [String] { page.attributes["src", default: []] }

  @Test func `photo and scans are in the report, the photo on the sheet`() throws {
    let report = try SampleDossier.report(of: "accepted")
    let source = onDisk(Self.dossiers.appending(path: "accepted"))
    let page = try ReadHTML(HTMLReport(in: .zh, pictures: source).text(of: report))
    #expect(pictures(page).count == 13)
    #expect(pictures(page).allSatisfy { $0.hasPrefix("data:image/jpeg;base64,/9j/") })
    #expect(pictures(page).allSatisfy { $0.utf8.count < 36_000 }, "they are small")
    let sheet = try ReadHTML(SheetReport(in: .zh, pictures: source).text(of: report))
    #expect(pictures(sheet).count == 1)
  }

  @Test func `places that findings are about are outlined on the first page, once`() throws {
    var report = try SampleDossier.report(of: "accepted")
    let at = try #require(
      report.dossiers[0].results.firstIndex {
        $0.ruleID == "evidence.seals-seen" && $0.subject.file?.name == "diploma.jpg"
      })
    func mark(_ page: Int, _ x: Int) -> PageMark {
      PageMark(
        page: page, box: PixelBox(x: x, y: 300, width: 200, height: 100), pageWidth: 800,
        pageHeight: 1_000)
    }
    report.dossiers[0].results[at].outcome = .review
    report.dossiers[0].results[at].sight = PixelEvidence(
      marks: [mark(1, 80), mark(1, 80), mark(1, 400), mark(2, 80)])
    let source = onDisk(Self.dossiers.appending(path: "accepted"))
    let text = HTMLReport(in: .en, pictures: source).text(of: report)
    #expect(text.split(separator: "<rect ").count == 3)
    #expect(text.contains(#"<rect x="10.0" y="30.0" width="25.0" height="10.0"/>"#))
    #expect(text.contains(#"<rect x="50.0" y="30.0" width="25.0" height="10.0"/>"#))
    #expect(text.contains("dashed: marks like seals; 1 more on later pages"))
  }

  @Test func `without a source there is no picture`() throws {
    let report = try SampleDossier.report(of: "accepted")
    #expect(pictures(try ReadHTML(HTMLReport(in: .zh).text(of: report))).isEmpty)
    #expect(pictures(try ReadHTML(SheetReport(in: .zh).text(of: report))).isEmpty)
  }

  @Test func `a picture that cannot be decoded says so in words`() throws {
    let report = try SampleDossier.report(of: "accepted")
    let source = PictureSource { _, file in
      file == "photo.jpg" ? Array("no picture".utf8) : file.hasSuffix("hours.jpg") ? [] : nil
    }
    let page = try ReadHTML(HTMLReport(in: .zh, pictures: source).text(of: report))
    #expect(pictures(page).isEmpty)
    #expect(page.text.split(separator: "图片无法显示").count == 3)
  }

  @Test func `a picture that is not there, or lies outside, says so`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "photo.jpg"),
      withDestinationURL: Self.dossiers.appending(path: "accepted/photo.jpg"))
    let report = try SampleDossier.report(of: "accepted")
    let text = HTMLReport(in: .zh, pictures: onDisk(folder)).text(of: report)
    let page = try ReadHTML(text)
    #expect(pictures(page).isEmpty, "a link that leaves the folder is not followed")
    #expect(page.text.split(separator: "图片无法显示").count == 14)
    #expect(!text.contains(folder.path), "no path of the machine")
  }

  @Test func `the limits of decoding are kept`() throws {
    var limits = Limits.standard
    limits.imagePixels = 1_000
    let report = try SampleDossier.report(of: "accepted")
    let source = onDisk(Self.dossiers.appending(path: "accepted"), limits)
    let page = try ReadHTML(HTMLReport(in: .en, pictures: source).text(of: report))
    #expect(pictures(page).isEmpty && page.text.contains("above the limit of"))
  }

  @Test func `a photo checked alone is shown, with the place where its ground was measured`() throws
  {
    let photo = checkout.appending(path: "Fixtures/photos/blue-ground.jpg").path
    let validator = Validator(
      policy: try Policy(builtIn: Policy.standardID), today: try #require(CivilDate("2024-10-09")))
    let report = validator.checkPhoto(at: FilePath(photo), shownAs: "blue.jpg")
    let source = PictureSource { _ in FilePath(photo) }
    let text = HTMLReport(in: .zh, pictures: source).text(of: try SampleDossier.run([report]))
    let page = try ReadHTML(text)
    #expect(pictures(page).count == 1)
    #expect(page.tags.count { $0 == "rect" } == 3)
    #expect(text.contains("<rect x=\"0.0\" y=\"0.0\" width=\"100.0\" height=\"8.0\"/>"))
  }
}
