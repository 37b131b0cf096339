// SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
// SPDX-License-Identifier: EUPL-1.2

// Can somebody who never saw YAML record five reports and a meeting in the window, by labels and
// roles, without JavaScript? Does git say the same as of the commands? And is each page accessible?
//
//   node checks/window.mjs NODE_MODULES PYTHON
//
// NODE_MODULES holds axe-core, html-validate, playwright-core and vnu-jar; PYTHON has `ak`. Java, git
// and Chromium must be there; CHROMIUM names another than /usr/bin/chromium. Exits with 1 when
// something is wrong.

import { execFileSync, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const HERE = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const MEETING = "tests/cases/meetings/held-that-nobody-planned/data";
const SIZES = [1280, 320];
const SCHEMES = ["light", "dark"];
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const LOOK = "Bekijk wat er verandert";

const ME = Object.fromEntries(
  ["AUTHOR", "COMMITTER"].flatMap((who) => [
    [`GIT_${who}_NAME`, "test"],
    [`GIT_${who}_EMAIL`, "test@example.org"],
  ]),
);
const STATUS = "Hoe staat het ervoor?";
const DAY = "Van welke dag is deze melding?";
const TOLD = "Wat is er gebeurd?";
const REPORTS = [
  { word: "BES-1", item: "BES-1", answers: { [STATUS]: ["loopt"], [DAY]: "1-3-2025", [TOLD]: "De opdracht is verstrekt." } },
  {
    word: "energie",
    item: "DUU-1",
    answers: {
      [STATUS]: ["loopt"],
      [DAY]: "2 maart 2025",
      "Welk licht hoort erbij?": ["oranje"],
      "Waardoor gaat het niet goed?": "Te weinig coaches.",
      "Wat gebeurt er daardoor?": "Mensen wachten.",
      "Wat doet u eraan?": "Wij werven er drie.",
    },
  },
  { word: "VBD-2024-1", item: "VBD-2024-1", answers: { [STATUS]: ["gereed"], [DAY]: "2025-03-03", [TOLD]: "Alle cijfers zijn er." } },
  { word: "spreekuur", item: "VBD-2024-2", answers: { [STATUS]: ["niet gehaald"], [DAY]: "4-3-2025", [TOLD]: "Er kwam niemand." } },
  { word: "bes-1", item: "BES-1", answers: { [STATUS]: ["aangehouden"], [DAY]: "5-3-2025", [TOLD]: "Wij wachten op geld." } },
];
const DECISIONS = ["De monitor komt elk half jaar.", "De coaches gaan door."];
const COMMANDS = [
  ["update", "BES-1", "--status", "loopt", "--datum", "2025-03-01", "--toelichting", "De opdracht is verstrekt."],
  [
    ...["update", "DUU-1", "--status", "loopt", "--datum", "2025-03-02", "--licht", "oranje"],
    ...["--oorzaak", "Te weinig coaches.", "--gevolg", "Mensen wachten."],
    ...["--bijsturing", "Wij werven er drie."],
  ],
  ["update", "VBD-2024-1", "--status", "gereed", "--datum", "2025-03-03", "--toelichting", "Alle cijfers zijn er."],
  ["update", "VBD-2024-2", "--status", "niet-gehaald", "--datum", "2025-03-04", "--toelichting", "Er kwam niemand."],
  ["update", "BES-1", "--status", "aangehouden", "--datum", "2025-03-05", "--toelichting", "Wij wachten op geld."],
  [
    ...["meetings", "hold", "stuurgroep", "2024-06-11", "--plaats", "Dorpshuis"],
    ...DECISIONS.flatMap((text) => ["--besluit", text]),
  ],
];
const SOORTEN = [
  ...["ambitie", "afspraak", "activiteit", "procesafspraak", "partij"],
  ...["bijeenkomst", "indicator", "meting", "kenmerk"],
];
// Each page, and how somebody comes there.
const VISITS = {
  start: (page) => go(page, "/"),
  "all items": (page) => go(page, "/afspraken.html"),
  "an item": (page) => go(page, "/BES-3.html"),
  "no page": (page) => go(page, "/zomaar"),
  "what can be recorded": (page) => go(page, "/bewerk/"),
  "which item": (page) => go(page, "/bewerk/melding"),
  "items that are found": (page) => go(page, "/bewerk/melding?zoek=woning"),
  "no item that is found": (page) => go(page, "/bewerk/melding?zoek=zzzz"),
  "a report": (page) => go(page, "/bewerk/melding?id=BES-3"),
  "a report that lacks something": async (page) => {
    await page.getByLabel(DAY).fill("32-13-2026");
    await page.getByRole("button", { name: LOOK }).click();
    await focused(page, "Dit klopt nog niet");
    await page.getByRole("link", { name: STATUS }).click();
    const id = await page.evaluate(() => document.activeElement?.id);
    if (id !== "veld-status") findings.push(`the link to what lacks leads to ${id}`);
  },
  "a report looked at": async (page) => {
    await page.getByLabel(STATUS).selectOption({ index: 2 });
    await page.getByLabel(DAY).fill("gisteren");
    await page.getByRole("button", { name: LOOK }).click();
  },
  "another planning": (page) => go(page, "/bewerk/planning?id=BES-3"),
  "something new": (page) => go(page, "/bewerk/toevoegen"),
  ...Object.fromEntries(
    SOORTEN.map((soort) => [`new: ${soort}`, (page) => go(page, `/bewerk/toevoegen?wat=${soort}`)]),
  ),
  "a meeting": (page) => go(page, "/bewerk/vergadering"),
  "a meeting with two decisions": (page) =>
    page.getByRole("button", { name: "Nog een besluit" }).click(),
  "a meeting looked at": async (page) => {
    await page.getByLabel("Welk overleg?").selectOption({ index: 1 });
    await page.getByLabel("Op welke dag was het?").fill("gisteren");
    await page.getByRole("button", { name: LOOK }).click();
  },
  "a meeting that was recorded": (page) =>
    page.getByRole("button", { name: "Leg dit vast" }).click(),
  "which meeting": (page) => go(page, "/bewerk/besluit"),
  "a decision": (page) => page.getByRole("link", { name: /^Vergadering van/ }).first().click(),
  "which year": (page) => go(page, "/bewerk/jaar"),
  "a year": (page) => page.getByRole("link", { name: /^2024 van/ }).first().click(),
  "a year that lacks something": (page) => page.getByRole("button", { name: LOOK }).click(),
  "what was written": async (page) => {
    await go(page, "/bewerk/melding?id=BES-1");
    await page.getByLabel(STATUS).selectOption({ index: 2 });
    await page.getByRole("button", { name: LOOK }).click();
    await page.getByRole("button", { name: "Leg dit vast" }).click();
  },
  "the same once more": async (page) => {
    await go(page, "/bewerk/melding?id=BES-1");
    await page.getByLabel(STATUS).selectOption({ index: 2 });
    await page.getByRole("button", { name: LOOK }).click();
  },
};

const [modules, python] = process.argv.slice(2).map((path) => resolve(path));
if (!python) {
  console.error("usage: node checks/window.mjs NODE_MODULES PYTHON");
  process.exit(2);
}
const require = createRequire(join(modules, "x.js"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const work = mkdtempSync(join(tmpdir(), "ak-window-"));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});

const findings = [];
let seenPages = 0;
try {
  await recorded();
  await accessible();
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}
findings.forEach((line) => console.log(line));
console.log(`the window in Chromium: ${seenPages} pages, ${findings.length} findings`);
process.exit(findings.length ? 1 : 0);

// A copy of a kader, in git.
function repository(name, ...folders) {
  const root = join(work, name);
  for (const folder of folders) cpSync(join(HERE, folder), join(root, "data"), { recursive: true });
  const git = (...words) =>
    execFileSync("git", ["-C", root, ...words], {
      encoding: "utf8",
      env: { ...process.env, ...ME },
    });
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message", "eerste");
  return { root, diff: () => git("diff") };
}

async function served(root, use) {
  const words = ["-m", "ambitiekader_cli", "serve", "--bewerk", "--niet-openen"];
  const started = spawn(python, words, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  const [first] = await new Promise((done) =>
    createInterface({ input: started.stdout }).once("line", (...line) => done(line)),
  );
  try {
    return await use(first.match(/http:\S+/)[0]);
  } finally {
    started.kill("SIGINT");
  }
}

// A window of a browser that fails the check when it asks anybody else.
async function visitor(link, options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const { origin } = new URL(link);
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== origin) findings.push(`asks ${request.url()}`);
  });
  let last;
  page.on("response", (response) => {
    if (response.request().isNavigationRequest() && response.status() !== 303) last = response;
  });
  page.source = () => last.text();
  page.on("console", (told) => {
    if (/Content Security Policy/i.test(told.text())) findings.push(told.text());
  });
  return page;
}

function go(page, path) {
  return page.goto(new URL(path, page.url()).href);
}

// --- Somebody who records, beside the commands -------------------------------------------------

async function recorded() {
  const clicked = repository("clicked", "tests/basis/data", MEETING);
  const typed = repository("typed", "tests/basis/data", MEETING);
  await served(clicked.root, async (link) => {
    const page = await visitor(link, { javaScriptEnabled: false });
    await page.goto(link);
    for (const report of REPORTS) await reported(page, report);
    await met(page);
  });
  for (const words of COMMANDS) {
    const done = spawnSync(python, ["-m", "ambitiekader_cli", ...words, "--yes"], {
      cwd: typed.root,
      encoding: "utf8",
    });
    if (done.status !== 0) findings.push(`ak ${words.join(" ")}: ${done.stderr}`);
  }
  const [one, other] = [clicked.diff(), typed.diff()];
  if (one !== other || !one.includes("Dorpshuis")) {
    findings.push(`the window and the commands differ:\n${one}\n---\n${other}`);
  }
  console.log(`five reports and a meeting: ${one.split("\n").length} lines of diff, the same`);
}

async function reported(page, { word, item, answers }) {
  await page.getByRole("link", { name: "Vastleggen", exact: true }).click();
  await page.getByRole("link", { name: "Een melding vastleggen" }).click();
  await page.getByLabel("Nummer, of een woord uit de tekst").fill(word);
  await page.getByRole("button", { name: "Verder" }).click();
  await page.getByRole("link", { name: item }).click();
  await answered(page, answers);
  await confirmed(page);
}

async function met(page) {
  await page.getByRole("link", { name: "Vastleggen", exact: true }).click();
  await page.getByRole("link", { name: "Een vergadering vastleggen" }).click();
  await answered(page, {
    "Welk overleg?": ["Regionale stuurgroep"],
    "Op welke dag was het?": "11-6-2024",
    "Waar was het?": "Dorpshuis",
  });
  await page.getByRole("button", { name: "Nog een besluit" }).click();
  for (const [number, text] of DECISIONS.entries()) {
    const group = page.getByRole("group", { name: `Besluit ${number + 1}` });
    await group.getByLabel("Wat is er besloten?").fill(text);
  }
  await confirmed(page);
}

// An answer in a list is chosen.
async function answered(page, answers) {
  for (const [label, answer] of Object.entries(answers)) {
    const asked = page.getByLabel(label);
    if (!Array.isArray(answer)) {
      await asked.fill(answer);
      continue;
    }
    const options = await asked.getByRole("option").allTextContents();
    await asked.selectOption({ label: options.find((each) => each.startsWith(answer[0])) });
  }
}

async function confirmed(page) {
  await page.getByRole("button", { name: LOOK }).click();
  await focused(page, "Klopt dit?");
  await page.getByRole("button", { name: "Leg dit vast" }).click();
  await page.getByRole("heading", { name: "Vastgelegd" }).waitFor({ timeout: 10_000 });
  await focused(page, "Vastgelegd");
}

// Where somebody goes on who does not see the page.
async function focused(page, text) {
  const there = (begin) => document.activeElement?.textContent.startsWith(begin);
  const seen = () => page.waitForFunction(there, text, { timeout: 5000 });
  // A page that only now takes the place of another breaks off the first look.
  await seen().catch(seen).catch(async () => {
    const found = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 60));
    findings.push(`${page.url()}: the focus is not on "${text}" but on ${found}`);
  });
}

// --- Every kind of page ------------------------------------------------------------------------

async function accessible() {
  const { root } = repository("pages", "data");
  const html = [];
  await served(root, async (link) => {
    const page = await visitor(link);
    await page.goto(link);
    for (const [name, visit] of Object.entries(VISITS)) {
      await visit(page);
      await page.waitForLoadState();
      html.push([name, await page.source()]);
      await looked(page, name);
    }
  });
  findings.push(...valid(html));
}

async function looked(page, name) {
  for (const width of SIZES) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(axe);
      const { violations } = await page.evaluate(
        (tags) => window.axe.run({ runOnly: { type: "tag", values: tags } }),
        TAGS,
      );
      for (const { id, nodes } of violations) {
        findings.push(`${name} at ${width} px, ${colorScheme}: ${id}: ${nodes[0].target}`);
      }
    }
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (over > 0) findings.push(`${name} at ${width} px: ${over} px too wide`);
  }
  seenPages += 1;
}

function valid(pages) {
  const { HtmlValidate } = require("html-validate");
  const checker = new HtmlValidate({
    root: true,
    extends: ["html-validate:recommended"],
    rules: { "form-dup-name": ["error", { shared: ["checkbox", "submit"] }] },
  });
  const found = pages.flatMap(([name, text]) =>
    checker
      .validateStringSync(text)
      .results.flatMap(({ messages }) =>
        messages.map((at) => `${name}:${at.line}: ${at.ruleId}: ${at.message}`),
      ),
  );
  const files = pages.map(([name, text]) => {
    const file = join(work, `${name.replaceAll(/[^a-z]+/g, "-")}.html`);
    writeFileSync(file, text);
    return file;
  });
  const jar = join(modules, "vnu-jar", "build", "dist", "vnu.jar");
  const words = ["-jar", jar, "--stdout", "--exit-zero-always", ...files];
  const done = spawnSync("java", words, { encoding: "utf8", maxBuffer: 2 ** 28 });
  if (done.error || done.status !== 0) throw done.error ?? new Error(done.stderr);
  return [...found, ...done.stdout.split("\n").filter(Boolean)];
}
