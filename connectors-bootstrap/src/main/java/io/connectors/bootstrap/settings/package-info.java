/** What the environment says, judged before anything is connected to. */
package io.connectors.bootstrap.settings;
