// SPDX-License-Identifier: Apache-2.0

import Hedui
import HeduiRegistry

/// What `lint` does with a registry: a first pass that gathers claims, an index for the second, and
/// remembering once the reports are out.
struct Memory {
  private let registry: Registry?
  private let cache: FactCache?
  private let claims: [DossierClaims]
  private let language: Language
  /// The dossiers held against each other, and against earlier ones as far as those could be read.
  let index: CrossIndex
  /// What checks them, with the facts that the registry keeps at hand.
  let validator: Validator
  /// Why the registry was not compared with; nil when it was.
  let trouble: RegistryError?

  /// Opens the registry and gathers what the inputs claim, on at most `jobs` tasks at once.
  ///
  /// Where the registry cannot be opened or read, this run's dossiers are held against each other all the same.
  ///
  /// - Throws: `CancellationError`.
  init(
    _ options: MemoryOptions, at registry: String, _ validator: Validator,
    _ inputs: [InputFinder.Input], jobs: Int, in language: Language
  ) async throws {
    self.language = language
    let paths = RawArguments.paths([registry] + [options.registryKey].compactMap { $0 })
    var trouble: RegistryError?
    do throws(RegistryError) {
      self.registry = try Registry(
        at: paths[0], keyAt: paths.count > 1 ? paths[1] : nil, makesNew: true)
    } catch {
      (self.registry, trouble) = (nil, error)
    }
    cache =
      options.noCache
      ? nil
      : self.registry.map { FactCache(of: $0, waitingIn: Spool.folder) }
        ?? FactCache(forOneRunIn: Spool.folder)
    var validator = validator
    validator.memory = cache?.memory
    self.validator = validator
    let reader = ClaimReader(
      validator, key: self.registry?.key ?? RegistryKey(), waitingIn: Spool.folder)
    let claims = try await Self.gather(inputs, jobs: jobs) { reader.claims(of: $0) }
    self.claims = claims
    let alone = CrossIndex(of: claims)
    do throws(RegistryError) {
      index =
        try self.registry.map { registry throws(RegistryError) in
          try alone.adding(registry)
        } ?? alone
    } catch {
      index = alone
      trouble = error
    }
    self.trouble = trouble
  }

  /// Remembers the run's dossiers; called when the reports are out.
  ///
  /// - Returns: whether they are on the disk.
  func remember(on day: CivilDate) -> Bool {
    guard let registry, trouble == nil else {
      if let trouble { complain(notRemembered(.message(trouble.message)).text(in: language)) }
      return trouble?.isAboutWriting != true
    }
    do throws(RegistryError) {
      try registry.remember(claims, on: day)
      complain(remembered(.integer(claims.count)).text(in: language))
      if let cache {
        try cache.write(on: day)
        let tally = cache.memory.tally
        complain(facts(.integer(tally.recalled), .integer(tally.measured)).text(in: language))
        if cache.droppedFiles > 0 {
          complain(dropped(.integer(cache.droppedFiles)).text(in: language))
        }
      }
      return true
    } catch {
      complain(notRemembered(.message(error.message)).text(in: language))
      return false
    }
  }

  /// What the reports say was not compared.
  func notChecked(at path: String) -> [NotChecked] {
    trouble.map { [NotChecked(path: path, reason: notCompared(.message($0.message)))] } ?? []
  }

  private static func gather(
    _ inputs: [InputFinder.Input], jobs: Int,
    _ claims: @escaping @Sendable (InputFinder.Input) -> DossierClaims?
  ) async throws -> [DossierClaims] {
    try await withThrowingTaskGroup(of: (Int, DossierClaims?).self) { group in
      var gathered: [Int: DossierClaims] = [:]
      var next = 0
      func start() {
        guard next < inputs.count else { return }
        let (number, input) = (next, inputs[next])
        next += 1
        group.addTask { (number, claims(input)) }
      }
      for _ in 0..<max(1, jobs) { start() }
      while let (number, found) = try await group.next() {
        gathered[number] = found
        try Interruption.check()
        start()
      }
      return inputs.indices.compactMap { gathered[$0] }
    }
  }
}

private let notCompared = MessageTemplate(
  zh: "没有与登记簿比较：{0}", en: "nothing was compared with the registry: {0}")
private let remembered = MessageTemplate(
  zh: "登记簿已记下 {0} 份材料", en: "the registry remembers {0} dossier(s)")
private let notRemembered = MessageTemplate(
  zh: "没有（全部）记入登记簿：{0}", en: "not (all) written into the registry: {0}")
private let dropped = MessageTemplate(
  zh: "临时文件夹（TMPDIR）写不下，{0} 个文件的事实没有保存，下次会重新测量",
  en:
    "the folder for temporary files (TMPDIR) is full; facts of {0} files were not kept and will be measured anew"
)
private let facts = MessageTemplate(
  zh: "文件事实 {0} 项取自登记簿，{1} 项新测",
  en: "{0} facts of files were taken from the registry, {1} were measured")
