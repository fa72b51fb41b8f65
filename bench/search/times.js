// The times of one thing that is done often, in milliseconds.

export class Times {
  #all = [];

  // Does the work once and returns what it returns.
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
    // The nearest rank: a time that was really measured.
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
