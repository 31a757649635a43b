package io.connectors.bootstrap.settings;

/** Refusal to start: one sentence that names the setting and never its content; exit code 2. */
public final class StartupError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StartupError(String sentence) {
    super(sentence);
  }
}
