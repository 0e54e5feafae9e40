// SPDX-License-Identifier: Apache-2.0
// The page's own words, in Chinese and English; what the service says comes in the language that is asked for.
import { shared } from "./texts.js";
import { more } from "./texts-more.js";

const words = { ...shared, ...more };
const listeners = [];
let language = new URLSearchParams(location.search).get("lang") === "en" ? "en" : "zh";

/** The language now: "zh" or "en". */
export const lang = () => language;

/** A word with {0}, {1}… filled in. */
export function t(key, ...values) {
  const word = words[key];
  if (!word) throw new Error(`there is no word ${key}`);
  return word[language === "zh" ? 0 : 1].replace(/\{(\d)\}/g, (_, place) => values[place] ?? "");
}

/** The word for a part of the document, or its key where it is none of ours. */
export const partWord = (part) => (words[`part.${part}`] ? t(`part.${part}`) : part);

/** Whichever of {zh, en} or plain text fits. */
export const either = (text) =>
  text && typeof text === "object" ? text[language] ?? text.zh ?? text.en ?? "" : text ?? "";

/** Puts the words into every element below one that names its word. */
export function reword(root = document) {
  for (const element of root.querySelectorAll("[data-word]")) {
    element.textContent = t(element.dataset.word, ...JSON.parse(element.dataset.values ?? "[]"));
  }
  for (const element of root.querySelectorAll("[data-word-label]")) {
    element.setAttribute("aria-label", t(element.dataset.wordLabel));
  }
  for (const element of root.querySelectorAll("[data-word-hint]")) {
    element.placeholder = t(element.dataset.wordHint);
  }
}

/** Calls back when the language changes, after the words did. */
export const onLanguage = (listener) => listeners.push(listener);

/** Changes the language of everything that is shown. */
export function speak(next) {
  language = next;
  document.documentElement.lang = next === "zh" ? "zh-Hans" : "en";
  reword();
  for (const listener of listeners) listener();
}
