// Runs in every document before its own scripts. It uses only what a user or a screen reader can
// perceive: rows, header buttons, `aria-sort`, `aria-rowcount`, the name of the search box, and the
// text “As of” at the end of the sync.

globalThis.listProbe = (() => {
  // In milliseconds. The page has the time-out, since a waiting driver blocks the bench.
  const TIMEOUT = 240_000;
  const LOOK_EVERY = 20;
  // The number of frames without a change after which an action is done.
  const QUIET = 2;
  const FRAME = 17;

  // By default the browser keeps fewer entries than a sync has answers.
  performance.setResourceTimingBufferSize(20_000);
  const tasks = [];
  const interactions = new Map();
  const observe = (options, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe(options);
  observe({ type: "longtask", buffered: true }, ({ startTime, duration }) =>
    tasks.push({ start: startTime, duration }),
  );
  observe({ type: "event", buffered: true, durationThreshold: 16 }, (entry) => {
    if (!entry.interactionId) return;
    const { name, duration, startTime, processingStart, processingEnd } = entry;
    const longest = interactions.get(entry.interactionId);
    if (longest && longest.duration >= duration) return;
    const waited = processingStart - startTime;
    const worked = processingEnd - processingStart;
    interactions.set(entry.interactionId, { name, duration, waited, worked });
  });

  const sleep = (time) => new Promise((resolve) => setTimeout(resolve, time));
  const nextTask = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });
  // Resolves with start and paint of the next frame. The next task follows the paint.
  const frame = () =>
    new Promise((resolve) => {
      requestAnimationFrame((stamp) => {
        nextTask().then((painted) => resolve({ stamp, painted }));
      });
    });

  const rows = () => document.querySelectorAll("tbody tr");
  const rowCount = () => Number(document.querySelector("table")?.ariaRowCount ?? NaN) - 1;
  const isSynced = () => document.querySelector("main")?.textContent.includes("As of") ?? false;
  const searchBox = () => document.querySelector('input[aria-label="Search customers"]');
  const headers = () => [...document.querySelectorAll("thead button")];
  const labelOf = (button) => button.textContent.trim();

  const pages = () => {
    const answers = performance.getEntriesByType("resource");
    const isPage = ({ name }) => new URL(name).pathname === "/v1.0/customers";
    return answers.filter(isPage).sort((one, other) => one.startTime - other.startTime);
  };

  // The first request belongs to the list, the others to the sync.
  const synced = async () => {
    while (!isSynced()) {
      if (performance.now() > TIMEOUT) throw new Error("the sync does not end");
      await sleep(LOOK_EVERY);
    }
    const { painted } = await frame();
    const [, ...requests] = pages();
    const start = requests[0].startTime;
    const paths = requests.map(({ name }) => new URL(name).pathname + new URL(name).search);
    return { time: painted - start, start, rows: rowCount(), paths };
  };

  // Waits for the number of groups of duplicates in the top bar, then opens their page.
  const openDuplicates = async () => {
    const start = performance.now();
    const link = () => document.querySelector('nav a[href="/duplicates"]');
    const words = () => document.getElementById(link()?.getAttribute("aria-describedby"));
    const count = () => Number(words()?.textContent.replace(/\D/g, "") ?? 0);
    while (!count()) await sleep(LOOK_EVERY);
    link().click();
    while (!document.querySelector("main h2")) await sleep(LOOK_EVERY);
    // The browser reports a task once it is over.
    await frame();
    return { start, groups: count() };
  };

  // A row behind the footer or outside of the window may follow later.
  const isSeen = (row) => {
    const { left, right, top, bottom } = row.getBoundingClientRect();
    const shows = (y) => row.contains(document.elementFromPoint((left + right) / 2, y));
    return shows(top + 1) || shows(bottom - 1);
  };
  const hasSeen = (changes) => {
    const rows = new Set();
    for (const { target } of changes) {
      const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
      const row = element?.closest("tr");
      if (row) rows.add(row);
      else if (element) return true;
    }
    return [...rows].some(isSeen);
  };

  // The time from an action until the last frame with a visible change is painted. `wait` is the time
  // in which the page was idle before the next frame.
  const painted = async (act, isReady = () => true) => {
    const table = document.querySelector("table");
    let changed = false;
    const observer = new MutationObserver((changes) => {
      changed ||= hasSeen(changes);
    });
    const start = performance.now();
    act();
    const first = frame();
    const done = await nextTask();
    // The timestamp of the frame: work at the start of the frame counts.
    let { stamp, painted: end } = await first;
    // Earlier changes are painted by now. An earlier check would delay the frame.
    observer.observe(table, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
    let wasReady = isReady();
    let frames = 1;
    let last = 1;
    while (frames < last + QUIET || !wasReady) {
      const { painted } = await frame();
      frames += 1;
      if (painted - start > TIMEOUT) throw new Error("no rows");
      const becomesReady = !wasReady && isReady();
      wasReady ||= becomesReady;
      if (changed || becomesReady) {
        end = painted;
        last = frames;
      }
      changed = false;
    }
    observer.disconnect();
    return { total: end - start, wait: Math.max(0, stamp - done), frames: last };
  };

  const fillIn = (text) => {
    const input = searchBox();
    input.value = text;
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };

  // Waits for a random moment between two frames.
  const sometime = () => sleep(Math.random() * FRAME);

  // Returns text and link of each cell of the table.
  const shown = () =>
    [...rows()].filter(isSeen).map((row) =>
      [...row.cells].map((cell) => {
        const content = cell.querySelector("a") ?? cell;
        return [content.innerText, content.getAttribute("href")];
      }),
    );

  // Types a text. Returns the rows before the first key and after each key where they are wanted.
  const type = async (text, wantsRows) => {
    const look = wantsRows ? shown : () => [];
    // The focus scrolls the box into view, as for a user: the list is at its top then.
    await painted(() => searchBox().focus());
    const keys = [];
    const states = [look()];
    const letters = Array.from(text);
    for (let end = 1; end <= letters.length; end += 1) {
      await sometime();
      keys.push(await painted(() => fillIn(letters.slice(0, end).join(""))));
      states.push(look());
    }
    const found = rowCount();
    await painted(() => fillIn(""));
    return { keys, found, states };
  };

  // Writes the rows of the application into the bare table, key by key.
  const write = async ([before, ...states]) => {
    await painted(() => table(before));
    const keys = [];
    for (const rows of states) {
      await sometime();
      keys.push(await painted(() => table(rows)));
    }
    return keys;
  };

  // Measures empty frames.
  const nothing = async (times) => {
    const frames = [];
    for (let time = 0; time < times; time += 1) {
      await sometime();
      frames.push(await painted(() => {}));
    }
    return frames;
  };

  const sort = async (label, direction) => {
    const button = () => headers().find((button) => labelOf(button) === label);
    await sometime();
    const isReady = () => button()?.closest("th").ariaSort === direction;
    return painted(() => button().click(), isReady);
  };

  // Scrolls to each position, one in each frame.
  const through = async (places) => {
    const frames = [];
    let most = 0;
    let { stamp: last } = await frame();
    for (const place of places) {
      goTo(place);
      const { stamp } = await frame();
      frames.push(stamp - last);
      last = stamp;
      most = Math.max(most, rows().length);
    }
    await frame();
    const indices = [...document.querySelectorAll("tbody tr[aria-rowindex]")];
    const end = Math.max(...indices.map((row) => Number(row.ariaRowIndex ?? NaN) - 1));
    return { frames, most, last: end };
  };
  const goTo = (top) => window.scrollTo({ top, behavior: "instant" });
  const fromTo = (from, to, steps) =>
    Array.from({ length: steps + 1 }, (_, step) => from + ((to - from) * step) / steps);

  // From the first row to the last.
  const jump = (steps) => {
    const bottom = document.documentElement.scrollHeight - innerHeight;
    return through(fromTo(0, bottom, steps));
  };

  // Scrolls over `rows` rows from the middle of the table, by a fixed distance in each frame.
  const glide = async (count, pixels) => {
    const height = document.querySelector("tbody tr[aria-rowindex]").offsetHeight;
    const middle = document.documentElement.scrollHeight / 2;
    goTo(middle);
    // The URL follows once.
    await sleep(1_000);
    return through(fromTo(middle, middle + count * height, Math.ceil((count * height) / pixels)));
  };

  const centre = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  };

  return {
    synced,
    openDuplicates,
    isSynced,
    rowCount,
    type,
    write,
    nothing,
    sort,
    jump,
    glide,
    columns: () => headers().map(labelOf),
    searchBoxAt: () => centre(searchBox()),
    headerAt: (label) => centre(headers().find((button) => labelOf(button) === label)),
    firstRows: async () => {
      while (!document.querySelector("tbody tr a")) await sleep(LOOK_EVERY);
    },
    longestTask: (since) => {
      const durations = tasks.filter(({ start }) => start >= since).map(({ duration }) => duration);
      return { duration: Math.max(0, ...durations) };
    },
    interactions: () => ({
      all: performance.interactionCount ?? null,
      slow: [...interactions.values()],
    }),
  };
})();
