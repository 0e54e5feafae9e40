// SPDX-License-Identifier: Apache-2.0

import HeduiRules
import Testing

struct YearsNamedTests {
  @Test(arguments: [
    ("2022年完成设计", [2022]), ("2021-2023年", [2021, 2023]), ("2021、2022、2023年度", [2021, 2022, 2023]),
    ("2022年设计，2023年施工，2022年底验收", [2022, 2023]), ("2021年至2023年", [2021, 2023]),
    ("2021 — 2023 年", [2021, 2023]), ("2022 年", [2022]), ("按 GB/T 51231-2016 设计", []),
    ("GB 50010-2010、2021年", [2021]),
    ("产量 12022年", []), ("编号 20221年", []), ("3000年", []), ("", []), ("2022", []), ("年2022", []),
  ])
  func `years are found where they are named`(text: String, years: [Int]) {
    #expect(yearsNamed(in: text) == years)
  }
}
