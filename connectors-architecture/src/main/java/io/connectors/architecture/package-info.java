/**
 * Rules for the code of teams that embed Connectors, to be evaluated over their own classes. {@link
 * io.connectors.architecture.EmbedderRules} has all of them; {@code report} shows how they are
 * kept.
 */
package io.connectors.architecture;
