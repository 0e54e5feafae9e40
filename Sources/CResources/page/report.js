// SPDX-License-Identifier: Apache-2.0
// The report of dossiers on the page: verdict, findings by what to do or by item, filters, the outlined scans.
import { h, newID, put, svg } from "./dom.js";
import { partWord, t } from "./words.js";
import { finding, groups, itemText, mark, place, ruleTitle, sorted, verdict } from "./findings.js";

/** What a result's pointer says it is about, for the grouping by item. */
function itemOf(result) {
  const [part, index] = result.subject.pointer.split("/").slice(1);
  if (!part) return { key: "", part: "", order: -1 };
  const numbered = /^\d+$/.test(index ?? "");
  return { key: numbered ? `${part}/${index}` : part, part, order: numbered ? Number(index) : -1 };
}

function itemName(key, results) {
  if (!key) return t("item.whole");
  const [part, index] = key.split("/");
  const own = results.find((r) => r.subject.pointer === `/${key}` && r.subject.item)?.subject.item;
  const name = partWord(part);
  return index === undefined ? name : `${name} ${Number(index) + 1}${own ? ` · ${own}` : ""}`;
}

/** A finding's scan with what is seen outlined, where the page has the file and the report says where. */
function sight(result, pictures) {
  const file = pictures.get(result.subject.path);
  const marks = result.regions ?? (result.region ? [result.region] : []);
  const mine = marks.filter((one) => (one.page ?? result.page ?? 1) === 1);
  if (!file || !mine.length || !/\.(jpe?g|png)$/i.test(result.subject.path)) return null;
  const image = h("img", { alt: t("scan.picture"), src: URL.createObjectURL(file), loading: "lazy" });
  const holder = h("div", { class: "sheet small" }, image);
  image.addEventListener("load", () => {
    holder.append(svg("svg", { viewBox: `0 0 ${image.naturalWidth} ${image.naturalHeight}`, preserveAspectRatio: "none", "aria-hidden": "true" },
      mine.map(({ x, y, width, height }) => [svg("rect", { x, y, width, height, class: "under" }), svg("rect", { x, y, width, height })])));
  });
  return h("details", { class: "sight" }, h("summary", { word: "sight" }), holder);
}

/** Findings of one rule in one group are told once, with their places. */
function blocks(results) {
  const found = new Map();
  for (const result of results) {
    const key = [result.ruleId, result.message, result.suggestion].join("\n");
    if (!found.has(key)) found.set(key, []);
    found.get(key).push(result);
  }
  return [...found.values()];
}

function block(results, group, rules, pictures) {
  const article = finding(results[0], group, rules, { noPlace: true });
  article.append(h("ul", { class: "places" }, results.map((result) => {
    const named = [result.subject.item ? h("b", {}, itemText(result)) : null, " ", place(result)];
    return h("li", {}, result.subject.item || result.subject.path ? named : h("span", { word: "item.whole" }), sight(result, pictures));
  })));
  article.dataset.text = [article.textContent, results[0].ruleId].join(" ").toLowerCase();
  return article;
}

/** The findings under one heading each, by what to do. */
function byGroup(found, rules, pictures) {
  return groups.filter((group) => found[group]?.length).map((group) => h("section", { class: "group", "data-group": group },
    h("h3", {}, h("span", { word: `group.${group}` }), h("span", { class: "count" }, ` ${found[group].length}`)),
    blocks(found[group]).map((results) => Object.assign(block(results, group, rules, pictures), {}))));
}

/** The same by the item of the dossier that they are about. */
function byItem(found, rules, pictures) {
  const items = new Map();
  for (const group of groups) {
    for (const result of found[group] ?? []) {
      const { key } = itemOf(result);
      if (!items.has(key)) items.set(key, []);
      items.get(key).push([group, result]);
    }
  }
  const all = Object.values(found).flat();
  const keys = [...items.keys()].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  return keys.map((key) => h("section", { class: "group", "data-item": key },
    h("h3", {}, itemName(key, all), h("span", { class: "count" }, ` ${items.get(key).length}`)),
    groups.flatMap((group) => {
      const mine = items.get(key).filter(([other]) => other === group).map(([, result]) => result);
      return blocks(mine).map((results) => {
        const article = block(results, group, rules, pictures);
        article.dataset.group = group;
        return article;
      });
    })));
}

function passed(found, rules) {
  const rows = [...new Set((found.pass ?? []).map((result) => result.ruleId))];
  return rows.length ? h("details", { class: "passed" }, h("summary", {}, mark("pass"), " ", h("span", { word: ["passed", found.pass.length] })),
    h("ul", {}, rows.map((id) => h("li", {}, ruleTitle(rules, id))))) : null;
}

function notChecked(summary) {
  return summary.notChecked.length ? h("section", { class: "left-out" }, h("h3", { word: "notchecked" }),
    h("ul", {}, summary.notChecked.map((one) => h("li", {}, h("b", {}, one.path), " ", one.reason)))) : null;
}

/** One dossier with its switch between the two orders. */
function dossierShown(dossier, rules, pictures, index) {
  const found = sorted(dossier.results);
  const body = h("div", { class: "findings" });
  const draw = (order) => {
    put(body, ...(order === "item" ? byItem : byGroup)(found, rules, pictures));
    body.dispatchEvent(new CustomEvent("drawn", { bubbles: true }));
  };
  const name = newID("order");
  const choice = (value) => {
    const id = newID("choice");
    return h("span", {}, h("input", { type: "radio", id, name, value, checked: value === "group", onchange: () => draw(value) }),
      h("label", { for: id, word: `order.${value}` }));
  };
  draw("group");
  const todo = groups.some((group) => found[group]?.length);
  return h("section", { class: "dossier", "data-verdict": dossier.verdict },
    h("h2", { tabindex: "-1" }, dossier.path || dossier.id || t("dossier.number", index + 1)),
    verdict(dossier.verdict, dossier.summary.counts), notChecked(dossier.summary),
    todo ? h("fieldset", { class: "order noprint" }, h("legend", { word: "order" }), choice("group"), choice("item")) : null,
    body, passed(found, rules),
    found.accepted?.length ? h("p", { class: "note", word: ["accepted", found.accepted.length] }) : null);
}

/** Filters by what to do and by text; the count is told. */
function filters(place) {
  const count = h("output", { "aria-live": "polite" });
  const boxes = groups.map((group) => {
    const id = newID("filter");
    return [h("input", { type: "checkbox", id, value: group, checked: true }), h("label", { for: id }, mark(group))];
  });
  const find = h("input", { type: "search", id: newID("find"), wordHint: "find.hint" });
  const apply = () => {
    const wanted = new Set(boxes.filter(([box]) => box.checked).map(([box]) => box.value));
    const text = find.value.trim().toLowerCase();
    let [seen, all] = [0, 0];
    for (const section of place.querySelectorAll(".group")) {
      let left = 0;
      for (const article of section.querySelectorAll("article")) {
        const group = article.dataset.group ?? section.dataset.group;
        article.hidden = !wanted.has(group) || (text !== "" && !article.dataset.text.includes(text));
        left += article.hidden ? 0 : 1;
        all += 1;
      }
      section.hidden = left === 0;
      seen += left;
    }
    count.textContent = t("shown", seen, all);
  };
  const form = h("form", { class: "filters noprint", wordLabel: "filters", onsubmit: (event) => event.preventDefault() },
    h("fieldset", {}, h("legend", { word: "filters" }), boxes.map((pair) => h("span", {}, pair))),
    h("p", {}, h("label", { for: find.id, word: "find" }), " ", find, " ",
      h("button", { type: "reset", word: "show.all", onclick: () => setTimeout(apply) }), " ", count));
  form.addEventListener("change", apply);
  find.addEventListener("input", apply);
  place.addEventListener("drawn", apply);
  apply();
  return form;
}

/** Shows reports in a place. `pictures` maps paths of the one dossier to its files. */
export function showReport(holder, reports, rules, pictures) {
  const dossiers = reports.flatMap((report) => report.dossiers);
  const place = h("div", { class: "report" }, dossiers.map((dossier, index) => dossierShown(dossier, rules, pictures, index)));
  const form = filters(place);
  const { policy, run } = reports[0];
  const left = reports.length > 1 || dossiers.length !== 1 ? reports.map((report) => notChecked(report.summary)) : null;
  put(holder, h("p", { class: "note", word: ["report.head", policy.source, run.today] }),
    left?.some(Boolean) ? h("div", {}, left) : null, dossiers.length > 1 ? form : null, place);
  // Of one dossier the verdict is read first.
  if (dossiers.length === 1) place.querySelector(".findings").before(form);
}
