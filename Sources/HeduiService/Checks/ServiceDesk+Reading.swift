// SPDX-License-Identifier: Apache-2.0

import Hedui
import HeduiModel
import HeduiWorkers

extension ServiceDesk {
  /// `POST /v1/dossiers/read`.
  func readDossier(_ asked: ServiceRequest) async throws -> Answer {
    let media = try media(asked)
    let terms = try terms(asked)
    return try await body(asked) { bytes in
      // The kind of content decides how it is read, so that a name cannot say otherwise.
      let name = media == .json ? "dossier.json" : "dossier.yaml"
      let request = WorkerRequest(.read, .bytes([]), name: name)
      switch try await document(request, terms, attached: [bytes]) {
      case .success(let document): return Answer(document)
      case .failure(let failure): throw Problem(.fault, failure.message)
      }
    }
  }
}
