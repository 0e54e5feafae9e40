// SPDX-License-Identifier: Apache-2.0

/// What reports say of the program that made them.
public enum Tool {
  /// The program's name.
  public static let name = "hedui"
  /// The program's version.
  public static let version = "0.1.0"
}
