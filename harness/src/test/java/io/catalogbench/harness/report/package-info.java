@NullMarked
package io.catalogbench.harness.report;

import org.jspecify.annotations.NullMarked;
