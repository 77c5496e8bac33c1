// Whoever has an urgent case keeps it while they are at work on its pages: what is
// typed, pressed or scrolled counts, a page that only lies open does not. Shortly before
// the case goes back to the queue the page says so. The server decides: another page of
// the same case keeps it as well.
"use strict";

(() => {
  const SEND = 10000; // at most one request in so long
  const ASK = 85000; // nothing was done for so long: how does it stand?
  const WARN = 31000;

  const ending = document.getElementById("ending");
  if (!ending) return;
  const words = ending.querySelector("p");
  const stay = ending.querySelector("button");
  const text = words.textContent;
  // On the case's own page the part that updates knows it best.
  const isMine = () => document.querySelector("[data-mine]").dataset.mine === "true";
  let sent = Date.now(); // opening the page counted
  let later = 0;
  let end = 0;

  const calm = () => {
    end = 0;
    ending.hidden = true;
    globalThis.markTitle("ending", "");
  };
  const over = () => {
    end = 0;
    ending.dataset.mine = "false";
    words.textContent = ending.dataset.over;
    stay.hidden = true;
    ending.hidden = false;
    globalThis.markTitle("ending", "");
  };
  const send = async () => {
    later = 0;
    sent = Date.now();
    const form_token = ending.querySelector("[name=form_token]").value;
    try {
      const body = new URLSearchParams({ form_token });
      const answer = await fetch(ending.dataset.touch, { method: "POST", body, redirect: "error" });
      if (answer.status === 204) calm();
      else if (answer.status === 409 && isMine()) over();
    } catch {
      sent = 0; // the next key or press tries again
    }
  };
  // What is done shortly after a request is told by a later one, never forgotten.
  const touch = () => {
    if (!isMine() || later) return;
    const wait = end ? 0 : Math.max(0, sent + SEND - Date.now());
    later = setTimeout(send, wait);
  };
  for (const what of ["keydown", "input", "pointerdown", "wheel", "touchmove"]) {
    addEventListener(what, (event) => event.isTrusted && touch(), { passive: true });
  }
  stay.addEventListener("click", touch);

  const count = () => {
    const left = Math.ceil((end - Date.now()) / 1000);
    if (left > 0) words.textContent = text.replace(/\d+/, left);
    if (ending.hidden) {
      ending.hidden = false;
      globalThis.markTitle("ending", "⏳");
    }
  };
  let beat = 0;
  setInterval(async () => {
    if (!isMine()) return end ? over() : undefined;
    beat += 1;
    if (end > Date.now() && beat % 5) return count();
    if (!end && Date.now() - sent < ASK) return;
    try {
      const answer = await fetch(ending.dataset.left, { redirect: "error" });
      if (answer.status === 409) return over();
      if (answer.status !== 200) return (sent = Date.now() - ASK + SEND);
      const left = Number(await answer.text());
      if (left > WARN) {
        calm();
        sent = Date.now() - ASK + Math.min(left - WARN, SEND);
      } else {
        end = Date.now() + Math.max(left, 1000);
        count();
      }
    } catch {
      sent = Date.now() - ASK + SEND;
    }
  }, 1000);
})();
