/** Parts of rules: conditions and predicates about ports, use cases, secrets and modules. */
package io.connectors.architecture.rule;
