// What the demo city lays into its data folder: the officers' password, and the mail nobody is sent.
import { readdirSync, readFileSync } from "node:fs";
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

async function mailed(address, what) {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = newest(address, what);
    if (found) return found;
    await new Promise((go) => setTimeout(go, 200));
  }
  throw new Error(`nothing like ${what} was mailed to ${address}`);
}

function newest(address, what) {
  const mails = join(folder(), "mail");
  for (const name of readdirSync(mails).filter((name) => name.endsWith(".eml")).sort().reverse()) {
    const text = readFileSync(join(mails, name), "utf8");
    if (!text.includes(`To: ${address}`)) continue;
    const found = body(text).match(what);
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
