// Where the time of a procedure went, what a change of it would do, and what came of a promise: from the list to a map, from the map to a proposal
// that is turned, tried, adopted and held against the records. In Japanese, and in English without a script.
import { Desk } from "../lib/desk.mjs";

export const name = "reform";
export const lasts = 2;

/** The sheet of a proposal's page, looked at and printed: one page of A3, lying. */
async function sheet(desk, state, { same }, words) {
  const from = desk.path();
  await desk.hand.press('main a[href$="/sheet"]');
  await desk.see(state);
  if (desk.lang === "ja" && words) await desk.says(words);
  const printed = (await desk.page.pdf({ preferCSSPageSize: true })).toString("latin1");
  same((printed.match(/\/Type\s*\/Page\b/g) ?? []).length, 1);
  const size = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(printed).slice(1).map((points) => Math.round((Number(points) / 72) * 25.4));
  same(size.join(" × "), "420 × 297");
  await desk.goto(from);
}

export async function journey(made) {
  const { same } = made;
  const states = ["list", "map", "proposals", "proposal", "proposal-error", "shifts", "answer", "sheet", "staff", "adopted", "sheet-adopted", "kept"];
  const officer = await new Desk(made, { login: "ogawa", states }).start();
  await officer.goto("/desk/reform");
  await officer.see("list");
  const at = "/desk/reform/moving-in";
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

  // A promise of the past, with what came.
  await officer.hand.press('main li a[href^="/desk/reform/proposals/"]:has-text("転入届の準備と窓口を短く")');
  await officer.says("見込みと実際");
  await officer.says(/見込みどおり|見込みより(短|長)かった/);
  await officer.see("kept");
  await sheet(officer, "sheet-adopted", made);

  await officer.goto(at);
  await officer.page.selectOption("#scenario", "hours");
  await officer.hand.press('main form[action="/desk/reform/proposals"] button');
  await officer.see("proposal");
  await officer.hand.fill("input[name='hours.counter.open']", "18:00");
  await officer.refused("proposal", 'main button[value="try"]');
  // Looked at afresh, as each state is.
  await officer.goto(officer.path());
  await officer.page.click("#shifts summary");
  await officer.see("shifts");
  await officer.hand.fill("input[name='part.kita-clerks']", "1");
  await officer.hand.fill("input[name='hours.counter.open']", "09:00");
  await officer.hand.fill("input[name='hours.counter.close']", "16:30");
  await officer.hand.press('main button[value="try"]');
  await officer.page.waitForSelector("main svg", { timeout: 60_000 });
  await officer.says("市民から見て");
  await officer.says("職員から見て");
  await officer.says("残業（年、円）");
  await officer.says("窓口で待つ時間（9割）");
  await officer.see("answer");
  const proposal = officer.path();
  await officer.page.click("#staff summary");
  await officer.page.click("#team label:nth-of-type(2)");
  await officer.hand.fill("#target", "60");
  await officer.hand.press('main button[value="staff"]');
  await officer.page.waitForSelector("#ways", { timeout: 60_000 });
  await officer.see("staff");
  await sheet(officer, "sheet", made, "1人（09:00–13:00）");
  const tables = await officer.page.request.get(`${officer.page.url()}/file`);
  same(tables.status(), 200);
  const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  await officer.hand.fill("#from", tomorrow);
  await officer.hand.press('main button[value="adopt"]');
  await officer.says("採用したあとにすること");
  const offices = await officer.page.locator('main a[href^="/desk/schedules/"]').count();
  if (offices < 5) throw new Error(`${offices} offices are to get other hours`);
  await officer.see("adopted");
  await officer.goto("/desk/reform/proposals");
  await officer.see("proposals");

  const english = await new Desk({ ...made, seen: new Set() }, { login: "ogawa", lang: "en", script: false, states: ["map-en", "adopted-en", "sheet-en", "proposals-en", "running-en", "answer-en"] }).start();
  await english.goto(at);
  await english.see("map-en");
  await english.goto(proposal);
  await english.see("adopted-en");
  await sheet(english, "sheet-en", made);
  await english.goto("/desk/reform/proposals");
  await english.see("proposals-en");
  // Without a script: pressed, looked at again by the link until it is there.
  await english.hand.press('main form[action="/desk/reform/proposals"] button');
  // A page with a script goes on while it is looked at; this one stands still.
  if ((await english.page.locator("progress").count()) > 0) await english.see("running-en");
  for (let look = 0; look < 100 && (await english.page.locator("main svg").count()) === 0; look += 1) {
    await english.page.waitForTimeout(300);
    await english.goto(english.path());
  }
  await english.see("answer-en");
  await english.hand.press('main button[value="drop"]');
  same(english.path(), "/desk/reform/proposals");
}
