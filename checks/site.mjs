// SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
// SPDX-License-Identifier: EUPL-1.2

// Does a site work for who reads it? In a browser, from the disk and from a server.
//
//   node checks/site.mjs NODE_MODULES FOLDER FILE.html
//
// FOLDER and FILE.html are made by `ak site` of the same data. NODE_MODULES holds axe-core and
// playwright-core; CHROMIUM names another browser than /usr/bin/chromium. Exits with 1 when
// something is wrong.

import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [modules, folder, file] = process.argv.slice(2).map((path) => resolve(path));
if (!file) {
  console.error("usage: node checks/site.mjs NODE_MODULES FOLDER FILE.html");
  process.exit(2);
}
const require = createRequire(join(modules, "x.js"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const KINDS = /^(index|afspraken|kader|overleg|indicatoren|wijzigingen|gegevens|toegankelijkheid)\.html$/;
const NUMBER = /^([0-9.]+)(?: van de ([0-9.]+))? afspraken en acties/;

const names = readdirSync(folder).filter((name) => name.endsWith(".html"));
const firstOf = (begin) => names.find((name) => name.startsWith(begin));
const item = names.find((name) => /^[A-Z]/.test(name));
const kinds = [
  ...names.filter((name) => KINDS.test(name)),
  ...["thema-", "gemeente-", "trekker-", "gebied-"].map(firstOf),
  item,
].filter(Boolean);

const wrong = [];
function must(holds, said) {
  if (!holds) wrong.push(said);
}

const started = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
});
const server = createServer((asked, answer) => {
  const name = decodeURIComponent(new URL(asked.url, "http://x").pathname.slice(1)) || "index.html";
  const type = { html: "text/html", css: "text/css", js: "text/javascript" }[name.split(".").pop()];
  try {
    answer.setHeader("Content-Type", `${type ?? "application/octet-stream"}; charset=utf-8`);
    answer.end(readFileSync(join(folder, name)));
  } catch {
    answer.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const site = `http://127.0.0.1:${server.address().port}/`;
const onDisk = pathToFileURL(`${folder}/`).href;
const one = pathToFileURL(file).href;

async function opened(address, options = {}) {
  const context = await started.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const here = new URL(address);
  page.on("request", (request) => {
    const to = new URL(request.url());
    const own = to.protocol === "data:" || (to.protocol === here.protocol && to.host === here.host);
    must(own, `${address} asks ${request.url()}`);
  });
  page.on("console", (said) => must(said.type() !== "error", `${address}: ${said.text()}`));
  page.on("pageerror", (error) => must(false, `${address}: ${error.message}`));
  await page.goto(address);
  return page;
}

async function accessible(address, where, options) {
  const page = await opened(address, options);
  await page.evaluate(axe);
  await page.evaluate(() => {
    // What is not near the screen is not laid out, and has no size to judge.
    for (const each of document.querySelectorAll(".item, .rows > li")) {
      each.style.contentVisibility = "visible";
    }
  });
  const found = await page.evaluate(
    (tags) => window.axe.run({ preload: false, runOnly: { type: "tag", values: tags } }),
    RULES,
  );
  for (const { id, help, nodes } of found.violations) {
    must(false, `${address} ${where}: ${id}: ${help}: ${nodes[0].target} and ${nodes.length - 1} more`);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  must(wide <= 0, `${address} ${where}: ${wide} px too wide`);
  await page.context().close();
}

// Of a line such as `3 van de 66 afspraken en acties`.
async function counted(page) {
  const text = await page.locator("#gevonden").textContent();
  const [, shown] = NUMBER.exec(text) ?? [];
  return Number((shown ?? "-1").replaceAll(".", ""));
}

async function visible(page) {
  return page.locator("[data-item]:visible").count();
}

async function searches(address) {
  const page = await opened(address);
  const all = await counted(page);
  must(all === (await visible(page)), `${address}: ${all} told, others shown`);
  await page.getByLabel("Zoek op woorden", { exact: true }).fill("zzz-is-er-niet");
  await page.waitForFunction(() => document.getElementById("gevonden").textContent.startsWith("0 "));
  must((await visible(page)) === 0, `${address}: what does not fit is shown`);
  const id = item.replace(".html", "");
  await page.getByLabel("Zoek op woorden", { exact: true }).fill(id.toLowerCase());
  await page.waitForFunction(() => !document.getElementById("gevonden").textContent.startsWith("0 "));
  const some = await counted(page);
  must(some > 0 && some < all, `${address}: ${id} is in ${some} of ${all}`);
  must((await visible(page)) === some, `${address}: told ${some}, shown ${await visible(page)}`);
  await page.getByLabel("Stand", { exact: true }).selectOption({ index: 1 });
  await page.getByLabel("Zoek op woorden", { exact: true }).fill("");
  await page.waitForTimeout(300);
  const chosen = await counted(page);
  const again = page.url();
  must(again.includes("groep="), `${address}: the address says nothing of the choice`);
  must(await page.evaluate(() => document.activeElement.id === "zoek"), `${address}: focus is lost`);
  await page.goto(again);
  must((await counted(page)) === chosen, `${address}: ${again} does not bring back ${chosen}`);
  await page.getByRole("button", { name: "Wis alles" }).click();
  await page.waitForTimeout(300);
  must((await counted(page)) === all, `${address}: not all after a reset`);
  await page.context().close();
}

async function keyboard(address) {
  const page = await opened(address);
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => document.activeElement.textContent);
  must(first === "Naar de inhoud", `${address}: first comes ${first}`);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const inside = await page.evaluate(() => Boolean(document.activeElement.closest("main")));
  must(inside, `${address}: the skip link does not lead into the page`);
  await page.context().close();
}

async function withoutScript(address) {
  const page = await opened(address, { javaScriptEnabled: false });
  must((await visible(page)) > 0, `${address}: nothing to read without JavaScript`);
  must((await page.locator("form.filter:visible").count()) === 0, `${address}: a dead form`);
  await page.context().close();
}

async function styled(address) {
  const page = await opened(address);
  const lines = await page.evaluate(() => getComputedStyle(document.querySelector(".top")).display);
  must(lines === "flex", `${address}: no style`);
  await page.context().close();
}

async function zoomed(address) {
  const page = await opened(address, { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  must(wide <= 0, `${address} at 200 %: ${wide} px too wide`);
  await page.context().close();
}

async function printed(address) {
  const page = await opened(address);
  const pdf = await page.pdf({ format: "A4" });
  must(pdf.length > 1000, `${address}: no PDF`);
  await page.context().close();
}

async function anchors() {
  const page = await opened(`${one}#${item.replace(".html", "")}`);
  const there = await page.evaluate(() => {
    const target = document.querySelector(":target");
    return Boolean(target) && Math.abs(target.getBoundingClientRect().top) < 900;
  });
  must(there, `${one}: the permalink of ${item} leads nowhere`);
  await page.context().close();
}

for (const name of kinds) {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [1280, 320]) {
      const options = { colorScheme, viewport: { width, height: 900 } };
      await accessible(`${onDisk}${name}`, `${width} px ${colorScheme}`, options);
    }
  }
  await zoomed(`${onDisk}${name}`);
}
for (const colorScheme of ["light", "dark"]) {
  await accessible(one, colorScheme, { colorScheme });
}
await accessible(one, "forced colors", { forcedColors: "active" });
for (const address of [`${onDisk}afspraken.html`, `${site}afspraken.html`, one]) {
  await styled(address);
  await searches(address);
  await keyboard(address);
  await withoutScript(address);
}
await printed(one);
await printed(`${onDisk}index.html`);
await anchors();
await started.close();
server.close();
wrong.forEach((line) => console.log(line));
console.log(`${kinds.length} kinds of page and one file, ${wrong.length} findings`);
process.exit(wrong.length ? 1 : 0);
