/** The requests that two servers must answer alike. */
@NullMarked
package io.catalogbench.contract.corpus;

import org.jspecify.annotations.NullMarked;
