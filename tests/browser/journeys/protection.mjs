// A mother flees. Two officers hide her application; the father, who has its number and code, and an officer who does not handle such
// cases are then answered as if it had never been. She herself comes back by a new code. Another officer is let by for an hour, and it
// ends by two again.
import { GO, MAIN, date, home, name as called } from "../lib/citizen.mjs";
import { Life } from "../lib/life.mjs";

export const name = "protection";

const PLACE = { town: "火の国市東区青葉町", block: "7丁目8番9号", building: "ひばり荘105" };
const DO = (act) => `main button[name="do"][value="${act}"]`;

export async function journey(made) {
  const { same, look } = made;
  const mother = new Life(made, { states: [] });
  await mother.start("/p/child-allowance/start");
  await mother.hand.press('main form[action$="/start"] button');
  await mother.answer({
    other: {
      "applicant.name": called("雲雀", "野乃", "ひばり", "のの"),
      "applicant.birthdate": date("西暦", 1993, 4, 17),
      "applicant.address": home(PLACE.block, PLACE.building),
      "children-name": called("雲雀", "空", "ひばり", "そら"),
      children: { press: GO },
    },
  });
  await mother.submit();
  const at = `/desk/case/${mother.case}`;

  const [wada, yokota, sato] = [await mother.officer("wada"), await mother.officer("yokota"), await mother.officer("sato")];
  const text = (hand) => hand.page.locator("main").innerText();
  const says = async (hand, ...words) => {
    const said = await text(hand);
    for (const word of words) if (!said.includes(word)) throw new Error(`"${word}" is not said at ${hand.page.url()}: ${said.slice(0, 1500)}`);
  };
  const found = async (hand) => {
    await hand.goto("/desk/search");
    await hand.fill("#q", mother.number);
    await hand.press('main form[role="search"] button');
    return (await hand.page.locator(`main a[href="${at}"]`).count()) > 0;
  };
  same(await found(sato), true, "found before");

  await wada.goto("/desk/protection");
  await look(wada.page, "list-before");
  await wada.goto("/desk/protection/new");
  await look(wada.page, "entry");
  await wada.press(DO("send"));
  await look(wada.page, "entry-error");
  const entry = { "p1-name": "雲雀 野乃", "p1-kana": "ヒバリ ノノ", "p1-born": "1993-04-17", "p1-town": PLACE.town, "p1-block": PLACE.block };
  const rest = { "p1-building": PLACE.building, "o1-name": "鷹野 猛", "o1-kana": "タカノ タケシ", "o1-born": "1990-01-15" };
  const days = { from: day(0), until: day(364) };
  for (const [id, value] of Object.entries({ ...entry, ...rest, ...days })) await wada.fill(`[id="${id}"]`, value);
  await wada.choose("basis", "dv");
  await wada.tick('input[name="papers"][value="police"]');
  await wada.press(DO("send"));
  const place = new URL(wada.page.url()).pathname;
  await says(wada, "雲雀 野乃");
  await look(wada.page, "waits");
  same(await found(sato), true, "found while one officer alone has entered it");

  await yokota.goto(place);
  await look(yokota.page, "to-confirm");
  await yokota.press(DO("yes"));
  await look(yokota.page, "in-force");

  same(await found(sato), false, "found afterwards");
  await sato.goto(at);
  // Each page at fault carries a reference of its own.
  const told = async (hand) => `${await hand.page.title()} ${(await text(hand)).replace(/[0-9A-Z]{4}-[0-9A-Z]{4}/, "")}`;
  const gone = await told(sato);
  await look(sato.page, "gone");
  await sato.goto(`/desk/case/${crypto.randomUUID()}`);
  same(await told(sato), gone, "the page of a case that never was");

  // The father has the receipt, and the browser at home that was shown it.
  const father = await made.open({ lang: "ja" });
  const asked = async (number, code) => {
    await father.goto("/status");
    await father.fill("#number", number);
    await father.fill("#code", code);
    await Promise.all([father.waitForNavigation(), father.locator(MAIN).click()]);
    // How many tries are left is the only thing that moves on.
    return (await father.locator("main").innerHTML()).replaceAll(number, "NUMBER").replaceAll(/あと\d+回/g, "");
  };
  const his = await asked(mother.number, mother.code);
  await look(father, "father");
  same(await asked(mother.number, "AAAA-BBBB-CCCC"), his, "the answer to a code that was made up");
  const known = await mother.page.goto(`/case/${mother.case}`);
  same(known.status(), 404, "the browser at home");

  await wada.goto(place);
  const code = await wada.page.locator(`main tr:has-text("${mother.number}") td.num`).innerText();
  await wada.goto(at);
  await look(wada.page, "handled");
  const safe = new Life(made, { states: [] });
  Object.assign(safe, { number: mother.number, code, case: mother.case });
  await safe.comeBack();
  await look(safe.page, "her-own");

  await sato.goto("/desk/passing");
  await look(sato.page, "passing");
  await sato.press("main form .btn--main");
  await look(sato.page, "passing-error");
  await sato.fill("#number", mother.number);
  await sato.fill("#reason", "警察から照会");
  await sato.press("main form .btn--main");
  await look(sato.page, "passing-asked");
  await yokota.goto("/desk/protection/passing");
  await says(yokota, mother.number, "警察から照会");
  await look(yokota.page, "passing-to-answer");
  await yokota.press(`tr:has-text("${mother.number}") ${DO("yes").replace("main ", "")}`);
  await sato.goto(at);
  await says(sato, mother.number);
  await look(sato.page, "let-by");

  await wada.goto(`${place}/end`);
  await look(wada.page, "end");
  await wada.fill("#note", "本人の申出");
  await wada.press("main form .btn--stop");
  await yokota.goto(place);
  await yokota.press(DO("yes"));
  await look(yokota.page, "ended");
  same(await found(sato), true, "found again");
}

/** `2026-11-27`, so many days from now, in Japan. */
function day(from) {
  return new Date(Date.now() + 9 * 3_600_000 + from * 86_400_000).toISOString().slice(0, 10);
}
