package io.connectors.architecture.rule;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasSourceCodeLocation;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** Makes the parts of rules out of words and plain predicates. */
public final class Sentences {

  private Sentences() {}

  /** The part of a rule that says what it is about. */
  public static <T> DescribedPredicate<T> are(String words, Predicate<T> predicate) {
    return DescribedPredicate.describe(words, predicate);
  }

  /** The part of a rule that says what must hold, or must not, of each thing it is about. */
  public static <T extends HasDescription & HasSourceCodeLocation> ArchCondition<T> must(
      String words, Predicate<T> predicate) {
    return new ArchCondition<>(words) {
      @Override
      public void check(T thing, ConditionEvents events) {
        boolean holds = predicate.test(thing);
        String message =
            ConditionEvent.createMessage(thing, (holds ? "must not " : "must ") + words);
        events.add(new SimpleConditionEvent(thing, holds, message));
      }
    };
  }

  /** The part of a rule that says which dependencies a class has, each reported by its line. */
  public static ArchCondition<JavaClass> depend(String words, Predicate<Dependency> predicate) {
    return new ArchCondition<>(words) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(predicate)
            .forEach(
                dependency ->
                    events.add(
                        SimpleConditionEvent.satisfied(dependency, dependency.getDescription())));
      }
    };
  }
}
