// Only adds to pages that are complete without it: focus on the error summary, the town of a postal code, upload progress.

const summary = document.getElementById("summary");
if (summary) summary.focus();

// An input with data-towns="/towns/" asks there for the town of the postal code typed into it, and fills the town beside it while that
// is empty or still holds what was filled in before. A code nobody knows says nothing: the town can be typed.
for (const postal of document.querySelectorAll("input[data-towns]")) {
  let filled = "";
  postal.addEventListener("input", async () => {
    const code = postal.value.normalize("NFKC").replace(/\D/g, "");
    const town = postal.form?.elements.namedItem(postal.name.replace(/postal$/, "town"));
    if (code.length !== 7 || !town || (town.value !== "" && town.value !== filled)) return;
    try {
      const answer = await fetch(postal.dataset.towns + code, { headers: { accept: "application/json" } });
      if (answer.ok) town.value = filled = (await answer.json()).town;
    } catch {
      // Not reached: the button and the field itself still work.
    }
  });
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
