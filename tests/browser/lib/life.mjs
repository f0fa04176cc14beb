// One life in the hall: a mother finds the child allowance, applies for two children, is asked to correct one answer, and reads the
// decision. Each journey walks it in its own language, with or without script, by pointer or by keyboard.
import { Citizen, GO, MAIN, address, choose, date, file, name } from "./citizen.mjs";

/** A citizen, and the officers who serve her. */
export class Life extends Citizen {
  /** From the home page by a search for a baby to the first question. */
  async find(words = "赤ちゃん") {
    await this.see("home");
    await this.hand.fill("#q", words);
    await this.hand.press('.hero form[role="search"] button');
    await this.see("search");
    await this.hand.press('main a[href="/p/child-allowance"]');
    await this.see("procedure");
    await this.hand.press('main a[href="/p/child-allowance/start"]');
    await this.see("start");
    await this.hand.press('main form[action$="/start"] button');
  }

  /** Every question up to the check page. Each page is first seen; those in `wrong` are first sent as they stand; `other` answers replace hers. */
  async answer({ notice = "electronic", other = {}, ...how } = {}) {
    const lately = new Date(Date.now() - 6 * 86_400_000);
    const born = date("西暦", lately.getFullYear(), lately.getMonth() + 1, lately.getDate());
    let child = 0;
    await super.answer(
      {
        "applicant.name": name("髙﨑", "葛\u{e0100}子", "たかさき", "かつこ"),
        "applicant.birthdate": date("西暦", 1990, 5, 1),
        "applicant.address": address,
        "applicant.phone": "090-1234-5678",
        "applicant.public_servant": choose("no"),
        reason: choose("birth"),
        event_date: born,
        "children-name": () => {
          child += 1;
          return child === 1 ? name("髙﨑", "陽葵", "たかさき", "ひまり") : name("髙﨑", "蓮", "たかさき", "れん");
        },
        "children-birthdate": () => (child === 1 ? born : date("令和", "元", 5, 1)),
        "children-together": choose("yes"),
        children: () => ({ press: child < 2 ? "#add" : GO }),
        payout: choose("new"),
        bank: { fields: { bank: "火の国銀行", branch: "東支店", number: "1234567", holder: "タカサキ カツコ" } },
        bankbook: file("通帳.png"),
        notice: choose(notice),
        ...other,
      },
      how,
    );
  }

  /** Looks at the check page, changes one answer on the way, sends, and keeps number and code from the receipt. */
  async send() {
    await this.see("check");
    await this.hand.press('main a[href*="/applicant.phone"]');
    await this.hand.fill("#value", "090-1234-9999");
    await this.hand.press(GO);
    this.same(this.at(), "check", "the page after a changed answer");
    await this.submit();
  }

  /** An officer takes the case, and asks for the second child's name to be corrected. */
  async askForCorrection() {
    const officer = await this.claim();
    const boxes = officer.page.locator('input[name="flag"][value^="children/"][value$="/name"]');
    await boxes.nth(1).check();
    await officer.press('button[form="flags"]');
    await officer.page.selectOption("#reason-0", "own");
    await officer.page.fill("#own-0", "読み方が戸籍とちがいます。戸籍のとおりに書いてください。");
    await officer.press('main button[value="send"]');
    this.same(officer.page.url(), `${this.base}/desk/case/${this.case}`, "the page after asking");
    await officer.page.context().close();
  }

  /** A clerk finds the case by its number and takes it. */
  async claim() {
    const officer = await this.officer("sato");
    await officer.goto("/desk/search");
    await officer.fill("#q", this.number);
    await officer.press('main form[role="search"] button');
    await officer.press(`main a[href="/desk/case/${this.case}"]`);
    await officer.press('main button[value="claim"]');
    return officer;
  }

  /** On another device, with number and code: the one field is corrected. */
  async correct({ wrong = false } = {}) {
    await this.comeBack({ wrong });
    const correct = `main a[href="/case/${this.case}/correct"]`;
    await this.until(correct);
    await this.see("status-correction");
    await this.hand.press(correct);
    await this.see("correct");
    if (wrong) {
      await this.hand.fill('[id="f0.given_kana"]', "");
      await this.mistake("correct");
    }
    await this.hand.fill('[id="f0.given_kana"]', "はす");
    await this.hand.press(MAIN);
    this.same(new URL(this.page.url()).pathname, `/case/${this.case}`, "the page after the correction");
    await this.see("status-after");
  }

  /** The clerk checks and drafts, chief and manager approve. `refuse`: the reason and the clause of a refusal. */
  async decide({ corrected = true, refuse } = {}) {
    const clerk = await this.officer("sato");
    const at = `/desk/case/${this.case}`;
    await clerk.goto(at);
    if (corrected && (await clerk.page.locator("ins").count()) === 0) throw new Error("the officer does not see what changed");
    for (const result of ["accept", "ok", "ok"]) {
      const form = `main .task form:has(option[value="${result}"], input[name="result"][value="${result}"])`;
      await clerk.page.locator(form).first().waitFor();
      const list = clerk.page.locator(form).first().locator("select");
      if ((await list.count()) > 0) await list.selectOption(result);
      await clerk.press(`${form} button[value="complete"]`);
      this.same(new URL(clerk.page.url()).pathname, at, `the page after ${result}`);
    }
    await clerk.press('main a[href*="/draft/"]');
    await clerk.page.check(`input[name="exit"][value="${refuse ? "refuse" : "approve"}"]`);
    if (refuse) {
      await clerk.page.fill("#reason", refuse.reason);
      await clerk.page.fill("#clause", refuse.clause);
    }
    await clerk.press('main button[value="send"]');
    this.same(new URL(clerk.page.url()).pathname, at, "the page after the draft");
    await clerk.page.context().close();
    for (const login of ["tanaka", "yamada"]) {
      const approver = await this.officer(login);
      await approver.goto(at);
      await approver.press('main a[href*="/approve/"]');
      await approver.press('main button[value="send"]');
      this.same(new URL(approver.page.url()).pathname, at, `the page after ${login} approved`);
      await approver.page.context().close();
    }
  }

  /** The citizen reads the decision, and who looked at her answers. */
  async read() {
    const notice = `main .btn--main[href^="/case/${this.case}/notice/"]`;
    await this.until(notice);
    await this.see("status-notice");
    await this.hand.press(notice);
    await this.see("notice");
    await this.hand.press(MAIN);
    await this.see("notice-read");
    for (const page of ["looks", "sent", "messages"]) {
      await this.page.goto(`/case/${this.case}/${page}`);
      await this.see(page);
    }
  }
}
