// SPDX-License-Identifier: Apache-2.0

import Hedui

/// The page and its files, which are part of the program.
enum Page {
  /// A file of the page.
  struct File: Sendable {
    let bytes: [UInt8]
    let type: String
  }

  /// The page itself.
  static let front: [UInt8] = file("index.html")?.bytes ?? Array(plain.utf8)

  private static let files: [String: File] = {
    var files: [String: File] = [:]
    for name in PageFiles.names {
      guard let bytes = PageFiles.bytes(of: name) else { continue }
      files[name] = File(bytes: bytes, type: type(of: name))
    }
    return files
  }()

  /// The file of a name; nil when there is none.
  static func file(_ name: String) -> File? { files[name] }

  private static func type(of name: String) -> String {
    switch name.split(separator: ".").last {
    case "html": Answer.html
    case "css": "text/css; charset=utf-8"
    case "js", "mjs": "text/javascript; charset=utf-8"
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "ico": "image/x-icon"
    case "json": Answer.json
    default: "application/octet-stream"
    }
  }

  /// What is shown where the program was built without a page.
  private static let plain = """
    <!doctype html>
    <html lang="zh-CN">
    <meta charset="utf-8">
    <title>核对</title>
    <h1>核对</h1>
    <p>职称申报材料检查服务。接口说明：<a href="/openapi.json">/openapi.json</a></p>
    </html>

    """
}
