package io.connectors.rules;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Recognizes the doors of the Java platform that lead out of a pure computation. */
final class PlatformUse {

  private static final Pattern IO_PACKAGE =
      Pattern.compile(
          "java\\.(io|nio\\.file|nio\\.channels|net|sql)(\\..*)?|javax\\.(net|sql)(\\..*)?");

  /** Methods that depend only on their arguments. */
  private static final Set<String> PURE_PARTS_OF_SYSTEM =
      Set.of("arraycopy", "identityHashCode", "lineSeparator");

  private static final Pattern REFLECTING =
      Pattern.compile(
          "forName|newInstance|getResource(AsStream)?"
              + "|get(Declared|Enclosing|Record)?(Method|Field|Constructor|Class|Component)(s|es)?");

  private PlatformUse() {}

  static boolean readsClock(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    JavaClass owner = target.getOwner();
    String name = target.getName();
    return owner.isAssignableTo(Date.class)
        || owner.isAssignableTo(Calendar.class)
        || (owner.isEquivalentTo(Clock.class) && name.matches("system.*|tick.+"))
        || (owner.isEquivalentTo(System.class) && name.matches("currentTimeMillis|nanoTime"))
        || (owner.getPackageName().startsWith("java.time")
            && name.equals("now")
            && !takesClock(target));
  }

  private static boolean takesClock(AccessTarget target) {
    return target instanceof CodeUnitAccessTarget unit
        && unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
  }

  static boolean runsThreads(JavaClass type) {
    return Stream.of(Thread.class, Executor.class, CompletionStage.class, Timer.class)
            .anyMatch(type::isAssignableTo)
        || type.getName().equals("java.util.concurrent.Executors");
  }

  static boolean goesParallel(JavaAccess<?> access) {
    return access.getTargetOwner().getPackageName().startsWith("java.util")
        && access.getTarget().getName().matches("parallel.*");
  }

  static boolean doesIo(JavaClass type) {
    return IO_PACKAGE.matcher(type.getPackageName()).matches()
        && !type.isEquivalentTo(URI.class)
        && !type.isEquivalentTo(URISyntaxException.class);
  }

  static boolean asksSystem(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    return owner.isEquivalentTo(Runtime.class)
        || owner.isEquivalentTo(ProcessBuilder.class)
        || (owner.isEquivalentTo(System.class)
            && !PURE_PARTS_OF_SYSTEM.contains(access.getTarget().getName()));
  }

  static boolean reflects(JavaAccess<?> access) {
    return access.getTargetOwner().isEquivalentTo(Class.class)
        && REFLECTING.matcher(access.getTarget().getName()).matches();
  }
}
