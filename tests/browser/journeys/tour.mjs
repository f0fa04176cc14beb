// The walk through the demo, without a script: every stop leads on, and opens a real page; those of officers ask who is there.
export const name = "tour";

export async function journey({ open, look, same }) {
  for (const [lang, options] of [["ja", { script: false }], ["en", { script: false, width: 320 }]]) {
    const page = await open({ lang, ...options });
    await page.goto("/tour");
    await look(page, `list-${lang}`);
    const stops = await page.locator("main ol.stack li").count();
    await page.click("main .btn--main");
    for (let nth = 1; nth <= stops; nth += 1) {
      same(new URL(page.url()).pathname, `/tour/${nth}`);
      await look(page, `stop-${nth}-${lang}`);
      const at = await page.locator("main .btn--main").getAttribute("href");
      const there = await page.request.get(new URL(at, page.url()).href);
      same(there.status(), at.startsWith("/desk") ? 401 : 200);
      if (nth < stops) await page.click(`main a[href="/tour/${nth + 1}"]`);
    }
  }
}
