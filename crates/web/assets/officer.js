// Keys for officers (ui.md §12). Each key presses a control that stands on the page; without the control it does nothing.
// A page names its controls by data-key: <button data-key="A">, <a data-key="H">, <input type="search" data-key="/">.
// "G" and a letter goes to a place of the head: <a data-go="I">. Pages with <body data-keys="off"> have no keys.

const summary = document.getElementById("summary");
if (summary) summary.focus();

const rows = () => [...document.querySelectorAll("table.grid tbody tr:not(.group)")];
const at = () => rows().findIndex((row) => row.classList.contains("cursor"));
let picked = -1;
let go = false;

function move(to) {
  const all = rows();
  const next = all[Math.max(0, Math.min(all.length - 1, to))];
  if (!next) return;
  all.forEach((row) => row.classList.toggle("cursor", row === next));
  next.querySelector("a.go, input, button")?.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

function pick(row, value) {
  const box = row?.querySelector(".pick input, .flag input");
  if (!box) return;
  box.checked = value ?? !box.checked;
  row.classList.toggle("picked", box.checked);
  box.dispatchEvent(new Event("change", { bubbles: true }));
}

// How many are picked, in the page's own words.
const told = document.querySelector("[data-picked]");
document.addEventListener("change", (event) => {
  if (!event.target.matches(".pick input, .flag input")) return;
  event.target.closest("tr").classList.toggle("picked", event.target.checked);
  const count = document.querySelectorAll(".pick input:checked").length;
  if (told) told.textContent = count ? told.dataset.picked.replace("#", count) : "";
});

function pickTo() {
  const here = at();
  const from = picked < 0 ? here : picked;
  rows().slice(Math.min(from, here), Math.max(from, here) + 1).forEach((row) => pick(row, true));
}

// Approve, refuse and send need a second press: these are only focused, and Enter does it.
function press(key) {
  const control = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!control) return false;
  if (control.matches("input, select, textarea, [data-twice]")) control.focus();
  else control.click();
  return true;
}

function typing(target) {
  return target instanceof Element && target.matches("input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]");
}

function act(key, shift) {
  const row = rows()[at()];
  if (key === "J") return move(at() + 1), true;
  if (key === "K") return move(at() - 1), true;
  if (key === "O" && row) return row.querySelector("a.go")?.click(), true;
  if (key === "X" && shift) return pickTo(), true;
  if (key === "X" || key === "F") {
    if (!row) return press(key);
    picked = at();
    return pick(row), true;
  }
  if (key === "U") return document.querySelector("a.back")?.click(), true;
  if (key === "ESCAPE") {
    document.querySelectorAll("details[open]").forEach((open) => (open.open = false));
    return false;
  }
  return press(key);
}

// A button with data-print prints; without script it is hidden, and the browser's own menu prints.
for (const button of document.querySelectorAll("button[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

document.addEventListener("keydown", (event) => {
  if (document.body.dataset.keys === "off" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (typing(event.target)) return;
  const key = event.key.toUpperCase();
  if (go) {
    go = false;
    const link = document.querySelector(`[data-go="${CSS.escape(key)}"]`);
    if (link) {
      event.preventDefault();
      link.click();
    }
    return;
  }
  if (key === "G") {
    go = true;
    setTimeout(() => (go = false), 1500);
    return;
  }
  if (act(key, event.shiftKey)) event.preventDefault();
});

// What is under way is asked for again until it has ended; then the whole page is another. Without a script its link does the same.
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
async function follow(part) {
  while (part) {
    await pause(Number(part.dataset.again));
    const answer = await fetch(location.href).catch(() => null);
    if (!answer?.ok) continue;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-again]");
    if (!fresh) return location.reload();
    part.querySelector("progress").value = fresh.querySelector("progress").value;
    part.querySelector("[data-says]").textContent = fresh.querySelector("[data-says]").textContent;
  }
}
follow(document.querySelector("[data-again]"));
