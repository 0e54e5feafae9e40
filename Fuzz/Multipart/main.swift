// SPDX-License-Identifier: Apache-2.0

import FuzzSupport

try runFuzz { start, count in
  readEverything(fuzzBytes(start, count))
  return 0
}
