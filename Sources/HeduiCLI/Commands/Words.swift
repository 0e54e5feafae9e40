// SPDX-License-Identifier: Apache-2.0

import Hedui

extension Severity {
  /// The severity as a word for people.
  var word: Bilingual {
    switch self {
    case .error: Bilingual(zh: "错误", en: "error")
    case .warning: Bilingual(zh: "警告", en: "warning")
    case .info: Bilingual(zh: "提示", en: "info")
    }
  }
}

extension FactKind {
  /// What a rule has to look at, for people.
  var word: Bilingual {
    switch self {
    case .declared: Bilingual(zh: "申报文件所写", en: "what the dossier declares")
    case .file: Bilingual(zh: "文件名和大小", en: "the file's name and size")
    case .header: Bilingual(zh: "图像文件头", en: "the picture's header")
    case .ending: Bilingual(zh: "读到文件末尾", en: "a walk to the file's end")
    case .pixels: Bilingual(zh: "解码图像", en: "a decode of the picture")
    case .words: Bilingual(zh: "识别扫描件上的文字", en: "reading the words on the scan")
    case .others: Bilingual(zh: "其他材料（见 --registry）", en: "other dossiers, see --registry")
    }
  }
}
