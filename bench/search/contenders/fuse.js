import Fuse from "fuse.js";

import { FIELDS } from "../fold.js";

// Searches word by word: as one text it finds no words of different fields.
const OPTIONS = {
  ignoreDiacritics: true,
  ignoreLocation: true,
  keys: FIELDS,
  threshold: 0.3,
  tokenMatch: "all",
  useTokenSearch: true,
};

export const create = async () => {
  const rows = [];
  let index = null;
  let results = [];
  return {
    isSlow: true,
    insert: (text) => {
      const { customers } = JSON.parse(text);
      rows.push(...customers);
      return customers.length;
    },
    // Indexes all rows at once, which is fastest.
    finish: () => (index = new Fuse(rows, OPTIONS)),
    search: (text) => (results = index.search(text)).length,
    first: (n) => results.slice(0, n).map((result) => result.item._id),
    rows,
  };
};
