/**
 * The layout, static files, notices and error pages. Pages are rendered with Pebble and work
 * without script; htmx makes them faster.
 *
 * <p><b>Templates</b> mirror the packages: {@code views/connector/card.peb}. Every template has the
 * variable {@code shell} ({@link io.connectors.web.page.Shell}) and the functions {@code
 * asset(name)}, {@code icon(name)} and {@code text(key, …)}. Every POST form has the hidden field
 * {@code csrfToken}. There is no inline script or style, and text of tenants is inside {@code
 * hx-disable}. A page extends {@code layout} and fills the blocks {@code title} and {@code main}. A
 * new class of Tabler must be vendored first: {@code static/vendor/README.md}.
 *
 * <p><b>Dialogs</b> open from a GET form with equal {@code action} and {@code hx-get}, and {@code
 * hx-target="#dialog"}; {@link io.connectors.web.page.Pages#dialog} returns the part, or a page
 * without htmx. See {@code connector/delete.peb}. The root is a form with the class {@code
 * dialog-form}. Elements with {@code data-close} close the dialog, or link back without script.
 *
 * <p><b>Submitting a dialog.</b> With errors, the response is the same part with status 400. After
 * success, it has {@code HX-Trigger: dialog-close}, the {@code notices}, and the changed card: in
 * place with {@code HX-Retarget: #connector-{id}}, or out of band at the start of {@code #cards},
 * together with the updated numbers. Without htmx, it is a redirect (303) with {@link
 * io.connectors.web.page.Flash}.
 *
 * <p><b>Errors</b> become a page, or a toast for htmx ({@link io.connectors.web.page.ErrorPages}),
 * inside the dialog if one is open. Typed text stays. Results of a search are announced to screen
 * readers with {@code hx-swap-oob="innerHTML:#announcer"}.
 */
package io.connectors.web.page;
