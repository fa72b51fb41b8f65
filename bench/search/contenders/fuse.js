import Fuse from "fuse.js";

import { FIELDS } from "../fold.js";

// Word by word: as one text, words of different fields are never found.
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
    // All at once, which it does best.
    finish: () => (index = new Fuse(rows, OPTIONS)),
    search: (text) => (results = index.search(text)).length,
    first: (n) => results.slice(0, n).map((result) => result.item._id),
    rows,
  };
};
