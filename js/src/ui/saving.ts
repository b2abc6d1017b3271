/** Whether the work is safe, in words: "Saved", "3 wait to be saved", "NOT SAVED …" with the way out. */

import type { Saving } from "../core/link.ts";
import type { Say } from "../core/words.ts";
import { h } from "./dom.ts";

export interface SavingView {
  element: HTMLElement;
  banner: HTMLElement;
  show(saving: Saving): void;
}

/** Make the word for the toolbar and the banner for trouble. */
export function savingView(say: Say, reconnect: () => void): SavingView {
  const element = h("span", { class: "sp-saving", "data-saving": "saved" });
  const why = h("span");
  const banner = h("div", { class: "sp-banner", role: "alert", hidden: true }, why,
    h("button", { type: "button", onclick: reconnect }, say("reconnect")));
  let shown = "";
  return {
    element,
    banner,
    show(saving) {
      const text = saving.kind === "saved" ? say("saved") : saving.kind === "waiting" ? say("waiting", { n: saving.n }) : say("not saved", { n: saving.n });
      if (text === shown && saving.kind !== "failed") return;
      shown = text;
      element.textContent = text;
      element.dataset["saving"] = saving.kind;
      const failed = saving.kind === "failed";
      if (failed) {
        const sentence = `${say(saving.n ? "kept here" : "no answer", { n: saving.n })} ${saving.why || say("kernel away")}`;
        if (why.textContent !== sentence) why.textContent = sentence;
      }
      if (banner.hidden === failed) banner.hidden = !failed;
    },
  };
}
