/** The packaged application as a process, and what people and programs do with it. */
package io.connectors.e2e.support;
