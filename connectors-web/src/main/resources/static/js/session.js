/* An expired sign-in while a dialog is open, or when something was to be done: it is said, nothing typed is lost, the
   person signs in beside it and goes on. Whoever only looks is led to the sign-in and back. */
(() => {
  "use strict";

  const isExpired = (xhr) =>
    (xhr.status === 401 && xhr.getResponseHeader("HX-Redirect")) ||
    (xhr.status === 403 && xhr.getResponseHeader("X-CSRF-Refused"));

  /* What a page drawn now says of who is signed in, and with which token. A proxy's page says nothing. */
  const freshMeta = async () => {
    const answer = await fetch("/features/connectors/", { headers: { Accept: "text/html" }, cache: "no-store" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const read = (name) => page.querySelector(`meta[name="${name}"]`).content;
    return { signedIn: read("signed-in"), token: read("csrf-token") };
  };

  /* Whoever is refused with a token that is still the right one is not asked again without end. */
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

  /* Leaving for the sign-in would lose what is typed, or do nothing and say nothing. */
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
