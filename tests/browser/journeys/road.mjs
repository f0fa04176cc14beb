// A company asks for a place on the road; the back button after sending makes no second case.
import { Citizen, address, choose, date, file, name as person } from "../lib/citizen.mjs";

export const name = "road";

export async function journey(made) {
  const citizen = new Citizen(made);
  const starts = new Date(Date.now() + 40 * 86_400_000);
  await citizen.begin("road-use");
  await citizen.answer({
    road: choose("city"),
    "applicant.kind": choose("company"),
    "applicant.company": "株式会社グローバルコンストラクションテクノロジーズ九州火の国市中央支店営業第二部",
    "applicant.name": person("長谷川", "葛\u{e0100}一郎", "はせがわ", "かついちろう"),
    "applicant.phone": "096-555-0000",
    "applicant.address": address,
    place: "手取町1番1号の前の歩道",
    kind: choose("scaffold"),
    area: "12.5",
    width_left: "1.5",
    starts_on: date("西暦", starts.getFullYear(), starts.getMonth() + 1, starts.getDate()),
    months: "2",
    drawings: file("図面.png"),
    notice: choose("post"),
  }, { wrong: ["road", "area"] });
  await citizen.submit();
  const { number, page } = citizen;
  await page.goBack();
  await page.reload();
  made.same(new URL(page.url()).pathname, `/receipt/${citizen.case}`, "where the back button leads");
  await citizen.says(number);
  await page.goto(`/apply/${citizen.case}/months`);
  await citizen.says(number);
}
