// SPDX-License-Identifier: Apache-2.0
import Hedui
import HeduiModel
import Testing

struct PathTextTests {
  private func path(_ written: String) -> (path: String?, codes: [DocumentFault.Code]) {
    let escaped = written.replacing("\\", with: "\\\\")
    let text = "{\"schema\": 1, \"photo\": {\"file\": \"\(escaped)\"}}"
    let (dossier, faults) = DossierReader().read(Array(text.utf8), name: "dossier.json")
    return (dossier?.photo?.file?.path, faults.map(\.code))
  }

  @Test(arguments: [
    ("photo.jpg", "photo.jpg"), ("evidence\\a.jpg", "evidence/a.jpg"), ("./a.jpg", "a.jpg"),
    ("a//b/./c.png", "a/b/c.png"), ("a/../b.jpg", "b.jpg"), (" 照片.jpg ", "照片.jpg"),
    ("..jpg", "..jpg"), ("...", "..."), ("图：一.jpg", "图：一.jpg"), ("12:30.jpg", "12:30.jpg"),
    ("图纸:1.jpg", "图纸:1.jpg"), ("AB:c.jpg", "AB:c.jpg"),
  ])
  func `a path within the folder is taken`(written: String, meant: String) {
    let (path, codes) = path(written)
    #expect(path == meant)
    #expect(codes.isEmpty)
  }

  @Test(arguments: [
    "/etc/passwd", "\\\\server\\share\\a.jpg", "C:\\a.jpg", "c:a.jpg", "file:///etc/passwd",
    "https://example.com/a.jpg", "../a.jpg", "a/../../b.jpg", "a\\..\\..\\b", "..", ".", "a/..",
    "evidence/", "~/a.jpg",
  ])
  func `a path that leaves the folder or names none is refused`(written: String) {
    let (path, codes) = path(written)
    #expect(path == nil)
    #expect(codes == [.badPath])
  }
}
