// Runs journeys/*.mjs against BASE_URL, several at once: each waits for officers and for the minute in which an act can be undone. DATA is
// the demo's data folder. A journey exports `name` and `journey({ browser, base, open, look, same, none })`; one that changes what another
// walks exports `after`, the file names it lets go first; a long one `lasts`, in rough minutes. `JOURNEY=apply` runs only those whose file name holds the word.
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { context, launch } from "./lib/browser.mjs";
import * as keyboard from "./lib/keyboard.mjs";
import { look } from "./lib/look.mjs";
import { none, Run, same } from "./lib/run.mjs";

/** A whole life, its waits included, on a machine that does other work too, in ms. */
const JOURNEY = 1_800_000;
/** Journeys at one time: most of a life is waiting, and a processor with too many never answers any of them in time. */
const LANES = 4 * availableParallelism();

const base = process.env.BASE_URL;
if (!base) throw new Error("BASE_URL names the city hall to look at");
const folder = new URL("./journeys/", import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith(".mjs") && file.includes(process.env.JOURNEY ?? ""));
const run = new Run({ out: process.env.OUT ?? join(import.meta.dirname, "out") });
const browser = await launch();

const walk = async ({ name, journey }) => {
  const contexts = [];
  const open = async (options = {}) => {
    const made = await context(browser, { base, ...options });
    contexts.push(made);
    return made.newPage();
  };
  // Each state is a check of its own, and a state at fault does not end the journey.
  const see = (page, state, faults = []) =>
    run.check(`${name}: ${state}`, async () => none([...faults, ...(await look(page, `${name}-${state}`, run.out))]));
  await run.check(name, () => journey({ browser, base, open, look: see, keyboard, same, none }), JOURNEY);
  await run.check(`${name}: no complaint`, async () => none(contexts.flatMap((made) => made.complaints)));
  for (const made of contexts) await made.close();
};

/** Minutes of a journey that says nothing of them. */
const LASTS = 3;

const journeys = await Promise.all(
  files.map(async (file) => ({ file: file.slice(0, -".mjs".length), after: [], lasts: LASTS, ...(await import(new URL(file, folder))) })),
);
// What takes longest begins first, with what others wait for: else one long journey is walked alone in the end. Those that wait for one another fail.
const rest = (one) => one.lasts + Math.max(0, ...journeys.filter(({ after }) => after.includes(one.file)).map(rest));
const waiting = journeys.map((one) => ({ ...one, rest: rest(one) })).sort((one, other) => other.rest - one.rest || one.file.localeCompare(other.file));
const open = new Set(files.map((file) => file.slice(0, -".mjs".length)));
const begun = new Set();
const lane = async () => {
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ after }) => !after.some((file) => open.has(file)));
    if (at < 0) {
      // Another lane walks what it is to come after.
      await Promise.race(begun);
      continue;
    }
    const [next] = waiting.splice(at, 1);
    const walked = walk(next).then(() => {
      open.delete(next.file);
      begun.delete(walked);
    });
    begun.add(walked);
    await walked;
  }
};
await Promise.all(Array.from({ length: LANES }, lane));
await browser.close();
run.close();
