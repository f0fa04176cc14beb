// Six figures: from the foot of the first page to each figure with its weeks and procedures, as a file; in three languages, without a script and on
// a narrow screen. Officers see sections and the sheet for the wall. Every bar of a drawing stands in the table below it.
import { Desk } from "../lib/desk.mjs";
import { Pointer } from "../lib/hands.mjs";

/** Bars of a drawing: each is a part of one path. */
const drawn = async (svg) => (await svg.locator("path.f-act").count()) && (await svg.locator("path.f-act").first().getAttribute("d")).match(/M/g).length;

export const name = "figures";

const FIGURES = ["visits", "waits", "first", "kept", "satisfaction", "hours"];

export async function journey(made) {
  const { open, look, same } = made;
  const page = await open({ lang: "ja" });
  await page.goto("/");
  await new Pointer(page).press('footer a[href="/figures"]');
  await look(page, "figures");
  same(await page.locator("main section h2").count(), FIGURES.length + 1);
  // A month of history is behind the demo: these four have numbers.
  for (const figure of ["visits", "waits", "first", "kept"]) {
    await page.goto(`/figures/${figure}`);
    await look(page, figure);
    const bars = await drawn(page.locator("main svg"));
    if (bars < 1) throw new Error(`${figure}: nothing is drawn`);
    same(await page.locator("main table").last().locator("tbody tr").count(), bars);
    const link = await page.locator('main a[href^="/figures/file"]').getAttribute("href");
    const file = await page.request.get(new URL(link, page.url()).href);
    same(file.status(), 200);
    const lines = (await file.text()).trim().split("\n");
    if (lines.length < 3) throw new Error(`${figure}: the file has no lines`);
  }
  // Of satisfaction both sides.
  await page.goto("/figures/satisfaction");
  for (const side of ["市民", "職員"]) {
    const bars = await drawn(page.locator(`main section[aria-label="満足度（${side}）"] svg`));
    if (bars < 1) throw new Error(`nothing is drawn of how satisfied they are: ${side}`);
  }
  const table = await (await page.request.get(new URL("/figures/file?f=satisfaction", page.url()).href)).text();
  for (const side of ["市民", "職員"]) if (!table.includes(`"満足度（${side}）","全体"`)) throw new Error(`the file says nothing of ${side}`);

  for (const [lang, options] of [["en", { script: false }], ["ja-simple", { width: 320 }]]) {
    const reader = await open({ lang, ...options });
    await reader.goto("/figures?p=quarter");
    await look(reader, `figures-${lang}`);
    for (const figure of FIGURES) {
      await reader.goto(`/figures/${figure}?p=year`);
      // Six fillings of one page: a quantile and a mean are looked at.
      if (["waits", "satisfaction"].includes(figure)) await look(reader, `${figure}-${lang}`);
    }
  }

  const officer = await new Desk(made, { login: "sato", states: ["desk", "sheet"] }).start();
  // The week's question: once answered, it is not asked again.
  await officer.goto("/desk/today");
  await officer.says("今週の仕事はどうでしたか");
  await officer.hand.press('main form[action="/desk/mood"] button[value="4"]');
  same(officer.path(), "/desk/today");
  same(await officer.page.locator('main form[action="/desk/mood"]').count(), 0);
  await officer.goto("/desk/figures");
  await officer.says("満足度（職員）");
  await officer.see("desk");
  await officer.says("すべての課です");
  await officer.hand.press('main a[href^="/desk/figures/sheet"]');
  await officer.see("sheet");
  const narrow = await new Desk({ ...made, seen: new Set() }, { login: "kansa", width: 320, states: [] }).start();
  await narrow.goto("/desk/figures");
  await narrow.says("あなたの課だけです");
}
