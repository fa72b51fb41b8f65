// Put into every document before its own scripts. Of the application it knows what a person can
// see or a screen reader can tell: rows, header buttons, `aria-sort`, `aria-rowcount`, the name of
// the search box, and the words “As of” that end the filling.

globalThis.watch = (() => {
  // In milliseconds. It ends here and not in the bench, for a driver that waits hears no one.
  const PATIENCE = 240_000;
  const LOOK_EVERY = 20;
  // Frames without a change, after which nothing more is expected.
  const QUIET = 2;
  const FRAME = 17;

  // The answers of a filling are more than a browser keeps unless told.
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
  // The next frame: when it begins, and when it has been painted, which the next task comes after.
  const frame = () =>
    new Promise((resolve) => {
      requestAnimationFrame((stamp) => {
        nextTask().then((painted) => resolve({ stamp, painted }));
      });
    });

  const rows = () => document.querySelectorAll("tbody tr");
  const rowCount = () => Number(document.querySelector("table")?.ariaRowCount ?? NaN) - 1;
  const isFilled = () => document.querySelector("main")?.textContent.includes("As of") ?? false;
  const searchBox = () => document.querySelector('input[aria-label="Search customers"]');
  const headers = () => [...document.querySelectorAll("thead button")];
  const labelOf = (button) => button.textContent.trim();

  const pages = () => {
    const answers = performance.getEntriesByType("resource");
    const isPage = ({ name }) => new URL(name).pathname === "/v1.0/customers";
    return answers.filter(isPage).sort((one, other) => one.startTime - other.startTime);
  };

  // The first request is the screen's own, the others are the filling's.
  const filled = async () => {
    while (!isFilled()) {
      if (performance.now() > PATIENCE) throw new Error("the filling does not end");
      await sleep(LOOK_EVERY);
    }
    const { painted } = await frame();
    const [, ...requests] = pages();
    const start = requests[0].startTime;
    const paths = requests.map(({ name }) => new URL(name).pathname + new URL(name).search);
    return { time: painted - start, start, rows: rowCount(), paths };
  };

  // A row that nobody sees, behind the foot of the table or out of the window, may follow later.
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

  // From an act until the last frame that changes something in sight has been painted. `wait` is
  // the part of it in which the page was done and the display's next frame had not begun.
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
    // By its stamp: what the page does at the frame's start is work.
    let { stamp, painted: end } = await first;
    // What changed before is painted by now. To look at it sooner would make the frame wait.
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
      if (painted - start > PATIENCE) throw new Error("no rows");
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

  // At any moment between two frames, as keys come.
  const sometime = () => sleep(Math.random() * FRAME);

  // What can be read in the table: a text for each cell, and where it leads.
  const shown = () =>
    [...rows()].filter(isSeen).map((row) =>
      [...row.cells].map((cell) => {
        const content = cell.querySelector("a") ?? cell;
        return [content.innerText, content.getAttribute("href")];
      }),
    );

  // With the rows before the first key and after each, where they are wanted.
  const type = async (text, wantsRows) => {
    const look = wantsRows ? shown : () => [];
    // Nobody types into a box without the focus, which brings it into view: a list that was
    // scrolled is at its top by then.
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

  // Writes what was shown elsewhere into the bare table, key by key as well.
  const write = async ([before, ...states]) => {
    await painted(() => table(before));
    const keys = [];
    for (const rows of states) {
      await sometime();
      keys.push(await painted(() => table(rows)));
    }
    return keys;
  };

  // What a frame takes of which nothing is wanted.
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

  // Scrolls to each of the places, one in each frame.
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

  // Over so many rows from the middle of the table on, so many pixels a frame.
  const glide = async (count, pixels) => {
    const height = document.querySelector("tbody tr[aria-rowindex]").offsetHeight;
    const middle = document.documentElement.scrollHeight / 2;
    goTo(middle);
    // The address follows where it stands, once.
    await sleep(1_000);
    return through(fromTo(middle, middle + count * height, Math.ceil((count * height) / pixels)));
  };

  const centre = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  };

  return {
    filled,
    isFilled,
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
