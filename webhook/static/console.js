// The console works without this file; with it a few things are quicker.
"use strict";

// What is wrong with a form is read first.
document.querySelector(".faults")?.focus();

// A one-time link is copied with one press. The button appears only with this file.
for (const button of document.querySelectorAll("[data-copy]")) {
  const field = document.getElementById(button.dataset.copy);
  if (!field || !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(field.value);
    button.textContent = button.dataset.done;
  });
}
