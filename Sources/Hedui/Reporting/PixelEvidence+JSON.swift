// SPDX-License-Identifier: Apache-2.0

import HeduiModel

extension JSONWriter {
  /// Writes the page and the places that a finding is about; nothing where it rests on no pixels.
  mutating func sight(_ sight: PixelEvidence?) {
    guard let sight else { return }
    if let page = sight.page { key("page", page) }
    guard let first = sight.marks.first else { return }
    key("region") { $0.region(first.box, page: nil) }
    if sight.marks.count > 1 {
      key("regions") { $0.array(sight.marks) { $0.region($1.box, page: $1.page) } }
    }
  }

  private mutating func region(_ box: PixelBox, page: Int?) {
    object { writer in
      if let page { writer.key("page", page) }
      writer.key("x", box.x)
      writer.key("y", box.y)
      writer.key("width", box.width)
      writer.key("height", box.height)
    }
  }
}
