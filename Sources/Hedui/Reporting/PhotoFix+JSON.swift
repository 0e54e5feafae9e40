// SPDX-License-Identifier: Apache-2.0

public import HeduiModel

extension PhotoFix {
  /// What was done as JSON: the photo before and after, the steps, and the check of the written file as
  /// an element of a report's `dossiers`.
  public func json(in language: Language) -> String {
    var writer = JSONWriter(isPretty: true)
    writer.object { writer in
      writer.key("schemaVersion", Report.schemaVersion)
      writer.key("before") { $0.state(before) }
      writer.key("after") { $0.state(after) }
      writer.key("steps") { writer in
        writer.array(steps) { $0.string($1.text(in: language)) }
      }
      writer.key("report") { $0.dossier(report, language) }
    }
    return writer.text + "\n"
  }
}

extension JSONWriter {
  fileprivate mutating func state(_ state: PhotoFix.State) {
    object { writer in
      writer.key("format", state.format.rawValue)
      writer.key("width", state.width)
      writer.key("height", state.height)
      writer.key("bytes", state.byteCount)
    }
  }
}
