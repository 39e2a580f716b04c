// Makes the picture of the README from the demonstration, docs/review.png; with `all` also board.png and map.png.
//   npm ci && node shots.mjs [all]     needs target/debug/amparo, /usr/bin/chromium and pngquant
// Environment: AMPARO (the program), CHROMIUM, OUT (the folder, default ../docs).
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const program = process.env.AMPARO ?? new URL("../target/debug/amparo", import.meta.url).pathname;
const out = process.env.OUT ?? new URL("../docs", import.meta.url).pathname;
/** The most a picture may weigh: the repository stays small. */
const HEAVIEST = 100_000;
const COLOURS = 48;

const server = spawn(program, ["demo", "--no-browser", "--lang", "en"], { stdio: ["ignore", "pipe", "inherit"] });
const address = await new Promise((resolve, reject) => {
  let said = "";
  server.on("error", reject);
  server.on("exit", (code) => reject(new Error(`the program ended with ${code}`)));
  server.stdout.on("data", (data) => {
    said += data;
    const found = /http:\/\/127\.0\.0\.1:\d+\/enter\?token=[0-9a-f]+/.exec(said);
    if (found) resolve(found[0]);
  });
});
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
const raw = mkdtempSync(join(tmpdir(), "amparo-shots-"));
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: "en-GB", colorScheme: "light" });
  /** One picture, with few colours, so that it is small. */
  const keep = async (name) => {
    await page.screenshot({ path: join(raw, `${name}.png`) });
    const file = join(out, `${name}.png`);
    execFileSync("pngquant", [`${COLOURS}`, "--nofs", "--speed", "1", "--strip", "--force", "--output", file,
      join(raw, `${name}.png`)]);
    const size = statSync(file).size;
    console.log(`${file}: ${size} bytes`);
    if (size > HEAVIEST) throw new Error(`${file} weighs ${size} bytes, more than ${HEAVIEST}`);
  };
  await page.goto(address);
  const inbox = page.url();
  await page.locator(".row .title", { hasText: "Seven North Koreans" }).first().click();
  await page.waitForURL(/\/reports\//);
  await keep("review");
  const home = (path) => new URL(path, inbox).href;
  if (process.argv.includes("all")) {
    await page.goto(home("/board"));
    await keep("board");
    await page.goto(home("/cases"));
    await page.locator("main a[href^='/cases/']").first().click();
    await page.waitForURL(/\/cases\//);
    await page.goto(`${page.url()}/map`);
    await page.locator("figure.chart").scrollIntoViewIfNeeded();
    await keep("map");
  }
} finally {
  await browser.close();
  server.kill();
  rmSync(raw, { recursive: true });
}
