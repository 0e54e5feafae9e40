// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import SystemPackage

extension FactError {
  /// The same obstacle with the name that a report gives the file in place of its path on this machine.
  func naming(_ path: FilePath, as name: String) -> FactError {
    let spellings = [path.string, path.displayText, path.displayText].map { Value.text($0) }
    let arguments = message.arguments.map { spellings.contains($0) ? .text(name) : $0 }
    return FactError(code, Message(template: message.template, arguments: arguments))
  }
}
