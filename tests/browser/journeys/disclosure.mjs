// Asking for one's own records on 320 CSS pixels without JavaScript, up to the receipt.
import { Citizen, address, choose, date, file, name as person } from "../lib/citizen.mjs";

export const name = "disclosure";

export async function journey(made) {
  const citizen = new Citizen(made, { script: false, width: 320 });
  await citizen.begin("disclosure");
  await citizen.answer({
    requester: choose("self"),
    "applicant.name": person("葛\u{e0100}城", "さくら", "かつらぎ", "さくら"),
    "applicant.birthdate": date("昭和", 64, 1, 7),
    "applicant.address": address,
    "applicant.phone": "096-000-2345",
    records: "2025年4月から6月までの、\n介護の相談の記録",
    how: choose("copy"),
    pages: "30",
    receive: choose("post"),
    identity: file("運転免許証.png"),
    notice: choose("post"),
  }, { wrong: ["records", "identity"] });
  await citizen.submit();
}
