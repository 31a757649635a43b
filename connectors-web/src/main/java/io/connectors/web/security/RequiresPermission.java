package io.connectors.web.security;

import io.connectors.domain.access.Permission;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which permission a route needs, so that it can be refused before anything of the request's
 * body or path is looked at. The use case behind the route asks for the same.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RequiresPermission {

  /** The permission. */
  Permission value();
}
