package com.example.broadcaster.files;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.shared.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A unit of work in progress: its scope and the files that it has loaded. */
record CurrentUnitOfWork(TenantScope scope, List<TenantFile> files) {

  static CurrentUnitOfWork begin(Path directory, TenantScope scope) throws IOException {
    List<TenantFile> files = new ArrayList<>();
    if (scope instanceof TenantScope.One one) {
      files.add(TenantFile.of(directory, one.tenant()));
    } else {
      for (TenantId tenant : tenantsIn(directory)) {
        files.add(TenantFile.of(directory, tenant));
      }
    }
    return new CurrentUnitOfWork(scope, files);
  }

  // tag::scope[]
  /** The files to read, if the scope of this unit of work allows it. */
  Stream<TenantFile> toRead(TenantScope wanted) {
    if (scope instanceof TenantScope.One && !scope.equals(wanted)) {
      throw new IllegalStateException("the unit of work is for another tenant");
    }
    return files.stream()
        .filter(
            file ->
                wanted instanceof TenantScope.EveryTenant
                    || wanted.equals(TenantScope.of(file.tenant())));
  }

  /** The file to write, if this unit of work is for this tenant. */
  TenantFile toWrite(TenantId tenant) {
    if (!scope.equals(TenantScope.of(tenant))) {
      throw new IllegalStateException("the unit of work does not write for this tenant");
    }
    return files.get(0);
  }

  // end::scope[]

  /** Atomic: a unit of work writes at most one tenant, and replaces its file as a whole. */
  void save() throws IOException {
    for (TenantFile file : files) {
      file.saveIfChanged();
    }
  }

  private static List<TenantId> tenantsIn(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(TenantFile.SUFFIX))
          .map(name -> name.substring(0, name.length() - TenantFile.SUFFIX.length()))
          .map(TenantId::new)
          .toList();
    }
  }
}
