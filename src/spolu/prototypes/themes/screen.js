// Entries stay in this browser alone: over screens and languages in localStorage, in a test in the tab's own storage (gone
// with the tab), and where both are forbidden in memory. Conditions follow spolu/prototypes/expressions.py, rule by rule.
(function () {
  "use strict";
  const root = document.documentElement, key = "spolu:" + root.dataset.prototype, words = JSON.parse(root.dataset.words);
  const query = new URLSearchParams(location.search), test = query.has("test"), IDLE = 30 * 60 * 1000;
  const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
  const sheets = all("template[data-page]");

  // -------------------------------------------------------------------- entries
  const kept = shelf(key, test);
  const read = () => ({ ...kept.read() });
  const write = (entries) => { kept.write(entries); refresh(); };
  const flag = (name, value) => {
    try { if (value === undefined) return sessionStorage.getItem("spolu:" + name); sessionStorage.setItem("spolu:" + name, value); } catch { return null; }
  };
  const inputs = () => all("main [data-field]");

  function fill() {
    const entries = read();
    for (const input of inputs()) {
      const value = entries[input.dataset.field];
      if (input.type === "radio") input.checked = value === input.value;
      else if (input.type === "checkbox") input.checked = [].concat(value ?? []).includes(input.value);
      else if (input.type !== "file") input.value = value ?? "";
    }
  }
  function keep(event) {
    const input = event.target.closest("main [data-field]"), edited = event.target.closest("[data-edit]");
    const entries = read();
    if (edited) { entries[edited.dataset.edit] = Array.isArray(entries[edited.dataset.edit]) ? edited.value.split(/\s*,\s*/).filter(Boolean) : edited.value; write(entries); fill(); return; }
    if (!input) return;
    const name = input.dataset.field;
    if (input.type === "checkbox") entries[name] = inputs().filter((i) => i.dataset.field === name && i.checked).map((i) => i.value);
    else entries[name] = input.type === "file" ? [...input.files].map((f) => f.name) : input.value;
    if (answered(name, entries)) complain(name, false);
    write(entries);
  }

  // -------------------------------------------------------------------- conditions
  const tried = new Set();
  const screen = () => document.querySelector("main")?.dataset.screen;
  function lookup(name, entries) {
    if (name === "tried") return tried.has(screen()) ? "1" : "";
    const parts = ["day", "month", "year"].map((part) => entries[name + "_" + part] ?? "");
    return !(name in entries) && parts.every(Boolean) ? parts.join(". ") : entries[name] ?? "";
  }
  const truth = (v) => (typeof v === "string" ? v.trim() !== "" : Array.isArray(v) ? v.length > 0 : Boolean(v));
  const number = (v) => (typeof v === "number" ? v : typeof v === "string" && /^-?\d+(?:[.,]\d+)?$/.test(v) ? Number(v.replace(",", ".")) : NaN);
  const same = (a, b) => {
    if (typeof a === "boolean" || typeof b === "boolean") return truth(a) === truth(b);
    if (typeof a === "number" || typeof b === "number") return number(a) === number(b);
    return Array.isArray(a) === Array.isArray(b) && String(a) === String(b) && a.length === b.length;
  };
  const order = { "<": (x, y) => x < y, "<=": (x, y) => x <= y, ">": (x, y) => x > y, ">=": (x, y) => x >= y };
  function value(rule, entries) {
    const [op, ...parts] = rule;
    if (op === "name") return lookup(parts[0], entries);
    if (op === "text" || op === "number") return parts[0];
    if (op === "and") return parts.every((p) => truth(value(p, entries)));
    if (op === "or") return parts.some((p) => truth(value(p, entries)));
    if (op === "not") return !truth(value(parts[0], entries));
    const found = parts.map((p) => value(p, entries));
    if (op === "list") return found.map(String);
    const [a, b] = found;
    if (op in order) return order[op](number(a), number(b));
    if (op.endsWith("in")) return (Array.isArray(b) ? b.includes(String(a)) : same(a, b)) === (op === "in");
    return same(a, b) === (op === "==");
  }
  const holds = (rule, entries) => truth(value(JSON.parse(rule), entries));

  // -------------------------------------------------------------------- what depends on entries
  function refresh() {
    const entries = read(), states = document.body.classList.contains("states");
    for (const part of all("[data-when]")) part.hidden = !states && !holds(part.dataset.when, entries);
    for (const place of all("[data-show]")) {
      const said = JSON.parse(place.dataset.said || "{}");
      const shown = place.dataset.show.split(" ").map((n) => [].concat(lookup(n, entries)).filter(Boolean).map((v) => said[n]?.[v] || v).join(", ")).filter(Boolean);
      place.textContent = shown.join(". ") || place.dataset.empty || "";
      place.classList.toggle("quiet", !shown.length);
    }
    for (const state of all("[data-state]")) {
      const on = document.getElementById(state.dataset.state)?.checked;
      state.textContent = on ? words.on : words.off;
    }
    drawer(entries);
  }
  function drawer(entries) {
    const list = document.querySelector("[data-entries]");
    if (!list || list.contains(document.activeElement)) return;
    const names = Object.keys(entries).filter((n) => truth(entries[n]));
    list.replaceChildren(...names.map((name) => {
      const label = document.createElement("label"), input = document.createElement("input"), said = document.createElement("span");
      const asked = document.querySelector(`main [data-label="${CSS.escape(name)}"]`);
      said.textContent = asked ? asked.textContent.trim() + " (" + name + ")" : name;
      input.type = "text"; input.value = [].concat(entries[name]).join(", "); input.dataset.edit = name;
      label.append(said, input);
      return label;
    }));
    if (!names.length) list.textContent = words.nothing;
    const where = document.querySelector("[data-where]");
    if (where) where.textContent = !kept.works ? words.memory : test ? words.session : words.local;
  }

  // -------------------------------------------------------------------- required questions
  const answered = (name, entries) => truth(lookup(name, entries));
  function complain(name, on) {
    const field = document.querySelector(`[data-asks="${CSS.escape(name)}"]`), said = field?.querySelector(".field-error");
    if (!field || !said) return null;
    said.hidden = !on;
    field.classList.toggle("wrong", on);
    const input = field.querySelector("[data-field]");
    for (const i of all("[data-field]", field)) i.setAttribute("aria-invalid", String(on));
    return on ? { text: said.textContent.trim(), id: input.id } : null;
  }
  function checked() {
    const entries = read();
    tried.add(screen());
    const missing = all("[data-asks][data-required]").filter((f) => f.checkVisibility?.() ?? true);
    const wrong = missing.map((f) => complain(f.dataset.asks, !answered(f.dataset.asks, entries))).filter(Boolean);
    refresh();
    const box = document.querySelector("[data-errors]");
    if (!box) return !wrong.length;
    box.hidden = !wrong.length;
    box.querySelector("ul").replaceChildren(...wrong.map((w) => {
      const li = document.createElement("li"), a = document.createElement("a");
      a.href = "#" + w.id; a.textContent = w.text; li.append(a);
      return li;
    }));
    if (wrong.length) box.focus();
    return !wrong.length;
  }

  // -------------------------------------------------------------------- ways
  const carried = new URLSearchParams(query); carried.delete("persona");
  function follow(event, link) {
    if (link.dataset.check !== undefined && !checked()) { event.preventDefault(); return; }
    const way = JSON.parse(link.dataset.branches || "[]").find(([rule]) => truth(value(rule, read())));
    if (way) link.setAttribute("href", way[1]);
    if (link.dataset.back !== undefined && history.length > 1) { event.preventDefault(); history.back(); return; }
    const href = link.getAttribute("href");
    const near = href.startsWith("#") && document.getElementById(href.slice(1));
    if (near) { event.preventDefault(); near.scrollIntoView(); (near.matches("input,textarea,select,main") ? near : near.querySelector("input") ?? near).focus({ preventScroll: true }); return; }
    if (sheets.length && href.startsWith("#")) { event.preventDefault(); go(href.slice(1)); return; }
    if (!/^[\w-]+\.[\w-]+(\.html)?(#.*)?$/.test(href)) return;
    if (String(carried)) link.search = String(carried);
  }
  let at = "";
  function go(page) { at = page; if (location.protocol === "about:") route(); else location.hash = page; }
  function route() {
    const [page, block] = (location.protocol === "about:" ? at : decodeURIComponent(location.hash.slice(1))).split("/");
    const sheet = sheets.find((t) => t.dataset.page === page) || sheets[0];
    document.querySelector("[data-stage]").replaceChildren(sheet.content.cloneNode(true));
    root.lang = sheet.lang; root.classList.toggle("easy", sheet.dataset.easy !== undefined); document.title = sheet.dataset.title;
    arrive();
    if (block) document.getElementById(block)?.scrollIntoView(); else scrollTo(0, 0);
  }
  function arrive() {
    if (test) { for (const part of all("[data-why], [data-about], .ground")) part.remove(); for (const part of all("[data-end]")) part.hidden = false; }
    else why(Boolean(flag("why")) || location.hash === "#why");
    const persona = query.get("persona"), button = all("[data-persona]").find((b) => b.dataset.id === persona);
    if (button && flag("persona") !== key + persona) { flag("persona", key + persona); write({ ...read(), ...JSON.parse(button.dataset.persona) }); }
    states(query.has("states") || document.body.classList.contains("states"));
    fill(); refresh(); tell();
  }

  // -------------------------------------------------------------------- evidence, states, paper, end of a test
  const pressed = (selector, on) => { for (const b of all(selector)) b.setAttribute("aria-pressed", String(on)); };
  function why(on) { document.body.classList.toggle("why", on); pressed("[data-why]", on); flag("why", on ? "1" : ""); }
  function states(on) { document.body.classList.toggle("states", on); for (const box of all("[data-states]")) box.checked = on; refresh(); }
  function paper(on) { for (const b of all(".bar [data-paper]")) b.hidden = !on; document.body.classList.toggle("paper", on); pressed("[data-paper]", on); }
  function end() {
    kept.clear(); tried.clear(); write({}); fill();
    for (const said of all("[data-ended]")) said.textContent = words.ended;
  }
  // Tells a note taker's page around this one where the participant is; nothing but ids goes out.
  const tell = (target) => {
    if (parent !== window) parent.postMessage({ spolu: { screen: screen(), block: target?.closest?.("[data-block]")?.dataset.block ?? "" } }, "*");
  };
  let idle;
  const awake = () => { if (test) { clearTimeout(idle); idle = setTimeout(end, IDLE); } };
  const clicks = {
    why: () => why(!document.body.classList.contains("why")),
    clear: () => { tried.clear(); write({}); fill(); },
    print: () => window.print(),
    paper: () => paper(!document.body.classList.contains("paper")),
    end,
    persona: (button) => { write({ ...read(), ...JSON.parse(button.dataset.persona) }); fill(); },
  };
  document.addEventListener("click", (event) => {
    awake();
    const link = event.target.closest("a[href]");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) follow(event, link);
    const button = event.target.closest("button");
    for (const name in clicks) if (button?.dataset[name] !== undefined) clicks[name](button);
  });
  document.addEventListener("pointerdown", (event) => tell(event.target));
  document.addEventListener("focusin", (event) => tell(event.target));
  document.addEventListener("input", (event) => { awake(); keep(event); });
  document.addEventListener("change", (event) => { if (event.target.matches("[data-states]")) states(event.target.checked); else keep(event); });
  document.addEventListener("focusout", (event) => { if (event.target.matches("[data-edit]")) setTimeout(() => drawer(read())); });
  document.addEventListener("keydown", (event) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat;
    if (plain && !test && event.key.toLowerCase() === "e" && !event.target.closest("input, textarea, select") && document.querySelector("[data-why]")) why(!document.body.classList.contains("why"));
    if (event.key === "Escape" && document.body.classList.contains("paper")) paper(false);
  });
  addEventListener("pageshow", () => { fill(); refresh(); });
  addEventListener("storage", () => { fill(); refresh(); });
  if (sheets.length) { addEventListener("hashchange", route); route(); } else arrive();
  awake();
})();
