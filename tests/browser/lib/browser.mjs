// One Chromium for a whole run, and fresh private contexts in it: nothing of one journey is seen by the next.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The widths every page state is looked at: a desk, a phone, and 400 % zoom (WCAG 1.4.10). */
export const WIDTHS = [1280, 360, 320];
/** Those a picture is kept of: no sheet of ours changes between 320 and 480 px, so a phone's shows what the narrowest does, with more room. */
export const PICTURES = [1280, 320];

export async function launch() {
  const executablePath = process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place));
  if (!executablePath) throw new Error("no Chromium: install the package chromium or set CHROMIUM");
  const profile = mkdtempSync(join(tmpdir(), "yakuba-browser-"));
  process.once("exit", () => rmSync(profile, { recursive: true, force: true }));
  return chromium.launch({ executablePath, args: FLAGS, env: { ...process.env, HOME: profile } });
}

/**
 * A private context. `lang`: "ja", "ja-simple" or "en"; `script: false` turns JavaScript off; `width` in CSS pixels.
 * Errors of the page's own scripts, refused content and failed loads are kept in `context.complaints`.
 */
export async function context(browser, { lang = "ja", script = true, width = 1280, base } = {}) {
  const made = await browser.newContext({
    baseURL: base,
    javaScriptEnabled: script,
    locale: lang === "en" ? "en-GB" : "ja-JP",
    timezoneId: "Asia/Tokyo",
    reducedMotion: "reduce",
    viewport: { width, height: 900 },
  });
  // Nobody waits for it who is answered: only a machine that does much else at once needs so long.
  made.setDefaultTimeout(45_000);
  made.script = script;
  // A server may close a connection that stood unused, just as it is used again: asked for once more, as browsers do.
  const { request } = made;
  const get = request.get.bind(request);
  request.get = (url, options) => get(url, { maxRetries: 2, ...options });
  // Requests by which pages of this context are told what is new.
  made.streams = new Set();
  made.complaints = [];
  made.on("weberror", (fault) => made.complaints.push(`script: ${fault.error().message}`));
  made.on("console", (message) => {
    if (message.type() === "error" && !/the server responded with a status/.test(message.text())) {
      made.complaints.push(`console: ${message.text()}`);
    }
  });
  made.on("response", (answer) => {
    if (answer.request().resourceType() === "eventsource" && answer.ok()) made.streams.add(answer.request());
  });
  made.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    if (why !== "net::ERR_ABORTED") made.complaints.push(`load: ${request.url()} ${why}`);
  });
  return made;
}
