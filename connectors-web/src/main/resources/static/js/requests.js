/* What every request of htmx carries, and what happens when it does not come through. */
const requests = (() => {
  "use strict";

  const meta = (name) => document.querySelector(`meta[name="${name}"]`);

  /* The same request once more, as the person made it: with the button that was pressed, if it is still there. */
  const again = ({ elt: element, requestConfig }) => () => {
    messages.clear();
    if (element instanceof HTMLFormElement) {
      const pressed = requestConfig?.triggeringEvent?.submitter;
      element.requestSubmit(pressed?.isConnected && pressed.form === element ? pressed : null);
    } else {
      element.click();
    }
  };

  document.addEventListener("htmx:configRequest", (event) => {
    event.detail.headers["X-CSRF-TOKEN"] = meta("csrf-token").content;
    const tenant = meta("tenant").content;
    if (tenant) {
      event.detail.headers["X-Tenant-Id"] = tenant;
    }
  });

  ["htmx:sendError", "htmx:timeout"].forEach((failure) =>
    document.addEventListener(failure, (event) => messages.show("lost", again(event.detail))));

  /* A refusal of what an open dialog has sent is said in the dialog. */
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { detail } = event;
    if (detail.target.id === "toasts" && messages.place().id === "dialog") {
      detail.target = messages.place();
      detail.swapOverride = "afterbegin";
    }
  });

  /* The part of the dialog that was sent may be far below. */
  document.addEventListener("htmx:afterSwap", ({ detail: { target } }) => {
    const note = target.id === "dialog" && target.querySelector(":scope > .toast-note");
    if (note) {
      note.tabIndex = -1;
      note.focus();
    }
  });

  document.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.successful) {
      messages.clearFailures();
    }
  });

  return { again, meta };
})();
