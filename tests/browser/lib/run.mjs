// Running named checks one after another, each told as a line, and counting them.

/** No single check may hold up the rest for longer, in ms, unless it says so. */
const LIMIT = 180_000;

/** Collects what passed and failed. `out`: the folder for pictures. */
export class Run {
  passed = 0;
  failed = 0;

  constructor({ out } = {}) {
    this.out = out;
  }

  /** Runs one check; it fails by throwing, or after `limit` ms. */
  async check(name, body, limit = LIMIT) {
    const begin = performance.now();
    try {
      await within(body(), limit);
      this.passed += 1;
      console.log(`ok     ${name} (${((performance.now() - begin) / 1000).toFixed(1)} s)`);
    } catch (fault) {
      this.failed += 1;
      console.log(`FAILED ${name}: ${fault?.stack ?? fault}`);
    }
  }

  /** Prints the closing line and sets the exit code. */
  close() {
    if (this.passed + this.failed === 0) {
      this.failed = 1;
      console.log("FAILED: nothing was checked");
    }
    console.log(`${this.passed} passed, ${this.failed} failed`);
    process.exitCode = this.failed === 0 ? 0 : 1;
  }
}

async function within(work, limit) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`not done after ${limit / 1000} s`)), limit);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Fails with all faults at once. */
export function none(faults) {
  if (faults.length > 0) throw new Error(`${faults.length} faults\n    ${faults.join("\n    ")}`);
}

export function same(found, expected, what) {
  if (found !== expected) throw new Error(`${what}: ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`);
}
