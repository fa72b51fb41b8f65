import { Document } from "flexsearch";

import { fold, folded } from "../fold.js";

// "full" finds any part of a word, "forward" its beginning.
export const create = async (tokenize = "full") => {
  const rows = new Map();
  // One text of all fields: with separate fields it finds no words of different fields.
  const index = new Document({
    document: { id: "_id", index: [{ field: "all", tokenize }] },
  });
  let results = [];
  return {
    insert: (text) => {
      const { customers } = JSON.parse(text);
      for (const row of customers) {
        rows.set(row._id, row);
        index.add({ _id: row._id, all: folded(row).join(" ") });
      }
      return customers.length;
    },
    // All matches: the application counts them.
    search: (text) => {
      const [answer] = index.search(fold(text), { limit: rows.size });
      return (results = answer?.result ?? []).length;
    },
    first: (n) => results.slice(0, n),
    rows,
  };
};
