/** The directory in which the embedded default keeps its things. */
package io.connectors.bootstrap.home;
