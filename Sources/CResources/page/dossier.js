// SPDX-License-Identifier: Apache-2.0
// The third view: whole dossiers, as a folder or a zip. A unit's folder with several dossiers is sent one by one.
import { byID, download, h, release, say } from "./dom.js";
import { onLanguage, t } from "./words.js";
import { ask } from "./service.js";
import { Task } from "./task.js";
import { dropZone, most } from "./drop.js";
import { chosen, ruleList } from "./policy.js";
import { showReport } from "./report.js";

const isDocument = (path) => /(^|\/)dossier\.(ya?ml|json)$/i.test(path);
const folderOf = (path) => path.slice(0, path.lastIndexOf("/") + 1);

let task;
let last = null;

/** The dossiers among files: [{name, files: [{path, file}]}], paths relative to each. */
export function dossiersIn(found) {
  const folders = [...new Set(found.filter(({ path }) => isDocument(path)).map(({ path }) => folderOf(path)))];
  return folders.map((folder) => ({
    name: folder.split("/").filter(Boolean).at(-1) ?? "",
    files: found.filter(({ path }) => path.startsWith(folder))
      // What lies in another dossier's folder below is that one's.
      .filter(({ path }) => !folders.some((other) => other.length > folder.length && path.startsWith(other)))
      .map(({ path, file }) => ({ path: path.slice(folder.length), file })),
  }));
}

/** A dossier's files as a form that the service takes apart. */
export function bodyOf({ files }) {
  const form = new FormData();
  for (const { path, file } of files) form.append("file", file, path);
  return form;
}

async function checkFolder(dossiers) {
  const query = chosen("dossier-policy");
  return task.run("dossier.checking", async (signal, progress) => {
    const all = dossiers.reduce((sum, one) => sum + one.files.reduce((bytes, { file }) => bytes + file.size, 0), 0);
    let done = 0;
    const answers = [];
    for (const dossier of dossiers) {
      const answer = await ask("v1/dossiers/validate", {
        body: bodyOf(dossier), query: { ...query, name: dossier.name }, signal, progress: (now) => progress(Math.min(done + now, all - 1), all),
      });
      done += dossier.files.reduce((bytes, { file }) => bytes + file.size, 0);
      answers.push(answer);
    }
    return answers;
  });
}

function checkZip(file) {
  const query = { ...chosen("dossier-policy"), name: file.name };
  return task.run("dossier.checking", async (signal, progress) =>
    [await ask("v1/dossiers/validate", { body: file, type: "application/zip", query, signal, progress })]);
}

async function check(found) {
  last = found;
  release(byID("dossier-result"));
  if (found.length > most) return task.refuse("dossier.toomany", most);
  const zips = found.filter(({ path }) => /\.zip$/i.test(path));
  const dossiers = dossiersIn(found);
  if (!dossiers.length && zips.length !== 1) {
    const loose = found.length === 1 && /\.(ya?ml|json)$/i.test(found[0].path);
    return task.refuse(loose ? "dossier.alone" : "dossier.nothing", found.length);
  }
  const [answers, rules] = await Promise.all([
    dossiers.length ? checkFolder(dossiers) : checkZip(zips[0].file), ruleList()]);
  if (!answers || last !== found) return;
  const reports = answers.map((answer) => answer.json);
  const pictures = new Map(dossiers.flatMap((dossier) => dossier.files.map(({ path, file }) => [path, file])));
  showReport(byID("dossier-result"), reports, rules, dossiers.length === 1 ? pictures : new Map());
  if (dossiers.length) byID("dossier-result").prepend(...loose(found, dossiers));
  byID("dossier-result").append(h("p", { class: "buttons noprint" },
    h("button", { type: "button", word: "print", onclick: () => print() }),
    h("button", { type: "button", word: "save.json", onclick: () => save(answers) })));
  const heading = byID("dossier-result").querySelector("h2");
  heading?.focus();
  say(t("dossier.checked", reports.reduce((sum, one) => sum + one.dossiers.length, 0)));
}

/** What was dropped but lies in no dossier, and was not sent. */
function loose(found, dossiers) {
  const sent = new Set(dossiers.flatMap(({ files }) => files.map(({ file }) => file)));
  const left = found.filter(({ file }) => !sent.has(file));
  return left.length ? [h("section", { class: "left-out" }, h("h3", { word: ["dossier.loose", left.length] }),
    h("p", {}, left.slice(0, 20).map(({ path }) => path).join("、"), left.length > 20 ? " …" : ""))] : [];
}

/** One answer is saved as it came, byte for byte; of several, an array of them. */
function save(answers) {
  const text = answers.length === 1 ? answers[0].text : `[${answers.map((answer) => answer.text).join(",\n")}]\n`;
  download(new Blob([text], { type: "application/json" }), "hedui-report.json");
}

/** Starts the view. */
export function startDossier() {
  task = new Task(byID("dossier-task"));
  task.again = () => last && check(last);
  dropZone(byID("dossier-drop"), {
    hint: "dossier.drop", take: check,
    choices: [
      { word: "dossier.folder", folder: true, main: true },
      { word: "dossier.zip", accept: ".zip,application/zip" },
    ],
  });
  byID("dossier-policy").addEventListener("change", () => last && check(last));
  onLanguage(() => last && check(last));
}
