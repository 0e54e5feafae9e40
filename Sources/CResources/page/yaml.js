// SPDX-License-Identifier: Apache-2.0
// Writes YAML. A text stands without quotes only where no reader of YAML 1.1 or 1.2 could take it for something else;
// all others are written between double quotes.

/** Letters, digits of any script and ideographs, with spaces, dots and such only between them. */
const plain = /^[\p{L}](?:[\p{L}\p{N}_.（）／·、，。《》—\-+/ ]*[\p{L}\p{N}）》。])?$/u;
/** What YAML 1.1 takes for something else than text. */
const taken = /^(y|n|yes|no|true|false|on|off|null|nan|inf)$/i;
/** What a double-quoted text may not hold as it is. */
const unseen = /[\u0000-\u001f"\\\u007f-\u00a0\u2028\u2029\u2066-\u2069\u202a-\u202e\ufeff\ufffe\uffff]|\p{Cs}/gu;

const escaped = (character) => {
  const known = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r" }[character];
  if (known) return known;
  // Half of a pair is no character at all.
  if (/\p{Cs}/u.test(character)) return "\\ufffd";
  return `\\u${character.codePointAt(0).toString(16).padStart(4, "0")}`;
};

/** One value without line ends. */
export function scalar(value) {
  if (typeof value === "number" || typeof value === "boolean") return `${value}`;
  if (plain.test(value) && !taken.test(value)) return value;
  return `"${value.replace(unseen, escaped)}"`;
}

const isEmpty = (value) => typeof value === "object" && Object.keys(value).length === 0;

function lines(value, indent) {
  const space = " ".repeat(indent);
  if (Array.isArray(value)) {
    return value.flatMap((item) => {
      if (typeof item !== "object") return [`${space}- ${scalar(item)}`];
      if (isEmpty(item)) return [`${space}- ${Array.isArray(item) ? "[]" : "{}"}`];
      const [first, ...rest] = lines(item, indent + 2);
      return [`${space}- ${first.trimStart()}`, ...rest];
    });
  }
  return Object.entries(value).flatMap(([key, item]) => {
    const name = `${space}${scalar(key)}:`;
    if (typeof item !== "object") return [`${name} ${scalar(item)}`];
    if (isEmpty(item)) return [`${name} ${Array.isArray(item) ? "[]" : "{}"}`];
    return [name, ...lines(item, indent + 2)];
  });
}

/** A document of maps, lists, texts, numbers and flags as YAML. */
export function yaml(document, remark = "") {
  const parts = Object.entries(document).map(([key, value]) => lines({ [key]: value }, 0).join("\n"));
  // An empty line round the larger parts, so that the file can be read.
  const text = parts.map((part, index) => {
    const isApart = index > 0 && (part.includes("\n") || parts[index - 1].includes("\n"));
    return `${isApart ? "\n" : ""}${part}\n`;
  }).join("");
  return (remark ? `# ${remark.replace(/\n/g, "\n# ")}\n` : "") + text;
}
