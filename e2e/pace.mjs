// How long a report takes by keyboard alone: from the inbox to a complete accepted case, every claim on the screen before its key.
//   node pace.mjs          PACE=1500 (milliseconds between two actions; 0 in CI), AMPARO, CHROMIUM, REPORT (a file), WORK (a folder)
// An action is one key, one chord, or one line typed into a field. Nothing is accepted in bulk, and the mouse is never used.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import assert from "node:assert/strict";
import { address, browse, end, program } from "./start.mjs";

const report = process.env.REPORT ?? new URL("../examples/01-equator-wire.txt", import.meta.url).pathname;
const pace = Number(process.env.PACE ?? 0);
const home = mkdtempSync(join(process.env.WORK ?? tmpdir(), "amparo-pace-"));
const key = join(home, "key");
writeFileSync(key, "four plain words here\n", { mode: 0o600 });
const flags = ["--data", join(home, "store"), "--key-file", key, "--lang", "en"];
const run = (args) => new Promise((done, failed) => {
  const child = spawn(program, [...args, ...flags], { stdio: ["ignore", "pipe", "pipe"] });
  let err = "";
  child.stderr.on("data", (data) => { err += data; });
  child.on("exit", (code) => (code === 0 ? done() : failed(new Error(err))));
});
await run(["init"]);
const server = spawn(program, ["serve", "--no-browser", ...flags], { stdio: ["ignore", "pipe", "inherit"] });
const once = await address(server);
const browser = await browse();
let actions = 0;
let failed = null;
try {
  const page = await (await browser.newContext({ locale: "en-GB", viewport: { width: 1360, height: 900 } })).newPage();
  await page.goto(once);
  const start = Date.now();
  const act = async (what) => {
    if (pace > 0) await page.waitForTimeout(pace);
    actions += 1;
    await what();
  };
  const press = (k) => act(() => page.keyboard.press(k));
  const type = (words) => act(() => page.keyboard.type(words));
  const on = (what) => page.evaluate((w) => document.activeElement?.matches(w), what);
  // The report is dropped onto the field of the inbox.
  const drop = async () => {
    const bytes = readFileSync(report).toString("base64");
    const data = await page.evaluateHandle(([b, name]) => {
      const list = new DataTransfer();
      list.items.add(new File([Uint8Array.from(atob(b), (c) => c.charCodeAt(0))], name, { type: "text/plain" }));
      return list;
    }, [bytes, "report.txt"]);
    await page.dispatchEvent("#file", "drop", { dataTransfer: data });
    // What a browser does with a file dropped onto a file field; the event above is for pages that listen.
    await page.evaluate((list) => { document.querySelector("#file").files = list.files; }, data);
    await page.focus("#file");
  };
  await act(drop);
  await press("Tab");
  assert.ok(await on("form[action='/add'] button"), "the button comes after the field");
  await press("Enter");
  await page.waitForURL(/\/reports\//);
  await page.waitForLoadState();

  // Into a new case: i opens the form when it is closed; here it stands open, because the report is in none.
  await press("i");
  await page.waitForFunction(() => document.activeElement?.matches("input[name=title]"));
  await type("Seven taken off a bus");
  await press("Enter");
  await page.waitForFunction(() => document.querySelector(".incase p a") !== null);

  const all = await page.locator(".claim").count();
  const open = () => page.locator(".claim.state-proposed").count();
  const focused = () => page.evaluate(() => document.activeElement?.closest("[data-claim]")?.dataset.claim);
  const inView = () => page.evaluate(() => {
    const claim = document.activeElement?.closest("[data-claim]");
    if (!claim) return "no claim has the focus";
    const box = claim.getBoundingClientRect();
    const head = claim.querySelector("h4").getBoundingClientRect();
    const under = document.elementFromPoint(head.left + 4, head.top + head.height / 2);
    if (head.top < 0 || head.bottom > innerHeight) return "its heading is off the screen";
    if (!claim.contains(under)) return "something covers its heading";
    if (Math.min(box.bottom, innerHeight) - Math.max(box.top, 0) < Math.min(box.height, innerHeight * 0.6)) return "most of it is off the screen";
    return "";
  });
  const seen = new Set();
  for (let left = await open(); left > 0; left = await open()) {
    const claim = await focused();
    assert.equal(await inView(), "", `${claim} is on the screen before its key`);
    assert.ok(!seen.has(claim), `${claim} is decided once`);
    seen.add(claim);
    await press("a");
    await page.waitForFunction(([n, was]) => document.querySelectorAll(".claim.state-proposed").length < n
      && (n === 1 || document.activeElement?.closest("[data-claim]")?.dataset.claim !== was), [left, claim]);
  }
  assert.equal(seen.size, all, "every claim had a key of its own");
  const seconds = (Date.now() - start) / 1000;
  // The case is there and complete.
  await page.goto(await page.getAttribute(".incase p a", "href").then((href) => new URL(href, page.url()).href));
  assert.ok(await page.locator(".case-asserted .card, .case-alleged .card, .card").count() > 0);
  assert.equal(await page.locator(".missing-list").getByText(/not decided|open/).count(), 0);
  console.log(`${all} claims, ${actions} actions, ${seconds.toFixed(1)} s at ${pace} ms between actions`);
  assert.ok(actions <= 80, `${actions} actions are more than 80`);
  assert.ok(seconds <= 300, `${seconds} seconds are more than 5 minutes`);
} catch (error) {
  failed = error;
}
await end(browser, server, failed);
