// The walk through the demo, without a script: every stop leads on, and opens real pages; those of officers ask who is there. It is read in three
// minutes, and fits on one sheet of A4. 28 March goes on by its links without a script, by itself with one, and stands where that is wished for.
// Signed in, the stops show what they promise: a case mended and refused with how to appeal, one that nobody typed again, a letter in 16 point, both
// sides of the counter.
import { Desk } from "../lib/desk.mjs";
import { Pointer } from "../lib/hands.mjs";

const READ = 180;
/** Seconds to read: ten signs of Japanese a second, four words of English. */
const seconds = (lang, text) => (lang === "ja" ? text.replace(/\s/g, "").length / 10 : text.split(/\s+/).length / 4);
/** What is looked at: a stop with a page and others beside it, and the one whose answer comes a moment after the start. */
const LOOKED_AT = [3];

export const name = "tour";
export const lasts = 2;

export async function journey(made) {
  const { open, look, same } = made;
  for (const [lang, options] of [["ja", { script: false }], ["en", { script: false, width: 320 }]]) {
    const page = await open({ lang, ...options });
    await page.goto("/tour");
    await look(page, `list-${lang}`);
    const sheet = (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
    same((sheet.match(/\/Type\s*\/Page\b/g) ?? []).length, 1);
    let read = 0;
    const stops = await page.locator("main ol.stack li").count();
    const hand = new Pointer(page);
    await hand.press("main .btn--main");
    for (let nth = 1; nth <= stops; nth += 1) {
      same(new URL(page.url()).pathname, `/tour/${nth}`);
      // One page in eight fillings: looked at once in each language.
      if (LOOKED_AT.includes(nth)) await look(page, `stop-${nth}-${lang}`);
      read += seconds(lang, await page.locator("main").innerText());
      for (const at of await leadsTo(page)) {
        const there = await page.request.get(new URL(at, page.url()).href);
        same(there.status(), at.startsWith("/desk") ? 401 : 200);
      }
      if (nth < stops) await hand.press(`main a[href="/tour/${nth + 1}"]`);
    }
    if (read > READ) throw new Error(`the stops take ${Math.round(read)} s to read`);
    await byLinks(made, page, lang);
  }
  await byItself(made);
  await asOfficers(made);
}

/** The button's place first, then those named beside it. */
function leadsTo(page) {
  return page.locator('main a[target="_blank"]').evaluateAll((links) => links.map((link) => link.getAttribute("href")));
}

const DAY = "/tour/march-28";
const clock = (page) => page.locator(".day__clock").innerText();

/** The stop's own page: at its beginning, on by a quarter, at an hour, and at its end with what came of it. */
async function byLinks({ look, same }, page, lang) {
  await page.goto("/tour/5");
  same((await leadsTo(page))[0], DAY, "the stop of the crowd");
  await page.goto(DAY);
  same(await clock(page), "8:30", "the doors open");
  const hand = new Pointer(page);
  await hand.press('[data-step="on"]');
  same(await clock(page), "8:45", "a quarter on");
  await hand.press('[data-step="h660"]');
  same(await clock(page), "11:00", "an hour that was asked for");
  await page.click("#quarters > summary");
  await look(page, `day-${lang}`);
  await page.goto(`${DAY}?at=2359`);
  same(await page.locator(".note--ok").count(), 1, "what came of the day");
  await page.click("#quarters > summary");
  await look(page, `day-over-${lang}`);
  const file = await page.request.get(`${DAY}.csv`);
  same(file.headers()["content-type"], "text/csv; charset=utf-8", "the day as a file");
}

/** The clock comes there, or was there just now: a busy machine misses single minutes. */
function comesTo(page, time) {
  const there = (time) => {
    const minute = (text) => text.split(":").reduce((hours, minutes) => 60 * Number(hours) + Number(minutes));
    const since = minute(document.querySelector(".day__clock").textContent) - minute(time);
    return since >= 0 && since < 60;
  };
  return page.waitForFunction(there, time);
}

async function byItself({ open, look, same }) {
  const page = await open({ lang: "ja" });
  const still = async (state) => {
    same(await page.locator("[data-run]").innerText(), "動かす", state);
    await look(page, state);
  };
  await page.goto(DAY);
  await still("day-still");
  same(await clock(page), "8:30", "with less motion it stands until it is asked to run");
  await page.click('[data-speed="240"]');
  await comesTo(page, "8:45");
  await page.click('[data-step="h840"]');
  await comesTo(page, "14:15");
  await page.click("[data-run]");
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await page.goto(DAY);
  await comesTo(page, "8:32");
  await page.focus("#lines");
  await comesTo(page, "8:34");
  same(await page.evaluate(() => document.activeElement.id), "lines", "the focus stays");
  await page.click("[data-run]");
  await still("day-paused");
  await page.goto(`${DAY}?at=1030`);
  await page.waitForTimeout(2_500);
  same(await clock(page), "10:30", "a moment that was asked for stands");
}

async function asOfficers(made) {
  const stop = async (desk, nth) => {
    await desk.goto(`/tour/${nth}`);
    return leadsTo(desk.page);
  };
  const sato = await new Desk(made, { login: "sato", states: [] }).start();
  const [mended, notice, , taken] = await stop(sato, 3);
  await sato.goto(mended);
  if ((await sato.page.locator("main .answers del").count()) === 0) throw new Error(`${mended}: no answer was mended`);
  await sato.says("職員が入力した項目: ");
  await sato.goto(notice);
  if ((await sato.page.locator(".paper__appeal").count()) !== 1) throw new Error(`${notice} does not say how to appeal`);
  // The answer is worked out beside the first minutes of the demo.
  let [, both] = await stop(sato, 5);
  for (let tries = 0; tries < 120 && both.includes("#"); tries += 1) {
    await sato.page.waitForTimeout(500);
    [, both] = await stop(sato, 5);
  }
  await sato.goto(both);
  await sato.says("予約で来る人を1割から5割に");
  await sato.says("市民から見て");
  const noda = await new Desk(made, { login: "noda", states: [] }).start();
  await noda.goto(taken);
  await noda.says("基幹系に打ち直した項目: 0");
  const oka = await new Desk(made, { login: "oka", states: [] }).start();
  const [letter] = await stop(oka, 4);
  await oka.goto(letter);
  const size = await oka.page.locator(".paper--large > p:last-child").evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
  // 16 points are 21⅓ pixels.
  if (size < 21.3) throw new Error(`${letter}: ${size} px is no large print`);
  const [, promise] = await stop(sato, 6);
  await sato.goto(promise);
  await sato.says("見込みと実際");
}
