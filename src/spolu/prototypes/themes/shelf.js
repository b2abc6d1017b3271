// What a page keeps in this browser, under a name. It is kept twice: a browser that is short of time may hand out a storage
// that is empty and forgets what is put there (Chromium 156 on a busy machine, one loading in twenty), of this browser or of
// the tab, seldom both. What was written last counts. `own`: in the tab's storage alone, gone with the tab.
function shelf(name, own) {
  "use strict";
  const open = (kind) => { try { const s = window[kind]; s.setItem(name + "?", ""); s.removeItem(name + "?"); return s; } catch { return null; } };
  const places = [[open(own ? "sessionStorage" : "localStorage"), name], ...(own ? [] : [[open("sessionStorage"), name + "+"]])];
  const there = places.filter(([store]) => store), when = ([store, key]) => Number(store.getItem(key + "@")) || 0;
  let works = Boolean(places[0][0]), memory = null;
  return {
    get works() { return works; },
    read() {
      if (!works) return memory;
      for (const [store, key] of [...there].sort((a, b) => when(b) - when(a))) {
        try { const found = JSON.parse(store.getItem(key)); if (found) return found; } catch { /* what is there is nothing of ours */ }
      }
      return null;
    },
    write(value) {
      memory = value;
      const now = String(Math.max(Date.now(), ...there.map((place) => when(place) + 1)));
      for (const place of there) {
        const [store, key] = place;
        try { store.setItem(key, JSON.stringify(value)); store.setItem(key + "@", now); } catch { if (place === places[0]) works = false; }
      }
    },
    clear() {
      for (const kind of ["localStorage", "sessionStorage"]) {
        for (const key of [name, name + "@", name + "+", name + "+@"]) try { window[kind].removeItem(key); } catch { /* it held nothing */ }
      }
    },
  };
}
