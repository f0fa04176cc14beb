// A couple prepares at home what a desk will finish, from abroad, with dates known in part.
import { Citizen, GO, address, choose, date, name as person } from "../lib/citizen.mjs";

export const name = "moving";

export async function journey(made) {
  const citizen = new Citizen(made, { lang: "en" });
  const moved = new Date(Date.now() - 3 * 86_400_000);
  let people = 0;
  await citizen.begin("moving-in");
  await citizen.answer({
    moved: choose("yes"),
    moved_on: date("西暦", moved.getFullYear(), moved.getMonth() + 1, moved.getDate()),
    from: choose("abroad"),
    former_address: { pick: { kind: "abroad" }, fields: { town: "Springfield", block: "742 Evergreen Terrace", country: "United States" } },
    new_address: address,
    has_card: choose("no"),
    "applicant.name": { fields: { family: "VAN DER WESTHUIZEN-MONTGOMERY", given: "Alexandria Josephine", family_kana: "ヴァンダーウェストハイゼンモンゴメリー", given_kana: "アレクサンドリアジョセフィーン" } },
    "applicant.phone": "090-2222-3333",
    "people-name": () => {
      people += 1;
      return people === 1 ? person("VAN DER WESTHUIZEN", "Alexandria", "ヴァンダー", "アレクサンドリア") : person("鈴木", "一郎", "すずき", "いちろう");
    },
    "people-birthdate": () => (people === 1 ? date("西暦", 1988, 2, "") : date("平成", "元", 1, 8)),
    "people-relation": () => choose(people === 1 ? "head" : "spouse"),
    "people-foreign": () => choose(people === 1 ? "yes" : "no"),
    people: () => ({ press: people < 2 ? "#add" : GO }),
  });
  await citizen.submit();
}
