// What comes by itself on a page that stands open.

/** How long it may take where much else is done, ms. */
const COMES = 30_000;

/** These words come by themselves. */
export async function live(page, words, where) {
  await by(page, where);
  try {
    await page.waitForFunction((text) => document.querySelector("main").innerText.includes(text), words, { timeout: COMES });
  } catch {
    throw new Error(`"${words}" does not come by itself on ${where}: ${(await page.locator("main").innerText()).slice(0, 500)}`);
  }
}

/** These words go by themselves. */
export async function gone(page, words, where) {
  await by(page, where);
  try {
    await page.waitForFunction((text) => !document.querySelector("main").innerText.includes(text), words, { timeout: COMES });
  } catch {
    throw new Error(`"${words}" does not go by itself on ${where}: ${(await page.locator("main").innerText()).slice(0, 500)}`);
  }
}

/** A page without a stream asks every quarter of a minute, which would do in that time: so it must have one, or have had it until it was over. */
async function by(page, where) {
  const open = () => [...page.context().streams].some((request) => request.frame().page() === page);
  for (let tries = 0; tries < 100 && !open(); tries += 1) await new Promise((go) => setTimeout(go, 200));
  if (!open()) throw new Error(`no stream was opened on ${where}`);
}
