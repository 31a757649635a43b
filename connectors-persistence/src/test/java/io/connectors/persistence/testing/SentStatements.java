package io.connectors.persistence.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hears what the PostgreSQL driver really sends, by listening to its own trace of the protocol. */
public final class SentStatements extends Handler implements AutoCloseable {

  private static final Logger PROTOCOL = Logger.getLogger("org.postgresql.core.v3");

  private static final Pattern PARSE =
      Pattern.compile("FE=> Parse\\(stmt=[^,]*,query=\"(.*)\",oids=.*", Pattern.DOTALL);

  private final List<String> executions = new CopyOnWriteArrayList<>();
  private final List<String> texts = new CopyOnWriteArrayList<>();

  private SentStatements() {
    setLevel(Level.ALL);
    PROTOCOL.setLevel(Level.ALL);
    PROTOCOL.setUseParentHandlers(false);
    PROTOCOL.addHandler(this);
  }

  /** Listens until closed. */
  public static SentStatements listen() {
    return new SentStatements();
  }

  /** How many statements have been executed since. */
  public int count() {
    return executions.size();
  }

  /** The statements that have been sent to be parsed since, their parameters as {@code $1}. */
  public List<String> texts() {
    return texts;
  }

  @Override
  public void publish(LogRecord event) {
    String message = String.valueOf(event.getMessage());
    if (message.contains("FE=> Execute")) {
      executions.add(message);
    }
    Matcher parse = PARSE.matcher(message.strip());
    if (parse.matches()) {
      texts.add(parse.group(1));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    PROTOCOL.removeHandler(this);
    PROTOCOL.setLevel(null);
    PROTOCOL.setUseParentHandlers(true);
  }
}
