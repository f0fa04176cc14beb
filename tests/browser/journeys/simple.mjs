// やさしい日本語, from the home page to the questions.
import { Life } from "../lib/life.mjs";

export const name = "simple";

export async function journey(made) {
  const states = ["home", "search", "procedure", "start", "question-applicant.name", "applicant.name-error", "question-applicant.address", "question-children"];
  const life = new Life(made, { lang: "ja-simple", states });
  await life.start();
  await life.find();
  await life.answer({ wrong: ["applicant.name"], until: "payout" });
}
