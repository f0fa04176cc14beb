// A family moves in, in Japanese: from the questions to the sheet that the desk finds.
import { japanese } from "../lib/mover.mjs";

export const name = "bundle";
export const lasts = 8;

export const journey = japanese;
