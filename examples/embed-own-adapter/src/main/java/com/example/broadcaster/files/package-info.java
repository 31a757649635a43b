/** File adapter: connectors and their audit trail in one JSON file per tenant. */
package com.example.broadcaster.files;
