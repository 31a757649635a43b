/* The page: theme switch, arrow keys of the tabs, and filters that apply while typing. */
(() => {
  "use strict";

  document.documentElement.classList.add("scripted");

  document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-theme-switch]") || !event.submitter) {
      return;
    }
    const chosen = event.submitter.value;
    if (chosen === "system") {
      delete document.documentElement.dataset.bsTheme;
    } else {
      document.documentElement.dataset.bsTheme = chosen;
    }
    requests.meta("color-scheme").content = chosen === "system" ? "light dark" : chosen;
    event.target.querySelectorAll("button").forEach((button) =>
      button.setAttribute("aria-pressed", String(button === event.submitter)));
  });

  document.addEventListener("keydown", (event) => {
    const tab = event.target.closest("[role=tab]");
    const ways = {
      ArrowLeft: () => tab.previousElementSibling || tab.parentElement.lastElementChild,
      ArrowRight: () => tab.nextElementSibling || tab.parentElement.firstElementChild,
      Home: () => tab.parentElement.firstElementChild,
      End: () => tab.parentElement.lastElementChild,
    };
    if (tab && ways[event.key]) {
      event.preventDefault();
      const other = ways[event.key]();
      other.focus();
      other.click();
    } else if (event.key === " " && event.target.matches("[role=tab], a[role=button]")) {
      event.preventDefault();
      event.target.click();
    }
  });

  /* Filters with an exact match apply on change: a half-typed value matches nothing. */
  document.addEventListener("input", (event) => {
    if (event.target.matches("[data-whole]") && event.target.value !== "") {
      event.stopPropagation();
    }
  }, true);
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-whole]")) {
      event.target.form.requestSubmit();
    }
  });
})();
