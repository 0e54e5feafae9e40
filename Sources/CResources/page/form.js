// SPDX-License-Identifier: Apache-2.0
// The fourth view: a form made of the JSON Schema, for those who do not write YAML.
import { byID, download, h, put, say } from "./dom.js";
import { lang, onLanguage, t } from "./words.js";
import { ask, known } from "./service.js";
import { Task } from "./task.js";
import { dropZone } from "./drop.js";
import { chosen, ruleList } from "./policy.js";
import { colours, finding, groups, mark, ruleTitle, sorted, verdict } from "./findings.js";
import { documentField, labelled, strangers, tidied, typed } from "./schema.js";
import { yaml } from "./yaml.js";
import { FieldMaker } from "./fields.js";
import { bodyOf } from "./dossier.js";

/** The document at work: its field, content, the files of its folder, what was found, whether it is saved. */
const now = { field: null, content: null, files: [], found: new Map(), lost: [], rules: new Map(), isSaved: true };
let task;
let maker;

/** The document as it is written: with its version, without what is empty. */
const written = () => ({ schema: 1, ...tidied({ ...now.content, schema: undefined }, now.field) });

async function open(file) {
  const answer = await task.run("form.opening", (signal, progress) => ask("v1/dossiers/read", {
    body: file, type: /\.json$/i.test(file.name) ? "application/json" : "application/yaml", signal, progress,
  }));
  if (!answer) return;
  await begin(answer.json.document);
  if (answer.json.faults?.length) byID("form-report").append(h("div", { class: "note" }, h("b", {}, "! ", h("span", { word: "form.faults" })),
    h("ul", {}, answer.json.faults.map((fault) => h("li", {}, fault)))));
}

async function take(found) {
  const own = found.find(({ path }) => /(^|\/)dossier\.(ya?ml|json)$/i.test(path)) ?? (found.length === 1 && /\.(ya?ml|json)$/i.test(found[0].path) ? found[0] : null);
  if (found.length > 1 || found[0].path.includes("/")) {
    const above = own ? own.path.slice(0, own.path.lastIndexOf("/") + 1) : `${found[0].path.split("/")[0]}/`;
    now.files = found.filter(({ path }) => path.startsWith(above)).map(({ path, file }) => ({ path: path.slice(above.length), file }))
      .filter(({ path }) => !/^dossier\.(ya?ml|json)$/i.test(path));
  } else {
    now.files = [];
  }
  task.again = () => take(found);
  if (own) await open(own.file);
  else if (now.files.length) await begin({});
  else task.refuse("form.notthis");
}

/** Shows the form with a document. */
async function begin(content) {
  task.again = () => begin(content);
  const schema = await task.run("form.loading", async () => known("v1/schemas/dossier"));
  if (!schema) return;
  now.rules = await ruleList();
  now.field = documentField(schema);
  now.lost = [];
  now.content = typed(content, now.field, "", now.lost) ?? {};
  now.found = new Map();
  now.isSaved = true;
  draw();
  byID("form-sections").querySelector("summary")?.focus();
  say(t("form.ready"));
}

function draw() {
  maker = new FieldMaker({
    problems: problemsAt, files: "form-files",
    changed: () => {
      now.isSaved = false;
      byID("form-state").textContent = t("form.changed");
    },
    count: (pointer) => {
      const sum = { red: 0, amber: 0 };
      for (const [place, found] of now.found) {
        if (place !== pointer && !place.startsWith(`${pointer}/`)) continue;
        for (const { group } of found) if (colours[group] in sum) sum[colours[group]] += 1;
      }
      return sum;
    },
  });
  const unknown = strangers(now.content, now.field);
  const sections = now.field.fields.filter((field) => field.key !== "schema").map((field) =>
    h("li", {}, maker.make(field, now.content, field.key, `/${field.key}`)));
  put(byID("form-body"),
    h("datalist", { id: "form-files" }, now.files.map(({ path }) => h("option", { value: path }))),
    h("div", { class: "bar" }, h("p", { class: "buttons" },
      h("button", { type: "button", class: "main", word: "form.check", onclick: check }),
      h("button", { type: "button", word: "form.save", onclick: save })),
    h("output", { id: "form-state", class: "note" }, now.files.length ? t("form.files", now.files.length) : "")),
    h("div", { id: "form-report" }),
    now.lost.length ? h("p", { class: "problem" }, h("b", {}, "! ", h("span", { word: "form.lost" })), " ", now.lost.join("、")) : "",
    unknown.length ? h("p", { class: "note" }, h("b", {}, "! ", h("span", { word: "form.strangers" })), " ", unknown.join("、")) : "",
    h("ol", { id: "form-sections" }, sections));
}

/** The findings at a place, short: the title says what is asked, the message what is wrong. */
function problemsAt(pointer) {
  return (now.found.get(pointer) ?? []).map(({ result, group }) => h("div", { class: `said ${colours[group]}` },
    h("p", {}, mark(group), " ", h("b", {}, ruleTitle(now.rules, result.ruleId)), t("colon"), result.message ?? ""),
    result.suggestion ? h("p", { class: "remedy" }, h("b", { word: "todo" }), " ", result.suggestion) : null));
}

/** Where a finding about the whole dossier is mended, by the rule's id or its group. */
const homes = {
  "identity.resident-id": "applicant/resident-id", "unit.uscc": "unit/uscc", "unit.name-consistent": "unit/name",
  "deadline.individual": "application/submitted", "deadline.unit": "application/recommended", "deadline.fee": "application/fee-paid",
  "deadline.exam": "application/exam-registered", "profile.unit-bound": "unit/bound", "profile.archive-approved": "application/archive-approved",
  "plan.selected": "application/plan", "plan.committee": "application/committee", "form.category": "form/category",
  "form.specialty": "form/specialty", "form.copies": "form/copies", "form.watermark": "form/from-platform", "form.seals": "form/seals",
  identity: "applicant", scope: "employment", integrity: "integrity", unit: "unit", plan: "application", route: "application",
  deadline: "application", reapply: "application", publicity: "public-notice", education: "education", title: "title",
  experience: "experience", transfer: "experience", skilled: "skill", selfassess: "self-assessment", hours: "hours",
  assessment: "assessments", insurance: "insurance", institution: "employment", form: "form", statement: "statement", photo: "photo",
  project: "projects", paper: "papers", patent: "patents", standard: "standards", award: "awards",
};

function pointerOf(result) {
  if (result.subject.pointer) return result.subject.pointer;
  const home = homes[result.ruleId] ?? homes[result.ruleId.split(".")[0]];
  return home ? `/${home}` : "";
}

/** The nearest place of the form to a pointer: what is there in the document or the schema. */
function placeOf(pointer) {
  let field = now.field;
  let place = "";
  let value = now.content;
  for (const part of pointer.split("/").slice(1)) {
    const next = field.kind === "list" ? (Array.isArray(value) && value[part] !== undefined ? field.item : null)
      : field.fields?.find((one) => one.key === part);
    if (!next || value === "none") break;
    [field, place, value] = [next, `${place}/${part}`, value?.[part]];
  }
  return place;
}

async function check() {
  const content = written();
  const query = chosen("dossier-policy");
  task.again = check;
  const text = yaml(content);
  const withFiles = now.files.length > 0;
  const body = withFiles
    ? bodyOf({ files: [{ path: "dossier.yaml", file: new Blob([text]) }, ...now.files] }) : JSON.stringify(content);
  const answer = await task.run("dossier.checking", (signal, progress) => ask("v1/dossiers/validate", {
    body, type: withFiles ? null : "application/json", query, signal, progress,
  }));
  if (!answer) return;
  const dossier = answer.json.dossiers[0];
  const found = sorted(dossier.results);
  now.found = new Map();
  const waiting = [];
  for (const group of groups) {
    if (group === "manual") continue;
    for (const result of found[group] ?? []) {
      // Without the files nothing can be said of them: told in one line and not beside every field.
      if (!withFiles && group === "unchecked" && isOfFiles(result)) {
        waiting.push(result);
        continue;
      }
      const place = placeOf(pointerOf(result));
      if (!now.found.has(place)) now.found.set(place, []);
      now.found.get(place).push({ result, group });
    }
  }
  showSums(dossier, waiting);
  maker.refreshAll();
}

const isOfFiles = (result) => result.ruleId === "dossier.files" || (now.rules.get(result.ruleId)?.needs ?? "declared") !== "declared";

/** The verdict, and the sections with findings as links. */
function showSums(dossier, waiting) {
  const sections = now.field.fields.map((field) => [field, maker.count(`/${field.key}`)]).filter(([, { red, amber }]) => red + amber);
  const heading = h("h2", { tabindex: "-1", word: "form.result" });
  put(byID("form-report"), h("section", { class: "result" }, heading,
    verdict(dossier.verdict, dossier.summary.counts),
    (now.found.get("") ?? []).map(({ result, group }) => finding(result, group, now.rules, { noPlace: true })),
    waiting.length ? h("p", { class: "note" }, h("b", {}, "! ", h("span", { word: ["form.nofiles", waiting.length] }))) : null,
    sections.length ? h("nav", { class: "todo", wordLabel: "form.todo" }, h("ul", {}, sections.map(([field, { red, amber }]) => h("li", {},
      h("button", { type: "button", class: "link", onclick: () => jump(field.key) }, labelled(field).label,
        red ? h("span", { class: "mark red" }, ` ✗ ${t("places", red)}`) : null,
        amber ? h("span", { class: "mark amber" }, ` ! ${t("places", amber)}`) : null))))) : null));
  heading.focus();
  say(t("form.checked", t(`verdict.${dossier.verdict}`), sections.length));
}

/** Opens a section down to its first finding. */
function jump(key) {
  const wanted = [...now.found.keys()].filter((place) => place === `/${key}` || place.startsWith(`/${key}/`)).sort()[0] ?? `/${key}`;
  const parts = wanted.split("/").slice(1);
  for (let length = 1; length <= parts.length; length++) {
    const place = `/${parts.slice(0, length).join("/")}`;
    byID("form-sections").querySelector(`details[data-part="${CSS.escape(place)}"]`)?.unfold();
  }
  const target = maker.places.get(wanted);
  const focus = target?.input ?? byID("form-sections").querySelector(`details[data-part="${CSS.escape(`/${key}`)}"] summary`);
  (target?.element ?? focus)?.scrollIntoView({ block: "center" });
  focus?.focus({ preventScroll: true });
}

function save() {
  download(new Blob([yaml(written(), t("form.remark"))], { type: "application/yaml" }), "dossier.yaml");
  now.isSaved = true;
  byID("form-state").textContent = t("form.saved");
}

/** Starts the view. */
export function startForm() {
  task = new Task(byID("form-task"));
  dropZone(byID("form-start"), {
    hint: "form.drop", take,
    choices: [
      { word: "form.open", accept: ".yaml,.yml,.json", main: true },
      { word: "form.folder", folder: true },
    ],
  });
  byID("form-start").querySelector(".buttons").prepend(
    h("button", { type: "button", class: "main", word: "form.new", onclick: () => ((now.files = []), begin({})) }));
  addEventListener("beforeunload", (event) => {
    if (now.content && !now.isSaved) event.preventDefault();
  });
  onLanguage(() => now.content && draw());
}
