/**
 * The facts of a run as files: what was measured, where and on what, and what it was compared to.
 *
 * <p>{@link io.catalogbench.harness.result.RunDirectory} reads and writes them; their shape is
 * {@code docs/run.schema.json}.
 */
@NullMarked
package io.catalogbench.harness.result;

import org.jspecify.annotations.NullMarked;
