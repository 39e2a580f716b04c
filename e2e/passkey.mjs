// Passkeys in Debian's Chromium with an authenticator of the debugger: added, asked for after the password, removed; by keyboard alone,
// with the page's own policy in force, and axe on every page.
//   node passkey.mjs                   needs target/debug/amparo built with --features passkeys, and /usr/bin/chromium
// Environment: AMPARO (the program), CHROMIUM, WORK (a folder).
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import assert from "node:assert/strict";
import { address, browse, end, program } from "./start.mjs";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const home = mkdtempSync(join(process.env.WORK ?? tmpdir(), "amparo-passkey-"));
const key = join(home, "key");
writeFileSync(key, "four plain words here\n", { mode: 0o600 });
const flags = ["--data", join(home, "store"), "--key-file", key, "--lang", "en"];
await new Promise((done, failed) => {
  const child = spawn(program, ["init", ...flags], { stdio: ["ignore", "ignore", "inherit"] });
  child.on("exit", (code) => (code === 0 ? done() : failed(new Error(`init ended with ${code}`))));
});
const server = spawn(program, ["serve", "--no-browser", ...flags], { stdio: ["ignore", "pipe", "inherit"] });
const once = await address(server);
const digits = new URL(once).origin;
const named = digits.replace("127.0.0.1", "localhost");
const NAME = "mina";
const PASSWORD = "otter maple lantern";

const problems = [];
const browser = await browse();
let failed = null;
try {
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1360, height: 900 } });
  // By the debugger, so that the policy of the page stays in force.
  await context.addInitScript({ path: axe });
  const page = await context.newPage();
  page.on("pageerror", (error) => problems.push(`script: ${error}`));
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) problems.push(message.text());
  });
  page.on("request", (request) => {
    if (![digits, named].includes(new URL(request.url()).origin)) problems.push(`elsewhere: ${request.url()}`);
  });
  const audit = async (name) => {
    const result = await page.evaluate(() => axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }));
    for (const v of result.violations) problems.push(`${name}: ${v.id} ${v.help}: ${v.nodes.map((n) => n.target.join(" ")).join(", ")}`);
  };
  const path = () => new URL(page.url()).pathname;
  const says = (words) => page.waitForFunction((w) => document.body.textContent.includes(w), words);
  const press = (keyName) => page.keyboard.press(keyName);
  /** Name and password, typed and sent by keyboard. */
  const signIn = async (at) => {
    await page.goto(`${at}/signin`);
    await page.focus("#name");
    await page.keyboard.type(NAME);
    await press("Tab");
    await page.keyboard.type(PASSWORD);
    await press("Enter");
    await page.waitForURL((url) => url.pathname !== "/signin");
  };
  const signOut = async () => {
    await page.focus("form[action='/signout'] button");
    await press("Enter");
    await page.waitForURL(/\/signin$/);
  };

  // The first account.
  await page.goto(once);
  await page.goto(`${digits}/accounts`);
  await page.fill("[name=name]", NAME);
  await page.fill("[name=password]", PASSWORD);
  await page.fill("[name=again]", PASSWORD);
  await page.click("form[action='/accounts/first'] button");
  const codes = await page.locator("ol.once code").allTextContents();
  assert.equal(codes.length, 10);

  // Whoever made it is signed in. By digits there are no passkeys, and the page says what to open.
  await page.goto(`${digits}/account`);
  await says(`open ${named}/`);
  assert.equal(await page.locator("form[action='/account/passkeys']").count(), 0);
  await audit("by digits");
  await signOut();

  const cdp = await context.newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2", transport: "usb", hasResidentKey: true, hasUserVerification: true, isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const known = (isUserVerified) => cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified });

  // Add one.
  await signIn(named);
  assert.equal(path(), "/", "the password alone, as long as there is none");
  await page.goto(`${named}/account`);
  await audit("none");
  const add = async () => {
    await page.focus("#passkeys ~ form [name=name]");
    await page.keyboard.type("desk key");
    await press("Tab");
    await page.keyboard.type(PASSWORD);
    await press("Enter");
    await page.waitForSelector("form[data-passkey=make]");
  };
  await add();
  await audit("making");
  assert.ok(await page.evaluate(() => document.activeElement?.matches("form[data-passkey] button")), "the button has the focus");
  await press("Enter");
  await says("The passkey is added");
  await audit("added");
  assert.equal((await cdp.send("WebAuthn.getCredentials", { authenticatorId })).credentials.length, 1);
  // The same device is not taken twice.
  await add();
  await press("Enter");
  await says("This device holds a passkey of this account already");
  await audit("there already");
  await page.focus("[name=do][value=cancel] ~ button");
  await press("Enter");
  await page.waitForSelector("#passkeys ~ form [name=name]");
  await signOut();

  // Password, then passkey.
  await signIn(named);
  assert.equal(path(), "/signin/second");
  await audit("second");
  assert.ok(await page.evaluate(() => document.activeElement?.matches("form[data-passkey] button")), "the button has the focus");
  await known(false);
  await press("Enter");
  await says("No passkey came");
  await audit("second, none came");
  assert.equal(path(), "/signin/second");
  await known(true);
  await press("Enter");
  await page.waitForURL(`${named}/`);
  await signOut();

  // A recovery code in its place, without script.
  const plain = await browser.newContext({ javaScriptEnabled: false, locale: "en-GB" });
  const other = await plain.newPage();
  await other.goto(`${named}/signin`);
  await other.fill("#name", NAME);
  await other.fill("#password", PASSWORD);
  await other.click("form[action='/signin'] button.main");
  assert.match(await other.locator("main").innerText(), /Passkeys need JavaScript/);
  assert.equal(await other.locator("form[data-passkey] button").isVisible(), false);
  await other.fill("#code", codes[0]);
  await other.click("form:has(#code) button");
  assert.equal(other.url(), `${named}/`);
  await plain.close();

  // Remove it; then the password alone will do.
  await signIn(named);
  await press("Enter");
  await page.waitForURL(`${named}/`);
  await page.goto(`${named}/account`);
  await page.focus("#passkeys ~ ul [name=password]");
  await page.keyboard.type(PASSWORD);
  await press("Enter");
  await says("The passkey is removed");
  await signOut();
  await signIn(named);
  assert.equal(path(), "/");
  assert.deepEqual(problems, []);
  console.log("passkeys: added, asked for, removed");
} catch (error) {
  failed = error;
}
await end(browser, server, failed, ...problems);
