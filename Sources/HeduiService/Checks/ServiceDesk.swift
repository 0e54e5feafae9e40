// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hedui
import HeduiModel
import HeduiWorkers

/// Who answers what a route asks; everything that decodes or recognises goes to a worker.
struct ServiceDesk: Sendable {
  let pool: WorkerPool
  let shelf: PolicyShelf
  let gate: Gate
  let metrics: ServiceMetrics
  let options: ServiceOptions
  /// What `/openapi.json` says.
  let description: [UInt8]

  /// Makes a desk.
  init(
    _ pool: WorkerPool, _ shelf: PolicyShelf, _ gate: Gate, _ metrics: ServiceMetrics,
    _ options: ServiceOptions
  ) {
    self.pool = pool
    self.shelf = shelf
    self.gate = gate
    self.metrics = metrics
    self.options = options
    description = OpenAPI(policies: shelf.ids).json
  }

  /// The answer to a request.
  ///
  /// - Throws: ``Problem``.
  func answer(_ asked: ServiceRequest) async throws -> Answer {
    switch asked.route.id {
    case .checkPhoto: try await checkPhoto(asked)
    case .fixPhoto: try await fixPhoto(asked)
    case .inspectScan: try await inspectScan(asked)
    case .validateDossiers: try await validateDossiers(asked)
    case .readDossier: try await readDossier(asked)
    case .answerBatch: try answerBatch(asked)
    case .listPolicies: Answer(Array(shelf.json(in: asked.language).utf8))
    case .listRules: Answer(Array(try policy(asked).rulesJSON().utf8))
    case .explainRule: try explain(asked)
    case .showDossierSchema:
      Answer(Array(DossierSchema.json.utf8), type: asked.route.answer)
    case .showOpenAPI: Answer(description)
    case .showHealth: Answer(Array("{\"status\": \"alive\"}\n".utf8))
    case .showReadiness: try readiness()
    case .showMetrics: Answer(Array(metrics.text().utf8), type: asked.route.answer)
    case .showPage: Answer(Page.front, type: Answer.html)
    case .showPageFile: try pageFile(asked)
    }
  }

  private func readiness() throws(Problem) -> Answer {
    guard gate.isReady else {
      throw Problem(.unavailable, gate.isDraining ? ending() : noWorker())
    }
    return Answer(Array("{\"status\": \"ready\"}\n".utf8))
  }

  private func explain(_ asked: ServiceRequest) throws(Problem) -> Answer {
    guard let json = try policy(asked).ruleJSON(asked.parameter, in: asked.language) else {
      let near = Catalogue.nearest(to: asked.parameter)?.rawValue ?? "—"
      throw Problem(
        .notFound, noRule(.text(asked.parameter.beginning), .text(near)))
    }
    return Answer(Array(json.utf8))
  }

  private func pageFile(_ asked: ServiceRequest) throws(Problem) -> Answer {
    guard let file = Page.file(asked.parameter) else {
      throw Problem(.notFound, noFile(.text(asked.parameter.beginning)))
    }
    return Answer(file.bytes, type: file.type)
  }

  // MARK: What checks have in common

  /// The policy that a request names, else the usual one.
  func policy(_ asked: ServiceRequest) throws(Problem) -> Policy {
    let (policy, preset) = (asked.query["policy"], asked.query["preset"])
    guard policy == nil || preset == nil else { throw Problem(.badParameter, notBoth()) }
    guard let id = policy ?? preset else { return shelf.given[0] }
    if preset != nil, !Policy.presetIDs.contains(id) {
      throw Problem(.badParameter, noPreset(.text(id)))
    }
    guard let found = shelf.policy(id) else {
      throw Problem(.badParameter, noPolicy(.text(id)))
    }
    return found
  }

  /// What a worker is told beside the request.
  func terms(_ asked: ServiceRequest) throws(Problem) -> WorkerTerms {
    var terms = WorkerTerms()
    terms.policy = try policy(asked).identity.id
    terms.language = asked.language
    terms.words = asked.query["words"].flatMap { WordDepth(rawValue: $0) }
    guard let today = options.today ?? ShanghaiMoment.now.date else {
      throw Problem(.unavailable, noDay())
    }
    terms.today = today
    return terms
  }

  /// Has a worker write the document on something.
  ///
  /// - Throws: ``Problem`` where no worker can be had or the request cannot be used; other failures are handed back.
  func document(
    _ request: WorkerRequest, _ terms: WorkerTerms, attached: [[UInt8]]
  ) async throws(Problem) -> Result<WorkerDocument, WorkerFailure> {
    try gate.enter()
    defer { gate.leave() }
    var terms = terms
    if terms.attachments.isEmpty {
      terms.attachments = attached.map { WorkerTerms.Attachment(byteCount: $0.count) }
    }
    let result = await pool.document(of: request, terms, attached: attached)
    guard case .failure(let failure) = result else {
      gate.tell(isReady: true)
      return result
    }
    switch failure.code {
    case .notStarted:
      gate.tell(isReady: false)
      throw Problem(.unavailable, failure.message)
    case .cancelled: throw Problem(.unavailable, failure.message)
    case .badArchive, .badDocument: throw Problem(.unusable, failure.message)
    case .badRequest, .badLine, .lineTooLong: throw Problem(.badRequest, failure.message)
    case .crashed, .timedOut, .tooMuchMemory, .badAnswer: return result
    }
  }

  /// Learns whether a worker can be had.
  func probe() async {
    let request = WorkerRequest(.dossier, .bytes([]), name: "dossier.json")
    _ = try? await document(request, WorkerTerms(), attached: [Array("{}".utf8)])
  }
}

private let ending = MessageTemplate(zh: "服务正在结束", en: "the service is ending")
private let noWorker = MessageTemplate(
  zh: "还没有能检查的进程；原因见日志", en: "there is no process to check with; the log says why")
private let noRule = MessageTemplate(
  zh: "没有规则“{0}”；最接近的是 {1}", en: "there is no rule {0}; the nearest is {1}")
private let noFile = MessageTemplate(zh: "网页没有文件 {0}", en: "the page has no file {0}")
private let notBoth = MessageTemplate(
  zh: "policy 与 preset 只能用一个", en: "use policy or preset, not both")
private let noPreset = MessageTemplate(
  zh: "没有证件照规格“{0}”；/v1/policies 列出全部",
  en: "there is no photo specification {0}; /v1/policies lists all")
private let noPolicy = MessageTemplate(
  zh: "没有规则集“{0}”；/v1/policies 列出全部", en: "there is no policy {0}; /v1/policies lists all")
private let noDay = MessageTemplate(
  zh: "系统时钟不可用；请在启动时给出 --today", en: "the clock is wrong; start with --today")
