package io.catalogbench.bench.serialization.codec;

import com.dslplatform.json.CompiledJson;
import io.catalogbench.bench.serialization.payload.Article;
import io.catalogbench.bench.serialization.payload.Labels;
import io.catalogbench.bench.serialization.payload.Person;
import io.catalogbench.bench.serialization.payload.Profile;
import io.catalogbench.bench.serialization.payload.Reading;
import io.catalogbench.contract.product.Product;
import io.catalogbench.contract.user.UserDetail;

/**
 * Names every record that dsl-json is to write code for, so that the records themselves need not
 * know the library.
 */
@CompiledJson
public record DslJsonTypes(
    Person person,
    UserDetail user,
    Product product,
    Reading reading,
    Article article,
    Profile profile,
    Labels labels) {}
