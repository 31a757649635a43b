"use strict";
(function () {
  const form = document.querySelector(".search");
  const input = document.getElementById("search");
  const status = document.getElementById("found");
  const groups = Array.from(document.querySelectorAll("main details, main .box, main figure, main section"));
  const items = Array.from(document.querySelectorAll("main .item")).map(
    (element) => ({ element, text: element.textContent.toLowerCase() }));

  function matches(text, words) {
    return words.every((word) => text.includes(word));
  }

  // A class and not the attribute: on paper everything is there, whatever was looked for on the screen.
  function pass(element, shown) {
    element.classList.toggle("passed-over", !shown);
  }

  function result(found) {
    return found === 0 ? "Nothing has all of these words" : found + (found === 1 ? " entry" : " entries");
  }

  function search() {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const searching = words.length > 0;
    let found = 0;
    for (const item of items) {
      const shown = matches(item.text, words);
      pass(item.element, shown);
      found += shown ? 1 : 0;
    }
    for (const group of groups) {
      const inside = Array.from(group.querySelectorAll(".item"));
      const shown = !searching || inside.some((element) => !element.classList.contains("passed-over"));
      pass(group, shown);
      if (group.matches(".surface")) {
        group.open = searching && shown;
      }
    }
    for (const aside of document.querySelectorAll("main .aside")) {
      pass(aside, !searching);
    }
    status.textContent = searching ? result(found) : "Press / to search";
  }

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("input", search);
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && document.activeElement !== input) {
      event.preventDefault();
      input.focus();
    } else if (event.key === "Escape" && document.activeElement === input) {
      input.value = "";
      search();
    }
  });

  let closed = [];
  window.addEventListener("beforeprint", () => {
    closed = Array.from(document.querySelectorAll("details:not([open])"));
    closed.forEach((details) => { details.open = true; });
  });
  window.addEventListener("afterprint", () => closed.forEach((details) => { details.open = false; }));
})();
