/** Sessions of browsers: who is signed in, by which key, and for how long. */
package io.connectors.signin.session;
