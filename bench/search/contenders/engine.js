// Our engine. It keeps the rows in its own memory.

import init, { Engine } from "/engine/engine.js";

export const create = async () => {
  await init();
  const engine = new Engine();
  return {
    insert: (text) => engine.insert_page(text),
    search: (text) => engine.search(text),
    first: (n) => Array.from(engine.first(n), Number),
    columns: () => Engine.columns(),
    sort: (column) => engine.sort(column),
    memory: () => Engine.memory(),
  };
};
