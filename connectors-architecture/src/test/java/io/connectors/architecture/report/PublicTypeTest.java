package io.connectors.architecture.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** A line of the public surface says what a caller and an implementor must know. */
class PublicTypeTest {

  @Test
  void a_sealed_type_names_whom_it_permits() {
    assertThat(new PublicType(new ClassFileImporter().importClass(Shape.class)).lines())
        .first()
        .isEqualTo("  sealed interface PublicTypeTest.Shape permits PublicTypeTest.Dot");
  }

  @Test
  void distinguishes_optional_from_required_methods() {
    assertThat(new PublicType(new ClassFileImporter().importClass(Shape.class)).lines())
        .contains(
            "    PublicTypeTest.Shape.size() : int",
            "    default PublicTypeTest.Shape.isEmpty() : boolean");
    assertThat(new PublicType(new ClassFileImporter().importClass(Half.class)).lines())
        .contains("    abstract PublicTypeTest.Half.rest() : int");
  }

  /** A sealed interface with a default method. */
  public sealed interface Shape {
    int size();

    default boolean isEmpty() {
      return size() == 0;
    }
  }

  /** All that it permits. */
  public record Dot(int size) implements Shape {}

  /** A class to be finished by others. */
  public abstract static class Half {
    public abstract int rest();
  }
}
