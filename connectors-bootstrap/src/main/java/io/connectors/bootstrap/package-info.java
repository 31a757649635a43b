/** The program: wires all modules and runs its commands. */
package io.connectors.bootstrap;
