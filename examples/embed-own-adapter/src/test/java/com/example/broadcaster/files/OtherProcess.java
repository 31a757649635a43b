package com.example.broadcaster.files;

import static io.connectors.testkit.fixture.Tenants.ACME;

import io.connectors.domain.access.TenantScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Program: begins a unit of work, prints a mark, and ends it when its input closes. */
final class OtherProcess {

  private OtherProcess() {}

  public static void main(String[] arguments) {
    FileStore.in(Path.of(arguments[0])).within(TenantScope.of(ACME), OtherProcess::waitForEnd);
  }

  private static int waitForEnd() {
    System.out.print('!');
    System.out.flush();
    try {
      return System.in.read();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
