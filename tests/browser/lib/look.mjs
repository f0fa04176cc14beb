// Looking at one page state as everybody may see it: at each width, by axe, for sideways scroll and for weight.
import { createRequire } from "node:module";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { WIDTHS } from "./browser.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** A page as sent, and each of its sheets and scripts. */
export const HEAVIEST = 50_000;

/** Violations of this page at its present width: one line each, with the first places. */
export async function axe(page) {
  // Evaluated from outside the page, so that neither its content policy nor JavaScript being off is in the way.
  await page.evaluate(AXE);
  if (page.context().script === false) await page.evaluate(withoutTimers);
  const { violations } = await page.evaluate(
    (tags) => globalThis.axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"], preload: false }),
    RULES,
  );
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map((node) => node.target.join(" "));
    return `axe ${id}: ${help} at ${places.join(", ")}${nodes.length > 3 ? ` and ${nodes.length - 3} more` : ""}`;
  });
}

/** Where JavaScript is off a page's timers never come; axe, which only uses short ones, goes by promises instead. */
function withoutTimers() {
  globalThis.setTimeout = (act, delay = 0, ...words) => {
    if (delay <= 100) Promise.resolve().then(() => act(...words));
    return 0;
  };
}

/** What sticks out sideways. Regions that scroll by themselves and can take the focus are allowed to be wide. */
export async function overflow(page) {
  return page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const inScroller = (element) => {
      for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
        if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return true;
      }
      return false;
    };
    const wide = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > room + 0.5 && !inScroller(element),
    );
    const name = (element) => element.tagName.toLowerCase() + (element.className ? `.${element.className}` : "");
    const found = wide.slice(-3).map(name).join(", ") || "the page";
    return [`scrolls sideways: ${document.documentElement.scrollWidth} > ${room} px (${found})`];
  });
}

/** Bytes of the page as sent (before compression), and of what it loads from its own server. */
export async function weight(page) {
  const heavy = [];
  const check = async (url, what) => {
    const answer = await page.request.get(url);
    const size = (await answer.body()).length;
    if (size > HEAVIEST) heavy.push(`${what} weighs ${size} bytes, ${HEAVIEST} allowed`);
  };
  // Measured on what the page is now: asking for its address again could act, or give another state.
  const size = Buffer.byteLength(await page.content());
  if (size > HEAVIEST) heavy.push(`the page weighs ${size} bytes, ${HEAVIEST} allowed`);
  const parts = await page.evaluate(() =>
    [...document.querySelectorAll("link[rel=stylesheet], script[src]")].map((part) => part.href ?? part.src),
  );
  for (const url of new Set(parts)) await check(url, new URL(url).pathname);
  return heavy;
}

/** Facts every page must have, whatever it is about. */
export async function frame(page) {
  return page.evaluate(() => {
    const faults = [];
    if (!/^(ja|en)/.test(document.documentElement.lang)) faults.push("html has no language");
    if (document.title.trim() === "") faults.push("no title");
    const heads = document.querySelectorAll("h1").length;
    if (heads !== 1) faults.push(`${heads} h1`);
    const inline = document.querySelectorAll("[style], script:not([src]), style").length;
    if (inline > 0) faults.push(`${inline} inline styles or scripts`);
    return faults;
  });
}

/** Looks at the page at all widths and keeps a picture of each; gives what is wrong, nothing when all is well. */
export async function look(page, name, out) {
  const before = page.viewportSize();
  const faults = [...(await frame(page)), ...(await weight(page))];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const found = [...(await axe(page)), ...(await overflow(page))];
    faults.push(...found.map((fault) => `${width} px: ${fault}`));
    if (out) {
      mkdirSync(out, { recursive: true });
      await page.screenshot({ path: join(out, `${name}-${width}.png`), fullPage: true });
    }
  }
  if (before) await page.setViewportSize(before);
  return faults;
}
