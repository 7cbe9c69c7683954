/**
 * The file that says what to load a server with. {@code docs/load.md} shows one with every field.
 */
@NullMarked
package io.catalogbench.load.file;

import org.jspecify.annotations.NullMarked;
