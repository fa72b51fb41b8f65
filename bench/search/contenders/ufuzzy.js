import uFuzzy from "@leeoniya/ufuzzy";

import { fold, folded } from "../fold.js";

// Letters of any alphabet, one typo in each word.
const OPTIONS = {
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: "\\p{Ll}\\p{Lu}",
  intraBound: "\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}",
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
  intraMode: 1,
};
// Up to five words in any order.
const OUT_OF_ORDER = 5;

export const create = async () => {
  const rows = [];
  const texts = [];
  const index = new uFuzzy(OPTIONS);
  let results = [];
  return {
    insert: (text) => {
      const { customers } = JSON.parse(text);
      for (const row of customers) {
        rows.push(row);
        texts.push(folded(row).join(" "));
      }
      return customers.length;
    },
    search: (text) => {
      const [found, info, order] = index.search(texts, fold(text), OUT_OF_ORDER);
      // It ranks up to 1,000 matches.
      results = order ? order.map((place) => info.idx[place]) : (found ?? []);
      return results.length;
    },
    first: (n) => Array.from(results.slice(0, n), (place) => rows[place]._id),
    rows,
  };
};
