/** The settings both servers take. */
@NullMarked
package io.catalogbench.contract.settings;

import org.jspecify.annotations.NullMarked;
