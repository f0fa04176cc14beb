// Two ways of working a page: by pointer, as most do, and by the keyboard alone. Places are named by CSS selectors.
import { focused } from "./keyboard.mjs";

const LONGEST_WAY = 250;

/** Fills, chooses and presses with the pointer. */
export class Pointer {
  constructor(page) {
    this.page = page;
  }

  async fill(place, text) {
    await this.page.locator(place).fill(text);
  }

  async choose(name, value) {
    await this.page.locator(`input[name="${name}"][value="${value}"]`).check();
  }

  async pick(place, value) {
    await this.page.locator(place).selectOption(value);
  }

  async tick(place) {
    await this.page.locator(place).check();
  }

  /** Opens a `details`. */
  async open(place) {
    await this.page.locator(place).click();
  }

  /** Presses a button or follows a link, and waits for the page it leads to. */
  async press(place) {
    const control = this.page.locator(place).first();
    await control.waitFor();
    await leaving(this.page, () => control.click());
  }
}

/** The same by Tab, arrows, Space and Enter; a focus that cannot be seen or lies under something fails. */
export class Keys {
  constructor(page) {
    this.page = page;
  }

  async fill(place, text) {
    await this.#tabTo(place);
    await this.page.keyboard.press("ControlOrMeta+a");
    if (text === "") await this.page.keyboard.press("Delete");
    else await this.page.keyboard.insertText(text);
  }

  async choose(name, value) {
    await this.#arrows(`input[name="${name}"]`, value);
    await this.page.keyboard.press("Space");
  }

  async pick(place, value) {
    await this.#tabTo(place);
    await this.page.keyboard.press("Home");
    await this.#down(place, value);
  }

  async tick(place) {
    await this.#tabTo(place);
    if (!(await this.page.locator(place).isChecked())) await this.page.keyboard.press("Space");
  }

  async open(place) {
    await this.#tabTo(place);
    await this.page.keyboard.press("Enter");
  }

  async press(place) {
    await this.#tabTo(place);
    await leaving(this.page, () => this.page.keyboard.press("Enter"));
  }

  async #arrows(place, value) {
    await this.#tabTo(place);
    await this.#down(place, value);
  }

  async #down(place, value) {
    for (let step = 0; step < 60; step += 1) {
      if ((await focused(this.page))?.value === value) return;
      await this.page.keyboard.press("ArrowDown");
    }
    throw new Error(`no choice ${value} in ${place}`);
  }

  async #tabTo(place) {
    for (let step = 0; step < LONGEST_WAY; step += 1) {
      await this.page.keyboard.press("Tab");
      const at = await focused(this.page);
      if (!at) continue;
      if (!at.seen) throw new Error(`the focus on ${at.tag} "${at.label || at.id}" cannot be seen`);
      if (at.covered) throw new Error(`the focus on ${at.tag} "${at.label || at.id}" is covered`);
      if (await this.page.evaluate((wanted) => document.activeElement.matches(wanted), place)) return;
    }
    throw new Error(`no way by Tab to ${place}`);
  }
}

/** Does something that leads to another page, or to this one drawn anew. */
async function leaving(page, act) {
  await Promise.all([page.waitForEvent("domcontentloaded"), act()]);
  await page.waitForLoadState();
}
