// SPDX-License-Identifier: Apache-2.0

import HeduiModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The one thread that starts, feeds, hears, watches and ends a pool's workers.
struct PoolLoop {
  private let program: WorkerProgram
  private let options: WorkerOptions
  private let desk: PoolDesk
  private var children: [PoolChild] = []
  /// What waits for a worker, from ``first`` on.
  private var queue: [PoolJob] = []
  private var first = 0
  /// Workers in a row that came to nothing before they were ready.
  private var misfires = 0
  private var lastMisfire: WorkerFailure?

  /// After so many workers that never got ready what waits is given up.
  private static let mostMisfires = 3
  /// How often the memory of a busy worker is looked at, in milliseconds.
  private static let watch = 20

  init(_ program: WorkerProgram, _ options: WorkerOptions, _ desk: PoolDesk) {
    self.program = program
    self.options = options
    self.desk = desk
  }

  /// Works until the pool is closed.
  mutating func run() {
    while true {
      let post = desk.empty()
      queue += post.jobs
      drop(post.cancelled)
      if post.isClosed { break }
      start()
      assign()
      wait()
      watchOver()
    }
    for child in children {
      _ = child.finish()
      child.job?.finish(PoolResult(outcome: .failure(.cancelled)))
    }
    for job in queue[first...] + desk.finish() {
      job.finish(PoolResult(outcome: .failure(.cancelled)))
    }
  }

  /// Gives up the jobs that nobody waits for.
  private mutating func drop(_ numbers: Set<Int>) {
    guard !numbers.isEmpty else { return }
    let dropped = queue[first...].filter { numbers.contains($0.number) }
    queue = queue[first...].filter { !numbers.contains($0.number) }
    first = 0
    for job in dropped { job.finish(PoolResult(outcome: .failure(.cancelled))) }
    for index in children.indices.reversed() {
      if let job = children[index].job, numbers.contains(job.number) {
        end(index) { _ in .cancelled }
      }
    }
  }

  /// Starts workers while jobs wait for which there is none.
  private mutating func start() {
    var spare = children.count { child in
      if case .busy = child.state { false } else { true }
    }
    while queue.count - first > spare, children.count < max(1, options.jobs) {
      guard misfires < Self.mostMisfires else { return giveUp() }
      do throws(PoolChild.StartFailure) {
        children.append(try PoolChild(program, end: .now + .seconds(options.secondsToStart)))
        spare += 1
      } catch {
        misfires += 1
        lastMisfire = .notStarted(noProcess(.text(String(cString: strerror(error.number)))))
      }
    }
  }

  /// Nothing can be started: what waits fails, and the next job gets a new try.
  private mutating func giveUp() {
    guard children.isEmpty else { return }
    let failure = lastMisfire ?? .notStarted(neverReady())
    let jobs = queue[first...]
    (queue, first, misfires) = ([], 0, 0)
    for job in jobs { job.finish(PoolResult(outcome: .failure(failure))) }
  }

  private mutating func assign() {
    for index in children.indices {
      guard first < queue.count else { break }
      guard case .idle = children[index].state else { continue }
      let job = queue[first]
      first += 1
      children[index].begin(job, end: .now + .seconds(job.seconds ?? options.secondsPerItem))
    }
    if first > 1_024 || first == queue.count {
      queue.removeFirst(first)
      first = 0
    }
  }

  /// Waits until a worker has something to say or can be told more, time is over, or somebody left something.
  private mutating func wait() {
    var polls = [pollfd(fd: desk.wokenEnd, events: Int16(POLLIN), revents: 0)]
    var places: [Int] = []
    for child in children {
      places.append(polls.count)
      polls.append(pollfd(fd: child.output, events: Int16(POLLIN), revents: 0))
      if child.isSending {
        polls.append(pollfd(fd: child.input, events: Int16(POLLOUT), revents: 0))
      }
    }
    let isBusy = children.contains { $0.end != nil }
    poll(&polls, nfds_t(polls.count), Int32(isBusy ? Self.watch : -1))
    for index in children.indices.reversed() {
      if children[index].isSending { children[index].send() }
      guard polls[places[index]].revents != 0 else { continue }
      // One that was heard to say nonsense is gone already.
      let pid = children[index].pid
      if !hear(index), index < children.count, children[index].pid == pid {
        let limit = options.memory
        end(index) {
          $0 == WorkerChild.grownTooLarge
            ? .tooMuchMemory(limit: limit) : .crashed(status: $0)
        }
      }
    }
  }

  private mutating func hear(_ index: Int) -> Bool {
    let seconds = options.secondsToStart
    let greeting = program.greeting
    var isFaulty = false
    var becameReady = false
    let isOpen = children[index].hear { child, event in
      guard case .line(let line) = event else {
        isFaulty = true
        return
      }
      switch child.state {
      case .starting, .settling:
        guard Self.isReady(line, greeting) else {
          // It stays as it was, so that one that never was ready counts as such.
          isFaulty = true
          return
        }
        becameReady = true
        child.state = .idle
      case .busy(let job, let end, nil): child.state = .busy(job, end: end, key: line)
      case .busy(let job, _, .some(let key)):
        child.state = .settling(end: .now + .seconds(seconds))
        job.finish(PoolResult(key: key, outcome: .success(PoolAnswer(json: line))))
      case .idle: isFaulty = true
      }
    }
    if isFaulty {
      end(index) { _ in .badAnswer }
      return true
    }
    if becameReady { misfires = 0 }
    return isOpen
  }

  /// Whether a line says that the worker waits for the next job.
  private static func isReady(_ line: [UInt8], _ greeting: String?) -> Bool {
    guard line.starts(with: WorkerChild.readySign) else { return false }
    return greeting.map { line.dropFirst(WorkerChild.readySign.count).elementsEqual($0.utf8) }
      ?? true
  }

  /// Ends workers whose time is over or that have grown too large.
  private mutating func watchOver() {
    let now = ContinuousClock.now
    for index in children.indices.reversed() {
      guard let deadline = children[index].end else { continue }
      if now >= deadline {
        let seconds = children[index].job?.seconds ?? options.secondsPerItem
        end(index) { _ in .timedOut(seconds: seconds) }
      } else if let memory = children[index].memory, memory > options.memory {
        let limit = options.memory
        end(index) { _ in .tooMuchMemory(limit: limit) }
      }
    }
  }

  /// Ends a worker, and says of its job why.
  private mutating func end(_ index: Int, _ failure: (Int32) -> WorkerFailure) {
    let child = children.remove(at: index)
    let reason = failure(child.finish())
    switch child.state {
    case .starting:
      misfires += 1
      lastMisfire = .notStarted(reason.code == .badAnswer ? otherPolicy() : neverReady())
    case .busy(let job, _, let key):
      job.finish(PoolResult(key: key ?? Array("null".utf8), outcome: .failure(reason)))
    case .idle, .settling: break
    }
  }
}

private let noProcess = MessageTemplate(zh: "{0}", en: "{0}")
private let neverReady = MessageTemplate(
  zh: "进程在准备好之前就结束了", en: "it ended before it was ready")
private let otherPolicy = MessageTemplate(
  zh: "它读到的规则集与本次运行开始时的不同；请在规则集文件不再变动后重新检查",
  en:
    "it read another policy than the run began with; check again when the policy's file stays as it is"
)
