// SPDX-License-Identifier: Apache-2.0
// Work that takes a while: says what goes on, how far it is, lets it be cancelled, and shows what went wrong.
import { h, put, say, size } from "./dom.js";
import { t } from "./words.js";
import { Problem } from "./service.js";

/** A place of the page where one piece of work at a time is shown. */
export class Task {
  constructor(place) {
    this.place = place;
    this.stop = null;
  }

  /** Forgets what is shown and cancels what still runs. */
  clear() {
    this.stop?.abort();
    this.stop = null;
    put(this.place);
  }

  /**
   * Runs `work(signal, progress)`; gives its result, or null when it was cancelled, replaced or failed, and then the
   * reason is shown with a button to try again.
   */
  async run(what, work) {
    this.clear();
    const stop = (this.stop = new AbortController());
    const bar = h("progress", { wordLabel: "progress" });
    const far = h("span", { class: "far" });
    const began = setTimeout(() => say(t(what)), 400);
    put(this.place, h("div", { class: "task" }, h("p", {}, h("span", { word: what }), " ", far), bar,
      h("button", { type: "button", word: "cancel", onclick: () => stop.abort() })));
    const progress = (done, all) => {
      if (all && done < all) {
        bar.max = all;
        bar.value = done;
        far.textContent = `${size(done)} / ${size(all)}`;
      } else {
        bar.removeAttribute("value");
        far.textContent = all > 1 || done === 1 ? t("checking") : size(done);
      }
    };
    try {
      const result = await work(stop.signal, progress);
      if (this.stop !== stop) return null;
      put(this.place);
      return result;
    } catch (error) {
      if (this.stop !== stop) return null;
      if (!(error instanceof Problem)) console.error(error);
      this.show(error instanceof Problem ? error : new Problem(500), () => this.again?.());
      return null;
    } finally {
      clearTimeout(began);
      if (this.stop === stop) this.stop = null;
    }
  }

  /** Shows a problem with what to do. */
  show(problem, again) {
    if (problem.isCancelled) {
      put(this.place, h("p", { class: "note", word: "cancelled" }));
      return say(t("cancelled"));
    }
    put(this.place, h("div", { class: "problem", role: "alert" },
      h("p", {}, h("b", {}, "✗ ", problem.what)),
      problem.detail ? h("p", { class: "detail" }, problem.detail) : null,
      h("p", {}, problem.advice),
      again && this.again ? h("button", { type: "button", word: "again", onclick: again }) : null));
  }

  /** Shows a sentence of the page's own as a problem. */
  refuse(key, ...values) {
    this.clear();
    put(this.place, h("div", { class: "problem", role: "alert" },
      h("p", {}, h("b", {}, "✗ "), h("b", { word: [key, ...values] }))));
  }
}
