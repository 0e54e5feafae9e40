// SPDX-License-Identifier: Apache-2.0
// Asks the service; whatever goes wrong becomes a Problem, which says in a sentence what happened and what to do.
import { lang, t } from "./words.js";
import { byID } from "./dom.js";

/** The token of a service that asks for one; in memory only. */
let token = "";

/** Something that kept an answer away. */
export class Problem extends Error {
  /** @param status the HTTP status; 0 when nothing came back, -1 when the person cancelled. */
  constructor(status, detail = "", wait = null) {
    super(`problem ${status}`);
    this.status = status;
    this.detail = detail;
    this.wait = wait;
  }

  get isCancelled() {
    return this.status === -1;
  }

  /** What happened. */
  get what() {
    const known = [400, 401, 404, 408, 413, 415, 422, 429, 500, 503];
    const key = this.status === 0 ? "network" : known.includes(this.status) ? this.status : "other";
    return t(`problem.${key}`, this.status);
  }

  /** What to do about it. */
  get advice() {
    const asked = [401, 413, 415, 422, 429, 503].includes(this.status);
    const key = this.status === 0 ? "network" : asked ? this.status : "other";
    return t(`advice.${key}`, this.wait ?? 5);
  }
}

let asking = null;

/** Asks the person for the token, once for all who wait for it; resolves to whether there is one now. */
const askForToken = () => (asking ??= openTokenDialog().finally(() => (asking = null)));

function openTokenDialog() {
  const dialog = byID("token");
  const field = byID("token-field");
  return new Promise((resolve) => {
    field.value = "";
    dialog.returnValue = "";
    dialog.addEventListener("close", () => {
      const given = dialog.returnValue === "yes" && field.value.trim();
      token = given ? field.value.trim() : token;
      field.value = "";
      resolve(Boolean(given));
    }, { once: true });
    dialog.showModal();
    field.focus();
  });
}

function once(path, { body, type, query, progress, signal }) {
  return new Promise((resolve, reject) => {
    const address = new URL(path, document.baseURI);
    for (const [key, value] of Object.entries({ ...query, lang: lang() })) {
      if (value) address.searchParams.set(key, value);
    }
    const request = new XMLHttpRequest();
    request.open(body === undefined ? "GET" : "POST", address);
    request.responseType = "text";
    request.setRequestHeader("Accept", "application/json, application/problem+json");
    if (type) request.setRequestHeader("Content-Type", type);
    if (token) request.setRequestHeader("Authorization", `Bearer ${token}`);
    request.upload.onprogress = (event) => progress?.(event.loaded, event.lengthComputable ? event.total : 0);
    request.upload.onload = () => progress?.(1, 1);
    request.onload = () => resolve(request);
    request.onerror = () => reject(new Problem(0));
    request.onabort = () => reject(new Problem(-1));
    const stop = () => request.abort();
    signal?.addEventListener("abort", stop, { once: true });
    request.onloadend = () => signal?.removeEventListener("abort", stop);
    if (signal?.aborted) return reject(new Problem(-1));
    request.send(body ?? null);
  });
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Asks and gives {json, text}. With a `body` it is a POST, else a GET. Throws Problem. */
export async function ask(path, options = {}) {
  let answer = await once(path, options);
  for (let tries = 0; answer.status === 401 && tries < 3; tries++) {
    if (!(await askForToken())) break;
    answer = await once(path, options);
  }
  const json = parse(answer.responseText);
  if (answer.status === 200 && json !== null) return { json, text: answer.responseText };
  const wait = Number.parseInt(answer.getResponseHeader("Retry-After") ?? "", 10);
  throw new Problem(answer.status === 200 ? 500 : answer.status, json?.detail ?? json?.title ?? "",
    Number.isFinite(wait) ? wait : null);
}

const kept = new Map();

/** The same for what does not change while the page is open; asked once. */
export function known(path, query = {}) {
  const key = [path, lang(), JSON.stringify(query)].join(" ");
  if (!kept.has(key)) {
    const asked = ask(path, { query }).then((answer) => answer.json);
    asked.catch(() => kept.delete(key));
    kept.set(key, asked);
  }
  return kept.get(key);
}
