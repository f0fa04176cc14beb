// A family books everything about its move for one visit: in Japanese without script, and in English by keyboard. Changed, waited for, called off; and
// an officer books for somebody who calls.
import { Citizen } from "../lib/citizen.mjs";
import { mailedCode } from "../lib/demo.mjs";
import { Desk } from "../lib/desk.mjs";

export const name = "visits";
export const lasts = 4;

const WORDS = {
  ja: { booked: "予約できました", changed: "どの時間に変えますか", waits: "早い時間が空いたら、メールでお知らせします", cancelled: "予約は取り消されています" },
  en: { booked: "Your visit is booked", changed: "Which time instead?", waits: "We will mail you when an earlier time is free", cancelled: "The booking is cancelled" },
};
const SERVICES = ["moving-in", "national-health", "child-allowance"];

export async function journey(made) {
  await family(new Citizen(made, { script: false }), 2);
  await family(new Citizen(made, { lang: "en", keys: true, states: ["choose", "times", "contact", "code", "booked"] }), 3);
  await family(new Citizen(made, { lang: "ja-simple", width: 320, states: ["choose", "times", "contact", "booked", "cancel"] }), 1);
  await caller(made);
}

async function family(citizen, people) {
  const words = WORDS[citizen.lang];
  await citizen.start("/");
  await citizen.hand.press('main a[href="/visit"]');
  await citizen.see("choose");
  await citizen.hand.press("main form .btn--main");
  await citizen.see("choose-error");
  for (const id of SERVICES) await citizen.hand.tick(`input[name="s"][value="${id}"]`);
  await citizen.hand.pick("#n", String(people));
  await citizen.hand.press("main form .btn--main");
  await citizen.see("times");
  await citizen.hand.press('main nav .tabs a[href^="/visit/month"]');
  await citizen.see("month");
  await citizen.page.goBack();
  const [, day] = (await citizen.page.locator("main form.first .btn--main").getAttribute("value")).split(".");
  await citizen.hand.press("main form.first .btn--main");
  await citizen.see("contact");
  // The first time of all may be an hour from now, and cannot be changed any more in a few minutes: then another is taken.
  if (day === today()) await later(citizen);
  await citizen.hand.press("main form .btn--main");
  await citizen.see("contact-error");
  await citizen.fill({ name: "髙﨑", mail: citizen.address });
  await citizen.hand.press("main form .btn--main");
  await citizen.see("code");
  await citizen.hand.fill("#value", "12");
  await citizen.hand.press("main form .btn--main");
  await citizen.see("code-error");
  await citizen.hand.fill("#value", await mailedCode(citizen.address));
  await citizen.hand.press("main form .btn--main");
  if (words) await citizen.says(words.booked);
  await citizen.see("booked");
  const booking = citizen.page.url();
  await another(citizen, words);
  await citizen.page.goto(booking);
  await citizen.hand.press('main a[href$="/cancel"]');
  await citizen.see("cancel");
  await citizen.hand.press("main form .btn--stop");
  if (words) await citizen.says(words.cancelled);
  await citizen.see("cancelled");
}

/** Japan's day. */
const today = () => new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);

async function later(citizen) {
  await citizen.page.goBack();
  const last = await citizen.page.locator("main button.slot").last().getAttribute("value");
  await citizen.hand.press(`main .day button.slot[value="${last}"]`);
}

/** Another time, and an earlier one waited for. */
async function another(citizen, words) {
  await citizen.hand.press('main a[href$="/change"]');
  if (words) await citizen.says(words.changed);
  await citizen.see("change");
  const last = await citizen.page.locator("main button.slot").last().getAttribute("value");
  await citizen.hand.press(`main .day button.slot[value="${last}"]`);
  await citizen.see("changed");
  await citizen.hand.press('main button[name="wait"]');
  if (words) await citizen.says(words.waits);
  await citizen.see("waiting");
}

async function caller(made) {
  const desk = await new Desk({ ...made, seen: new Set() }, { login: "hirata", states: ["visits", "new", "new-times", "new-error", "one", "prepared", "called-off"] }).start();
  await desk.goto("/desk/visits");
  await desk.see("visits");
  await desk.hand.press('main a[href^="/desk/visits/new"]');
  await desk.see("new");
  await desk.hand.tick('input[name="s"][value="card"]');
  await desk.hand.press("main form button");
  await desk.see("new-times");
  await desk.hand.press('main form[method="post"] .btn--main');
  await desk.see("new-error");
  await desk.page.locator('input[name="slot"]').first().check();
  await desk.fill({ name: "荒木 トメ", phone: `0965${String(Date.now()).slice(-6)}` });
  await desk.hand.press('main form[method="post"] .btn--main');
  await desk.says("荒木 トメ");
  await desk.see("one");
  await desk.hand.press('main button[value="prepared"]');
  await desk.says("準備済み");
  await desk.see("prepared");
  await desk.hand.press('main button[value="cancel"]');
  await desk.see("called-off");
}
