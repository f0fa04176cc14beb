// A birth in plain Japanese at 320 px.
import { narrow } from "../lib/mover.mjs";

export const name = "bundle narrow";
export const lasts = 2;

export const journey = narrow;
