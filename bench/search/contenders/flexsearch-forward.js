import { create as flexsearch } from "./flexsearch.js";

export const create = () => flexsearch("forward");
