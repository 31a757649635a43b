/* An expired sign-in while a dialog is open: nothing typed is lost, the person signs in beside it and goes on. */
(() => {
  "use strict";

  const isExpired = (xhr) =>
    (xhr.status === 401 && xhr.getResponseHeader("HX-Redirect")) ||
    (xhr.status === 403 && xhr.getResponseHeader("X-CSRF-Refused"));

  /* A page as it would be drawn now says who is signed in, and with which token. */
  const freshPage = async () => {
    const answer = await fetch("/features/connectors/", { headers: { Accept: "text/html" }, cache: "no-store" });
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  };

  const retry = (element) => async () => {
    let page;
    try {
      page = await freshPage();
    } catch (lost) {
      messages.show("lost", retry(element));
      return;
    }
    const now = (name) => page.querySelector(`meta[name="${name}"]`).content;
    if (!now("signed-in")) {
      messages.show("expired", retry(element));
    } else if (now("signed-in") !== requests.meta("signed-in").content) {
      messages.show("somebody-else", retry(element));
    } else {
      requests.meta("csrf-token").content = now("csrf-token");
      document.querySelectorAll('input[name="csrfToken"]').forEach((field) => { field.value = now("csrf-token"); });
      requests.again(element)();
    }
  };

  document.addEventListener("htmx:beforeOnLoad", (event) => {
    const { xhr, elt } = event.detail;
    const dialog = document.getElementById("dialog");
    if (isExpired(xhr) && dialog.open) {
      event.preventDefault();
      messages.show("expired", retry(elt));
    } else if (xhr.status === 403 && isExpired(xhr)) {
      event.preventDefault();
      retry(elt)();
    }
  });
})();
