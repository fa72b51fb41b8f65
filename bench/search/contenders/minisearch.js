import MiniSearch from "minisearch";

import { FIELDS, fold } from "../fold.js";

// Every word must match as a prefix, longer ones with one typo in five letters.
const OPTIONS = {
  combineWith: "AND",
  fuzzy: (word) => (word.length >= 5 ? 0.2 : false),
  prefix: true,
};

export const create = async () => {
  const rows = new Map();
  const index = new MiniSearch({ fields: FIELDS, idField: "_id", processTerm: fold });
  let results = [];
  return {
    insert: (text) => {
      const { customers } = JSON.parse(text);
      customers.forEach((row) => rows.set(row._id, row));
      index.addAll(customers);
      return customers.length;
    },
    search: (text) => (results = index.search(text, OPTIONS)).length,
    first: (n) => results.slice(0, n).map((result) => result.id),
    rows,
  };
};
