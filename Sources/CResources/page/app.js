// SPDX-License-Identifier: Apache-2.0
// Starts the page: which of the four views is shown, and in which language.
import { byID, h, put, say } from "./dom.js";
import { either, lang, onLanguage, reword, speak, t } from "./words.js";
import { guardPage } from "./drop.js";
import { known } from "./service.js";
import { startPhoto } from "./photo.js";
import { startScan } from "./scan.js";
import { startDossier } from "./dossier.js";
import { startForm } from "./form.js";

const views = { photo: startPhoto, scan: startScan, dossier: startDossier, form: startForm };
const started = new Set();

function show(name, moveFocus) {
  for (const id of Object.keys(views)) byID(id).hidden = id !== name;
  for (const link of document.querySelectorAll("nav a")) {
    if (link.hash === `#${name}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  document.title = `${t(`${name}.title`)} · ${t("brand")}`;
  if (!started.has(name)) {
    started.add(name);
    views[name]();
  }
  if (moveFocus) {
    scrollTo(0, 0);
    byID(`${name}-title`).focus({ preventScroll: true });
  }
}

const current = () => (views[location.hash.slice(1)] ? location.hash.slice(1) : "photo");

/** Fills the lists of policies; a list of one is not shown. */
async function listPolicies() {
  const { policies } = await known("v1/policies");
  for (const [id, kinds] of [["photo-policy", ["policy", "preset"]], ["dossier-policy", ["policy"]]]) {
    const list = byID(id);
    const chosen = list.value;
    const fitting = policies.filter((policy) => kinds.includes(policy.kind));
    put(list, ...kinds.map((kind) => {
      const options = fitting.filter((policy) => policy.kind === kind).map((policy) =>
        h("option", { value: `${kind}:${policy.id}` }, either(policy.title) || policy.id));
      return kinds.length > 1 ? h("optgroup", { label: t(`policy.${kind}`) }, options) : options;
    }).flat());
    const preferred = fitting.find((policy) => policy.isDefault);
    list.value = chosen || (preferred ? `${preferred.kind}:${preferred.id}` : list.value);
    if (list.selectedIndex < 0) list.selectedIndex = 0;
    list.parentElement.hidden = fitting.length < 2;
  }
}

function start() {
  const button = byID("language");
  const label = () => {
    button.textContent = lang() === "zh" ? "English" : "中文";
    button.lang = lang() === "zh" ? "en" : "zh-Hans";
  };
  button.addEventListener("click", () => {
    speak(lang() === "zh" ? "en" : "zh");
    say(t("language.now"));
  });
  onLanguage(() => {
    label();
    document.title = `${t(`${current()}.title`)} · ${t("brand")}`;
    listPolicies().catch(() => {});
  });
  if (lang() === "en") speak("en");
  label();
  reword();
  guardPage();
  addEventListener("hashchange", () => show(current(), true));
  show(current(), false);
  // Without the list the service's own policy is used, so that nothing is lost but the choice.
  listPolicies().catch(() => {
    for (const id of ["photo-policy", "dossier-policy"]) byID(id).parentElement.hidden = true;
  });
}

start();
