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

  const failures = () => Array.from(document.querySelectorAll("[data-failure]"));

  /* Which element's request each message is about. */
  const owners = new WeakMap();

  /* Removes the message about the request of this element, and no other. */
  const clear = (owner) =>
    failures().filter((message) => owners.get(message) === owner).forEach((message) => message.remove());

  /* Removes messages about requests of elements that the page no longer has. */
  const clearGone = () =>
    failures().filter((message) => !owners.get(message).isConnected).forEach((message) => message.remove());

  /* Shows one of the templates about a request of the element `owner`; `retry` runs when its button is pressed. */
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

  return { clear, clearGone, place, show };
})();
