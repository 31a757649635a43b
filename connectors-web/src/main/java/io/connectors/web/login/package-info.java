/** Sign-in and sign-out of people: pages, cookies, and the way to an issuer and back. */
package io.connectors.web.login;
