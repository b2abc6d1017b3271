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
    key: (event) => view?.key(event),
    close() {
      view = null;
    },
  };
  return mount({ model, el, name: "reviewer", widget, greet: () => ({ who: {}, key: `spolu/${String(model.get("mark") ?? "")}/review/queue` }) }).close;
}

export default { render };
