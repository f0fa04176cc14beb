// Around a visit: who booked by phone is on the call list, an office's calendar opens by a secret address until it is revoked, and in a rush people wait
// on a page that tells their place and goes on by itself.
import { Citizen } from "../lib/citizen.mjs";
import { Desk } from "../lib/desk.mjs";

export const name = "around";
export const lasts = 2;
/** Whoever books at the same time would stand in the line, too. */
export const after = ["visits", "bundle", "bundle-en", "bundle-narrow", "moving", "lobby"];

export async function journey(made) {
  await desk(made);
  await line(new Citizen(made, { script: false }), { title: "順番をお待ちください", ahead: "あなたの前に、約" });
  await line(new Citizen(made, { lang: "en", width: 320 }), { title: "Please wait for your turn", ahead: "people are before you" });
  await line(new Citizen(made, { lang: "ja-simple", width: 320 }), null);
}

async function desk(made) {
  const desk = await new Desk({ ...made, seen: new Set() }, { login: "hirata", states: ["to-call", "called", "to-call-none", "feeds", "feed-made", "feed-ended"] }).start();
  await desk.goto("/desk/visits/new?s=seal&n=1&o=higashi-ku");
  const slot = desk.page.locator('input[name="slot"]').first();
  const day = (await slot.getAttribute("value")).split(".")[1];
  await slot.check();
  await desk.fill({ name: "荒木 トメ", phone: `0965${String(Date.now()).slice(-6)}` });
  await desk.hand.press('main form[method="post"] .btn--main');
  await desk.goto(`/desk/visits/to-call?o=higashi-ku&d=${day}`);
  await desk.says("荒木 トメ");
  await desk.see("to-call");
  await desk.hand.press('main button[value="missed"]');
  await desk.says("出なかった（");
  await desk.hand.press('main button[value="called"]');
  await desk.says("話せた（");
  await desk.see("called");
  await desk.goto("/desk/visits/to-call?o=kita-ku&d=2020-01-06");
  await desk.see("to-call-none");
  await desk.goto("/desk/visits/feeds?o=higashi-ku");
  await desk.see("feeds");
  await desk.hand.press("main form .btn--main");
  await desk.says("アドレスを作りました");
  await desk.see("feed-made");
  const address = new URL(await desk.page.locator("#address").inputValue()).pathname;
  const calendar = await (await desk.page.request.get(address)).text();
  if (!calendar.includes("BEGIN:VEVENT") || calendar.includes("荒木")) throw new Error(`not a calendar without names: ${calendar.slice(0, 300)}`);
  await desk.hand.press("main li .btn--stop");
  await desk.see("feed-ended");
  const gone = await desk.page.request.get(address);
  if (gone.status() !== 404) throw new Error(`a revoked address answers ${gone.status()}`);
}

/** More than are let in a second want a time at once; then this citizen does, and waits. */
async function line(citizen, words) {
  // Each of the crowd is somebody of their own, without a cookie, and keeps no time.
  const sent = { method: "POST", body: new URLSearchParams({ s: "seal", n: "1" }), headers: { origin: citizen.base }, redirect: "manual" };
  const crowd = async () => (await fetch(new URL("/visit/times", citizen.base), sent)).arrayBuffer();
  // A busy machine may send them hardly faster than they are let in: then they come once more.
  for (let tries = 0; tries < 5 && !citizen.page?.url().includes("/visit/line"); tries += 1) {
    await citizen.start("/visit/times?s=seal&n=1");
    for (let round = 0; round < 3; round += 1) await Promise.all(Array.from({ length: 300 }, crowd));
    await citizen.hand.press("main form.first .btn--main");
  }
  if (words) {
    await citizen.says(words.title);
    await citizen.says(words.ahead);
  }
  await citizen.see(`line-${citizen.lang}`);
  await citizen.page.waitForURL(/\/visit\/times/, { timeout: 60_000 });
}
