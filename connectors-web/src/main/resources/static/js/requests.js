/* Headers of every htmx request, and handling of failed requests. */
const requests = (() => {
  "use strict";

  const meta = (name) => document.querySelector(`meta[name="${name}"]`);

  const FRAGMENT = "X-Connectors-Fragment";
  const END = "<!--end of fragment-->";

  /* Repeats a request, with the same submit button if it still exists. */
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

  /* A response of a proxy, a captive portal or another site lacks our header or has another URL. */
  const isOurs = ({ xhr, pathInfo }) => {
    const path = (address) => new URL(address, window.location.href).pathname;
    return xhr.getResponseHeader(FRAGMENT) === "true" && path(xhr.responseURL) === path(pathInfo.finalRequestPath);
  };

  /* An empty response has status 204 or a redirect. */
  const isWhole = ({ xhr, requestConfig }) => {
    const type = xhr.getResponseHeader("Content-Type") || "";
    return xhr.responseText === ""
      ? (xhr.status === 204 && requestConfig.elt.getAttribute("hx-swap") === "none") || xhr.getResponseHeader("HX-Redirect") !== null
      : type.startsWith("text/html") && xhr.responseText.endsWith(END);
  };

  /* Every other response counts as a network error: htmx follows no header of it and swaps nothing. */
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

  /* Removes the end marker of the fragment. */
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    detail.serverResponse = detail.serverResponse.slice(0, -END.length);
  });

  /* An error of a request of the open dialog is shown in the dialog. */
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { detail } = event;
    if (detail.target.id === "toasts" && messages.place().id === "dialog") {
      detail.target = messages.place();
      detail.swapOverride = "afterbegin";
    }
  });

  /* The submitted part of the dialog may be scrolled out of view. */
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
