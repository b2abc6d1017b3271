/** A small dialog inside the widget: it takes the focus, keeps Tab inside, closes on Escape and gives the focus back. */

import { h, uid } from "./dom.ts";

export interface Panel {
  element: HTMLElement;
  body: HTMLElement;
  close(): void;
}

export interface PanelOptions {
  title: string;
  closeLabel: string;
  /** Modal ones dim what lies behind; the others leave it readable (search). */
  modal?: boolean;
  onClose?(): void;
}

const TABBABLE = "input:not([disabled]),button:not([disabled]),textarea,select,[tabindex='0']";

/** Open a panel in `root`; one that was open before is closed. */
export function open(root: HTMLElement, options: PanelOptions): Panel {
  root.querySelectorAll<HTMLElement>(":scope > .sp-panel").forEach((old) => old.dispatchEvent(new Event("sp-close")));
  const before = document.activeElement as HTMLElement | null;
  const id = uid();
  const body = h("div", { class: "sp-panel-body" });
  const element = h("div", { class: `sp-panel${options.modal === false ? " sp-aside" : ""}`, role: "dialog", "aria-labelledby": id },
    h("div", { class: "sp-panel-head" },
      h("h4", { id }, options.title),
      h("button", { type: "button", class: "sp-quiet", "aria-label": options.closeLabel, title: `${options.closeLabel} (Esc)`, onclick: () => panel.close() }, "✕")),
    body);
  let open = true;
  const panel: Panel = {
    element,
    body,
    close() {
      if (!open) return;
      open = false;
      const inside = element.contains(document.activeElement);
      element.remove();
      options.onClose?.();
      if (inside && before?.isConnected) before.focus({ preventScroll: true });
    },
  };
  element.addEventListener("sp-close", panel.close);
  element.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      panel.close();
    }
    if (event.key === "Tab") trap(element, event);
  });
  element.style.setProperty("--scrolled", `${root.scrollTop}px`);  // on a narrow screen the widget scrolls: it opens where people are
  root.append(element);
  return panel;
}

function trap(element: HTMLElement, event: KeyboardEvent): void {
  const all = [...element.querySelectorAll<HTMLElement>(TABBABLE)].filter((e) => e.offsetParent !== null || e === document.activeElement);
  const first = all[0], last = all.at(-1);
  if (event.shiftKey && document.activeElement === first) last?.focus();
  else if (!event.shiftKey && document.activeElement === last) first?.focus();
  else return;
  event.preventDefault();
}
