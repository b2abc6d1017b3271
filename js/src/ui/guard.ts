/**
 * Keys pressed in a widget never reach the notebook.
 *
 * JupyterLab listens on the document, and single letters in command mode cut or change cells. It leaves an element alone
 * only where the element that holds the focus says so itself: the attribute on an ancestor does nothing. So every
 * focusable element gets the attribute, the later ones too, and no key event leaves the root.
 */

const FOCUSABLE = "[tabindex],input,button,textarea,select,summary,a[href],[contenteditable]";
const ATTRIBUTE = "data-lm-suppress-shortcuts";

/** Guard `root` and everything that will ever be in it; return how to stop. */
export function guard(root: HTMLElement): () => void {
  const mark = (element: Element) => {
    if (element.matches(FOCUSABLE)) element.setAttribute(ATTRIBUTE, "true");
    element.querySelectorAll(FOCUSABLE).forEach((inner) => inner.setAttribute(ATTRIBUTE, "true"));
  };
  mark(root);
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes, target, type } of changes) {
      if (type === "attributes") mark(target as Element);
      else addedNodes.forEach((node) => node instanceof Element && mark(node));
    }
  });
  observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ["tabindex"] });
  const stop = (event: Event) => event.stopPropagation();
  const names = ["keydown", "keypress", "keyup", "copy", "contextmenu", "dragstart", "dragover", "drop"] as const;
  names.forEach((name) => root.addEventListener(name, stop));
  return () => {
    observer.disconnect();
    names.forEach((name) => root.removeEventListener(name, stop));
  };
}

/** Give the focus back to the notebook that `root` stands in, so that its own keys work again. */
export function leave(root: HTMLElement): void {
  const cell = root.closest<HTMLElement>(".jp-Cell");
  const notebook = root.closest<HTMLElement>(".jp-WindowedPanel-outer, .jp-Notebook");
  (document.activeElement as HTMLElement | null)?.blur();
  (cell?.tabIndex === 0 ? cell : notebook)?.focus({ preventScroll: true });
}
