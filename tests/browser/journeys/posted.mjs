// A notice by post: chosen on the page, taken back on the case's page, in large print, posted by the post room. The letter itself is not shown.
import { Life } from "../lib/life.mjs";

export const name = "posted";
export const lasts = 5;

export async function journey(made) {
  const life = new Life(made, { lang: "en", states: ["status-electronic", "status-by-post", "status-large-print", "status-posted", "letter-posted"] });
  await life.start();
  await life.find("baby");
  await life.answer({ notice: "electronic" });
  await life.send();
  await (await life.claim()).page.context().close();
  await life.comeBack();
  await life.see("status-electronic");
  await life.hand.press('main button[name="way"][value="post"]');
  await life.says("By post, for now.");
  await life.see("status-by-post");
  await life.hand.press('main button[name="size"][value="large"]');
  await life.says("Large print (16 point).");
  await life.see("status-large-print");
  await life.decide({ corrected: false });
  await life.until(`main a[href^="/case/${life.case}/notice/"]`);
  await life.says("We will post your result");
  await post(life);
  await life.page.goto(`/case/${life.case}`);
  await life.says("posted your result on");
  await life.see("status-posted");
  await life.hand.press(`main a[href^="/case/${life.case}/notice/"]`);
  await life.says("posted");
  await life.silent("児童手当法", "granted");
  await life.see("letter-posted");
}

/** The post room posts what waits longest first, a page at a time, until this letter is among them. */
async function post(life) {
  const room = await life.officer("post");
  await room.goto("/desk/post");
  const own = room.page.locator('form[action="/desk/post"] tr', { hasText: life.number }).locator('input[name="letter"]');
  for (let pages = 0; pages < 30 && (await own.count()) === 0; pages += 1) {
    for (const box of await room.page.locator('form[action="/desk/post"] input[name="letter"]').all()) await box.check();
    await room.press('main form[action="/desk/post"] .btn--main');
  }
  const row = room.page.locator('form[action="/desk/post"] tr', { hasText: life.number });
  if (!(await row.innerText()).includes("大きな文字")) throw new Error("the list does not say that large print is wanted");
  await own.check();
  await room.press('main form[action="/desk/post"] .btn--main');
  if ((await own.count()) > 0) throw new Error("a posted letter still waits to be posted");
  await room.page.context().close();
}
