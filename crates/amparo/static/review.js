// A review page that survives a lost connection, and words chosen for a claim by hand. The page works without this file: it
// only sends the forms that are there.
import { all, current, first, one, seen, show } from "./keys.js";

const calm = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth");

const light = (claim) => {
  all("mark.on").forEach((mark) => mark.classList.remove("on"));
  if (!claim?.dataset.claim) return;
  const marks = all("mark[data-c]").filter((mark) => mark.dataset.c.split(" ").includes(claim.dataset.claim));
  marks.forEach((mark) => mark.classList.add("on"));
  const paper = one(".paper");
  if (marks[0] && paper && paper.scrollHeight > paper.clientHeight) {
    paper.scrollTo({ top: marks[0].offsetTop - paper.clientHeight / 3, behavior: calm() });
  }
};
// A whole page in place of this one, without leaving it: what is not sent yet stays in memory.
const reviewing = () => document.body.matches(".review, .conflict");
const start = () => {
  all("[data-claim]").forEach((claim) => { claim.tabIndex = -1; });
  const here = one("[data-claim][data-here]");
  if (here) light(here);
  const begin = one("main [autofocus]") ?? here;
  if (begin && (document.activeElement === document.body || !document.activeElement)) {
    begin.focus({ preventScroll: true });
    (begin.closest(".draft") ?? here ?? begin).scrollIntoView({ block: "nearest" });
  }
};
const swap = (html, url) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  const fresh = one("main", page);
  if (!fresh || !page.body.matches(".review, .conflict")) {
    location.assign(url);
    return;
  }
  const top = one(".paper")?.scrollTop ?? 0;
  document.title = page.title;
  document.body.className = page.body.className;
  one("main").replaceWith(document.adoptNode(fresh));
  if (one(".paper")) one(".paper").scrollTop = top;
  history.replaceState(null, "", url);
  start();
};
const open = async (url) => {
  try {
    const answer = await fetch(url, { credentials: "same-origin" });
    swap(await answer.text(), answer.url + (new URL(url, location).hash || ""));
  } catch {
    tell("away");
  }
};

// Decisions that did not arrive are kept here, in the memory of the page and nowhere else, and sent again in order. Each has an id
// of its own, so that one that did arrive without an answer is not decided twice.
const queue = [];
const held = [];
let busy = false;
let lost = false;
const tell = (what) => {
  const box = one("#unsent");
  if (!box) return;
  const words = { away: "away", signin: "signin" }[what] ?? (queue.length > 1 ? "many" : "one");
  box.hidden = !what && !(lost && queue.length > 0);
  if (!box.hidden) box.textContent = box.dataset[words].replace("#", String(queue.length));
  all("[data-claim]").forEach((c) => c.classList.toggle("unsent-claim", lost && queue.some((q) => q.claim === c.id)));
};
const onwards = () => {
  const waiting = (c) => queue.some((q) => q.claim === c.id);
  const list = all("[data-claim].state-proposed").filter((c) => !waiting(c) && seen(c));
  const after = list.find((c) => current()?.compareDocumentPosition(c) & Node.DOCUMENT_POSITION_FOLLOWING) ?? list[0];
  if (after) show(after);
};
const signedOut = (answer) => answer.status === 401 || /^\/(signin|locked)$/.test(new URL(answer.url).pathname);
const renew = async (item) => {
  const answer = await fetch(location.href, { credentials: "same-origin" });
  if (signedOut(answer)) return false;
  const token = one("input[name=csrf]", new DOMParser().parseFromString(await answer.text(), "text/html"));
  if (token) item.data.set("csrf", token.value);
  return true;
};
const pump = async () => {
  if (busy) return;
  busy = true;
  let last = null;
  try {
    while (queue.length > 0) {
      const item = queue[0];
      if (item.tried && !(await renew(item))) throw "signin";
      item.tried = true;
      const answer = await fetch(item.url, { method: "POST", body: item.data, credentials: "same-origin" });
      if (signedOut(answer)) throw "signin";
      const html = await answer.text();
      queue.shift();
      if (answer.ok) last = [html, answer.url];
      else held.push([html, location.href]);
    }
    lost = false;
    tell();
    const next = held.shift() ?? last;
    if (next) {
      // The address of the claim to go on with is in the page: what has the focus now is gone with the old one.
      document.activeElement?.blur?.();
      swap(...next);
    }
  } catch (why) {
    const first = !lost;
    lost = true;
    tell(why === "signin" ? "signin" : undefined);
    if (first) onwards();
    setTimeout(pump, 2000);
  } finally {
    busy = false;
  }
};
const send = (form, by) => {
  const data = new URLSearchParams(new FormData(form, by));
  data.set("once", crypto.randomUUID());
  const url = by?.hasAttribute("formaction") ? by.formAction : form.action;
  const claim = (by ?? form).closest("[data-claim]")?.id ?? null;
  if (claim && queue.some((q) => q.claim === claim)) return;
  queue.push({ url, data, claim, tried: false });
  if (lost) {
    tell();
    onwards();
  }
  pump();
};
// What was never sent is taken back here; what was may have arrived.
const unsend = () => {
  const item = queue.at(-1);
  if (!item) return false;
  if (item.tried) {
    tell("away");
    return true;
  }
  queue.pop();
  tell();
  const claim = item.claim && document.getElementById(item.claim);
  if (claim) show(claim);
  return true;
};
addEventListener("online", () => pump());
addEventListener("beforeunload", (event) => { if (queue.length > 0) event.preventDefault(); });
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!reviewing() || !form.closest("main") || form.method !== "post") return;
  event.preventDefault();
  if (!(form.action.endsWith("/undo") && unsend())) send(form, event.submitter);
});
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("main a[href]");
  if (!link || !reviewing() || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const claim = link.closest("[data-claim]");
  const reasons = one("#reasons");
  if (claim && reasons && one("kbd", link)?.textContent === "r") {
    // Reasons are at hand without a connection.
    event.preventDefault();
    one("form.pick", claim)?.remove();
    const form = one("form", reasons.content.cloneNode(true));
    form.action = `/claims/${claim.id}/reject`;
    claim.append(form);
    show(claim);
  } else if (link.getAttribute("href").startsWith("?") || link.matches("[data-key]")) {
    event.preventDefault();
    document.activeElement?.blur?.();
    open(link.href);
  }
});

// Words for a claim by hand: chosen with the mouse, or word by word with the arrow keys.
let words = false;
let chosen = null;
const text = () => one(".review .text");
const inText = () => {
  const selection = getSelection();
  const range = selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  return range && text()?.contains(range.commonAncestorContainer) ? range : null;
};
const take = (range) => {
  const before = document.createRange();
  before.selectNodeContents(text());
  before.setEnd(range.startContainer, range.startOffset);
  // Places in the text are counted in code points.
  const from = [...before.toString()].length;
  const to = from + [...range.toString()].length;
  words = false;
  chosen = null;
  getSelection().removeAllRanges();
  document.activeElement?.blur?.();
  open(`?make=${from}-${to}#draft`);
};
const begin = () => {
  words = true;
  const at = one(".text mark.on") ?? text();
  getSelection().collapse(at, 0);
  getSelection().modify("extend", "forward", "word");
  at.scrollIntoView({ block: "nearest" });
};
const step = (event) => {
  const selection = getSelection();
  const turned = getComputedStyle(text()).direction === "rtl";
  const ways = { ArrowRight: !turned, ArrowLeft: turned, ArrowDown: true, ArrowUp: false };
  if (!(event.key in ways)) return false;
  const way = ways[event.key] ? "forward" : "backward";
  const by = /Up|Down/.test(event.key) ? "line" : "word";
  if (event.shiftKey) {
    selection.modify("extend", way, by);
  } else {
    if (way === "forward" && by === "word") selection.collapseToEnd();
    else selection.collapseToStart();
    if (way === "backward" || by === "line") selection.modify("move", way, by);
    selection.modify("extend", "forward", "word");
  }
  selection.focusNode?.parentElement?.scrollIntoView({ block: "nearest" });
  return true;
};
document.addEventListener("selectionchange", () => { chosen = inText() ?? (words ? chosen : null); });
document.addEventListener("mousedown", (event) => {
  const range = event.target.closest?.("#words > summary") && inText();
  if (range) {
    event.preventDefault();
    take(range);
  }
});

first.push((event) => {
  const free = !event.target.closest("a, button, summary, input");
  if (words && step(event)) return true;
  if (event.key === "u" && unsend()) return true;
  if (event.key === "Enter" && (words || free) && inText()) {
    take(inText());
    return true;
  }
  if (event.key === "w" && text() && one("#words")) {
    begin();
    return true;
  }
  if (words && event.key === "Escape") {
    words = false;
    getSelection().removeAllRanges();
    return true;
  }
  return false;
});
document.addEventListener("focusin", (event) => {
  const claim = event.target.closest("[data-claim]");
  all("[data-here]").forEach((c) => { if (claim && c !== claim) c.removeAttribute("data-here"); });
  if (claim) { claim.setAttribute("data-here", ""); light(claim); }
});
start();
