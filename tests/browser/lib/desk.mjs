// Officers at work: signing in, typing in what came on paper, and the acts on a case. Places are found as an officer finds them: by the
// case's own pages and buttons, never by an address that was not shown.
import { password } from "./demo.mjs";
import { Pointer } from "./hands.mjs";

const PICTURE = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==", "base64");
const NAME = { family: "髙﨑", given: "葛\u{e0100}子", family_kana: "たかさき", given_kana: "かつこ" };
const HOME = { kind: "home", postal: "862-9201", town: "火の国市東区青葉町", block: "2丁目10番5号", building: "コーポ葵203" };
const date = (y, m, d) => ({ date: { y, m, d } });
const recent = new Date(Date.now() - 6 * 86_400_000);
const lately = date(recent.getFullYear(), recent.getMonth() + 1, recent.getDate());

/** What stands on the paper, by page of the form. */
const PAPERS = {
  "child-allowance": {
    "applicant.name": NAME, "applicant.birthdate": date(1990, 5, 1), "applicant.address": HOME, "applicant.phone": "090-1234-5678",
    "applicant.public_servant": "no", reason: "birth", event_date: lately, "children-name": { ...NAME, given: "陽葵", given_kana: "ひまり" },
    "children-birthdate": lately, "children-together": "yes", payout: "same",
  },
  "road-use": {
    road: "city", "applicant.kind": "company", "applicant.company": "髙﨑建設", "applicant.name": NAME, "applicant.phone": "096-555-0199", "applicant.address": HOME,
    place: "手取町1番1号の前の歩道", kind: "scaffold", area: "12.5", width_left: "2.5", starts_on: date(recent.getFullYear() + 1, 3, 2), months: "2", drawings: "file",
  },
  disclosure: {
    requester: "self", "applicant.name": NAME, "applicant.birthdate": date(1990, 5, 1), "applicant.address": HOME,
    "applicant.phone": "090-1234-5678", records: "介護の相談の記録", how: "look", receive: "desk", identity: "file",
  },
};

/** One officer at one browser. `states`: the states to look at; all of them when absent. */
export class Desk {
  constructor(made, { login, lang = "ja", script = true, width = 1280, states } = {}) {
    Object.assign(this, made, { login, lang, script, width, states });
    this.seen = made.seen ?? new Set();
  }

  async start({ secret = password(), wrong = false } = {}) {
    this.page = await this.open({ lang: this.lang, script: this.script, width: this.width });
    this.hand = new Pointer(this.page);
    await this.page.goto("/desk/sign-in");
    if (this.lang === "en") await this.hand.press('.langs a[hreflang="en"]');
    await this.see("sign-in");
    if (wrong) await this.refused("sign-in", 'main form[action="/desk/sign-in"] button');
    await this.hand.fill("#login", this.login);
    await this.hand.fill("#password", secret);
    await this.hand.press('main form[action="/desk/sign-in"] button');
    if (this.path() === "/desk/sign-in") throw new Error(`${this.login} cannot sign in: ${await this.complaint()}`);
    return this;
  }

  path() {
    return new URL(this.page.url()).pathname;
  }

  async goto(path) {
    await this.page.goto(path);
  }

  /** Looks at a state, each once in a journey. A page has at most one main button in its content. */
  async see(state) {
    if ((this.states && !this.states.includes(state)) || this.seen.has(state)) return;
    this.seen.add(state);
    const mains = await this.page.locator("main form .btn--main:visible").count();
    await this.look(this.page, state, mains > 1 ? [`${mains} main buttons`] : []);
  }

  /** Sends what stands there: refused, said first of all, focused where script can. */
  async refused(state, button = 'main button[value="send"]') {
    await this.hand.press(button);
    const summary = this.page.locator("#summary");
    if ((await summary.count()) === 0) throw new Error(`${state}: nothing says what is wrong: ${await this.complaint()}`);
    if (this.script) await this.page.waitForFunction(() => document.activeElement?.id === "summary");
    await this.see(`${state}-error`);
  }

  async says(words) {
    const text = await this.page.locator("main").innerText();
    if (!(words instanceof RegExp ? words.test(text) : text.includes(words))) throw new Error(`${this.path()} does not say 「${words}」: ${text.slice(0, 600)}`);
  }

  async complaint() {
    return (await this.page.locator("main").innerText()).slice(0, 500);
  }

  /** Types in an application that came on paper; gives { id, number }. */
  async typeIn(procedure, { channel = "post" } = {}) {
    await this.hand.press('header.desk a[href="/desk/type-in"]');
    await this.see("type-in");
    if (!this.states || this.states.includes("type-in-error")) {
      if (!this.seen.has("type-in-error")) await this.refused("type-in", "main form .btn--main");
    }
    await this.hand.pick("#procedure", procedure);
    await this.hand.choose("channel", channel);
    await this.hand.tick("#consent");
    await this.hand.press("main form .btn--main");
    for (let pages = 0; pages < 30 && !/\/check$/.test(this.path()); pages += 1) await this.#answer(PAPERS[procedure]);
    if (await this.page.locator("#consent").count()) await this.hand.tick("#consent");
    await this.see("type-in-check");
    await this.hand.press("main form .btn--main");
    const id = this.path().split("/receipt/")[1];
    if (!id) throw new Error(`no receipt: ${await this.complaint()}`);
    await this.see("type-in-receipt");
    return { id, number: await this.page.locator(".receipt dd").first().innerText() };
  }

  async #answer(paper) {
    const at = decodeURIComponent(this.path().split("/").pop()).replace(/~r[^~]+~/, "-");
    await this.see(`type-in-${at}`);
    if (at === "children") return this.hand.press('main button[name="go"]');
    const given = paper[at];
    if (given === undefined) throw new Error(`nothing on the paper for ${this.page.url()}`);
    if (given === "file") {
      await this.page.setInputFiles("#value", { name: "図面.png", mimeType: "image/png", buffer: PICTURE });
    } else if (given.date) {
      await this.hand.pick("#era", "西暦");
      for (const part of ["y", "m", "d"]) await this.hand.fill(`#${part}`, String(given.date[part]));
    } else if (typeof given === "object") {
      if (given.kind) await this.hand.choose("kind", given.kind);
      for (const [part, text] of Object.entries(given).filter(([part]) => part !== "kind")) await this.hand.fill(`[id="${part}"]`, text);
    } else if ((await this.page.locator(`input[name="value"][value="${given}"][type="radio"]`).count()) > 0) {
      await this.hand.choose("value", given);
    } else {
      await this.hand.fill("#value", given);
    }
    await this.hand.press('main button[name="go"]');
  }

  /** Opens a case by its number, by way of the search. */
  async find({ number, id }) {
    await this.goto("/desk/search");
    await this.hand.fill("#q", number);
    await this.hand.press('main form[role="search"] button');
    await this.see("search");
    await this.hand.press(`main a[href="/desk/case/${id}"]`);
  }

  /** Finishes the task that has this result. */
  async finish(result) {
    const form = `main .task form:has(option[value="${result}"], input[name="result"][value="${result}"])`;
    await this.page.locator(form).first().waitFor();
    const list = this.page.locator(form).first().locator("select");
    if ((await list.count()) > 0) await list.selectOption(result);
    await this.hand.press(`${form} button[value="complete"]`);
    await this.#backAtCase(result);
  }

  /** Follows the link to an act: `draft`, `approve`, `extend`. */
  async begin(act) {
    await this.hand.press(`main a[href*="/${act}/"], main a[href$="/${act}"]`);
  }

  /** Sends the form of an act and comes back to the case. */
  async send() {
    await this.hand.press('main button[value="send"]');
    await this.#backAtCase("sending");
  }

  async #backAtCase(what) {
    if (!/^\/desk\/case\/[^/]+$/.test(this.path())) throw new Error(`${what} does not lead back: ${await this.complaint()}`);
  }

  async fill(fields) {
    for (const [name, text] of Object.entries(fields)) await this.hand.fill(`[id="${name}"]`, text);
  }

  async approve(caseOf) {
    await this.find(caseOf);
    await this.begin("approve");
    await this.see("approve");
    await this.send();
  }

  async leave() {
    await this.page.context().close();
  }
}

/** A use of the road, typed in and worked on until its fee is waited for. `desk(login)` signs an approver in. */
export async function roadToFee(clerk, desk) {
  const road = await clerk.typeIn("road-use");
  await clerk.find(road);
  await clerk.finish("accept");
  await clerk.says("警察署の回答を待ちます");
  await clerk.begin("record");
  await clerk.see("record-outside");
  if (!clerk.states || clerk.states.includes("record-outside-error")) await clerk.refused("record-outside");
  await clerk.hand.choose("result", "agreed");
  await clerk.fill({ note: "収受 第81号。歩道の幅を2m残すこと。" });
  await clerk.send();
  await clerk.see("case-two-tasks");
  for (const result of ["ok", "ok"]) await clerk.finish(result);
  await clerk.begin("draft");
  await clerk.hand.choose("exit", "approve");
  await clerk.fill({ reason: "歩道の幅を2m残すことを条件とする。" });
  await clerk.send();
  for (const login of ["kudo", "inoue"]) {
    const approver = await desk(login);
    await approver.approve(road);
    await approver.leave();
  }
  await clerk.find(road);
  return road;
}
