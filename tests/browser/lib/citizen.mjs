// A citizen at a browser: finds a procedure, answers its questions, sends, and comes back with number and code; and the officers who serve
// them. What is answered on which page is handed in, so that one hand fills every procedure.
import { mailedCode, password } from "./demo.mjs";
import { Keys, Pointer } from "./hands.mjs";

/** An undone act is never seen by the citizen: whoever waits for one waits longer than the minute it can be undone in. */
const UNDO = 180_000;
export const GO = 'main button[name="go"]';
export const MAIN = "main form .btn--main";
const PICTURE = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==", "base64");

export const name = (family, given, familyKana, givenKana) => ({ fields: { family, given, family_kana: familyKana, given_kana: givenKana } });
export const choose = (value) => ({ choose: value });
export const date = (era, y, m, d) => ({ date: [era, y, m, d] });
/** A home in 青葉町, where every citizen of the journeys lives. */
export const home = (block, building) => ({ address: { block, building } });
export const address = home("2丁目10番5号", "コーポ葵203");
export const file = (called) => ({ file: called });

/** `keys: true` works by keyboard alone; `states` names the states to look at (all of them when absent). */
export class Citizen {
  constructor(made, { lang = "ja", script = true, width = 1280, keys = false, states } = {}) {
    Object.assign(this, made, { lang, script, width, keys, states });
    this.address = `hana.${lang}.${Date.now().toString(36)}${Math.floor(Math.random() * 1e6)}@example.jp`;
  }

  /** Takes a browser nobody has used, at the home page, in this citizen's language. */
  async start(path = "/") {
    this.page = await this.open({ lang: this.lang, script: this.script, width: this.width });
    this.hand = this.keys ? new Keys(this.page) : new Pointer(this.page);
    await this.page.goto(path);
    if (this.lang !== "ja") await this.hand.press(`.langs a[hreflang="${this.lang}"]`);
  }

  /** Begins an application from the page of its procedure. */
  async begin(procedure) {
    await this.start(`/p/${procedure}`);
    await this.see("procedure");
    await this.hand.press(`main a[href="/p/${procedure}/start"]`);
    await this.see("start");
    await this.hand.press('main form[action$="/start"] button');
  }

  /** Every page up to `until`: each is seen, those in `wrong` are first sent as they stand, then answered as `answers` says for its id. */
  async answer(answers, { wrong = [], until = "check" } = {}) {
    for (let pages = 0; pages < 60 && this.at() !== until; pages += 1) {
      const at = this.at();
      const plain = at.replace(/~r[^~]+~/, "-");
      await this.see(`question-${plain}`);
      if (wrong.includes(plain)) await this.mistake(plain);
      await this.put(plain, answers);
      if (this.at() === at) throw new Error(`still at ${at}: ${await this.complaint()}`);
    }
    this.same(this.at(), until, "the page after the questions");
  }

  /** Answers one page. */
  async put(at, answers) {
    const { hand } = this;
    let answer = answers[at];
    if (typeof answer === "function") answer = answer();
    if (at === "mail") return this.#main(this.address);
    if (at === "code") return this.#main(await mailedCode(this.address));
    if (at === "notice") {
      await hand.choose("value", answer?.choose ?? "electronic");
      return hand.press(MAIN);
    }
    if (answer === undefined) throw new Error(`a page nobody knows: ${this.page.url()}`);
    if (answer.press) return hand.press(answer.press);
    if (typeof answer === "string") await hand.fill("#value", answer);
    for (const [of, value] of Object.entries(answer.pick ?? {})) await hand.choose(of, value);
    if (answer.choose) await hand.choose("value", answer.choose);
    if (answer.fields) await this.fill(answer.fields);
    if (answer.address) await this.#town(answer.address);
    if (answer.file) await this.#attach(at, answer.file);
    if (answer.date) {
      const [era, y, m, d] = answer.date;
      await hand.pick("#era", era);
      await this.fill({ y, m, d });
    }
    await hand.press(GO);
  }

  async #main(text) {
    await this.hand.fill("#value", text);
    await this.hand.press(MAIN);
  }

  /** The postal code brings the town: by script while typing, else by the button. */
  async #town(rest) {
    await this.hand.choose("kind", "home");
    await this.hand.fill("#postal", "862-9201");
    if (this.script) await this.page.waitForFunction(() => document.getElementById("town").value === "火の国市東区青葉町");
    else await this.hand.press('button[name="fill"]');
    this.same(await this.page.inputValue("#town"), "火の国市東区青葉町", "the town of the postal code");
    await this.fill(rest);
  }

  async #attach(at, called) {
    const sent = typeof called === "string" ? { name: called, mimeType: "image/png", buffer: PICTURE } : called;
    await this.page.setInputFiles("#value", sent);
    await this.hand.press('button[name="more"]');
    await this.page.locator(".files li").waitFor();
    await this.see(`question-${at}-there`);
  }

  /** Sends the page empty: the summary is there, in the title too, and has the focus where script can give it. */
  async mistake(state) {
    await this.hand.press((await this.page.locator(GO).count()) > 0 ? GO : MAIN);
    const title = await this.page.title();
    if (!/^(エラー|まちがい|Error)/.test(title)) throw new Error(`${state}: the title of a page with errors is ${title}`);
    if (this.script) await this.page.waitForFunction(() => document.activeElement?.id === "summary");
    await this.see(`${state}-error`);
  }

  /** Sends from the check page, and keeps number and code from the receipt. */
  async submit() {
    await this.see("check");
    await this.hand.press(MAIN);
    if (!this.page.url().includes("/receipt/")) throw new Error(`no receipt: ${await this.complaint()}`);
    const parts = this.page.locator(".receipt dd");
    [this.number, this.code] = [await parts.nth(0).innerText(), await parts.nth(1).innerText()];
    this.case = this.page.url().split("/receipt/")[1];
    await this.see("receipt");
  }

  /** On another device, with number and code. */
  async comeBack({ wrong = false } = {}) {
    await this.start("/status");
    await this.see("status-door");
    if (wrong) await this.mistake("status-door");
    await this.fill({ number: this.number, code: this.code });
    await this.hand.press(MAIN);
    this.same(new URL(this.page.url()).pathname, `/case/${this.case}`, "the page behind number and code");
  }

  /** Reloads the case's page until it has this. */
  async until(place) {
    const end = Date.now() + UNDO;
    while ((await this.page.locator(place).count()) === 0) {
      if (Date.now() > end) throw new Error(`${place} does not come: ${await this.page.locator("main").innerText()}`);
      await new Promise((go) => setTimeout(go, 3000));
      await this.page.goto(`/case/${this.case}`);
    }
  }

  /** What the page says, or a fault. */
  async says(...words) {
    const main = await this.page.locator("main").innerText();
    for (const word of words) if (!main.includes(word)) throw new Error(`"${word}" is not said at ${this.page.url()}: ${main.slice(0, 2000)}`);
  }

  async silent(...words) {
    const main = await this.page.locator("main").innerText();
    for (const word of words) if (main.includes(word)) throw new Error(`"${word}" is said at ${this.page.url()}`);
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

  async fill(fields) {
    for (const [id, value] of Object.entries(fields)) await this.hand.fill(`[id="${id}"]`, String(value));
  }

  at() {
    return decodeURIComponent(new URL(this.page.url()).pathname.split("/").pop());
  }
}
