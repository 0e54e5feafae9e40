// SPDX-License-Identifier: Apache-2.0

import HeduiRules
import Testing

struct WebHostTests {
  @Test(arguments: [
    ("https://www.zjjsrc.cn/", "zjjsrc.cn"), ("zjjsrc.cn", "zjjsrc.cn"),
    ("HTTPS://WWW.ZJJSRC.CN:443/a?b#c", "zjjsrc.cn"),
    ("http://220.191.224.159/elms/web/index1.jsp", "220.191.224.159"),
    ("https://www.zjjsrc.cn@example.com/", "example.com"),
    ("https://example.com/https://www.zjjsrc.cn/", "example.com"),
    ("https://example.com?u=https://www.zjjsrc.cn/", "example.com"),
    ("https://example.com\\@www.zjjsrc.cn/", "example.com"),
    ("https://www.zjjsrc.cn.", "zjjsrc.cn"),
  ])
  func `an address has the host`(address: String, host: String) {
    #expect(webHost(of: address) == host)
  }

  @Test(arguments: [
    "", "https://", "绍兴市专业技术人员继续教育平台", "localhost", "://", "a b.cn", "。.。", "..", "www.",
  ])
  func `what is no address has no host`(text: String) {
    #expect(webHost(of: text) == nil)
  }
}
