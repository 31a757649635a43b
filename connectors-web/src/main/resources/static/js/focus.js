/* Moves the focus when the focused element is removed, or when more cards are loaded. */
(() => {
  "use strict";

  let going = null;
  let known = null;
  let changing = "";
  let clearing = false;

  const cards = () => Array.from(document.querySelectorAll("#cards > article"));

  /* Remembers the next card, else the previous one, else the heading with the number of results. */
  document.addEventListener("htmx:oobBeforeSwap", (event) => {
    const card = event.detail.target;
    if (card.matches("#cards > article")) {
      const all = cards();
      const next = all[all.indexOf(card) + 1] || all[all.indexOf(card) - 1];
      going = { card, neighbour: next ? next.querySelector("h3").id : "found" };
    }
  });

  /* The response names the element to focus, such as the new card. */
  document.addEventListener("focus-on", (event) => {
    const wanted = document.getElementById(event.detail.value);
    if (wanted) {
      wanted.focus();
    }
  });

  document.addEventListener("htmx:beforeRequest", (event) => {
    clearing = event.target.matches("[data-clear]");
    known = event.target.matches("[data-more]") ? new Set(cards()) : null;
    const card = event.target.closest("article");
    changing = card ? card.id : "";
  });

  document.addEventListener("htmx:afterRequest", () => {
    const fresh = known && cards().find((card) => !known.has(card));
    if (clearing) {
      document.getElementById("found").focus();
    } else if (fresh) {
      fresh.querySelector("h3").focus();
    } else if (going && !going.card.isConnected) {
      document.getElementById(going.neighbour).focus();
    } else if (changing && document.activeElement === document.body) {
      /* The pressed button was replaced: focus the first button of the card. */
      const button = document.querySelector(`[id="${changing}"] [id^="toggle-"]`);
      if (button) {
        button.focus();
      }
    }
    known = null;
    going = null;
    clearing = false;
  });
})();
