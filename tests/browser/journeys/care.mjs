// A daughter begins for her mother, stops, goes on with the code on another device, sends, and takes the application back.
import { Citizen, address, choose, date, name as person } from "../lib/citizen.mjs";

export const name = "care";

const ANSWERS = {
  "applicant.name": person("Suzuki", "Anna", "すずき", "あんな"),
  "applicant.relation": choose("family"),
  "applicant.phone": "080-1111-2222",
  "person.name": person("鈴木", "ハナ", "すずき", "はな"),
  "person.birthdate": date("昭和", 15, 3, 1),
  "person.address": address,
  stay: choose("hospital"),
  stay_name: "火の国市民病院",
  "doctor.clinic": "青葉クリニック",
  "doctor.name": "青葉 一郎",
  consent: choose("yes"),
  notice: choose("post"),
};

export async function journey(made) {
  const citizen = new Citizen(made, { lang: "en" });
  await citizen.begin("care-need");
  await citizen.answer(ANSWERS, { until: "person.name" });
  await citizen.hand.press('main button[name="later"]');
  await citizen.see("saved");
  const code = await citizen.page.locator(".receipt dd").first().innerText();
  // Another device: nothing is there but the code.
  await citizen.start("/resume");
  await citizen.see("resume");
  await citizen.mistake("resume");
  await citizen.fill({ code: code.toLowerCase().replace("-", "") });
  await citizen.hand.press("main form .btn--main");
  made.same(citizen.at(), "person.name", "the page after coming back");
  await citizen.answer(ANSWERS);
  await citizen.submit();
  await citizen.comeBack();
  await citizen.see("status");
  await citizen.hand.press(`main a[href="/case/${citizen.case}/withdraw"]`);
  await citizen.see("withdraw");
  await citizen.hand.press("main form .btn--stop");
  await citizen.says("You withdrew this application");
  await citizen.see("withdrawn");
  if ((await citizen.page.locator(`main a[href="/case/${citizen.case}/withdraw"]`).count()) > 0) throw new Error("a withdrawn application can be withdrawn");
}

