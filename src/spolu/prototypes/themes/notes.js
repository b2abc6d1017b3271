// Notes are kept in this browser until they are saved as a file; where that is forbidden, in memory.
(function () {
  const $ = (id) => document.getElementById(id);
  const given = JSON.parse($("data").textContent);
  const words = given.words;
  const fresh = () => ({ format: given.format, id: "", participant: "", device: "", language: given.language, at: "", started: 0,
    outcomes: {}, seq: {}, sus: "", umux: "", observations: [], last: 0, saved: true });
  const day = () => { const d = new Date(); return [d.getFullYear(), d.getMonth() + 1, d.getDate()].map((n) => String(n).padStart(2, "0")).join("-"); };
  const kept = shelf(given.key);
  let session = fresh(), touched = "", mode = "text", pending = "";
  const screen = () => given.screens.find((s) => s.id === $("screen").value);

  function read() { session = { ...fresh(), ...kept.read() }; }
  function keep(changed = true) {
    if (changed) session.saved = false;
    kept.write(session);
    state();
  }
  function state() {
    const open = !session.saved;
    $("state").textContent = !kept.works ? words["memory only"] : open ? words["not saved"] : session.observations.length ? words["is saved"] : "";
    $("state").classList.toggle("stop", open || !kept.works);
  }
  function element(name, text, attributes = {}) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  }
  function show() {
    for (const input of document.querySelectorAll("[data-session]")) input.value = session[input.dataset.session];
    for (const select of document.querySelectorAll("[data-outcome]")) select.value = session.outcomes[select.dataset.outcome] ?? "";
    for (const select of document.querySelectorAll("[data-seq]")) select.value = session.seq[select.dataset.seq] ?? "";
    for (const id of ["sus", "umux"]) $(id).value = session[id];
    list(); state();
  }
  function list() {
    $("count").textContent = session.observations.length || "";
    $("none").hidden = session.observations.length > 0;
    $("taken").replaceChildren(...[...session.observations].reverse().map((note) => {
      const row = element("li"), text = element("p", note.text), remove = element("button", words.remove, { type: "button", class: "button second", "aria-label": words.remove + " " + note.id });
      const where = [clock(note.at), note.task, words["kind " + note.kind], note.block || note.screen].filter(Boolean).join(" · ");
      text.prepend(element("span", where, { class: "quiet" }), element("br"));
      remove.addEventListener("click", () => { session.observations = session.observations.filter((o) => o !== note); keep(); list(); $("text").focus(); });
      row.append(text, remove);
      return row;
    }));
  }
  const clock = (seconds) => Math.floor(seconds / 60) + ":" + String(Math.floor(seconds % 60)).padStart(2, "0");
  const since = () => session.started ? Math.max(0, Math.round((Date.now() - session.started) / 1000)) : 0;

  // A note: its text, then one key for the kind, one for the block. Buttons do the same for a hand or a screen reader.
  function ask(next, hint, choices) {
    mode = next;
    $("how").textContent = hint;
    $("choices").replaceChildren(...choices.map(([key, name, act]) => {
      const button = element("button", name, { type: "button", class: "button second", "data-key": key });
      if (key) button.prepend(element("kbd", key));
      button.addEventListener("click", act);
      return button;
    }));
    $("choices").querySelector("button")?.focus();
  }
  function back() { ask("text", words["notes lead"], []); $("text").focus(); }
  function kinds() { ask("kind", words["choose kind"], given.kinds.map((kind, n) => [String(n + 1), words["kind " + kind], () => { pending = kind; blocks(); }])); }
  function blocks() {
    const letters = "abcdefghijklmnopqrstuvwxyz";
    ask("block", words["choose block"], (screen()?.blocks ?? []).map((block, n) => [letters[n] ?? "", block.name, () => take(block.id)]));
  }
  function take(block) {
    session.last += 1;
    session.observations.push({ id: "n" + session.last, task: document.querySelector("[name=task]:checked").value, screen: screen()?.id ?? "",
      block, kind: pending, text: $("text").value.trim(), at: since() });
    $("text").value = "";
    keep(); list(); back();
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (mode === "text") {
      if (event.target === $("text") && event.key === "Enter" && !event.shiftKey) { event.preventDefault(); kinds(); }
      return;
    }
    if (event.key === "Escape") { event.preventDefault(); back(); return; }
    if (!$("choose").contains(event.target)) return;
    const named = $("choices").querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    const act = named ? () => named.click() : mode !== "block" ? null : event.key === " " ? () => take("") : event.key === "Enter" && touched ? () => take(touched) : null;
    if (act) { event.preventDefault(); act(); }
  });

  function screens(id) {
    if (given.screens.some((s) => s.id === id)) $("screen").value = id;
  }
  // The prototype beside says where the participant is; what it says counts only where it is known.
  addEventListener("message", (event) => {
    const said = event.data?.spolu, frame = document.querySelector("iframe");
    if (!said || !frame || event.source !== frame.contentWindow) return;
    screens(said.screen);
    touched = screen()?.blocks.some((b) => b.id === said.block) ? said.block : touched;
  });
  $("beside").addEventListener("click", () => {
    const frame = document.querySelector("iframe");
    if (frame) frame.remove();
    else $("beside").parentElement.after(element("iframe", "", { src: `${$("screen").value || given.start}.${given.language}.html?test`, title: words["prototype beside"] }));
    $("beside").setAttribute("aria-expanded", String(!frame));
  });

  function numbers(id, count, most) {
    const found = session[id].trim().split(/[\s,;]+/).filter(Boolean).map(Number);
    const right = !found.length || (found.length === count && found.every((x) => Number.isInteger(x) && x >= 1 && x <= most));
    $(id).setAttribute("aria-invalid", String(!right));
    return right ? found : null;
  }
  $("save").addEventListener("click", () => {
    const sus = numbers("sus", 10, 5), umux = numbers("umux", 2, 7);
    // The study refuses other ids, and by then the session is over.
    const wrong = !/^[A-Za-z][A-Za-z0-9-]*$/.test(session.id.trim()) ? "id" : !sus ? "sus" : !umux ? "umux" : "";
    $("id").setAttribute("aria-invalid", String(wrong === "id"));
    $("said").textContent = wrong ? words["wrong " + wrong] : "";
    if (wrong) { $(wrong).focus(); return; }
    const seq = Object.fromEntries(Object.entries(session.seq).map(([task, x]) => [task, Number(x)]));
    const out = { format: session.format, id: session.id.trim(), participant: session.participant.trim(), at: session.at || day(), language: session.language,
      device: session.device.trim(), outcomes: session.outcomes, seq, sus, umux, observations: session.observations };
    const link = element("a", "", { download: `${out.id}.notes.json`, href: URL.createObjectURL(new Blob([JSON.stringify(out, null, 1)], { type: "application/json" })) });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);  // a browser may fetch it long after the click has returned
    session.saved = true;
    keep(false);
    $("said").textContent = words.saved.replace("{file}", `${out.id}.notes.json`);
  });
  $("new").addEventListener("click", () => {
    if (!session.saved && !confirm(words["really new"])) return;
    session = fresh();
    keep(false); show(); tick(); $("said").textContent = "";
    $("id").focus();
  });
  $("start").addEventListener("click", () => { session.started = Date.now(); session.at = day(); keep(); tick(); $("text").focus(); });
  document.addEventListener("input", (event) => {
    const { session: own, outcome, seq } = event.target.dataset;
    if (own) session[own] = event.target.value;
    else if (outcome || seq) {
      const into = outcome ? session.outcomes : session.seq;
      if (event.target.value) into[outcome ?? seq] = event.target.value;
      else delete into[outcome ?? seq];
    } else if (event.target.id === "sus" || event.target.id === "umux") session[event.target.id] = event.target.value;
    else {
      if (event.target.name === "task") screens(given.tasks.find((t) => t.id === event.target.value)?.screen);
      return;
    }
    $("said").textContent = "";
    keep();
  });
  addEventListener("beforeunload", (event) => { if (!session.saved || $("text").value.trim()) event.preventDefault(); });
  // Notes may be taken in another tab meanwhile, and a page that was left may come back as it stood: what is kept is what counts.
  const again = () => { read(); show(); tick(); };
  addEventListener("storage", (event) => { if (!event.key || event.key === given.key) again(); });
  addEventListener("pageshow", (event) => { if (event.persisted) again(); });

  function tick() {
    $("clock").textContent = clock(since());
    $("start").textContent = session.started ? words.start + " (" + words.running + ")" : words.start;
  }
  $("screen").replaceChildren(...given.screens.map((s) => element("option", s.name, { value: s.id })));
  screens(given.start);
  read(); show(); tick();
  setInterval(tick, 1000);
})();
