/** Crypto adapter for our key service. */
package com.example.broadcaster.keys;
