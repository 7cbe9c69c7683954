/**
 * Tells what a run found: a page, a comment, a table, files for programs. It computes nothing.
 *
 * <p>{@link io.catalogbench.harness.report.Report} writes all of it into the run's directory.
 */
@NullMarked
package io.catalogbench.harness.report;

import org.jspecify.annotations.NullMarked;
