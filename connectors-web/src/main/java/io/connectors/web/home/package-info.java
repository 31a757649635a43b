/** The page that people come to after sign-in, with its two tabs. */
package io.connectors.web.home;
