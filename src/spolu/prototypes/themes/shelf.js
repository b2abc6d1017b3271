// What a page keeps in this browser, under a name. It is kept twice: a browser that is short of time may hand out a storage
// that is empty and forgets what is put there (Chromium 156 on a busy machine, one loading in twenty), of this browser or of
// the tab, seldom both. What was written last counts. `own`: in the tab's storage and its name alone, gone with the tab.
const inTheName = {
  // What a browser forgets on the way to somebody else's page. A tab that has a name of another's giving keeps it.
  all() { const held = window.name ? JSON.parse(window.name) : {}; if (Object(held) !== held) throw new Error(window.name); return held; },
  getItem(key) { return this.all()[key] ?? null; },
  setItem(key, value) { window.name = JSON.stringify({ ...this.all(), [key]: value }); },
  removeItem(key) { const { [key]: gone, ...held } = this.all(); window.name = Object.keys(held).length ? JSON.stringify(held) : ""; },
};
function shelf(name, own) {
  "use strict";
  const all = { browser: () => window.localStorage, tab: () => window.sessionStorage, name: () => inTheName };
  const open = (kind) => { try { const s = all[kind](); s.setItem(name + "?", ""); s.removeItem(name + "?"); return s; } catch { return null; } };
  const places = own ? [[open("tab"), name], [open("name"), name + "+"]] : [[open("browser"), name], [open("tab"), name + "+"]];
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
      for (const store of Object.values(all)) {
        for (const key of [name, name + "@", name + "+", name + "+@"]) try { store().removeItem(key); } catch { /* it held nothing */ }
      }
    },
  };
}
