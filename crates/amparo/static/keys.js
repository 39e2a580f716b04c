// Single-key shortcuts for the review page. Every page works without this file: it only presses what is there.
"use strict";
(() => {
  document.documentElement.classList.add("js");
  const claims = () => [...document.querySelectorAll("[data-claim], [data-row]")];
  const current = () =>
    document.activeElement?.closest("[data-claim], [data-row]") ??
    document.querySelector("[data-claim][data-here]");
  const light = (claim) => {
    document.querySelectorAll("mark.on").forEach((mark) => mark.classList.remove("on"));
    if (!claim?.id) return;
    const marks = [...document.querySelectorAll("mark[data-claims]")].filter((mark) =>
      mark.dataset.claims.split(" ").includes(claim.id));
    marks.forEach((mark) => mark.classList.add("on"));
    const paper = document.querySelector(".paper");
    if (marks[0] && paper && paper.scrollHeight > paper.clientHeight) {
      const top = marks[0].offsetTop - paper.clientHeight / 3;
      paper.scrollTo({ top, behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    }
  };
  const go = (step) => {
    const all = claims();
    const at = all.indexOf(current());
    const next = all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + step))];
    if (!next) return;
    const target = next.matches("[data-row]") ? next.querySelector("a") : next;
    target.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  };
  const press = (key) => {
    const claim = current();
    const inside = claim && [...claim.querySelectorAll(`[data-key="${key}"]`)].find((e) => e.offsetParent !== null);
    const target = inside ?? (["u", "?", "/"].includes(key) ? document.querySelector(`[data-key="${key}"]`) : null);
    if (!target) return false;
    if (target.matches("details")) target.open = !target.open;
    else if (target.matches("input")) target.focus();
    else target.click();
    return true;
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input, select, textarea")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (event.key === "j" || event.key === "k") go(event.key === "j" ? 1 : -1);
    else if (event.key === "Escape") document.querySelectorAll("details[open].reject, details[open].keys").forEach((d) => { d.open = false; });
    else if (!press(event.key)) return;
    event.preventDefault();
  });
  document.addEventListener("focusin", (event) => {
    const claim = event.target.closest("[data-claim]");
    document.querySelectorAll("[data-here]").forEach((c) => { if (claim && c !== claim) c.removeAttribute("data-here"); });
    if (claim) { claim.setAttribute("data-here", ""); light(claim); }
  });
  document.querySelector(".language select")?.addEventListener("change", (event) => event.target.form.submit());
  const start = document.querySelector("[data-claim][data-here]");
  if (start) {
    light(start);
    if (document.activeElement === document.body) start.focus({ preventScroll: true });
  }
})();
