// The harness looks at small pages of its own: it must be content with the good one, see each fault of the bad one, and do both on pages that do not
// stand still.
import { createServer } from "node:http";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { context, launch, PICTURES } from "./lib/browser.mjs";
import { choose, press, tabTo, type } from "./lib/keyboard.mjs";
import { HEAVIEST, look } from "./lib/look.mjs";
import { none, Run, same } from "./lib/run.mjs";
import { standing } from "./lib/still.mjs";

const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript" };
const FOLDER = process.env.FOLDER ?? join(import.meta.dirname, "fixtures");

/** The good page, which goes on by itself: by its script, or by a header. Each is a while on its way, so that a look begins between two of them. */
function restless(pathname, response) {
  const image = pathname.includes("bad") ? '<img src="/page.css">' : "";
  const script = pathname.includes("header") ? "" : '<script src="/restless.js"></script>';
  if (!script) response.setHeader("refresh", "1");
  response.setHeader("content-type", TYPES[".html"]);
  const html = readFileSync(join(FOLDER, "good.html"), "utf8").replace("</head>", `${script}</head>`).replace("</main>", `${image}</main>`);
  setTimeout(() => response.end(html), pathname.includes("slow") ? 4_000 : 400);
}

function serve(request, response) {
  const { pathname } = new URL(request.url, "http://localhost");
  if (pathname.startsWith("/restless-")) return restless(pathname, response);
  const file = join(FOLDER, pathname.replaceAll("..", ""));
  if (pathname === "/heavy.html") {
    response.setHeader("content-type", TYPES[".html"]);
    response.end(readFileSync(join(FOLDER, "good.html"), "utf8").replace("</main>", `<p>${"重".repeat(HEAVIEST / 3)}</p></main>`));
  } else if (pathname === "/narrow.html") {
    response.setHeader("content-type", TYPES[".html"]);
    response.end(readFileSync(join(FOLDER, "good.html"), "utf8").replace("</main>", '<img class="phone" src="/page.css"></main>'));
  } else if (existsSync(file) && TYPES[extname(file)]) {
    response.setHeader("content-type", TYPES[extname(file)]);
    response.setHeader("content-security-policy", "default-src 'self'");
    response.end(readFileSync(file));
  } else {
    response.statusCode = pathname === "/favicon.ico" ? 204 : 404;
    response.end();
  }
}

const server = createServer(serve);
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const base = `http://127.0.0.1:${server.address().port}`;
const out = mkdtempSync(join(tmpdir(), "yakuba-browser-"));
const run = new Run();
const browser = await launch();

for (const script of [true, false]) {
  const how = script ? "with JavaScript" : "without JavaScript";
  await run.check(`a good page is good, ${how}`, async () => {
    const made = await context(browser, { base, script });
    const page = await made.newPage();
    await page.goto("/good.html");
    same(await page.locator("html").getAttribute("data-script"), script ? "ran" : null, "the page's script");
    none(await look(page, `good-${script}`, out));
    for (const width of PICTURES) same(existsSync(join(out, `good-${script}-${width}.png`)), true, "a picture");
    none(made.complaints);
    await made.close();
  });
}

for (const script of [true, false]) await run.check(`a bad page is found bad in every way, ${script ? "with" : "without"} JavaScript`, async () => {
  const made = await context(browser, { base, script });
  const page = await made.newPage();
  await page.goto("/bad.html");
  const faults = [...(await look(page, "bad", out)), ...made.complaints].join("\n");
  const expected = ["no language", "no title", "2 h1", "inline style", "axe image-alt", "axe label", "320 px: scrolls sideways"];
  if (script) expected.push("broken on purpose");
  none(expected.filter((fault) => !faults.includes(fault)).map((fault) => `not seen: ${fault}\n${faults}`));
  same(faults.includes("1280 px: scrolls"), false, "sideways scroll on a wide screen");
  await made.close();
});

await run.check("a heavy page is weighed", async () => {
  const page = await (await context(browser, { base })).newPage();
  await page.goto("/heavy.html");
  same((await look(page, "heavy")).some((fault) => fault.includes("the page weighs")), true, "the weight");
});

/** The page, with its next document under way. */
const going = async (page, at) => {
  // The first is the one that is asked for here.
  let others = at ? -1 : 0;
  const goes = page.waitForRequest((request) => request.isNavigationRequest() && ++others > 0);
  if (at) await page.goto(at, { waitUntil: "commit" });
  await goes;
};

await run.check("a page that loads itself anew is looked at as a whole, and is itself again afterwards", async () => {
  const made = await context(browser, { base });
  const page = await made.newPage();
  await going(page, "/restless-good.html");
  none(await look(page, "restless", out));
  await page.waitForFunction(() => sessionStorage.getItem("times") === "9");
  none(await look(page, "restless", out));
  none(made.complaints);
});

await run.check("a fault of a page that loads itself anew is found", async () => {
  const page = await (await context(browser, { base })).newPage();
  await going(page, "/restless-bad.html");
  const faults = await look(page, "restless-bad");
  same(faults.filter((fault) => fault.includes("axe image-alt")).length, 1, faults.join("\n"));
});

await run.check("a page that is renewed by a header is looked at without JavaScript, and renewed afterwards", async () => {
  const page = await (await context(browser, { base, script: false })).newPage();
  await going(page, "/restless-header.html");
  none(await look(page, "restless-header"));
  await going(page);
});

await run.check("a page that is another while it is looked at is not taken for itself", async () => {
  const page = await (await context(browser, { base })).newPage();
  await going(page, "/restless-good.html?to=/restless-slow.html");
  const fault = await look(page, "restless-left").then(() => "", (fault) => fault.message);
  same(fault.includes("went on to"), true, `the fault "${fault}"`);
});

await run.check("a page that never stands still is given up", async () => {
  const session = { on() {}, off() {}, send: async () => ({ frameTree: { frame: { id: "" } } }) };
  const page = { url: () => "/never", isClosed: () => false, async waitForLoadState() {}, evaluate: async () => false, context: () => ({ newCDPSession: async () => session }) };
  const fault = await standing(page, async () => []).then(() => "", (fault) => fault.message);
  same(fault.includes("never stands still"), true, `the fault "${fault}"`);
});

await run.check("what is shown at one width only is looked at by every rule", async () => {
  const page = await (await context(browser, { base })).newPage();
  await page.goto("/narrow.html");
  const faults = (await look(page, "narrow")).join("\n");
  same(faults.includes("360 px: axe image-alt") && !faults.includes("1280 px: axe image-alt"), true, `a picture without words on a phone, of "${faults}"`);
});

await run.check("a form is filled by the keyboard alone, without JavaScript", async () => {
  const page = await (await context(browser, { base, script: false, width: 320 })).newPage();
  await page.goto("/good.html");
  await type(page, "family", "葛󠄀城");
  await choose(page, "payout", "new");
  await press(page, "次へ");
  const sent = new URL(page.url()).searchParams;
  same(`${sent.get("family")} ${sent.get("payout")}`, "葛󠄀城 new", "what was sent");
});

await run.check("an unseen focus is found", async () => {
  const page = await (await context(browser, { base })).newPage();
  await page.goto("/bad.html");
  const fault = await tabTo(page, "見えない").then(() => "", (fault) => fault.message);
  same(fault.includes("cannot be seen"), true, `the fault "${fault}"`);
});

await browser.close();
server.close();
rmSync(out, { recursive: true, force: true });
run.close();
