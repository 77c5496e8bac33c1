// Calls whoever has the console open: how much waits stands in the page's title; something
// new makes one short sound and, where the browser was allowed to, a notice without words
// of what it is. Both are switched on by hand, and this browser remembers it.
"use strict";

(() => {
  const box = document.querySelector("[data-calls]");
  if (!box) return;
  const HEARD = "saiduan-heard";
  const kept = (name) => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  };
  const keep = (name, value) => {
    try {
      localStorage.setItem(name, value);
    } catch {
      // Without a memory it works for as long as this page is open.
    }
  };

  let audio = null;
  const tone = (at, pitch) => {
    const [note, loud] = [audio.createOscillator(), audio.createGain()];
    note.frequency.value = pitch;
    loud.gain.setValueAtTime(0.0001, at);
    loud.gain.exponentialRampToValueAtTime(0.12, at + 0.02);
    loud.gain.exponentialRampToValueAtTime(0.0001, at + 0.22);
    note.connect(loud).connect(audio.destination);
    note.start(at);
    note.stop(at + 0.25);
  };
  const chime = () => {
    if (audio?.state !== "running") return;
    tone(audio.currentTime, 660);
    tone(audio.currentTime + 0.16, 880);
  };

  const [sound, notice] = ["sound", "notices"].map((name) => {
    const button = box.querySelector(`[data-${name}]`);
    const is = () => button.getAttribute("aria-pressed") === "true";
    const set = (on) => {
      button.setAttribute("aria-pressed", on);
      keep(`saiduan-${name}`, on ? "on" : "off");
    };
    return { button, is, set, was: kept(`saiduan-${name}`) === "on" };
  });

  // A browser lets a page sound only after somebody has pressed something on it.
  const wake = async () => {
    audio ||= new AudioContext();
    if (audio.state !== "running") await audio.resume();
    sound.button.removeAttribute("data-waits");
  };
  if (sound.was) {
    sound.set(true);
    sound.button.setAttribute("data-waits", "");
    wake().catch(() => {});
    for (const what of ["pointerdown", "keydown"]) {
      addEventListener(what, () => sound.is() && wake().catch(() => {}), { passive: true });
    }
  }
  sound.button.addEventListener("click", async () => {
    sound.set(!sound.is());
    if (!sound.is()) return sound.button.removeAttribute("data-waits");
    await wake();
    chime();
  });
  if (globalThis.Notification && Notification.permission !== "denied") {
    notice.button.hidden = false;
    if (notice.was && Notification.permission === "granted") notice.set(true);
    notice.button.addEventListener("click", async () => {
      if (notice.is()) return notice.set(false);
      notice.set((await Notification.requestPermission()) === "granted");
    });
  }
  box.hidden = false;

  const call = () => {
    if (sound.is()) chime();
    if (notice.is() && Notification.permission === "granted" && !document.hasFocus()) {
      const shown = new Notification(box.dataset.notice, { tag: "saiduan", silent: true });
      shown.onclick = () => {
        window.focus();
        shown.close();
      };
    }
  };
  // Other scripts of the page have something that must be heard.
  addEventListener("saiduan-call", call);
  let first = true;
  const ask = async () => {
    const answer = await fetch(box.dataset.calls, { redirect: "error" });
    if (answer.status === 401) return globalThis.markTitle("calls", "(!)");
    if (answer.status !== 200) return;
    const lines = (await answer.text()).split("\n").filter(Boolean);
    const all = lines.map((line) => line.split(" "));
    globalThis.markTitle("calls", all.length ? `(${all.length})` : "");
    // Other pages of this browser have heard it as well: one of them calls.
    const heard = Number(kept(HEARD) || 0);
    const last = Math.max(heard, ...all.map(([since]) => Number(since)));
    if (last > heard) keep(HEARD, last);
    // What happens on the page that is being looked at needs no call.
    const isHere = (id) => document.hasFocus() && location.pathname.includes(id);
    const news = all.filter(([since, id]) => Number(since) > heard && !isHere(id));
    if (news.length && (heard || !first)) call();
    first = false;
  };
  const beat = new Worker(box.dataset.beat);
  beat.onmessage = () => ask().catch(() => {});
  ask().catch(() => {});
})();
