package io.connectors.web.page;

import io.connectors.web.message.Messages;
import io.connectors.web.problem.Problem;
import java.util.Set;

/**
 * Value: the texts of an error for users.
 *
 * @param title what happened
 * @param detail what to do, or the problem's own detail
 */
record ErrorText(String title, String detail) {

  private static final Set<Integer> WITH_TITLE =
      Set.of(400, 401, 403, 404, 405, 409, 412, 429, 503);
  private static final Set<Integer> WITH_DETAIL = Set.of(403, 404, 405, 412, 429, 500, 503);
  private static final int NOT_FOUND = 404;
  private static final int FIRST_OF_SERVER = 500;

  static ErrorText of(Problem problem, boolean toast) {
    return new ErrorText(Messages.ENGLISH.text(title(problem.status())), detail(problem, toast));
  }

  /** The texts for a form from before the last sign-in. */
  static ErrorText outdatedPage() {
    return new ErrorText(
        Messages.ENGLISH.text("error.outdated"), Messages.ENGLISH.text("error.outdated.detail"));
  }

  private static String title(int status) {
    if (WITH_TITLE.contains(status)) {
      return "error." + status;
    }
    return status < FIRST_OF_SERVER ? "error.other-client" : "error.other-server";
  }

  private static String detail(Problem problem, boolean toast) {
    int status = problem.status();
    if (status == NOT_FOUND && toast) {
      return Messages.ENGLISH.text("error.deleted");
    }
    return WITH_DETAIL.contains(status)
        ? Messages.ENGLISH.text("error." + status + ".detail")
        : problem.detail();
  }
}
