// The whole life in English.
import { Life } from "../lib/life.mjs";

export const name = "en";
export const lasts = 7;

export async function journey(made) {
  const states = [
    "home", "search", "procedure", "start", "question-applicant.name", "applicant.name-error", "question-applicant.address", "question-event_date",
    "question-children", "question-bank", "question-bankbook", "question-mail", "question-notice", "check", "receipt", "status-door",
    "status-correction", "correct", "status-after", "status-notice", "notice", "looks", "sent",
  ];
  const life = new Life(made, { lang: "en", states });
  await life.start();
  await life.find("baby");
  await life.answer({ wrong: ["applicant.name"] });
  await life.send();
  await life.askForCorrection();
  await life.correct();
  await life.decide();
  await life.read();
}
