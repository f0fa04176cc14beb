// A day of the counter that goes on by itself, and nothing else: without it the page goes on by its links. The page is asked for the next moment
// (?at=1030) and its part with data-day is put in the old one's place. It runs at once, but stands where a moment was asked for, where less motion
// is wished for (then it also goes by quarters of an hour), and while nobody looks.

const part = () => document.querySelector("[data-day]");
const run = document.querySelector("[data-run]");
const speeds = [...document.querySelectorAll("[data-speed]")];
const still = matchMedia("(prefers-reduced-motion: reduce)");
/** Minutes of the day in one jump, with less motion. */
const QUARTER = 15;

const number = (name) => Number(part().dataset[name]);
const two = (n) => String(n).padStart(2, "0");
const address = (minute) => `${location.pathname}?at=${two(Math.floor(minute / 60))}${two(minute % 60)}`;
const minuteOf = (href) => {
  const at = Number(new URL(href, location.href).searchParams.get("at"));
  return Math.floor(at / 100) * 60 + (at % 100);
};

let speed = 60;
/** Where it began to run: the minute of the day, and when that was; null while it stands. */
let begun = null;
let asked = false;

function minute() {
  const gone = Math.floor(((performance.now() - begun.since) / 60_000) * speed);
  const now = Math.min(begun.from + gone, number("last"));
  return still.matches && now < number("last") ? now - (now % QUARTER) : now;
}

function put(page) {
  const [old, fresh] = [part(), page.querySelector("[data-day]")];
  if (!fresh) return location.reload();
  const focus = old.contains(document.activeElement) ? document.activeElement.closest("[id]")?.id : "";
  for (const open of old.querySelectorAll("details[open][id]")) fresh.querySelector(`#${open.id}`).open = true;
  const scrolled = [...old.querySelectorAll(".scroll")].map((box) => [box.id, box.scrollLeft, box.scrollTop]);
  old.replaceWith(document.adoptNode(fresh));
  for (const [id, left, top] of scrolled) document.getElementById(id)?.scrollTo(left, top);
  if (focus) (document.querySelector(`#${focus} > summary`) ?? document.getElementById(focus))?.focus({ preventScroll: true });
  for (const step of document.querySelectorAll("[data-step]")) {
    const same = page.querySelector(`[data-step="${step.dataset.step}"]`);
    step.href = same.getAttribute("href");
    step.hidden = same.hidden && step !== document.activeElement;
    if (same.hasAttribute("aria-current")) step.setAttribute("aria-current", "time");
    else step.removeAttribute("aria-current");
  }
  const status = document.querySelector("[data-status]");
  if (status.textContent !== part().dataset.says) status.textContent = part().dataset.says;
}

async function show(at) {
  if (asked) return;
  asked = true;
  try {
    const answer = await fetch(address(at), { headers: { accept: "text/html" } });
    if (answer.ok) {
      put(new DOMParser().parseFromString(await answer.text(), "text/html"));
      history.replaceState(null, "", address(at));
    }
  } catch {
    // Not reached: the next second asks again.
  }
  asked = false;
}

function stand() {
  begun = null;
  run.textContent = run.dataset.go;
}

function go(from = number("at")) {
  begun = { from: from >= number("last") ? number("first") : from, since: performance.now() };
  run.textContent = run.dataset.stop;
}

if (part() && run) {
  for (const button of [run, ...speeds]) button.hidden = false;
  run.classList.add("btn--main");
  document.querySelector('[data-step="on"]').classList.remove("btn--main");
  run.addEventListener("click", () => (begun ? stand() : go()));
  for (const button of speeds) {
    button.addEventListener("click", () => {
      speed = Number(button.dataset.speed);
      for (const one of speeds) one.setAttribute("aria-pressed", String(one === button));
      go();
    });
  }
  for (const step of document.querySelectorAll("[data-step]")) {
    step.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (begun) go(minuteOf(step.href));
      show(minuteOf(step.href));
    });
  }
  document.addEventListener("visibilitychange", () => document.hidden && begun && stand());
  setInterval(() => {
    if (!begun) return;
    const now = minute();
    if (now !== number("at")) show(now);
    else if (now >= number("last")) stand();
  }, 1_000);
  if (!still.matches && !new URLSearchParams(location.search).has("at")) go();
}
