/**
 * The parts that all pages share: layout, static files, notices and error pages. Pages work without
 * script; htmx makes them faster.
 *
 * <p><b>Templates</b> mirror the packages: {@code views/connector/card.peb}. Each can use {@code
 * shell} ({@link io.connectors.web.page.Shell}), {@code asset(name)} and {@code icon(name)}. Every
 * posted form has the hidden field {@code csrfToken}. Inline script and style are forbidden. Text
 * from tenants is inside {@code hx-disable}. A page extends {@code layout} and fills the blocks
 * {@code title} and {@code main}. To use another class of Tabler, see {@code
 * static/vendor/README.md}.
 *
 * <p><b>Dialogs</b> open from a form with {@code method="get"}, the same {@code action} and {@code
 * hx-get}, and {@code hx-target="#dialog"}. {@link io.connectors.web.page.Pages#dialog} returns the
 * part, or a page without htmx. An element with {@code data-close} closes the dialog. See {@code
 * connector/delete.peb}.
 *
 * <p><b>Submitting a dialog.</b> Errors: the same part with status 400 into {@code #dialog}.
 * Success: {@code HX-Trigger: dialog-close}, {@code page/toast} and the card; {@code
 * connector/deleted.peb} updates the numbers out of band. Without htmx: 303 to {@link
 * io.connectors.web.shared.ReturnAddress} with {@link io.connectors.web.page.Flash}.
 *
 * <p><b>Errors</b> become a page, or a toast for htmx ({@link io.connectors.web.page.ErrorPages}).
 * An open dialog shows the toast and keeps the user's input.
 *
 * <p><b>Search results</b> are announced with {@code hx-swap-oob="innerHTML:#announcer"}.
 */
package io.connectors.web.page;
