// Runs journeys/*.mjs against BASE_URL, several at once: each waits for officers and for the minute in which an act can be undone. DATA is
// the demo's data folder. A journey exports `name` and `journey({ browser, base, open, look, same, none })`; one that changes what another
// walks exports `after`, the file names it lets go first. `JOURNEY=apply` runs only those whose file name holds the word.
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { context, launch } from "./lib/browser.mjs";
import * as keyboard from "./lib/keyboard.mjs";
import { look } from "./lib/look.mjs";
import { none, Run, same } from "./lib/run.mjs";

/** A whole life, its waits included, on a machine that does other work too, in ms. */
const JOURNEY = 600_000;
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

const deferred = () => {
  const made = {};
  made.promise = new Promise((resolve) => (made.resolve = resolve));
  return made;
};

// A journey waits only for such as stand before it, so that the lanes cannot wait for one another.
const journeys = await Promise.all(
  files.map(async (file) => ({ file: file.slice(0, -".mjs".length), after: [], ...(await import(new URL(file, folder))) })),
);
journeys.sort((one, other) => one.after.length - other.after.length || one.file.localeCompare(other.file));
const ended = new Map(journeys.map(({ file }) => [file, deferred()]));
const lane = async () => {
  for (let next = journeys.shift(); next; next = journeys.shift()) {
    await Promise.all(next.after.map((file) => ended.get(file)?.promise));
    await walk(next);
    ended.get(next.file).resolve();
  }
};
await Promise.all(Array.from({ length: LANES }, lane));
await browser.close();
run.close();
