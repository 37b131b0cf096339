// SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
// SPDX-License-Identifier: EUPL-1.2

// Is each HTML page in a folder valid, accessible and readable on a telephone?
//
//   node checks/html.mjs NODE_MODULES FOLDER [valid]
//
// NODE_MODULES holds axe-core, html-validate, playwright-core and vnu-jar. Java and Chromium must
// be there; with `valid` no browser looks at them. CHROMIUM names another than /usr/bin/chromium. Exits with 1 when something is wrong.

import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const WIDTHS = [1280, 320];
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];
const TABLE_ROLES = ["table", "row", "columnheader", "rowheader", "cell"];
// vnu does not see that the policy of a page allows `data:`, files beside it or a hash; a browser
// does, see `unseen`, site.mjs and browser.mjs.
const FALSE_ALARM =
  /^(Resource|Inline (style|script)) violates Content Security Policy .*(“data:image|“(ak|page)\.|nonce\/hash)/;
const A4 = 658; // CSS pixels between the margins of page.css

const [modules, folder] = process.argv.slice(2, 4).map((path) => resolve(path));
if (!folder) {
  console.error("usage: node checks/html.mjs NODE_MODULES FOLDER [valid]");
  process.exit(2);
}
const require = createRequire(join(modules, "x.js"));
const pages = readdirSync(folder)
  .filter((name) => name.endsWith(".html"))
  .sort()
  .map((name) => join(folder, name));
if (pages.length === 0) {
  console.error(`${folder}: no HTML here`);
  process.exit(2);
}

const steps = { vnu, "html-validate": htmlValidate };
if (process.argv[4] !== "valid") steps["chromium with axe-core"] = browser;
let findings = 0;
for (const [name, step] of Object.entries(steps)) {
  const begin = performance.now();
  const found = await step();
  found.forEach((line) => console.log(line));
  findings += found.length;
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  console.log(`${name}: ${pages.length} pages, ${found.length} findings, ${seconds} s`);
}
process.exit(findings ? 1 : 0);

function vnu() {
  const jar = join(modules, "vnu-jar", "build", "dist", "vnu.jar");
  const options = ["-jar", jar, "--stdout", "--exit-zero-always", "--format", "json"];
  const done = spawnSync("java", [...options, ...pages], { encoding: "utf8", maxBuffer: 2 ** 28 });
  if (done.error || done.status !== 0) throw done.error ?? new Error(done.stderr);
  const found = JSON.parse(done.stdout).messages.filter((at) => !FALSE_ALARM.test(at.message));
  return found.map(
    (at) => `${fileURLToPath(at.url)}:${at.lastLine}: ${at.type}: ${at.message}`,
  );
}

async function htmlValidate() {
  const { HtmlValidate } = require("html-validate");
  const checker = new HtmlValidate({ root: true, extends: ["html-validate:recommended"] });
  const report = await checker.validateMultipleFiles(pages);
  return report.results.flatMap(({ filePath, messages }) =>
    messages.map((at) => `${filePath}:${at.line}: ${at.ruleId}: ${at.message}`),
  );
}

async function browser() {
  const { chromium } = require("playwright-core");
  const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  const started = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"],
      ...["--disable-background-networking", "--disable-component-update"],
    ],
  });
  const found = [];
  for (const path of pages) found.push(...(await seen(started, path, axe)));
  await started.close();
  return found;
}

async function seen(started, path, axe) {
  const found = [];
  const trees = [];
  for (const width of WIDTHS) {
    const page = await started.newPage({ viewport: { width, height: 900 } });
    await page.goto(pathToFileURL(path).href);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(
      (tags) => window.axe.run({ runOnly: { type: "tag", values: tags } }),
      WCAG,
    );
    for (const { id, help, nodes } of violations) {
      found.push(`${path} at ${width} px: ${id}: ${help}: ${nodes[0].target} and ${nodes.length - 1} more`);
    }
    found.push(...(await tooWide(page, path, `${width} px`)));
    found.push(...(await unseen(page, path)));
    trees.push(JSON.stringify(await tables(page)));
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: A4, height: 900 });
    found.push(...(await tooWide(page, path, "print")));
    await page.close();
  }
  if (new Set(trees).size > 1) found.push(`${path}: tables differ by width: ${trees.join(" ")}`);
  return found;
}

async function tooWide(page, path, where) {
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  return content > window ? [`${path} at ${where}: ${content - window} px too wide`] : [];
}

async function unseen(page, path) {
  const count = await page.evaluate(
    () => [...document.images].filter((image) => !image.naturalWidth).length,
  );
  return count ? [`${path}: ${count} pictures that nobody sees`] : [];
}

// What a screen reader hears of tables: a style sheet can make a browser forget it.
async function tables(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const roles = nodes.filter((node) => !node.ignored).map((node) => node.role?.value);
  return TABLE_ROLES.map((role) => [role, roles.filter((each) => each === role).length]);
}
