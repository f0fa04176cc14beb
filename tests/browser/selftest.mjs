// The harness looks at two small pages of its own: it must be content with the good one and see each fault of the bad one.
import { createServer } from "node:http";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { context, launch, WIDTHS } from "./lib/browser.mjs";
import { choose, press, tabTo, type } from "./lib/keyboard.mjs";
import { HEAVIEST, look } from "./lib/look.mjs";
import { none, Run, same } from "./lib/run.mjs";

const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript" };
const FOLDER = process.env.FOLDER ?? join(import.meta.dirname, "fixtures");

function serve(request, response) {
  const { pathname } = new URL(request.url, "http://localhost");
  const file = join(FOLDER, pathname.replaceAll("..", ""));
  if (pathname === "/heavy.html") {
    response.setHeader("content-type", TYPES[".html"]);
    response.end(readFileSync(join(FOLDER, "good.html"), "utf8").replace("</main>", `<p>${"重".repeat(HEAVIEST / 3)}</p></main>`));
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
    for (const width of WIDTHS) same(existsSync(join(out, `good-${script}-${width}.png`)), true, "a picture");
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
