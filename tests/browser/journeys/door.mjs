// What comes in and goes out at the door: a file the virus scanner keeps apart until two set it free, mail that comes back and another address, the
// officers' daily mail, and a package of another system that is none. Without a scanner (CLAMD is not set) the first part says so and looks at the empty list.
import { Citizen, address, choose, date, file, name as person } from "../lib/citizen.mjs";
import { brokenPackage, mailedFrom, report } from "../lib/demo.mjs";
import { Desk } from "../lib/desk.mjs";

export const name = "door";

const EICAR = Buffer.from("JVBERi0xLjcgWDVPIVAlQEFQWzRcUFpYNTQoUF4pN0NDKTd9JEVJQ0FSLVNUQU5EQVJELUFOVElWSVJVUy1URVNULUZJTEUhJEgrSCo=", "base64");
const STATES = ["case-apart", "apart-none", "apart-list", "apart-ask", "apart-ask-error", "apart-agree", "case-freed", "case-unreached", "unreached", "today-unreached", "digest", "digest-error", "digest-on", "imports"];

/** Until the page says so: a worker looks each second, a maildir is looked into each half minute. */
async function until(page, words) {
  for (let tries = 0; tries < 60; tries += 1) {
    if ((await page.locator("main").innerText()).includes(words)) return;
    await page.waitForTimeout(1000);
    await page.reload();
  }
  throw new Error(`「${words}」 was not said within a minute: ${(await page.locator("main").innerText()).slice(0, 600)}`);
}

export async function journey(made) {
  const seen = new Set();
  const desk = (login) => new Desk({ ...made, seen }, { login, states: STATES }).start();
  const citizen = new Citizen(made, { lang: "ja", states: ["status-apart", "status-unreached", "address", "address-error"] });
  const starts = new Date(Date.now() + 40 * 86_400_000);
  await citizen.begin("road-use");
  await citizen.answer({
    road: choose("city"),
    "applicant.kind": choose("company"),
    "applicant.company": "髙﨑建設",
    "applicant.name": person("長谷川", "葛\u{e0100}一郎", "はせがわ", "かついちろう"),
    "applicant.phone": "096-555-0000",
    "applicant.address": address,
    place: "手取町1番1号の前の歩道",
    kind: choose("scaffold"),
    area: "12.5",
    width_left: "1.5",
    starts_on: date("西暦", starts.getFullYear(), starts.getMonth() + 1, starts.getDate()),
    months: "2",
    drawings: file({ name: "図面.pdf", mimeType: "application/pdf", buffer: EICAR }),
    notice: choose("post"),
  });
  await citizen.submit();
  const caseOf = { id: citizen.case, number: citizen.number };
  const mori = await desk("mori");
  await mori.find(caseOf);
  await apart(made, citizen, mori, desk);
  await unreached(citizen, mori, caseOf);
  await digest(mori);
  await imports(await desk("kanri"));
}

async function apart(made, citizen, mori, desk) {
  const kanri = await desk("kanri");
  if (!process.env.CLAMD) {
    await kanri.hand.press('header.desk a[href="/desk/screening"]');
    await kanri.says("ウイルス検査の設定がありません");
    return kanri.see("apart-none");
  }
  await until(mori.page, "別のファイル");
  await mori.see("case-apart");
  made.same(await mori.page.locator('main aside a:has-text("図面.pdf")').count(), 0, "ways to the file that is kept apart");
  await citizen.page.goto(`/case/${citizen.case}`);
  await citizen.says("ファイルを受け取れませんでした", "図面.pdf");
  await citizen.see("status-apart");
  const sign = (await mori.page.locator("main aside").innerText()).match(/しるし: ([0-9A-F]{8})/)[1];
  await kanri.hand.press('header.desk a[href="/desk/screening"]');
  await kanri.see("apart-list");
  await kanri.hand.press(`main a:has-text("${sign}")`);
  await kanri.see("apart-ask");
  await kanri.refused("apart-ask", 'main button[value="ask"]');
  await kanri.fill({ reason: "試験用のファイルで、害がないことを確かめました" });
  await kanri.hand.press('main button[value="ask"]');
  const inoue = await desk("inoue");
  await inoue.hand.press('header.desk a[href="/desk/screening"]');
  await inoue.hand.press(`main a:has-text("${sign}")`);
  await inoue.says("害がないことを確かめました");
  await inoue.see("apart-agree");
  await inoue.hand.press('main button[value="agree"]');
  await mori.page.reload();
  await mori.says("隔離を解除");
  await mori.see("case-freed");
}

async function unreached(citizen, mori, caseOf) {
  report(await mailedFrom(citizen.address));
  await until(mori.page, "この方には電話か郵便で連絡してください");
  await mori.see("case-unreached");
  await mori.goto("/desk/today");
  await mori.see("today-unreached");
  await mori.hand.press('main a[href="/desk/unreached"]');
  await mori.says(caseOf.number);
  await mori.see("unreached");
  await citizen.page.goto(`/case/${citizen.case}`);
  await citizen.says("メールが届きませんでした");
  await citizen.see("status-unreached");
  await citizen.hand.press(`main .note a[href="/case/${citizen.case}/address"]`);
  await citizen.see("address");
  await citizen.mistake("address");
  await citizen.hand.fill("#value", citizen.address.replace("@", ".new@"));
  await citizen.hand.press("main form .btn--main");
  await citizen.silent("メールが届きませんでした");
  await mori.find(caseOf);
  if ((await mori.page.locator("main").innerText()).includes("電話か郵便で")) throw new Error("a new address, and the office is still told to phone");
}

async function digest(mori) {
  await mori.goto("/desk/account");
  await mori.hand.press('main a[href="/desk/account/digest"]');
  await mori.see("digest");
  // What an earlier run left there is taken away first.
  await mori.fill({ mail: "" });
  await mori.refused("digest", 'main button[value="on"]');
  await mori.fill({ mail: "mori@hinokuni.example" });
  await mori.hand.press('main button[value="on"]');
  await mori.says("いまは送っています");
  await mori.see("digest-on");
  await mori.hand.press('main button[value="off"]');
  await mori.says("いまは送っていません");
}

async function imports(kanri) {
  brokenPackage();
  await kanri.hand.press('header.desk a[href="/desk/imports"]');
  await until(kanri.page, "ZIPとして読めません");
  await kanri.see("imports");
}
