/** What rules are made of: sentences, and answers about ports, use cases, secrets and modules. */
package io.connectors.architecture.rule;
