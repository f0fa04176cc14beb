// The whole life with JavaScript switched off: every control is a link, a form or a `details`.
import { Life } from "../lib/life.mjs";

export const name = "no script";
export const lasts = 5;

export async function journey(made) {
  const states = ["home", "question-applicant.address", "applicant.name-error", "bankbook-error", "question-bankbook-there", "check", "correct"];
  const life = new Life(made, { script: false, states });
  await life.start();
  await life.find("あかちゃん");
  await life.answer({ wrong: ["applicant.name", "bankbook"] });
  await life.send();
  await life.askForCorrection();
  await life.correct();
  await life.decide();
  await life.read();
}
