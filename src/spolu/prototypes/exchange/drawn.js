// What of a built page can be drawn elsewhere, in the order of painting: boxes that have a colour or border, and lines of text.
() => {
  const found = [], main = document.querySelector("main"), top = main.getBoundingClientRect().top;
  const colour = (css) => {
    const [r, g, b, a = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
    return a === 0 || r === undefined ? "" : "#" + [r, g, b].map((c) => Math.round(c).toString(16).padStart(2, "0")).join("");
  };
  const seen = (e) => { const s = getComputedStyle(e); return s.visibility !== "hidden" && s.display !== "none" && Number(s.opacity) > 0; };
  const round = (box) => ({ x: Math.round(box.left), y: Math.round(box.top - top), width: Math.round(box.width), height: Math.round(box.height) });
  const box = (e, block) => {
    const s = getComputedStyle(e), at = round(e.getBoundingClientRect());
    if (at.width < 2 || at.height < 2) return;
    const side = (name) => [parseFloat(s[`border${name}Width`]), colour(s[`border${name}Color`])];
    const sides = ["Top", "Right", "Bottom", "Left"].map(side), [line, stroke] = sides[0];
    const whole = sides.every(([w, c]) => w === line && c === stroke) && line > 0 && stroke;
    const fill = colour(s.backgroundColor);
    if (fill || whole) found.push({ kind: "box", block, ...at, fill, stroke: whole ? stroke : "", line: whole ? line : 0 });
    if (whole) return;
    const strips = (w) => [{ height: w }, { x: at.x + at.width - w, width: w }, { y: at.y + at.height - w, height: w }, { width: w }];
    sides.forEach(([w, c], n) => w > 0 && c && found.push({ kind: "box", block, ...at, ...strips(w)[n], fill: c, stroke: "", line: 0 }));
  };
  const words = (node, block) => {
    const s = getComputedStyle(node.parentElement), range = document.createRange(), lines = [];
    for (const m of node.data.matchAll(/\S+/g)) {
      range.setStart(node, m.index); range.setEnd(node, m.index + m[0].length);
      const at = range.getBoundingClientRect(), last = lines.at(-1);
      if (!at.width) continue;
      if (last && Math.abs(last.top - at.top) < 3) { last.text += " " + m[0]; last.right = at.right; }
      else lines.push({ text: m[0], top: at.top, left: at.left, right: at.right, height: at.height });
    }
    for (const l of lines) found.push({ kind: "text", block, text: l.text, ...round({ left: l.left, top: l.top, width: l.right - l.left, height: l.height }),
      size: parseFloat(s.fontSize), weight: Number(s.fontWeight), serif: /serif/.test(s.fontFamily) && !/sans-serif/.test(s.fontFamily), colour: colour(s.color) });
  };
  const entered = (e, block) => {  // what stands in a field is no text node
    const text = e.tagName === "SELECT" ? e.selectedOptions[0]?.text : e.value;
    const at = round(e.getBoundingClientRect()), s = getComputedStyle(e);
    if (text && at.width > 1) found.push({ kind: "text", block, text, ...at, x: at.x + 8, size: parseFloat(s.fontSize), weight: Number(s.fontWeight), serif: false, colour: colour(s.color) });
  };
  const walk = (node, block) => {
    if (node.nodeType === 3) return node.data.trim() && words(node, block);
    if (node.nodeType !== 1 || !seen(node) || /^(SCRIPT|STYLE|OPTION|TEMPLATE)$/.test(node.tagName)) return;
    const mine = node.dataset?.block ?? block;
    box(node, mine);
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(node.tagName)) return /^(radio|checkbox|hidden|file)$/.test(node.type) || entered(node, mine);
    for (const child of node.childNodes) walk(child, mine);
  };
  walk(main, "");
  return { width: innerWidth, height: Math.ceil(main.getBoundingClientRect().height), paper: colour(getComputedStyle(document.body).backgroundColor), parts: found };
}
