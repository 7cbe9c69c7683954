/** The description of the interface and the page that shows it. */
@NullMarked
package io.catalogbench.contract.docs;

import org.jspecify.annotations.NullMarked;
