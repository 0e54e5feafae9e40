// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import SystemPackage

/// The text of a policy on disk, read within limits.
struct PolicyFile {
  let bytes: [UInt8]

  init(at path: FilePath, limits: Limits) throws {
    do throws(FactError) {
      bytes = try SafeFile(path).bytes(atMost: limits.documentBytes)
    } catch {
      throw PolicyError([.init(cannotRead(.text(path.string), .message(error.message)), at: nil)])
    }
  }
}

private let cannotRead = MessageTemplate(
  zh: "无法读取规则集 {0}：{1}", en: "the policy {0} cannot be read: {1}")
