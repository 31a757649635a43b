package io.connectors.persistence.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.sql.Driver;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class the real adapters over a database of its own, emptied for every test, as a
 * {@link TestPersistence} in its constructor.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PersistenceResolver.class)
public @interface OverDatabase {

  /** How many connections the pool holds. */
  int connections() default 2;

  /** The driver that the pool connects by. */
  Class<? extends Driver> driver() default org.postgresql.Driver.class;
}
