/** How answers become JSON: what servers send and caches keep. */
@NullMarked
package io.catalogbench.cache.encoding;

import org.jspecify.annotations.NullMarked;
