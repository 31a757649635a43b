/** The packaged application as a process, and helpers to call and disturb it. */
package io.connectors.e2e.support;
