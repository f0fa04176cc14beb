// A family moves in: a few questions give the exact set, what all procedures ask is asked once, one press sends them, one sheet goes along to
// the desk. In Japanese with script, in English without, by keyboard as far as the set, and narrow in plain Japanese.
import { Citizen, GO, MAIN, address, choose, date, file, name as person } from "./citizen.mjs";

const SET = ["moving-in", "child-allowance", "child-medical", "dog-registration"];
const ticks = (...values) => ({ ticks: values });

/** A citizen who ticks several boxes of one question. */
class Mover extends Citizen {
  async put(at, answers) {
    const boxes = answers[at]?.ticks;
    if (!boxes) return super.put(at, answers);
    for (const value of boxes) await this.hand.tick(`input[name="value"][value="${value}"]`);
    return this.hand.press(GO);
  }

  async ask(bundle, answers, wrong) {
    await this.see("start");
    await this.hand.press(`main form[action="/bundles/${bundle}"] button`);
    await this.answer(answers, { wrong, until: "set" });
    await this.see("set");
  }
}

const QUESTIONS = {
  from_where: choose("japan"),
  moved: choose("yes"),
  children: "2",
  ages: ticks("preschool", "pupil"),
  nursery: choose("no"),
  public_servant: choose("no"),
  no_company_insurance: choose("yes"),
  household: ticks("card", "dog"),
};

/** What is asked once for all, then what each procedure asks beside it. */
function written() {
  const moved = new Date(Date.now() - 3 * 86_400_000);
  let people = 0;
  const born = [date("平成", 2, 5, 1), date("昭和", 63, 1, 9), date("平成", 30, 6, 1), date("令和", 4, 6, 1)];
  const relations = ["head", "spouse", "child", "child"];
  return {
    moved_on: date("西暦", moved.getFullYear(), moved.getMonth() + 1, moved.getDate()),
    "applicant.name": person("髙﨑", "葛子", "たかさき", "かつこ"),
    "applicant.birthdate": date("平成", 2, 5, 1),
    "applicant.address": address,
    "applicant.phone": "090-1234-5678",
    "people-name": () => {
      people += 1;
      return person("髙﨑", ["葛子", "蓮", "葵", "空"][people - 1], "たかさき", ["かつこ", "れん", "あおい", "そら"][people - 1]);
    },
    "people-birthdate": () => born[people - 1],
    "people-relation": () => choose(relations[people - 1]),
    people: () => ({ press: people < 4 ? "#add" : GO }),
    from: choose("japan"),
    former_address: { pick: { kind: "home" }, fields: { postal: "810-0001", town: "福岡市中央区天神", block: "1丁目2番3号" } },
    has_card: choose("yes"),
    payout: choose("same"),
    welfare: choose("no"),
    "children-insurer": "火の国健康保険組合",
    "children-number": "12-345",
    insurance: file("insurance.png"),
    chip_listed: choose("no"),
    "dog.name": "まめ",
    "dog.breed": "柴犬",
    "dog.colour": "茶",
    "dog.sex": choose("female"),
    "dog.born": date("西暦", 2021, 3, 1),
    vaccinated: choose("no"),
  };
}

async function write(citizen, wrong, numbers) {
  await citizen.hand.press('main form[action$="/step/write"] button');
  await citizen.answer(written(), { wrong });
  await citizen.see("check");
  await citizen.hand.press(MAIN);
  citizen.same(citizen.at(), "sent", "the page after the one press");
  await citizen.see("sent");
  const found = await citizen.page.locator(".receipt .num").allInnerTexts();
  citizen.same(found.length, 2 * SET.length, numbers);
  await citizen.hand.press('main a[href$="/step/sheet"]');
  await citizen.see("sheet");
  return found;
}

export async function japanese(made) {
  const citizen = new Mover(made);
  await citizen.start("/search?q=ひっこし");
  await citizen.see("search");
  await citizen.hand.press('main a[href="/bundles/moving"]');
  await citizen.ask("moving", QUESTIONS, ["from_where", "children", "household"]);
  await citizen.says("必要な手続きは8件です", "来なくても終わるもの", "転校の手続き", "マイナンバーカード（引っ越した方全員の分）");
  await citizen.silent("印鑑登録", "在留カードの住居地の届出");
  const found = await write(citizen, ["applicant.address", "people-name"], "a number and a code for each of the family's procedures");
  await citizen.says("来庁シート", found[0]);
  await citizen.silent("髙﨑");
  // The desk types in the code that the sheet shows.
  const code = await citizen.page.locator("main .num b").first().innerText();
  const officer = await citizen.officer("ogawa");
  await officer.goto("/desk/search");
  await officer.fill('main input[name="q"]', code);
  await officer.press('main form[action="/desk/search"] button');
  const main = await officer.page.locator("main").innerText();
  if (!main.includes(found[0])) throw new Error(`the desk does not find ${found[0]} by ${code}: ${main}`);
}

export async function english(made) {
  const citizen = new Mover(made, { lang: "en", script: false });
  await citizen.start("/life/moving-in");
  await citizen.see("life-en");
  await citizen.hand.press('main a[href="/bundles/moving"]');
  await citizen.ask("moving", QUESTIONS, ["ages"]);
  await citizen.says("You need 8 procedures", "Without coming to city hall", "Changing schools");
  await write(citizen, [], "numbers and codes in English");
}

export async function keyboard(made) {
  const citizen = new Mover(made, { lang: "en", keys: true, states: ["set"] });
  await citizen.start("/bundles/bereavement");
  const answers = { registered: choose("yes"), insurance: choose("elderly"), pension: choose("basic"), had: ticks("care", "water"), children: choose("no"), dog: choose("no"), records: choose("yes") };
  await citizen.ask("bereavement", answers, []);
  await citizen.says("You need 5 procedures", "Unpaid pension");
}

export async function narrow(made) {
  const citizen = new Mover(made, { lang: "ja-simple", width: 320 });
  await citizen.start("/bundles/birth");
  const answers = { registered: choose("no"), receives: choose("no"), public_servant: choose("no"), insurance: choose("national"), direct: choose("no"), mother_pension: choose("yes"), alone: choose("no"), foreign: choose("yes"), nursery: choose("yes") };
  await citizen.ask("birth", answers, ["registered"]);
  await citizen.says("14日", "母子手帳");
}

/** The same states, told apart. */
export function named(made, word) {
  return (page, state, faults) => made.look(page, `${word}-${state}`, faults);
}
