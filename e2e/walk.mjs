// Walks the pages of `amparo demo` in Debian's Chromium: by keyboard, with axe on every page, with pictures.
//   npm ci && node walk.mjs            needs target/debug/amparo and /usr/bin/chromium
// Environment: AMPARO (the program), CHROMIUM, SHOTS (folder for pictures, default /tmp/amparo-shots).
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import assert from "node:assert/strict";
import { DEMO, address, browse, program } from "./start.mjs";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const shots = process.env.SHOTS ?? "/tmp/amparo-shots";
mkdirSync(shots, { recursive: true });

/** Starts the demonstration and gives the address that works once. */
async function start() {
  const server = spawn(program, DEMO, { stdio: ["ignore", "pipe", "pipe"] });
  let err = "";
  server.stderr.on("data", (data) => { err += data; });
  const once = await address(server, () => `: ${err}`);
  return { server, address: once, passphrase: () => /: ([a-z]{4}(?:-[a-z]{4}){3})/.exec(err)?.[1] };
}

const problems = [];
const foreign = [];
/** Most that a page may weigh at the first load: its HTML, and the styles, the script and the icon it names, as they are sent. */
const HEAVIEST = 150_000;
const weights = [];
/** Sizes of the files that pages name. */
const sizes = new Map();

/** Weighs every page that comes, also those that the script puts in place of the one before. */
function weigh(page) {
  page.on("response", async (response) => {
    const kind = response.headers()["content-type"] ?? "";
    if (response.status() !== 200 || !kind.startsWith("text/html")) return;
    const body = await response.body().catch(() => Buffer.alloc(0));
    const named = [...new Set(body.toString().match(/\/static\/[a-z.]+/g) ?? [])];
    weights.push([body.length, response.url(), named]);
  });
}

async function look(page, name) {
  await page.addScriptTag({ path: axe }).catch(() => {});
  await page.screenshot({ path: `${shots}/${name}.png`, fullPage: false });
}

/** Runs axe. The page's own policy forbids foreign script, so it is put in by the debugger, not by the page. */
async function audit(page, name) {
  await look(page, name);
  const result = await page.evaluate(() => axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  }));
  for (const violation of result.violations) {
    const where = violation.nodes.slice(0, 4).map((n) => `${n.target.join(" ")}: ${n.failureSummary?.split("\n")[1] ?? ""}`);
    problems.push(`${name}: ${violation.id} (${violation.impact}) ${violation.help}\n    ${where.join("\n    ")}`);
  }
}

const run = await start();
const browser = await browse();
try {
  const context = await browser.newContext({ bypassCSP: true, locale: "en-GB", viewport: { width: 1360, height: 900 } });
  await context.addInitScript({ path: axe });
  const page = await context.newPage();
  page.on("request", (request) => {
    if (!request.url().startsWith(new URL(run.address).origin)) foreign.push(request.url());
  });
  page.on("pageerror", (error) => problems.push(`script: ${error}`));
  weigh(page);

  // In by the token, once.
  await page.goto(run.address);
  assert.equal(new URL(page.url()).pathname, "/");
  const other = await browser.newContext();
  const stranger = await other.newPage();
  assert.equal((await stranger.goto(run.address)).status(), 401, "the token works once");
  assert.equal((await stranger.goto(new URL("/", run.address).href)).status(), 401, "a stranger sees nothing");
  await look(stranger, "00-stranger");
  await audit(page, "01-inbox");
  for (const file of ["app.css", "more.css", "keys.js", "review.js", "picture.js", "icon.svg"]) {
    const body = await (await page.request.get(new URL(`/static/${file}`, run.address).href)).body();
    sizes.set(`/static/${file}`, body.length);
  }

  // The tour: eight steps, each link opens what it names, with the place on the screen.
  await page.click(".to-tour a");
  await page.waitForURL(/\/tour$/);
  await audit(page, "01-tour");
  assert.equal(await page.locator(".tour > li").count(), 8);
  const steps = await page.locator(".tour a").evaluateAll((links) => links.map((link) => link.href));
  for (const [n, step] of steps.entries()) {
    await page.goto(step);
    await audit(page, `01-tour-${n + 1}`);
    const seen = await page.evaluate(() => {
      const box = document.getElementById(location.hash.slice(1))?.getBoundingClientRect();
      return Boolean(box) && box.bottom > 0 && box.top < innerHeight;
    });
    assert.ok(seen, `${step} shows its place`);
  }
  await page.goto(new URL("/", run.address).href);

  // The inbox as a place to work, by keys: tick, assign, snooze, bring back, what is new; each step is taken back.
  const flash = async (words) => page.waitForFunction((w) => document.querySelector(".flash")?.textContent.includes(w), words);
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  assert.equal(await page.locator(".row input:checked").count(), 2);
  await page.keyboard.press("a");
  await page.keyboard.press("m");
  await audit(page, "01-inbox-ticked");
  await page.keyboard.press("Enter");
  await flash("2 reports are assigned");
  await audit(page, "01-inbox-assigned");
  assert.equal(await page.locator(".tag.mine").count(), 2);
  await page.keyboard.press("u");
  await flash("Undone");
  assert.equal(await page.locator(".tag.mine").count(), 0);
  // Without a tick the report one stands on is meant.
  await page.keyboard.press("j");
  await page.keyboard.press("z");
  await page.fill("[name=until]", "2031-01-05");
  await page.fill("[name=why]", "the trial is over by then");
  await page.keyboard.press("Enter");
  await flash("snoozed");
  assert.equal(await page.locator(".row").count(), 7);
  await page.goto(new URL("/?only=snoozed", run.address).href);
  await audit(page, "01-inbox-snoozed");
  await page.keyboard.press("j");
  await page.keyboard.press("b");
  await flash("back");
  assert.equal(await page.locator(".row").count(), 0);
  await page.goto(new URL("/?only=new", run.address).href);
  await audit(page, "01-inbox-new");
  assert.equal(await page.locator(".row").count(), 8, "looking alone changes nothing");
  await page.keyboard.press("?");
  await audit(page, "01-inbox-keys");
  await page.keyboard.press("Escape");
  await page.keyboard.press("e");
  await flash("Seen");
  assert.equal(await page.locator(".row").count(), 0);
  await page.goto(new URL("/", run.address).href);
  await page.keyboard.press("X");
  assert.equal(await page.locator(".row input:checked").count(), 8);
  await page.keyboard.press("X");
  assert.equal(await page.locator(".row input:checked").count(), 0);

  // Inbox by keyboard: j to the report, Enter to open it.
  const count = await page.locator(".row").count();
  assert.equal(count, 8);
  for (let i = 0; i < count; i += 1) {
    await page.keyboard.press("j");
    const title = await page.evaluate(() => document.activeElement.textContent);
    if (title.startsWith("Seven North Koreans")) break;
  }
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/reports\//);
  await audit(page, "02-review");
  const open = async () => page.locator(".claim.state-proposed").count();
  const focused = async () => page.evaluate(() => document.activeElement.closest("[data-claim]")?.id);

  // a accepts and goes on to the next open claim; u takes it back.
  const before = await open();
  const first = await focused();
  assert.ok(first, "the first open claim has the focus");
  await page.keyboard.press("a");
  await page.waitForURL(/at=/);
  assert.equal(await open(), before - 1);
  assert.notEqual(await focused(), first);
  await audit(page, "03-accepted");
  await page.keyboard.press("u");
  await page.waitForFunction((id) => document.activeElement?.id === id, first);
  assert.equal(await open(), before);

  // r asks for the reason, 2 gives one.
  await page.keyboard.press("r");
  await look(page, "04-reject");
  await page.keyboard.press("2");
  await page.waitForFunction((n) => document.querySelectorAll(".claim.state-proposed").length === n, before - 1);
  assert.equal(await page.locator(".claim.state-rejected").count(), 1);

  // A report is left with what was done in it taken back, step by step, to the beginning.
  const tally = () => page.locator(".tally").textContent();
  await page.keyboard.press("u");
  await page.waitForFunction((n) => document.querySelectorAll(".claim.state-proposed").length === n, before);

  // m puts two acts together: the likeliest is 1. u takes the whole step back.
  const acts = page.locator(".group-acts .claim.state-proposed");
  await acts.first().focus();
  await page.keyboard.press("m");
  await page.waitForSelector(".choices button[data-key='1']");
  await audit(page, "04-merge");
  await page.keyboard.press("1");
  await page.waitForFunction((n) => document.querySelectorAll(".claim.state-proposed").length === n, before - 2);
  assert.ok(await page.getByText("merged into").count() > 0);
  await page.keyboard.press("u");
  await page.waitForFunction((n) => document.querySelectorAll(".claim.state-proposed").length === n, before);

  // s asks whom somebody is the same as; Escape leaves it.
  await page.locator(".group-people .claim.state-proposed:has(kbd:text-is('s'))").first().focus();
  await page.keyboard.press("s");
  await page.waitForSelector(".pick[action$='/same']");
  await audit(page, "04-same");
  await page.keyboard.press("Escape");
  await page.waitForSelector(".pick[action$='/same']", { state: "detached" });

  // n: not a person. Claims that nobody decided about no longer name it, and say so.
  const group = page.locator(".claim.state-proposed:has(kbd:text-is('n'))").filter({ hasText: "Seven North Koreans" }).first();
  await group.focus();
  await page.keyboard.press("n");
  await page.waitForFunction((n) => document.querySelectorAll(".claim.state-proposed").length === n, before - 1);
  assert.ok(await page.getByText("No longer named here").count() > 0);
  await audit(page, "04-not-person");
  await page.keyboard.press("u");
  await page.waitForFunction((n) => document.querySelectorAll(".claim.state-proposed").length === n, before);
  assert.equal(await page.getByText("No longer named here").count(), 0);

  // A claim by hand without the mouse: w, arrow keys by words, Enter, the form.
  await page.locator(".claim.state-proposed").first().focus();
  await page.keyboard.press("w");
  for (let i = 0; i < 2; i += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  const chosen = (await page.evaluate(() => getSelection().toString())).trim();
  assert.ok(/\S+\s\S+/.test(chosen), `two words are chosen: ${chosen}`);
  await page.keyboard.press("Enter");
  await page.waitForURL(/make=/);
  assert.equal((await page.locator(".draft mark").textContent()).trim(), chosen);
  await audit(page, "04-draft");
  await page.selectOption(".draft [name=kind]", "act");
  await audit(page, "04-draft-act");
  await page.selectOption(".draft [name=act]", "arrest");
  await page.locator(".draft [name='when']").focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector(".claim.state-accepted");
  assert.ok(await page.locator(".claim.state-accepted").getByText("made by hand").count() > 0);
  await page.keyboard.press("u");
  await page.waitForSelector(".claim.state-accepted", { state: "detached" });

  // A lost connection: what is decided is kept in the page, said to be unsaved, and sent again in order, once.
  const begun = await open();
  await page.locator(".claim.state-proposed").first().focus();
  await context.setOffline(true);
  const order = [];
  for (let i = 0; i < 3; i += 1) {
    order.push(await focused());
    await page.keyboard.press("a");
    await page.waitForFunction(([n]) => document.querySelectorAll(".unsent-claim").length === n, [i + 1]);
    assert.ok(!order.includes(await focused()), "it goes on to the next");
  }
  await page.keyboard.press("u");
  await page.waitForFunction(() => document.querySelectorAll(".unsent-claim").length === 2);
  await page.keyboard.press("a");
  await page.waitForFunction(() => document.querySelectorAll(".unsent-claim").length === 3);
  assert.match(await page.locator("#unsent").textContent(), /not saved yet: 3/);
  assert.equal(await open(), begun, "nothing is said to be saved that is not");
  await look(page, "04-offline");
  assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0], "nothing is left on the disk");
  await context.setOffline(false);
  await page.waitForFunction((n) => document.querySelectorAll(".claim.state-proposed").length === n, begun - 3);
  assert.equal(await page.locator("#unsent").isVisible(), false);
  for (const id of order) assert.ok(await page.locator(`[id="${id}"].state-accepted`).count() === 1, "all of it is saved");
  // The answer is lost, the decision was not: sent again, it is decided once.
  await page.locator(".claim.state-proposed").first().focus();
  const once = await focused();
  let dropped = 0;
  // The route stays until the end: one that ends by itself can let go of a request that it still holds.
  await page.route("**/accept", async (route) => {
    if (dropped > 0) return route.continue();
    dropped += 1;
    await route.fetch({ maxRedirects: 0 });
    return route.abort("connectionreset");
  });
  await page.keyboard.press("a");
  await page.waitForFunction((n) => document.querySelectorAll(".claim.state-proposed").length === n, begun - 4);
  await page.unroute("**/accept");
  assert.equal(dropped, 1);
  assert.equal(await page.locator(`[id="${once}"].state-accepted`).count(), 1);
  // Every step back to the beginning.
  for (let left = 4; left > 0; left -= 1) {
    await page.keyboard.press("u");
    await page.waitForFunction((n) => document.querySelectorAll(".claim.state-proposed").length === n, begun - left + 1);
  }
  assert.match(await tally(), / of \d+ decided/);
  await page.locator(".claim.state-proposed").first().focus();
  await page.keyboard.press("r");
  await page.keyboard.press("2");
  await page.waitForFunction((n) => document.querySelectorAll(".claim.state-proposed").length === n, begun - 1);

  // j and k move; c opens the form of an act with modality, date and size.
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  const act = page.locator(".group-acts .claim.state-proposed").first();
  await act.focus();
  await page.keyboard.press("c");
  await page.waitForURL(/do=correct/);
  await audit(page, "05-correct");
  await page.selectOption(".correct select[name=modality]", "alleged");
  await page.fill(".correct input[name=when]", "2018-10-07");
  await page.fill(".correct input[name=why]", "on the word of the aid group");
  await page.keyboard.press("Enter");
  await page.getByText("on the word of the aid group").first().waitFor();
  assert.ok(await page.getByText("on the word of the aid group").count() > 0);

  // Accept whatever is left, as a monitor would: one key each.
  for (let left = await open(); left > 0; left -= 1) {
    await page.keyboard.press("a");
    // The next key counts only once the next page is there.
    await page.waitForFunction((n) => document.readyState === "complete"
      && document.querySelectorAll(".claim.state-proposed").length < n, left);
    assert.ok(left === 1 || await focused(), "the next claim has the focus");
  }
  await audit(page, "06-decided");

  // ? shows the keys.
  await page.keyboard.press("?");
  await look(page, "07-keys");
  await page.keyboard.press("Escape");

  // Case, person, search, preview.
  await page.click(".incase p a");
  await audit(page, "08-case");
  await page.screenshot({ path: `${shots}/08-case-full.png`, fullPage: true });
  const caseUrl = page.url();
  await page.click(".people a");
  await audit(page, "09-person");
  // What is sealed stands in the one answer to its form, and the look is on record.
  const secret = "ask for the baker at the blue door";
  await page.goto(caseUrl);
  await page.locator(".sealed summary").first().click();
  await page.selectOption(".sealed select[name=what]", "contact");
  await page.fill(".sealed textarea[name=value]", secret);
  await page.locator(".sealed").scrollIntoViewIfNeeded();
  await audit(page, "09-seal");
  await page.click(".sealed form.stack button");
  await page.waitForSelector(".sealed li form");
  const hidden = async () => !(await page.content()).includes(secret);
  assert.ok(await hidden(), "the case does not say it");
  const show = async (name) => {
    await page.click(".sealed li form button");
    await page.waitForURL(/\/sealed\/.*\/open/);
    assert.equal(await page.textContent(".opened"), secret);
    await audit(page, name);
    await page.goto(caseUrl);
    assert.ok(await hidden(), "it was shown once");
  };
  await show("09-opened");
  await page.locator(".sealed summary").last().click();
  await page.locator(".sealed").scrollIntoViewIfNeeded();
  await audit(page, "09-sealed");
  await page.goto(`${caseUrl}/release`);
  await page.fill("#chosen [name=title]", "Seven people");
  await page.click("#chosen button");
  await audit(page, "10-release");
  await page.goto(`${caseUrl}/beside`);
  await audit(page, "10-beside");
  await page.screenshot({ path: `${shots}/10-beside-full.png`, fullPage: true });
  // Board, life lines, timeline, codebook: a picture with the same as a table; a filter is a link; the file is internal.
  await page.goto(`${caseUrl}/timeline`);
  await audit(page, "10-timeline");
  await page.screenshot({ path: `${shots}/10-timeline-full.png`, fullPage: true });
  assert.equal(await page.locator(".chart svg[role=img] .mark text").count(), await page.locator(".twin tbody tr").count(),
    "every mark is a row of the table");
  // What is done for them: a proposal with its words is taken over, an intervention and a consent are written down.
  await page.goto(`${caseUrl}/actions`);
  await audit(page, "10-actions-empty");
  assert.ok(await page.locator(".dues.proposed mark").count() > 0, "a proposal has the words its day comes from");
  await page.locator(".dues.proposed button.main").first().click();
  await page.waitForSelector(".dues > li.overdue .late");
  await page.click("section[aria-labelledby=interventions] > details > summary");
  await page.selectOption("form[action$='/interventions'] [name=kind]", "un_communication");
  await page.fill("form[action$='/interventions'] [name=addressee]", "mandates on torture and on the DPRK");
  await page.fill("form[action$='/interventions'] [name=asked]", "Where the seven are held, and that they are not returned.");
  await page.fill("form[action$='/interventions'] [name=sent]", "2018-10-12");
  await audit(page, "10-actions-form");
  await page.click("form[action$='/interventions'] button.main");
  await page.waitForSelector(".did");
  await page.click(".did > details > summary");
  await page.selectOption("form[action$='/outcomes'] [name=kind]", "response_token");
  await page.click("form[action$='/outcomes'] button");
  await page.waitForSelector(".came li");
  await page.click("section[aria-labelledby=consent] > details > summary");
  await page.selectOption("form[action$='/consent'] [name=purpose]", "un_confidential");
  await page.check("form[action$='/consent'] [name=given][value=yes]");
  await page.fill("form[action$='/consent'] [name=until]", "2019-10-12");
  await page.fill("form[action$='/consent'] [name=how]", "by telephone, noted the same day");
  await page.click("form[action$='/consent'] button.main");
  await page.waitForSelector("td .lapsed");
  for (const summary of await page.locator(".checklist > summary").all()) await summary.click();
  // From the top, where the bar that stays on the screen lies over nothing.
  await page.evaluate(() => scrollTo(0, 0));
  await audit(page, "10-actions");
  await page.screenshot({ path: `${shots}/10-actions-full.png`, fullPage: true });
  await page.goto(caseUrl);
  await audit(page, "10-case-glance");
  await page.goto(new URL("/deadlines", run.address).href);
  await audit(page, "10-deadlines");
  assert.ok((await page.locator("tr.overdue .late").first().textContent()).startsWith("overdue"), "late is said in words");
  const calendar = await (await page.request.get(new URL("/deadlines.ics", run.address).href)).text();
  assert.ok(calendar.startsWith("BEGIN:VCALENDAR") && !/Seven|Dong Khe|mandates/.test(calendar), "the calendar names nobody");
  // On paper: what is read, with its mark, and nothing to press.
  for (const path of [caseUrl, `${caseUrl}/timeline`, `${caseUrl}/actions`, new URL("/board", run.address).href]) {
    await page.goto(path);
    await page.emulateMedia({ media: "print" });
    const seen = async (what) => page.locator(what).evaluateAll((all) => all.filter((e) => e.checkVisibility()).length);
    assert.equal(await seen("nav, form, button, .bar, a.button"), 0, `${path}: nothing to press is printed`);
    assert.equal(await seen(".on-paper"), 1, `${path}: the sheet says that it holds personal data`);
    await page.emulateMedia({ media: null });
    assert.equal(await seen(".on-paper"), 0);
  }
  // Map and network: every place and tie of the picture is in the table; the file is a picture by itself.
  for (const name of ["map", "network"]) {
    await page.goto(`${caseUrl}/${name}`);
    await audit(page, `10-${name}`);
    await page.screenshot({ path: `${shots}/10-${name}-full.png`, fullPage: true });
    assert.ok(await page.locator(".chart svg[role=group] text").count() > 0, `${name} is drawn`);
    const table = await page.request.get(new URL(await page.getAttribute("a[download][href$='.csv']", "href"), run.address).href);
    assert.ok((await table.text()).split("\n").slice(1, -1).every((line) => line.startsWith("INTERNAL")));
  }
  for (const name of ["map", "network", "timeline", "life"]) {
    const svg = await (await page.request.get(`${caseUrl}/${name}.svg`)).text();
    const well = await page.evaluate((text) => new DOMParser().parseFromString(text, "image/svg+xml").querySelector("parsererror") === null, svg);
    assert.ok(well, `${name}.svg is XML`);
    writeFileSync(`${shots}/10-${name}.svg`, svg);
  }
  /** Presses the button for a PNG beside every picture, under the policy the pages come with: the picture of the file arrives. */
  const asPng = async (lang) => {
    const own = await browser.newContext({ storageState: await context.storageState() });
    await own.addInitScript(() => {
      globalThis.urls = new Set();
      const { createObjectURL, revokeObjectURL } = URL;
      URL.createObjectURL = (file) => { const url = createObjectURL(file); urls.add(url); return url; };
      URL.revokeObjectURL = (url) => { urls.delete(url); revokeObjectURL(url); };
    });
    const tab = await own.newPage();
    const { origin } = new URL(run.address);
    tab.on("request", (request) => { if (!request.url().replace(/^blob:/, "").startsWith(origin)) foreign.push(request.url()); });
    tab.on("console", (message) => { if (message.type() === "error") problems.push(`${lang} picture: ${message.text()}`); });
    tab.on("pageerror", (error) => problems.push(`script: ${error}`));
    for (const [name, path] of [["life", ""], ["timeline", "/timeline"], ["map", "/map"], ["network", "/network"]]) {
      await tab.goto(caseUrl + path);
      const [file] = await Promise.all([tab.waitForEvent("download"), tab.click("[data-png]")]);
      assert.equal(file.suggestedFilename(), `INTERNAL-${name}.png`);
      const png = readFileSync(await file.path());
      writeFileSync(`${shots}/10-${name}-${lang}.png`, png);
      assert.equal(png.subarray(0, 8).toString("latin1"), "\x89PNG\r\n\x1a\n", `${name} is a PNG`);
      const svg = await (await tab.request.get(`${caseUrl}/${name}.svg`)).text();
      const [, width, height] = / width="([\d.]+)" height="([\d.]+)"/.exec(svg).map(Number);
      assert.equal(png.readUInt32BE(16), 2 * width);
      assert.ok(Math.abs(png.readUInt32BE(20) - 2 * height) <= 1, `${name} is as high as its file`);
      const { colours, clear } = await tab.evaluate(async (base64) => {
        const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))]));
        const pen = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
        pen.drawImage(picture, 0, 0);
        const dots = new Uint32Array(pen.getImageData(0, 0, picture.width, picture.height).data.buffer);
        return { colours: new Set(dots).size, clear: dots.some((dot) => dot >>> 24 !== 255) };
      }, png.toString("base64"));
      assert.ok(colours > 20, `${name} has ${colours} colours`);
      assert.equal(clear, false, `${name} is opaque`);
      await tab.waitForTimeout(1200);
      assert.equal(await tab.evaluate(() => urls.size), 0, "no address of a picture is left behind");
    }
    // Where the file does not come, a sentence says so.
    await tab.route("**/network.svg", (route) => route.fulfill({ status: 401, body: "" }));
    tab.removeAllListeners("console");
    await tab.click("[data-png]");
    await tab.locator(".doing [role=status]:not(:empty)").waitFor();
    await own.close();
  };
  await asPng("en");
  await page.goto(new URL("/board", run.address).href);
  await audit(page, "10-board");
  await page.screenshot({ path: `${shots}/10-board-full.png`, fullPage: true });
  assert.ok(await page.locator(".board .unreviewed").count() > 0, "what nobody reviewed is marked");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  assert.ok(await page.evaluate(() => document.activeElement.closest(".board tr") !== null), "j goes to the rows");
  await page.selectOption(".sieve select[name=status]", "held");
  await page.selectOption(".sieve select[name=reviewed]", "yes");
  await page.click(".sieve button.main");
  await page.waitForURL(/status=held/);
  assert.equal(await page.locator(".board .unreviewed").count(), 0);
  const shared = page.url();
  const file = await page.request.get(new URL(await page.getAttribute(".sieve a[download]", "href"), run.address).href);
  assert.ok((await file.text()).split("\n").slice(1, -1).every((line) => line.startsWith("INTERNAL")));
  await page.click(".board th[scope=row] a");
  await page.waitForURL(/\/people\//);
  await audit(page, "10-person-life");
  assert.ok(await page.locator(".chart .stretch.held").count() > 0);
  await page.click(".twin a.term");
  await page.waitForURL(/\/codebook\/acts#/);
  await audit(page, "10-codebook");
  await page.goto(new URL("/codebook", run.address).href);
  await audit(page, "10-codebook-index");
  for (const list of ["deadlines", "submissions", "counts"]) {
    await page.goto(new URL(`/codebook/${list}`, run.address).href);
    await audit(page, `10-codebook-${list}`);
    assert.ok(await page.locator(".entry").count() > 3, `${list} has its rules`);
  }
  await page.goto(new URL("/?only=events", run.address).href);
  await audit(page, "10-events");
  await page.screenshot({ path: `${shots}/10-events-full.png`, fullPage: true });
  assert.ok(await page.locator(".event .tag.made").count() > 0, "a copy stands under its origin");
  await page.keyboard.press("/");
  await page.keyboard.type("bus");
  await page.keyboard.press("Enter");
  await page.waitForURL(/search\?q=bus/);
  await audit(page, "11-search");
  assert.ok(await page.locator(".snippet mark").count() > 0);
  // A filter is a term of the search: taken by a link, taken off by another; a wrong one is told above the field.
  await page.click(".find summary");
  await page.click(".facets li a");
  await page.waitForURL(/%3A/);
  await audit(page, "11-search-narrow");
  await page.screenshot({ path: `${shots}/11-search-full.png`, fullPage: true });
  await page.click(".taken a");
  assert.equal(await page.locator(".taken").count(), 0);
  await page.goto(new URL("/search?q=bus+act:dancing", run.address).href);
  assert.ok(await page.locator("[role=alert]").count() > 0);
  await audit(page, "11-search-wrong");
  await page.goto(new URL("/search?q=bus", run.address).href);
  await page.click("details.panel summary");
  await page.fill("details.panel input[name=name]", "Buses");
  await page.click("details.panel button");
  await page.waitForURL(/\/saved/);
  await audit(page, "11-saved");
  await page.click(".rows button.main");
  await page.waitForURL(/search\?q=bus/);
  await page.goto(caseUrl);
  await page.locator(".near a").first().click();
  await page.waitForURL(/\/near/);
  await page.fill("input[name=km]", "500");
  await page.fill("input[name=days]", "200");
  await page.click(".sieve button");
  await audit(page, "11-near");
  await page.goto(new URL("/cases", run.address).href);
  await audit(page, "12-cases");
  const reports = async () => page.goto(new URL("/", run.address).href);

  // A telephone call is written down and comes up for review like any report.
  await reports();
  await page.click("section[aria-labelledby=note] summary");
  await page.fill("textarea[name=words]", "He said that guards arrested two more men near Dong Khe on 9 October.");
  await page.fill("input[name=source]", "R-7");
  await page.fill("input[name=heard]", "2018-10-11");
  await page.locator("section[aria-labelledby=note]").scrollIntoViewIfNeeded();
  await audit(page, "12-note");
  await page.click("section[aria-labelledby=note] button");
  await page.waitForURL(/\/reports\//);
  assert.ok(await open() > 0, "what was heard is proposed as claims");

  // Dark, narrow, right to left, Korean.
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(caseUrl);
  await audit(page, "13-case-dark");
  await reports();
  await page.locator(".row .title").nth(2).click();
  await audit(page, "14-review-dark");
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 390, height: 844 });
  await reports();
  await audit(page, "15-inbox-narrow");
  await page.locator(".row input").first().check();
  await audit(page, "15-inbox-narrow-ticked");
  await page.locator(".row .title").nth(3).click();
  await audit(page, "16-review-narrow");
  const fresh = [["inbox", new URL("/?only=all", run.address).href], ["inbox-new", new URL("/?only=new", run.address).href], ["board", shared], ["actions", `${caseUrl}/actions`], ["deadlines", new URL("/deadlines", run.address).href], ["timeline", `${caseUrl}/timeline`], ["case", caseUrl],
    ["map", `${caseUrl}/map`], ["network", `${caseUrl}/network`],
    ["codebook", new URL("/codebook/acts", run.address).href], ["tour", new URL("/tour", run.address).href]];
  const across = async (name) => assert.ok(await page.evaluate(() =>
    document.documentElement.scrollWidth <= document.documentElement.clientWidth), `${name} is wider than the screen`);
  await page.setViewportSize({ width: 360, height: 800 });
  for (const [name, address] of fresh) {
    await page.goto(address);
    await audit(page, `16-${name}-360`);
    await across(name);
  }
  await reports();
  await page.locator(".row .title").nth(3).click();
  await page.setViewportSize({ width: 1360, height: 900 });
  for (const lang of ["ar", "ko", "zh", "es", "fr"]) {
    await page.selectOption(".language select", lang);
    await page.waitForFunction((l) => document.documentElement.lang === l, lang);
    await audit(page, `17-review-${lang}`);
    assert.equal(await page.evaluate(() => document.documentElement.dir), lang === "ar" ? "rtl" : "ltr");
    if (lang === "ar" || lang === "ko") {
      const here = page.url();
      for (const [name, address] of fresh) {
        await page.goto(address);
        await audit(page, `17-${name}-${lang}`);
        await page.emulateMedia({ colorScheme: "dark" });
        await page.setViewportSize({ width: 360, height: 800 });
        await page.goto(address);
        await audit(page, `17-${name}-${lang}-dark-360`);
        await across(`${name} ${lang}`);
        await page.emulateMedia({ colorScheme: "light" });
        await page.setViewportSize({ width: 1360, height: 900 });
      }
      if (lang === "ar") await asPng(lang);
      await page.goto(here);
    }
  }
  await page.selectOption(".language select", "en");
  await page.waitForFunction(() => document.documentElement.lang === "en");

  // Without script everything is still there.
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState: await context.storageState() });
  const bare = await plain.newPage();
  await bare.goto(new URL("/", run.address).href);
  await bare.locator(".row .title").nth(1).click();
  await bare.waitForURL(/\/reports\//, { waitUntil: "load" });
  const button = bare.locator(".claim.state-proposed button.main").first();
  const n = await bare.locator(".claim.state-proposed").count();
  await button.click();
  await bare.waitForURL(/at=/, { waitUntil: "load" });
  assert.equal(await bare.locator(".claim.state-proposed").count(), n - 1, "accepting works without script");
  // Whom somebody is the same as, a reason, words for a claim: links, forms and typed words do it all.
  await bare.locator(".claim.state-proposed a:has(kbd:text-is('r'))").first().click();
  await bare.waitForURL(/do=reject/, { waitUntil: "load" });
  await bare.click(".pick button[data-key='1']");
  await bare.waitForURL((url) => !url.search.includes("do="), { waitUntil: "load" });
  assert.equal(await bare.locator(".claim.state-proposed").count(), n - 2, "rejecting works without script");
  await bare.click("#words summary");
  await bare.fill("#words [name=from]", (await bare.locator(".text mark a").first().textContent()).trim());
  await bare.click("#words form button");
  await bare.waitForURL(/make=/, { waitUntil: "load" }).catch(() => {});
  const drafted = await bare.locator(".draft").count();
  assert.ok(drafted === 1 || await bare.getByText("add the next words").count() === 1, "typed words are found, or said to stand there often");
  await bare.goto(new URL("/tour", run.address).href);
  await bare.locator(".tour a[href*='do=correct']").click();
  await bare.waitForURL(/do=correct/, { waitUntil: "load" });
  assert.equal(await bare.locator(".claim form.correct").count(), 1, "the tour leads to a form without script");
  await bare.goto(new URL("/board", run.address).href);
  await bare.selectOption(".sieve select[name=status]", "held");
  await bare.click(".sieve button.main");
  await bare.waitForURL(/status=held/, { waitUntil: "load" });
  assert.ok(await bare.locator(".board tbody tr").count() > 0, "the board is chosen from without script");
  await bare.goto(`${caseUrl}/map`);
  assert.equal(await bare.locator("[data-png]").isVisible(), false, "what needs script is not offered without");

  await bare.goto(new URL("/", run.address).href);
  await bare.locator(".row input").first().check();
  await bare.selectOption("[name=who]", "me");
  await bare.click("button[value=assign]");
  await bare.waitForSelector(".flash");
  assert.equal(await bare.locator(".tag.mine").count(), 1, "assigning works without script");
  await bare.click(".flash button");
  await bare.getByText("Undone.").waitFor();
  await bare.goto(new URL("/?only=mine", run.address).href);
  assert.equal(await bare.locator(".row").count(), 0, "and is taken back without script");

  // Lock, wrong passphrase, right passphrase.
  await page.getByRole("button", { name: "Lock" }).click();
  await page.waitForURL(/locked/);
  await audit(page, "18-locked");
  await page.fill("#passphrase", "not this one at all");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".wrong");
  assert.equal((await page.goto(caseUrl)).url().endsWith("/locked"), true, "locked pages stay shut");
  await page.fill("#passphrase", run.passphrase());
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === "/");

  // The first account: from then on people sign in.
  const at = (path) => new URL(path, run.address).href;
  const password = "otter maple lantern";
  await page.click("nav a[href='/accounts']");
  await audit(page, "19-first");
  await page.fill("[name=name]", "mina");
  await page.fill("[name=label]", "Mina Kim");
  await page.fill("[name=password]", password);
  await page.fill("[name=again]", password);
  await page.keyboard.press("Enter");
  await page.waitForSelector(".once li:nth-child(10)");
  await audit(page, "20-codes");
  await page.click("a.button");
  await page.waitForURL((url) => url.pathname === "/");
  await audit(page, "21-inbox-team");
  assert.equal(await page.locator(".row").count(), 9, "she works on the cases there were; what she wrote down is in none");
  await page.goto(caseUrl);
  await show("21-opened-team");
  await page.goto(at("/accounts"));
  await page.fill("form[action='/accounts'] [name=name]", "jun");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".once code");
  await audit(page, "22-invited");
  const invitation = await page.locator(".once code").textContent();
  await page.goto(at("/accounts"));
  await page.locator(".row summary").click();
  await audit(page, "23-accounts");
  await page.goto(at("/account"));
  await page.click("form[action='/account/codes'] button");
  await page.waitForSelector(".once code");
  await audit(page, "24-account");
  await page.screenshot({ path: `${shots}/24-account-full.png`, fullPage: true });
  // A token for a program: made with the password, shown once, asked with, revoked.
  await page.click("a[href='/tokens']");
  await page.waitForURL(/\/tokens/);
  await page.fill("[name=label]", "nightly import");
  await page.fill("[name=password]", password);
  await audit(page, "24-tokens-new");
  await page.click("form[action='/tokens'] button");
  await page.waitForSelector(".once code");
  await audit(page, "24-token");
  const token = await page.locator(".once code").textContent();
  const ask = async () => (await fetch(at("/api/v1/me"), { headers: { authorization: `Bearer ${token}` } }));
  assert.equal((await (await ask()).json()).name, "Mina Kim (token: nightly import)");
  await page.goto(at("/tokens"));
  await audit(page, "24-tokens");
  assert.equal(await page.locator(".row").count(), 1);
  await page.click(".row button.care");
  await page.waitForSelector(".flash");
  assert.equal((await ask()).status, 401, "revoked at once");
  await page.goto(`${caseUrl}/members`);
  await page.selectOption("[name=account]", { label: "jun" });
  await page.selectOption("[name=role]", "reader");
  await page.click("form.stack button");
  await page.waitForSelector("tbody tr:nth-child(2)");
  await audit(page, "25-members");
  for (const lang of ["ko", "ar"]) {
    await page.selectOption(".language select", lang);
    await page.waitForFunction((l) => document.documentElement.lang === l, lang);
    for (const path of ["/accounts", "/account", "/tokens", new URL(caseUrl).pathname + "/members"]) {
      await page.goto(at(path));
      await audit(page, `26-${path.split("/").at(-1)}-${lang}`);
    }
  }
  await page.setViewportSize({ width: 360, height: 780 });
  for (const path of ["/accounts", "/account", "/tokens", new URL(caseUrl).pathname + "/members"]) {
    await page.goto(at(path));
    await audit(page, `27-${path.split("/").at(-1)}-narrow`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${path} is ${wide} pixels too wide`);
  }
  await page.click("form[action='/signout'] button");
  await page.waitForURL(/signin/);
  await audit(page, "28-signin-narrow");
  await page.setViewportSize({ width: 1360, height: 900 });

  // A second person, without script and in the dark: invitation, password, a case to look at and nothing to decide.
  const second = await browser.newContext({ bypassCSP: true, javaScriptEnabled: false, colorScheme: "dark", locale: "ar" });
  const jun = await second.newPage();
  await jun.goto(at("/"));
  assert.equal(new URL(jun.url()).pathname, "/signin");
  await look(jun, "29-signin-ar-dark");
  await jun.goto(at("/redeem"));
  await look(jun, "30-redeem-ar-dark");
  await jun.fill("[name=name]", "Jun");
  await jun.fill("[name=code]", invitation.toUpperCase());
  await jun.fill("[name=password]", "violet harbour stone");
  await jun.fill("[name=again]", "violet harbour stone");
  await jun.click("button.main");
  assert.equal(await jun.locator(".once li").count(), 10);
  await jun.goto(at("/signin"));
  await jun.fill("[name=name]", "jun");
  await jun.fill("[name=password]", "violet harbour");
  await jun.click("button.main");
  assert.equal(await jun.locator(".wrong[role=alert]").count(), 1);
  await look(jun, "31-signin-wrong");
  await jun.fill("[name=name]", "jun");
  await jun.fill("[name=password]", "violet harbour stone");
  await jun.click("button.main");
  assert.equal(new URL(jun.url()).pathname, "/");
  assert.equal(await jun.locator(".add").count(), 0, "a reader adds nothing");
  await jun.goto(caseUrl);
  await look(jun, "32-case-reader");
  await jun.locator(".sources a").first().click();
  assert.ok(await jun.locator(".claim").count() > 0);
  assert.equal(await jun.locator(".claim form").count(), 0, "a reader decides nothing");
  assert.equal((await jun.goto(`${caseUrl}/release`)).status(), 403);
  await page.goto(at("/redeem"));
  await audit(page, "33-redeem");
  assert.deepEqual(foreign, [], "nothing is loaded from elsewhere");
  const whole = weights.map(([size, url, named]) => {
    const files = named.reduce((sum, file) => sum + (sizes.get(file) ?? Infinity), 0);
    return [size + files, files, url];
  }).sort(([a], [b]) => b - a);
  for (const [size, , url] of whole.filter(([size]) => size > HEAVIEST)) {
    problems.push(`weight: ${url} weighs ${size} bytes with style and script`);
  }
  const kinds = new Set();
  for (const [size, files, url] of whole) {
    const kind = new URL(url).pathname.replace(/[a-z]_[0-9a-z]{26}/, "…") + (new URL(url).search ? "?" : "");
    if (kinds.size < 8 && !kinds.has(kind)) console.log(`weight: ${size} bytes (${files} of them style and script): ${kind}`);
    kinds.add(kind);
  }
  console.log(`${weights.length} pages weighed`);
} catch (error) {
  problems.push(`walk: ${error.stack}`);
} finally {
  await browser.close();
  run.server.kill("SIGTERM");
}
await new Promise((resolve) => (run.server.exitCode === null ? run.server.once("exit", resolve) : resolve()));
if (run.server.exitCode !== 0) problems.push(`the server ended with ${run.server.exitCode}`);
for (const problem of problems) console.error(`✗ ${problem}`);
console.log(problems.length === 0 ? "All pages walked; axe found nothing." : `${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
