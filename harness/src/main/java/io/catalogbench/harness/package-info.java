/** The command line: one class for each verb. */
@NullMarked
package io.catalogbench.harness;

import org.jspecify.annotations.NullMarked;
