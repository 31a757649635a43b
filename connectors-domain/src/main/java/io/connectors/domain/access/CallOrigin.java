package io.connectors.domain.access;

import io.connectors.domain.shared.InvalidRequest;
import java.util.Optional;

/**
 * Value: the origin of a call, for the audit trail.
 *
 * @param address the network address of the client, or {@link #COMMAND_LINE}; absent for calls
 *     inside the process
 * @param requestId the request id in the log; absent if the call is not logged
 */
public record CallOrigin(Optional<String> address, Optional<String> requestId) {

  /** The address of a command that was run on the server. */
  public static final String COMMAND_LINE = "command-line";

  /** The origin of a call inside the process, such as by embedding code. */
  public static final CallOrigin INSIDE = new CallOrigin(Optional.empty(), Optional.empty());

  private static final int MAX_LENGTH = 128;

  /**
   * @throws InvalidRequest if a text is longer than 128 characters or contains other characters
   *     than visible ASCII
   */
  public CallOrigin {
    address.ifPresent(CallOrigin::requirePlain);
    requestId.ifPresent(CallOrigin::requirePlain);
  }

  /** The origin of a call over the network. */
  public static CallOrigin of(String address, String requestId) {
    return new CallOrigin(Optional.of(address), Optional.of(requestId));
  }

  /** The origin of a command that was run on the server. */
  public static CallOrigin ofCommandLine() {
    return new CallOrigin(Optional.of(COMMAND_LINE), Optional.empty());
  }

  /** Both texts can come from headers, and are written to logs and tables. */
  private static void requirePlain(String text) {
    boolean plain = text.chars().allMatch(character -> character > ' ' && character < 0x7f);
    if (text.isEmpty() || text.length() > MAX_LENGTH || !plain) {
      throw new InvalidRequest("The origin of a call must be 1 to 128 visible ASCII characters.");
    }
  }
}
