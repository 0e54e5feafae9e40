// SPDX-License-Identifier: Apache-2.0
// What a report says, for people: what to do with each finding, values with their units, clauses.
import { either, lang, partWord, t } from "./words.js";
import { h } from "./dom.js";

/** What a reader has to do with a finding, worst first; the same groups as in the text and HTML reports. */
export const groups = ["mend", "unchecked", "should", "review", "info", "manual"];

/** The sign of each group; the word beside it says the same. */
export const signs = { mend: "✗", unchecked: "!", should: "!", review: "?", info: "i", manual: "◎", pass: "✓", none: "–" };

/** Green, amber or red. */
export const colours = {
  mend: "red", unchecked: "red", should: "amber", review: "amber", manual: "amber", info: "plain", pass: "green", none: "plain",
};

/** The rules whose certain failure explains what is blocked, so that a cause is told once. */
const failed = (results) =>
  new Set(results.filter((r) => r.outcome === "fail" && r.severity === "error" && !r.suppression).map((r) => r.ruleId));

/** The group of a result; "pass" and "none" want nothing done, "accepted" was taken by the unit, "waiting" has its cause. */
export function groupOf(result, causes) {
  if (result.suppression) return "accepted";
  switch (result.outcome) {
    case "fail": return { warning: "should", info: "info" }[result.severity] ?? "mend";
    case "error": return "unchecked";
    case "blocked": return causes.has(result.blockedBy) ? "waiting" : "unchecked";
    case "review": return "review";
    case "manual": return "manual";
    case "pass": return "pass";
    default: return "none";
  }
}

/** The results of a dossier by what to do. */
export function sorted(results) {
  const causes = failed(results);
  const found = {};
  for (const result of results) (found[groupOf(result, causes)] ??= []).push(result);
  return found;
}

function grouped(number) {
  return Math.abs(number) < 10_000 ? `${number}` : `${number}`.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

function amount(number, unit) {
  const text = Number.isInteger(number) ? grouped(number) : `${number}`;
  const known = { bytes: "unit.bytes", pixels: "unit.pixels", days: "unit.days" }[unit];
  if (known) return t(known, text);
  if (unit === "share") return `${(number * 100).toFixed(1)}%`;
  return unit === "deltaE" ? `ΔE ${text}` : text;
}

function range(value) {
  const { unit } = value;
  if (value.atLeast !== undefined && value.atLeast === value.atMost) return t("range.exactly", amount(value.atLeast, unit));
  return ["atLeast", "moreThan", "atMost", "lessThan"].filter((key) => value[key] !== undefined)
    .map((key) => t(`range.${key}`, amount(value[key], unit))).join(t("range.and"));
}

/** A measured or required value as a person reads it; `unit` is that of the requirement, which measures share. */
export function valueText(value, unit) {
  if (typeof value === "number") return amount(value, unit);
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (Array.isArray(value)) return value.map((one) => valueText(one, unit)).join(lang() === "zh" ? "、" : ", ");
  if (value && typeof value === "object") {
    return value.width === undefined ? range(value) : `${value.width}×${value.height}`;
  }
  return `${value ?? ""}`;
}

/** The measured and the required value, where there are any. */
export function values(result) {
  const unit = result.expected?.unit;
  const rows = [];
  if (result.actual !== undefined) rows.push(["measured", valueText(result.actual, unit)]);
  if (result.expected !== undefined) rows.push(["required", valueText(result.expected, unit)]);
  if (!rows.length) return null;
  return h("p", { class: "values" }, rows.map(([key, text]) => h("span", {}, h("b", { word: key }), " ", text)));
}

/** The clause that asks for it, quoted. */
export function clause(result) {
  const { document, section, quote } = result.clause;
  const text = [document, section].filter(Boolean).join(" ");
  if (!text && !quote) return null;
  return h("p", { class: "clause" }, h("b", { word: "clause" }), ` ${text}`, quote ? [" ", h("q", {}, quote)] : null);
}

/** The readings of an ambiguous clause where they part. */
function readings(result) {
  if (!result.readings?.length) return null;
  return h("ul", { class: "readings" }, result.readings.map((reading) => h("li", {}, `${reading.title ?? reading.name}：`,
    t(`outcome.${reading.outcome}`), reading.expected === undefined ? "" : `（${valueText(reading.expected)}）`)));
}

/** Where it is: the file, its page, the line of the document. */
export function place(result) {
  const { path, line } = result.subject;
  const parts = [];
  if (path) parts.push(path);
  if (result.page > 1 || result.subject.page > 1) parts.push(t("page.number", result.page ?? result.subject.page));
  if (line) parts.push(t("line.number", line));
  return parts.length ? h("span", { class: "where" }, parts.join(" · ")) : null;
}

/** What a finding is about, by its name; a part of the document without a name by its word. */
export function itemText(result) {
  const { item, pointer } = result.subject;
  return item && pointer.split("/")[1] === item ? partWord(item) : item;
}

/** The sign and the word of a group. */
export const mark = (group) =>
  h("span", { class: `mark ${colours[group]}` }, h("span", { class: "sign", "aria-hidden": "true" }, signs[group]), " ",
    h("span", { word: `mark.${group}` }));

/** The title of a rule, or its id where the list of rules did not come. */
export const ruleTitle = (rules, id) => either(rules.get(id)?.title) || id;

/** A finding as an article: what is wrong, values, what to do, clause, place. */
export function finding(result, group, rules, options = {}) {
  return h("article", { class: `finding ${colours[group]}` },
    h("h4", {}, mark(group), " ", ruleTitle(rules, result.ruleId)),
    result.message ? h("p", { class: "message" }, result.message) : null,
    values(result), readings(result),
    result.suggestion ? h("p", { class: "remedy" }, h("b", { word: "todo" }), " ", result.suggestion) : null,
    clause(result),
    options.noPlace ? null : h("p", {}, place(result)));
}

/** A verdict with its colour, sign and word. */
export function verdict(name, counts) {
  const colour = { reject: "red", incomplete: "red", review: "amber", accept: "green" }[name];
  const sign = { reject: "✗", incomplete: "!", review: "?", accept: "✓" }[name];
  const rest = [["mend", counts.fail.error], ["unchecked", counts.error], ["should", counts.fail.warning],
    ["review", counts.review], ["info", counts.fail.info], ["manual", counts.manual]].filter(([, number]) => number);
  return h("div", { class: `verdict ${colour}` },
    h("p", { class: "said" }, h("span", { class: "sign", "aria-hidden": "true" }, sign), " ", h("b", { word: `verdict.${name}` })),
    h("p", { word: `verdict.${name}.means` }),
    h("ul", { class: "sums" }, rest.map(([group, number]) => h("li", {}, mark(group), ` ${number}`)),
      h("li", {}, mark("pass"), ` ${counts.pass}`)));
}
