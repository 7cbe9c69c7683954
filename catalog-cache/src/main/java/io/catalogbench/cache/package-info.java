/**
 * Cache stores behind one asynchronous interface, and the step in front of them that keeps cached
 * answers correct.
 *
 * <ul>
 *   <li>A <em>store</em> keeps encoded answers: {@link CacheStore}.
 *   <li>A <em>scope</em> is what a change invalidates at once; every scope has a version.
 *   <li>A <em>fill</em> puts an answer into a store under the version at which it was missing.
 *   <li>A <em>flight</em> is one load of a missing answer, shared by everybody who needs it.
 * </ul>
 */
@NullMarked
package io.catalogbench.cache;

import org.jspecify.annotations.NullMarked;
