// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// 工程业绩: every key that it may hold.
let projectShape = Shape<Project>(
  { place in
    var made = Project(name: Name(""))
    made.place = place
    return made
  },
  fields: projectFields)

private let projectFields: [Field<Project>] = [
  Field("name", Bilingual(zh: "工程名称", en: "the project's name"), .name, isRequired: true) {
    $0.name = $1
  },
  Field("role", Bilingual(zh: "本人岗位", en: "what the applicant did"), .word) {
    $0.role = $1
  },
  Field("mode", Bilingual(zh: "组织方式", en: "how it is organised"), .word) {
    $0.mode = $1
  },
  Field("contract", Bilingual(zh: "合同或项目编号", en: "number of the contract or project"), .text) {
    $0.contract = $1
  },
  Field("started", Bilingual(zh: "开始时间", en: "first day"), .date) {
    $0.started = $1
  },
  Field("finished", Bilingual(zh: "完成或竣工时间", en: "day of completion"), .date) {
    $0.finished = $1
  },
  Field("collective", Bilingual(zh: "集体项目", en: "done together with others"), .flag) {
    $0.isCollective = $1
  },
  Field(
    "on-platform",
    Bilingual(
      zh: "平台上有本人任该岗位的记录", en: "the provincial platform records the applicant in that role"), .flag
  ) {
    $0.isOnPlatform = $1
  },
  Field(
    "completion-recorded", Bilingual(zh: "平台上有竣工记录", en: "the platform records the completion"),
    .flag
  ) {
    $0.isCompletionRecorded = $1
  },
  Field(
    "evidence", Bilingual(zh: "佐证材料扫描件", en: "the scans that prove it"),
    .list(of: .map(evidenceShape))
  ) {
    $0.evidence = $1
  },
]
