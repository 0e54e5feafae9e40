// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Where a pool's users leave what its thread takes away.
///
/// A class because both sides share it.
final class PoolDesk: Sendable {
  /// What was left.
  struct Post {
    var jobs: [PoolJob] = []
    var cancelled: Set<Int> = []
    var isClosed = false
  }

  private struct State {
    var post = Post()
    var next = 0
    /// Numbers that were taken and not put yet.
    var open: Set<Int> = []
    /// Numbers that were cancelled before they were put.
    var early: Set<Int> = []
    /// Whether the thread is gone, so that nothing more is answered.
    var isOver = false
  }

  private let state = Mutex(State())
  /// Signalled when the thread has ended all workers.
  private let ended = DispatchSemaphore(value: 0)
  /// A pipe that wakes the thread.
  private let wakeEnd: Int32
  /// What the thread polls.
  let wokenEnd: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) == 0 {
      for end in ends {
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        _ = fcntl(end, F_SETFL, O_NONBLOCK)
      }
    }
    (wokenEnd, wakeEnd) = (ends[0], ends[1])
  }

  deinit { for end in [wakeEnd, wokenEnd] where end >= 0 { shut(end) } }

  /// A number for a job.
  func take() -> Int {
    state.withLock { state in
      state.next += 1
      state.open.insert(state.next)
      return state.next
    }
  }

  /// Leaves a job; one that was cancelled meanwhile, or comes too late, is answered at once.
  func put(_ job: PoolJob) {
    let isRefused = state.withLock { state in
      state.open.remove(job.number)
      if state.early.remove(job.number) != nil || state.isOver { return true }
      state.post.jobs.append(job)
      return false
    }
    if isRefused {
      job.finish(PoolResult(outcome: .failure(.cancelled)))
    } else {
      wake()
    }
  }

  /// Says that nobody waits for a job any more.
  func cancel(_ number: Int) {
    state.withLock { state in
      let isOpen = state.open.contains(number)
      if isOpen { state.early.insert(number) } else { state.post.cancelled.insert(number) }
    }
    wake()
  }

  /// Says that no more work will come.
  func close() {
    state.withLock { $0.post.isClosed = true }
    wake()
  }

  /// Says that no more work will come, and waits until all workers have ended: as long as the system takes to kill
  /// them.
  func closeAndWait() {
    close()
    ended.wait()
    ended.signal()
  }

  /// Takes everything away; called by the thread.
  func empty() -> Post {
    withUnsafeTemporaryAllocation(byteCount: 256, alignment: 1) { buffer in
      while read(wokenEnd, buffer.baseAddress, buffer.count) > 0 {}
    }
    return state.withLock { state in
      let post = state.post
      state.post = Post(isClosed: post.isClosed)
      return post
    }
  }

  /// Takes the last jobs away and refuses all that follow; called by the thread at its end.
  func finish() -> [PoolJob] {
    ended.signal()
    return state.withLock { state in
      state.isOver = true
      defer { state.post.jobs = [] }
      return state.post.jobs
    }
  }

  private func wake() {
    var byte: UInt8 = 0
    // A full pipe wakes as well.
    _ = write(wakeEnd, &byte, 1)
  }
}

private func shut(_ end: Int32) { _ = close(end) }
