/* What every request of htmx carries, and what happens when it does not come through. */
const requests = (() => {
  "use strict";

  const meta = (name) => document.querySelector(`meta[name="${name}"]`);

  const FRAGMENT = "X-Connectors-Fragment";
  const END = "<!--end of fragment-->";

  /* The same request once more, as the person made it: with the button that was pressed, if it is still there. */
  const again = ({ requestConfig }) => () => {
    const element = requestConfig.elt;
    messages.clear(element);
    if (element instanceof HTMLFormElement) {
      const pressed = requestConfig.triggeringEvent?.submitter;
      element.requestSubmit(pressed?.isConnected && pressed.form === element ? pressed : null);
    } else {
      htmx.trigger(element, element.matches("a, button") ? "click" : requestConfig.triggeringEvent.type);
    }
  };

  /* A proxy, a captive portal or another site's sign-in page answers without our header, or elsewhere than asked. */
  const isOurs = ({ xhr, pathInfo }) => {
    const path = (address) => new URL(address, window.location.href).pathname;
    return xhr.getResponseHeader(FRAGMENT) === "true" && path(xhr.responseURL) === path(pathInfo.finalRequestPath);
  };

  /* An answer without content says so by its status, or leads elsewhere. */
  const isWhole = ({ xhr, requestConfig }) => {
    const type = xhr.getResponseHeader("Content-Type") || "";
    return xhr.responseText === ""
      ? (xhr.status === 204 && requestConfig.elt.getAttribute("hx-swap") === "none") || xhr.getResponseHeader("HX-Redirect") !== null
      : type.startsWith("text/html") && xhr.responseText.endsWith(END);
  };

  /* All else is to htmx as if no answer had come: it follows no header of it and swaps nothing. */
  document.addEventListener("htmx:beforeSend", ({ detail }) => {
    const { xhr } = detail;
    const { onload, onerror } = xhr;
    xhr.onload = (event) => (isOurs(detail) && isWhole(detail) ? onload : onerror).call(xhr, event);
  });

  document.addEventListener("htmx:configRequest", (event) => {
    event.detail.headers["X-CSRF-TOKEN"] = meta("csrf-token").content;
    const tenant = meta("tenant").content;
    if (tenant) {
      event.detail.headers["X-Tenant-Id"] = tenant;
    }
  });

  ["htmx:sendError", "htmx:timeout"].forEach((failure) =>
    document.addEventListener(failure, ({ detail }) => {
      const sender = detail.requestConfig.elt;
      if (sender.isConnected) {
        messages.show("lost", sender, again(detail));
      }
    }));

  /* The mark at the end stays out of the page. */
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    detail.serverResponse = detail.serverResponse.slice(0, -END.length);
  });

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
      messages.clear(event.detail.requestConfig.elt);
    }
    messages.clearGone();
  });

  return { again, meta };
})();
