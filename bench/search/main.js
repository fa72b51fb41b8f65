// Runs the engine that the URL names: `?engine`. The bench calls the steps of `search` and polls
// `search.state`, since a step may take minutes.

import { Times } from "./times.js";

const FIRST = 10;
// The number of pages between two pauses, in which the bench gets an answer.
const BREATH = 20;
const TOO_MUCH = 2 * 1024 ** 3;

const name = location.search.slice(1);
// The running step: name, progress from 0 to 1, whether it is done, and its error.
const state = { step: "", part: 0, done: true, failure: null };
let contender;

const breath = () => new Promise((resolve) => setTimeout(resolve));

const run = (step, work) => {
  Object.assign(state, { step, part: 0, done: false, failure: null });
  work()
    .catch((error) => (state.failure = String(error?.message ?? error)))
    .finally(() => (state.done = true));
};

// Loads the texts of all pages first, so that no network time is measured.
const texts = async (pages) => {
  const all = [];
  for (let page = 0; page < pages; page += 1) {
    const answer = await fetch(`/search/pages/${page}.json`);
    all.push(await answer.text());
  }
  return all;
};

const index = async (pages) => {
  const all = await texts(pages);
  const insert = new Times();
  let rows = 0;
  for (let page = 0; page < pages; page += 1) {
    const text = all[page];
    all[page] = null;
    rows += insert.take(() => contender.insert(text));
    if (page % BREATH === 0) {
      state.part = page / pages;
      const used = performance.memory?.usedJSHeapSize ?? 0;
      if (used > TOO_MUCH) throw new Error(`more than 2 GB after ${rows} customers`);
      await breath();
    }
  }
  const finish = new Times();
  finish.take(() => contender.finish?.());
  search.indexed = { rows, total: insert.total + finish.total, insert: insert.figures() };
};

// Types a query by whole letters, from the first one on.
const keystrokes = (text) => {
  const letters = Array.from(text);
  return letters.map((_, last) => letters.slice(0, last + 1).join(""));
};

const type = async (queries, wanted, spelled) => {
  const key = new Times();
  const found = { first: 0, all: 0, missed: [], not_spelled: [], mistaken: [] };
  for (const [number, text] of queries.entries()) {
    // Engines that take seconds for a letter get whole queries only.
    const typed = contender.isSlow ? [text] : keystrokes(text);
    for (const part of typed) {
      key.take(() => {
        contender.search(part);
        contender.first(FIRST);
      });
    }
    const goal = new Set(wanted[number]);
    const hits = (ids) => ids.some((id) => goal.has(id));
    const count = contender.search(text);
    const isFirst = hits(contender.first(FIRST));
    const isThere = isFirst || hits(contender.first(count));
    found.first += isFirst ? 1 : 0;
    found.all += isThere ? 1 : 0;
    if (!isFirst) found.missed.push(number);
    if (spelled[number]) {
      const { id, other_text: otherText } = spelled[number];
      const finds = (typed) => contender.first(contender.search(typed)).includes(id);
      if (!finds(text)) found.not_spelled.push(number);
      if (finds(otherText)) found.mistaken.push(number);
    }
    state.part = (number + 1) / queries.length;
    await breath();
  }
  search.typed = { key: key.figures(), queries: queries.length, ...found };
};

const sort = async () => {
  search.sorted = {};
  for (const column of contender.columns?.() ?? []) {
    const times = new Times();
    times.take(() => contender.sort(column));
    search.sorted[column] = times.total;
    await breath();
  }
};

globalThis.search = {
  state,
  // Loads the code alone. The memory before indexing is no part of the index.
  open: async () => {
    const { create } = await import(`./contenders/${name}.js`);
    contender = await create();
    return { isolated: crossOriginIsolated, isSlow: contender.isSlow === true };
  },
  index: (pages) => run("index", () => index(pages)),
  type: async (queries, wanted, spelled) => run("type", () => type(queries, wanted, spelled)),
  sort: () => run("sort", sort),
  // The memory of WebAssembly, which the heap of JavaScript does not include.
  memory: () => contender.memory?.() ?? 0,
};
