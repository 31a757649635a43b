/** The API description, as an OpenAPI file and as a page. */
package io.connectors.web.reference;
