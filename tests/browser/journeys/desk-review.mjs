// An officer's morning: the plan, the inbox, a case that came by post, a request for correction taken back and sent again.
import { Desk } from "../lib/desk.mjs";

export const name = "desk review";
export const lasts = 7;

export async function journey(made) {
  const seen = new Set();
  const typed = ["type-in", "type-in-error", "type-in-applicant.name", "type-in-applicant.address", "type-in-event_date", "type-in-children", "type-in-check", "type-in-receipt"];
  const hayashi = await new Desk({ ...made, seen }, { login: "hayashi", states: typed }).start();
  const child = await hayashi.typeIn("child-allowance");
  await hayashi.leave();

  const sato = await new Desk({ ...made, seen }, { login: "sato" }).start({ wrong: true });
  made.same(sato.path(), "/desk/today", "the first page");
  await sato.see("today");
  await sato.hand.press('header.desk a[href="/desk/inbox"]');
  await sato.see("inbox-mine");
  for (const tab of ["section", "all", "unassigned"]) {
    await sato.hand.press(`.tabs a[href*="tab=${tab}"]`);
    await sato.see(`inbox-${tab}`);
  }
  await sato.hand.pick("#p", "child-allowance");
  await sato.hand.pick("#stage", "check");
  await sato.hand.pick("#place", "anywhere");
  await sato.hand.press('button[form="filter"]');
  await sato.see("inbox-filtered");
  await sato.hand.press('main button[value="claim"]');
  await sato.see("take-error");
  await sato.goto("/desk/search");
  await sato.see("search-empty");
  await sato.hand.fill("#q", "いない人");
  await sato.hand.press('main form[role="search"] button');
  await sato.see("search-none");
  await sato.find(child);
  await sato.see("case");
  await sato.hand.press('main .task button[value="claim"]');
  await sato.hand.press('main .task button[value="start"]');
  await sato.says("佐藤 美咲が進めています。");
  await sato.see("case-started");

  await sato.hand.press('button[form="flags"]');
  await sato.says("印を付けて");
  await sato.see("flag-none");
  await sato.page.locator('input[name="flag"]').first().check();
  await sato.hand.press('button[form="flags"]');
  await sato.see("correct");
  await sato.hand.pick("#reason-0", "own");
  await sato.refused("correct");
  await sato.fill({ "own-0": "戸籍のとおりに書いてください。" });
  await sato.hand.press('main button[value="show"]');
  await sato.says("市民にはこう見えます");
  await sato.see("correct-preview");
  await sato.send();
  await sato.says("停止中");
  await sato.see("case-stopped");
  await sato.hand.press('form[action$="/undo"] button');
  made.same(await sato.page.locator('form[action$="/undo"]').count(), 0, "the request taken back");
  if (await sato.page.locator("text=停止中").count()) throw new Error("the clock still stands");

  for (const page of ["clock", "history", "messages"]) {
    await sato.find(child);
    await sato.hand.press(`main a[href$="/${page}"]`);
    await sato.see(page);
  }
  await sato.hand.press("main form .btn--main");
  await sato.see("messages-error");
  await sato.fill({ body: "書類を受け取りました。" });
  await sato.hand.press("main form .btn--main");
  await sato.says("書類を受け取りました。");
  await sato.find(child);
  await sato.hand.press('main a[href$="/compare"]');
  await sato.see("compare");
  await sato.find(child);
  await sato.begin("withdraw");
  await sato.see("withdraw");
  await sato.refused("withdraw");
  await sato.find(child);
  await sato.begin("assign");
  await sato.see("assign");
  await sato.hand.press('header.desk a[href="/desk/inbox"]');
  await sato.see("inbox-with-mine");
}
