// The whole life in Japanese with script, every page state looked at.
import { Life } from "../lib/life.mjs";

export const name = "ja";
export const lasts = 9;

export async function journey(made) {
  const life = new Life(made);
  await life.start();
  await life.find();
  await life.answer({ wrong: ["applicant.name", "applicant.birthdate", "applicant.address", "reason", "bank", "bankbook", "mail", "code"] });
  await life.send();
  await life.askForCorrection();
  await life.correct({ wrong: true });
  await life.decide();
  await life.read();
}
