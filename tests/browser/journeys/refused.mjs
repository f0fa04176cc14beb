// A refusal: the notice says it in its first line, and why, on which clause, and what can be done against it.
import { Life } from "../lib/life.mjs";

export const name = "refused";

export async function journey(made) {
  const life = new Life(made, { states: ["status-notice", "notice", "notice-read"] });
  await life.start();
  await life.find();
  await life.answer();
  await life.send();
  await (await life.claim()).page.context().close();
  const refuse = { reason: "お子さんの住民登録が、ほかの市にあるためです。", clause: "児童手当法4条1項" };
  await life.decide({ corrected: false, refuse });
  await life.comeBack();
  await life.silent("認めませんでした", refuse.reason);
  await life.until(`main .btn--main[href^="/case/${life.case}/notice/"]`);
  await life.silent("認めませんでした", refuse.reason);
  await life.read();
  await life.page.goto(`/case/${life.case}`);
  await life.hand.press(`main a[href^="/case/${life.case}/notice/"]`);
  await life.says("認めませんでした", refuse.reason, refuse.clause, "納得できないとき（教示）", "審査請求");
}
