// SPDX-License-Identifier: Apache-2.0
// The first view: a photo, what it must be, and mending it.
import { byID, download, h, put, release, say, size } from "./dom.js";
import { onLanguage, t } from "./words.js";
import { ask } from "./service.js";
import { Task } from "./task.js";
import { dropZone } from "./drop.js";
import { chosen, ruleList } from "./policy.js";
import { clause, colours, groupOf, mark, place, ruleTitle, sorted, values, verdict } from "./findings.js";
import { CropFrame, ratioOf } from "./crop.js";

const order = ["mend", "unchecked", "should", "review", "manual", "info", "pass"];

/** The requirements, those first that want something done. */
export function requirements(report, rules) {
  const { results } = report.dossiers[0];
  const found = sorted(results);
  const rows = order.flatMap((group) => (found[group] ?? []).map((result) => [group, result]));
  return h("ul", { class: "requirements" }, rows.map(([group, result]) => h("li", { class: colours[group] },
    h("p", { class: "head" }, mark(group === "pass" ? "pass" : group), " ", h("b", {}, ruleTitle(rules, result.ruleId))),
    group === "pass" ? null : result.message && h("p", { class: "message" }, result.message),
    values(result),
    group !== "pass" && group !== "manual" && result.suggestion
      ? h("p", { class: "remedy" }, h("b", { word: "todo" }), " ", result.suggestion) : null,
    clause(result))));
}

/** The picture of a file as the browser shows it, upright; null when it cannot. */
async function picture(blob, alt) {
  const image = h("img", { alt, src: URL.createObjectURL(blob) });
  try {
    await image.decode();
    return image;
  } catch {
    URL.revokeObjectURL(image.src);
    return null;
  }
}

/** What is at work now: the file, its report, the frame. */
const now = { file: null, frame: null };
let task;

async function check(file) {
  now.file = file;
  release(byID("photo-result"));
  const query = { ...chosen("photo-policy"), name: file.name };
  const [answer, rules, image] = await Promise.all([
    task.run("photo.checking", (signal, progress) =>
      ask("v1/photos/check", { body: file, type: "application/octet-stream", query, signal, progress })),
    ruleList(), picture(file, t("photo.yours")),
  ]);
  if (!answer || now.file !== file) return;
  show(answer, rules, image);
  say(t("photo.checked", t(`verdict.${answer.json.summary.verdict}`)));
}

function show({ json: report, text }, rules, image) {
  const { summary, dossiers } = report;
  const side = image ? framed(image, dossiers[0].results, rules) : h("p", { class: "note", word: "photo.unshown" });
  const head = h("h2", { tabindex: "-1", class: "name" }, now.file.name, " ", h("small", {}, size(now.file.size)));
  put(byID("photo-result"), head, verdict(summary.verdict, summary.counts), h("div", { class: "photo" },
    h("div", { class: "side" }, side),
    h("div", { class: "list" }, h("h2", { word: "photo.requirements" }), requirements(report, rules),
      h("p", { class: "buttons" }, h("button", {
        type: "button", word: "save.json",
        onclick: () => download(new Blob([text], { type: "application/json" }), "hedui-photo.json"),
      })))));
}

/** The picture with the frame and what can be done with it. */
function framed(image, results, rules) {
  const words = h("output", { class: "frame-words" });
  const frame = new CropFrame(image, { width: image.naturalWidth, height: image.naturalHeight }, ratioOf(results), () => {
    words.textContent = now.frame ? now.frame.text : "";
  });
  now.frame = frame;
  words.textContent = frame.text;
  const mended = h("div", { class: "mended" });
  const working = new Task(h("div", {}));
  const mend = async (byItself) => {
    working.again = () => mend(byItself);
    const { x, y, width, height } = frame.frame;
    const query = { ...chosen("photo-policy"), name: now.file.name, crop: byItself ? "" : [x, y, width, height].join(",") };
    put(mended);
    const answer = await working.run("photo.mending", (signal, progress) =>
      ask("v1/photos/fix", { body: now.file, type: "application/octet-stream", query, signal, progress }));
    if (!answer) return;
    if (answer.json.crop) frame.set(answer.json.crop);
    await showMended(mended, answer.json, rules, image);
  };
  return [h("h2", { word: "photo.frame" }), frame.element, words,
    h("p", { class: "buttons" },
      h("button", { type: "button", class: "main", word: "photo.mend", onclick: () => mend(false) }),
      h("button", { type: "button", word: "photo.auto", onclick: () => mend(true) })),
    h("p", { class: "note", word: "photo.mend.note" }), working.place, mended];
}

const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** Before and after, what was done, the check of the result, and the download. */
async function showMended(mended, fix, rules, before) {
  if (!fix.mended || !fix.photo) {
    put(mended, h("div", { class: "problem", role: "alert" },
      h("p", {}, h("b", {}, "✗ ", h("span", { word: "photo.unmended" }))), fix.reason ? h("p", {}, fix.reason) : null,
      fix.suggestion ? h("p", {}, fix.suggestion) : null));
    return;
  }
  const blob = new Blob([bytes(fix.photo)], { type: "image/jpeg" });
  const after = await picture(blob, t("photo.after"));
  const result = fix.after.summary;
  const left = fix.after.dossiers[0].results;
  const open = left.filter((one) => ["mend", "unchecked", "should", "review"].includes(groupOf(one, new Set())));
  const heading = h("h2", { tabindex: "-1", word: "photo.result" });
  const figure = (image, key, facts) => h("figure", {}, image, h("figcaption", {}, h("b", { word: key }), h("br"), facts));
  const copy = h("img", { src: before.src, alt: t("photo.before") });
  put(mended, heading,
    h("div", { class: "pair" },
      figure(copy, "photo.before", `${fix.size?.width ?? "?"}×${fix.size?.height ?? "?"} · ${size(now.file.size)}`),
      figure(after ?? h("span", {}), "photo.after", `${after?.naturalWidth ?? "?"}×${after?.naturalHeight ?? "?"} · ${size(blob.size)}`)),
    verdict(result.verdict, result.counts),
    fix.changes.length ? h("ol", { class: "changes" }, fix.changes.map((change) => h("li", {}, change))) : null,
    open.length ? h("div", { class: "note" }, h("p", { word: "photo.left" }), h("ul", {}, open.map((one) =>
      h("li", {}, h("b", {}, ruleTitle(rules, one.ruleId)), " ", one.message ?? "", " ", place(one))))) : null,
    h("p", { class: "buttons" }, h("button", {
      type: "button", class: "main", word: "photo.download", onclick: () => download(blob, fix.name || "photo.jpg"),
    })),
    h("details", {}, h("summary", { word: "photo.all" }), requirements(fix.after, rules)));
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: "nearest" });
  say(t("photo.mended", t(`verdict.${result.verdict}`)));
}

/** Starts the view. */
export function startPhoto() {
  task = new Task(byID("photo-task"));
  task.again = () => now.file && check(now.file);
  const take = (found) => check(found[0].file);
  dropZone(byID("photo-drop"), {
    hint: "photo.drop", take,
    choices: [
      { word: "photo.choose", accept: "image/*,.heic,.jpg,.jpeg,.png", main: true },
      { word: "photo.take", accept: "image/*", capture: "user", only: "touch" },
    ],
  });
  byID("photo-policy").addEventListener("change", () => now.file && check(now.file));
  onLanguage(() => now.file && check(now.file));
}
