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

/** A served application, over an embedded database in a home of its own or one from outside. */
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

  /** Starts on a copy of a home that has been started before, and waits until it serves. */
  public static RunningConnectors start(Path home) throws IOException, InterruptedException {
    return start(home, Map.of());
  }

  /** Starts, with more settings, on a copy of a home or on the home that is there already. */
  public static RunningConnectors start(Path home, Map<String, String> more)
      throws IOException, InterruptedException {
    prepare(home);
    return startUnpacking(home, more);
  }

  /** Makes a directory a home that has been started before, unless it is one. */
  public static void prepare(Path home) throws IOException {
    UnpackedPrograms.lendTo(home);
    if (!Files.exists(home.resolve("postgresql-17"))) {
      FirstStart.copyHome(home);
    }
  }

  /** Starts on the home as it is: an empty one is initialised, with PostgreSQL's programs. */
  public static RunningConnectors startUnpacking(Path home, Map<String, String> more)
      throws IOException, InterruptedException {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("CONNECTORS_HOME", home.toString());
    settings.put("CONNECTORS_DEMO_PASSWORD", DEMO_PASSWORD);
    return startWith(settings);
  }

  /** Starts with these settings and a free port, and waits until it serves. */
  public static RunningConnectors startWith(Map<String, String> settings)
      throws IOException, InterruptedException {
    return startAt(freePort(), settings);
  }

  /** Starts with these settings at that port, and waits until it serves. */
  public static RunningConnectors startAt(int port, Map<String, String> settings)
      throws IOException, InterruptedException {
    Map<String, String> all = new HashMap<>(settings);
    all.put("MICRONAUT_SERVER_PORT", String.valueOf(port));
    RunningConnectors running = new RunningConnectors(all);
    try {
      running.awaitHealth();
      return running;
    } catch (IllegalStateException doesNotServe) {
      running.close();
      throw doesNotServe;
    }
  }

  /** Ends the process as a power cut would. */
  public void killHard() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Starts again on the same home. */
  public Duration startAgain() throws IOException, InterruptedException {
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

  /** Where its files are. */
  public Path home() {
    return Path.of(settings.getOrDefault("CONNECTORS_HOME", ""));
  }

  /** That demo account, signed in once for each start: checking a password takes 0.1 s. */
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

  /** Waits until it has printed that; what is served is there a moment before it is announced. */
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
        throw new IllegalStateException("does not serve: " + log());
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

  /**
   * A port that nobody listens on, and that the system gives to no outgoing connection before it is
   * used.
   */
  public static int freePort() {
    for (int tries = 0; tries < 100; tries++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, BELOW_OUTGOING_PORTS);
      try (ServerSocket socket = new ServerSocket(port)) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        // the next may be free
      }
    }
    throw new IllegalStateException("no port is free");
  }

  /** Stops it as an operator does, and waits until it has ended. */
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
