/* The dialog: what htmx puts into #dialog is shown; Esc, Cancel and the event dialog-close end it. */
(() => {
  "use strict";

  let opener = "";
  const dialog = () => document.getElementById("dialog");

  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target !== dialog() || dialog().open || !dialog().firstElementChild) {
      return;
    }
    opener = document.activeElement ? document.activeElement.id : "";
    dialog().showModal();
    /* Not the button that closes it. */
    const first = dialog().querySelector("[autofocus], .dialog-body :is(input:not([type=hidden]), select, textarea)");
    if (first) {
      first.focus();
    }
  });

  document.addEventListener("dialog-close", () => dialog().close());

  document.addEventListener("click", (event) => {
    if (dialog().open && event.target.closest("[data-close]")) {
      event.preventDefault();
      dialog().close();
    }
  });

  document.addEventListener("DOMContentLoaded", () => {
    dialog().addEventListener("close", () => {
      dialog().replaceChildren();
      /* The button may have been drawn anew meanwhile; the browser only knows the old one. */
      const button = document.getElementById(opener);
      if (button) {
        button.focus();
      }
    });
  });
})();
