/** For each rule a package of its name, with what violates it. Nobody uses any of this. */
package io.connectors.rules.samples;
