// Finds pages by what people type. A page is found by text contained in its text: no two programs need to agree on where
// Thai words end. Where the browser can tell words apart (Intl.Segmenter), it splits the query and judges what was found.
(() => {
  // The best so many are looked at closely.
  const CLOSELY = 60;
  // What is found counts less at the beginning of a word, within one, by a synonym; and must resemble at least so much.
  const BEGINNING_OF_A_WORD = 0.6;
  const LESS_THAN_A_WORD = 0.2;
  // Letters: shorter words are not cut, longer ones are not looked at closely.
  const SHORT = 4;
  const LONG = 8;
  const SYNONYM = 0.5;
  const RESEMBLES = 0.4;
  const IN_TITLE = 4;
  const PHRASE_IN_TITLE = 12;
  const PHRASE_IN_BODY = 5;
  // What a page about other pages is worth beside those.
  const ASIDE = 0.4;
  // What scores less than this share of the best is not shown.
  const FAINT = 0.02;

  const words = globalThis.Intl?.Segmenter ? new Intl.Segmenter("th", { granularity: "word" }) : null;

  // One spelling for all ways to type the same: Thai digits, sara am in two parts, sara e twice for sara ae, marks out of
  // order or twice, spaces and dots within Thai, hyphens within Latin. Never NFKC, which takes sara am apart.
  function fold(text) {
    return text
      .normalize("NFC")
      .toLowerCase()
      .replace(/[\u00ad\u200b-\u200d\u2060\ufeffฯๆ]/g, "")
      .replace(/[๐-๙]/g, (digit) => digit.charCodeAt(0) - 0x0e50)
      .replace(/เเ/g, "แ")
      .replace(/([่-๋])([ัิ-ฺ])/g, "$2$1")
      .replace(/ํ([่-๋]?)า|([่-๋])ํา/g, (_, after = "", before = "") => `${after}${before}ำ`)
      .replace(/([ัิ-ฺ็-๎])\1+/g, "$1")
      .replace(/([a-z0-9])[-.](?=[a-z0-9])/g, "$1")
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
      .replace(/([ก-๛]) (?=[ก-๛])/g, "$1")
      .trim();
  }

  // A pattern that finds folded text in text as it was written.
  function pattern(folded) {
    const ways = { แ: "(?:แ|เเ)", ำ: "(?:ำ|ํา)" };
    const letters = [...folded].map((letter) =>
      /\d/.test(letter) ? `[${letter}${String.fromCharCode(0x0e50 + Number(letter))}]` : (ways[letter] ?? letter),
    );
    return letters.join("[\\s.\\-\u00ad\u200b]*");
  }

  class Index {
    pages = [];
    groups = [];
    // How often a text stands on all pages.
    known = new Map();

    // Pages are {title, body, words, year, …}; `words` are found and never shown.
    add(pages) {
      for (const page of pages) {
        this.pages.push({ page, title: fold(page.title), body: fold(`${page.body ?? ""} ${page.words ?? ""}`) });
      }
    }

    // Groups of words that mean the same.
    addSynonyms(groups) {
      for (const group of groups) this.groups.push(group.map(fold));
    }

    // The pages that answer a query, best first, and the patterns of what was found in them.
    search(query) {
      // English in the plural finds the singular within it.
      const phrase = fold(query).replace(/([a-z]{3})s(?= |$)/g, "$1");
      if (!phrase) return { pages: [], marks: [] };
      const slots = this.slots(phrase);
      let results = this.score(slots, phrase);
      results = results.filter((result) => result.score > 0).sort(byScore);
      const best = results.slice(0, CLOSELY);
      for (const result of best) result.score *= this.wholeness(result.each, slots);
      const least = Math.max(...best.map((result) => result.score)) * FAINT;
      results = [...best.sort(byScore), ...results.slice(CLOSELY)].filter((result) => result.score >= least);
      const found = [phrase, ...slots.flatMap((slot) => slot.words.map(([word]) => word))];
      return { pages: results.map((result) => result.each.page), marks: found.map(pattern) };
    }

    // The parts of a query: for each the words that may stand for it with what they count, and how telling it is.
    slots(phrase) {
      const parts = [];
      let rest = phrase;
      for (const group of this.groups) {
        const [word] = group.filter((each) => stands(each, rest)).sort((a, b) => b.length - a.length);
        if (!word) continue;
        rest = rest.replace(word, " ");
        parts.push([[word, 1], ...group.filter((each) => each !== word).map((each) => [each, SYNONYM])]);
      }
      for (const word of new Set(words && holding(phrase, this.pages).length ? segments(rest) : this.runs(rest))) parts.push([[word, 1]]);
      return parts.map((each) => {
        const holders = each.map(([word]) => holding(word, this.pages));
        const count = holders[0].length || Math.max(...holders.map((of) => of.length));
        return { words: each, holders, weight: count ? rarity(count, this.pages.length) : 0 };
      });
    }

    // Every page that holds a part of the query or resembles it, with its points.
    score(slots, phrase) {
      const results = new Map(this.pages.map((each) => [each, { each, score: 0, covered: 0 }]));
      for (const { words: parts, holders, weight } of slots) {
        const best = new Map();
        parts.forEach(([word, counts], at) => {
          for (const each of holders[at]) {
            const times = occurrences(each.body, word);
            const points = counts * (IN_TITLE * each.title.includes(word) + (times && 1 + Math.log(times)));
            best.set(each, Math.max(best.get(each) ?? 0, points));
          }
        });
        for (const [each, points] of best) {
          results.get(each).score += weight * points;
          results.get(each).covered += weight;
        }
      }
      const all = sum(slots.map((slot) => slot.weight)) || 1;
      for (const result of results.values()) {
        result.score *= (result.covered / all) ** 2 * (result.each.page.aside ? ASIDE : 1);
      }
      const verbatim = holding(phrase, this.pages);
      for (const each of verbatim) {
        const points = PHRASE_IN_TITLE * each.title.includes(phrase) + PHRASE_IN_BODY * each.body.includes(phrase);
        results.get(each).score += points;
      }
      if (!words || verbatim.length === 0) this.addResembling([...results.values()], phrase);
      return [...results.values()];
    }

    // Without Intl.Segmenter: the cut of a query into the runs that are least surprising on these pages.
    runs(text) {
      return text.split(" ").flatMap((run) => {
        const best = [{ cost: 0, runs: [] }];
        for (let start = 0; start < run.length; start++) {
          if (!best[start]) continue;
          let holders = this.pages;
          for (let end = start + 1; end <= run.length; end++) {
            const [each, isOne] = [run.slice(start, end), end === start + 1];
            holders = holding(each, holders);
            const count = holders.length;
            if (!count && !isOne) break;
            const cost = best[start].cost + Math.log((this.pages.length * 100) / (count || 0.01));
            if (cost < (best[end]?.cost ?? Infinity) && (isOne || canCut(run, end))) {
              best[end] = { cost, runs: [...best[start].runs, each] };
            }
          }
        }
        return best[run.length].runs.filter((each) => each.length > 1);
      });
    }

    // How much of what was found are whole words: tells รอง from คุ้มครอง and ตา from ติดตาม.
    wholeness(each, slots) {
      let [whole, all] = [0, 0];
      for (const slot of slots) {
        const found = slot.words.filter(([word]) => each.title.includes(word) || each.body.includes(word));
        if (found.length === 0) continue;
        const of = (text) => found.map(([word]) => this.likeness(text, word));
        whole += slot.weight * Math.max(...of(each.title), ...of(each.body));
        all += slot.weight;
      }
      return all ? whole / all : 1;
    }

    // Long words are hardly ever part of another by chance.
    likeness(text, word) {
      if (word.length > LONG || !text.includes(word)) return text.includes(word) ? 1 : 0;
      return (word.length <= SHORT ? this.freedom(text, word) : 1) * (words ? asWord(text, word) : 1);
    }

    // From LESS_THAN_A_WORD where the three letters before a word are always followed by it, as in the middle of another,
    // to 1 where almost never.
    freedom(text, word) {
      let most = LESS_THAN_A_WORD;
      for (let at = text.indexOf(word), tries = 8; at >= 0 && tries > 0; at = text.indexOf(word, at + 1), tries--) {
        const before = text.slice(Math.max(0, at - 3), at);
        if (!before || before.endsWith(" ")) return 1;
        const foretold = this.times(before + word) / this.times(before);
        most = Math.max(most, 1 - (1 - LESS_THAN_A_WORD) * foretold);
      }
      return most;
    }

    times(text) {
      if (!this.known.has(text)) {
        this.known.set(text, sum(this.pages.map((each) => occurrences(each.title, text) + occurrences(each.body, text))));
      }
      return this.known.get(text);
    }

    // A slip of the finger, a word left out: pages that share most groups of three letters with the query.
    addResembling(results, phrase) {
      const letters = phrase.replaceAll(" ", "");
      const threes = [...new Set([...letters].slice(2).map((_, at) => letters.slice(at, at + 3)))];
      const shares = results.map(() => ({ title: 0, body: 0 }));
      let all = 0;
      for (const three of threes) {
        const inTitle = results.map(({ each }) => each.title.includes(three));
        const inBody = results.map(({ each }, at) => !inTitle[at] && each.body.includes(three));
        const weight = rarity(sum(inTitle) + sum(inBody), results.length);
        all += weight;
        shares.forEach((share, at) => {
          share.title += weight * inTitle[at];
          share.body += weight * inBody[at];
        });
      }
      shares.forEach(({ title, body }, at) => {
        const share = (title + body) / all;
        if (share >= RESEMBLES) results[at].score += 10 * share ** 2 * (1 + title / all);
      });
    }
  }

  // Equal answers: the newest year first, then in the order of the site.
  const byScore = (a, b) => b.score - a.score || (b.each.page.year ?? 0) - (a.each.page.year ?? 0);
  const sum = (numbers) => numbers.reduce((total, each) => total + each, 0);
  const holding = (text, pages) => pages.filter((each) => each.title.includes(text) || each.body.includes(text));
  const rarity = (count, total) => Math.log(1 + (total - count + 0.5) / (count + 0.5));

  // Between two letters, unless one of them cannot begin or end a word.
  const canCut = (text, at) => at >= text.length || !(/[ะ-ฺๅ็-๎]/.test(text[at]) || /[เ-ไ]/.test(text[at - 1]));

  // Latin writes its words apart: "bribe" stands in "bribery", and "fraud" not in "defraud".
  const stands = (word, text) => (/[a-z]/.test(word) ? ` ${text}`.includes(` ${word}`) : text.includes(word));

  function occurrences(text, word) {
    let count = 0;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) count++;
    return count;
  }

  function segments(text) {
    if (text.length <= SHORT) return [text];
    // Not by isWordLike: Firefox denies it to whole words.
    return [...words.segment(text)].map((each) => each.segment.trim()).filter((each) => each.length > 1);
  }

  // 1 where a word stands in a text as a whole word, else what the beginning of a word or any other part of one counts.
  function asWord(text, word) {
    let best = LESS_THAN_A_WORD;
    for (let at = text.indexOf(word), tries = 8; at >= 0 && tries > 0; at = text.indexOf(word, at + 1), tries--) {
      const from = Math.max(0, at - 30);
      const starts = [...words.segment(text.slice(from, at + word.length + 30))].map((each) => from + each.index);
      const end = at + word.length;
      if (!starts.includes(at)) continue;
      if (end === text.length || starts.includes(end)) return 1;
      best = BEGINNING_OF_A_WORD;
    }
    return best;
  }

  globalThis.searchEngine = { Index, fold };
})();
