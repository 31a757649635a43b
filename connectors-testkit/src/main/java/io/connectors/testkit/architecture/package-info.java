/**
 * What guards the architecture: rules as functions of compiled classes, one field per rule, its
 * name the sentence. Start at {@link io.connectors.testkit.architecture.ArchitectureRules}.
 */
package io.connectors.testkit.architecture;
