// Prints the pages of `amparo demo` to PDF, to look at them on paper: node print.mjs [en|ko|zh|es|fr|ar]
// Environment: AMPARO (the program), CHROMIUM, OUT (folder, default /tmp/amparo-print). `pdftoppm -png FILE.pdf NAME` makes pictures.
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { DEMO, address, browse, program } from "./start.mjs";

const out = process.env.OUT ?? "/tmp/amparo-print";
const lang = process.argv[2] ?? "en";
/** Claims that are accepted first, so that there is something to print. */
const ACCEPTED = 24;
mkdirSync(out, { recursive: true });

const server = spawn(program, DEMO, { stdio: ["ignore", "pipe", "inherit"] });
const once = await address(server);
const browser = await browse();
try {
  // Dark on the screen, black on white on paper.
  const page = await browser.newPage({ locale: "en-GB", colorScheme: "dark" });
  await page.goto(once);
  const home = page.url();
  if (lang !== "en") {
    await page.selectOption(".language select", lang);
    await page.waitForSelector(`html[lang=${lang}]`);
  }
  const print = async (name, path) => {
    if (path) await page.goto(new URL(path, home).href);
    await page.pdf({ path: `${out}/${lang}-${name}.pdf`, preferCSSPageSize: true, format: "A4" });
  };
  await page.locator(".row .title", { hasText: "Seven North Koreans" }).first().click();
  await page.waitForURL(/\/reports\//);
  for (let n = 0; n < ACCEPTED; n += 1) {
    const left = await page.locator(".claim.state-proposed").count();
    await page.keyboard.press("a");
    await page.waitForFunction((k) => document.readyState === "complete"
      && document.querySelectorAll(".claim.state-proposed").length < k, left);
  }
  await print("report");
  await page.goto(new URL("/cases", home).href);
  await page.locator("main a[href^='/cases/']").first().click();
  await page.waitForURL(/\/cases\//);
  const file = new URL(page.url()).pathname;
  await print("case");
  for (const part of ["timeline", "map", "network", "actions", "beside", "release"]) await print(part, `${file}/${part}`);
  await page.goto(new URL(file, home).href);
  await page.click(".people a");
  await print("person");
  await print("board", "/board?status=all");
  await print("deadlines", "/deadlines");
  await print("codebook", "/codebook/submissions");
  await print("search", "/search?q=bus");
} finally {
  await browser.close();
  server.kill();
}
