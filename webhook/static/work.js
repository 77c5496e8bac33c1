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

// Asks again and again, one request at a time; a part that cannot be had says so.
function keep(part) {
  let tag = "";
  let notice = null;
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
        }
        stale(answer.status !== 200 && answer.status !== 304);
      } catch {
        stale(true);
      }
    }
    setTimeout(ask, PAUSE);
  };
  setTimeout(ask, PAUSE);
}

for (const part of document.querySelectorAll("[data-live]")) keep(part);
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

// n or j: the next case. k: the one before. c: claim.
addEventListener("keydown", (event) => {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (!plain || typing) return;
  const rows = [...document.querySelectorAll("[data-row]")];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const go = (to) => rows[Math.max(0, Math.min(rows.length - 1, to))]?.querySelector("a")?.focus();
  if (event.key === "n" || event.key === "j") go(at + 1);
  else if (event.key === "k") go(at < 0 ? 0 : at - 1);
  else if (event.key === "c") {
    const row = rows[at] || (rows.length ? null : document);
    row?.querySelector("[data-claim]")?.click();
  } else return;
  event.preventDefault();
});
