// A doctor answers the city without an account: a sheet that went to the wrong clinic, then a mailed link on a phone at 320 px without
// script; the officer asks again and accepts; the applicant sees for whom the city waits.
import { Citizen, address, choose, date, name as person } from "../lib/citizen.mjs";
import { mailedRequest } from "../lib/demo.mjs";
import { Desk } from "../lib/desk.mjs";
import { Pointer } from "../lib/hands.mjs";

export const name = "outside";

const MAIN = "main form .btn--main";
const PICTURE = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==", "base64");
const ANSWERS = {
  "applicant.name": person("鈴木", "杏奈", "すずき", "あんな"),
  "applicant.relation": choose("family"),
  "applicant.phone": "080-1111-2222",
  "person.name": person("鈴木", "ハナ", "すずき", "はな"),
  "person.birthdate": date("昭和", 15, 3, 1),
  "person.address": address,
  stay: choose("home"),
  "doctor.clinic": "青葉クリニック",
  "doctor.name": "青葉 一郎",
  consent: choose("yes"),
  notice: choose("post"),
};

/** Somebody outside at a phone: 320 px, no script. */
class Party {
  constructor(made, states) {
    Object.assign(this, made, { states });
  }

  async start(path) {
    this.page = await this.open({ lang: "ja", script: false, width: 320 });
    this.hand = new Pointer(this.page);
    await this.page.goto(path);
    return this;
  }

  async see(state) {
    const mains = await this.page.locator("main .btn--main:visible").count();
    await this.look(this.page, state, mains > 1 ? [`${mains} main buttons`] : []);
  }

  async says(words, not = []) {
    const text = await this.page.locator("main").innerText();
    if (!text.includes(words)) throw new Error(`"${words}" is not said: ${text.slice(0, 800)}`);
    for (const secret of not) if (text.includes(secret)) throw new Error(`"${secret}" is said to somebody outside`);
  }
}

export async function journey(made) {
  const citizen = new Citizen(made, { lang: "ja", states: ["status-waiting"] });
  await citizen.begin("care-need");
  await citizen.answer(ANSWERS);
  await citizen.submit();
  const states = ["outside-none", "outside-new", "outside-new-error", "outside-sheet", "outside-one-open", "outside-one-not-mine", "outside-list", "case-outside", "outside-answered", "outside-again-error", "outside-again", "outside-accept-error", "outside-accepted"];
  const oka = await new Desk({ ...made, seen: new Set() }, { login: "oka", states }).start();
  const caseOf = { id: citizen.case, number: citizen.number };
  await oka.find(caseOf);
  await oka.finish("accept");
  await oka.hand.press(`main aside a[href$="/outside"]`);
  await oka.see("outside-none");
  const request = await sheet(made, oka);
  await oka.goto(request);
  await oka.says("宛先ちがい");
  await oka.see("outside-one-not-mine");
  await mailed(made, oka, citizen);
}

/** A sheet is printed for the wrong clinic, which types in its code and says so. */
async function sheet(made, oka) {
  await oka.hand.press('main a[href*="/outside/new"]');
  await oka.see("outside-new");
  await oka.refused("outside-new");
  await oka.fill({ addressee: "手取クリニック 手取先生" });
  await oka.hand.choose("way", "sheet");
  await oka.hand.press('main button[value="send"]');
  await oka.see("outside-sheet");
  const code = await oka.page.locator(".paper .t28").innerText();
  const request = oka.path().replace(/\/sheet$/, "");
  await oka.goto(request);
  await oka.see("outside-one-open");
  const party = await new Party(made).start("/outside");
  await party.see("door");
  await party.hand.fill("#code", "0000-0000-0000");
  await party.hand.press(MAIN);
  await party.see("door-error");
  await party.hand.fill("#code", code.toLowerCase());
  await party.hand.press(MAIN);
  await party.says("主治医意見書", ["鈴木"]);
  await party.see("letter");
  await party.hand.press('main a[href$="/not-mine"]');
  await party.see("not-mine");
  await party.hand.press(MAIN);
  await party.says("ありがとうございました", ["鈴木"]);
  await party.see("over-not-mine");
  return request;
}

/** A link is mailed instead; the doctor answers, is asked again, answers again; the officer accepts. */
async function mailed(made, oka, citizen) {
  const to = `doctor.${Date.now().toString(36)}@example.jp`;
  await oka.hand.press('main a[href*="/outside/new"]');
  await oka.fill({ addressee: "青葉クリニック 青葉先生", mail: to });
  await oka.hand.choose("way", "mail");
  await oka.hand.press('main button[value="send"]');
  const request = oka.path();
  const doctor = await new Party(made).start(await mailedRequest(to));
  await answer(doctor);
  await oka.goto(`/desk/case/${citizen.case}`);
  await oka.says("回答あり・確認待ち");
  await oka.see("case-outside");
  await oka.goto(`/desk/case/${citizen.case}/outside`);
  await oka.see("outside-list");
  await oka.goto(request);
  await oka.says("社外: 主治医");
  await oka.see("outside-answered");
  await oka.refused("outside-again", 'main button[value="again"]');
  await oka.fill({ reason: "症状が安定しているか、もう一度教えてください。" });
  await oka.hand.press('main button[value="again"]');
  const second = oka.path();
  if (second === request) throw new Error("nothing was asked again");
  await oka.see("outside-again");
  let link = await mailedRequest(to);
  for (let tries = 0; tries < 300 && doctor.page.url().endsWith(link); tries += 1) {
    await new Promise((go) => setTimeout(go, 200));
    link = await mailedRequest(to);
  }
  await doctor.page.goto(link);
  await doctor.says("もう一度教えてください", ["鈴木"]);
  await doctor.see("letter-again");
  await doctor.hand.press(MAIN);
  await doctor.hand.press(MAIN);
  await doctor.says("回答を受け取りました");
  await citizen.comeBack();
  await citizen.until('main p.note:has-text("主治医")');
  await citizen.says("主治医の回答が届きました");
  await citizen.see("status-waiting");
  await oka.goto(second);
  await oka.hand.press('main button[value="accept"]');
  made.same(oka.path(), `/desk/case/${citizen.case}`, "the page after accepting");
  await oka.goto(second);
  await oka.says("受け入れ済み");
  await oka.see("outside-accepted");
}

async function answer(doctor) {
  await doctor.says("主治医意見書", ["鈴木"]);
  await doctor.hand.press(MAIN);
  await doctor.says("鈴木 ハナ", ["鈴木 杏奈", "080-1111-2222"]);
  await doctor.see("form");
  await doctor.hand.press(MAIN);
  await doctor.see("form-error");
  await doctor.hand.pick('[id="q0.era"]', "西暦");
  const day = new Date(Date.now() - 3 * 86_400_000);
  const fields = { "q0.y": day.getFullYear(), "q0.m": day.getMonth() + 1, "q0.d": day.getDate(), "q1.value": "脳梗塞のあと、歩くことが難しくなった。", note: "電話は午後にお願いします。" };
  for (const [id, text] of Object.entries(fields)) await doctor.hand.fill(`[id="${id}"]`, String(text));
  await doctor.hand.choose("q2.value", "unstable");
  await doctor.page.setInputFiles("#files", { name: "意見書.png", mimeType: "image/png", buffer: PICTURE });
  await doctor.hand.press(MAIN);
  await doctor.says("回答を受け取りました", ["鈴木"]);
  await doctor.see("received");
}
