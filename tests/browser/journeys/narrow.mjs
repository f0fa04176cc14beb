// The whole life on 320 CSS pixels, which is a phone or a desk at 400 %: nothing scrolls sideways on any page passed.
import { Life } from "../lib/life.mjs";
import { overflow } from "../lib/look.mjs";

export const name = "320 px";
export const lasts = 5;

export async function journey(made) {
  const wide = [];
  const look = async (page, state) => wide.push(...(await overflow(page)).map((fault) => `${state}: ${fault}`));
  const life = new Life({ ...made, look }, { width: 320 });
  await life.start();
  await life.find("ひっこし");
  await life.answer({ wrong: ["applicant.address", "bank"] });
  await life.send();
  await life.askForCorrection();
  await life.correct();
  await life.decide();
  await life.read();
  made.none(wide);
}
