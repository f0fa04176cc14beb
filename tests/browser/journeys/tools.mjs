// What officers have beside a case: notes, ready wording, several tasks at once, kept filters, the list as a file, what was given up, a warning of one's own home. And the one
// question a citizen is asked at the end, with what the office sees of the answers.
import { readFileSync } from "node:fs";
import { Desk } from "../lib/desk.mjs";
import { Life } from "../lib/life.mjs";

export const name = "tools";
export const lasts = 5;

const STATES = [
  "notes", "notes-error", "notes-written", "replies", "reply-new", "reply-new-error", "reply-one", "messages-filled", "inbox-tools",
  "released", "filters", "filters-error", "filters-kept", "inbox-kept", "export", "export-error", "export-report", "satisfaction", "given-up",
  "home", "home-error", "home-kept", "case-warned",
];
const stamp = Date.now().toString(36);

export async function journey(made) {
  const seen = new Set();
  const desk = (login) => new Desk({ ...made, seen }, { login, states: STATES }).start();
  const [hayashi, sato, tanaka] = [await desk("hayashi"), await desk("sato"), await desk("tanaka")];
  const child = await hayashi.typeIn("child-allowance");
  await note(sato, child);
  await wording(tanaka, sato, child);
  await home(sato, child);
  await hayashi.goto("/desk/inbox");
  await atOnce(hayashi, [child, await hayashi.typeIn("child-allowance")]);
  await filters(sato);
  await file(made, tanaka, child);
  await givenUp(await desk("kanri"));
  await how(made, await desk("yamada"));
}

async function note(sato, child) {
  await sato.find(child);
  await sato.hand.press('main a[href$="/notes"]');
  await sato.says("開示請求の対象になります");
  await sato.see("notes");
  await sato.refused("notes", "main form .btn--main");
  await sato.fill({ body: "電話で本人に確かめました。\n口座は公金受取口座のままでよいそうです。" });
  await sato.hand.press("main form .btn--main");
  await sato.says("佐藤 美咲");
  await sato.see("notes-written");
}

async function wording(tanaka, sato, child) {
  const words = `口座の確認 ${stamp}`;
  await tanaka.hand.press('header.desk a[href="/desk/replies"]');
  await tanaka.hand.press('main a[href="/desk/replies/new"]');
  await tanaka.see("reply-new");
  await tanaka.fill({ name: words, body: "{name}様" });
  await tanaka.refused("reply-new", 'main button[value="save"]');
  await tanaka.fill({ body: "{procedure}（{number}）について、{today}に書類を見ました。" });
  await tanaka.hand.press('main button[value="save"]');
  await tanaka.says(words);
  await tanaka.see("replies");
  await tanaka.hand.press(`main tr:has-text("${words}") a`);
  await tanaka.see("reply-one");

  await sato.find(child);
  await sato.hand.press('main a[href$="/messages"]');
  await sato.fill({ body: "おたずねの件です。" });
  await sato.page.locator("#reply").selectOption({ label: words });
  await sato.hand.press('main button[value="fill"]');
  const text = await sato.page.locator("#body").inputValue();
  for (const part of ["おたずねの件です。", "児童手当", child.number]) {
    if (!text.includes(part)) throw new Error(`the message lacks 「${part}」: ${text}`);
  }
  await sato.see("messages-filled");

  await tanaka.hand.press('main button[value="remove"]');
  if (await tanaka.page.locator(`main tr:has-text("${words}")`).count()) throw new Error("the wording is still offered");
}

/** The applicant's own address, written as an officer of the house may write it. */
async function home(sato, child) {
  await sato.goto("/desk/account");
  await sato.hand.press('main a[href="/desk/account/home"]');
  await sato.see("home");
  await sato.refused("home", 'main button[value="keep"]');
  await sato.fill({ family: "高崎", place: "東区青葉町２－１０－５", building: "コーポ葵２０３" });
  await sato.hand.press('main button[value="keep"]');
  await sato.says("入れてあります");
  await sato.see("home-kept");
  await sato.find(child);
  await sato.says("あなたの住まいと同じ住所の案件です");
  await sato.see("case-warned");
  await sato.goto("/desk/account/home");
  await sato.hand.press('main button[value="forget"]');
  await sato.find(child);
  if (await sato.page.locator("main", { hasText: "あなたの住まい" }).count()) throw new Error("a warning of a home that was forgotten");
}

// Their own two cases, in a stage that is a clerk's: what other officers leave on the list is not this clerk's to take.
async function atOnce(hayashi, cases) {
  const pick = async () => {
    for (const { number } of cases) await hayashi.page.locator(`main tr:has-text("${number}") input[name="c"]`).check();
  };
  await hayashi.goto("/desk/inbox?tab=unassigned&p=child-allowance&stage=check");
  await pick();
  await hayashi.hand.press('main button[value="claim"]');
  await hayashi.says("2件のうち2件");
  await hayashi.goto("/desk/inbox?tab=section");
  await hayashi.see("inbox-tools");
  await hayashi.goto("/desk/inbox?tab=mine&p=child-allowance&stage=check");
  await pick();
  await hayashi.hand.press('main button[value="release"]');
  await hayashi.says("2件のうち2件");
  await hayashi.see("released");
}

async function filters(sato) {
  const kept = `児手 ${stamp}`;
  await sato.goto("/desk/inbox?tab=unassigned&p=child-allowance");
  await sato.hand.press('main a[href^="/desk/inbox/filters?"]');
  await sato.see("filters");
  await sato.refused("filters", "main form .btn--main");
  await sato.fill({ name: kept });
  await sato.hand.press("main form .btn--main");
  const link = sato.page.locator('main nav a[aria-current="page"]', { hasText: kept });
  if ((await link.count()) !== 1) throw new Error("the kept filter is not on the inbox");
  await sato.see("inbox-kept");
  await sato.hand.press('main a[href="/desk/inbox/filters"]');
  await sato.see("filters-kept");
  await sato.hand.press(`main tr:has-text("${kept}") button`);
  if (await sato.page.locator(`main tr:has-text("${kept}")`).count()) throw new Error("the filter is still kept");
}

async function file(made, tanaka, child) {
  await tanaka.goto("/desk/inbox?tab=all");
  await tanaka.hand.press('main a[href^="/desk/inbox/export"]');
  await tanaka.see("export");
  await tanaka.refused("export", "main form .btn--main");
  await tanaka.hand.choose("purpose", "sharing");
  await tanaka.hand.choose("encoding", "sjis");
  await tanaka.hand.press("main form .btn--main");
  await tanaka.says("字の形の区別がなくなります");
  await tanaka.see("export-report");
  const utf8 = await download(tanaka.page, 'main form:has(input[value="utf8"]) button');
  const text = new TextDecoder("utf-8", { fatal: true }).decode(utf8);
  if (!text.includes(child.number) || !text.includes("葛\u{e0100}子")) throw new Error("the file lacks the case, or its name as written");
  const sjis = new TextDecoder("shift_jis", { fatal: true }).decode(await download(tanaka.page, 'main form:has(input[value="sjis"]) button'));
  made.same(sjis.includes("髙﨑 葛子"), true, "the name in Shift_JIS");
  made.same(sjis.trimEnd().split("\r\n").length, text.trimEnd().split("\r\n").length, "lines of both files");
}

async function download(page, button) {
  const [got] = await Promise.all([page.waitForEvent("download"), page.locator(button).click()]);
  return readFileSync(await got.path());
}

async function givenUp(kanri) {
  await kanri.hand.press('header.desk a[href="/desk/given-up"]');
  await kanri.says("止まっているものはありません");
  await kanri.see("given-up");
}

async function how(made, yamada) {
  const life = new Life(made, { states: ["how", "how-error", "how-thanks"] });
  await life.start();
  await life.find();
  await life.answer();
  await life.send();
  await (await life.claim()).page.context().close();
  await life.comeBack();
  await life.decide({ corrected: false });
  await life.read();
  await life.page.goto(`/case/${life.case}`);
  const link = `main a[href="/case/${life.case}/how"]`;
  await life.hand.press(link);
  await life.says("だれの答えかは記録しません");
  await life.see("how");
  await life.mistake("how");
  await life.hand.choose("face", "4");
  await life.hand.press("main form .btn--main");
  await life.says("ありがとうございました");
  await life.see("how-thanks");
  await life.page.goto(`/case/${life.case}`);
  made.same(await life.page.locator(link).count(), 0, "being asked again");
  await yamada.hand.press('header.desk a[href="/desk/satisfaction"]');
  await yamada.says("満足度");
  await yamada.see("satisfaction");
}
