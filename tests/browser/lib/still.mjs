// Pages that go on by themselves: a kiosk returns to its first page, a queue asks again, a display is loaded anew. While one is looked at it stays
// where it is, and goes on afterwards; where the going had begun before, the look begins again on the page that came.

/** One going can be under way when a look begins, since later ones are put off. More is a page that never stands. */
const TRIES = 3;

const sessions = new WeakMap();

/** Does `act` on one document. A page that became another one meanwhile is done with from the start; another address is a fault. */
export async function standing(page, act) {
  const at = page.url();
  for (let tries = 1; ; tries += 1) {
    const mark = `${Date.now()}-${Math.random()}`;
    const marked = async () => {
      await page.waitForLoadState("load");
      await page.evaluate((mark) => (globalThis.lookedAt = mark), mark);
      // The going may have ended before the mark was set.
      if (page.url() !== at) throw new Error(elsewhere(at, page));
      return { result: await act() };
    };
    const { done, wanted, whole } = await staying(page, async () => {
      const done = await marked().catch((fault) => ({ fault }));
      // Not by the words of a fault: a step between two documents may also fail otherwise, or pass and have seen half of each.
      return { done, whole: await stands(page, mark) };
    });
    if (whole && wanted) await goOn(page, wanted);
    if (whole && done.fault) throw done.fault;
    if (whole) return done.result;
    if (page.url() !== at) throw new Error(elsewhere(at, page));
    if (tries === TRIES) throw new Error(`${at} was loaded anew ${TRIES} times while it was looked at: it never stands still`);
  }
}

const elsewhere = (at, page) => `${at} went on to ${page.url()} by itself while it was looked at`;

/** Whether the marked document stands there still; where it does not, the one that came is waited for. */
async function stands(page, mark) {
  if (page.isClosed()) return true;
  await page.waitForLoadState("load");
  return page.evaluate((mark) => globalThis.lookedAt === mark, mark).catch(() => page.isClosed());
}

/** The page asks for no other document while `act` is done; gives the address it last `wanted`. Its other requests are none of ours. */
async function staying(page, act) {
  const session = await sessionOf(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  let wanted = null;
  const refuse = ({ requestId, request, frameId }) => {
    // What lies in the page's frames is part of what is looked at.
    if (frameId !== frameTree.frame.id) return void session.send("Fetch.continueRequest", { requestId }).catch(() => {});
    wanted = request.url;
    // A request that waited instead would keep every question to the page waiting, too. One that is over by now needs no answer.
    session.send("Fetch.failRequest", { requestId, errorReason: "Aborted" }).catch(() => {});
  };
  session.on("Fetch.requestPaused", refuse);
  await session.send("Fetch.enable", { patterns: [{ resourceType: "Document" }] });
  try {
    return { ...(await act()), wanted };
  } finally {
    // A page that was closed meanwhile has nothing to switch off.
    await session.send("Fetch.disable").catch(() => {});
    session.off("Fetch.requestPaused", refuse);
  }
}

/** What the page wanted to do by itself meanwhile. */
async function goOn(page, wanted) {
  // It may go again before this has come; whichever it is, a whole page stands there for the next step.
  await (wanted === page.url() ? page.reload() : page.goto(wanted)).catch(() => {});
  await page.waitForLoadState("load");
}

/** The page spoken to in the browser's own words, for what there are no others for. */
export async function sessionOf(page) {
  if (!sessions.has(page)) sessions.set(page, await page.context().newCDPSession(page));
  return sessions.get(page);
}
