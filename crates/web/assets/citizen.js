// Only adds to pages that are complete without it: focus on the error summary, saving while typing, upload progress.

const summary = document.getElementById("summary");
if (summary) summary.focus();

// A form with data-autosave="/address" is sent there two seconds after the last change; the answer is shown in
// the element its data-saved names. Files and buttons are left out. Failing says nothing: the form itself still saves.
for (const form of document.querySelectorAll("form[data-autosave]")) {
  let timer = 0;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => save(form), 2000);
  });
  form.addEventListener("submit", () => clearTimeout(timer));
}

async function save(form) {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
  try {
    const answer = await fetch(form.dataset.autosave, { method: "POST", body, headers: { accept: "application/json" } });
    const place = document.getElementById(form.dataset.saved || "");
    if (answer.ok && place) place.textContent = (await answer.json()).saved;
  } catch {
    // No line: the person goes on typing, and sending says whether it arrived.
  }
}

// A form with data-upload shows how much has been sent in its <progress>, which is hidden until then.
for (const form of document.querySelectorAll("form[data-upload]")) {
  const bar = form.querySelector("progress");
  if (!bar) continue;
  form.addEventListener("submit", (event) => {
    const files = [...form.querySelectorAll("input[type=file]")].some((input) => input.files.length > 0);
    if (!files) return;
    event.preventDefault();
    bar.hidden = false;
    const request = new XMLHttpRequest();
    request.open(form.method, form.action);
    request.upload.onprogress = (sent) => {
      bar.max = sent.total;
      bar.value = sent.loaded;
    };
    request.onload = () => {
      if (request.responseURL !== form.action) location.assign(request.responseURL);
      else show(request.responseText);
    };
    request.onerror = () => form.submit();
    const body = new FormData(form);
    if (event.submitter?.name) body.append(event.submitter.name, event.submitter.value);
    request.send(body);
  });
}

function show(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  document.title = page.title;
  document.body.replaceWith(page.body);
  document.getElementById("summary")?.focus();
}

// A button with data-print prints; without script it is hidden, and the browser's own menu prints.
for (const button of document.querySelectorAll("button[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
