// SPDX-License-Identifier: Apache-2.0
// Small helpers for making elements. Text is always set as text, never as HTML.
import { t } from "./words.js";

const svgNames = "http://www.w3.org/2000/svg";

function set(element, name, value) {
  if (value === false || value === null || value === undefined) return;
  if (name === "word") {
    const [key, ...values] = [value].flat();
    element.dataset.word = key;
    if (values.length) element.dataset.values = JSON.stringify(values);
    element.textContent = t(key, ...values);
  } else if (name === "wordLabel") {
    element.dataset.wordLabel = value;
    element.setAttribute("aria-label", t(value));
  } else if (name === "wordHint") {
    element.dataset.wordHint = value;
    element.placeholder = t(value);
  } else if (name.startsWith("on")) {
    element.addEventListener(name.slice(2), value);
  } else if (["value", "checked", "disabled", "hidden", "open", "indeterminate"].includes(name)) {
    element[name] = value;
    // So that resetting a form gives back how it began.
    if (name === "checked") element.defaultChecked = value;
  } else {
    element.setAttribute(name, value === true ? "" : value);
  }
}

const real = (children) => children.flat(3).filter((child) => child !== null && child !== undefined && child !== false);

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) set(element, name, value);
  element.append(...real(children));
  return element;
}

/** Puts children in the place of those that an element has; nothing for null. */
export const put = (element, ...children) => element.replaceChildren(...real(children));

/** An element with attributes and children. `word` names its text, `onclick` and such are listeners. */
export const h = (tag, attributes, ...children) =>
  fill(document.createElement(tag), attributes, children);

/** The same for SVG. */
export const svg = (tag, attributes, ...children) =>
  fill(document.createElementNS(svgNames, tag), attributes, children);

/** The element with an id. */
export const byID = (id) => document.getElementById(id);

/** Tells people who hear the page what happened. */
export function say(text) {
  const place = byID("said");
  place.textContent = "";
  // Set again in the next frame, so that the same sentence twice is spoken twice.
  requestAnimationFrame(() => (place.textContent = text));
}

/** Lets go of the pictures shown below an element, before it is filled anew. */
export function release(element) {
  for (const image of element.querySelectorAll('img[src^="blob:"]')) URL.revokeObjectURL(image.src);
  element.replaceChildren();
}

let number = 0;

/** An id that nothing else has. */
export const newID = (name) => `${name}-${++number}`;

/** Saves something as a file of the person's. */
export function download(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = h("a", { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Bytes as people read them: 50.6 KB. */
export function size(bytes) {
  if (bytes < 1000) return `${bytes}\u00a0B`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)}\u00a0KB`;
  return `${(bytes / 1_000_000).toFixed(1)}\u00a0MB`;
}
