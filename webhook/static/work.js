// Parts of a page that update by themselves, and the two keys of the queue. All of
// it works without this file too, by loading the page again.
"use strict";

const PAUSE = 2000;
const TYPING = 5000;

for (const hint of document.querySelectorAll("[data-script]")) hint.hidden = false;

// What the reader had in hand stays: focus, opened details, the place in the talk.
function swap(part, html) {
  const focused = part.contains(document.activeElement) ? document.activeElement.id : "";
  const open = [...part.querySelectorAll("details[open][id]")].map((d) => d.id);
  const talk = part.querySelector("[data-bottom]");
  const atEnd = !talk || talk.scrollHeight - talk.scrollTop - talk.clientHeight < 40;
  const from = talk ? talk.scrollTop : 0;
  part.innerHTML = html;
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  const next = part.querySelector("[data-bottom]");
  if (next) next.scrollTop = atEnd ? next.scrollHeight : from;
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

// Forms are not swapped every two seconds: a mark in what is swapped says that something beside it has
// changed, and then those parts are taken anew from their page. One in which somebody is
// writing waits, under a line that says so; one that is over goes at once.
const lastMarks = new Map();
function marked(part) {
  const mark = part.querySelector("[data-mark]")?.dataset.mark;
  const before = lastMarks.get(part);
  lastMarks.set(part, mark);
  return before !== undefined && before !== mark;
}

function isWritten(part) {
  const fields = [...part.querySelectorAll("textarea, input:not([type=hidden])")];
  return fields.some((field) => field.value !== field.defaultValue || field.checked !== field.defaultChecked);
}

async function renew() {
  const parts = [...document.querySelectorAll("[data-anew]")];
  if (!parts.length) return;
  const answer = await fetch(parts[0].dataset.anew, { redirect: "error" });
  if (answer.status !== 200) throw new Error(String(answer.status));
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of parts) {
    const next = page.getElementById(part.id);
    if (!next) continue;
    if ("over" in next.dataset || !isWritten(part)) {
      swap(part, next.innerHTML);
      continue;
    }
    if (part.querySelector(":scope > .changed")) continue;
    const notice = document.createElement("p");
    notice.className = "warning changed";
    notice.setAttribute("role", "status");
    notice.textContent = part.dataset.changed;
    part.prepend(notice);
  }
}

// What waited for somebody's words to be sent or cleared.
addEventListener("input", (event) => {
  const part = event.target.closest("[data-anew]");
  if (part?.querySelector(":scope > .changed") && !isWritten(part)) renew().catch(() => {});
});

// Asks again and again, one request at a time; a part that cannot be had says so.
function keep(part) {
  let tag = "";
  let notice = null;
  let owed = false;
  const stale = (is) => {
    if (is && !notice) {
      notice = document.createElement("p");
      notice.className = "warning";
      notice.setAttribute("role", "status");
      notice.textContent = part.dataset.stale;
      part.before(notice);
    } else if (!is && notice) {
      notice.remove();
      notice = null;
    }
  };
  const ask = async () => {
    if (!document.hidden) {
      try {
        const headers = tag ? { "If-None-Match": tag } : {};
        const answer = await fetch(part.dataset.live, { headers, redirect: "error" });
        if (answer.status === 401) return location.reload();
        if (answer.status === 200) {
          const html = await answer.text();
          const first = !tag;
          tag = answer.headers.get("ETag") || "";
          if (!first || html.trim() !== part.innerHTML.trim()) swap(part, html);
          owed = marked(part) || owed;
        }
        if (owed) await renew();
        owed = false;
        stale(answer.status !== 200 && answer.status !== 304);
      } catch {
        stale(true);
      }
    }
    setTimeout(ask, PAUSE);
  };
  setTimeout(ask, PAUSE);
}

for (const part of document.querySelectorAll("[data-live]")) {
  marked(part);
  keep(part);
}
for (const talk of document.querySelectorAll("[data-bottom]")) talk.scrollTop = talk.scrollHeight;

// While an answer is being written, the person may see that it is.
const write = document.querySelector("[data-typing]");
if (write) {
  let last = 0;
  write.addEventListener("input", () => {
    const mine = document.querySelector("[data-mine=true]");
    if (!mine || !write.value.trim() || Date.now() - last < TYPING) return;
    last = Date.now();
    const { form_token, report } = write.form.elements;
    const body = new URLSearchParams({ form_token: form_token.value, report: report.value });
    fetch(write.dataset.typing, { method: "POST", body }).catch(() => {});
  });
}

// The letter on a key where the keyboard writes Latin, else the one that stands there beside
// the Thai or the Lao: whoever has just written to somebody has theirs switched on.
const letter = ({ key, code }) => (/^[a-z]$/.test(key) || !code.startsWith("Key") ? key : code[3].toLowerCase());

// n or j: the next case. k: the one before. c: claim.
addEventListener("keydown", (event) => {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (!plain || typing) return;
  const rows = [...document.querySelectorAll("[data-row]")];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const pressed = letter(event);
  const go = (to) => rows[Math.max(0, Math.min(rows.length - 1, to))]?.querySelector("a")?.focus();
  if (pressed === "n" || pressed === "j") go(at + 1);
  else if (pressed === "k") go(at < 0 ? 0 : at - 1);
  else if (pressed === "c") {
    const row = rows[at] || (rows.length ? null : document);
    row?.querySelector("[data-claim]")?.click();
  } else return;
  event.preventDefault();
});
