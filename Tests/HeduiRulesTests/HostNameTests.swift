// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import HeduiRules
import Testing

struct HostNameTests {
  /// Whether the rule takes a capture of this address for one of `a.gov.cn`.
  private func isTaken(_ url: String) throws -> Bool {
    var parameters = ProjectCaptureHost.Parameters()
    parameters.hosts = ["a.gov.cn"]
    var capture = Evidence(file: FileReference("a.jpg"), kind: .platformCapture)
    capture.url = url
    var project = Project(name: Name(text: "甲", key: "甲"))
    project.evidence = [capture]
    return try ProjectCaptureHost(parameters).check(project, facts()).isPass
  }

  @Test(arguments: [
    "https://a.gov.cn", "http://a.gov.cn/", "HTTPS://A.GOV.CN/x?y#z", "a.gov.cn", "a.gov.cn/x",
    " https://a.gov.cn:8443/x", "https://user:secret@a.gov.cn/", "https://a.gov.cn./x",
    "https://a.gov.cn?x=1", "https://a.gov.cn#/index", "https://a.gov.cn\\x",
  ])
  func `the host is found in an address`(url: String) throws {
    #expect(try isTaken(url))
  }

  @Test(arguments: [
    "https://b.a.gov.cn", "https://gov.cn", "https://a.gov.cn.b.cn", "https://a.gov.cn@b.cn/",
    "https://b.cn/a.gov.cn", "https://b.cn\\@a.gov.cn", "https://b.cn#@a.gov.cn",
    "https://b.cn/\u{301}@a.gov.cn", "https://ａ.gov.cn", "https://а.gov.cn", "ftp://a.gov.cn",
    "javascript://a.gov.cn/", "https:a.gov.cn", "", "https://", "://", "https:///a.gov.cn", "@",
    ":",
  ])
  func `what only looks like the host is not taken for it`(url: String) throws {
    #expect(try !isTaken(url))
  }
}
