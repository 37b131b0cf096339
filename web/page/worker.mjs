// SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
// SPDX-License-Identifier: EUPL-1.2

// `ak` in Pyodide, away from the window, so that the page stays alive. What the page asks comes as
// {number, name, values}, and the answer goes back as {number, answer} or {number, error}.

import { loadPyodide } from "./pyodide/pyodide.mjs";
import { libyaml } from "./libyaml.mjs";

const at = (name) => new URL(name, import.meta.url).href;
const SITE = "/lib/python3.14/site-packages";
let page;

// Typst asks for the time zone by a script, and the policy of the page lets no text run as one. This
// answers that question; any other is still refused by the browser.
const ZONE = "Intl.DateTimeFormat().resolvedOptions().timeZone";
const refused = self.eval;
self.eval = (script) =>
  script === ZONE ? Intl.DateTimeFormat().resolvedOptions().timeZone : refused(script);

const known = {
  async start() {
    const [pyodide, packages, code] = await Promise.all([
      loadPyodide({ indexURL: at("./pyodide/"), lockFileContents: await own("./lock.json", "json") }),
      own("./ak.zip", "arrayBuffer"),
      own("./libyaml.wasm", "arrayBuffer"),
    ]);
    tell("Nog even: `ak` start …");
    pyodide.unpackArchive(packages, "zip", { extractDir: SITE });
    const read = await libyaml(code);
    page = pyodide.pyimport("browser_ak.start").page(read, fetchedNow);
  },
  put: (files, inGit) => page.put(files, inGit),
  run: (...asked) => page.run(...asked),
  made: (...asked) => page.made(...asked),
  changed: () => page.changed(),
  choices: () => JSON.parse(page.choices()),
  html: (markdown) => page.html(markdown),
};

self.onmessage = async ({ data: { number, name, values } }) => {
  try {
    self.postMessage({ number, answer: await known[name](...values) });
  } catch (error) {
    self.postMessage({ number, error: String(error.message ?? error) });
  }
};

function tell(progress) {
  self.postMessage({ progress });
}

async function own(name, kind) {
  const response = await fetch(at(name));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response[kind]();
}

// Python asks in the middle of an import, so this cannot wait for anything else.
function fetchedNow(name) {
  tell("Typst wordt geladen, voor het eerste pdf-bestand …");
  const request = new XMLHttpRequest();
  request.open("GET", at(name), false);
  request.responseType = "arraybuffer";
  request.send();
  if (request.status !== 200) throw new Error(`${name}: ${request.status}`);
  tell("Het document wordt gemaakt …");
  return new Uint8Array(request.response);
}
