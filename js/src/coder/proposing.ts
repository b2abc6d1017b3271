/** What the computer proposes: asked for, gone through, taken or put away. */

import { soon } from "../core/soon.ts";
import { proposalKey, reason } from "./beside.ts";
import type { Cursor, Selected } from "./cursor.ts";
import type { Desk } from "./desk.ts";
import type { Proposal, Turn } from "./model.ts";

export class Proposing {
  constructor(
    private readonly desk: Desk,
    private readonly cursor: Cursor,
    private readonly tell: (sentence: string) => void,
    private readonly askWho: () => void,
    private readonly give: (code: string, span: Selected, memo: string) => void,
  ) {}

  /** Ask for proposals, or put them away; with the focus in the text, where the keys for them act. */
  toggle(): void {
    const { desk } = this;
    this.cursor.show();
    if (!desk.writable) return this.askWho();
    if (desk.proposals) {
      desk.propose(null);
      return this.tell(desk.say("proposals off"));
    }
    desk.link.request("suggestions");
    this.tell(desk.say("proposals asked"));
  }

  /** Take over the answer. */
  answered(rows: readonly Proposal[], fault: string): void {
    if (fault) return this.tell(fault);
    this.desk.propose(rows);
    const n = this.desk.turns.reduce((sum, turn) => sum + this.desk.proposed(turn).length, 0);
    this.tell(this.desk.say(n ? "proposals on" : "no proposals", { n, next: this.desk.keys.name("next proposal"), take: this.desk.keys.name("take"), dismiss: this.desk.keys.name("dismiss") }));
  }

  /** Go to the next proposal, from the first again behind the last. */
  next(): void {
    const { desk, cursor } = this;
    if (!desk.proposals) return this.tell(desk.say("proposals are off", { key: this.desk.keys.name("propose") }));
    const all = desk.turns.filter((turn) => desk.visible(turn)).flatMap((turn) => desk.proposed(turn).map((proposal) => ({ turn, proposal })));
    const now = all.findIndex(({ proposal }) => proposalKey(proposal) === desk.proposal);
    const next = (now >= 0 ? all[now + 1] : all.find(({ turn }) => turn.index >= cursor.turn)) ?? all[0];
    if (!next) return this.tell(desk.say("no proposals"));
    this.mean(next.proposal, next.turn);
    cursor.put({ turn: next.turn.index, at: 0 }, null);
    cursor.showTurn();
    soon(this, () => cursor.showTurn());  // again where sheets on the way had another height than was guessed
  }

  /** Let the keys mean a proposal, and say it. */
  private mean(proposal: Proposal | undefined, turn: Turn): void {
    const { desk } = this, before = desk.turnOf(desk.proposal.split("/", 1)[0]!);
    desk.proposal = proposal ? proposalKey(proposal) : "";
    desk.repaint(new Set([turn.index, before?.index ?? turn.index]));
    if (proposal) this.tell(`${desk.say("proposal")}: ${desk.code(proposal.code).label}. ${reason(desk, proposal)}`);
  }

  /** The proposal that is meant: the one named by its code, the one the keys are at, or the first of the turn. */
  private meant(turn: Turn | undefined, code: string): Proposal | null {
    const { desk } = this, all = turn ? desk.proposed(turn) : [];
    const found = all.find((p) => p.code === code) ?? all.find((p) => proposalKey(p) === desk.proposal) ?? all[0];
    if (!found) this.tell(desk.proposals ? desk.say("no proposal here", { key: this.desk.keys.name("next proposal") }) : desk.say("proposals are off", { key: this.desk.keys.name("propose") }));
    return found ?? null;
  }

  /** Make a proposal a coding of one's own: from then on it is like any other. */
  take(turn = this.cursor.here, code = ""): void {
    const { desk } = this, found = this.meant(turn, code);
    if (!found || !turn) return;
    this.give(found.code, { turn, start: 0, end: turn.offsets.toPoints(turn.text.length) }, found.memo);
    this.mean(desk.proposed(turn)[0], turn);
    this.tell(desk.say("proposal taken", { code: desk.code(found.code).label, key: this.desk.keys.name("undo") }));
  }

  /** Put a proposal away; it is remembered for this coder. */
  dismiss(turn = this.cursor.here, code = ""): void {
    const { desk } = this, found = this.meant(turn, code);
    if (!found || !turn) return;
    desk.do([{ opid: `${crypto.randomUUID()}/0`, coder: desk.me, op: "dismiss", target: desk.target(turn), code: found.code }]);
    this.mean(desk.proposed(turn)[0], turn);
    this.tell(desk.say("proposal dismissed", { code: desk.code(found.code).label, key: this.desk.keys.name("undo") }));
  }
}
