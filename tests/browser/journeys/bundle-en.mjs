// The same family in English without script, and a bereavement by keyboard as far as the set.
import { english, keyboard, named } from "../lib/mover.mjs";

export const name = "bundle en";
export const lasts = 8;

export async function journey(made) {
  await english({ ...made, look: named(made, "en") });
  await keyboard({ ...made, look: named(made, "keys") });
}
