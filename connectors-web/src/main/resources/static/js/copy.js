/* A button that copies a text and confirms it. */
(() => {
  "use strict";

  const SAID_MS = 4000;

  /* Without https there is no clipboard API: copy the selection instead. */
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
