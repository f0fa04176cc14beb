// What comes from outside: the police answer and a fee is paid; an extension; a case that goes to another section.
import { Desk } from "../lib/desk.mjs";

export const name = "desk outside";

export async function journey(made) {
  const seen = new Set();
  const desk = (login, states) => new Desk({ ...made, seen }, { login, states }).start();
  const mori = await desk("mori", ["type-in-drawings", "record-outside", "record-outside-error", "case-two-tasks", "record-payment", "case-paying", "case-granted"]);
  const road = await mori.typeIn("road-use");
  await mori.find(road);
  await mori.finish("accept");
  await mori.says("警察署の回答を待ちます");
  await mori.begin("record");
  await mori.see("record-outside");
  await mori.refused("record-outside");
  await mori.hand.choose("result", "agreed");
  await mori.fill({ note: "収受 第81号。歩道の幅を2m残すこと。" });
  await mori.send();
  await mori.see("case-two-tasks");
  for (const result of ["ok", "ok"]) await mori.finish(result);
  await mori.begin("draft");
  await mori.hand.choose("exit", "approve");
  await mori.fill({ reason: "歩道の幅を2m残すことを条件とする。" });
  await mori.send();
  for (const login of ["kudo", "inoue"]) {
    const approver = await desk(login, []);
    await approver.approve(road);
    await approver.leave();
  }
  await mori.find(road);
  await mori.says("停止中");
  await mori.see("case-paying");
  await mori.begin("record");
  await mori.says("7,800円");
  await mori.see("record-payment");
  await mori.hand.choose("result", "paid");
  await mori.send();
  await mori.says("認める");
  await mori.see("case-granted");

  const honda = await desk("honda", ["extend", "extend-error", "case-extended", "transfer", "transfer-error", "case-gone"]);
  const records = await honda.typeIn("disclosure");
  await honda.find(records);
  await honda.finish("accept");
  await honda.begin("extend");
  await honda.see("extend");
  await honda.refused("extend");
  await honda.fill({ reason: "記録が多く、さがすのに時間がかかるため。" });
  await honda.send();
  await honda.see("case-extended");
  await honda.begin("transfer");
  await honda.see("transfer");
  await honda.refused("transfer");
  await honda.hand.choose("section", "kumin");
  await honda.hand.press('main button[value="send"]');
  made.same(honda.path(), "/desk/today", "the page after handing over");
  await honda.goto(`/desk/case/${records.id}`);
  await honda.see("case-gone");
}
