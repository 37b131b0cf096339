/*
SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
SPDX-License-Identifier: EUPL-1.2

Search and filter in the list of items. Without it the list is whole.
*/
(function () {
  "use strict";
  var form = document.querySelector("form.filter");
  if (!form) return;
  var MOST = 100;
  var items = Array.prototype.slice.call(document.querySelectorAll("[data-item]"));
  var rows = window.akRijen; // of very many, instead of a list
  var list = document.getElementById("rijen");
  var told = document.getElementById("gevonden");
  var texts = null;

  function fold(text) {
    return text
      .normalize("NFKD")
      .replace(/[\u0300-\u036f]/g, "")
      .replace(/[\u2018\u2019\u02bc\u2032\u00b4\u0060\u201a\u201b]/g, "'")
      .replace(/[\u2010-\u2015\u2212]/g, "-")
      .toLowerCase();
  }
  function fields() {
    return Array.prototype.filter.call(form.elements, function (each) {
      return each.name;
    });
  }
  function tell(number, total) {
    var all = total.toLocaleString("nl-NL") + " afspraken en acties";
    told.textContent = number === total ? all : number.toLocaleString("nl-NL") + " van de " + all;
  }
  function asked() {
    return fields().filter(function (each) { return each.name !== "zoek" && each.value; });
  }
  function has(keys, each) {
    return (" " + (keys || "") + " ").indexOf(" " + each.value + " ") >= 0;
  }
  function line(row) {
    var item = document.createElement("li");
    var link = document.createElement("a");
    link.href = row[1];
    link.textContent = row[0] + " " + row[2];
    item.appendChild(link);
    if (row[3]) item.appendChild(document.createTextNode(", " + row[3]));
    return item;
  }
  function look() {
    texts = texts || rows.map(function (row) { return fold([row[0], row[2], row[3]].join(" ")); });
    var words = fold(form.elements.zoek.value).split(/\s+/).filter(Boolean);
    var chosen = asked();
    var number = 0;
    var shown = document.createDocumentFragment();
    rows.forEach(function (row, index) {
      var fits =
        words.every(function (word) { return texts[index].indexOf(word) >= 0; }) &&
        chosen.every(function (each) { return has(row[4][each.name], each); });
      if (!fits) return;
      number += 1;
      if (number <= MOST && (words.length || chosen.length)) shown.appendChild(line(row));
    });
    list.replaceChildren(shown);
    tell(number, rows.length);
    if (number > MOST && list.firstChild) told.textContent += "; de eerste " + MOST + " staan hieronder";
  }
  function show() {
    if (rows && list) { look(); return; }
    texts = texts || items.map(function (each) { return fold(each.textContent); });
    var words = fold(form.elements.zoek.value).split(/\s+/).filter(Boolean);
    var chosen = asked();
    var number = 0;
    items.forEach(function (item, index) {
      var fits =
        words.every(function (word) { return texts[index].indexOf(word) >= 0; }) &&
        chosen.every(function (each) { return has(item.getAttribute("data-" + each.name), each); });
      if (item.hidden === fits) item.hidden = !fits;
      if (fits) number += 1;
    });
    tell(number, items.length);
  }
  function remember() {
    var chosen = new URLSearchParams();
    fields().forEach(function (each) { if (each.value) chosen.set(each.name, each.value); });
    var search = chosen.toString();
    var address = location.pathname + (search ? "?" + search : "") + location.hash;
    try { history.replaceState(null, "", address); } catch (error) { /* a file in some browsers */ }
  }
  function recall() {
    var chosen = new URLSearchParams(location.search);
    fields().forEach(function (each) { each.value = chosen.get(each.name) || ""; });
  }
  var waiting = 0;
  function soon() {
    clearTimeout(waiting);
    waiting = setTimeout(function () { show(); remember(); }, 80);
  }

  form.hidden = false;
  form.addEventListener("input", soon);
  form.addEventListener("change", soon);
  form.addEventListener("submit", function (event) { event.preventDefault(); show(); remember(); });
  form.addEventListener("reset", function () { setTimeout(function () { show(); remember(); }, 0); });
  window.addEventListener("popstate", function () { recall(); show(); });
  window.addEventListener("hashchange", function () {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.closest("[hidden]")) { form.reset(); }
  });
  recall();
  if (location.search) show();
})();
