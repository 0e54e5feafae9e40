// SPDX-License-Identifier: Apache-2.0
// Which policy a view asks for, and the rules' titles.
import { byID } from "./dom.js";
import { known } from "./service.js";

/** The query that names what is chosen in a list of policies: {policy} or {preset}; {} for the service's own. */
export function chosen(list) {
  const [kind, id] = byID(list).value.split(/:(.*)/s);
  if (!id) return {};
  return { [kind]: id };
}

/** The rules by id; empty when the list cannot be had, since a report is readable without titles. */
export async function ruleList() {
  try {
    const { rules } = await known("v1/rules");
    return new Map(rules.map((rule) => [rule.id, rule]));
  } catch {
    return new Map();
  }
}
