// SPDX-License-Identifier: Apache-2.0
// The fields of the form: each element edits one place of the document, named by its JSON pointer.
import { h, newID, put, say } from "./dom.js";
import { lang, t } from "./words.js";
import { labelled } from "./schema.js";

/**
 * What the fields share: `problems` gives the findings at a pointer as elements, `count` how many there are at or
 * below one, `changed` is called after each change, `files` is the id of the list of known file names.
 */
export class FieldMaker {
  constructor({ problems, count, changed, files }) {
    Object.assign(this, { problems, count, changed, files });
    /** Elements by pointer, to show findings at and to jump to. */
    this.places = new Map();
  }

  /** The element of a field. `holder[key]` is its value. */
  make(field, holder, key, pointer) {
    const element = field.mayBeNone ? this.orNone(field, holder, key, pointer) : this.content(field, holder, key, pointer);
    return element;
  }

  content(field, holder, key, pointer) {
    if (field.kind === "map") return this.map(field, holder, key, pointer);
    if (field.kind === "list") return this.list(field, holder, key, pointer);
    return this.single(field, holder, key, pointer);
  }

  store(holder, key, value) {
    if (value === undefined || value === "") delete holder[key];
    else holder[key] = value;
    this.changed();
  }

  /** Notes where a pointer's findings are shown. */
  place(pointer, element, input = null) {
    const holder = h("div", { class: "problems", id: newID("problems") });
    element.dataset.pointer = pointer;
    this.places.set(pointer, { element, input, holder });
    if (input) input.setAttribute("aria-describedby", [input.getAttribute("aria-describedby"), holder.id].filter(Boolean).join(" "));
    this.refresh(pointer);
    return holder;
  }

  /** Shows the findings at a pointer anew. */
  refresh(pointer) {
    const { input, holder } = this.places.get(pointer);
    const found = this.problems(pointer);
    put(holder, ...found);
    if (!input) return;
    if (found.some((one) => one.classList.contains("red"))) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  }

  /** Shows all findings anew and the sums of the folded parts. */
  refreshAll() {
    for (const [pointer, { element }] of this.places) {
      if (!element.isConnected) this.places.delete(pointer);
      else this.refresh(pointer);
    }
    for (const sum of document.querySelectorAll("#form-body [data-sum]")) this.fillSum(sum);
  }

  fillSum(sum) {
    const { red, amber } = this.count(sum.dataset.sum);
    put(sum, ...[["red", "✗", red], ["amber", "!", amber]].filter(([, , number]) => number)
      .map(([colour, sign, number]) => h("span", { class: `mark ${colour}` }, `${sign} ${t("places", number)}`)));
  }

  /** A label with its star, and the hint below. */
  label(field, id) {
    const { label, hint } = labelled(field);
    const name = h("label", { for: id }, label, field.isRequired ? h("span", { class: "star" }, " *", h("span", { class: "unseen" }, t("required.field"))) : null);
    return [name, hint];
  }

  single(field, holder, key, pointer) {
    const id = newID("field");
    const [label, hint] = this.label(field, id);
    const input = this.input(field, holder, key, id);
    const note = hint || field.kind === "date" ? h("p", { class: "hint", id: newID("hint") }, hint || t("date.hint")) : null;
    if (note) input.setAttribute("aria-describedby", note.id);
    if (field.isRequired) input.setAttribute("aria-required", "true");
    const element = h("div", { class: `field of-${field.kind}` }, label, input, note);
    element.append(this.place(pointer, element, input));
    return element;
  }

  input(field, holder, key, id) {
    const value = holder[key];
    const keep = (input) => () => this.store(holder, key, this.read(field, input.value));
    if (field.kind === "choice" || field.kind === "flag") {
      const words = field.kind === "flag"
        ? [{ word: "true", about: { zh: "是", en: "yes" } }, { word: "false", about: { zh: "否", en: "no" } }] : field.words;
      const options = words.map(({ word, about }) => h("option", { value: word }, about[lang()] || word));
      const text = value === undefined ? "" : `${value}`;
      if (text && !words.some(({ word }) => word === text)) options.push(h("option", { value: text }, text));
      const select = h("select", { id }, h("option", { value: "" }, t("unset")), options);
      select.value = text;
      select.addEventListener("change", keep(select));
      return select;
    }
    const attributes = { id, value: value === undefined ? "" : `${value}`, autocomplete: "off", spellcheck: "false" };
    if (field.kind === "text" && field.longest > 500) {
      const area = h("textarea", { ...attributes, rows: "6" });
      area.addEventListener("input", keep(area));
      return area;
    }
    const input = h("input", {
      ...attributes, type: "text", inputmode: { integer: "numeric", decimal: "decimal" }[field.kind],
      list: field.kind === "file" ? this.files : null, placeholder: field.kind === "date" ? field.examples[0] : null,
    });
    input.addEventListener("input", keep(input));
    return input;
  }

  read(field, text) {
    const trimmed = text.trim();
    if (field.kind === "flag") return { true: true, false: false }[trimmed] ?? (trimmed || undefined);
    if (field.kind === "integer" && /^\d{1,9}$/.test(trimmed)) return Number(trimmed);
    if (field.kind === "decimal" && /^(0|[1-9]\d{0,11})(\.\d{0,10}[1-9])?$/.test(trimmed)) return Number(trimmed);
    return field.longest > 500 ? text : trimmed;
  }

  /** A field that may say that there is none. */
  orNone(field, holder, key, pointer) {
    const id = newID("none");
    const body = h("div", {});
    const draw = () => put(body, holder[key] === "none" ? this.nothing(field, pointer) : this.content(field, holder, key, pointer));
    const box = h("input", {
      type: "checkbox", id, checked: holder[key] === "none",
      onchange: () => {
        this.store(holder, key, box.checked ? "none" : undefined);
        draw();
      },
    });
    draw();
    return h("div", { class: "or-none" }, body, h("p", { class: "check" }, box,
      h("label", { for: id }, `${labelled(field).label}${t("colon")}${t("none.there")}`)));
  }

  nothing(field, pointer) {
    const element = h("div", { class: "field" }, h("span", { class: "name" }, labelled(field).label), h("p", { class: "hint" }, t("none.there")));
    element.append(this.place(pointer, element));
    return element;
  }

  /** A folded part that is made when it is opened, with the sum of its findings. */
  folded(title, pointer, fill, isOpen = false) {
    const sum = h("span", { class: "sum", "data-sum": pointer });
    const body = h("div", { class: "body" });
    const details = h("details", { class: "part", "data-part": pointer }, h("summary", {}, title, " ", sum), body);
    const open = () => {
      if (details.open && !body.childElementCount) put(body, ...[fill()].flat());
    };
    details.addEventListener("toggle", open);
    details.refill = () => put(body, ...(details.open ? [fill()].flat() : []));
    details.unfold = () => {
      details.open = true;
      open();
    };
    this.fillSum(sum);
    if (isOpen) details.unfold();
    return details;
  }

  map(field, holder, key, pointer, options = {}) {
    const fill = () => {
      holder[key] ??= {};
      const inner = h("div", { class: "map" });
      inner.append(this.place(pointer, inner), ...field.fields.map((one) => this.make(one, holder[key], one.key, `${pointer}/${one.key}`)));
      return inner;
    };
    if (options.bare) return fill();
    const { label, hint } = labelled(field);
    return this.folded(h("span", { class: "name" }, label, hint ? h("span", { class: "hint" }, ` ${hint}`) : null), pointer, fill, options.isOpen);
  }

  list(field, holder, key, pointer) {
    const { label, hint } = labelled(field);
    const items = () => holder[key] ?? [];
    const title = () => [label, h("span", { class: "hint" }, ` ${hint} `), items().length ? h("span", { class: "count" }, t("items", items().length)) : null];
    const name = h("span", { class: "name" }, title());
    const body = h("div", { class: "items" });
    const draw = () => {
      put(body, ...items().map((_, index) => this.item(field, holder[key], index, pointer, remove)));
      put(name, ...title().filter(Boolean));
    };
    const remove = (index) => {
      holder[key].splice(index, 1);
      if (!holder[key].length) delete holder[key];
      this.changed();
      draw();
      say(t("removed"));
      add.focus();
    };
    const add = h("button", {
      type: "button", class: "add",
      onclick: () => {
        (holder[key] ??= []).push(field.item.kind === "map" ? {} : "");
        this.changed();
        draw();
        const last = body.lastElementChild;
        last?.querySelector("details")?.unfold?.();
        last?.querySelector("input, select, textarea")?.focus();
      },
    }, `＋ ${t("add", label)}`);
    const fill = () => {
      const inner = h("div", { class: "list" });
      draw();
      inner.append(this.place(pointer, inner), body, add);
      return inner;
    };
    return this.folded(name, pointer, fill);
  }

  item(field, list, index, pointer, remove) {
    const mine = `${pointer}/${index}`;
    const { label } = labelled(field);
    const drop = h("button", { type: "button", class: "remove", onclick: () => remove(index) }, `✕ ${t("remove")}`,
      h("span", { class: "unseen" }, ` ${label} ${index + 1}`));
    if (field.item.kind !== "map") {
      const single = this.single({ ...field.item, key: "", about: { zh: `${label} ${index + 1}`, en: `${label} ${index + 1}` } }, list, index, mine);
      return h("div", { class: "item one" }, single, drop);
    }
    const shown = () => {
      const first = field.item.fields.find((one) => one.isRequired) ?? field.item.fields[0];
      const value = list[index]?.[first.key];
      return `${label} ${index + 1}${value ? ` · ${value}` : ""}`;
    };
    const name = h("span", { class: "name" }, shown());
    const fill = () => [this.map(field.item, list, index, mine, { bare: true }), drop];
    const details = this.folded(name, mine, fill);
    details.addEventListener("input", () => (name.textContent = shown()));
    return h("div", { class: "item" }, details);
  }
}
