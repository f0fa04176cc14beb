// What comes from outside: the police answer and a fee is paid; an extension; a case that goes to another section.
import { Desk, roadToFee } from "../lib/desk.mjs";

export const name = "desk outside";
export const lasts = 4;

export async function journey(made) {
  const seen = new Set();
  const desk = (login, states) => new Desk({ ...made, seen }, { login, states }).start();
  const mori = await desk("mori", ["type-in-drawings", "record-outside", "record-outside-error", "case-two-tasks", "fee", "fee-paid", "case-paying", "case-granted"]);
  await roadToFee(mori, (login) => desk(login, []));
  await mori.says("停止中");
  await mori.see("case-paying");
  await mori.begin("fee");
  await mori.says("7,800円");
  await mori.see("fee");
  await mori.hand.choose("way", "cashless");
  await mori.hand.press('main button[value="pay"]');
  await mori.says("納付済み（キャッシュレス）");
  await mori.see("fee-paid");
  await mori.hand.press("a.back");
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
