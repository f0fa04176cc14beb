// Money at the desk and letters on their way: a fee is paid, put right and given back by two, the day's sheet is counted and closed by two; a
// letter is posted, comes back, and is sent again to another address.
import { Desk, roadToFee } from "../lib/desk.mjs";

export const name = "fees";
/** One desk has one sheet a day: who else takes money at it goes first. */
export const after = ["desk-outside", "desk-office", "posted"];

export async function journey(made) {
  const seen = new Set();
  const desk = (login, states) => new Desk({ ...made, seen }, { login, states }).start();
  const mori = await desk("mori", ["fee-due", "fee-due-error", "fee-notice", "fee-record", "receipt", "refund-asked", "sheets", "sheet", "sheet-counted", "sheet-count-error"]);
  const road = await roadToFee(mori, (login) => desk(login, []));
  await mori.begin("fee");
  await mori.says("納付を待っています");
  await mori.see("fee-due");
  await mori.refused("fee-due", 'main button[value="pay"]');
  await mori.hand.press('main a[href$="/notice"]');
  await mori.says("納入通知書");
  await mori.see("fee-notice");
  await mori.hand.press("a.back");
  await mori.hand.choose("way", "cash");
  await mori.hand.press('main button[value="pay"]');
  await mori.says("納付済み（現金）");
  await mori.see("fee-record");
  await mori.hand.press('main a[href*="/receipt/"]');
  await mori.says("上記の金額を領収しました");
  await mori.see("receipt");
  await mori.hand.press("a.back");

  await mori.hand.open('main details:has(button[value="ask"]) > summary');
  await mori.hand.choose("refund-way", "cash");
  await mori.fill({ "refund-reason": "占用の期間を短くしたため" });
  await mori.hand.press('main button[value="ask"]');
  await mori.says("あなたが求めた還付です");
  await mori.see("refund-asked");
  const kudo = await desk("kudo", ["sheets-refund", "refund-answer", "refund-given", "sheet-second", "sheet-closed"]);
  await kudo.hand.press('header.desk a[href="/desk/sheets"]');
  await kudo.see("sheets-refund");
  await kudo.hand.press(`main a[href^="/desk/case/${road.id}/fee/"]`);
  await kudo.see("refund-answer");
  await kudo.hand.press('main button[value="yes"]');
  await kudo.says("還付しました");
  await kudo.see("refund-given");

  await mori.hand.press('header.desk a[href="/desk/sheets"]');
  await mori.see("sheets");
  await mori.hand.press('main a[href^="/desk/sheets/doboku/"]');
  await mori.says(road.number);
  await mori.see("sheet");
  await mori.fill({ counted: "999999" });
  await mori.refused("sheet-count", 'main button[value="count"]');
  await mori.fill({ counted: "0", explanation: "見本の日なので、現金はない" });
  await mori.hand.press('main button[value="count"]');
  await mori.says("あなたが数えました");
  await mori.see("sheet-counted");
  await kudo.goto(mori.path());
  await kudo.see("sheet-second");
  await kudo.hand.press('main button[value="yes"]');
  await kudo.says("締めました");
  await kudo.see("sheet-closed");

  await letter(await desk("post", ["labels", "letter-large", "letter-way", "letter-returned", "letter-returned-error", "letter-again", "post-returned"]));
}

async function letter(post) {
  const boxes = post.page.locator('input[name="letter"][type="checkbox"]');
  if ((await boxes.count()) === 0) throw new Error("the demo has no letter to post");
  const id = await boxes.first().inputValue();
  await boxes.first().check();
  await post.hand.press('main button[formaction="/desk/post/labels"]');
  await post.says(/様|御中/);
  await post.see("labels");
  await post.hand.press("a.back");
  await post.hand.press(`main a[href="/desk/post/${id}/way"]`);
  await post.see("letter-way");
  await post.hand.press(`main a[href="/desk/post/${id}?size=large"]`);
  await post.see("letter-large");
  await post.goto(`/desk/post/${id}/way`);
  await post.fill({ registered: "123-45-67890-1" });
  await post.hand.press('main button[value="post"]');
  await post.says("届いた日を待っています");
  await post.refused("letter-returned", 'main button[value="return"]');
  await post.hand.choose("why", "unknown");
  await post.hand.press('main button[value="return"]');
  await post.says("宛所不明");
  await post.see("letter-returned");
  await post.hand.press("a.back");
  await post.says("戻ってきた文書");
  await post.see("post-returned");
  await post.hand.press(`main a[href="/desk/post/${id}/way"]`);
  await post.fill({ postal: "861-9301", town: "火の国市西区小島町", block: "3丁目4番5号", source: "本人からの電話" });
  await post.hand.press('main button[value="post"]');
  await post.says("本人からの電話");
  await post.says("小島町");
  await post.see("letter-again");
}
