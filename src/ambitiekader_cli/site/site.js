/*
SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
SPDX-License-Identifier: EUPL-1.2

Search and filter in the list of items. Without it the list is whole.
*/
(function () {
  "use strict";
  var form = document.querySelector("form.filter");
  if (!form) return;
  var items = Array.prototype.slice.call(document.querySelectorAll("[data-item]"));
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
  function show() {
    texts = texts || items.map(function (each) { return fold(each.textContent); });
    var words = fold(form.elements.zoek.value).split(/\s+/).filter(Boolean);
    var chosen = fields().filter(function (each) { return each.name !== "zoek" && each.value; });
    var number = 0;
    items.forEach(function (item, index) {
      var fits =
        words.every(function (word) { return texts[index].indexOf(word) >= 0; }) &&
        chosen.every(function (each) {
          var has = item.getAttribute("data-" + each.name) || "";
          return (" " + has + " ").indexOf(" " + each.value + " ") >= 0;
        });
      if (item.hidden === fits) item.hidden = !fits;
      if (fits) number += 1;
    });
    told.textContent =
      number === items.length
        ? number + " afspraken en acties"
        : number + " van de " + items.length + " afspraken en acties";
  }
  function remember() {
    var asked = new URLSearchParams();
    fields().forEach(function (each) { if (each.value) asked.set(each.name, each.value); });
    var search = asked.toString();
    var address = location.pathname + (search ? "?" + search : "") + location.hash;
    try { history.replaceState(null, "", address); } catch (error) { /* a file in some browsers */ }
  }
  function recall() {
    var asked = new URLSearchParams(location.search);
    fields().forEach(function (each) { each.value = asked.get(each.name) || ""; });
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
