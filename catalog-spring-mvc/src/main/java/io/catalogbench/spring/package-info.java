/** The catalog on Spring MVC: one thread for each request. */
@NullMarked
package io.catalogbench.spring;

import org.jspecify.annotations.NullMarked;
