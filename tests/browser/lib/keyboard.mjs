// Driving a page by its keyboard alone, as some do.

const LONGEST_WAY = 200;

/** Where the focus stands, as a person would name it; and whether it can be seen. */
export async function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
    const label = element.labels?.[0]?.innerText ?? element.getAttribute("aria-label") ?? element.innerText ?? "";
    const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
    return {
      tag: element.tagName.toLowerCase(),
      id: element.id,
      name: element.getAttribute("name") ?? "",
      value: element.value ?? "",
      label: label.trim(),
      seen: (ring || style.boxShadow !== "none") && box.width > 0,
      covered: !!top && !element.contains(top) && !top.contains(element) && !element.labels?.[0]?.contains(top),
    };
  });
}

/** Tabs until `wanted(focused)` holds; fails on an unseen or covered focus, and when the page has no such place. */
export async function tabTo(page, wanted) {
  const matches = typeof wanted === "function" ? wanted : (at) => [at.id, at.name, at.label].includes(wanted);
  for (let step = 0; step < LONGEST_WAY; step += 1) {
    await page.keyboard.press("Tab");
    const at = await focused(page);
    if (!at) continue;
    if (!at.seen) throw new Error(`the focus on ${at.tag} "${at.label || at.id}" cannot be seen`);
    if (at.covered) throw new Error(`the focus on ${at.tag} "${at.label || at.id}" is covered`);
    if (matches(at)) return at;
  }
  throw new Error(`no way by Tab to ${wanted}`);
}

/** Tabs to a field and types into it. */
export async function type(page, wanted, text) {
  await tabTo(page, wanted);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
}

/** Tabs to a button or link and presses it; waits for the page it leads to. */
export async function press(page, wanted) {
  await tabTo(page, wanted);
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
}

/** Tabs to a group of radio buttons and chooses the one with this value by the arrow keys. */
export async function choose(page, name, value) {
  let at = await tabTo(page, (found) => found.name === name);
  for (let step = 0; step < 50 && at?.value !== value; step += 1) {
    await page.keyboard.press("ArrowDown");
    at = await focused(page);
  }
  if (at?.value !== value) throw new Error(`no choice ${value} in ${name}`);
  await page.keyboard.press("Space");
}
