// やさしい日本語, from the home page through a correction to giving up.
import { Life } from "../lib/life.mjs";

export const name = "simple";
export const lasts = 4;

export async function journey(made) {
  const states = [
    "home", "search", "procedure", "start", "question-applicant.name", "applicant.name-error", "question-applicant.address", "question-children",
    "question-bankbook-there", "question-notice", "check", "receipt", "status-door", "status-correction", "correct", "status-after", "sent",
    "looks", "messages", "withdraw", "withdrawn",
  ];
  const life = new Life(made, { lang: "ja-simple", states });
  await life.start();
  await life.find();
  await life.answer({ wrong: ["applicant.name"] });
  await life.send();
  await life.askForCorrection();
  await life.correct();
  for (const page of ["sent", "looks", "messages", "withdraw"]) {
    await life.page.goto(`/case/${life.case}/${page}`);
    await life.see(page);
  }
  await life.hand.press("main form .btn--stop");
  await life.says("やめました");
  await life.see("withdrawn");
}
