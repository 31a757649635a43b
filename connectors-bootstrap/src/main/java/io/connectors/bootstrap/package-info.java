/** The program: everything wired into one. */
package io.connectors.bootstrap;
