package io.catalogbench.bench.serialization.codec;

import io.catalogbench.bench.serialization.payload.Article;
import io.catalogbench.bench.serialization.payload.Event;
import io.catalogbench.bench.serialization.payload.Labels;
import io.catalogbench.bench.serialization.payload.Person;
import io.catalogbench.bench.serialization.payload.Profile;
import io.catalogbench.bench.serialization.payload.Reading;
import io.catalogbench.contract.product.Product;
import io.catalogbench.contract.user.Address;
import io.catalogbench.contract.user.UserDetail;
import io.micronaut.serde.annotation.SerdeImport;

/** Names every record that Micronaut is to look at while it is compiled. */
@SerdeImport(Address.class)
@SerdeImport(Article.class)
@SerdeImport(Event.class)
@SerdeImport(Labels.class)
@SerdeImport(Person.class)
@SerdeImport(Product.class)
@SerdeImport(Profile.class)
@SerdeImport(Reading.class)
@SerdeImport(UserDetail.class)
final class MicronautTypes {

  private MicronautTypes() {}
}
