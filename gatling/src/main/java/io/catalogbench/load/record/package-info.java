/**
 * What was measured: three times per request, counts, and the files they are written to.
 *
 * <p>Each answered request that was due inside the window has
 *
 * <ul>
 *   <li>a <b>service</b> time, from just before the request is built and sent to the last byte of
 *       its answer;
 *   <li>a <b>response</b> time, from the moment it was due to the last byte; a user that was kept
 *       waiting sends late, and this time contains the wait;
 *   <li>a <b>lag</b>, from the moment it was due to the moment it was sent.
 * </ul>
 *
 * All are nanoseconds in HdrHistograms of three significant digits, one per segment and kind.
 * Requests that got no answer, or one that is not 2xx, are counted by kind and have a histogram of
 * their own.
 */
@NullMarked
package io.catalogbench.load.record;

import org.jspecify.annotations.NullMarked;
