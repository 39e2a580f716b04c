// What every script here begins with: the program, the address that works once, and Debian's Chromium.
import { chromium } from "playwright-core";

/** The program. */
export const program = process.env.AMPARO ?? new URL("../target/debug/amparo", import.meta.url).pathname;

/** What every script starts it with to show the demonstration. */
export const DEMO = ["demo", "--no-browser", "--lang", "en"];

/** The address that a server says, which works once; `why` tells what it said of an end. */
export const address = (server, why = () => "") => new Promise((resolve, reject) => {
  let said = "";
  server.on("error", reject);
  server.on("exit", (code) => reject(new Error(`the program ended with ${code}${why()}`)));
  server.stdout.on("data", (data) => {
    said += data;
    const found = /http:\/\/127\.0\.0\.1:\d+\/enter\?token=[0-9a-f]+/.exec(said);
    if (found) resolve(found[0]);
  });
});

/** A browser that connects to nothing but the server. */
export const browse = () => chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

/** Ends browser and server; a script that failed says how, and ends with 1. */
export const end = async (browser, server, ...failed) => {
  await browser.close();
  server.kill("SIGTERM");
  if (failed.some(Boolean)) {
    console.error(...failed);
    process.exitCode = 1;
  }
};
