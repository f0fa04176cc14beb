// The rooms behind the desk: post, accounts and organisation, the residents' register, the records; and a right that ends meanwhile.
import { Desk } from "../lib/desk.mjs";

export const name = "desk office";
export const lasts = 6;

const SECRET = "長い合言葉を一つ 2026";
const REGISTER = "person,name,kana,alias,birthdate,postal,address,household,relation\n";

export async function journey(made) {
  const seen = new Set();
  const desk = (login, secret, states) => new Desk({ ...made, seen }, { login, states }).start({ secret });
  await postRoom(await desk("post"));
  const admin = await desk("kanri");
  await register(admin);
  const login = `t${Date.now().toString(36)}`;
  await account(admin, login);
  await rightEnds(made, admin, await desk(login, SECRET), await desk("hayashi", undefined, []));
  await records(await desk("kansa"));
}

async function postRoom(post) {
  await post.see("post");
  const boxes = post.page.locator('input[name="letter"][type="checkbox"]');
  if ((await boxes.count()) === 0) throw new Error("the demo has no letter to post");
  await post.refused("post", 'main form[action="/desk/post"] button');
  await post.hand.press('main a[href^="/desk/post/"]');
  await post.see("post-letter");
  await post.hand.press("a.back");
  const letter = await boxes.first().inputValue();
  await boxes.first().check();
  await post.hand.press('main form[action="/desk/post"] button');
  const row = `main form[action="/desk/post/delivered"]:has(input[value="${letter}"])`;
  await post.see("post-posted");
  await post.hand.press(`${row} button[value="presumed"]`);
  await post.says("届いた日は");
  await post.see("post-delivered-error");
  await post.fill({ [`d-${letter}`]: new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10) });
  await post.hand.press(`${row} button[value="known"]`);
  if (await post.page.locator(row).count()) throw new Error("the delivery was not recorded");
}

async function register(admin) {
  await admin.hand.press('header.desk a[href="/desk/registers"]');
  await admin.see("register");
  const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const send = async (text) => {
    await admin.page.setInputFiles("#file", { name: "住民.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await admin.fill({ taken_on: day });
    await admin.hand.press("main form .btn--main");
  };
  await send(`${REGISTER}1,中村 咲,なかむら,,1994-02-30,,x,H1,\n`);
  await admin.says("1994-02-30");
  await admin.see("register-error");
  await send(`${REGISTER}1,髙﨑 葛子,タカサキ カツコ,,1990-05-01,862-9201,火の国市東区青葉町2丁目10番5号 コーポ葵203,H1,本人\n`);
  await admin.see("register-taken");
}

async function account(admin, login) {
  await admin.hand.press('header.desk a[href="/desk/staff"]');
  await admin.see("staff");
  await admin.refused("staff", "main form .btn--main");
  await admin.fill({ login, name: "中野 葛󠄀", password: SECRET });
  await admin.hand.press("main form .btn--main");
  await admin.says("中野 葛󠄀");
  await admin.hand.pick("#unit", "kodomo-shinsa");
  await admin.hand.pick("#role", "clerk");
  await admin.fill({ "post-from": "2026-01-05" });
  await admin.hand.press('main form:has(input[value="add-post"]) button');
  await admin.see("account");
}

/** The administrator ends the post while the form stands open; and a colleague is first with another. */
async function rightEnds(made, admin, nakano, hayashi) {
  await nakano.hand.press('header.desk .me a');
  await nakano.see("own-account");
  await nakano.refused("own-account", 'main form[action="/desk/account/password"] button');
  const child = await hayashi.typeIn("child-allowance");
  await hayashi.find(child);
  await nakano.find(child);
  await nakano.begin("withdraw");
  await nakano.fill({ paper: "9月7日収受 第12号" });
  await hayashi.finish("accept");
  await nakano.hand.press('main button[value="send"]');
  await nakano.says("林 大輔が");
  await nakano.see("stale");
  made.same(await nakano.page.inputValue("#paper"), "9月7日収受 第12号", "what was typed before somebody else was first");
  await admin.page.locator('input[name="to"][type="date"]').first().fill(new Date(Date.now() - 86_400_000).toISOString().slice(0, 10));
  await admin.hand.press('main form:has(input[value="end-post"]) button');
  await nakano.hand.press('main button[value="send"]');
  await nakano.says("操作は記録されていません");
  await nakano.see("right-gone");
  await admin.hand.press('main form:has(input[value="disable"]) button');
  await admin.see("account-disabled");
  await admin.goto("/desk/staff/organisation");
  await admin.see("organisation");
}

async function records(auditor) {
  await auditor.see("audit");
  await auditor.hand.press('.tabs a[href="/desk/audit/looks"]');
  await auditor.see("audit-looks");
  await auditor.hand.fill("#one", "nothing");
  await auditor.hand.press(".toolbar button");
  await auditor.see("audit-none");
  await auditor.hand.press('form[action="/desk/audit/verify"] button');
  await auditor.says("すべて一致しました");
  await auditor.see("audit-verified");
}
