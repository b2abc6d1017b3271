// What is measured in a page. Each function returns plain values: {block, message} lists, made into findings elsewhere.
window.spoluProbe = (() => {
  // What is inert is a picture of something, not the thing.
  const shown = (e) => e.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && e.getClientRects().length > 0 && !e.closest("[inert]");
  const block = (e) => e?.closest?.("[data-block]")?.dataset.block ?? "";
  const say = (e) => (e.tagName === "INPUT" ? e.type + " " + (e.id || e.name) : e.tagName.toLowerCase() + " " + (e.id || (e.textContent || "").trim().slice(0, 30))).trim();
  const CONTROLS = "input:not([type=hidden]), textarea, select, button, a.button, [role=button], summary";
  const controls = () => [...document.querySelectorAll(CONTROLS)].filter(shown);
  const scrolled = (e) => { for (; e && e !== document.documentElement; e = e.parentElement) if (/auto|scroll/.test(getComputedStyle(e).overflowX)) return true; return false; };
  const hiddenForEyes = (r) => r.right <= 0 || r.bottom + scrollY <= 0 || r.width < 2 || r.height < 2;

  // Every visible line of text: its element and its rectangle, in CSS pixels of the viewport.
  function lines() {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
    for (let node; (node = walk.nextNode());) {
      const parent = node.parentElement;
      if (!node.textContent.trim() || parent.closest("script, style, option, textarea, noscript") || !shown(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const r of range.getClientRects()) if (!hiddenForEyes(r)) found.push({ e: parent, r });
    }
    return found;
  }
  // The part of a rectangle that is not cut away by what scrolls or clips around its element.
  function left(e, r) {
    let box = { left: r.left, top: r.top, right: r.right, bottom: r.bottom };
    for (let p = e.parentElement; p && p !== document.body; p = p.parentElement) {
      const s = getComputedStyle(p);
      if (s.overflowX === "visible" && s.overflowY === "visible") continue;
      const q = p.getBoundingClientRect();
      box = { left: Math.max(box.left, q.left), top: Math.max(box.top, q.top), right: Math.min(box.right, q.right), bottom: Math.min(box.bottom, q.bottom) };
    }
    return { ...box, height: box.bottom - box.top };
  }
  const both = (a, b) => [Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)];

  function overlaps(lines) {
    const out = [], short = (e, n) => e.textContent.trim().slice(0, n);
    const text = lines.map(({ e, r }) => ({ e, r: left(e, r) }));
    const boxes = controls().map((c) => [c, left(c, c.getBoundingClientRect())]);
    for (const { e, r } of text) for (const [c, box] of boxes) {
      const [x, y] = both(r, box);
      if (x > 2 && y > 2 && !c.contains(e)) out.push({ rule: "text-on-control", block: block(c) || block(e), message: `text "${short(e, 30)}" lies on ${say(c)}` });
    }
    // Line boxes of one font overlap a little where lines are set tight; two fifths of a line is no longer that.
    for (let i = 0; i < text.length; i++) for (let j = i + 1; j < text.length; j++) {
      const a = text[i], b = text[j], [x, y] = both(a.r, b.r);
      if (x > 3 && y > 0.4 * Math.min(a.r.height, b.r.height) && a.e !== b.e) out.push({ rule: "text-on-text", block: block(a.e) || block(b.e), message: `"${short(a.e, 25)}" and "${short(b.e, 25)}" lie on each other` });
    }
    for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++) {
      const [c, p] = boxes[i], [d, q] = boxes[j], [x, y] = both(p, q);
      if (x > 2 && y > 2 && !c.contains(d) && !d.contains(c)) out.push({ rule: "text-on-control", block: block(c), message: `${say(c)} and ${say(d)} lie on each other` });
    }
    return out;
  }
  function overflow(text) {
    const root = document.documentElement, over = root.scrollWidth - root.clientWidth, out = [];
    if (over > 0) {
      const wide = [...document.querySelectorAll("body *")].filter((e) => shown(e) && !scrolled(e.parentElement) && e.getBoundingClientRect().right + scrollX > root.clientWidth + 1);
      const inner = wide.find((e) => ![...e.children].some((c) => wide.includes(c))) ?? document.body;
      out.push({ rule: "overflow", block: block(inner), message: `the page is wider than the window because of ${say(inner)}` });
    }
    for (const { e, r } of text) if (r.left + scrollX < -1 && r.right > 1 && !scrolled(e)) out.push({ rule: "overflow", block: block(e), message: `"${e.textContent.trim().slice(0, 30)}" begins outside the window` });
    return out;
  }
  function cut(text) {
    const out = [];
    for (const e of document.querySelectorAll("body *")) {
      const style = getComputedStyle(e);
      if (!/hidden|clip/.test(style.overflowX + style.overflowY) || !shown(e) || e.clientWidth < 4 || e.clientHeight < 4 || style.clipPath !== "none") continue;
      const limit = e.getBoundingClientRect();
      for (const { e: t, r } of text) if (e.contains(t)) {
        const tall = /hidden|clip/.test(style.overflowY) && (r.bottom > limit.bottom + 3 || r.top < limit.top - 3);
        const wide = /hidden|clip/.test(style.overflowX) && (r.right > limit.right + 3 || r.left < limit.left - 3);
        if (tall || wide) { out.push({ rule: "text-cut", block: block(e), message: `"${t.textContent.trim().slice(0, 30)}" is cut off` }); break; }
      }
    }
    return out;
  }
  // A label that belongs to a choice enlarges what can be hit; a link within a sentence is let off, and so is one around
  // whose middle a circle of 24 px meets no other target (WCAG 2.5.8).
  function alone(e, all) {
    const middle = (r) => [(r.left + r.right) / 2, (r.top + r.bottom) / 2], [x, y] = middle(e.getBoundingClientRect());
    return all.every((other) => {
      const r = other.getBoundingClientRect(), [u, v] = middle(r);
      const away = Math.hypot(Math.max(r.left - x, 0, x - r.right), Math.max(r.top - y, 0, y - r.bottom));
      return other === e || (away >= 12 && (r.height >= 24 || Math.hypot(u - x, v - y) >= 24));
    });
  }
  function targets() {
    const out = [];
    const inSentence = (e) => e.tagName === "A" && getComputedStyle(e).display === "inline" && e.parentElement.textContent.trim().length > e.textContent.trim().length + 2;
    const all = [...new Set([...controls(), ...document.querySelectorAll("a[href]")])].filter(shown);
    for (const e of all) {
      if (inSentence(e)) continue;
      let { width, height, right, bottom } = e.getBoundingClientRect();
      if (right + scrollX <= 0 || bottom + scrollY <= 0) continue;
      for (const label of e.labels ?? []) if (/radio|checkbox|file/.test(e.type)) { width = Math.max(width, label.getBoundingClientRect().width); height = Math.max(height, label.getBoundingClientRect().height); }
      const small = Math.round(width) < 24 || Math.round(height) < 24;
      if (small && (e.matches(CONTROLS) || !alone(e, all))) out.push({ rule: "target-small", block: block(e), message: `${say(e)} is ${Math.round(width)} by ${Math.round(height)} px` });
    }
    return out;
  }
  const lost = (text) => [...overlaps(text), ...overflow(text), ...cut(text)];
  const layout = () => [...lost(lines()), ...targets()];

  // Text alone at 200 %, as the browser's own setting enlarges it between the two calls: everything grows, nothing is lost.
  let sizes = new Map();
  const remember = () => { sizes = new Map(lines().map(({ e }) => [e, parseFloat(getComputedStyle(e).fontSize)])); };
  function doubled() {
    const out = lost(lines()).map((x) => ({ ...x, rule: "text-200", message: x.message + " with text at 200 %" }));
    const stuck = new Set();
    for (const [e, size] of sizes) if (shown(e) && parseFloat(getComputedStyle(e).fontSize) < 1.9 * size && !stuck.has(block(e))) {
      stuck.add(block(e));
      out.push({ rule: "text-200", block: block(e), message: `"${e.textContent.trim().slice(0, 30)}" does not grow with the browser's text size` });
    }
    return out;
  }
  // In forced colours backgrounds go: what is a control only by its background loses its edge.
  function forced() {
    const out = [];
    for (const e of document.querySelectorAll("button, a.button, [role=button], input:not([type=hidden], [type=radio], [type=checkbox], [type=file], [type=range]), textarea, select")) {
      if (!shown(e)) continue;
      const s = getComputedStyle(e);
      const edge = ["Top", "Right", "Bottom", "Left"].some((side) => s["border" + side + "Style"] !== "none" && parseFloat(s["border" + side + "Width"]) >= 1) || (s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 1);
      if (!edge && !/underline/.test(s.textDecorationLine)) out.push({ rule: "forced-colours", block: block(e), message: `${say(e)} has no edge in forced colours` });
    }
    for (const e of document.querySelectorAll("body *")) if (shown(e) && getComputedStyle(e).forcedColorAdjust === "none" && e.textContent.trim()) out.push({ rule: "forced-colours", block: block(e), message: `${say(e)} refuses the reader's colours` });
    return out;
  }

  // ---------------------------------------------------------------- keyboard
  const LOOK = ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "borderTopColor", "borderTopWidth", "backgroundColor", "color", "textDecorationLine"];
  // A control that is hidden behind its labels shows its focus on one of them.
  const faces = (e) => e.getBoundingClientRect().width < 5 && e.labels?.length ? [...e.labels] : [e];
  const look = (e) => { const s = getComputedStyle(e); return LOOK.map((key) => s[key]); };
  const FOCUSABLE = "a[href], button, input:not([type=hidden]), select, textarea, summary, iframe, [tabindex], [contenteditable=true]";
  let known = [];
  function begin() {
    document.activeElement?.blur?.();
    known = [...document.querySelectorAll(FOCUSABLE)].filter((e) => e.tabIndex >= 0 && !e.disabled && shown(e));
    // Of radio buttons with one name the keyboard stops at one.
    const groups = new Set();
    known = known.filter((e) => e.type !== "radio" || !e.name || (!groups.has(e.name) && groups.add(e.name)));
    known.forEach((e) => { for (const f of faces(e)) f.spoluLook = look(f); });
    return known.length;
  }
  function stop() {
    const e = document.activeElement;
    if (!e || e === document.body || e === document.documentElement) return null;
    let at = known.indexOf(e);
    if (at < 0 && e.type === "radio") at = known.findIndex((k) => k.type === "radio" && k.name === e.name);
    const r = e.getBoundingClientRect();
    const clear = (colour) => /rgba\(.*, 0\)|transparent/.test(colour);
    const marked = (f) => {
      const s = getComputedStyle(f), box = f.getBoundingClientRect();
      const outline = s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 1 && !clear(s.outlineColor);
      const changed = f.spoluLook && look(f).some((x, n) => n > 2 && x !== f.spoluLook[n]);
      return (outline || changed) && box.right > 0 && box.bottom + scrollY > 0 && shown(f);
    };
    return { at, visible: faces(e).some(marked), block: block(e), name: say(e),
      box: [r.left + scrollX, r.top + scrollY, r.right + scrollX, r.bottom + scrollY], skip: getComputedStyle(e).position === "absolute" || Boolean(e.closest(".skip")) };
  }
  function unreached(stops) {
    const seen = new Set(stops);
    const out = known.filter((e, n) => !seen.has(n)).map((e) => ({ rule: "keyboard-unreachable", block: block(e), message: `${say(e)} is not reached by Tab` }));
    for (const e of document.querySelectorAll("[onclick], [role=button], [role=link], [role=checkbox], [role=tab]"))
      if (shown(e) && e.tabIndex < 0 && !e.querySelector(FOCUSABLE)) out.push({ rule: "keyboard-unreachable", block: block(e), message: `${say(e)} can be clicked and not reached by keyboard` });
    for (const e of document.querySelectorAll("a:not([href])")) if (shown(e) && e.textContent.trim() && e.tabIndex < 0) out.push({ rule: "keyboard-unreachable", block: block(e), message: `${say(e)} is a link without an address` });
    for (const e of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea")) if (shown(e) && e.tabIndex < 0 && !e.disabled) out.push({ rule: "keyboard-unreachable", block: block(e), message: `${say(e)} is taken out of the keyboard's way` });
    return out;
  }
  const open = () => { document.activeElement?.blur?.(); document.querySelectorAll("details").forEach((d) => { d.open = true; }); };
  return { layout, remember, doubled, forced, begin, stop, unreached, open };
})();
