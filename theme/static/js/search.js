// The search page. Nothing is loaded until someone means to search: the box is focused, or the address says ?q=.
(() => {
  const here = document.currentScript.src;
  const form = document.querySelector(".search");
  const input = form.elements.q;
  const status = document.querySelector(".search__status");
  const found = document.querySelector(".search__found");
  const list = found.querySelector("ol");
  const more = found.querySelector("button");
  const words = form.dataset;
  const AT_ONCE = 20;
  const SETTLED = 150;
  const EXCERPT = 180;

  let index = null;
  let loading = null;
  // Where the pages about other pages begin.
  const asides = [];
  let parts = { loaded: 0, all: 1 };
  let answer = { pages: [], marks: [] };

  document.querySelector(".search__without").hidden = true;
  input.addEventListener("focus", load);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  let typing;
  input.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(search, SETTLED);
  });
  more.addEventListener("click", () => {
    const next = list.children.length;
    show(next + AT_ONCE);
    list.children[next].querySelector("a").focus();
  });
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    input.value = asked.slice(0, input.maxLength);
    search();
  }

  function script(address) {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      Object.assign(element, { src: address, onload: resolve, onerror: reject });
      document.head.append(element);
    });
  }

  // The engine with the newest part of the index; the other parts follow one by one.
  function load() {
    loading ??= Promise.all([script(new URL("search-engine.js", here)), script(words.index)])
      .then(() => {
        index = new searchEngine.Index();
        take();
        rest();
      })
      .catch(() => {
        loading = null;
        status.textContent = words.failed;
      });
    return loading;
  }

  function take() {
    for (const part of self.searchIndex.splice(0)) {
      if (part.synonyms) index.addSynonyms(part.synonyms);
      if (part.parts) parts.all = part.parts;
      if (part.asides) asides.push(...part.asides);
      index.add(
        part.entries.map(([url, title, kind, year, body = "", more = "", within = ""]) => {
          const aside = asides.some((start) => url.startsWith(start));
          return { url, title, kind, year, body, within, aside, words: `${more} ${within}` };
        }),
      );
      parts.loaded++;
    }
  }

  async function rest() {
    while (parts.loaded < parts.all) {
      const next = words.index.replace(/\.js$/, `-${parts.loaded + 1}.js`);
      try {
        await script(next);
      } catch {
        parts.failed = true;
        return tell();
      }
      take();
      if (input.value.trim()) ask();
    }
  }

  async function search() {
    const query = input.value.trim();
    remember(query);
    if (!query) {
      answer = { pages: [], marks: [] };
      status.textContent = "";
      return show(0);
    }
    if (!index) {
      status.textContent = words.loading;
      await load();
    }
    if (index) ask();
  }

  function ask() {
    answer = index.search(input.value);
    show(Math.max(AT_ONCE, parts.loaded > 1 ? list.children.length : 0));
    tell();
  }

  function tell() {
    const count = answer.pages.length;
    const counted = count ? words.count.replace("{count}", number(count)) : words.none;
    const filled = words.partly.replace("{loaded}", number(parts.loaded)).replace("{all}", number(parts.all));
    const partly = parts.failed ? words.failed : parts.loaded < parts.all ? filled : "";
    status.textContent = `${counted} ${partly}`.trim();
  }

  const number = (value) => String(value).replace(/\d/g, (digit) => words.digits[digit]);

  // A page opened from a folder may not change its address.
  function remember(query) {
    if (location.protocol === "file:") return;
    const address = new URL(location.href);
    if (query) address.searchParams.set("q", query);
    else address.searchParams.delete("q");
    history.replaceState(null, "", address);
  }

  function show(count) {
    const marks = answer.marks.length ? new RegExp(answer.marks.join("|"), "giu") : null;
    list.replaceChildren(...answer.pages.slice(0, count).map((page) => result(page, marks)));
    found.hidden = answer.pages.length === 0;
    more.hidden = answer.pages.length <= count;
  }

  function result(page, marks) {
    const link = element("a", marked(page.title, marks));
    link.href = address(page.url);
    const about = [page.kind, page.within].filter((words) => words && words !== page.title);
    if (page.year && !`${page.title} ${page.within}`.includes(page.year)) {
      about.push(words.year.replace("{year}", number(page.year)));
    }
    return element("li", [
      element("h3", [link]),
      element("p", [[...new Set(about)].join(" · ")], "search__about"),
      element("p", marked(excerpt(page.body, marks), marks)),
    ]);
  }

  function address(url) {
    const address = new URL(url.slice(1), new URL(words.index, location.href));
    if (address.protocol === "file:" && address.pathname.endsWith("/")) address.pathname += "index.html";
    return address.href;
  }

  // The text around what was found first, cut at spaces where there are some near.
  function excerpt(text, marks) {
    const at = Math.max(0, text.search(marks));
    const space = text.lastIndexOf(" ", Math.max(0, at - 20));
    const start = at < 60 ? 0 : at - space < 80 ? space + 1 : whole(text, at - 40);
    const end = start + EXCERPT >= text.length ? text.length : whole(text, start + EXCERPT);
    return `${start ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`;
  }

  // No vowel or mark is cut from its letter.
  function whole(text, at) {
    while (at > 0 && (/[ะ-ฺๅ็-๎]/.test(text[at]) || /[เ-ไ]/.test(text[at - 1]))) at--;
    return at;
  }

  function marked(text, marks) {
    const pieces = [];
    let end = 0;
    for (const match of marks ? text.matchAll(marks) : []) {
      if (!match[0]) continue;
      pieces.push(text.slice(end, match.index), element("mark", [match[0]]));
      end = match.index + match[0].length;
    }
    return [...pieces, text.slice(end)];
  }

  function element(name, children, style = "") {
    const made = document.createElement(name);
    if (style) made.className = style;
    made.append(...children);
    return made;
  }
})();
