// A desk at 400 %: nothing scrolls sideways on any page passed.
import { Desk } from "../lib/desk.mjs";
import { overflow } from "../lib/look.mjs";

export const name = "desk 320 px";
export const lasts = 1;

export async function journey(made) {
  const wide = [];
  const look = async (page, state) => wide.push(...(await overflow(page)).map((fault) => `${state}: ${fault}`));
  const desk = (login) => new Desk({ ...made, look }, { login, width: 320 }).start();
  const hayashi = await desk("hayashi");
  const child = await hayashi.typeIn("child-allowance");
  await hayashi.goto("/desk/inbox?tab=section");
  await hayashi.see("inbox");
  await hayashi.find(child);
  await hayashi.see("case");
  for (const result of ["accept", "ok", "ok"]) await hayashi.finish(result);
  await hayashi.begin("draft");
  await hayashi.hand.choose("exit", "approve");
  await hayashi.hand.press('main button[value="show"]');
  await hayashi.see("draft");
  await hayashi.send();
  const tanaka = await desk("tanaka");
  await tanaka.see("today");
  await tanaka.goto("/desk/approvals");
  await tanaka.see("approvals");
  await tanaka.approve(child);
  await tanaka.see("case-approved");
  made.none(wide);
}
