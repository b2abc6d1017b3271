/** The cards of a review in the order to look at them. The order stays while somebody works; new cards come next. */

export type State = "waits" | "open" | "shared" | "sure" | "accepted" | "rejected";

export interface Context {
  transcript: string;
  turn: string;
  /** Code points of the original turn. */
  start: number;
  end: number;
  before: string;
  text: string;
  after: string;
  inserted: string;
}

export interface Card {
  key: string;
  kind: string;
  name: string;
  forms: [string, number][];
  mentions: number;
  transcripts: string[];
  state: State;
  evidence: string[];
  contexts: Context[];
  pseudonym: string;
  may_mean: [string, string][];
  /** Whether it may be settled on a list with others, as long as it waits. */
  together: boolean;
}

export interface Changes {
  changed: Card[];
  gone: string[];
}

export class Queue {
  private order: string[];
  private readonly cards: Map<string, Card>;
  /** Which cards are shown; "" = all. */
  show: State | "" = "";
  current = "";

  constructor(cards: readonly Card[]) {
    this.order = cards.map((card) => card.key);
    this.cards = new Map(cards.map((card) => [card.key, card]));
    this.current = this.order[0] ?? "";
  }

  get card(): Card | undefined {
    return this.cards.get(this.current);
  }

  get(key: string): Card | undefined {
    return this.cards.get(key);
  }

  /** All cards that are shown; the current one among them, so that a decision does not pull it away. */
  get visible(): Card[] {
    return this.order.map((key) => this.cards.get(key)!).filter((card) => !this.show || card.state === this.show || card.key === this.current);
  }

  get waiting(): number {
    return [...this.cards.values()].filter((card) => card.state === "waits" || card.state === "open").length;
  }

  /** The cards that may be settled on one list. */
  get together(): Card[] {
    return this.order.map((key) => this.cards.get(key)!).filter((card) => card.together && card.state === "waits");
  }

  /** Take over what the kernel says is different. */
  change({ changed, gone }: Changes): void {
    const fresh = changed.filter((card) => !this.cards.has(card.key)).map((card) => card.key);
    for (const card of changed) this.cards.set(card.key, card);
    const at = this.order.indexOf(this.current);
    if (gone.includes(this.current)) this.current = this.after(this.current, gone);
    this.order.splice(at + 1, 0, ...fresh);
    for (const key of gone) this.cards.delete(key);
    this.order = this.order.filter((key) => this.cards.has(key));
    if (!this.cards.has(this.current)) this.current = this.order[0] ?? "";
  }

  /** Go `step` cards on among the visible ones. */
  move(step: number): void {
    const shown = this.visible;
    const at = shown.findIndex((card) => card.key === this.current);
    this.current = shown[Math.min(Math.max(at + step, 0), shown.length - 1)]?.key ?? this.current;
  }

  /** Go to the next card that waits, round the end, then to details that stay meanwhile; false where there is neither. */
  next(): boolean {
    const at = this.order.indexOf(this.current);
    const round = [...this.order.slice(at + 1), ...this.order.slice(0, at + 1)];
    const first = (state: State) => round.find((key) => this.cards.get(key)!.state === state);
    const found = first("waits") ?? first("open");
    if (found) this.current = found;
    return found !== undefined;
  }

  /** Cards other than the current one whose name or a form holds `words`; those of its kind first: Enter takes the first. */
  find(words: string): Card[] {
    const low = words.trim().toLocaleLowerCase();
    const holds = (card: Card) => [card.name, ...card.forms.map(([form]) => form)].some((text) => text.toLocaleLowerCase().includes(low));
    const kind = this.cards.get(this.current)?.kind;
    const found = [...this.cards.values()].filter((card) => card.key !== this.current && low !== "" && holds(card));
    return found.sort((a, b) => Number(b.kind === kind) - Number(a.kind === kind));
  }

  private after(key: string, gone: readonly string[]): string {
    const at = this.order.indexOf(key);
    const left = (candidate: string) => !gone.includes(candidate);
    return this.order.slice(at + 1).find(left) ?? this.order.slice(0, at).reverse().find(left) ?? "";
  }
}
