package io.catalogbench.bench.serialization.codec;

import io.avaje.jsonb.Json;
import io.catalogbench.bench.serialization.payload.Article;
import io.catalogbench.bench.serialization.payload.Event;
import io.catalogbench.bench.serialization.payload.Labels;
import io.catalogbench.bench.serialization.payload.Person;
import io.catalogbench.bench.serialization.payload.Profile;
import io.catalogbench.bench.serialization.payload.Reading;
import io.catalogbench.contract.product.Product;
import io.catalogbench.contract.user.Address;
import io.catalogbench.contract.user.UserDetail;
import java.time.Instant;

/** Names every record that avaje-jsonb is to write code for, and the names it cannot see. */
@Json.Import({
  Address.class,
  Article.class,
  Event.Viewed.class,
  Event.Searched.class,
  Event.Added.class,
  Event.Removed.class,
  Event.Paid.class,
  Event.Rated.class,
  Labels.class,
  Person.class,
  Product.class,
  Profile.class,
  Reading.class,
  UserDetail.class
})
@Json.Import(
    value = Event.class,
    subtypes = {
      @Json.SubType(type = Event.Viewed.class, name = "viewed"),
      @Json.SubType(type = Event.Searched.class, name = "searched"),
      @Json.SubType(type = Event.Added.class, name = "added"),
      @Json.SubType(type = Event.Removed.class, name = "removed"),
      @Json.SubType(type = Event.Paid.class, name = "paid"),
      @Json.SubType(type = Event.Rated.class, name = "rated")
    },
    jsonSettings = @Json(typeProperty = "type"))
final class AvajeTypes {

  private AvajeTypes() {}

  /** The names of a user's properties. */
  @Json.MixIn(UserDetail.class)
  @SuppressWarnings("NullAway.Init")
  abstract static class UserNames {
    @Json.Property("created_at")
    Instant createdAt;
  }

  /** The names of a product's properties. */
  @Json.MixIn(Product.class)
  @SuppressWarnings("NullAway.Init")
  abstract static class ProductNames {
    @Json.Property("category_id")
    long categoryId;

    @Json.Property("category_name")
    String categoryName;

    @Json.Property("created_at")
    Instant createdAt;

    @Json.Property("updated_at")
    Instant updatedAt;
  }
}
