// One number from the kiosk to the end, live in four windows: an administrator puts up a kiosk and a display, a citizen takes a ticket and
// follows it on the phone, the display shows the call, the officer works by keys alone. Nobody reloads anything.
import { Desk } from "../lib/desk.mjs";
import { Pointer } from "../lib/hands.mjs";
import { gone, live } from "../lib/live.mjs";

export const name = "lobby";
export const lasts = 6;

const OFFICE = "higashi-ku";
/** The desk of the journey; the demo's morning leaves it closed. */
const DESK = 6;
const SIZES = [{ width: 1080, height: 1920 }, { width: 1280, height: 800 }];

export async function journey(made) {
  const { open, look, same } = made;

  const admin = await new Desk(made, { login: "kanri", states: ["devices", "devices-error", "devices-link"] }).start();
  const device = async (kind) => {
    await admin.goto("/desk/devices");
    await admin.see("devices");
    if (kind === "kiosk") {
      await admin.hand.press('main form[action="/desk/devices"] button');
      await admin.see("devices-error");
    }
    await admin.hand.pick("#office", OFFICE);
    await admin.hand.pick("#kind", kind);
    await admin.hand.fill("#label", `1階入口 ${kind}`);
    await admin.hand.press('main form[action="/desk/devices"] button');
    await admin.see("devices-link");
    return new URL(await admin.page.inputValue("#link")).pathname;
  };
  /** A window that is a device. */
  const put = async (kind) => {
    const page = await open({ lang: "ja" });
    await page.goto(await device(kind));
    await look(page, `${kind}-register`);
    await new Pointer(page).press("main form button");
    return page;
  };

  const stranger = await open({ lang: "ja" });
  await stranger.goto("/kiosk");
  await look(stranger, "not-a-device");

  const kiosk = await put("kiosk");
  const hand = new Pointer(kiosk);
  const state = async (named) => {
    for (const size of SIZES) {
      await kiosk.setViewportSize(size);
      const over = await kiosk.evaluate(() => document.documentElement.scrollHeight - innerHeight);
      if (over > 0) throw new Error(`${named}: ${over} px to scroll at ${size.width}×${size.height}`);
      const small = await kiosk.evaluate(() => [...document.querySelectorAll("main .btn, .pill")].filter((at) => at.getBoundingClientRect().height < 64).length);
      if (small > 0) throw new Error(`${named}: ${small} controls are too small to touch`);
    }
    // Somebody stands there: left alone for a minute it goes back to its first page.
    await kiosk.keyboard.press("Shift");
    await look(kiosk, named);
    await kiosk.keyboard.press("Shift");
    await kiosk.setViewportSize(SIZES[1]);
  };
  const take = async (lang) => {
    await kiosk.goto("/kiosk");
    await hand.press(`.langs a[hreflang="${lang}"]`);
    await state(`kiosk-${lang}`);
    await hand.press('main a[href="/kiosk/booked"]');
    await state(`kiosk-booked-${lang}`);
    await hand.press("main form .btn--main");
    await state(`kiosk-booked-error-${lang}`);
    await kiosk.goto("/kiosk");
    await hand.press('main a[href="/kiosk?g=D"]');
    await state(`kiosk-services-${lang}`);
    await hand.press('main a[href="/kiosk?s=certificates"]');
    await state(`kiosk-people-${lang}`);
    await kiosk.locator('input[name="people"][value="2"]').check();
    await kiosk.locator('input[name="pram"]').check();
    await hand.press("main form .btn--main");
    await state(`kiosk-slip-${lang}`);
    const number = await kiosk.locator(".slip .number").innerText();
    const code = new URL(kiosk.url()).pathname.split("/").pop();
    return { number, code };
  };
  await take("en");
  await take("ja-simple");
  const { number, code } = await take("ja");

  const display = await put("display");
  await look(display, "display");
  const phone = await open({ lang: "en", width: 360 });
  await phone.goto(`/t/${code}`);
  await look(phone, "own-waiting");

  const officer = await new Desk(made, { login: "ogawa", states: ["calls", "calls-closed", "calls-next", "calls-called", "calls-serving", "calls-send"] }).start();
  await officer.goto("/desk/calls");
  await officer.see("calls");
  await officer.hand.press(`main a[href="/desk/calls/${OFFICE}/${DESK}"]`);
  await officer.see("calls-closed");
  await officer.hand.press('main button[value="on"]');
  await officer.see("calls-next");
  const key = async (pressed) => {
    await Promise.all([officer.page.waitForEvent("domcontentloaded"), officer.page.keyboard.press(pressed)]);
    await officer.page.waitForLoadState();
  };
  const here = () => officer.page.locator("#h-here + p .num").innerText();

  // Whoever came earlier is served first.
  for (let before = 0; before < 30; before += 1) {
    await key("n");
    if ((await here()) === number) break;
    await key("s");
    await key("e");
  }
  same(await here(), number, "the number that is called in the end");
  await officer.see("calls-called");
  await live(display, number, "the display");
  await look(display, "display-called");
  await live(phone, `please come to counter ${DESK}`, "the phone");
  await look(phone, "own-called");
  await key("r");
  same(await officer.page.locator(`text=2回お呼びしました`).count(), 1, "called twice");
  await key("s");
  await officer.see("calls-serving");
  await live(phone, "You are being served", "the phone");
  await officer.page.reload();
  await officer.page.keyboard.press("t");
  await officer.see("calls-send");
  await key("p");
  await live(phone, "Please wait until you are called", "the phone");
  await officer.hand.press('section[aria-labelledby="h-beside"] button[value="call"]');
  await key("e");
  await live(phone, "Finished", "the phone");
  await look(phone, "own-done");
  await gone(display, number, "the display");

  const other = await new Desk(made, { login: "hirata", states: ["calls-alarm", "alarms", "alarms-error", "sheet", "close", "waits"] }).start();
  await other.goto(`/desk/calls/${OFFICE}/1`);
  await officer.hand.open("#alarm summary");
  await officer.hand.press('button[value="alarm"]');
  await live(other.page, `窓口${DESK}で緊急の呼び出し`, "the other desk");
  await other.see("calls-alarm");
  await other.goto("/desk/calls/alarms");
  await other.see("alarms");
  await other.hand.press("main form button");
  await other.see("alarms-error");
  await other.hand.fill("main textarea", "課長が応対を代わった。");
  await other.hand.press("main form button");
  await live(officer.page, "ほかの窓口", "the desk itself");
  await other.goto(`/desk/calls/${OFFICE}/sheet`);
  await other.see("sheet");
  await other.goto("/desk/waits");
  await other.see("waits");
  await other.goto(`/desk/calls/${OFFICE}/close`);
  await other.see("close");

  for (const script of [true, false]) {
    const reader = await open({ lang: "ja", script });
    await reader.goto("/crowd");
    await look(reader, script ? "crowd" : "crowd-no-script");
    await new Pointer(reader).press(`main a[href="/crowd/${OFFICE}"]`);
    await look(reader, script ? "crowd-office" : "crowd-office-no-script");
  }
}
