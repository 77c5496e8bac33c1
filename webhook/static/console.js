// The console works without this file; with it a few things are quicker.
"use strict";

// Marks before the page's title, each by its own name: how much waits, what is urgent.
const title = document.title;
const marks = {};
globalThis.markTitle = (name, mark) => {
  marks[name] = mark;
  const all = Object.keys(marks).sort().map((each) => marks[each]);
  document.title = [...all, title].filter(Boolean).join(" ");
};

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
