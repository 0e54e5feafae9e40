// SPDX-License-Identifier: Apache-2.0

import HeduiModel

extension RegistryKey {
  /// What changes when anything that is remembered of a dossier does, but for the day.
  func digest(of claims: DossierClaims) -> KeyedDigest {
    var parts = ["\(Registry.newestLayout)", claims.key.hexadecimal, claims.person.hexadecimal]
    for file in claims.files {
      parts.append("file \(file.part) \(file.isAchievement) \(file.content.hexadecimal)")
    }
    for page in claims.pages {
      let cells = page.print.cells.map { String($0, radix: 16) }.joined(separator: " ")
      parts.append(
        "page \(page.file) \(page.number) \(PagePrint.version) \(page.print.hash) \(cells)")
    }
    for seal in claims.seals {
      // The pixels follow from the file's content, which is among the files.
      parts.append("seal \(seal.file) \(seal.mark) \(SealImprint.version) \(seal.look)")
    }
    for project in claims.projects {
      let (start, end) = (project.started.map { "\($0)" }, project.finished.map { "\($0)" })
      parts.append(
        "project \(project.name.hexadecimal) \(project.role?.rawValue ?? "") \(start ?? "") \(end ?? "")"
      )
    }
    for paper in claims.papers {
      parts.append("paper \(paper.title.hexadecimal) \(paper.authorPlace ?? 0)")
    }
    return digest(.claims, parts.joined(separator: "\n"))
  }
}
