// Only while screens are written: the page is shown anew when it was built anew, and says what is wrong where it was not.
(async function () {
  let version = "__VERSION__", box;
  for (;;) {
    try {
      const news = await (await fetch("/news?" + version)).json();
      if (String(news.version) === version) continue;
      version = String(news.version);
      if (!news.faults.length) { location.reload(); return; }
      box ??= document.body.insertBefore(document.createElement("pre"), document.body.firstChild);
      box.setAttribute("role", "alert");
      box.style.cssText = "margin:0;padding:1rem;white-space:pre-wrap;background:#a3231f;color:#fff;font:1rem/1.5 monospace";
      box.textContent = news.faults.join("\n");
    } catch { await new Promise((done) => setTimeout(done, 1000)); }
  }
})();
