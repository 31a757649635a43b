/* The dialog: shows what htmx puts into #dialog. Esc, Cancel and the event dialog-close close it. Typed text is discarded
   only after a confirmation. */
(() => {
  "use strict";

  let opener = "";
  const dialog = () => document.getElementById("dialog");

  const isTyped = () => dialog().open && dialog().querySelector("form[data-typed]") !== null;

  document.addEventListener("input", (event) => {
    const form = event.target.closest("#dialog form");
    if (form) {
      form.dataset.typed = "";
    }
  });

  /* Closes the dialog, or asks first if something was typed. */
  const leave = () => {
    if (!isTyped()) {
      dialog().close();
      return;
    }
    const typing = document.activeElement;
    messages.show("unsaved", dialog(), () => dialog().close());
    dialog().querySelector("[data-failure=unsaved] [data-dismiss]").addEventListener("click", () => typing.focus());
  };

  window.addEventListener("beforeunload", (event) => {
    if (isTyped()) {
      event.preventDefault();
    }
  });

  document.addEventListener("htmx:afterSwap", (event) => {
    const sent = event.detail.requestConfig?.verb === "post";
    const again = sent && event.detail.target === dialog() && dialog().open && dialog().querySelector("form.dialog-form");
    if (again) {
      again.dataset.typed = ""; // the response repeats the typed text
    }
    if (event.detail.target !== dialog() || dialog().open || !dialog().firstElementChild) {
      return;
    }
    opener = document.activeElement ? document.activeElement.id : "";
    dialog().showModal();
    /* Skips the close button. */
    const first = dialog().querySelector("[autofocus], .dialog-body :is(input:not([type=hidden]), select, textarea)");
    if (first) {
      first.focus();
    }
  });

  document.addEventListener("dialog-close", () => dialog().close());

  document.addEventListener("click", (event) => {
    if (dialog().open && event.target.closest("[data-close]")) {
      event.preventDefault();
      leave();
    }
  });

  document.addEventListener("DOMContentLoaded", () => {
    dialog().addEventListener("cancel", (event) => {
      event.preventDefault();
      leave();
    });
    dialog().addEventListener("close", () => {
      dialog().replaceChildren();
      /* The opener may have been replaced; the browser restores the focus to the old element only. */
      const button = document.getElementById(opener);
      if (button) {
        button.focus();
      }
    });
  });
})();
