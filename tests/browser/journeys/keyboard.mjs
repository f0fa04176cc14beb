// The whole life by the keyboard alone: every place is reached by Tab, its focus is seen, and nothing lies over it.
import { Life } from "../lib/life.mjs";

export const name = "keyboard";
export const lasts = 6;

export async function journey(made) {
  const life = new Life(made, { keys: true, states: [] });
  await life.start();
  await life.find();
  await life.answer({ wrong: ["applicant.name", "reason"] });
  await life.send();
  await life.askForCorrection();
  await life.correct();
  await life.decide();
  await life.read();
}
