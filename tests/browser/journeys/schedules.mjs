// A ward is closed for two days: everybody who is booked is seen to with one approval, who has no mail is called, and all of it is undone. In Japanese
// and in English.
import { Desk } from "../lib/desk.mjs";

export const name = "schedules";
export const lasts = 5;

const OFFICE = "minami-ku";
const WORDS = {
  ja: { plan: "影響を受ける予約", done: "すべて終わりました", calls: "電話で伝える方", undo: "取り消すとどうなるか", undone: "取り消し済み", told: "に伝えた" },
  en: { plan: "Bookings it touches", done: "done.", calls: "People to call", undo: "What undoing does", undone: "Undone", told: "Told" },
};
const later = (day, days) => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

export async function journey(made) {
  const day = await booked(made);
  await closed(made, "ja", day);
  await closed({ ...made, seen: new Set() }, "en", day);
}

/** Four people on one day, one of them with mail: the day. */
async function booked(made) {
  const desk = await new Desk({ ...made, seen: new Set() }, { login: "hirata", states: [] }).start();
  let day = later(new Date().toISOString().slice(0, 10), 20);
  for (let n = 0; n < 4; n += 1) {
    await desk.goto(`/desk/visits/new?s=seal&n=1&o=${OFFICE}&d=${day}`);
    await desk.page.locator('input[name="slot"]').nth(n * 2).check();
    const stamp = `${Date.now()}`.slice(-7);
    await desk.fill(n === 0 ? { name: "髙﨑 葛子", mail: `move${stamp}@example.jp` } : { name: `荒木 トメ${n}`, phone: `096${stamp}` });
    await desk.hand.press('main form[method="post"] .btn--main');
    const list = await desk.page.locator('main a[href^="/desk/visits?o="]').first().getAttribute("href");
    day = new URL(list, "http://x").searchParams.get("d");
  }
  await desk.goto("/desk/schedules");
  await desk.goto(`/desk/schedules/${OFFICE}`);
  if (await desk.page.locator('main a[href$="/new"]').count()) throw new Error("a clerk is offered to edit schedules");
  return day;
}

async function closed(made, lang, day) {
  const words = WORDS[lang];
  const desk = await new Desk({ ...made, look: (page, state, faults) => made.look(page, lang === "ja" ? state : `${lang}-${state}`, faults) }, { login: "matsuo", lang, script: lang === "ja" }).start();
  await desk.hand.press('header.desk a[href="/desk/schedules"]');
  await desk.see("list");
  await desk.hand.press(`main a[href="/desk/schedules/${OFFICE}"]`);
  await desk.see("office");
  await desk.hand.press('main a[href$="/new"]');
  for (const kind of ["hours", "special", "absence", "shift", "capacity"]) {
    await desk.hand.press(`main a[href$="kind=${kind}"]`);
    await desk.see(`new-${kind}`);
  }
  await desk.hand.press('main a[href$="kind=closed"]');
  await desk.see("new-closed");
  await desk.refused("new", "main form .btn--main");
  await desk.fill({ from: day, to: later(day, 1), reason: "台風のため", reason_en: "Typhoon" });
  await desk.hand.press("main form .btn--main");
  await desk.says(words.plan);
  await desk.see("plan");
  const choices = desk.page.locator('main select[name^="l."]').last();
  await choices.selectOption("call");
  await desk.hand.press('main button[value="pick"]');
  await desk.see("chosen");
  await desk.hand.press('main button[value="approve"]');
  await finished(desk, words.done);
  await desk.says(words.calls);
  await desk.see("carried");
  await desk.hand.press('main button[value="told"]');
  await desk.says(words.told);
  await desk.see("told");
  await desk.goto(`/desk/schedules/${OFFICE}`);
  await desk.see("edited");
  await desk.page.goBack();
  await desk.hand.press('main a[href$="?undo=1"]');
  await desk.says(words.undo);
  await desk.see("undo");
  await desk.hand.press('main button[value="undo"]');
  await finished(desk, words.done);
  await desk.says(words.undone);
  await desk.see("undone");
}

/** The page renews itself while bookings are moved one by one. A reload from here would cross its own. */
async function finished(desk, words) {
  try {
    await desk.page.locator("main .note--ok").first().waitFor({ timeout: 120_000 });
  } catch {
    throw new Error(`not finished: ${await desk.complaint()}`);
  }
  await desk.says(words);
}
