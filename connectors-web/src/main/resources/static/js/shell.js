/* The page itself: colours, the two tabs by arrow keys, and filters that apply while one types. */
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
    if (tab && ["ArrowLeft", "ArrowRight"].includes(event.key)) {
      const other = tab.nextElementSibling || tab.previousElementSibling;
      other.focus();
      other.click();
    } else if (tab && event.key === " ") {
      event.preventDefault();
      tab.click();
    }
  });

  /* A tag must match as a whole: half a tag would find nothing while it is typed. */
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
