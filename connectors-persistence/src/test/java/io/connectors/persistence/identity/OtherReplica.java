package io.connectors.persistence.identity;

import io.connectors.persistence.testing.TestDatabase;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.ExecutionException;

/**
 * Program: a process of its own that guesses. Says when it is ready, waits until its input ends,
 * and says how many of its guesses passed.
 */
final class OtherReplica {

  private OtherReplica() {}

  /** Its arguments are the address of the database and the password of the application. */
  public static void main(String[] arguments) throws Exception {
    try (ApplicationContext context =
        ApplicationContext.builder()
            .properties(TestDatabase.settings(arguments[0], arguments[1]))
            .build()
            .registerSingleton(Clock.class, Clock.systemUTC())
            .start()) {
      guess(context.getBean(JdbcSignInAttempts.class));
    }
  }

  private static void guess(JdbcSignInAttempts attempts)
      throws IOException, InterruptedException, ExecutionException {
    System.out.print('!');
    System.out.flush();
    System.in.readAllBytes();
    System.out.print(Guesses.passed(attempts));
    System.out.flush();
  }
}
