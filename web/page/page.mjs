// SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
// SPDX-License-Identifier: EUPL-1.2

// What the page does: a folder, a question, an answer. One question at a time.

import { Ak } from "./ak.mjs";
import { saved, shownDocuments, shownHtml, shownText } from "./answer.mjs";
import { ReadableFolder, Told, WritableFolder } from "./folder.mjs";
import { fillDocuments, fillLists, renderWords, updateWords } from "./forms.mjs";

const byId = (id) => document.getElementById(id);
const STOPPED = "gestopt";
const DONE = "Klaar.";
let ak = new Ak(tell);
let folder;

function tell(text, wrong = false) {
  byId("told").textContent = text;
  byId("told").classList.toggle("wrong", wrong);
}

// Do one thing, and say when it does not work out. What is asked meanwhile is not heard: a button
// that is switched off would lose the focus.
async function alone(work) {
  if (byId("main").getAttribute("aria-busy") === "true") return;
  busy(true);
  try {
    await work();
  } catch (error) {
    await failed(error);
  } finally {
    busy(false);
  }
}

// Whatever we do not know may have left `ak` broken: that begins again.
async function failed(error) {
  if (error.name === "AbortError") return tell("U koos geen map.");
  if (error instanceof Told) return tell(sentence(error.message), true);
  const line = error.message.trim().split("\n").pop();
  const why = error.message === STOPPED ? STOPPED : `dit lukte niet: ${line}`;
  tell(sentence(why), true);
  if (folder) await begin(sentence(why)).catch(() => tell(sentence(why), true));
}

function sentence(text) {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith(".") ? "" : "."}`;
}

function busy(now) {
  byId("main").setAttribute("aria-busy", String(now));
  byId("stop").hidden = !now || !folder;
}

async function begin(ending = "Klaar om te beginnen: kies de map.") {
  tell("`ak` wordt geladen …");
  ak = new Ak(tell);
  await ak.start();
  byId("choose").disabled = byId("files").disabled = false;
  tell(ending);
}

// The folder as it is now, also when somebody changed it in another program.
async function renew(chosen = folder) {
  const { files, inGit } = await chosen.read();
  if (![...files.keys()].some((path) => path.startsWith("data/"))) {
    throw new Told(`in de map ${chosen.name} staat geen map \`data\`; kies de map van uw ambitiekader`);
  }
  await ak.put(files, inGit);
}

async function opened(chosen) {
  tell(`De map ${chosen.name} wordt gelezen …`);
  await renew(chosen);
  folder = chosen;
  const choices = await ak.choices();
  fillLists(choices);
  byId("ask").hidden = false;
  byId("folder-about").textContent = `Gekozen: de map ${folder.name}. Elk antwoord gaat over de bestanden zoals ze dan zijn.`;
  await VIEWS.status();
}

const VIEWS = {
  status: () => asMarkdown("Stand", "status"),
  overdue: () => asMarkdown("Te laat", "overdue"),
  validate: () => {
    onlyForm("none");
    return asText("Controleren", ["validate"]);
  },
  show: () => form("show"),
  render: () => form("render"),
  update: () => form("update"),
};

async function asMarkdown(title, command) {
  onlyForm("none");
  tell("Bezig …");
  await renew();
  const said = await ak.run([command, "--format", "markdown"], 80);
  if (said.code > 1 || !said.out) shownText(title, said);
  else shownHtml(title, await ak.html(said.out), said.err);
  tell(DONE);
}

async function asText(title, words) {
  tell("Bezig …");
  await renew();
  shownText(title, await ak.run(words, columns()));
  tell(DONE);
}

// As many as fit beside each other, as for a terminal.
function columns() {
  return Math.max(40, Math.min(100, Math.floor((document.body.clientWidth - 56) / 7.9)));
}

function form(name) {
  byId("answer").hidden = true;
  onlyForm(name);
  tell("");
  byId(`${name}-title`).focus();
}

function onlyForm(name) {
  for (const section of document.querySelectorAll("[id^=form-]")) {
    section.hidden = section.id !== `form-${name}`;
  }
}

const SUBMITS = {
  show: (data) => asText(data.get("id"), ["show", data.get("id")]),
  render: makeDocument,
  update: preview,
};

async function makeDocument(data) {
  tell("Het document wordt gemaakt …");
  await renew();
  const said = await ak.made(renderWords(data), columns());
  shownDocuments("Document", said);
  tell(said.code ? "Er is geen document gemaakt." : DONE, said.code !== 0);
}

async function preview(data) {
  tell("Bezig …");
  await renew();
  const words = updateWords(data);
  const said = await ak.run(["update", "--dry-run", ...words], columns());
  const button = said.code ? undefined : "Vastleggen";
  shownText("Wat er verandert", said, button, () => alone(() => record(words, said.out)));
  tell(said.code ? "Er is niets vastgelegd." : "Nog niet vastgelegd: lees het na.", said.code !== 0);
}

// What was shown is what is written, or nothing is.
async function record(words, shown) {
  tell("Bezig …");
  if (folder.canWrite) await folder.allowed();
  const said = await ak.run(["update", "--yes", ...words], columns());
  if (said.code || !said.out.startsWith(shown)) {
    shownText("Wat er verandert", said);
    throw new Told("er is niets vastgelegd: het antwoord is anders dan wat u zag; bekijk het opnieuw");
  }
  const changed = await ak.changed();
  const paths = [...changed.keys()].join(", ");
  if (folder.canWrite) await folder.write(changed);
  else saved(changed);
  shownText("Vastgelegd", said);
  tell(folder.canWrite ? `Vastgelegd in ${paths}.` : `Zet het gedownloade bestand terug: ${paths}.`);
}

byId("choose").onclick = () =>
  alone(async () => opened(new WritableFolder(await window.showDirectoryPicker({ id: "ambitiekader", mode: "read" }))));
byId("files").onchange = ({ target }) =>
  target.files.length && alone(() => opened(new ReadableFolder(target.files)));
byId("stop").onclick = () => ak.stop(STOPPED);
byId("document").onchange = fillDocuments;
for (const button of document.querySelectorAll("[data-view]")) {
  button.onclick = () => {
    document.querySelector("[aria-current]")?.removeAttribute("aria-current");
    button.setAttribute("aria-current", "true");
    alone(async () => VIEWS[button.dataset.view]());
  };
}
for (const each of document.querySelectorAll("[data-form]")) {
  each.onsubmit = (event) => {
    event.preventDefault();
    alone(() => SUBMITS[each.dataset.form](new FormData(each)));
  };
}
byId("files").webkitdirectory = true;
if (!window.showDirectoryPicker) {
  byId("pick").hidden = true;
  byId("pick-files").hidden = false;
}
alone(begin);
