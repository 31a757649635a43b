/** What the environment says, validated before anything is connected to. */
package io.connectors.bootstrap.settings;
