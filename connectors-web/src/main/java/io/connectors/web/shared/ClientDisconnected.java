package io.connectors.web.shared;

import java.nio.channels.ClosedChannelException;

/** Event: the client closed its connection before its request was complete. Not an error. */
public final class ClientDisconnected extends ClosedChannelException {

  private static final long serialVersionUID = 1L;

  /** A stack trace is useless: the cause is the network. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
