/* Where the focus goes when what had it is gone, or when more has come. */
(() => {
  "use strict";

  let going = null;
  let known = null;
  let changing = "";
  let clearing = false;

  const cards = () => Array.from(document.querySelectorAll("#cards > article"));

  /* The heading of the card behind the one that may go, else of the one before, else the number found. */
  document.addEventListener("htmx:oobBeforeSwap", (event) => {
    const card = event.detail.target;
    if (card.matches("#cards > article")) {
      const all = cards();
      const next = all[all.indexOf(card) + 1] || all[all.indexOf(card) - 1];
      going = { card, neighbour: next ? next.querySelector("h3").id : "found" };
    }
  });

  /* Where an answer wants it: on the card that is new. */
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
      /* The button that was pressed is not on the card any more: its first one is. */
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
