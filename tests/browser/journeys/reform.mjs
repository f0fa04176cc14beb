// Where the time of a procedure went: from the list to its way with the waiting on it, as tables and as a file; in Japanese, in English without a
// script, and on a narrow screen. Every figure of the drawing stands in the table below it.
import { Desk } from "../lib/desk.mjs";

export const name = "reform";

export async function journey(made) {
  const { same } = made;
  const officer = await new Desk(made, { login: "sato", states: ["list", "map", "try", "tried"] }).start();
  await officer.goto("/desk/reform");
  await officer.see("list");
  const first = officer.page.locator('main th a[href^="/desk/reform/"]').first();
  const at = await first.getAttribute("href");
  await officer.hand.press(`main th a[href="${at}"]`);
  await officer.see("map");
  const drawn = await officer.page.locator("main svg").count();
  if (drawn < 2) throw new Error(`${at}: the bar and the way are not both drawn`);
  // The heads are shares of a whole.
  const shares = await officer.page.locator("main table").first().locator("tbody tr td:last-child").allInnerTexts();
  const sum = shares.reduce((all, share) => all + Number.parseFloat(share), 0);
  if (Math.abs(sum - 100) > 0.6) throw new Error(`the heads sum to ${sum} %`);
  const file = await officer.page.request.get(`${new URL(at, officer.page.url())}/file`);
  same(file.status(), 200);
  const lines = (await file.text()).trim().split("\n").length;
  same(lines - 1, await officer.page.locator("main table").nth(1).locator("tbody tr").count());

  await officer.goto("/desk/reform/try");
  await officer.see("try");
  await officer.hand.press('main a[href="/desk/reform/try?s=hours"]');
  await officer.see("tried");
  await officer.says("市民から見て");

  const english = await new Desk({ ...made, seen: new Set() }, { login: "sato", lang: "en", script: false, states: ["map-en"] }).start();
  await english.goto(at);
  await english.see("map-en");
  const narrow = await new Desk({ ...made, seen: new Set() }, { login: "sato", width: 320, states: ["list-narrow", "map-narrow", "tried-narrow"] }).start();
  await narrow.goto("/desk/reform");
  await narrow.see("list-narrow");
  await narrow.goto(at);
  await narrow.see("map-narrow");
  await narrow.goto("/desk/reform/try?s=hours");
  await narrow.see("tried-narrow");
}
