package io.catalogbench.spring.product;

import io.catalogbench.contract.product.Product;

/**
 * A product after its replacement.
 *
 * @param previousCategoryId the category it was in before
 */
record Replaced(Product product, long previousCategoryId) {}
