/** Making elements. Texts go in as text nodes only: nothing of a study is ever read as HTML. */

type Child = Node | string | null | undefined | false;
type Props = Record<string, string | number | boolean | null | undefined | ((event: never) => void)>;

/** Return an element: `onclick` and the like become listeners, `true` an empty attribute, false and null none. */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, props: Props = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value as EventListener);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child): child is Node | string => child != null && child !== false && child !== ""));
  return element;
}

let made = 0;

/** Return an id for an element that no other view on the page has. */
export const uid = (prefix = "spolu"): string => `${prefix}-${Date.now().toString(36)}-${made++}`;

/** Do what a field is for when Enter is pressed in it. */
export function onEnter(field: HTMLElement, act: (event: KeyboardEvent) => void): void {
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    act(event);
  });
}
