// SPDX-License-Identifier: Apache-2.0

/// A `dossier.yaml` to fill in, with the files of a folder put where their names say they belong.
///
/// Whatever is guessed is marked for a person to confirm; what must be given is left empty, so that the
/// reader names it and a template is never accepted as it is.
package struct DossierTemplate: Sendable {
  private var text = ""
  private let guesses: [(path: String, guess: EvidenceGuess)]
  private let content: DossierContent

  /// Makes the template of a folder's files, paths relative to it; `schema` is the path of the JSON Schema
  /// for editors, nil leaves its line out.
  ///
  /// Parts of which `content` says something are filled in; where it fills others, lists of which it says
  /// nothing stand as comments.
  package init(
    files: [String], schema: String? = nil, content: DossierContent = DossierContent()
  ) {
    guesses = files.sorted().map { ($0, EvidenceGuess(path: $0)) }
    self.content = content
    if let schema { write("# yaml-language-server: $schema=\(schema)") }
    write(head)
    writePerson()
    writeCareer()
    writePhoto()
    writeWorks()
    writeRest()
  }

  /// The template's text.
  package var yaml: String { text }

  // MARK: Sections

  private mutating func writePerson() {
    writeMap(applicantHead, .applicant)
    writeMap(unitHead, .unit)
    writeList("  authorisation", .authorisation, "  ")
    writeList("  entrustment", .entrustment, "  ")
    writeMap(applicationHead, .application)
    writeList("  signature", .signature, "  ")
    if has(.employment) { write("employment:") }
    writeList("  explanation", .employment, "  ")
    if has(.publicNotice) {
      write("public-notice:\n  from:          # 公示开始日\n  to:            # 公示结束日")
    }
    writeList("  evidence", .publicNotice, "  ")
    if has(.form) || content.maps[.form] != nil { writeMap("form:", .form) }
    writeList("  evidence", .form, "  ")
  }

  private mutating func writeCareer() {
    if content.absent.contains(.title), !has(.title) {
      write(titleRemark + "\ntitle: none")
    } else if isUnfilled(.title, .title) {
      writeAsComment(titleRemark, titleHead)
    } else {
      write(titleRemark)
      writeMap(titleHead, .title)
      writeList("  evidence", .title, "  ")
    }
    writeItems("\neducation:", educationItem, .education, .education)
    if has(.insurance) { write("insurance:\n  - province:      # 参保省份") }
    writeList("    evidence", .insurance, "    ")
    writeHours()
    let assessments = files(.assessments)
    if assessments.isEmpty {
      return content.isEmpty
        ? write(assessmentRemark + "\n" + assessmentHead)
        : writeAsComment(assessmentRemark, assessmentHead)
    }
    write("\n# 年度考核：每年一份\nassessments:")
    for file in assessments {
      write("  - year: \(year(in: file.path) ?? "")\n    result:        # 合格、优秀")
      write("    evidence:")
      writeScan(file, "      ")
    }
  }

  private mutating func writeHours() {
    let years = content.maps[.hours] ?? []
    if isUnfilled(.hours, .hours) {
      return writeAsComment(hoursRemark, "hours:\n  years:\n" + hoursItem)
    }
    write(hoursRemark + "\nhours:\n  years:")
    for year in years.isEmpty ? [[]] : years { write(filled(hoursItem, with: year)) }
    writeList("  evidence", .hours, "  ")
  }

  private mutating func writePhoto() {
    write("\n# 证件照：沿用系统自动采集的写 mode: system，并去掉 file")
    let photos = files(.photo)
    write("photo:\n  mode: uploaded\n  file: \(photos.first.map { yamlScalar($0.path) } ?? "")")
    for extra in photos.dropFirst() { write("  # 另有一张：\(comment(extra.path))") }
  }

  private mutating func writeWorks() {
    writeItems(projectHead, projectItem, .projects, .projects)
    if has(.papers) || content.maps[.papers] != nil {
      writeItems(paperHead, paperItem, .papers, .papers)
    }
    writeWork("patents", .patents, "  - title:         # 专利名称")
    writeWork("standards", .standards, "  - title:         # 标准名称")
    writeWork("awards", .awards, "  - name:          # 奖项名称")
  }

  private mutating func writeWork(_ key: String, _ part: EvidenceGuess.Part, _ head: String) {
    guard has(part) else { return }
    write("\n\(key):\n\(head)")
    writeList("    evidence", part, "    ")
  }

  private mutating func writeRest() {
    if has(.selfAssessment) || has(.recommenders) {
      write("\n# 自评\nself-assessment:\n  score:         # 自评分")
      writeList("  form", .selfAssessment, "  ")
      let recommenders = files(.recommenders)
      if !recommenders.isEmpty { write("  recommenders:") }
      for file in recommenders {
        write("    - name:        # 推荐人姓名\n      evidence:")
        writeScan(file, "        ")
      }
    }
    guard has(.attachments) else { return }
    write("\n# 从文件名看不出是什么的文件：请移到所属之处，或改写 kind")
    writeList("attachments", .attachments, "")
  }

  // MARK: Helpers

  private func files(_ part: EvidenceGuess.Part) -> [(path: String, guess: EvidenceGuess)] {
    guesses.filter { $0.guess.part == part }
  }

  private func has(_ part: EvidenceGuess.Part) -> Bool {
    guesses.contains { $0.guess.part == part }
  }

  private mutating func write(_ lines: String) { text += lines + "\n" }

  /// Whether tables fill other parts and nothing is there for this one.
  private func isUnfilled(_ part: TableColumn.Part, _ evidence: EvidenceGuess.Part) -> Bool {
    !content.isEmpty && content.maps[part] == nil && !has(evidence)
  }

  private mutating func writeMap(_ lines: String, _ part: TableColumn.Part) {
    write(filled(lines, with: content.maps[part]?.first ?? []))
  }

  /// Writes a list, an item for each map of the content; the files belong to the first until a person says
  /// otherwise.
  private mutating func writeItems(
    _ head: String, _ item: String, _ part: TableColumn.Part, _ evidence: EvidenceGuess.Part
  ) {
    if isUnfilled(part, evidence) { return writeAsComment("", head + "\n" + item) }
    write(head)
    let maps = content.maps[part] ?? []
    for (index, map) in (maps.isEmpty ? [[]] : maps).enumerated() {
      write(filled(item, with: map))
      if index == 0 { writeList("    evidence", evidence, "    ") }
    }
  }

  /// Writes what can be filled in later so that the reader passes over it.
  private mutating func writeAsComment(_ remark: String, _ lines: String) {
    if !remark.isEmpty { write(remark) }
    for line in lines.split(separator: "\n", omittingEmptySubsequences: false) {
      write(line.isEmpty || line.hasPrefix("#") ? String(line) : "# " + line)
    }
  }

  private mutating func writeList(_ key: String, _ part: EvidenceGuess.Part, _ lead: String) {
    let files = files(part)
    if files.isEmpty { return }
    write("\(key):")
    for file in files { writeScan(file, lead + "  ") }
  }

  private mutating func writeScan(_ file: (path: String, guess: EvidenceGuess), _ lead: String) {
    write("\(lead)- file: \(yamlScalar(file.path))")
    write("\(lead)  kind: \(file.guess.kind.rawValue)   # 按文件名猜的，请核对")
    write(
      "\(lead)  # annotation: {words: 核对无误, verifier: 姓名, date: 日期, seal: {holder: 单位, kind: unit}}"
    )
  }

  /// A path as it may stand behind `#`: on one line.
  private func comment(_ path: String) -> String { shown(path) }

  /// The only year of this century in a path; nil when there is none or more than one.
  private func year(in path: String) -> String? {
    let runs = path.split { !$0.isASCII || !$0.isNumber }.map(String.init)
    let years = Set(runs.filter { $0.count == 4 && $0.hasPrefix("20") })
    return years.count == 1 ? years.first : nil
  }
}

private let head = """
  # 申报材料：把空着的地方填好，运行 hedui lint 核对。# 后面是说明，可以删去。
  # 日期写 2024-07-15、2024-07 或 2024；没有的东西写 none；不知道的可以空着或整行删去。
  schema: 1
  """
private let applicantHead = """

  applicant:
    name:          # 姓名（必填）
    resident-id:   # 身份证号码
  """
private let unitHead = """
  unit:
    name:          # 单位全称（必填）
    aliases: []    # 可能出现在印章上的曾用名、简称
  """
private let applicationHead = """

  application:
    route:         # 正常申报、转评、技能人才申报、机关调出申报、自评申报
    submitted:     # 个人提交的日期（北京时间）
  """
private let titleRemark = "\n# 现专业技术资格；没有则写 title: none"
private let titleHead = """
  title:
    name:          # 如 助理工程师（必填）
    level:         # assistant 助理级、intermediate 中级……
    obtained:      # 取得时间
  """
private let educationItem = """
    - level:         # 如 大专、本科（必填）
      school:        # 毕业院校
      major:         # 所学专业
      obtained:      # 毕业时间
  """
private let hoursRemark = "\n# 继续教育：每年一项"
private let hoursItem = """
      - year:          # 年度（必填）
        professional:  # 专业科目学时
        general:       # 一般公需科目学时
        industry:      # 行业公需科目学时
  """
private let assessmentRemark = "\n# 年度考核：每年一项"
private let assessmentHead = """
  assessments:
    - year:          # 年度（必填）
      result:        # 合格、优秀
  """
private let projectHead = """

  # 工程业绩：一个项目一项；印章写在 seals，没有写 none
  projects:
  """
private let projectItem = """
    - name:          # 项目名称（必填）
      role:          # 本人担任的角色
  """
private let paperHead = """

  # 论文：一篇一项，封面、目录、正文分开写
  papers:
  """
private let paperItem = """
    - title:         # 论文题目（必填）
      journal:       # 期刊
      published:     # 发表时间
  """
