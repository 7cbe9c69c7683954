/** The routes that touch neither database nor cache. */
@NullMarked
package io.catalogbench.contract.simple;

import org.jspecify.annotations.NullMarked;
