/* Messages on the page: what to say when a request fails, and toasts that pass. */
const messages = (() => {
  "use strict";

  const PASSING_MS = 8000;
  const dialog = () => document.getElementById("dialog");

  /* Inside an open dialog, for nothing outside of it can be reached. */
  const place = () => {
    const open = dialog();
    return open && open.open ? open : document.getElementById("messages");
  };

  const clear = () => document.querySelectorAll("[data-failure]").forEach((old) => old.remove());

  /* A request has come through; the question whether to leave is none of its business. */
  const clearFailures = () =>
    document.querySelectorAll("[data-failure]:not([data-failure=unsaved])").forEach((old) => old.remove());

  /* Shows one of the templates; `retry` runs when its button is pressed. */
  const show = (name, retry) => {
    clear();
    const message = document.getElementById(`message-${name}`).content.firstElementChild.cloneNode(true);
    message.dataset.failure = name;
    message.querySelector("[data-retry]").addEventListener("click", retry);
    place().prepend(message);
    message.scrollIntoView({ block: "nearest" });
    (message.querySelector("a") || message.querySelector("button")).focus({ focusVisible: true });
  };

  /* A good toast goes by itself, unless it is being read. */
  const passing = (toast) => {
    let timer = 0;
    const start = () => { timer = window.setTimeout(() => toast.remove(), PASSING_MS); };
    const stop = () => window.clearTimeout(timer);
    ["mouseenter", "focusin"].forEach((event) => toast.addEventListener(event, stop));
    ["mouseleave", "focusout"].forEach((event) => toast.addEventListener(event, start));
    start();
  };

  const watch = new MutationObserver(() => document.querySelectorAll("[data-passing]").forEach((toast) => {
    toast.removeAttribute("data-passing");
    passing(toast);
  }));

  document.addEventListener("DOMContentLoaded", () => {
    watch.observe(document.getElementById("toasts"), { childList: true });
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-dismiss]");
    if (button) {
      button.parentElement.remove();
    }
  });

  return { clear, clearFailures, place, show };
})();
