// Entries are kept in this browser only; where that is forbidden, in memory until the page is left.
(function () {
  const key = "spolu:" + document.documentElement.dataset.prototype;
  let memory = {};
  const read = () => { try { return JSON.parse(localStorage.getItem(key) || "{}"); } catch { return memory; } };
  const write = (all) => { memory = all; try { localStorage.setItem(key, JSON.stringify(all)); } catch { /* memory only */ } show(); };
  const inputs = () => [...document.querySelectorAll("[data-field]")];

  function fill() {
    const all = read();
    for (const input of inputs()) {
      const value = all[input.dataset.field];
      if (input.type === "radio") input.checked = value === input.value;
      else if (input.type === "checkbox") input.checked = Array.isArray(value) && value.includes(input.value);
      else if (input.type !== "file") input.value = value ?? "";
    }
  }
  function keep(event) {
    const input = event.target.closest("[data-field]");
    if (!input || input.type === "file") return;
    const all = read();
    const name = input.dataset.field;
    if (input.type === "checkbox") all[name] = inputs().filter((i) => i.dataset.field === name && i.checked).map((i) => i.value);
    else all[name] = input.value;
    write(all);
  }
  function show() {
    const all = read();
    for (const place of document.querySelectorAll("[data-show]")) {
      const names = place.dataset.show.split(" ");
      const words = names.flatMap((n) => [].concat(all[n] ?? [])).map((v) => place.dataset["option" + v] || v);
      place.textContent = words.join(names.length > 1 ? ". " : ", ") || place.dataset.empty || "";
    }
    const list = document.querySelector(".drawer dl");
    if (!list) return;
    list.replaceChildren(...Object.entries(all).flatMap(([name, value]) => {
      const dt = document.createElement("dt"), dd = document.createElement("dd");
      dt.textContent = name; dd.textContent = [].concat(value).join(", ");
      return [dt, dd];
    }));
  }
  const why = (on) => {
    document.body.classList.toggle("why", on);
    const button = document.querySelector("[data-why]");
    if (button) button.setAttribute("aria-pressed", String(on));
    try { sessionStorage.setItem("spolu:why", on ? "1" : ""); } catch { /* stays off on the next page */ }
  };
  // Tells a note taker's page around this one where the participant is; nothing but ids goes out.
  const tell = (target) => {
    const block = target?.closest?.("[data-block]")?.dataset.block ?? "";
    if (parent !== window) parent.postMessage({ spolu: { screen: location.pathname.split("/").pop().split(".")[0], block } }, "*");
  };
  const test = new URLSearchParams(location.search).has("test");
  document.addEventListener("input", keep);
  document.addEventListener("change", keep);
  document.addEventListener("pointerdown", (event) => tell(event.target));
  document.addEventListener("focusin", (event) => tell(event.target));
  document.addEventListener("click", (event) => {
    const on = (name) => event.target.closest("[" + name + "]");
    if (on("data-why")) why(!document.body.classList.contains("why"));
    if (on("data-clear")) { write({}); fill(); }
    if (on("data-print")) window.print();
    const persona = on("data-persona");
    if (persona) { write({ ...read(), ...JSON.parse(persona.dataset.persona) }); fill(); }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() === "e" && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest("input, textarea, select") && !test)
      why(!document.body.classList.contains("why"));
  });
  fill(); show(); tell();
  if (test) document.querySelector("[data-why]")?.remove();
  else try { if (sessionStorage.getItem("spolu:why") || location.hash === "#why") why(true); } catch { /* off */ }
})();
