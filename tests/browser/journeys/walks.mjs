// A walk through the counters: planned by one officer, its stopwatch carried by another on a phone without a script, read by both; and what it
// measured taken as today's minutes of a proposal, without a script.
import { Desk } from "../lib/desk.mjs";

export const name = "walks";
export const lasts = 1;

export async function journey(made) {
  const { same } = made;
  const planner = await new Desk(made, { login: "tanaka", states: ["list", "new", "new-error", "planned", "measured"] }).start();
  await planner.goto("/desk/walks");
  await planner.see("list");
  await planner.hand.press('main a[href="/desk/walks/new"]');
  await planner.see("new");
  await planner.hand.press('main form[action="/desk/walks/new"] button');
  await planner.see("new-error");
  await planner.hand.fill("#persona", "転入・子ども2人");
  await planner.hand.fill("#script", "総合案内\n住民異動");
  await planner.hand.press('main form[action="/desk/walks/new"] button');
  await planner.see("planned");
  const at = planner.path();

  const walker = await new Desk({ ...made, seen: new Set() }, { login: "kansa", script: false, width: 320, states: ["arrived", "left", "over"] }).start();
  await walker.goto(at);
  await walker.see("arrived");
  for (let nth = 1; nth <= 2; nth += 1) {
    for (const press of ["arrived", "called", "left"]) {
      same(await walker.page.locator('main input[name="press"]').getAttribute("value"), press);
      if (press === "left") {
        await walker.see("left");
        await walker.page.fill("#again", String(nth));
      }
      await walker.hand.press("main form .btn--main");
    }
  }
  await walker.see("over");
  await walker.says("また書いた回数3回");
  await planner.goto("/desk/walks");
  await planner.see("measured");
  await planner.says("住民異動");

  const office = await new Desk({ ...made, seen: new Set() }, { login: "ogawa", script: false, states: ["taken"] }).start();
  await office.goto("/desk/reform/moving-in");
  await office.page.selectOption("#scenario", "hours");
  await office.hand.press('main form[action="/desk/reform/proposals"] button');
  const open = office.path();
  for (let look = 0; look < 100 && (await office.page.locator('main button[value="walks"]').count()) === 0; look += 1) {
    await office.page.waitForTimeout(300);
    await office.goto(open);
  }
  await office.page.selectOption('select[name="walked.visit"]', "住民異動");
  await office.hand.press('main button[value="walks"]');
  same(await office.page.inputValue('input[name="minutes.visit"]'), "1");
  await office.see("taken");
}
