// SPDX-License-Identifier: Apache-2.0
// The second view: what is seen on a scan. Seals are outlined on the picture; a PDF, which the page does not draw,
// is told as a list with places.
import { byID, download, h, put, release, say, size, svg } from "./dom.js";
import { onLanguage, t } from "./words.js";
import { ask } from "./service.js";
import { Task } from "./task.js";
import { dropZone } from "./drop.js";

/** Words below this certainty are shown as doubtful. */
const sure = 0.6;

let task;
let file = null;

async function inspect(next) {
  file = next;
  release(byID("scan-result"));
  const query = { name: file.name, words: byID("scan-words").checked ? "full" : "none" };
  const answer = await task.run("scan.looking", (signal, progress) =>
    ask("v1/scans/inspect", { body: file, type: "application/octet-stream", query, signal, progress }));
  if (!answer || file !== next) return;
  const { pages, notChecked } = answer.json;
  const image = pages.length === 1 ? await picture(file) : null;
  const seals = pages.reduce((sum, page) => sum + (page.seals?.length ?? 0), 0);
  const heading = h("h2", { tabindex: "-1", class: "name" }, file.name, " ", h("small", {}, size(file.size)));
  put(byID("scan-result"), heading,
    h("p", { class: "sum", word: ["scan.sum", pages.length, seals] }),
    notChecked.map((one) => h("p", { class: "problem" }, h("b", { word: "scan.notchecked" }), " ", one.reason)),
    pages.map((page) => pageShown(page, pages.length, image)),
    h("p", { class: "buttons" }, h("button", {
      type: "button", word: "save.json",
      onclick: () => download(new Blob([answer.text], { type: "application/json" }), "hedui-scan.json"),
    })));
  say(t("scan.sum", pages.length, seals));
}

async function picture(blob) {
  const image = h("img", { alt: t("scan.picture"), src: URL.createObjectURL(blob) });
  try {
    await image.decode();
    return image;
  } catch {
    URL.revokeObjectURL(image.src);
    return null;
  }
}

function pageShown(page, count, image) {
  const title = count > 1 ? h("h3", { word: ["page.number", page.page] }) : null;
  if (page.reason) {
    return h("section", { class: "page" }, title,
      h("p", { class: "problem" }, h("b", {}, "! ", t("scan.unseen")), " ", page.reason), wordList(page));
  }
  return h("section", { class: "page" }, title, h("div", { class: "scan" },
    image ? h("div", { class: "side" }, outlined(page, image)) : null,
    h("div", { class: "list" }, facts(page), sealList(page), wordList(page))));
}

/** The picture with a numbered outline round each seal. */
function outlined(page, image) {
  const unit = Math.max(page.width, page.height) / 100;
  const marks = (page.seals ?? []).map((seal, index) => svg("g", {},
    svg("rect", { x: seal.x, y: seal.y, width: seal.width, height: seal.height, class: "under" }),
    svg("rect", { x: seal.x, y: seal.y, width: seal.width, height: seal.height }),
    svg("circle", { cx: seal.x + unit, cy: seal.y + unit, r: unit * 2.2 }),
    svg("text", { x: seal.x + unit, y: seal.y + unit, "font-size": unit * 2.8, dy: "0.36em" }, String(index + 1))));
  const drawing = svg("svg", { viewBox: `0 0 ${page.width} ${page.height}`, preserveAspectRatio: "none", "aria-hidden": "true" }, marks);
  return h("div", { class: "sheet" }, image, drawing);
}

/** Where on the page, in words: upper left, middle, … */
function where(seal, page) {
  const third = (place, whole) => Math.min(2, Math.floor((place / whole) * 3));
  const column = third(seal.x + seal.width / 2, page.width);
  const row = third(seal.y + seal.height / 2, page.height);
  return t(`place.${row}${column}`);
}

function sealList(page) {
  if (page.seals === null || page.seals === undefined) {
    return h("div", {}, h("h3", { word: "scan.seals" }), h("p", { class: "mark amber" }, "? ", h("span", { word: "scan.seals.cannot" })));
  }
  if (!page.seals.length) return h("div", {}, h("h3", { word: "scan.seals" }), h("p", { word: "scan.seals.none" }));
  return h("div", {}, h("h3", { word: "scan.seals" }), h("ol", { class: "seals" }, page.seals.map((seal) => {
    const parts = [t(`seal.${seal.colour}`), t(`seal.${seal.shape}`), t(`seal.${seal.kind}`)].join("");
    const more = [
      t(seal.star ? "seal.star" : "seal.nostar"),
      seal.sizeMillimetres ? t("seal.size", seal.sizeMillimetres.toFixed(0)) : null,
      t("seal.visible", Math.round(seal.visible * 100)), t("seal.confidence", Math.round(seal.confidence * 100)),
    ].filter(Boolean);
    return h("li", {}, h("b", {}, where(seal, page), t("colon"), parts), h("br"), more.join(t("comma")),
      h("span", { class: "where" }, ` x ${seal.x}, y ${seal.y}, ${seal.width}×${seal.height}`));
  })));
}

/** What the page is like, each with a sign where it is a trouble. */
function facts(page) {
  const rows = [
    [page.empty, page.empty ? "fact.empty" : "fact.filled"],
    [page.colour !== "colour", `fact.${page.colour}`],
    [page.lines === "vertical", `fact.lines.${page.lines}`],
    [page.sharpness < 0.25, page.sharpness < 0.25 ? "fact.blurred" : "fact.sharp"],
    [page.tooSmall, page.tooSmall ? "fact.small" : "fact.large"],
    [page.cutSides.length > 0, page.cutSides.length ? "fact.cut" : "fact.whole", page.cutSides.map((side) => t(`side.${side}`)).join(t("comma"))],
  ];
  if (page.damage) rows.unshift([true, "fact.damage", page.damage]);
  if (page.unseen.length) rows.push([true, "fact.drawing"]);
  const resolution = page.dotsPerInch
    ? t(`dpi.${page.dotsPerInch.basis}`, Math.round(page.dotsPerInch.value)) : t("dpi.unknown");
  return h("div", {}, h("h3", { word: "scan.page" }),
    h("ul", { class: "facts" }, rows.map(([isTrouble, key, value]) => h("li", { class: isTrouble ? "amber" : "green" },
      h("span", { class: "sign", "aria-hidden": "true" }, isTrouble ? "!" : "✓"), " ",
      h("span", { word: value === undefined ? key : [key, value] }))),
    h("li", {}, `${page.width}×${page.height} · ${resolution}`)));
}

function wordList(page) {
  if (page.wordsReason) return h("div", {}, h("h3", { word: "scan.text" }), h("p", { class: "note" }, page.wordsReason));
  if (!page.words) return null;
  if (!page.words.length) return h("div", {}, h("h3", { word: "scan.text" }), h("p", { word: "scan.text.none" }));
  return h("div", {}, h("h3", { word: "scan.text" }), h("ul", { class: "words" }, page.words.map((word) => {
    const isSure = word.confidence >= sure;
    return h("li", { class: isSure ? "" : "faint" }, isSure ? null : h("span", { class: "mark amber" }, "? ", h("span", { word: "scan.doubtful" }), " "),
      word.text, h("span", { class: "where" }, ` ${Math.round(word.confidence * 100)}%`,
        word.source === "recognised" ? "" : ` · ${t(`source.${word.source}`)}`));
  })));
}

/** Starts the view. */
export function startScan() {
  task = new Task(byID("scan-task"));
  task.again = () => file && inspect(file);
  dropZone(byID("scan-drop"), {
    hint: "scan.drop", take: (found) => inspect(found[0].file),
    choices: [
      { word: "scan.choose", accept: "image/*,application/pdf,.pdf,.jpg,.jpeg,.png", main: true },
      { word: "photo.take", accept: "image/*", capture: "environment", only: "touch" },
    ],
  });
  byID("scan-words").addEventListener("change", () => file && inspect(file));
  onLanguage(() => file && inspect(file));
}
