// Folds the texts for the other engines, none of which folds all alphabets.

const MARKS = /\p{M}/gu;

export const fold = (text) => text.normalize("NFKD").replace(MARKS, "").toLowerCase();

export const FIELDS = [
  "companyname",
  "name",
  "lastname",
  "email",
  "phone",
  "description",
  "crmid",
  "refid",
  "_id",
];

export const folded = (row) => FIELDS.map((field) => fold(String(row[field] ?? "")));
