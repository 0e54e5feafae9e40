// SPDX-License-Identifier: Apache-2.0
// The frame round the part of a photo that is kept: dragged by mouse or finger, moved by the arrow keys. Its sides are
// whole pixels of the upright picture and its ratio stays within what the policy allows.
import { h, newID } from "./dom.js";
import { t } from "./words.js";

const clamp = (value, least, most) => Math.min(Math.max(value, least), most);

/** The bounds of width over height that a photo's report requires; {} when it requires none. */
export function ratioOf(results) {
  const expected = (id) => results.find((result) => result.ruleId === id)?.expected ?? {};
  const side = (id) => expected(id).atLeast ?? expected(id).moreThan ?? expected(id).atMost ?? expected(id).lessThan;
  const ratio = expected("photo.aspect-ratio");
  if (ratio.atLeast !== undefined || ratio.atMost !== undefined) return { least: ratio.atLeast, most: ratio.atMost };
  const sides = ["photo.width-min", "photo.height-max", "photo.width-max", "photo.height-min"].map(side);
  if (sides.some((one) => one === undefined)) return {};
  return { least: sides[0] / sides[1], most: sides[2] / sides[3] };
}

/** The nearest whole size within a ratio's bounds, no larger than asked where that can be. */
export function fitted(width, height, { least = 0, most = Infinity }, largest) {
  let [w, h] = [Math.max(1, Math.round(width)), Math.max(1, Math.round(height))];
  if (w / h > most) w = Math.max(1, Math.floor(h * most + 1e-9));
  if (w / h < least) h = Math.max(1, Math.floor(w / least + 1e-9));
  // Rounding alone may leave the bounds: one of the sides gives way by a pixel.
  for (let step = 0; step < 4 && (w / h < least || w / h > most); step++) {
    if (w / h > most) h < largest.height ? h++ : w--;
    else w < largest.width ? w++ : h--;
  }
  return { width: Math.max(1, w), height: Math.max(1, h) };
}

export class CropFrame {
  /** `size` of the upright picture, `ratio` {least, most}; `changed(frame)` is told of each change. */
  constructor(picture, size, ratio, changed) {
    this.size = size;
    this.ratio = ratio;
    this.changed = changed;
    this.least = Math.min(40, size.width, size.height);
    const help = newID("crop-help");
    this.box = h("div", { class: "crop", tabindex: "0", role: "application", wordLabel: "crop.frame", "aria-describedby": help },
      ["nw", "ne", "sw", "se"].map((corner) => h("span", { class: `corner ${corner}`, "data-corner": corner })));
    this.stage = h("div", { class: "stage" }, picture, this.box);
    this.fields = ["x", "y", "width", "height"].map((name) => h("input", {
      type: "number", id: newID("crop"), name, min: "0", step: "1", inputmode: "numeric", onchange: () => this.readFields(),
    }));
    this.element = h("div", { class: "cropping" }, this.stage, h("p", { id: help, class: "note", word: "crop.help" }),
      h("details", { class: "numbers" }, h("summary", { word: "crop.numbers" }), h("div", { class: "fields" },
        this.fields.map((field) => h("span", {}, h("label", { for: field.id, word: `crop.${field.name}` }), field)))));
    this.listen();
    this.set({ x: 0, y: 0, width: size.width, height: size.height }, true);
  }

  /** Sets the frame, made to fit; with `central` what has to go goes on both sides. */
  set(frame, central = false) {
    const wanted = { width: clamp(frame.width, this.least, this.size.width), height: clamp(frame.height, this.least, this.size.height) };
    const { width, height } = fitted(wanted.width, wanted.height, this.ratio, this.size);
    const x = central ? frame.x + (frame.width - width) / 2 : frame.x;
    const y = central ? frame.y + (frame.height - height) / 2 : frame.y;
    this.frame = {
      x: clamp(Math.round(x), 0, this.size.width - width), y: clamp(Math.round(y), 0, this.size.height - height), width, height,
    };
    this.draw();
    this.changed(this.frame);
  }

  draw() {
    const share = (part, whole) => `${(part / whole) * 100}%`;
    const { style } = this.box;
    style.left = share(this.frame.x, this.size.width);
    style.top = share(this.frame.y, this.size.height);
    style.width = share(this.frame.width, this.size.width);
    style.height = share(this.frame.height, this.size.height);
    for (const field of this.fields) field.value = this.frame[field.name];
  }

  readFields() {
    const numbers = Object.fromEntries(this.fields.map((field) => [field.name, Number.parseInt(field.value, 10)]));
    if (Object.values(numbers).every(Number.isFinite)) this.set(numbers);
    else this.draw();
  }

  listen() {
    this.box.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      this.box.focus({ preventScroll: true });
      const corner = event.target.dataset.corner;
      const from = { ...this.frame };
      const [startX, startY] = [event.clientX, event.clientY];
      const scale = this.size.width / this.stage.getBoundingClientRect().width;
      const move = (next) => this.drag(from, corner, (next.clientX - startX) * scale, (next.clientY - startY) * scale);
      const end = () => {
        this.box.removeEventListener("pointermove", move);
        this.settled?.();
      };
      this.box.setPointerCapture(event.pointerId);
      this.box.addEventListener("pointermove", move);
      for (const kind of ["pointerup", "pointercancel"]) this.box.addEventListener(kind, end, { once: true });
    });
    this.box.addEventListener("keydown", (event) => this.key(event));
  }

  /** Moves the frame, or the corner that is held while the one across stays. */
  drag(from, corner, right, down) {
    if (!corner) return this.set({ ...from, x: from.x + right, y: from.y + down });
    const west = corner.includes("w");
    const north = corner.includes("n");
    const room = {
      width: west ? from.x + from.width : this.size.width - from.x, height: north ? from.y + from.height : this.size.height - from.y,
    };
    const wanted = {
      width: clamp(from.width + (west ? -right : right), this.least, room.width),
      height: clamp(from.height + (north ? -down : down), this.least, room.height),
    };
    const { width, height } = fitted(wanted.width, wanted.height, this.ratio, room);
    this.set({
      x: west ? from.x + from.width - width : from.x, y: north ? from.y + from.height - height : from.y, width, height,
    });
  }

  key(event) {
    const step = event.ctrlKey || event.metaKey ? 1 : Math.max(1, Math.round(this.size.width / 100));
    const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const way = ways[event.key];
    const grow = { "+": 1, "=": 1, "-": -1, _: -1 }[event.key];
    const { x, y, width, height } = this.frame;
    if (way && event.shiftKey) this.set({ x, y, width: width + way[0] * step, height: height + way[1] * step });
    else if (way) this.set({ ...this.frame, x: x + way[0] * step, y: y + way[1] * step });
    else if (grow) this.resize(grow * step);
    else return;
    event.preventDefault();
    this.settled?.();
  }

  /** Grows or shrinks round the middle in the shape that it has. */
  resize(step) {
    const { x, y, width, height } = this.frame;
    const most = Math.min(this.size.width / width, this.size.height / height);
    const scale = Math.min(most, (width + 2 * step) / width);
    this.set({ x: x + (width * (1 - scale)) / 2, y: y + (height * (1 - scale)) / 2, width: width * scale, height: height * scale });
  }

  /** The frame in words. */
  get text() {
    const { width, height } = this.frame;
    return t("crop.now", width, height, (width / height).toFixed(4));
  }
}
