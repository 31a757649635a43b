/* An expired sign-in while a dialog is open, or when something was to be done: it is said, nothing typed is lost, the
   person signs in beside it and goes on. Whoever only looks is led to the sign-in and back. */
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

  /* Whoever is refused with a token that is still the right one is not asked again without end. */
  const retry = (sent) => async () => {
    let page;
    try {
      page = await freshPage();
    } catch (lost) {
      messages.show("lost", retry(sent));
      return;
    }
    const now = (name) => page.querySelector(`meta[name="${name}"]`).content;
    if (!now("signed-in")) {
      messages.show("expired", retry(sent));
    } else if (now("signed-in") !== requests.meta("signed-in").content) {
      messages.show("somebody-else", retry(sent));
    } else if (now("csrf-token") === sent.requestConfig.headers["X-CSRF-TOKEN"]) {
      messages.show("expired", requests.again(sent));
    } else {
      requests.meta("csrf-token").content = now("csrf-token");
      document.querySelectorAll('input[name="csrfToken"]').forEach((field) => { field.value = now("csrf-token"); });
      requests.again(sent)();
    }
  };

  /* Leaving for the sign-in would lose what is typed, or do nothing and say nothing. */
  const mustStay = ({ requestConfig }) => document.getElementById("dialog").open || requestConfig.verb !== "get";

  document.addEventListener("htmx:beforeOnLoad", (event) => {
    const { xhr } = event.detail;
    if (xhr.status === 403 && isExpired(xhr)) {
      event.preventDefault();
      retry(event.detail)();
    } else if (isExpired(xhr) && mustStay(event.detail)) {
      event.preventDefault();
      messages.show("expired", retry(event.detail));
    }
  });
})();
