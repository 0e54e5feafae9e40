// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Where the service listens, and what a request may cost.
package struct ServiceOptions: Sendable {
  /// The address that is listened on.
  package var host = "127.0.0.1"
  /// The port; 0 for any that is free.
  package var port = 8080
  /// What requests to `/v1` must name as `Authorization: Bearer`; nil asks for nothing.
  package var token: [UInt8]?
  /// The longest body of a request, in bytes.
  package var bodyBytes = 64 << 20
  /// The most that bodies of all requests may hold at once, in bytes.
  package var bodyBytesAtOnce = 256 << 20
  /// How many requests may be checked or wait for it at once.
  package var requests = 256
  /// How many connections may be open; more wait until one ends.
  package var connections = 2_048
  /// Parts of a multipart body.
  package var parts = 2_000
  /// How many of a batch's requests may be under way at once.
  package var batchWidth = 16
  /// How long a connection may wait for the head of a request, in seconds.
  package var secondsToHead = 60
  /// How long in all may be waited for a request's body, in seconds, beside what its bytes take at ``leastRate``.
  package var secondsToBody = 30
  /// How many bytes a second a client must send on average.
  package var leastRate = 16 << 10
  /// How long requests under way may take once the service is told to end, in seconds.
  package var secondsToEnd = 30
  /// The day of every check; nil takes that of each, in Shanghai.
  package var today: CivilDate?

  /// Makes the usual options.
  package init() {}
}
