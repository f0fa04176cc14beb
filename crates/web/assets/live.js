// Live pages. Everything here only adds: without it a page is complete and is reloaded by its reader, or by its own <meta refresh>.
// The part of the page with data-live="/live?topics=…" and data-at="position" is drawn anew when the stream says that it is behind; a topic
// that counts otherwise has its own data-at-topic. What
// reads it out is a role="status" outside of it, filled from data-says; data-chime sounds when it changes. Only a visible tab has a stream.

/** A page that has heard nothing for so long is not up to date, ms. */
const OLD = 30_000;
/** Where there is no stream the page asks for itself this often, ms. */
const ASK = 15_000;

const part = () => document.querySelector("[data-live]");
let source = null;
let asked = false;
let again = false;
let heard = Date.now();

function hear() {
  heard = Date.now();
  freshness();
}

/** Old words are worse than none: a display says that it is not up to date. */
function freshness() {
  const told = document.querySelector("[data-stale]");
  if (!told || !part()) return;
  const old = Date.now() - heard > OLD;
  told.hidden = !old;
  part().hidden = old;
}

function typing() {
  const at = document.activeElement;
  return part()?.contains(at) && at.matches("input:not([type=hidden], [type=checkbox], [type=radio]), textarea, select");
}

function put(fresh) {
  const old = part();
  const at = document.activeElement;
  const place = old.contains(at) ? (at.id && `#${CSS.escape(at.id)}`) || (at.dataset.key && `[data-key="${CSS.escape(at.dataset.key)}"]`) : "";
  for (const open of old.querySelectorAll("details[open][id]")) {
    const same = fresh.querySelector(`details[id="${CSS.escape(open.id)}"]`);
    if (same) same.open = true;
  }
  const [before, now] = [old.dataset.chime ?? "", fresh.dataset.chime ?? ""];
  old.replaceWith(document.adoptNode(fresh));
  if (place) part().querySelector(place)?.focus({ preventScroll: true });
  if (now && now !== before) chime();
  say();
  freshness();
}

function say() {
  const status = document.querySelector("[data-status]");
  const words = part()?.dataset.says ?? "";
  if (status && status.textContent !== words) status.textContent = words;
}

async function fetched() {
  if (asked) return void (again = true);
  if (!part() || typing()) return;
  asked = true;
  try {
    const answer = await fetch(location.href, { headers: { accept: "text/html" }, cache: "no-store" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("[data-live]");
    // A page that is another one now (signed out, over) is shown as it is.
    if (answer.ok && !fresh) location.reload();
    if (answer.ok && fresh) {
      hear();
      put(fresh);
    }
  } catch {
    // Not reached: the stream or the next try says when it can be again.
  }
  asked = false;
  if (again) {
    again = false;
    fetched();
  }
}

function listen() {
  if (source || !part() || document.hidden) return;
  source = new EventSource(part().dataset.live);
  source.addEventListener("changed", (event) => {
    hear();
    const { topic, position } = JSON.parse(event.data);
    if (position > Number(part()?.getAttribute(`data-at-${topic}`) ?? part()?.dataset.at ?? 0)) fetched();
  });
  source.addEventListener("beat", hear);
}

document.addEventListener("visibilitychange", () => {
  if (!document.hidden) {
    listen();
    fetched();
    return;
  }
  source?.close();
  source = null;
});

if (part()) {
  listen();
  // A stream that was refused or has ended is tried anew; until then the page asks.
  setInterval(() => {
    if (document.hidden) return;
    if (source?.readyState === EventSource.CLOSED) source = null;
    if (source?.readyState !== EventSource.OPEN) fetched();
    listen();
  }, ASK);
  setInterval(freshness, 5_000);
}

/** Two soft tones. A browser that lets no page sound by itself stays silent: the display is complete without. */
function chime() {
  if (!document.querySelector("[data-sound]") || !globalThis.AudioContext) return;
  const audio = new AudioContext();
  if (audio.state !== "running") return void audio.close();
  for (const [pitch, start] of [[784, 0], [587, 0.35]]) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.2, audio.currentTime + start);
    volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + start + 0.6);
    tone.connect(volume).connect(audio.destination);
    tone.start(audio.currentTime + start);
    tone.stop(audio.currentTime + start + 0.6);
  }
  setTimeout(() => audio.close(), 1_500);
}

// A clock on a display: data-clock, in the page's own zone.
const clock = document.querySelector("[data-clock]");
if (clock) {
  const tell = () => (clock.textContent = new Date().toLocaleTimeString("ja-JP", { timeZone: "Asia/Tokyo", hour: "numeric", minute: "2-digit" }));
  setInterval(tell, 10_000);
}

// Minutes that run: data-since in ms, data-minutes="#分経過".
setInterval(() => {
  for (const told of document.querySelectorAll("[data-since]")) {
    told.textContent = told.dataset.minutes.replace("#", Math.max(0, Math.floor((Date.now() - Number(told.dataset.since)) / 60_000)));
  }
}, 10_000);

// A kiosk nobody touches for a minute goes back to its first page (data-idle="/kiosk"), and warns a quarter of a minute before.
const home = document.body.querySelector("[data-idle]");
if (home) {
  const warning = document.querySelector("[data-idle-warning]");
  let touched = Date.now();
  for (const kind of ["pointerdown", "keydown"]) document.addEventListener(kind, () => (touched = Date.now()));
  setInterval(() => {
    const idle = Date.now() - touched;
    if (warning) warning.hidden = idle < 45_000;
    if (idle >= 60_000) location.replace(home.dataset.idle);
  }, 1_000);
}

// A ticket prints itself once (data-print-once="its code"), and again at a press.
const slip = document.querySelector("[data-print-once]");
if (slip && sessionStorage.getItem("printed") !== slip.dataset.printOnce) {
  sessionStorage.setItem("printed", slip.dataset.printOnce);
  print();
}
for (const button of document.querySelectorAll("button[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
