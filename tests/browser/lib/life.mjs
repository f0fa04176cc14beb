// One life in the hall: a mother finds the child allowance, applies for two children, is asked to correct one answer, and reads the
// decision. Each journey walks it in its own language, with or without script, by pointer or by keyboard.
import { mailedCode, password } from "./demo.mjs";
import { Keys, Pointer } from "./hands.mjs";

/** An undone act is never seen by the citizen: whoever waits for one waits longer than the minute it can be undone in. */
const UNDO = 90_000;
const GO = 'main button[name="go"]';
const MAIN = "main form .btn--main";
const name = (family, given, familyKana, givenKana) => ({ family, given, family_kana: familyKana, given_kana: givenKana });
const PICTURE = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==", "base64");

/** A citizen and the officers who serve her. `keys: true` works by keyboard alone; `states` names the states to look at (all of them when absent). */
export class Life {
  constructor(made, { lang = "ja", script = true, width = 1280, keys = false, states } = {}) {
    Object.assign(this, made, { lang, script, width, keys, states });
    this.address = `hana.${lang}.${Date.now().toString(36)}${Math.floor(Math.random() * 1e6)}@example.jp`;
  }

  async start() {
    await this.#sit(await this.open({ lang: this.lang, script: this.script, width: this.width }));
    await this.page.goto("/");
    if (this.lang !== "ja") await this.hand.press(`.langs a[hreflang="${this.lang}"]`);
  }

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

  /** Every question up to the check page. Each page is first seen; those in `wrong` are first sent as they stand. */
  async answer({ wrong = [], until = "check" } = {}) {
    for (let pages = 0; pages < 40 && this.#at() !== until; pages += 1) {
      const at = this.#at();
      const plain = at.replace(/~r[^~]+~/, "-");
      await this.see(`question-${plain}`);
      if (wrong.includes(plain)) await this.mistake(plain);
      await this.#question(plain);
      if (this.#at() === at && plain !== "children" && plain !== "bankbook") throw new Error(`still at ${at}: ${await this.complaint()}`);
    }
    this.same(this.#at(), until, "the page after the questions");
  }

  /** Sends the page empty: the summary is there, in the title too, and has the focus where script can give it. */
  async mistake(state) {
    await this.hand.press(this.#at() === "bankbook" ? GO : MAIN);
    const title = await this.page.title();
    if (!/^(エラー|まちがい|Error)/.test(title)) throw new Error(`${state}: the title of a page with errors is ${title}`);
    if (this.script) await this.page.waitForFunction(() => document.activeElement?.id === "summary");
    await this.see(`${state}-error`);
  }

  async #question(at) {
    const { hand } = this;
    switch (at) {
      case "applicant.name":
        await this.#fill(name("髙﨑", "葛\u{e0100}子", "たかさき", "かつこ"));
        break;
      case "applicant.birthdate":
        return this.#date("西暦", 1990, 5, 1);
      case "applicant.address":
        return this.#address();
      case "applicant.phone":
        await hand.fill("#value", "090-1234-5678");
        break;
      case "applicant.public_servant":
        await hand.choose("value", "no");
        break;
      case "reason":
        await hand.choose("value", "birth");
        break;
      case "event_date":
      case "children-birthdate": {
        const day = at === "event_date" || this.child === 1 ? new Date(Date.now() - 6 * 86_400_000) : new Date("2019-05-01T12:00:00Z");
        return this.#date(day.getFullYear() === 2019 ? "令和" : "西暦", day.getFullYear() === 2019 ? "元" : day.getFullYear(), day.getMonth() + 1, day.getDate());
      }
      case "children-name":
        this.child = (this.child ?? 0) + 1;
        await this.#fill(this.child === 1 ? name("髙﨑", "陽葵", "たかさき", "ひまり") : name("髙﨑", "蓮", "たかさき", "れん"));
        break;
      case "children-together":
        await hand.choose("value", "yes");
        break;
      case "children":
        return hand.press(this.child < 2 ? "#add" : GO);
      case "payout":
        await hand.choose("value", "new");
        break;
      case "bank":
        await this.#fill({ bank: "火の国銀行", branch: "東支店", number: "1234567", holder: "タカサキ カツコ" });
        break;
      case "bankbook":
        return this.#file();
      case "mail":
        await hand.fill("#value", this.address);
        return hand.press(MAIN);
      case "code":
        await hand.fill("#value", await mailedCode(this.address));
        return hand.press(MAIN);
      case "notice":
        await hand.choose("value", "electronic");
        return hand.press(MAIN);
      default:
        throw new Error(`a page nobody knows: ${this.page.url()}`);
    }
    await hand.press(GO);
  }

  async #date(era, y, m, d) {
    await this.hand.pick("#era", era);
    await this.#fill({ y, m, d });
    await this.hand.press(GO);
  }

  /** The postal code brings the town: by script while typing, else by the button. */
  async #address() {
    await this.hand.choose("kind", "home");
    await this.hand.fill("#postal", "862-9201");
    if (this.script) await this.page.waitForFunction(() => document.getElementById("town").value === "火の国市東区青葉町");
    else await this.hand.press('button[name="fill"]');
    this.same(await this.page.inputValue("#town"), "火の国市東区青葉町", "the town of the postal code");
    await this.#fill({ block: "2丁目10番5号", building: "コーポ葵203" });
    await this.hand.press(GO);
  }

  async #file() {
    await this.page.setInputFiles("#value", { name: "通帳.png", mimeType: "image/png", buffer: PICTURE });
    await this.hand.press('button[name="more"]');
    await this.page.locator(".files li").waitFor();
    await this.see("question-bankbook-there");
    await this.hand.press(GO);
  }

  /** Looks at the check page, changes one answer on the way, sends, and keeps number and code from the receipt. */
  async send() {
    await this.see("check");
    await this.hand.press('main a[href*="/applicant.phone"]');
    await this.hand.fill("#value", "090-1234-9999");
    await this.hand.press(GO);
    this.same(this.#at(), "check", "the page after a changed answer");
    await this.hand.press(MAIN);
    if (!this.page.url().includes("/receipt/")) throw new Error(`no receipt: ${await this.complaint()}`);
    const parts = this.page.locator(".receipt dd");
    [this.number, this.code] = [await parts.nth(0).innerText(), await parts.nth(1).innerText()];
    this.case = this.page.url().split("/receipt/")[1];
    await this.see("receipt");
  }

  /** An officer takes the case, and asks for the second child's name to be corrected. */
  async askForCorrection() {
    const officer = await this.officer("sato");
    await officer.goto("/desk/search");
    await officer.fill("#q", this.number);
    await officer.press('main form[role="search"] button');
    await officer.press(`main a[href="/desk/case/${this.case}"]`);
    await officer.press('main button[value="claim"]');
    const boxes = officer.page.locator('input[name="flag"][value^="children/"][value$="/name"]');
    await boxes.nth(1).check();
    await officer.press('button[form="flags"]');
    await officer.page.selectOption("#reason-0", "own");
    await officer.page.fill("#own-0", "読み方が戸籍とちがいます。戸籍のとおりに書いてください。");
    await officer.press('main button[value="send"]');
    this.same(officer.page.url(), `${this.base}/desk/case/${this.case}`, "the page after asking");
    await officer.page.context().close();
  }

  /** On another device, with number and code: the one field is corrected. */
  async correct({ wrong = false } = {}) {
    await this.#sit(await this.open({ lang: this.lang, script: this.script, width: this.width }));
    await this.page.goto("/status");
    if (this.lang !== "ja") await this.hand.press(`.langs a[hreflang="${this.lang}"]`);
    await this.see("status-door");
    if (wrong) await this.mistake("status-door");
    await this.#fill({ number: this.number, code: this.code });
    await this.hand.press(MAIN);
    this.same(new URL(this.page.url()).pathname, `/case/${this.case}`, "the page behind number and code");
    const correct = `main a[href="/case/${this.case}/correct"]`;
    await this.#until(correct);
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

  /** The clerk checks and drafts, chief and manager approve. */
  async decide() {
    const clerk = await this.officer("sato");
    const at = `/desk/case/${this.case}`;
    await clerk.goto(at);
    if ((await clerk.page.locator("ins").count()) === 0) throw new Error("the officer does not see what changed");
    for (const result of ["accept", "ok", "ok"]) {
      const form = `main .task form:has(option[value="${result}"], input[name="result"][value="${result}"])`;
      await clerk.page.locator(form).first().waitFor();
      const list = clerk.page.locator(form).first().locator("select");
      if ((await list.count()) > 0) await list.selectOption(result);
      await clerk.press(`${form} button[value="complete"]`);
      this.same(new URL(clerk.page.url()).pathname, at, `the page after ${result}`);
    }
    await clerk.press('main a[href*="/draft/"]');
    await clerk.page.check('input[name="exit"][value="approve"]');
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
    await this.#until(notice);
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

  /** Reloads until the page has this. */
  async #until(place) {
    const end = Date.now() + UNDO;
    while ((await this.page.locator(place).count()) === 0) {
      if (Date.now() > end) throw new Error(`${place} does not come: ${await this.page.locator("main").innerText()}`);
      await new Promise((go) => setTimeout(go, 3000));
      await this.page.goto(`/case/${this.case}`);
    }
  }

  async officer(login) {
    const page = await this.open({ lang: "ja" });
    const officer = new Pointer(page);
    officer.goto = (path) => page.goto(path);
    await page.goto("/desk/sign-in");
    await page.fill("#login", login);
    await page.fill("#password", password());
    await officer.press('main form[action="/desk/sign-in"] button');
    if (page.url().includes("sign-in")) throw new Error(`${login} cannot sign in: ${await page.locator("main").innerText()}`);
    return officer;
  }

  async #sit(page) {
    this.page = page;
    this.hand = this.keys ? new Keys(page) : new Pointer(page);
  }

  /** Looks at a state, each once. */
  async see(state) {
    this.seen ??= new Set();
    const wanted = !this.states || this.states.includes(state);
    if (!wanted || this.seen.has(state)) return;
    this.seen.add(state);
    const mains = await this.page.locator("main .btn--main:visible").count();
    await this.look(this.page, state, mains > 1 ? [`${mains} main buttons`] : []);
  }

  async complaint() {
    return (await this.page.locator(".summary, main").first().innerText()).slice(0, 400);
  }

  async #fill(fields) {
    for (const [id, value] of Object.entries(fields)) await this.hand.fill(`[id="${id}"]`, String(value));
  }

  #at() {
    return decodeURIComponent(new URL(this.page.url()).pathname.split("/").pop());
  }
}
