// What the demo city lays into its data folder: the officers' password, and the mail nobody is sent.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = () => {
  if (!process.env.DATA) throw new Error("DATA names the data folder of the demo");
  return process.env.DATA;
};

export function password() {
  return readFileSync(join(folder(), "demo-password.txt"), "utf8").trim();
}

/** The code mailed to this address; the sender may take a moment. */
export async function mailedCode(address) {
  return mailed(address, /\b\d{6}\b/);
}

/** The path of the link that signs in, as it was mailed to this address. */
export async function mailedLink(address) {
  return mailed(address, /\/mypage\/link\/[0-9a-f]+/);
}

/** The path of the link by which somebody outside answers, as it was mailed to this address. */
export async function mailedRequest(address) {
  return mailed(address, /\/outside\/[0-9a-f]+/);
}

/** Whom a report about the newest mail to this address would go to. */
export async function mailedFrom(address) {
  return mailed(address, /bounce\+[a-z2-7]+@[a-z.]+/, (text) => text.split(/\r?\n\r?\n/)[0]);
}

/** Lays a report of undelivered mail, as a mail server writes it, into the maildir the demo looks into. */
export function report(to, { action = "failed", status = "5.1.1" } = {}) {
  const fresh = join(folder(), "bounces", "new");
  mkdirSync(fresh, { recursive: true });
  const part = (kind, text) => `--mx/1\nContent-Type: ${kind}\n\n${text}\n\n`;
  const fields = `Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; somebody@example.jp\nAction: ${action}\nStatus: ${status}`;
  const head = `Return-Path: <>\nDelivered-To: ${to}\nSubject: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary="mx/1"`;
  writeFileSync(join(fresh, `${Date.now()}.report.mx`), `${head}\n\n${part("text/plain", "sorry")}${part("message/delivery-status", fields)}--mx/1--\n`);
}

/** Puts something into the folder for other systems' packages that is none. */
export function brokenPackage() {
  const fresh = join(folder(), "spool", "in");
  mkdirSync(fresh, { recursive: true });
  writeFileSync(join(fresh, `${Date.now()}.zip`), "no package");
}

async function mailed(address, what, within = body) {
  for (let tries = 0; tries < 300; tries += 1) {
    const found = newest(address, what, within);
    if (found) return found;
    await new Promise((go) => setTimeout(go, 200));
  }
  throw new Error(`nothing like ${what} was mailed to ${address}`);
}

function newest(address, what, within) {
  const mails = join(folder(), "mail");
  for (const name of readdirSync(mails).filter((name) => name.endsWith(".eml")).sort().reverse()) {
    const text = readFileSync(join(mails, name), "utf8");
    if (!text.includes(`To: ${address}`)) continue;
    const found = within(text).match(what);
    if (found) return found[0];
  }
  return null;
}

/** The text of a mail of one part, whatever it travels as. */
function body(mail) {
  const [head, ...rest] = mail.split(/\r?\n\r?\n/);
  const text = rest.join("\n\n");
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(text, "base64").toString("utf8");
  if (/transfer-encoding: quoted-printable/i.test(head)) return text.replace(/=\r?\n/g, "");
  return text;
}
