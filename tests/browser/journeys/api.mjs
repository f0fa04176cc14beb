// Programs of the office: an administrator makes a token, a program works with it, and once it is taken back nothing opens any more. And a
// webhook is entered and ended; an address inside is refused.
import { Desk } from "../lib/desk.mjs";

export const name = "api";
export const lasts = 2;

const called = `窓口の連携 ${Date.now().toString(36)}`;

export async function journey(made) {
  const seen = new Set();
  const kanri = await new Desk({ ...made, seen }, { login: "kanri" }).start();
  await kanri.hand.press('header.desk a[href="/desk/tokens"]');
  await kanri.see("tokens");
  await kanri.refused("tokens", "main form .btn--main");
  await kanri.fill({ name: called });
  for (const box of ['[name="scope"][value="cases.read"]', '[name="section"][value="kodomo-shien"]']) await kanri.page.locator(box).check();
  await kanri.hand.press("main form .btn--main");
  await kanri.says("いまだけ表示します");
  await kanri.see("tokens-made");
  const token = await kanri.page.locator("#token").inputValue();

  const ask = (path) => fetch(`${made.base}${path}`, { headers: { authorization: `Bearer ${token}`, "accept-language": "en" } });
  const listed = await ask("/desk/api/v1/tasks");
  if (listed.status !== 200) throw new Error(`the program was answered ${listed.status}: ${await listed.text()}`);
  const { tasks } = await listed.json();
  if (tasks.length === 0) throw new Error("the demo has no task in this section");
  const case_ = await (await ask(`/desk/api/v1/cases/${tasks[0].case}`)).json();
  if (case_.number !== tasks[0].number || typeof case_.answers !== "object") throw new Error(JSON.stringify(case_).slice(0, 300));

  // Shown once: the list says when it was used, and not what it is.
  await kanri.goto("/desk/tokens");
  if ((await kanri.page.content()).includes(token)) throw new Error("the token is shown a second time");
  await kanri.see("tokens-list");
  await kanri.hand.press(`main tr:has-text("${called}") .btn--stop`);
  await kanri.says("取り消し済み");
  await kanri.see("tokens-revoked");
  const gone = await ask("/desk/api/v1/tasks");
  if (gone.status !== 401) throw new Error(`a token that was taken back is answered ${gone.status}`);

  await kanri.hand.press('main a[href="/desk/hooks"]');
  await kanri.see("hooks");
  await kanri.fill({ name: called, url: "https://localhost/hook" });
  await kanri.refused("hooks", "main form .btn--main");
  await kanri.says("庁内のアドレスには送れません");
  // A net kept for documentation: nobody is reached there.
  await kanri.fill({ url: "https://198.51.100.7/hook" });
  await kanri.page.locator('[name="section"][value="kodomo-shien"]').check();
  await kanri.hand.press("main form .btn--main");
  await kanri.says("署名の秘密");
  await kanri.see("hooks-made");
  await kanri.goto("/desk/hooks");
  await kanri.hand.press(`main tr:has-text("${called}") .btn--stop`);
  await kanri.says("終了");
  await kanri.see("hooks-ended");
}
