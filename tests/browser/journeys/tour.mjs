// The walk through the demo, without a script: every stop leads on, and opens a real page; those of officers ask who is there. It is read in three
// minutes, and fits on one sheet of A4.
const READ = 180;
/** Seconds to read: ten signs of Japanese a second, four words of English. */
const seconds = (lang, text) => (lang === "ja" ? text.replace(/\s/g, "").length / 10 : text.split(/\s+/).length / 4);

export const name = "tour";

export async function journey({ open, look, same }) {
  for (const [lang, options] of [["ja", { script: false }], ["en", { script: false, width: 320 }]]) {
    const page = await open({ lang, ...options });
    await page.goto("/tour");
    await look(page, `list-${lang}`);
    const sheet = (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
    same((sheet.match(/\/Type\s*\/Page\b/g) ?? []).length, 1);
    let read = 0;
    const stops = await page.locator("main ol.stack li").count();
    await page.click("main .btn--main");
    for (let nth = 1; nth <= stops; nth += 1) {
      same(new URL(page.url()).pathname, `/tour/${nth}`);
      // One page in eight fillings: looked at once in each language.
      if (nth === 6) await look(page, `stop-${nth}-${lang}`);
      read += seconds(lang, await page.locator("main").innerText());
      const at = await page.locator("main .btn--main").getAttribute("href");
      const there = await page.request.get(new URL(at, page.url()).href);
      same(there.status(), at.startsWith("/desk") ? 401 : 200);
      if (nth < stops) await page.click(`main a[href="/tour/${nth + 1}"]`);
    }
    if (read > READ) throw new Error(`the stops take ${Math.round(read)} s to read`);
  }
}
