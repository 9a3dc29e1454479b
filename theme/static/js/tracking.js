// Looks a code up in the published file, in this browser alone: what is typed is sent nowhere and kept nowhere.
// The same steps as plugins/tracking/keys.py and published.py; tests compare the two.
(() => {
  const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const MONTHS = 36;
  const file = self.prongsaiTracking;
  const form = document.querySelector(".tracking");
  const input = form.querySelector("input");
  const answer = form.querySelector(".tracking__answer");
  const bytes = (text) => new TextEncoder().encode(text);
  const hex = (buffer) => Array.from(new Uint8Array(buffer), (each) => each.toString(16).padStart(2, "0")).join("");

  // The 17 symbols of what was typed, or nothing where it is no code.
  function read(typed) {
    const symbols = typed.normalize("NFKC").toUpperCase().replace(/[\s\-‐‑‒–—\u2212.\u00ad\u200b-\u200d\u2060\ufeff]+/g, "")
      .replace(/[๐-๙]/g, (digit) => digit.charCodeAt(0) - 0x0e50).replace(/O/g, "0").replace(/[IL]/g, "1");
    if (symbols.length !== 17 || [...symbols].some((each) => !ALPHABET.includes(each))) return "";
    return check(symbols.slice(0, 16)) === ALPHABET.indexOf(symbols[16]) ? symbols : "";
  }

  function check(symbols) {
    let rest = 0;
    for (const each of symbols) rest = (rest * 32 + ALPHABET.indexOf(each)) % 37;
    return rest;
  }

  async function keyOf(symbols) {
    const code = await crypto.subtle.importKey("raw", bytes(symbols), "PBKDF2", false, ["deriveBits"]);
    const salt = bytes(`prongsai-tracking/1|${file.domain}`);
    const secret = await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations: file.iterations }, code, 256);
    return crypto.subtle.importKey("raw", secret, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  }

  async function mac(key, words) {
    return hex(await crypto.subtle.sign("HMAC", key, bytes(words))).slice(0, 32);
  }

  // Newest first: the months a state may be of, and "earlier" for all before.
  function months() {
    const [year, month] = file.epoch.split(/[-.]/).map(Number);
    const newest = year * 12 + month - 1;
    const counted = Array.from({ length: MONTHS }, (_, back) => newest - back);
    return [...counted.map((each) => `${Math.floor(each / 12)}-${String((each % 12) + 1).padStart(2, "0")}`), "earlier"];
  }

  async function lookUp(symbols) {
    const key = await keyOf(symbols);
    const locator = await mac(key, `locator|${file.epoch}`);
    let tag = "";
    for (let start = 0; start < file.entries.length; start += 64) {
      if (file.entries.startsWith(locator, start)) tag = file.entries.slice(start + 32, start + 64);
    }
    if (!tag) return { outcome: "unknown" };
    for (const row of document.querySelectorAll("[data-state]")) {
      for (const month of months()) {
        const state = row.dataset.state;
        if ((await mac(key, `state|${file.epoch}|${state}|${month}`)) === tag) return { outcome: "found", state, month, row };
      }
    }
    return { outcome: "damaged" };
  }

  function words(outcome) {
    return document.querySelector(`template[data-outcome="${outcome}"]`).content.cloneNode(true);
  }

  function show({ outcome, month, row }) {
    const parts = [words(outcome)];
    if (outcome === "found") {
      const title = document.createElement("strong");
      title.textContent = [row.querySelector("dt").textContent, spoken(month)].filter(Boolean).join(" · ");
      const meaning = document.createElement("p");
      meaning.textContent = row.querySelector("dd").textContent;
      parts.push(title, meaning);
    }
    answer.replaceChildren(...parts);
  }

  function spoken(month) {
    if (month === "earlier") return "";
    const locale = document.documentElement.lang === "th" ? "th-TH-u-ca-buddhist" : "en-GB";
    const day = new Date(`${month}-01T00:00:00Z`);
    const said = day.toLocaleDateString(locale, { month: "long", year: "numeric", timeZone: "UTC" });
    return said.replace(/\d/g, (digit) => form.dataset.digits[digit]);
  }

  // An answer that comes after the page was left, or after another question, is shown to nobody.
  let asked = 0;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const own = ++asked;
    const symbols = read(input.value);
    if (!symbols) return show({ outcome: "mistyped" });
    show({ outcome: "working" });
    const found = await lookUp(symbols).catch(() => ({ outcome: "damaged" }));
    if (own === asked) show(found);
  });

  const decoy = document.querySelector(".tracking__decoy");
  // Nobody who comes after, or goes back in the history, finds the code in the field.
  addEventListener("pagehide", () => {
    asked++;
    form.reset();
    answer.replaceChildren();
    decoy.querySelector("output").textContent = "";
  });
  decoy.querySelector("button").addEventListener("click", () => {
    let symbols, rest;
    do {
      symbols = Array.from(crypto.getRandomValues(new Uint8Array(16)), (each) => ALPHABET[each & 31]).join("");
      rest = check(symbols);
    } while (rest > 31);
    decoy.querySelector("output").textContent = (symbols + ALPHABET[rest]).match(/.{1,4}/g).join("-");
  });

  document.querySelector(".tracking__plain").hidden = Boolean(file && self.crypto?.subtle);
  if (!file || !self.crypto?.subtle) return document.querySelector(".tracking__plain").append(words("cannot"));
  form.hidden = decoy.hidden = false;
  const age = (Date.now() - Date.parse(file.published)) / 86_400_000;
  // The entries are sealed with the epoch's month: a day of another month was written onto an old file.
  const sealed = String(file.published).slice(0, 7) === file.epoch.slice(0, 7);
  if (!sealed || !(age <= Number(form.dataset.stale))) form.prepend(words("stale"));
})();
