// SPDX-License-Identifier: Apache-2.0

package import HeduiModel
package import SystemPackage

extension Errno {
  /// The system's error for people: the usual ones in our words, the others in the system's.
  package var value: Value { .term(code: "errno-\(rawValue)", name: words) }

  /// The same in both languages.
  package var words: Bilingual {
    switch self {
    case .permissionDenied, .notPermitted:
      Bilingual(zh: "没有权限", en: "permission denied")
    case .noSuchFileOrDirectory, .notDirectory:
      Bilingual(zh: "文件夹不存在", en: "there is no such folder")
    case .noSpace, .diskQuotaExceeded:
      Bilingual(zh: "磁盘已满", en: "the disk is full")
    case .fileTooLarge:
      Bilingual(zh: "超过允许的文件大小", en: "larger than files may be here")
    case .readOnlyFileSystem:
      Bilingual(zh: "磁盘是只读的", en: "the disk is read-only")
    case .fileNameTooLong:
      Bilingual(zh: "文件名过长", en: "the name is too long")
    case .badFileDescriptor:
      Bilingual(zh: "输出已关闭", en: "the output is closed")
    default:
      Bilingual(zh: "系统报告 \(description)", en: description)
    }
  }
}
