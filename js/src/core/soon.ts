/** Work that can wait: until what was done has been painted, or until the browser has nothing else to do. */

const BEHIND = 3;  // milliseconds: at 0 the work runs before the compositor has the frame

const waiting = new Map<unknown, () => void>();
let due = false;

/** Run `work` behind the next frame, or within 50 ms where no frame comes (a tab in the background); once for each `key`. */
export function soon(key: unknown, work: () => void): void {
  waiting.set(key, work);
  if (due) return;
  due = true;
  const timer = setTimeout(run, 50);
  requestAnimationFrame(() => setTimeout(() => {
    clearTimeout(timer);
    run();
  }, BEHIND));
}

/** Run now what waits. */
export function run(): void {
  due = false;
  const works = [...waiting.values()];
  waiting.clear();
  for (const work of works) work();
}

const LATEST = 300;  // milliseconds: a browser that is never idle does it all the same

/** Run `work` when the browser is idle; `left` says how many milliseconds it has. Browsers without the notion: soon. */
export function idle(work: (left: () => number) => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback((deadline) => work(() => deadline.timeRemaining()), { timeout: LATEST });
  else setTimeout(() => work(() => 8), 16);
}

const lazy = new Map<unknown, () => void>();

/** Run `work` when the browser is idle, once for each `key`, the latest that was asked for. */
export function lazily(key: unknown, work: () => void): void {
  if (!lazy.has(key)) idle(() => {
    const now = lazy.get(key);
    lazy.delete(key);
    now?.();
  });
  lazy.set(key, work);
}
