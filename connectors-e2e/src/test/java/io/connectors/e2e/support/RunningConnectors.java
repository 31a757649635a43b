package io.connectors.e2e.support;

import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Served;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** A running application, on an embedded database in its own home or on an external database. */
public final class RunningConnectors implements AutoCloseable, Served {

  private static final Duration TIMEOUT = Duration.ofSeconds(90);
  private static final int LOWEST_PORT = 10_000;
  private static final int BELOW_OUTGOING_PORTS = 32_000;

  private final Map<String, String> settings;
  private final Path log;
  private final Map<String, Api> signedIn = new ConcurrentHashMap<>();
  private Process process;

  private RunningConnectors(Map<String, String> settings) throws IOException {
    this.settings = Map.copyOf(settings);
    this.log = Files.createTempFile("connectors", ".log");
    this.process = start();
  }

  /** Starts on a copy of an initialised home and waits until it is healthy. */
  public static RunningConnectors start(Path home) throws IOException, InterruptedException {
    return start(home, Map.of());
  }

  /** Starts with more settings, on the existing home or on a copy of an initialised one. */
  public static RunningConnectors start(Path home, Map<String, String> more)
      throws IOException, InterruptedException {
    prepare(home);
    return startUnpacking(home, more);
  }

  /** Copies an initialised home to this directory, unless it contains a home. */
  public static void prepare(Path home) throws IOException {
    UnpackedPrograms.linkInto(home);
    if (!Files.exists(home.resolve("postgresql-17"))) {
      FirstStart.copyHome(home);
    }
  }

  /**
   * Starts on the home as it is. An empty home is initialised, and PostgreSQL is unpacked there.
   */
  public static RunningConnectors startUnpacking(Path home, Map<String, String> more)
      throws IOException, InterruptedException {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("CONNECTORS_HOME", home.toString());
    settings.put("CONNECTORS_DEMO_PASSWORD", DEMO_PASSWORD);
    return startWith(settings);
  }

  /** Starts with these settings on a free port and waits until it is healthy. */
  public static RunningConnectors startWith(Map<String, String> settings)
      throws IOException, InterruptedException {
    return startAt(freePort(), settings);
  }

  /** Starts with these settings on this port and waits until it is healthy. */
  public static RunningConnectors startAt(int port, Map<String, String> settings)
      throws IOException, InterruptedException {
    Map<String, String> all = new HashMap<>(settings);
    all.put("MICRONAUT_SERVER_PORT", String.valueOf(port));
    RunningConnectors running = new RunningConnectors(all);
    try {
      running.awaitHealth();
      return running;
    } catch (IllegalStateException notHealthy) {
      running.close();
      throw notHealthy;
    }
  }

  /** Kills the process, as a power cut does. */
  public void killHard() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Restarts on the same home. */
  public Duration restart() throws IOException, InterruptedException {
    Instant begin = Instant.now();
    signedIn.clear();
    process = start();
    awaitHealth();
    return Duration.between(begin, Instant.now());
  }

  /** The settings that it was started with. */
  public Map<String, String> settings() {
    return new HashMap<>(settings);
  }

  @Override
  public String address() {
    return "http://localhost:" + settings.get("MICRONAUT_SERVER_PORT");
  }

  /** The directory of its files. */
  public Path home() {
    return Path.of(settings.getOrDefault("CONNECTORS_HOME", ""));
  }

  /** A demo account, signed in once for each start because a password check takes 0.1 s. */
  @Override
  public Api signedInAs(String username) throws IOException, InterruptedException {
    if (!signedIn.containsKey(username)) {
      signedIn.put(username, Served.super.signedInAs(username));
    }
    return Optional.ofNullable(signedIn.get(username)).orElseThrow();
  }

  @Override
  public String log() throws IOException {
    return Files.readString(log);
  }

  /**
   * Waits until the log contains the text: the application serves slightly before it logs the
   * start.
   */
  public void awaitInLog(String text) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(TIMEOUT);
    while (!log().contains(text) && Instant.now().isBefore(end)) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private Process start() throws IOException {
    return PackagedJar.start(log, settings, "serve");
  }

  private void awaitHealth() throws IOException, InterruptedException {
    Instant end = Instant.now().plus(TIMEOUT);
    while (!isHealthy()) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        throw new IllegalStateException("The application is not healthy: " + log());
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private boolean isHealthy() throws InterruptedException {
    try {
      return anonymous().get("/health").status() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** A free port outside the range that the system uses for outgoing connections. */
  public static int freePort() {
    for (int tries = 0; tries < 100; tries++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, BELOW_OUTGOING_PORTS);
      try (ServerSocket socket = new ServerSocket(port)) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        // try the next port
      }
    }
    throw new IllegalStateException("No port is free");
  }

  /** Stops the process as an operator does, and waits until it ends. */
  public void stop() {
    process.destroy();
    process.onExit().orTimeout(TIMEOUT.toSeconds(), TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    stop();
    try {
      Files.deleteIfExists(log);
    } catch (IOException stays) {
      throw new UncheckedIOException(stays);
    }
  }
}
