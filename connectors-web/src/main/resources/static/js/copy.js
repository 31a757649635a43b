/* The button beside a text that copies it, and says so. */
(() => {
  "use strict";

  const SAID_MS = 4000;

  /* Pages that do not come over https have no clipboard: what is selected is copied all the same. */
  const copied = async (field) => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      return true;
    } catch (unavailable) {
      return document.execCommand("copy");
    }
  };

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) {
      return;
    }
    const done = await copied(document.getElementById(button.dataset.copy));
    const words = button.querySelector("span");
    button.dataset.label ??= words.textContent;
    words.textContent = done ? button.dataset.copied : button.dataset.copyFailed;
    document.getElementById("announcer").textContent = words.textContent;
    window.setTimeout(() => { words.textContent = button.dataset.label; }, SAID_MS);
  });
})();
