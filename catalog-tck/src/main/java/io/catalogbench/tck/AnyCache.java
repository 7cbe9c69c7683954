package io.catalogbench.tck;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Marks what the cache has no part in: the build runs it under one cache only, being slow, and
 * leaves out the tag {@code any-cache} under the others.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("any-cache")
@interface AnyCache {}
