// What only a laid out page tells. Each function answers with one line for each thing that is wrong.
window.look = (() => {
  const name = (element) => {
    const text = (element.getAttribute("aria-label") || element.textContent || element.name || "").trim();
    return `<${element.tagName.toLowerCase()}${element.id ? "#" + element.id : ""}${element.className && element.className.baseVal === undefined ? "." + element.className : ""}> ${text.slice(0, 60)}`;
  };
  const scrolls = (element) => {
    for (let each = element.parentElement; each; each = each.parentElement) {
      if (["auto", "scroll", "hidden"].includes(getComputedStyle(each).overflowX) && each !== document.body && each !== document.documentElement) return true;
    }
    return false;
  };

  // Nothing is wider than the window, but what scrolls by itself: tables.
  const reflow = () => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.body.querySelectorAll("*")].filter((each) =>
      each.getBoundingClientRect().right > width + 1 && !scrolls(each) && getComputedStyle(each).position !== "absolute");
    const inner = wide.filter((each) => ![...each.children].some((child) => wide.includes(child)));
    return inner.slice(0, 3).map((each) => `${Math.ceil(each.getBoundingClientRect().right)} px wide: ${name(each)}`)
      .concat(inner.length ? [] : [`the page is ${document.documentElement.scrollWidth} px wide`]);
  };

  // What scrolls sideways is a table with a name, or a word would be lost in it.
  const cutOff = () => [...document.body.querySelectorAll("*")].filter((each) =>
    each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 1
      && ["hidden", "clip"].includes(getComputedStyle(each).overflowX)
      && !each.matches(".visually-hidden, input, select, textarea, svg, svg *, progress"))
    .slice(0, 3).map((each) => `cut off: ${name(each)}`);

  const focusable = () => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
    .filter((each) => !each.disabled && each.checkVisibility({ visibilityProperty: true }));

  // Whatever has the focus is to be seen, not under something else, and shows that it has it.
  const focus = () => {
    const found = [];
    for (const each of focusable()) {
      const before = styleOf(each);
      each.focus();
      if (document.activeElement !== each) continue;
      if (styleOf(each) === before && each.matches(":focus-visible")) found.push(`the focus does not show: ${name(each)}`);
      if (hidden(each)) found.push(`the focus is hidden: ${name(each)}`);
    }
    document.activeElement?.blur();
    return found.slice(0, 5);
  };
  const styleOf = (element) => {
    const style = getComputedStyle(element);
    return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.borderColor, style.left].join();
  };
  const hidden = (element) => [...element.getClientRects()].every((box) => {
    const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth), top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
    if (right <= left || bottom <= top) return true;
    return [[.5, .5], [.02, .1], [.98, .1], [.02, .9], [.98, .9]].every(([x, y]) => {
      const there = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
      return !there || !(element.contains(there) || there.contains(element) || there.matches("label") );
    });
  });

  // The same on a window that is high enough for bars that stick.
  const underBars = () => [...document.querySelectorAll("body *")].some((each) =>
    ["sticky", "fixed"].includes(getComputedStyle(each).position) && !each.closest("table")) ? focus() : [];

  // What has the focus now.
  const stop = () => {
    const each = document.activeElement;
    if (!each || each === document.body) return "";
    if (hidden(each)) return `the focus is hidden: ${name(each)}`;
    const style = getComputedStyle(each);
    return style.outlineStyle === "none" && style.boxShadow === "none" ? `the focus does not show: ${name(each)}` : "";
  };

  const violations = async (runOnly) => {
    const result = await window.axe.run(document, { runOnly, resultTypes: ["violations"] });
    return result.violations.map((rule) => `${rule.id}: ${rule.help} – ${rule.nodes[0].html.slice(0, 300)}`);
  };
  const axe = () => violations({ type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] });
  const axeOfLayout = () => violations({ type: "rule", values: ["target-size", "scrollable-region-focusable"] });

  return { reflow, cutOff, focus, underBars, stop, axe, axeOfLayout };
})();
