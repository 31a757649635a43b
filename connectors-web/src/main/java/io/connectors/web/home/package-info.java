/** The page that people come to after sign-in, with its tabs. */
package io.connectors.web.home;
