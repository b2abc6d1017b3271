/** The view of `study.review()`, as anywidget draws it. */

import type { Message, Model } from "./core/link.ts";
import { View, type Row, type Snapshot } from "./reviewer/view.ts";
import { mount, type Widget } from "./ui/mount.ts";

/** Draw the view; return how to take it away. */
function render({ model, el }: { model: Model; el: HTMLElement }): () => void {
  let view: View | null = null;
  const widget: Widget = {
    draw(parts, message: Message) {
      view = new View(parts, message as unknown as Snapshot, view);
    },
    done: (rows, mine) => view?.done(rows as Row[], mine),
    refused: (sentence) => view?.tell(sentence),
    close() {
      view = null;
    },
  };
  const { close } = mount({ model, el, name: "reviewer", widget, greet: () => ({ who: {}, key: `spolu/${String(model.get("mark") ?? "")}/review/queue` }) });
  const keys = (event: KeyboardEvent) => view?.key(event);
  el.addEventListener("keydown", keys, true);
  return () => {
    el.removeEventListener("keydown", keys, true);
    close();
  };
}

export default { render };
