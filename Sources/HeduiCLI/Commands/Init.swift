// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Hedui
import HeduiReports
import SystemPackage

/// `hedui init`: a `dossier.yaml` to fill in, with the folder's files in it.
struct InitCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "生成带说明的 dossier.yaml / write a commented dossier.yaml",
    discussion: """
      按文件名猜测各文件是什么材料，写入后请逐项核对、填空，再运行 hedui lint。已有的 dossier 文件从不覆盖。
      Kinds are guessed from file names; an existing dossier is never overwritten.
      """)

  @Argument(help: .init("材料文件夹，默认为当前文件夹 / the dossier's folder", valueName: "folder"))
  var folder = "."

  @Option(
    help: .init(
      "在首行写明 JSON Schema 的路径，供编辑器补全 / path of the JSON Schema for editors", valueName: "path"))
  var schema: String?

  @OptionGroup var speech: SpeechOptions

  func execute() async throws -> ExitStatus {
    let path = RawArguments.path(folder)
    let written: DossierStart.Written
    do throws(DossierStartError) {
      written = try DossierStart(in: path).write(schema: schema)
    } catch {
      let status: ExitStatus = error.kind == .notWritable ? .cannotWrite : .usage
      throw CommandFailure(status, error.message.text(in: speech.language))
    }
    var output = StandardOutput()
    try output.write(text(of: written))
    try output.flush()
    return .success
  }

  private func text(of written: DossierStart.Written) -> String {
    let language = speech.language
    let path = written.path.displayText
    var lines =
      language == .zh
      ? ["已写入 \(path)，列入 \(written.fileCount) 个文件；请核对、填空，再运行 hedui lint"]
      : ["wrote \(path) with \(written.fileCount) files; check it, fill it in, then run hedui lint"]
    for path in written.unnameable {
      let name = path.displayText
      lines.append(
        language == .zh
          ? "没有列入，请先改名：\(name)" : "not listed, rename it first: \(name)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
