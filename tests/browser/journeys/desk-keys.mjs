// An officer who never touches the mouse: signing in by Tab, and then by the keys of the bar. Acts that decide want a second press.
import { Desk } from "../lib/desk.mjs";
import { password } from "../lib/demo.mjs";
import { focused } from "../lib/keyboard.mjs";
import { Keys } from "../lib/hands.mjs";

export const name = "desk keys";
export const lasts = 2;

export async function journey(made) {
  const hayashi = await new Desk(made, { login: "hayashi", states: [] }).start();
  const child = await hayashi.typeIn("child-allowance");
  await hayashi.leave();

  const page = await made.open({ lang: "ja" });
  const keys = new Keys(page);
  const at = () => new URL(page.url()).pathname;
  const press = async (...all) => {
    for (const key of all) await page.keyboard.press(key);
  };
  /** A key that leads to another page, or to this one drawn anew. */
  const go = async (...all) => {
    // Without a pause: G waits for the second key only so long.
    await Promise.all([page.waitForEvent("domcontentloaded"), ...all.map((key) => page.keyboard.press(key))]);
    await page.waitForLoadState();
  };
  await page.goto("/desk/sign-in");
  await keys.fill("#login", "sato");
  await keys.fill("#password", password());
  await keys.press('main form[action="/desk/sign-in"] button');
  made.same(at(), "/desk/today", "the first page");
  await go("g", "i");
  made.same(at(), "/desk/inbox", "the page behind G I");
  for (const [key, tab] of [["2", "section"], ["4", "all"], ["3", "unassigned"]]) {
    await go(key);
    made.same(new URL(page.url()).searchParams.get("tab"), tab, `the tab behind ${key}`);
  }
  await press("j", "j", "k");
  const cursor = page.locator("tr.cursor");
  made.same(await cursor.count(), 1, "rows under the cursor");
  await press("x");
  made.same(await cursor.locator(".pick input").isChecked(), true, "the picked row");
  await made.look(page, "inbox-picked");
  const taken = await cursor.locator("td.num").first().innerText();
  await go("c");
  if (!(await page.locator("main").innerText()).includes(taken)) throw new Error(`${taken} was not taken`);
  await press("?");
  await go("g", "i");
  await press("?");
  made.same(await page.locator("details.allkeys").getAttribute("open"), "", "the list of keys");
  await made.look(page, "all-keys");
  await press("Escape");
  made.same(await page.locator("details.allkeys").getAttribute("open"), null, "the list of keys, closed");
  await press("/");
  made.same((await focused(page))?.id, "q", "the field behind /");
  await page.keyboard.insertText(child.number);
  await go("Enter");
  await press("j");
  await go("o");
  made.same(at(), `/desk/case/${child.id}`, "the case");

  await go("c");
  await press("j", "f");
  made.same(await page.locator('input[name="flag"]:checked').count(), 1, "flagged fields");
  await go("r");
  if (!at().endsWith("/correct")) throw new Error(`R led to ${at()}`);
  await go("u");
  await go("h");
  if (!at().endsWith("/history")) throw new Error(`H led to ${at()}`);
  await go("u");
  await finish("accept");
  await finish("ok");
  await finish("ok");
  await go("d");
  if (!at().includes("/draft/")) throw new Error(`D led to ${at()}`);
  await keys.choose("exit", "approve");
  await keys.press('main button[value="send"]');
  made.same(at(), `/desk/case/${child.id}`, "the page after the draft");
  await go("g", "d");
  made.same(at(), "/desk/today", "the page behind G D");

  /** Chooses the result by Tab and arrows, and finishes the first task by its number. */
  async function finish(result) {
    const list = page.locator(`main .task select:has(option[value="${result}"])`).first();
    if (await list.count()) {
      await keys.pick(`#${await list.getAttribute("id")}`, result);
      await page.keyboard.press("Tab");
    }
    await go("1");
  }
}
