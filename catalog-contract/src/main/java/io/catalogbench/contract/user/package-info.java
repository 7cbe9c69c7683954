/** Users: records and statements. */
@NullMarked
package io.catalogbench.contract.user;

import org.jspecify.annotations.NullMarked;
