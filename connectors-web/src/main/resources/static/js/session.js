/* Handles an expired session when a dialog is open or a change was requested: shows a message, keeps the typed text and
   lets the user sign in in another tab. Other requests go to the login page and back. */
(() => {
  "use strict";

  const isExpired = (xhr) =>
    (xhr.status === 401 && xhr.getResponseHeader("HX-Redirect")) ||
    (xhr.status === 403 && xhr.getResponseHeader("X-CSRF-Refused"));

  /* User and CSRF token of a newly loaded page; throws for a proxy's page. */
  const freshMeta = async () => {
    const answer = await fetch("/features/connectors/", { headers: { Accept: "text/html" }, cache: "no-store" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const read = (name) => page.querySelector(`meta[name="${name}"]`).content;
    return { signedIn: read("signed-in"), token: read("csrf-token") };
  };

  /* Does not retry automatically if the token is current: that would loop. */
  const retry = (sent) => async () => {
    let now;
    try {
      now = await freshMeta();
    } catch (lost) {
      messages.show("lost", sent.requestConfig.elt, retry(sent));
      return;
    }
    if (!now.signedIn) {
      messages.show("expired", sent.requestConfig.elt, retry(sent));
    } else if (now.signedIn !== requests.meta("signed-in").content) {
      messages.show("somebody-else", sent.requestConfig.elt, retry(sent));
    } else if (now.token === sent.requestConfig.headers["X-CSRF-TOKEN"]) {
      messages.show("expired", sent.requestConfig.elt, requests.again(sent));
    } else {
      requests.meta("csrf-token").content = now.token;
      document.querySelectorAll('input[name="csrfToken"]').forEach((field) => { field.value = now.token; });
      requests.again(sent)();
    }
  };

  /* A redirect to the login page would lose the typed text or drop the change silently. */
  const mustStay = ({ requestConfig }) => document.getElementById("dialog").open || requestConfig.verb !== "get";

  document.addEventListener("htmx:beforeOnLoad", (event) => {
    const { xhr } = event.detail;
    if (xhr.status === 403 && isExpired(xhr)) {
      event.preventDefault();
      retry(event.detail)();
    } else if (isExpired(xhr) && mustStay(event.detail)) {
      event.preventDefault();
      messages.show("expired", event.detail.requestConfig.elt, retry(event.detail));
    }
  });
})();
