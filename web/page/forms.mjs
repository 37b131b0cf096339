// SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
// SPDX-License-Identifier: EUPL-1.2

// What can be chosen in the forms, and the words for `ak` that come of what was chosen.

const byId = (id) => document.getElementById(id);
const FORMS = ["docx", "pdf", "html", "md", "odt"];
const KEYS = [
  ...["status", "toelichting", "licht", "oorzaak", "gevolg", "bijsturing", "gerealiseerd"],
  ...["verwacht", "periode", "partij", "mijlpaal", "naar", "datum"],
];
let documents = [];

// Fill every list with what the data have: see `browser_ak.page.choices`.
export function fillLists(choices) {
  documents = choices.documents;
  byId("items").replaceChildren(...choices.items.map(({ id, titel }) => option(id, titel)));
  byId("update-status").replaceChildren(option("", "kies"), ...choices.statussen.map((each) => option(each)));
  byId("update-licht").replaceChildren(option("", "geen"), ...choices.lichten.map((each) => option(each)));
  byId("document").replaceChildren(...documents.map(({ naam }) => option(naam)));
  fillDocuments();
}

// What belongs to the document that is chosen: of whom there is one, and in which forms.
export function fillDocuments() {
  const chosen = documents.find(({ naam }) => naam === byId("document").value);
  const subjects = chosen?.van.filter(Boolean) ?? [];
  byId("document-about").textContent = chosen?.omschrijving ?? "";
  byId("which").replaceChildren(...subjects.map((each) => option(each)));
  byId("which-line").hidden = subjects.length === 0;
  const possible = FORMS.filter((form) => chosen?.vormen.includes(form));
  byId("forms").replaceChildren(...possible.map((form, n) => tick(form, n === 0)));
}

// The words behind `ak render`.
export function renderWords(data) {
  const which = data.get("which");
  const forms = data.getAll("form");
  return [data.get("document"), ...(which ? [which] : []), ...(forms.length ? ["--to", forms.join(",")] : [])];
}

// The words behind `ak update` and its options; what was left empty is not said.
export function updateWords(data) {
  const given = KEYS.filter((key) => data.get(key));
  return [...given.map((key) => `--${key}=${data.get(key)}`), "--", data.get("id")];
}

function option(value, label = value) {
  const made = document.createElement("option");
  Object.assign(made, { value, label, textContent: label });
  return made;
}

function tick(form, on) {
  const label = document.createElement("label");
  const box = document.createElement("input");
  Object.assign(box, { type: "checkbox", name: "form", value: form, checked: on });
  label.className = "one";
  label.append(box, form);
  return label;
}
