/** What every catalog server must do, whatever it is built with. */
@NullMarked
package io.catalogbench.contract;

import org.jspecify.annotations.NullMarked;
