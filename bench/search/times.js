// Many times of one measure, in milliseconds.

export class Times {
  #all = [];

  // Measures a function once. Returns its result.
  take(work) {
    const start = performance.now();
    const result = work();
    this.#all.push(performance.now() - start);
    return result;
  }

  get total() {
    return this.#all.reduce((sum, time) => sum + time, 0);
  }

  figures() {
    const sorted = this.#all.toSorted((one, other) => one - other);
    // The value of the nearest rank, which is a measured time.
    const at = (part) => sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
    return {
      count: sorted.length,
      total: this.total,
      p50: at(0.5),
      p95: at(0.95),
      max: at(1),
    };
  }
}
