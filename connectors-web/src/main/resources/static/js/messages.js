/* Messages on the page: failed requests, and toasts that disappear. */
const messages = (() => {
  "use strict";

  const PASSING_MS = 8000;
  const dialog = () => document.getElementById("dialog");

  /* Inside an open dialog, because elements outside of it are inert. */
  const place = () => {
    const open = dialog();
    return open && open.open ? open : document.getElementById("messages");
  };

  const failures = () => Array.from(document.querySelectorAll("[data-failure]"));

  /* The element whose request each message is about. */
  const owners = new WeakMap();

  /* Removes the messages about the requests of this element only. */
  const clear = (owner) =>
    failures().filter((message) => owners.get(message) === owner).forEach((message) => message.remove());

  /* Removes messages about requests of removed elements. */
  const clearGone = () =>
    failures().filter((message) => !owners.get(message).isConnected).forEach((message) => message.remove());

  /* Shows the message of a template about a request of `owner`; its button calls `retry`. */
  const show = (name, owner, retry) => {
    clear(owner);
    const message = document.getElementById(`message-${name}`).content.firstElementChild.cloneNode(true);
    message.dataset.failure = name;
    owners.set(message, owner);
    message.querySelector("[data-retry]").addEventListener("click", retry);
    place().prepend(message);
    message.scrollIntoView({ block: "nearest" });
    (message.querySelector("a") || message.querySelector("button")).focus({ focusVisible: true });
  };

  /* A success toast disappears, unless the user points at it or focuses it. */
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

  return { clear, clearGone, place, show };
})();
