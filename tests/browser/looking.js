// What a careful eye sees on a page, as functions that Playwright calls; each returns what is wrong, in words.
window.looking = (() => {
  const name = (element) => {
    const anchor = element.id ? `#${element.id}` : "";
    const words = (element.innerText ?? "").trim().slice(0, 30);
    return `${element.localName}${anchor}.${[...element.classList].join(".")} “${words}”`;
  };
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const hasOwnText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  // Text for screen readers alone is clipped to a pixel, on purpose; what is in it is found once.
  const forReaders = () =>
    [...document.body.querySelectorAll("*")].filter(
      (each) => each.clientWidth <= 1 && getComputedStyle(each).clipPath !== "none",
    );
  const texts = () => {
    const hidden = forReaders();
    return [...document.body.querySelectorAll("*")].filter(
      (each) => hasOwnText(each) && isShown(each) && !hidden.some((one) => one.contains(each)),
    );
  };

  // Words that run out of their box, or are cut where a box hides what does not fit.
  const clipped = (found) => {
    const holders = new Set(found);
    const boxes = new Map();
    for (const element of holders) {
      for (let box = element; box && box !== document.body && !boxes.has(box); box = box.parentElement) {
        const style = getComputedStyle(box);
        boxes.set(box, { style, isHolder: holders.has(box) });
        if (/auto|scroll/.test(style.overflowX + style.overflowY)) break;
      }
    }
    return [...boxes].filter(([box, { style, isHolder }]) => cuts(box, style, isHolder)).map(([box]) => name(box));
  };

  const cuts = (box, style, isHolder) => {
    // The words of a drawing have no boxes to scroll: what stands outside the drawing is cut.
    if (box.ownerSVGElement) return !isWithin(box.getBoundingClientRect(), box.ownerSVGElement.getBoundingClientRect());
    if (/^(inline|contents)$/.test(style.display) || /auto|scroll/.test(style.overflowX + style.overflowY)) return false;
    const wide = box.scrollWidth > box.clientWidth + 1;
    const high = box.scrollHeight > box.clientHeight + 1;
    return (wide && (isHolder || style.overflowX !== "visible")) || (high && style.overflowY !== "visible");
  };

  const isWithin = (inner, outer) =>
    inner.left >= outer.left - 1 && inner.right <= outer.right + 1 && inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;

  // Thai stacks marks above and below the letters: lines tighter than 1.4 cut them.
  const tight = (found) =>
    found
      .filter((element) => /[\u0e00-\u0e7f]/.test(element.textContent))
      .filter((element) => {
        const style = getComputedStyle(element);
        return parseFloat(style.lineHeight) < 1.4 * parseFloat(style.fontSize) - 0.1;
      })
      .map(name);

  const wide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

  const focusable = () =>
    [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter(
      (each) => isShown(each) && !each.disabled && each.type !== "hidden",
    );

  const drawn = (element) => {
    const style = getComputedStyle(element);
    const outline = style.outlineStyle === "none" ? "" : `${style.outlineWidth} ${style.outlineColor}`;
    return `${outline}|${style.boxShadow}`;
  };

  // Where the keyboard is must show, and nothing may lie over it.
  const unfocused = () => {
    const found = [];
    for (const element of focusable()) {
      document.activeElement?.blur();
      const before = drawn(element);
      element.focus();
      if (document.activeElement !== element) found.push(`takes no focus: ${name(element)}`);
      else if (drawn(element) === before) found.push(`shows no focus: ${name(element)}`);
      else if (isCovered(element)) found.push(`is covered: ${name(element)}`);
    }
    document.activeElement?.blur();
    scrollTo(0, 0);
    return found;
  };

  const isCovered = (element) => {
    const box = element.getClientRects()[0];
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
    return top !== null && !element.contains(top) && !top.contains(element);
  };

  // Controls that only a script could answer.
  const dead = () =>
    [...document.querySelectorAll("button, select, textarea, input:not([type=radio], [type=checkbox], [type=hidden])")]
      .filter(isShown)
      .map(name);

  // All that one layout shows, from one look at its texts.
  const look = () => {
    const found = texts();
    return { wide: wide(), clipped: clipped(found), tight: tight(found) };
  };

  return { look, unfocused, dead };
})();
