// Whoever is on duty is asked whether they are still there, before they are taken off: a
// page that only lies open answers nobody. What is typed, pressed or scrolled counts, on any
// page of this browser; the page's own requests do not. Being off duty closes nothing: what
// is on the page stays, and an urgent case still sounds.
"use strict";

(() => {
  const SEND = 60000; // at most one request in so long
  const ASK = 300000; // so long before the end they are asked

  const box = document.querySelector("[data-duty]");
  if (!box) return;
  const words = box.querySelector("p");
  const question = words.textContent;
  let stands = box.dataset.stands;
  let asked = stands === "lapsed"; // they have heard it already
  let sent = Date.now(); // opening the page counted

  const calm = () => {
    asked = false;
    box.hidden = true;
    globalThis.markTitle("duty", "");
  };
  const ask = (text) => {
    words.textContent = text;
    box.hidden = false;
    globalThis.markTitle("duty", "⏳");
    if (!asked) dispatchEvent(new Event("saiduan-call"));
    asked = true;
  };
  const post = (to, more) => {
    const form_token = box.querySelector("[name=form_token]").value;
    const body = new URLSearchParams({ form_token, ...more });
    return fetch(to, { method: "POST", body, redirect: "manual" });
  };
  const here = async () => {
    if (stands !== "on" || (!asked && Date.now() - sent < SEND)) return;
    sent = Date.now();
    try {
      const answer = await post(box.dataset.here, {});
      if (answer.status === 204) calm();
    } catch {
      sent = 0; // the next key or press tries again
    }
  };
  for (const what of ["keydown", "input", "pointerdown", "wheel", "touchmove"]) {
    addEventListener(what, (event) => event.isTrusted && here(), { passive: true });
  }
  // What was being written on the page stays there.
  box.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      const duty = event.submitter?.value ?? "on";
      await post(box.dataset.duty, { duty, to: "/console" });
      stands = duty;
      calm();
    } catch {
      // It stays on the page, to be pressed again.
    }
  });

  setInterval(async () => {
    try {
      const answer = await fetch(box.dataset.duty, { redirect: "error" });
      if (answer.status !== 200) return;
      const [now, left] = (await answer.text()).split(" ");
      const was = stands;
      stands = now;
      if (now === "lapsed") {
        asked = asked && was === "lapsed";
        ask(box.dataset.lapsed);
      } else if (now === "on" && left < ASK) {
        ask(question.replace(/\d+/, Math.max(1, Math.ceil(left / 60000))));
      } else {
        calm();
      }
    } catch {
      // The next time will do.
    }
  }, 20000);
})();
