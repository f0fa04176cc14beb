// The desk with JavaScript switched off, in English: every control is a link, a form or a `details`.
import { Desk } from "../lib/desk.mjs";

export const name = "desk no script";

export async function journey(made) {
  const seen = new Set();
  const states = ["sign-in", "sign-in-error", "today", "inbox-section", "case", "correct", "draft", "draft-error", "approvals", "approve", "case-decided", "letter"];
  const desk = (login) => new Desk({ ...made, seen }, { login, lang: "en", script: false, states });
  const hayashi = await desk("hayashi").start();
  const child = await hayashi.typeIn("child-allowance");
  const sato = await desk("sato").start({ wrong: true });
  await sato.see("today");
  await sato.goto("/desk/inbox?tab=section");
  await sato.see("inbox-section");
  await sato.find(child);
  await sato.see("case");
  await sato.hand.press('main .task button[value="claim"]');
  await sato.page.locator('input[name="flag"]').nth(1).check();
  await sato.hand.press('button[form="flags"]');
  await sato.see("correct");
  await sato.find(child);
  for (const result of ["accept", "ok", "ok"]) await sato.finish(result);
  await sato.begin("draft");
  await sato.see("draft");
  await sato.hand.choose("exit", "refuse");
  await sato.refused("draft");
  await sato.hand.choose("exit", "approve");
  await sato.send();
  for (const login of ["tanaka", "yamada"]) {
    const approver = await desk(login).start();
    await approver.goto("/desk/approvals");
    await approver.see("approvals");
    await approver.approve(child);
    await approver.see("case-decided");
    if (login === "yamada") {
      await approver.hand.press('main a[href*="/letter/"]');
      await approver.see("letter");
    }
  }
}
