// SPDX-License-Identifier: Apache-2.0
// A place to drop files on, with buttons that open the same from the disk or the camera.
import { h, newID, put } from "./dom.js";

/** Files that systems leave behind by themselves. */
const litter = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*|__MACOSX)(\/|$)/;

/** The most files that are taken at once; with more nothing is done, so that none is left out unseen. */
export const most = 20_000;

const readAll = async (folder) => {
  const reader = folder.createReader();
  const entries = [];
  // readEntries gives at most 100 at a time and nothing at the end.
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (!some.length) return entries;
    entries.push(...some);
    if (entries.length > most) return entries;
  }
};

async function walk(entry, above, found) {
  if (found.length > most) return;
  const path = above + entry.name;
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
    found.push({ path, file });
  } else {
    for (const child of await readAll(entry)) await walk(child, `${path}/`, found);
  }
}

/** What was dropped, folders taken apart: [{path, file}]. */
async function dropped(transfer) {
  const entries = [...transfer.items].filter((item) => item.kind === "file").map((item) => item.webkitGetAsEntry?.());
  if (!entries.length || entries.some((entry) => !entry)) return [...transfer.files].map((file) => ({ path: file.name, file }));
  const found = [];
  for (const entry of entries) await walk(entry, "", found);
  return found;
}

const tidy = (found) => found.filter(({ path }) => !litter.test(path));

function button(choice, take) {
  const id = newID("file");
  const input = h("input", {
    type: "file", id, class: "unseen", accept: choice.accept, capture: choice.capture, multiple: choice.folder,
    webkitdirectory: choice.folder,
    onchange: () => {
      const found = [...input.files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
      input.value = "";
      if (found.length) take(tidy(found));
    },
  });
  return h("span", { class: `choose ${choice.only ?? ""}` }, input, h("label", { for: id, class: `button ${choice.main ? "main" : ""}`, word: choice.word }));
}

/**
 * Fills a place; `take([{path, file}])` gets what is dropped or chosen.
 * choices: [{word, accept, capture, folder, main, only}].
 */
export function dropZone(place, { hint, choices, take }) {
  const zone = h("div", { class: "drop" }, h("p", { word: hint }),
    h("p", { class: "buttons" }, choices.map((choice) => button(choice, take))));
  let depth = 0;
  const over = (change) => {
    depth = Math.max(0, depth + change);
    zone.classList.toggle("over", depth > 0);
  };
  zone.addEventListener("dragenter", (event) => (event.preventDefault(), over(1)));
  zone.addEventListener("dragleave", () => over(-1));
  zone.addEventListener("dragover", (event) => event.preventDefault());
  zone.addEventListener("drop", async (event) => {
    event.preventDefault();
    over(-depth);
    const found = await dropped(event.dataTransfer);
    if (found.length) take(tidy(found));
  });
  put(place, zone);
}

/** A file dropped beside the zone must not replace the page. */
export function guardPage() {
  for (const kind of ["dragover", "drop"]) {
    addEventListener(kind, (event) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    });
  }
}
