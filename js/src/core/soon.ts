/** Work that can wait until what was done has been painted. */

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
  }));
}

/** Run now what waits. */
export function run(): void {
  due = false;
  const works = [...waiting.values()];
  waiting.clear();
  for (const work of works) work();
}
