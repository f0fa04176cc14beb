// One word about a service, live in open windows: an officer previews and declares, pages change by themselves, the booking offers other
// places, the feed says the same, and one press takes it back. The citizen without a script reads the same.
import { Desk } from "../lib/desk.mjs";
import { Pointer } from "../lib/hands.mjs";
import { gone, live } from "../lib/live.mjs";

export const name = "status";

const OFFICE = "kita-ku";
const PAGE = "/p/emergency-benefit";
const STATES = ["board", "form", "form-error", "preview", "board-made", "preview-online", "board-undone"];

export async function journey(made) {
  const { open, look, same } = made;
  const officer = await new Desk(made, { login: "tanaka", states: STATES }).start();
  const reader = await open({ lang: "ja" });
  await reader.goto("/service-status");
  await look(reader, "page-before");
  const crowd = await open({ lang: "ja" });
  await crowd.goto(`/crowd/${OFFICE}`);

  const admin = await new Desk(made, { login: "kanri", states: [] }).start();
  /** A window that is a device. */
  const put = async (kind) => {
    await admin.goto("/desk/devices");
    await admin.hand.pick("#office", OFFICE);
    await admin.hand.pick("#kind", kind);
    await admin.hand.fill("#label", `status ${kind}`);
    await admin.hand.press('main form[action="/desk/devices"] button');
    const page = await open({ lang: "ja" });
    await page.goto(new URL(await admin.page.inputValue("#link")).pathname);
    await new Pointer(page).press("main form button");
    return page;
  };
  const display = await put("display");
  const kiosk = await put("kiosk");

  await officer.goto("/desk/status");
  await officer.see("board");
  await officer.hand.press('main a[href="/desk/status/new"]');
  await officer.see("form");
  await officer.hand.press('main button[value="preview"]');
  await officer.see("form-error");
  await officer.hand.choose("state", "suspended");
  await officer.hand.tick('input[name="what"][value="s:tax"]');
  await officer.hand.tick(`input[name="where"][value="${OFFICE}"]`);
  await officer.hand.tick('input[name="way"][value="counter"]');
  await officer.hand.fill("#reason", "停電のため");
  await officer.hand.fill("#reason-en", "because of a power cut");
  await officer.hand.fill("#reason-easy", "電気が 止まって います");
  await officer.hand.fill("#instead", "中央区役所で受け付けます");
  await officer.hand.fill("#instead-en", "please come to Chuo Ward Office");
  await officer.hand.press('main button[value="preview"]');
  await officer.see("preview");
  // Left alone for a minute a kiosk goes back to its first page: somebody has come to it just now, and it is looked at first.
  await kiosk.goto("/kiosk?g=B");
  await officer.hand.press('main button[value="declare"]');
  // On a day without reception a kiosk gives no tickets at all, and says that instead.
  if ((await kiosk.locator("ul.kiosk").count()) > 0) {
    await live(kiosk, "停電のため", "the kiosk");
    same(await kiosk.locator('a[href="/kiosk?s=tax"]').count(), 0, "no ticket is offered");
    await look(kiosk, "kiosk");
  }
  await officer.see("board-made");
  await live(reader, "市税の相談を休止しています（北区役所の窓口）", "the status page");
  await look(reader, "page");
  await live(crowd, "市税の相談を休止しています", "the crowd page");
  await look(crowd, "crowd-office");
  await live(display, "市税の相談を休止しています", "the display");
  await look(display, "display");

  for (const lang of ["ja", "en", "ja-simple"]) {
    const plain = await open({ lang, script: false });
    await plain.goto(`/service-status?lang=${lang}`);
    await look(plain, `page-no-script-${lang}`);
    await plain.goto("/");
    await look(plain, `home-no-script-${lang}`);
    await plain.goto(`/visit/times?s=tax&n=1&o=${OFFICE}`);
    await look(plain, `times-no-script-${lang}`);
    same(await plain.locator('button[name="slot"]').count(), 0, "no seat is offered");
  }
  const feed = await (await reader.request.get("/status.json")).json();
  same(feed.declarations.some((one) => one.inForce && one.offices.includes(OFFICE) && one.services.includes("tax")), true, "the feed says it");

  const guide = await open({ lang: "ja" });
  await guide.goto(PAGE);
  await officer.goto("/desk/status/new");
  await officer.hand.choose("state", "suspended");
  await officer.hand.tick('input[name="what"][value="p:emergency-benefit"]');
  await officer.hand.tick('input[name="where"][value="*"]');
  await officer.hand.tick('input[name="way"][value="online"]');
  await officer.hand.fill("#reason", "システムの点検のため");
  await officer.hand.fill("#instead", "郵送で出せます");
  await officer.hand.press('main button[value="preview"]');
  await officer.see("preview-online");
  await officer.hand.press('main button[value="declare"]');
  await live(guide, "システムの点検のため", "the procedure's page");
  same(await guide.locator(`a[href="${PAGE}/start"]`).count(), 0, "nothing is begun");
  await look(guide, "procedure");
  const plain = await open({ lang: "en", script: false, width: 320 });
  await plain.goto(`${PAGE}/start`);
  await look(plain, "start-refused-en");

  for (const words of ["非常時", "市税"]) {
    await officer.hand.press(`tr:has-text("${words}") form button`);
  }
  await officer.see("board-undone");
  await live(guide, "非常時", "the procedure's page");
  await gone(guide, "システムの点検のため", "the procedure's page");
  await gone(reader, "市税の相談", "the status page");
}
