// SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
// SPDX-License-Identifier: EUPL-1.2

// How an answer is shown: what `ak` says, as it says it. The focus goes to its title.

const byId = (id) => document.getElementById(id);

// Text for a terminal; with a button below it, if there is something to agree with.
export function shownText(title, said, button, agreed) {
  const parts = [];
  if (said.err.trim()) parts.push(text(said.err, said.code > 0));
  if (said.out.trim()) parts.push(text(said.out));
  if (button) parts.push(pressed(button, agreed));
  show(title, parts);
}

// Tables and headings. The HTML is made by `browser_ak.page.as_html`, which lets no other through.
export function shownHtml(title, html, beside) {
  const body = document.createElement("div");
  body.innerHTML = html;
  for (const heading of body.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const level = Math.min(6, Math.max(3, Number(heading.tagName[1])));
    const other = document.createElement(`h${level}`);
    other.append(...heading.childNodes);
    heading.replaceWith(other);
  }
  body.querySelectorAll("table").forEach(scrolled);
  for (const empty of body.querySelectorAll("th:empty")) empty.replaceWith(document.createElement("td"));
  show(title, beside.trim() ? [text(beside), body] : [body]);
}

// A table may be wider than the window: then it moves, also by keyboard.
function scrolled(table, n) {
  const around = document.createElement("div");
  Object.assign(around, { className: "table", tabIndex: 0 });
  around.setAttribute("role", "group");
  around.setAttribute("aria-label", `tabel ${n + 1}`);
  table.replaceWith(around);
  around.append(table);
}

// Each document as a file to save.
export function shownDocuments(title, said) {
  const list = document.createElement("ul");
  for (const [name, content] of said.files) {
    const item = document.createElement("li");
    item.append(link(name, content), ` (${Math.ceil(content.length / 1024)} kB)`);
    list.append(item);
  }
  show(title, said.files.size ? [...(said.err.trim() ? [text(said.err)] : []), list] : [text(said.err, true)]);
}

// Give files to who cannot let us write them.
export function saved(files) {
  for (const [path, content] of files) link(path.split("/").pop(), content).click();
}

function link(name, content) {
  const made = document.createElement("a");
  made.href = URL.createObjectURL(new Blob([content], { type: "application/octet-stream" }));
  made.download = name;
  made.textContent = name;
  return made;
}

function text(content, wrong = false) {
  const made = document.createElement("pre");
  made.textContent = content.trimEnd();
  made.classList.toggle("wrong", wrong);
  return made;
}

function pressed(words, agreed) {
  const line = document.createElement("p");
  const button = document.createElement("button");
  Object.assign(button, { type: "button", textContent: words, onclick: agreed });
  line.append(button);
  return line;
}

function show(title, parts) {
  byId("answer-title").textContent = title;
  byId("answer-body").replaceChildren(...parts);
  byId("answer").hidden = false;
  byId("answer-title").focus();
}
