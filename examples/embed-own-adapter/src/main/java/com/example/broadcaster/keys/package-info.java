/** Seals credentials with the keys of our own key service. */
package com.example.broadcaster.keys;
