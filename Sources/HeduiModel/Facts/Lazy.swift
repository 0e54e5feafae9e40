// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// A fact that is measured when first asked for and then remembered, failure too.
///
/// A class because rules share one measurement; safe from any number of threads, which wait for the one
/// that measures.
package final class Lazy<Value: Sendable>: Sendable {
  private enum State: Sendable {
    case unmeasured
    case measured(Result<Value, FactError>)
  }

  private let state = Mutex(State.unmeasured)
  private let measure: @Sendable () throws(FactError) -> Value

  /// Makes a fact from the way to measure it.
  package init(_ measure: @escaping @Sendable () throws(FactError) -> Value) {
    self.measure = measure
  }

  /// The measured value.
  ///
  /// - Throws: what the first measurement threw, each time.
  package var value: Value {
    get throws(FactError) {
      let result = state.withLock { state in
        if case .measured(let result) = state { return result }
        let result = Result { () throws(FactError) in try measure() }
        state = .measured(result)
        return result
      }
      return try result.get()
    }
  }
}
