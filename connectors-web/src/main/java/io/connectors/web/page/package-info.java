/**
 * What all pages share: the layout, static files, notices, errors as pages. Pages are drawn with
 * Pebble, work without script, and htmx makes them quicker.
 *
 * <p><b>Templates</b> mirror the packages: {@code views/connector/card.peb}. All know {@code shell}
 * ({@link io.connectors.web.page.Shell}) and call {@code asset(name)} and {@code icon(name)}. A
 * form that is posted has the hidden field {@code csrfToken}; nothing has inline script or style;
 * what tenants have typed stands inside {@code hx-disable}. A page extends {@code layout} and fills
 * the blocks {@code title} and {@code main}. A class of Tabler's that no template has used so far
 * must be vendored first: {@code static/vendor/README.md}.
 *
 * <p><b>Dialogs.</b> A button sits in a form with {@code method="get"}, {@code action} and {@code
 * hx-get} alike, and {@code hx-target="#dialog"}; {@link io.connectors.web.page.Pages#dialog}
 * answers with the part, or without htmx with a page of its own. The part's root is a form with the
 * class {@code dialog-form} with {@code dialog-header} (in it the heading {@code dialog-title}),
 * {@code dialog-body} and {@code dialog-footer}; what has {@code data-close} closes it, and leads
 * back where there is no script. Esc closes, the focus goes back to the button by its {@code id}.
 * See {@code connector/delete.peb}.
 *
 * <p><b>Submitting a dialog.</b> With errors: the same part again with status 400 into {@code
 * #dialog} ({@code hx-target="#dialog"}). Done: the header {@code HX-Trigger: dialog-close}, {@code
 * page/toast} with {@code notices}, and the card: {@code connector/card} as the main content with
 * {@code HX-Retarget: #connector-{id}} and {@code HX-Reswap: outerHTML} where it is on the page, or
 * out of band at the beginning of {@code #cards}; {@code #found}, {@code #installed-total} and
 * {@code #installed-total-words} follow as in {@code connector/deleted.peb}, and {@code #nothing}
 * is emptied. Without htmx: 303 to {@link io.connectors.web.shared.ReturnAddress} with {@link
 * io.connectors.web.page.Flash}.
 *
 * <p><b>Refusals</b> that nobody catches become a page, or for htmx a toast ({@link
 * io.connectors.web.page.ErrorPages}), which the script puts into the dialog while one is open. An
 * expired sign-in or a lost connection is said there, too, with "Try again": the dialog keeps all
 * that has been typed.
 *
 * <p><b>Results</b> of a search are said to screen readers by {@code
 * hx-swap-oob="innerHTML:#announcer"}.
 */
package io.connectors.web.page;
