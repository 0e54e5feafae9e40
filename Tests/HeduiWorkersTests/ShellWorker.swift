// SPDX-License-Identifier: Apache-2.0

import HeduiWorkers

/// Workers written in shell, so that pools are tried without anything that takes time.
enum ShellWorker {
  /// A worker that answers each line with a number of bytes, unless the line says what to do instead.
  static let obliging = program(
    """
    echo "ready x"
    while read -r line; do
      case "$line" in
        *die*) kill -KILL $$;;
        *leave*) exit 9;;
        *hang*) read -r forever;;
        *babble*) echo 1; echo 2; echo 3; echo 4;;
        *retire*) echo '"k"'; echo '{"report":"last"}'; exit 0;;
        *) echo '"k"'; echo "{\\"report\\":${#line}}"; echo "ready x";;
      esac
    done
    """)

  /// A worker that runs a script.
  static func program(_ script: String, greeting: String? = nil) -> WorkerProgram {
    WorkerProgram(
      path: "/bin/sh", arguments: [Array("-c".utf8), Array(script.utf8)], greeting: greeting)
  }

  static func options(jobs: Int, seconds: Double = 60) -> WorkerOptions {
    var options = WorkerOptions()
    options.jobs = jobs
    options.secondsPerItem = seconds
    return options
  }
}
