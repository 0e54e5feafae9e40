// SPDX-License-Identifier: Apache-2.0
// Takes the JSON Schema of dossier.yaml apart into what a form needs to know of each field.
import { lang } from "./words.js";

const noneWords = new Set(["none", "无", "無"]);
const yesWords = new Set(["true", "yes", "是"]);
const noWords = new Set(["false", "no", "否"]);

/** The two languages of a description, which stand with an empty line between them. */
function bilingual(text = "") {
  const [zh, en = zh] = text.split("\n\n");
  return { zh, en };
}

/** A description as a label and, after the first comma or colon, a hint. */
export function labelled(field) {
  const text = field.about[lang()] || field.key;
  const [, label, hint = ""] = /^([^：，;]+)[：，;]?\s*(.*)$/s.exec(text) ?? [null, text];
  return { label: label.trim(), hint: /none/.test(hint) && field.mayBeNone ? "" : hint.trim() };
}

function kindOf(schema, definitions) {
  if (schema.enum) {
    const words = schema.enum.map((word, index) => ({ word, about: bilingual(schema.enumDescriptions?.[index] ?? `${word}`) }));
    return { kind: "choice", words: words.filter(({ word }) => typeof word === "string" || schema.enum.length === 1) };
  }
  if (schema.type === "object") return { kind: "map", fields: fieldsOf(schema, definitions) };
  if (schema.type === "array") return { kind: "list", item: describe("", schema.items, false, definitions) };
  if (schema.type === "boolean") return { kind: "flag" };
  if (schema.type === "integer") return { kind: "integer" };
  if (schema.type === "number") return { kind: "decimal" };
  if (schema.examples) return { kind: "date", examples: schema.examples };
  if (schema.minLength === 1) return { kind: "file" };
  return { kind: "text", longest: schema.maxLength ?? Infinity };
}

function describe(key, schema, isRequired, definitions) {
  const field = { key, about: bilingual(schema.description), isRequired, mayBeNone: false };
  const referred = (one) => (one.$ref ? definitions[one.$ref.split("/").at(-1)] : one);
  for (const one of schema.anyOf ?? [schema]) {
    if (one.$ref?.endsWith("/blank")) continue;
    const real = referred(one);
    if (real.enum?.every((word) => noneWords.has(word))) field.mayBeNone = true;
    // The first way to write it is the usual one; the others are spellings of it.
    else if (!field.kind) Object.assign(field, kindOf(real, definitions));
  }
  return field;
}

const fieldsOf = (schema, definitions) => Object.entries(schema.properties ?? {}).map(([key, property]) =>
  describe(key, property, (schema.required ?? []).includes(key), definitions));

/** The whole document as one field of kind "map"; `schema` is what says its version. */
export const documentField = (schema) => describe("", schema, true, schema.$defs ?? {});

/**
 * A value as the service read it, all scalars as texts, in the types that the form works with. What has another shape
 * than the schema's, such as a text where a list belongs, is left out and its pointer added to `lost`.
 */
export function typed(value, field, pointer = "", lost = []) {
  if (value === null || value === undefined || value === "") return undefined;
  if (typeof value === "string" && field.mayBeNone && noneWords.has(value.trim())) return "none";
  const shape = Array.isArray(value) ? "list" : typeof value === "object" ? "map" : "scalar";
  if (shape !== (["map", "list"].includes(field.kind) ? field.kind : "scalar")) {
    lost.push(pointer);
    return undefined;
  }
  if (shape === "map") {
    const known = new Map(field.fields.map((one) => [one.key, one]));
    return Object.fromEntries(Object.entries(value)
      .map(([key, one]) => [key, known.has(key) ? typed(one, known.get(key), `${pointer}/${key}`, lost) : one])
      .filter(([, one]) => one !== undefined));
  }
  if (shape === "list") {
    return value.map((one, index) => typed(one, field.item, `${pointer}/${index}`, lost)).filter((one) => one !== undefined);
  }
  if (field.kind === "flag" && yesWords.has(`${value}`.toLowerCase())) return true;
  if (field.kind === "flag" && noWords.has(`${value}`.toLowerCase())) return false;
  if (field.kind === "integer" && /^\d{1,9}$/.test(value)) return Number(value);
  if (field.kind === "decimal" && /^(0|[1-9]\d{0,11})(\.\d{0,10}[1-9])?$/.test(value)) return Number(value);
  return value;
}

/** Without what is empty, in the order of the schema, what the schema does not know last. */
export function tidied(value, field) {
  if (value === "" || value === null || value === undefined) return undefined;
  if (Array.isArray(value)) {
    const items = value.map((one) => tidied(one, field?.item ?? {})).filter((one) => one !== undefined);
    return items.length ? items : undefined;
  }
  if (typeof value !== "object") return value;
  const fields = new Map((field?.fields ?? []).map((one) => [one.key, one]));
  const keys = [...[...fields.keys()].filter((key) => key in value), ...Object.keys(value).filter((key) => !fields.has(key))];
  const entries = keys.map((key) => [key, tidied(value[key], fields.get(key) ?? {})]).filter(([, one]) => one !== undefined);
  return entries.length ? Object.fromEntries(entries) : undefined;
}

/** The keys of a map that the schema does not know, with their pointers. */
export function strangers(value, field, pointer = "") {
  if (!value || typeof value !== "object") return [];
  if (Array.isArray(value)) return value.flatMap((one, index) => strangers(one, field.item ?? {}, `${pointer}/${index}`));
  const known = new Map((field.fields ?? []).map((one) => [one.key, one]));
  return Object.entries(value).flatMap(([key, one]) => {
    const place = `${pointer}/${key.replace(/~/g, "~0").replace(/\//g, "~1")}`;
    return known.has(key) ? strangers(one, known.get(key), place) : [place];
  });
}
