// A place in a nursery: a parent applies, the employer answers by a link, and when the month is closed the section enters the free seats, tries
// them, confirms once, and every case goes on to its decision with its reason written.
import { Citizen, GO, address, choose, date, name as person } from "../lib/citizen.mjs";
import { mailedRequest } from "../lib/demo.mjs";
import { Desk } from "../lib/desk.mjs";
import { Pointer } from "../lib/hands.mjs";

export const name = "allocation";

const MAIN = "main form .btn--main";
const next = new Date();
next.setMonth(next.getMonth() + 2, 1);
const ANSWERS = {
  "applicant.name": person("髙﨑", "葵", "たかさき", "あおい"),
  "applicant.address": address,
  "applicant.phone": "090-5555-0123",
  "child.name": person("髙﨑", "陽葵", "たかさき", "ひまり"),
  "child.birthdate": date("西暦", next.getFullYear() - 2, 10, 1),
  "child.needs": "",
  starts_on: date("西暦", next.getFullYear(), next.getMonth() + 1, 1),
  "parents-name": person("髙﨑", "葵", "たかさき", "あおい"),
  "parents-reason": choose("work"),
  "parents-employer": "肥後製作所",
  "parents-hours": "160",
  parents: { press: GO },
  "wishes.first": choose("aoba"),
  "wishes.second": choose("ueki"),
  "wishes.third": {},
  lone_parent: choose("no"),
  sibling: choose("no"),
  tax_consent: choose("yes"),
  certificate: choose("employer"),
  notice: choose("post"),
};

export async function journey(made) {
  const citizen = new Citizen(made, { lang: "ja", states: ["receipt"] });
  await citizen.begin("nursery-place");
  await citizen.answer(ANSWERS);
  await citizen.submit();
  const states = ["outside-new", "batches", "plan", "plan-error", "trial", "confirmed", "case-allocated", "draft-reason"];
  const murakami = await new Desk({ ...made, seen: new Set() }, { login: "murakami", states }).start();
  const child = { id: citizen.case, number: citizen.number };
  await murakami.find(child);
  await murakami.finish("accept");
  await employer(made, murakami, child);
  await murakami.goto(`/desk/case/${child.id}`);
  await murakami.finish("ok");
  await together(murakami, child);
}

/** The employer answers by a mailed link, and the officer accepts. */
async function employer(made, murakami, child) {
  const to = `jinji.${Date.now().toString(36)}@example.jp`;
  await murakami.hand.press('main aside a[href$="/outside"]');
  await murakami.hand.press('main a[href*="/outside/new"]');
  await murakami.see("outside-new");
  await murakami.fill({ addressee: "肥後製作所 人事課", mail: to });
  await murakami.hand.choose("way", "mail");
  await murakami.hand.press('main button[value="send"]');
  const request = murakami.path();
  const page = await made.open({ lang: "ja", script: false, width: 320 });
  const hand = new Pointer(page);
  await page.goto(await mailedRequest(to));
  await hand.press(MAIN);
  await hand.pick('[id="q0.era"]', "西暦");
  const fields = { "q0.y": 2020, "q0.m": 4, "q0.d": 1, "q2.value": 20, "q3.value": 160 };
  for (const [id, text] of Object.entries(fields)) await hand.fill(`[id="${id}"]`, String(text));
  await hand.choose("q1.value", "open");
  await hand.choose("q4.value", "no");
  await hand.press(MAIN);
  const told = await page.locator("main").innerText();
  if (!told.includes("回答を受け取りました")) throw new Error(`the employer is not thanked: ${told.slice(0, 400)}`);
  await murakami.goto(request);
  await murakami.hand.choose("result", "arrived");
  await murakami.hand.press('main button[value="accept"]');
  made.same(murakami.path(), `/desk/case/${child.id}`, "the page after accepting");
}

async function together(murakami, child) {
  await murakami.hand.press('header.desk a[href="/desk/inbox"]');
  await murakami.hand.press('main a[href="/desk/batches"]');
  await murakami.see("batches");
  await murakami.hand.press('main a[href="/desk/batch/nursery-place/allocate"]');
  await murakami.says("待っている申込");
  await murakami.see("plan");
  await murakami.page.locator('[name="s.aoba.age1"]').fill("many");
  await murakami.refused("plan", 'main button[value="try"]');
  for (const place of ["tetori", "aoba", "kojima", "tomiai", "ueki"]) {
    for (const age of [0, 1, 2, 3]) await murakami.page.locator(`[name="s.${place}.age${age}"]`).fill(age === 3 ? "" : "1");
  }
  await murakami.page.locator('[name="s.aoba.age1"]').fill("9");
  await murakami.hand.press('main button[value="try"]');
  await murakami.says("試した結果");
  await murakami.says(child.number);
  await murakami.see("trial");
  await murakami.hand.press('main button[value="confirm"]');
  await murakami.page.waitForFunction(() => document.querySelector("main")?.innerText.includes("すべてを処理しました"), null, { timeout: 60_000 });
  await murakami.says("決裁へ");
  await murakami.see("confirmed");
  await murakami.hand.press(`main a[href="/desk/case/${child.id}"]`);
  await murakami.says("青葉こども園（東区）（第1希望）");
  await murakami.see("case-allocated");
  await murakami.begin("draft");
  const reason = await murakami.page.locator("#reason").inputValue();
  if (!reason.includes("第1希望の青葉こども園")) throw new Error(`the reason is not written: ${reason}`);
  await murakami.see("draft-reason");
}
