// Makes the picture of the README from the demonstration, docs/review.png; with `all` also board.png and map.png.
//   npm ci && node shots.mjs [all]     needs target/debug/amparo, /usr/bin/chromium and pngquant
// Environment: AMPARO (the program), CHROMIUM, OUT (the folder, default ../docs).
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEMO, address, browse, program } from "./start.mjs";

const out = process.env.OUT ?? new URL("../docs", import.meta.url).pathname;
/** The most a picture may weigh: the repository stays small. */
const HEAVIEST = 100_000;
const COLOURS = 48;

const server = spawn(program, DEMO, { stdio: ["ignore", "pipe", "inherit"] });
const once = await address(server);
const browser = await browse();
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
  await page.goto(once);
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
