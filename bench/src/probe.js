// Runs in every document before its own scripts. It uses only features of both pages: a table with
// `tbody` rows, header buttons, `aria-sort` and `aria-busy`.

globalThis.probe = (() => {
  // In milliseconds. The page has the time-out, since a waiting driver blocks the bench.
  const PATIENCE = 60_000;

  // The rows of a skeleton are empty.
  const firstRow = () =>
    [...document.querySelectorAll("tbody > tr:first-child")].find((row) => row.textContent.trim());

  // The first rows of index.html are inert until the application is loaded.
  const isUsable = () => firstRow()?.closest("[inert]") === null;

  // Resolves with the time when the first frame with `isReady` is painted. The frame starts with the
  // callback of requestAnimationFrame, so that the next task follows its paint.
  const painted = (isReady) =>
    new Promise((resolve, reject) => {
      const check = () => {
        if (!isReady()) return;
        observer.disconnect();
        clearTimeout(patience);
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now());
          port2.postMessage(null);
        });
      };
      const giveUp = () => reject(new Error(`no rows after ${PATIENCE / 1000} s`));
      const patience = setTimeout(giveUp, PATIENCE);
      const observer = new MutationObserver(check);
      observer.observe(document, {
        attributeFilter: ["aria-busy", "aria-sort"],
        characterData: true,
        childList: true,
        subtree: true,
      });
      check();
    });

  const loaded = () => {
    const entries = [
      ...performance.getEntriesByType("navigation"),
      ...performance.getEntriesByType("resource"),
    ].filter((entry) => entry.responseEnd > 0);
    const bytes = (list) => list.reduce((sum, entry) => sum + entry.transferSize, 0);
    const isAnswer = (entry) => new URL(entry.name).pathname.startsWith("/v1.0/");
    return {
      files: bytes(entries.filter((entry) => !isAnswer(entry))),
      answers: bytes(entries.filter(isAnswer)),
    };
  };

  const load = painted(firstRow).then((time) => ({ time, ...loaded() }));
  const usable = painted(isUsable);

  const sort = async () => {
    const button = document.querySelector("thead button");
    const old = firstRow().textContent;
    const header = button.closest("th");
    const table = header.closest("table");
    const start = performance.now();
    const end = painted(
      () =>
        header.ariaSort === "descending" &&
        table.ariaBusy !== "true" &&
        firstRow()?.textContent !== old,
    );
    button.click();
    return (await end) - start;
  };

  return { load, usable, sort };
})();
