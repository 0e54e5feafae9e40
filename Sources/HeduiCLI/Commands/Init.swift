// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Hedui
import HeduiReports
import SystemPackage

/// `hedui init`: a `dossier.yaml` to fill in, with the folder's files in it; or one for each row of a roster.
struct InitCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "生成带说明的 dossier.yaml / write a commented dossier.yaml",
    discussion: """
      按文件名猜测各文件是什么材料，写入后请逐项核对、填空，再运行 hedui lint。已有的文件从不覆盖。
      --roster 按人员名册为每一行建一个文件夹；--projects、--papers、--hours 用表格填一份材料，可多次。
      表格为 CSV：UTF-8 或 GB18030，以 , ; 或制表符分隔；有一行不对就什么都不写，逐处指出 文件:行:列。
      退出码：0 已写好；2 用法或表格有误，什么都没写；4 表格里没有数据；6 无法写入。
      Kinds are guessed from file names; what is there is never overwritten. Tables are CSV files as spreadsheets
      save them; with one row wrong nothing is written. Exit codes: 0 written, 2 wrong use or table, 4 no rows,
      6 cannot be written.
      """)

  @Argument(
    help: .init(
      "材料文件夹；有 --roster 时为单位文件夹。默认为当前文件夹 / the dossier's folder, with --roster the unit's",
      valueName: "folder"))
  var folder = "."

  @Option(
    help: .init(
      "在首行写明 JSON Schema 的路径，供编辑器补全 / path of the JSON Schema for editors", valueName: "path"))
  var schema: String?

  @OptionGroup var tables: TableOptions
  @OptionGroup var speech: SpeechOptions

  func execute() async throws -> ExitStatus {
    do {
      return try tables.roster == nil ? startDossier() : startRoster()
    } catch let error as DossierStartError {
      let status: ExitStatus =
        switch error.kind {
        case .notWritable: .cannotWrite
        case .interrupted: .interrupted
        case .exists, .refused: .usage
        }
      throw CommandFailure(status, error.message.text(in: speech.language))
    }
  }

  private func startDossier() throws -> ExitStatus {
    let files = RawArguments.paths(tables.filling.map(\.file))
    var content = DossierContent()
    for (table, file) in zip(tables.filling, files) {
      content.add(try tables.read(file, as: table.kind, in: speech.language).content)
    }
    let written = try DossierStart(in: RawArguments.path(folder))
      .write(schema: schema, content: content, tables: files)
    try say(text(of: written))
    return .success
  }

  private func startRoster() throws -> ExitStatus {
    guard let roster = tables.roster else { return .usage }
    let reading = try tables.read(RawArguments.path(roster), as: .roster, in: speech.language)
    let written = try RosterStart(in: RawArguments.path(folder)).write(
      reading, onlyNew: tables.onlyNew, schema: schema,
      isInterrupted: { Interruption.isRequested })
    try say(text(of: written))
    return .success
  }

  private func say(_ text: String) throws {
    var output = StandardOutput()
    try output.write(text)
    try output.flush()
  }

  private func text(of written: DossierStart.Written) -> String {
    let path = written.path.displayText
    var lines = [
      word(
        "已写入 \(path)，列入 \(written.fileCount) 个文件；请核对、填空，再运行 hedui lint",
        "wrote \(path) with \(written.fileCount) files; check it, fill it in, then run hedui lint")
    ]
    for path in written.unnameable {
      let name = path.displayText
      lines.append(word("没有列入，请先改名：\(name)", "not listed, rename it first: \(name)"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func text(of written: RosterStart.Written) -> String {
    let count = written.folders.count
    var lines = [
      word(
        "已为 \(count) 人各建一个文件夹，内有 dossier.yaml；放入扫描件，核对、填空，再运行 hedui lint",
        "made \(count) folders with a dossier.yaml each; put the scans in, check and fill in, then run "
          + "hedui lint")
    ]
    for entry in written.numbered {
      let name = entry.folder.displayText
      lines.append(
        word("同名：第 \(entry.line) 行 → \(name)", "a name twice: line \(entry.line) → \(name)"))
    }
    if !written.present.isEmpty {
      let present = written.present.count
      lines.append(
        word("\(present) 个文件夹早已存在，没有改动", "\(present) folders were there and are as they were"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func word(_ zh: String, _ en: String) -> String { speech.language == .zh ? zh : en }
}
