// SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
// SPDX-License-Identifier: EUPL-1.2

// Does the page of `web/build.py` do in Chromium what `ak` does on a computer, for everyone, and
// does nothing leave it?
//
//   node checks/browser.mjs NODE_MODULES PAGE AK ROWS.json
//
// NODE_MODULES holds axe-core and playwright-core, AK is the program to compare with, ROWS.json is
// of `yaml_rows.py`. CHROMIUM names another than /usr/bin/chromium. No test can drive the dialog
// in which somebody chooses a folder: `showDirectoryPicker` is replaced by one that gives a real
// folder of the browser's own file system (OPFS). Exits with 1 when something is wrong.

import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = resolve(fileURLToPath(import.meta.url), "../..");
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const KINDS = {
  ...{ ".html": "text/html", ".css": "text/css", ".mjs": "text/javascript", ".txt": "text/plain" },
  ...{ ".wasm": "application/wasm", ".json": "application/json", ".zip": "application/zip" },
};
const ITEM = "BES-1";
const COMMANDS = [
  ...[["status"], ["overdue"], ["validate"], ["show", ITEM], ["list", "--format", "json"]],
  ...[["show", "NIETS-1"], ["explain", "AK303"], ["render", "--list"], ["update", ITEM, "--dry-run"]],
];
const BROKEN = /^AK00[1-6]-/;

const [modules, site, ak, rows] = process.argv.slice(2).map((path) => resolve(path));
if (!rows) {
  console.error("usage: node checks/browser.mjs NODE_MODULES PAGE AK ROWS.json");
  process.exit(2);
}
const require = createRequire(join(modules, "x.js"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const work = mkdtempSync(join(tmpdir(), "ak-browser-"));
const found = [];
const elsewhere = [];

const server = await served(site);
const origin = `http://127.0.0.1:${server.address().port}`;
const other = createServer((request, answer) => {
  elsewhere.push(request.url);
  answer.end();
});
await new Promise((done) => other.listen(0, "127.0.0.1", done));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"],
    ...["--disable-background-networking", "--disable-component-update"],
  ],
});
const steps = {
  "YAML is read as libyaml reads it": yaml,
  "each command answers as on a computer": commands,
  "a report goes into the folder, and only what was seen": recorded,
  "documents have the bytes of those on a computer": documents,
  "a browser that cannot write gives a file": downloaded,
  "what takes too long can be stopped": stopped,
  "another folder is refused": otherFolder,
  "everyone can use it": accessible,
  "nothing leaves the page": confined,
};
for (const [name, step] of Object.entries(steps)) {
  const [begin, before] = [performance.now(), found.length];
  try {
    await step();
  } catch (error) {
    wrong(error.message);
  }
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  console.log(`${name}: ${found.length - before} findings, ${seconds} s`);
}
await browser.close();
server.close();
other.close();
rmSync(work, { recursive: true });
process.exit(found.length ? 1 : 0);

function wrong(line) {
  found.push(line);
  console.log(line);
}

function same(what, one, two) {
  if (JSON.stringify(one) !== JSON.stringify(two)) {
    wrong(`${what}: ${JSON.stringify(one).slice(0, 300)} is not ${JSON.stringify(two).slice(0, 300)}`);
  }
}

// A folder with a repository, and what stands in it as pairs of path and bytes.
function repository(name, source = join(ROOT, "data")) {
  const folder = join(work, name);
  cpSync(source, join(folder, "data"), { recursive: true });
  return folder;
}

function files(folder, path = "") {
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? files(folder, `${path}${entry.name}/`)
      : [[`${path}${entry.name}`, [...readFileSync(join(folder, path, entry.name))]]],
  );
}

function native(folder, words) {
  const env = { ...process.env, COLUMNS: "80", PYTHONIOENCODING: "utf-8" };
  const done = spawnSync(ak, words, { cwd: folder, env, encoding: "utf8" });
  if (done.error) throw done.error;
  return { code: done.status, out: done.stdout, err: done.stderr };
}

// A folder that is not one of an ambitiekader is refused, and nothing can be asked of it.
async function otherFolder() {
  const page = await opened();
  await page.evaluate(filled, [["brief.txt", [97]]]);
  await page.getByRole("button", { name: "Kies de map" }).click();
  await told(page, /^In de map regio staat geen map `data`/);
  if (await page.getByRole("button", { name: "Stand" }).isVisible()) wrong("it can be asked for its stand");
  await page.context().close();
}

async function opened({ folder, width = 1280, dark = false, canWrite = true } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: dark ? "dark" : "light" });
  const page = await context.newPage();
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(blob|data):/.test(url)) wrong(`asked for ${url}`);
  });
  page.on("pageerror", (error) => wrong(`error in the page: ${error.message}`));
  page.on("console", (said) => said.type() === "error" && wrong(`the page complains: ${said.text()}`));
  if (!canWrite) await page.addInitScript(() => delete window.showDirectoryPicker);
  await page.goto(`${origin}/index.html`);
  await told(page, /^Klaar om te beginnen/);
  if (!folder) return page;
  if (canWrite) {
    await page.evaluate(filled, files(folder));
    await page.getByRole("button", { name: "Kies de map" }).click();
  } else {
    await page.getByLabel("Kies de map").setInputFiles(folder);
  }
  await told(page, /^Klaar\.$/);
  return page;
}

// In the page: a real folder, in the file system that the browser keeps for it.
async function filled(all) {
  const root = await (await navigator.storage.getDirectory()).getDirectoryHandle("regio", { create: true });
  for (const [path, content] of all) {
    const folders = path.split("/");
    const name = folders.pop();
    let here = root;
    for (const each of folders) here = await here.getDirectoryHandle(each, { create: true });
    const stream = await (await here.getFileHandle(name, { create: true })).createWritable();
    await stream.write(new Uint8Array(content));
    await stream.close();
  }
  window.showDirectoryPicker = async () => root;
}

// In the page: what stands in that folder now.
async function kept(path) {
  let here = await (await navigator.storage.getDirectory()).getDirectoryHandle("regio");
  const folders = path.split("/");
  const name = folders.pop();
  for (const each of folders) here = await here.getDirectoryHandle(each);
  const file = await (await here.getFileHandle(name)).getFile();
  return [...new Uint8Array(await file.arrayBuffer())];
}

async function told(page, pattern) {
  const line = page.getByRole("status");
  await page
    .waitForFunction(([id, source]) => new RegExp(source).test(document.getElementById(id).textContent), ["told", pattern.source], { timeout: 60_000 })
    .catch(async () => {
      throw new Error(`the page says "${await line.textContent()}", not ${pattern}`);
    });
}

async function yaml() {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${origin}/licenties.txt`);
  const differing = await page.evaluate(async (expected) => {
    const { libyaml } = await import("/libyaml.mjs");
    const read = await libyaml(await (await fetch("/libyaml.wasm")).arrayBuffer());
    return expected.filter(([text, numbers, texts]) => {
      const [own, said] = read(new TextEncoder().encode(text));
      const raw = atob(texts);
      return (
        own.length !== numbers.length || !own.every((number, n) => number === numbers[n]) ||
        said.length !== raw.length || !said.every((byte, n) => byte === raw.charCodeAt(n))
      );
    });
  }, JSON.parse(readFileSync(rows, "utf8")));
  for (const [text] of differing) wrong(`read otherwise: ${JSON.stringify(text.slice(0, 80))}`);
  await page.context().close();
}

async function commands() {
  const page = await opened();
  await page.evaluate(async () => {
    const { Ak } = await import("./ak.mjs");
    window.ak = new Ak(() => {});
    await window.ak.start();
  });
  const cases = join(ROOT, "tests/cases/validate");
  const broken = readdirSync(cases).filter((name) => BROKEN.test(name)).filter((_, n) => n % 8 === 0);
  for (const [source, words] of [
    ...COMMANDS.map((words) => [join(ROOT, "data"), words]),
    ...broken.map((name) => [join(cases, name, "data"), ["validate"]]),
  ]) {
    const folder = repository("commands", join(ROOT, "tests/basis/data"));
    if (source === join(ROOT, "data")) rmSync(folder, { recursive: true });
    cpSync(source, join(folder, "data"), { recursive: true });
    const asked = async ([all, inside]) => {
      await window.ak.put(new Map(all.map(([path, content]) => [path, new Uint8Array(content)])), false);
      const { code, out, err } = await window.ak.run(inside, 80);
      return { code, out, err };
    };
    same(`${source}: ak ${words.join(" ")}`, await page.evaluate(asked, [files(folder), words]), native(folder, words));
    rmSync(folder, { recursive: true });
  }
  await page.context().close();
}

async function recorded() {
  const folder = repository("recorded");
  const page = await opened({ folder });
  const before = new Map(files(folder).map(([path, content]) => [path, JSON.stringify(content)]));
  await fill(page);
  const words = ["update", "--status=loopt", "--toelichting=De opdracht is verstrekt.", "--yes", "--", ITEM];
  const expected = native(folder, words);
  const [[path, content]] = files(folder).filter(([path, now]) => before.get(path) !== JSON.stringify(now));
  const shown = await page.locator("#answer pre").last().textContent();
  if (!expected.out.replace(/\s+/g, " ").startsWith(shown.replace(/\s+/g, " "))) wrong(`shown: ${shown}`);
  same("before it is agreed", JSON.stringify(await page.evaluate(kept, path)), before.get(path));
  await page.getByRole("button", { name: "Vastleggen", exact: true }).click();
  await told(page, /^Vastgelegd in/);
  same("what was written", await page.evaluate(kept, path), content);
  await page.getByRole("button", { name: "Stand" }).click();
  await told(page, /^Klaar\.$/);
  await page.getByText("Over 61 van de 66 items is nooit iets gemeld").waitFor({ timeout: 1000 });

  await fill(page, "Nog een melding.");
  const text = "# van iemand anders\n";
  await page.evaluate(filled, [[path, [...Buffer.from(text)]]]);
  await page.getByRole("button", { name: "Vastleggen", exact: true }).click();
  await told(page, /^Er is niets vastgelegd: .* is intussen veranderd/);
  same("what somebody else wrote", Buffer.from(await page.evaluate(kept, path)).toString(), text);

  await page.evaluate(filled, [[path, content]]);
  await fill(page, "Licht zonder uitleg.", "rood", /^Er is niets vastgelegd/);
  const refused = await page.locator("#answer pre").textContent();
  if (!refused.includes("ontbreken `oorzaak`, `gevolg` en `bijsturing`")) wrong(`said: ${refused}`);
  await page.context().close();
}

async function fill(page, words = "De opdracht is verstrekt.", licht, ending = /^Nog niet vastgelegd/) {
  await page.getByRole("button", { name: "Melding vastleggen" }).click();
  await page.getByLabel("Waarover: het id").fill(ITEM);
  await page.getByLabel("Status").selectOption("loopt");
  await page.getByLabel("Toelichting").fill(words);
  if (licht) {
    await page.getByText("Meer: licht").click();
    await page.getByLabel("Licht", { exact: true }).selectOption(licht);
  }
  await page.getByRole("button", { name: "Bekijk wat er verandert" }).click();
  await told(page, ending);
}

async function documents() {
  const folder = repository("documents");
  const page = await opened({ folder });
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  for (const [document, which, forms] of [
    ["lokaal", "pekela", ["docx", "html", "md"]],
    ["voortgang", undefined, ["docx", "pdf"]],
  ]) {
    await page.getByRole("button", { name: "Document maken" }).click();
    await page.getByLabel("Welk document").selectOption(document);
    if (which) await page.getByLabel("Van wie of wat").selectOption(which);
    for (const box of await page.getByRole("checkbox").all()) await box.setChecked(forms.includes(await box.inputValue()));
    await page.getByRole("button", { name: "Maak", exact: true }).click();
    await told(page, /^Klaar\.$/);
    if (asked.some((url) => url.includes("typst")) !== forms.includes("pdf")) wrong(`typst for ${forms}`);
    native(folder, ["render", document, ...(which ? [which] : []), "--to", forms.join(","), "--out", document]);
    const expected = files(join(folder, document));
    const links = await page.locator("#answer a[download]").all();
    same("the files", await Promise.all(links.map((link) => link.textContent())), expected.map(([name]) => name));
    for (const [n, link] of links.entries()) same(expected[n][0], await bytes(page, () => link.click()), expected[n][1]);
  }
  await page.context().close();
}

async function bytes(page, act) {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return [...readFileSync(await download.path())];
}

async function downloaded() {
  const folder = repository("downloaded");
  const page = await opened({ folder, canWrite: false });
  await fill(page);
  const content = await bytes(page, () => page.getByRole("button", { name: "Vastleggen", exact: true }).click());
  const before = new Map(files(folder).map(([path, now]) => [path, JSON.stringify(now)]));
  native(folder, ["update", "--status=loopt", "--toelichting=De opdracht is verstrekt.", "--yes", "--", ITEM]);
  const [[, expected]] = files(folder).filter(([path, now]) => before.get(path) !== JSON.stringify(now));
  same("the file", content, expected);
  await told(page, /^Zet het gedownloade bestand terug: data\//);
  await page.context().close();
}

async function accessible() {
  const folder = repository("accessible");
  for (const [width, dark] of [[1280, false], [320, true]]) {
    const page = await opened({ folder, width, dark });
    for (const name of ["Stand", "Te laat", "Controleren", "Eén onderdeel", "Document maken", "Melding vastleggen"]) {
      await page.getByRole("button", { name, exact: true }).press("Enter");
      await page.waitForFunction(() => document.getElementById("main").getAttribute("aria-busy") === "false");
      const focus = await page.evaluate(() => document.activeElement.tagName);
      if (focus !== "H2") wrong(`${name} at ${width} px: the focus is on ${focus}`);
      await page.evaluate(axe);
      const { violations } = await page.evaluate((tags) => window.axe.run({ runOnly: { type: "tag", values: tags } }), WCAG);
      for (const { id, help, nodes } of violations) wrong(`${name} at ${width} px: ${id}: ${help}: ${nodes[0].target}`);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) wrong(`${name} at ${width} px: ${over} px too wide`);
    }
    await page.context().close();
  }
}

// What takes too long can be stopped, and then all begins again.
async function stopped() {
  const folder = repository("stopped");
  mkdirSync(join(folder, "templates"));
  const endless = "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}";
  const head = "{#-\ntitel: Lus\nomschrijving: Een lus\nbereik: kader\n-#}\n";
  writeFileSync(join(folder, "templates", "aaa.md.j2"), `${head}# Lus\n${endless}\n`);
  const page = await opened({ folder });
  await page.getByRole("button", { name: "Document maken" }).click();
  await page.getByLabel("Welk document").selectOption("aaa");
  await page.getByRole("button", { name: "Maak", exact: true }).click();
  await told(page, /^Het document wordt gemaakt/);
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  await told(page, /^Gestopt\.$/);
  await page.getByRole("button", { name: "Stand" }).click();
  await told(page, /^Klaar\.$/);
  await page.context().close();
}

// Not only does the page ask nothing elsewhere: it cannot, nor can what runs Python.
async function confined() {
  const page = await opened();
  const there = `http://127.0.0.1:${other.address().port}/`;
  const reached = async (url) => {
    const sent = [fetch(`${url}a`, { mode: "no-cors" }).then(() => "fetch", () => "")];
    if (self.XMLHttpRequest) {
      sent.push(new Promise((done) => {
        const request = new XMLHttpRequest();
        request.onload = () => done("XMLHttpRequest");
        request.onerror = () => done("");
        request.open("GET", `${url}b`);
        request.send();
      }));
    }
    return (await Promise.all(sent)).filter(Boolean);
  };
  page.removeAllListeners("console"); // the browser complains, as it should
  page.removeAllListeners("request"); // and tells of requests that it then does not send
  const workers = page.workers();
  if (workers.length !== 1) wrong(`${workers.length} workers`);
  for (const each of [page, ...workers]) same("reached", await each.evaluate(reached, there), []);
  same("requests elsewhere", elsewhere, []);
  await page.context().close();
}

function served(folder) {
  const known = new Map(files(folder).map(([path]) => [`/${path}`, join(folder, path)]));
  const made = createServer((request, answer) => {
    const path = known.get(new URL(request.url, "http://localhost").pathname);
    answer.writeHead(path ? 200 : 404, { "content-type": KINDS[extname(path ?? "")] ?? "application/octet-stream" });
    answer.end(path && readFileSync(path));
  });
  return new Promise((done) => made.listen(0, "127.0.0.1", () => done(made)));
}
