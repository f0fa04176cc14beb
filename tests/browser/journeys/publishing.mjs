// A text is changed, proven, sent back, approved and live; two write at once; a procedure is stopped; running cases move to new rules.
import { password } from "../lib/demo.mjs";
import { Pointer } from "../lib/hands.mjs";

export const name = "publishing";
/** The permit for using a road is changed here and stopped for a while, which those walk. */
export const after = ["road", "door", "desk-outside"];

const ONE = "/desk/procedures/of/road-use";
const SAVE = 'button[name="act"][value="save"]';
const ASK = 'button[name="act"][value="ask"]';

export async function journey({ open, look, same }) {
  const sit = async (login, lang) => {
    const page = await open({ lang });
    const hand = new Pointer(page);
    await page.goto("/desk/sign-in");
    await page.fill("#login", login);
    await page.fill("#password", password());
    await hand.press('main form[action="/desk/sign-in"] button');
    return { page, hand };
  };
  const text = (page) => page.locator("main").innerText();
  const has = async (page, words) => {
    const found = await text(page);
    if (!found.includes(words)) throw new Error(`${page.url()} does not say 「${words}」: ${found.slice(0, 1500)}`);
  };
  const edit = async ({ page, hand }, change, press = SAVE) => {
    const box = page.locator("#text");
    await box.fill(change(await box.inputValue()));
    await page.fill("#title", "質問のことばをわかりやすくする");
    await hand.press(press);
  };
  const mori = await sit("mori", "ja");
  const kudo = await sit("kudo", "ja");

  await mori.page.goto("/desk/procedures");
  await look(mori.page, "list");
  await mori.hand.press(`main a[href="${ONE}"]`);
  await look(mori.page, "procedure");
  await mori.hand.press('button[value="begin"]');
  await look(mori.page, "draft");
  const change = new URL(mori.page.url()).pathname;
  const before = await mori.page.locator("#text").inputValue();
  await edit(mori, (was) => was.replace("role: clerk", "role: clark"));
  await has(mori.page, "直すところが");
  await look(mori.page, "faults");
  await edit(mori, () => before.replace(/who: \{ ja: ([^,]+),/, "who: { ja: $1（改）,"));
  await has(mori.page, "対象の人の説明を変えました");
  await look(mori.page, "proven");
  await edit(mori, (was) => was, ASK);
  await has(mori.page, "二人目の確認待ち");
  await look(mori.page, "asked");

  await kudo.page.goto("/desk/procedures");
  await has(kudo.page, "あなたの確認待ち");
  await look(kudo.page, "waits");
  await kudo.hand.press(`main a[href="${change}"]`);
  await look(kudo.page, "to-decide");
  await kudo.hand.press('button[value="return"]');
  await look(kudo.page, "no-reason");
  await kudo.page.fill("#note", "もう少し短くしてください");
  await kudo.hand.press('button[value="return"]');
  await mori.page.goto(change);
  await look(mori.page, "returned");
  await edit(mori, (was) => was, ASK);
  await kudo.page.goto(change);
  await kudo.hand.press('button[value="approve"]');
  await has(kudo.page, "実行ずみ");
  await look(kudo.page, "done");
  const citizen = await open({ lang: "ja" });
  await citizen.goto("/p/road-use");
  await has(citizen, "（改）");

  // Two at once on one change: the slower text is kept.
  await mori.page.goto(ONE);
  await mori.hand.press('button[value="begin"]');
  const both = new URL(mori.page.url()).pathname;
  await kudo.page.goto(both);
  await edit(mori, (was) => was.replace("（改）", "（佐）"));
  await edit(kudo, (was) => was.replace("（改）", "（工）"));
  await has(kudo.page, "先に保存しました");
  await look(kudo.page, "conflict");

  // Stopped for a while: at once, and somebody else is told.
  await mori.page.goto(ONE);
  await mori.page.locator("details.card summary").first().click();
  await mori.hand.press('button[value="stop"]');
  await look(mori.page, "stop-error");
  await mori.page.locator("#reason_ja").fill("地図の確認を直しています");
  await mori.hand.press('button[value="stop"]');
  await look(mori.page, "stopped");
  await citizen.goto("/p/road-use");
  await has(citizen, "オンラインの受け付けを止めています");
  await look(citizen, "citizen-stopped");
  await citizen.goto("/p/road-use/start");
  await look(citizen, "citizen-start-stopped");
  await kudo.page.goto("/desk/procedures");
  await has(kudo.page, "の受付を");
  await look(kudo.page, "told");
  await kudo.page.goto(ONE);
  await kudo.hand.press('button[value="seen"]');
  await kudo.hand.press('button[value="lift"]');

  // New rules: running cases stay, until two people move them by a total map.
  await mori.page.goto(ONE);
  await mori.hand.press('button[value="begin"]');
  await edit(mori, (was) => was.replace(/minutes: (\d+) \}/, "minutes: 1$1 }"), ASK);
  await look(mori.page, "rules-asked");
  await kudo.page.goto(new URL(mori.page.url()).pathname);
  await kudo.hand.press('button[value="approve"]');
  await has(kudo.page, "実行ずみ");
  await mori.page.goto(ONE);
  await look(mori.page, "versions");
  const link = mori.page.locator('main a[href*="/migrate?from="]').first();
  if ((await link.count()) > 0) {
    await mori.hand.press('main a[href*="/migrate?from="]');
    await look(mori.page, "map");
    await mori.page.locator("main select").first().selectOption("");
    await mori.hand.press(ASK);
    await look(mori.page, "hole");
    const first = mori.page.locator("main select").first();
    await first.selectOption({ index: 1 });
    await mori.hand.press(ASK);
    await look(mori.page, "move-asked");
    await kudo.page.goto(new URL(mori.page.url()).pathname);
    await kudo.hand.press('button[value="approve"]');
    await has(kudo.page, "件を移しました");
    await look(kudo.page, "moved");
  }

  await mori.page.goto("/desk/procedures/folder");
  await look(mori.page, "folder");
  const english = await sit("mori", "en");
  await english.page.goto("/desk/procedures?lang=en");
  await look(english.page, "list-en");
  await english.page.goto(ONE);
  await look(english.page, "procedure-en");
  await english.page.goto(change);
  await look(english.page, "done-en");
  same(await english.page.locator("html").getAttribute("lang"), "en", "the language of the page");
}
