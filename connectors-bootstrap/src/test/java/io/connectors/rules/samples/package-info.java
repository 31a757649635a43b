/** One package for each rule, with classes that violate it. */
package io.connectors.rules.samples;
