/** What stands with a turn beside its codings: tags in its head, and under its words what the computer proposes for it. */

import { h } from "../ui/dom.ts";
import type { Desk } from "./desk.ts";
import type { Proposal, Turn } from "./model.ts";

/** How a proposal is named where one is meant. */
export const proposalKey = ({ turn, code }: Proposal): string => `${turn}/${code}`;

/** Why a code is proposed, in words. */
export function reason({ say }: Desk, { probability, words }: Proposal): string {
  return say(words.length ? "proposed because" : "proposed so likely", { percent: Math.round(probability * 100), words: words.join(", ") });
}

export class Beside {
  private chips?: HTMLElement;
  private list?: HTMLElement;
  private look = "";

  constructor(private readonly desk: Desk, private readonly turn: Turn, private readonly head: HTMLElement, private readonly element: HTMLElement) {}

  /** Draw what there is; nothing is touched where nothing changed. */
  draw(): void {
    const { desk, turn } = this, tags = desk.tagsOf(turn), proposals = desk.proposed(turn);
    const look = tags.length || proposals.length
      ? JSON.stringify([tags, proposals.map((p) => [p, desk.code(p.code).label, proposalKey(p) === desk.proposal])]) : "";
    if (look === this.look) return;
    this.look = look;
    this.chips?.remove();
    this.list?.remove();
    if (tags.length) this.head.append((this.chips = h("span", { class: "sp-tags" }, h("span", { class: "sp-hidden" }, ` ${desk.say("tags")}: `),
      ...tags.map(({ tag, coder }) => h("button", { type: "button", class: "sp-tag", tabindex: -1, title: `${coder} · ${desk.say("tags of", { id: turn.row.id })}` }, coder === desk.me ? tag : `${tag} · ${coder}`)))));
    if (proposals.length) this.element.append((this.list = h("ul", { class: "sp-proposed", "aria-label": desk.say("proposals are no codings") }, ...proposals.map((p) => this.row(p)))));
  }

  private row(proposal: Proposal): HTMLElement {
    const { say } = this.desk, code = this.desk.code(proposal.code), now = proposalKey(proposal) === this.desk.proposal;
    const button = (what: "take" | "dismiss", key: string) =>
      h("button", { type: "button", tabindex: -1, [`data-${what}`]: proposal.code, title: `${say(what)} (${key})`, "aria-label": `${say(what)}: ${code.label}` }, say(what));
    return h("li", { class: now ? "sp-now" : "", style: `--c:${code.colour}` },
      h("b", { class: "sp-hollow", "aria-hidden": "true" }), h("em", {}, say("proposal")), h("b", { dir: "auto" }, code.label), h("span", { class: "sp-quiet-text" }, reason(this.desk, proposal)),
      h("span", { class: "sp-pair" }, button("take", this.desk.keys.name("take")), button("dismiss", this.desk.keys.name("dismiss"))));
  }
}
