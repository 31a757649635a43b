/** Sign-in and sign-out of users: pages, cookies and redirects to an issuer. */
package io.connectors.web.login;
