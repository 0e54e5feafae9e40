// SPDX-License-Identifier: Apache-2.0

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The program that is started as a worker, and what it is told at its start.
public struct WorkerProgram: Sendable {
  /// Where it lies.
  public var path: String
  /// Its arguments without its name, each as the system has it: they need not be UTF-8.
  public var arguments: [[UInt8]]
  /// What it must say first, see ``ItemBench/greeting(of:)``; anything goes when nil.
  public var greeting: String?

  /// Makes a program.
  public init(path: String, arguments: [[UInt8]], greeting: String? = nil) {
    self.path = path
    self.arguments = arguments
    self.greeting = greeting
  }

  /// The program that is running, even when its file was replaced since; nil where the system does not tell.
  public static var itself: String? {
    #if os(Linux)
      return access("/proc/self/exe", X_OK) == 0 ? "/proc/self/exe" : nil
    #else
      var size: UInt32 = 4_096
      var path = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&path, &size) == 0 else { return nil }
      return path.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
    #endif
  }
}

/// What one item may cost, and how many workers there are.
public struct WorkerOptions: Sendable {
  /// Workers at once.
  public var jobs = 1
  /// How long an item may take, in seconds.
  public var secondsPerItem = 300.0
  /// How much memory a worker may hold, in bytes; where the system does not tell, there is no bound.
  public var memory = 1 << 30
  /// How long a worker may take to be ready, in seconds.
  public var secondsToStart = 60.0

  /// Makes the usual options.
  public init() {}
}
