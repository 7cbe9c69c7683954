package io.catalogbench.cache.encoding;

import com.dslplatform.json.CompiledJson;
import io.catalogbench.contract.category.Category;
import io.catalogbench.contract.order.OrderItem;
import io.catalogbench.contract.processing.Processed;
import io.catalogbench.contract.product.Product;
import io.catalogbench.contract.simple.Greeting;
import io.catalogbench.contract.simple.ItemsQuery;
import io.catalogbench.contract.user.User;
import io.catalogbench.contract.user.UserCounts;
import io.catalogbench.contract.user.UserDetail;
import io.catalogbench.contract.user.UserPage;
import java.util.List;

/**
 * Names the records that dsl-json is to write code for, so that they need not know the library.
 * These are the answers of the routes that read; the others, problems among them, are Jackson's.
 */
@CompiledJson
public record DslJsonAnswers(
    Greeting greeting,
    ItemsQuery items,
    Product product,
    Category category,
    User user,
    UserCounts userCounts,
    UserDetail userDetail,
    UserPage userPage,
    OrderItem orderItem,
    Processed processed) {

  static final List<Class<?>> TYPES =
      List.of(
          Greeting.class,
          ItemsQuery.class,
          Product.class,
          Category.class,
          User.class,
          UserCounts.class,
          UserDetail.class,
          UserPage.class,
          OrderItem.class,
          Processed.class);
}
