// Choose a quote, see what it caused: each block lights up in the pictures of the screens, and is listed beside them.
(function () {
  "use strict";
  const all = (selector) => [...document.querySelectorAll(selector)];
  const picks = all(".pick"), minis = all("[data-mini]"), places = document.querySelector("[data-places]"), found = document.querySelector("[data-found]");
  const asked = found.textContent;
  function light(pick) {
    const wanted = new Set(pick ? pick.dataset.lights.split(" ").filter(Boolean) : []);
    for (const p of picks) p.setAttribute("aria-pressed", String(p === pick));
    const rows = [];
    for (const mini of minis) {
      const lit = [...mini.querySelectorAll("[data-m]")].filter((block) => { const on = wanted.has(block.dataset.m); block.classList.toggle("lit", on); return on; });
      mini.classList.toggle("off", Boolean(pick) && !lit.length);
      if (lit.length) mini.querySelector(".window").scrollTop = Math.max(0, lit[0].offsetTop * .4 - 40);
      const link = mini.querySelector("a");
      for (const block of lit) {
        const li = document.createElement("li"), a = document.createElement("a");
        a.href = link.getAttribute("href") + "#" + block.dataset.m; a.textContent = link.textContent + ": " + block.dataset.name; li.append(a); rows.push(li);
      }
    }
    places.replaceChildren(...rows);
    found.textContent = pick ? pick.querySelector(".said").textContent : asked;
  }
  document.addEventListener("click", (event) => {
    const pick = event.target.closest(".pick");
    if (pick) light(pick.getAttribute("aria-pressed") === "true" ? null : pick);
  });
  document.getElementById("hledat").addEventListener("input", (event) => {
    const word = event.target.value.toLocaleLowerCase();
    for (const p of picks) p.parentElement.hidden = !p.textContent.toLocaleLowerCase().includes(word);
  });
  const first = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (first?.matches(".pick")) { light(first); first.scrollIntoView(); }
})();
