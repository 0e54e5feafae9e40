// SPDX-License-Identifier: Apache-2.0

import Hedui
import HeduiRegistry

/// What `lint` does with a registry: a first pass that gathers claims, an index for the second, and
/// remembering once the reports are out.
struct Memory {
  private let registry: Registry?
  private let claims: [DossierClaims]
  private let language: Language
  /// The dossiers held against each other, and against earlier ones as far as those could be read.
  let index: CrossIndex?
  /// Why the registry was not compared with; nil when it was.
  let trouble: RegistryError?

  /// Opens the registry and gathers what the inputs claim, on at most `jobs` tasks at once.
  ///
  /// Without the registry's key nothing can be compared at all; with the key alone, this run's dossiers are.
  ///
  /// - Throws: `CancellationError`.
  init(
    _ options: MemoryOptions, at registry: String, _ validator: Validator,
    _ inputs: [InputFinder.Input], jobs: Int, in language: Language
  ) async throws {
    self.language = language
    let paths = RawArguments.paths([registry] + [options.registryKey].compactMap { $0 })
    let opened: Registry
    do throws(RegistryError) {
      opened = try Registry(
        at: paths[0], keyAt: paths.count > 1 ? paths[1] : nil, makesNew: true)
    } catch {
      (self.registry, claims, index, trouble) = (nil, [], nil, error)
      return
    }
    let reader = ClaimReader(validator, key: opened.key)
    claims = try await Self.gather(inputs, jobs: jobs) { reader.claims(of: $0) }
    do throws(RegistryError) {
      index = try CrossIndex(of: claims, and: opened)
      (self.registry, trouble) = (opened, nil)
    } catch {
      // This run's dossiers are still held against each other.
      index = try? CrossIndex(of: claims)
      (self.registry, trouble) = (opened, error)
    }
  }

  /// Remembers the run's dossiers; called when the reports are out.
  ///
  /// - Returns: whether they are on the disk.
  func remember(on day: CivilDate) -> Bool {
    guard let registry, trouble == nil else { return trouble?.isAboutWriting != true }
    do throws(RegistryError) {
      try registry.remember(claims, on: day)
      complain(remembered(.integer(claims.count)).text(in: language))
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
  zh: "本次材料没有记入登记簿：{0}", en: "this run's dossiers are not in the registry: {0}")
