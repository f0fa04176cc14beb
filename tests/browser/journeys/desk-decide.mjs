// From the draft to the letter: sent back, approved by a deputy, read after, decided; then amended and revoked by new decisions.
import { Desk } from "../lib/desk.mjs";

export const name = "desk decide";
export const lasts = 5;

const WHY = { reason: "児童が市内に住んでいないため。", clause: "児童手当法4条1項" };

export async function journey(made) {
  const seen = new Set();
  const states = ["draft", "draft-error", "draft-preview", "approvals", "case-approve", "return", "return-error", "draft-returned", "deputy", "approve", "case-decided", "case-read-after", "letter", "amend", "amend-error", "revoke", "draft-revoke", "approve-revoke", "case-revoked", "letter-revoked"];
  const desk = (login) => new Desk({ ...made, seen }, { login, states }).start();
  const [hayashi, sato, tanaka, yamada] = [await desk("hayashi"), await desk("sato"), await desk("tanaka"), await desk("yamada")];
  const child = await hayashi.typeIn("child-allowance");

  await sato.find(child);
  for (const result of ["accept", "ok", "ok"]) await sato.finish(result);
  await sato.begin("draft");
  await sato.see("draft");
  await sato.hand.choose("exit", "refuse");
  await sato.refused("draft");
  await sato.fill(WHY);
  await sato.hand.press('main button[value="show"]');
  await sato.says("認定請求却下通知書");
  await sato.see("draft-preview");
  await sato.send();

  await tanaka.hand.press('header.desk a[href="/desk/approvals"]');
  await tanaka.says(child.number);
  await tanaka.see("approvals");
  await tanaka.find(child);
  await tanaka.see("case-approve");
  await tanaka.begin("return");
  await tanaka.see("return");
  await tanaka.refused("return");
  await tanaka.fill({ reason: "住民登録はあります。見直してください。" });
  await tanaka.send();

  await sato.find(child);
  await sato.begin("draft");
  await sato.says("住民登録はあります。");
  await sato.see("draft-returned");
  await sato.hand.choose("exit", "approve");
  await sato.fill({ reason: "", clause: "" });
  await sato.send();

  await hayashi.find(child);
  await hayashi.begin("approve");
  await hayashi.says("後閲");
  await hayashi.see("deputy");
  await hayashi.send();
  await yamada.approve(child);
  await yamada.see("case-decided");
  await tanaka.find(child);
  await tanaka.see("case-read-after");
  await tanaka.hand.press('main .task button[value="read-after"]');
  await tanaka.hand.press('main a[href*="/letter/"]');
  await tanaka.says("認定通知書");
  await tanaka.see("letter");

  await anew("amend", "refuse");
  await anew("revoke", "revoke");
  await yamada.says("職権取消し");
  await yamada.see("case-revoked");
  await yamada.hand.press('main a[href*="/letter/"]');
  await yamada.says("決定の取消しのお知らせ");
  await yamada.says("第2号");
  await yamada.see("letter-revoked");

  async function anew(act, exit) {
    await sato.find(child);
    await sato.begin(act);
    await sato.see(act);
    if (act === "amend") await sato.refused(act);
    await sato.fill({ reason: "公務員になっていたことがわかったため。" });
    await sato.send();
    await sato.begin("draft");
    if (act === "revoke") await sato.see("draft-revoke");
    await sato.hand.choose("exit", exit);
    await sato.fill(WHY);
    await sato.send();
    await tanaka.find(child);
    await tanaka.begin("approve");
    if (act === "revoke") await tanaka.see("approve-revoke");
    await tanaka.send();
    await yamada.approve(child);
  }
}
