// Makes the page live. Without it the page works too: every control is a form.
"use strict";
(() => {
  document.documentElement.className = ""; // from here on the script takes away what is old
  const $ = (id) => document.getElementById(id);
  const main = document.querySelector("main");
  const form = $("say"), box = $("text"), log = $("log"), choices = $("choices"), notice = $("notice"), numbers = $("numbers"), exit = $("exit");
  const set = form.dataset;
  const LOOK = 2000, REST = 10000, PATIENCE = 20000, QUIET = 600000;
  const start = $("start") || $("quiet").content.firstElementChild;
  let live = "live" in set, last = set.last, tag = set.tag, from = Number(set.from);
  let until = Date.now() + Number(set.left); // when what was said must go
  let typed = Date.now(); // when the person last touched the box
  let begun = false; // a first message was taken, and it is not known yet whether this browser keeps the cookie
  let sending = null, failures = 0, timer = 0, busy = false;

  // Asks the server, and gives up after a while; one question at a time, so that no
  // answer overtakes another.
  const ask = async (path, options) => {
    const stop = new AbortController();
    // A weak signal carries a quarter of a kilobyte a second.
    const late = setTimeout(() => stop.abort(), PATIENCE + 4 * String(options.body || "").length);
    try {
      const answer = await fetch(path, { ...options, cache: "no-store", signal: stop.signal });
      return { status: answer.status, body: answer.status === 304 ? null : await answer.json() };
    } finally {
      clearTimeout(late);
    }
  };

  const say = (text) => { if (notice.textContent !== text) notice.textContent = text; };

  // Takes away all that was said.
  const clear = () => {
    last = tag = "";
    log.replaceChildren();
    choices.replaceChildren();
    numbers.replaceChildren();
    $("files").hidden = true;
    if (!start.isConnected) log.before(start);
    document.body.className = "first";
  };

  // Ten quiet minutes: nothing that was said stays, and nobody looks for more.
  const blank = () => {
    live = false;
    clear();
  };

  const forget = () => {
    const now = Date.now();
    if (live && now >= until) blank();
    if (box.value && now - typed >= QUIET) box.value = "";
  };

  // Puts lines where they belong by their ids, which sort by time. The first new one
  // that answers the person is where reading goes on.
  const add = (html) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    let next = null;
    for (const line of page.querySelectorAll("li")) {
      const old = $(line.id);
      if (old && "once" in line.dataset) old.replaceWith(line);
      if (old) continue;
      const later = [...log.children].find((other) => other.id > line.id);
      log.insertBefore(line, later || null);
      next = later || line.className === "mine" ? null : next || line;
    }
    return next;
  };

  // Reading goes on at this line, from its beginning.
  const read = (line) => {
    if (line && line.getBoundingClientRect().top < main.getBoundingClientRect().top) line.scrollIntoView();
  };

  // By the page that says so where a browser keeps nothing.
  const onward = (lang) => location.replace(begun ? `/chat?c=${lang}` : "/chat");

  const take = (answer) => {
    if (answer.left <= 0) return begun ? onward(answer.lang) : blank();
    if (answer.lang !== document.documentElement.lang && !box.value) return onward(answer.lang);
    const unlocked = live && answer.from < from;
    if (live && answer.from > from) clear();
    live = true;
    $("files").hidden = false; // a file goes to a talk that has begun
    from = answer.from;
    until = Date.now() + answer.left;
    tag = unlocked ? "" : answer.tag;
    if (answer.last > last) last = answer.last;
    if (unlocked) last = "";
    if ("choices" in answer) choices.innerHTML = answer.choices;
    if (!answer.lines) return;
    start.remove();
    document.body.className = "";
    const next = add(answer.lines);
    if (!next) return;
    main.scrollTop = 0; // the end
    read(next);
  };

  const finish = () => {
    sending = null;
    box.readOnly = false;
  };

  // Sends until it is saved. The same event id each time: it has its effects once.
  const deliver = async () => {
    const { body, status } = await ask("/chat/send", { method: "POST", body: sending.fields });
    if (numbers.innerHTML !== (body.numbers || "")) numbers.innerHTML = body.numbers || "";
    if (status >= 500) return set.retrying;
    if (status === 200 && sending.clears) box.value = "";
    finish();
    if (status === 200) {
      begun = begun || !live;
      take(body);
    }
    return body.alert || "";
  };

  const look = async () => {
    const headers = tag ? { "If-None-Match": `"${tag}"` } : {};
    const { body, status } = await ask(`/chat/messages?after=${last}&page=${form.page.value}`, { headers });
    if (status === 200) take(body);
    if (status < 400) begun = false;
    return status >= 500 ? body.alert : "";
  };

  const turn = async () => {
    clearTimeout(timer);
    forget();
    if (busy) return;
    busy = true;
    const was = sending;
    try {
      if (sending) say(await deliver());
      else if (live) {
        const trouble = await look();
        if (trouble || failures) say(trouble);
      }
      failures = 0;
    } catch {
      failures += 1;
      if (sending || failures > 1) say(set.offline);
    }
    busy = false;
    if (sending && sending === was) failures = Math.max(failures, 1);
    const soon = (sending && sending !== was) || (begun && !failures) ? 0 : Math.min(LOOK * Math.max(1, failures), REST);
    timer = setTimeout(turn, document.hidden && !sending ? REST : soon);
  };

  const fresh = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");

  const send = (name, value) => {
    const fields = new URLSearchParams({ [name]: value, event: fresh(), page: form.page.value, after: last, first: start.isConnected ? 1 : "" });
    sending = { fields, clears: name === "text" };
    box.readOnly = true;
    say(set.sending);
    turn();
  };

  let pressed = null; // older browsers do not say which button submitted
  document.addEventListener("click", (event) => { pressed = event.target.closest("button"); }, true);

  form.addEventListener("submit", (event) => {
    const by = event.submitter || pressed || $("send");
    if (by.name === "lang") return; // a new page, with the box's text in it
    event.preventDefault();
    if (sending) return void turn();
    if (by.name) send(by.name, by.value);
    else if (box.value.trim()) send("text", box.value);
  });

  const fine = !matchMedia("(pointer: coarse)").matches;
  box.addEventListener("keydown", (event) => {
    typed = Date.now();
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || !fine) return;
    event.preventDefault();
    pressed = $("send");
    pressed.click();
  });
  box.addEventListener("input", () => { typed = Date.now(); });

  // The way out: first nothing is to be seen, then the session ends, then the page goes.
  const leave = () => {
    document.documentElement.hidden = true;
    document.title = "";
    blank();
    box.value = "";
    navigator.sendBeacon("/chat/exit");
    location.replace(exit.dataset.to);
  };
  exit.addEventListener("submit", (event) => {
    event.preventDefault();
    leave();
  });
  let escapes = [];
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return void (escapes = []);
    if (event.repeat) return;
    const now = Date.now();
    escapes = [...escapes.filter((at) => now - at < 3000), now];
    if (escapes.length >= 3) leave();
  });

  // A page that the browser kept in memory shows nothing old when one comes back to it.
  addEventListener("pagehide", () => { document.documentElement.hidden = true; });
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
    else document.documentElement.hidden = false;
  });
  addEventListener("online", turn);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) turn(); });

  $("refresh").hidden = true;
  $("escape").hidden = !fine;
  if (fine) box.focus();
  read($("now")?.parentElement); // a page that was loaded anew, in another language too
  turn();
})();
