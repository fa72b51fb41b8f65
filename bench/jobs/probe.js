// Runs in every document before its own scripts. It uses only what a user or a screen reader can
// perceive: buttons and regions by their names, and the table "Report".

globalThis.jobProbe = (() => {
  // In milliseconds. The page has the time-out, since a waiting driver blocks the bench.
  const TIMEOUT = 240_000;
  const LOOK_EVERY = 5;

  const interactions = new Map();
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) {
      if (!interactionId) continue;
      interactions.set(interactionId, Math.max(interactions.get(interactionId) ?? 0, duration));
    }
  }).observe({ type: "event", buffered: true, durationThreshold: 16 });

  const sleep = (time) => new Promise((resolve) => setTimeout(resolve, time));
  const until = async (what, find) => {
    const end = performance.now() + TIMEOUT;
    for (;;) {
      const found = find();
      if (found) return found;
      if (performance.now() > end) throw new Error(`no ${what}`);
      await sleep(LOOK_EVERY);
    }
  };
  const buttons = (selector) => [...document.querySelectorAll(`${selector} button`)];
  const button = (selector, name) =>
    buttons(selector).find((it) => it.textContent.trim().startsWith(name) && !it.ariaDisabled);
  const region = '[role="region"][aria-label="Selection"]';
  const report = () =>
    [...document.querySelectorAll("caption")].find((it) => it.textContent === "Report");

  // Selects all rows and starts an act on them. Resolves when the job has begun.
  const start = async (act) => {
    await until("end of the sync", () => document.body.textContent.includes("As of"));
    (await until("Select all", () => document.querySelector('[aria-label="Select all"]'))).click();
    (await until(act, () => button(region, act))).click();
    const confirm = await until("button of the dialog", () => button("dialog[open]", `${act} `));
    globalThis.jobStart = performance.now();
    confirm.click();
  };

  const isOver = () => Boolean(report());
  // Resolves with the time from the start to the report.
  const time = async () => {
    await until("report", report);
    return performance.now() - jobStart;
  };

  const at = (selector) => {
    const { left, top, width, height } = document.querySelector(selector).getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  const searchBoxAt = () => at('input[aria-label="Search customers"]');
  // Interaction to Next Paint: the longest interaction, once one of each 50 is left out. The browser
  // reports none under 16 ms.
  const interactionToNextPaint = () => {
    const longestFirst = [...interactions.values()].sort((a, b) => b - a);
    return longestFirst[Math.floor(performance.interactionCount / 50)] ?? 16;
  };
  const isAllDone = (count) => document.body.textContent.includes(`Done (${count})`);

  const tasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: "longtask" });
  let clock = 0;
  const restart = () => {
    clock = performance.now();
    tasks.length = 0;
  };
  const fileInput = async () => {
    await until("file input", () => document.querySelector("input[type=file]"));
  };
  const read = async () => {
    await until("columns", () => button("main", "Check"));
    return performance.now() - clock;
  };
  // Waits for all customers, then counts from the click on.
  const check = async () => {
    await sleep(2_000);
    clock = performance.now();
    button("main", "Check").click();
    await until("result", () => button("main", "Import "));
    return performance.now() - clock;
  };
  const longestTask = () => Math.max(0, ...tasks);

  return { restart, fileInput, read, check, longestTask, start, isOver, time, searchBoxAt, interactionToNextPaint, isAllDone };
})();
