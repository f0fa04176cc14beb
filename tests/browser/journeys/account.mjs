// A page of one's own: signing in by a mailed link, a family written down, two applications of which the second offers what the first
// said, and the session ended.
import { mailedLink } from "../lib/demo.mjs";
import { Life } from "../lib/life.mjs";

export const name = "account";
export const lasts = 5;

const MAIN = "main form .btn--main";
const GO = 'main button[name="go"]';

export async function journey(made) {
  const states = [
    "sign-in", "sign-in-error", "sent", "sent-again", "link", "mine-empty", "family-none", "family-new", "family-new-error", "family",
    "question-children-name", "mine", "offer", "offer-differs", "family-offered", "claim", "claim-error", "let-go", "proxies-none", "proxy-new",
    "proxy-new-error", "proxies", "whom", "sessions",
  ];
  const life = new Life(made, { states });
  await life.start();
  await signIn(made, life);
  await family(life);
  await life.page.goto("/");
  await life.find();
  await life.answer();
  await life.send();
  await life.page.goto("/mypage");
  await life.see("mine");
  await again(made, life);
  await claim(life);
  await proxies(made, life);
  await life.page.goto("/mypage/sessions");
  await life.see("sessions");
  await life.hand.press('main form[action="/mypage/sign-out"] button');
  await life.page.goto("/mypage");
  made.same(new URL(life.page.url()).pathname, "/mypage/sign-in", "the page after signing out");
}

/** Asks for the mail, opens its link in this browser, and presses its one button. */
async function signIn(made, life) {
  await life.page.goto("/mypage");
  await life.see("sign-in");
  await life.mistake("sign-in");
  await life.hand.fill("#value", life.address);
  await life.hand.press(MAIN);
  await life.see("sent");
  await life.hand.press('main button[name="again"]');
  await life.see("sent-again");
  const link = await mailedLink(life.address);
  const elsewhere = await made.open({});
  await elsewhere.goto(link);
  await made.look(elsewhere, "link-elsewhere");
  await life.page.goto(link);
  await life.see("link");
  await life.hand.press(MAIN);
  made.same(new URL(life.page.url()).pathname, "/mypage", "the page behind the link");
  await life.see("mine-empty");
  await elsewhere.reload();
  await made.look(elsewhere, "link-spent");
}

async function family(life) {
  await life.page.goto("/mypage/family");
  await life.see("family-none");
  await life.hand.press('main a[href="/mypage/family/new"]');
  await life.see("family-new");
  await life.mistake("family-new");
  const child = { family: "髙﨑", given: "陽葵", family_kana: "たかさき", given_kana: "ひまり", y: "2024", m: "5", d: "1" };
  await life.hand.pick("#era", "西暦");
  for (const [id, value] of Object.entries(child)) await life.hand.fill(`#${id}`, value);
  await life.hand.choose("relation", "child");
  await life.hand.press(MAIN);
  await life.see("family");
}

/** The second application: what the first said is offered and taken by a press, but for the phone; the child comes from the family. */
async function again(made, life) {
  const { page, hand } = life;
  await page.goto("/p/child-allowance/start");
  await hand.press('main form[action$="/start"] button');
  await life.see("offer");
  for (const key of ["applicant.name", "applicant.birthdate", "applicant.address"]) {
    made.same(decodeURIComponent(new URL(page.url()).pathname).split("/").pop(), key, "the question");
    await hand.press('main button[name="same"]');
  }
  await hand.press('main a[href*="own=1"]');
  await life.see("offer-differs");
  made.same(await page.inputValue("#value"), "", "nothing is filled in");
  await hand.press(GO);
  await hand.choose("value", "no");
  await hand.press(GO);
  await hand.choose("value", "other");
  await hand.press(GO);
  await life.see("family-offered");
  await hand.press('main button[name="member"]');
  made.same(await page.inputValue("#d"), "1", "the day of birth, to be looked at");
}

async function claim(life) {
  await life.page.goto("/mypage/claim");
  await life.see("claim");
  await life.mistake("claim");
  await life.page.goto(`/mypage/let-go/${life.case}`);
  await life.see("let-go");
}

async function proxies(made, life) {
  const { page, hand } = life;
  await page.goto("/mypage/proxies");
  await life.see("proxies-none");
  await hand.press('main a[href="/mypage/proxies/new"]');
  await life.see("proxy-new");
  await life.mistake("proxy-new");
  await hand.choose("kind", "mandate");
  const whom = { family: "高木", given: "蓮", family_kana: "たかぎ", given_kana: "れん", y: "1950", m: "4", d: "1" };
  await hand.pick("#era", "西暦");
  for (const [id, value] of Object.entries(whom)) await hand.fill(`#${id}`, value);
  await page.check('input[name="scope"][value="child-allowance"]');
  await page.check("#shown");
  await hand.press(MAIN);
  await life.see("proxies");
  await page.goto("/p/child-allowance/start");
  await hand.press('main form[action$="/start"] button');
  made.same(new URL(page.url()).pathname.split("/").pop(), "whom", "the first page");
  await life.see("whom");
}
