// Single-key shortcuts. Every page works without this file: it only presses what is there. What the review page needs
// besides is in review.js, which builds on this.
document.documentElement.classList.add("js");

export const all = (what, within = document) => [...within.querySelectorAll(what)];
export const one = (what, within = document) => within.querySelector(what);
export const seen = (e) => e.offsetParent !== null;
export const current = () => document.activeElement?.closest("[data-claim], [data-row]") ?? one("[data-claim][data-here]");
/** What hears a key before it is one of the page: gives whether it was for them. */
export const first = [];

export const show = (e) => {
  e.closest("details:not([open])")?.setAttribute("open", "");
  (e.matches("[data-row]") ? one("a", e) : e).focus({ preventScroll: true });
  e.scrollIntoView({ block: "nearest" });
};
const items = () => all("[data-claim], [data-row]").filter(seen);
const go = (step) => {
  const list = items();
  const at = list.indexOf(current());
  const next = list[Math.max(0, Math.min(list.length - 1, at < 0 ? 0 : at + step))];
  if (next) show(next);
};
const keyed = (key, within) => all(`[data-key="${CSS.escape(key)}"]`, within).find(seen);
/** Within a claim the key of something is the one that stands on it. */
const marked = (key, claim) => all("kbd", claim).find((kbd) => kbd.textContent === key && seen(kbd))?.closest("a, button");
const press = (key) => {
  const here = current();
  const row = here?.matches("[data-row]") && one("input[type=checkbox]", here);
  // What is asked for without a tick is meant for the report one stands on.
  if (row && one("#work") && "azpbi".includes(key) && !one("#work .row input:checked")) row.checked = true;
  const anywhere = one("#work") || ["u", "?", "/", "w", "i", "k", "e", "Escape"].includes(key);
  const target = (here && (keyed(key, here) ?? marked(key, here))) || (key === "x" && row) || (anywhere && keyed(key, document));
  if (!target) return false;
  const field = key === "i" && one("input[name=title]", target.parentElement);
  if (field) {
    target.parentElement.open = true;
    field.focus();
  } else if (target.matches("details")) target.open = !target.open;
  else if (target.matches("input:not([type=checkbox]), select")) target.focus();
  else target.click();
  return true;
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const typing = event.target.closest("input:not([type=checkbox]), select, textarea");
  if (typing) {
    if (event.key === "Escape") typing.blur();
    // Enter is the button of its own line.
    const button = event.key === "Enter" && typing.closest(".work") && one("button", typing.closest(".line"));
    if (button) {
      event.preventDefault();
      button.click();
    }
    return;
  }
  if (first.some((hear) => hear(event))) return event.preventDefault();
  if ((event.key === "j" || event.key === "k") && items().length > 0) go(event.key === "j" ? 1 : -1);
  else if (event.key === "Escape") {
    if (!press("Escape")) {
      all("details[open].keys").forEach((d) => { d.open = false; });
      all("[data-claim] > form.pick").forEach((f) => f.remove());
    }
  } else if (!press(event.key)) return;
  event.preventDefault();
});
one("[data-ticks]")?.addEventListener("change", (event) => {
  all(`${event.target.dataset.ticks} .row input`).forEach((tick) => { tick.checked = event.target.checked; });
});
one(".language select")?.addEventListener("change", (event) => event.target.form.submit());
