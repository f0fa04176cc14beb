// Looking at one page state as everybody may see it: at each width, by axe, for sideways scroll and for weight.
import { createRequire } from "node:module";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PICTURES, WIDTHS } from "./browser.mjs";
import { sessionOf, standing } from "./still.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** A page as sent, and each of its sheets and scripts. */
export const HEAVIEST = 50_000;
const sizes = new Map();

/** What differs by width though the page and what is shown of it are the same: places, sizes, what lies over what, colours behind a text, what
 * scrolls, what is off the screen, and tables told from mere layout by their width. All other rules read names, roles and structure only. */
const LAYOUT = [
  "color-contrast", "target-size", "scrollable-region-focusable", "link-in-text-block", "skip-link", "region", "bypass", "aria-hidden-focus",
  "autocomplete-valid", "object-alt", "scope-attr-valid", "td-headers-attr", "th-has-data-cells", "empty-table-header", "table-duplicate-name",
];

/** Violations of this page at its present width: one line each, with the first places. `known`: what all rules have already looked at. */
export async function axe(page, known = new Set()) {
  // Evaluated from outside the page, so that neither its content policy nor JavaScript being off is in the way. Once for each document.
  if (!(await page.evaluate(() => Boolean(globalThis.axe?.run)))) {
    await page.evaluate(AXE);
    if (page.context().script === false) await page.evaluate(withoutTimers);
  }
  // A rule that reads no layout says at another width what it said before, as long as the same elements stand there and are shown.
  const there = await page.evaluate(shown);
  const only = known.has(there) ? { type: "rule", values: LAYOUT } : { type: "tag", values: RULES };
  const violations = await page.evaluate(
    (only) => globalThis.axe.run(document, { runOnly: only, resultTypes: ["violations"], preload: false }).then((found) => found.violations),
    only,
  );
  known.add(there);
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map((node) => node.target.join(" "));
    return `axe ${id}: ${help} at ${places.join(", ")}${nodes.length > 3 ? ` and ${nodes.length - 3} more` : ""}`;
  });
}

/** The page as it stands, and of each element whether it is there for nobody, for readers only (hidden in a corner or outside), or to be seen. */
function shown() {
  const how = (element) => {
    if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return 0;
    const { right, bottom, width, height } = element.getBoundingClientRect();
    const seen = element.checkVisibility({ opacityProperty: true }) && width > 1 && height > 1 && right + scrollX > 0 && bottom + scrollY > 0;
    return seen ? 2 : 1;
  };
  return document.documentElement.outerHTML + [...document.querySelectorAll("*")].map(how).join("");
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
    const size = await sized(page, url);
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

/** Sheets and scripts are the same all run: each is fetched once. */
async function sized(page, url) {
  if (!sizes.has(url)) {
    const answer = await page.request.get(url);
    sizes.set(url, (await answer.body()).length);
  }
  return sizes.get(url);
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

/** Looks at the page at all widths and keeps pictures; gives what is wrong, nothing when all is well. */
export async function look(page, name, out) {
  const before = page.viewportSize();
  if (out) mkdirSync(out, { recursive: true });
  return standing(page, async () => {
    try {
      return await seen(page, out && join(out, name));
    } finally {
      if (before) await page.setViewportSize(before);
    }
  });
}

async function seen(page, picture) {
  const faults = [...(await frame(page)), ...(await weight(page))];
  const known = new Set();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const found = [...(await axe(page, known)), ...(await overflow(page))];
    faults.push(...found.map((fault) => `${width} px: ${fault}`));
    if (picture && PICTURES.includes(width)) await draw(page, `${picture}-${width}.png`);
  }
  return faults;
}

/** The whole page, for people's eyes. Packed in haste: a third more bytes, for a third less of the work. */
async function draw(page, path) {
  const session = await sessionOf(page);
  const { cssContentSize } = await session.send("Page.getLayoutMetrics");
  const clip = { ...cssContentSize, x: 0, y: 0, scale: 1 };
  const { data } = await session.send("Page.captureScreenshot", { format: "png", optimizeForSpeed: true, captureBeyondViewport: true, clip });
  writeFileSync(path, data, "base64");
}
