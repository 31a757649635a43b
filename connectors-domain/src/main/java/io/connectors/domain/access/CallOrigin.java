package io.connectors.domain.access;

import io.connectors.domain.shared.InvalidRequest;
import java.util.Optional;

/**
 * Value: where a call came from, as the audit trail keeps it.
 *
 * @param address the network address of whoever called, or {@link #COMMAND_LINE}; absent where the
 *     call came from inside the process
 * @param requestId what finds the call in the logs again; absent where nothing logs it
 */
public record CallOrigin(Optional<String> address, Optional<String> requestId) {

  /** The address of a call that was made at the command line of the server. */
  public static final String COMMAND_LINE = "command-line";

  /** Of a call inside the process, as embedding code makes it. */
  public static final CallOrigin INSIDE = new CallOrigin(Optional.empty(), Optional.empty());

  private static final int MAX_LENGTH = 128;

  /**
   * @throws InvalidRequest if a text is longer than 128 characters or holds one that is not visible
   *     ASCII
   */
  public CallOrigin {
    address.ifPresent(CallOrigin::requirePlain);
    requestId.ifPresent(CallOrigin::requirePlain);
  }

  /** Of a call over a network. */
  public static CallOrigin of(String address, String requestId) {
    return new CallOrigin(Optional.of(address), Optional.of(requestId));
  }

  /** Of a command that was run on the server itself. */
  public static CallOrigin ofCommandLine() {
    return new CallOrigin(Optional.of(COMMAND_LINE), Optional.empty());
  }

  /** Both can come from headers, and end in logs and tables. */
  private static void requirePlain(String text) {
    boolean plain = text.chars().allMatch(character -> character > ' ' && character < 0x7f);
    if (text.isEmpty() || text.length() > MAX_LENGTH || !plain) {
      throw new InvalidRequest("Where a call came from is 1 to 128 visible ASCII characters.");
    }
  }
}
