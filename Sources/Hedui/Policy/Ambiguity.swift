// SPDX-License-Identifier: Apache-2.0

public import HeduiModel

/// 歧义: a question that the notice leaves open, with the ways to read it.
public struct Ambiguity: Sendable, Hashable {
  /// 解读: one way to understand the clause.
  public struct Reading: Sendable, Hashable {
    /// The reading's name in the policy.
    public let name: String
    /// The reading for people.
    public let title: Bilingual
  }

  /// The ambiguity's number, such as `A-01`.
  public let id: String
  /// What is open.
  public let question: Bilingual
  /// The ways to read it, the first being the default; none where the question is settled.
  public let readings: [Reading]
  /// How the notice's own words settle the question, where they do; nil where it stays open.
  public let settled: Bilingual?
}
