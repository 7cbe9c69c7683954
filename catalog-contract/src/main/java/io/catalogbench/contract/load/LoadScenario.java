package io.catalogbench.contract.load;

import io.catalogbench.contract.data.SeedData;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What a load consists of: request number k of a scenario is the same on every machine and for
 * every generator.
 */
public enum LoadScenario {
  START_UP("start-up", "a launch up to its first good answer; a few greetings after it", 1) {
    @Override
    public String path(long k) {
      return "/api/simple";
    }
  },
  SIMPLE("simple", "the constant greeting: what routing and JSON cost", 1) {
    @Override
    public String path(long k) {
      return "/api/simple";
    }
  },
  ITEMS("items", "a query read, checked and echoed: what validation costs beside simple", 1) {
    @Override
    public String path(long k) {
      return "/api/items?skip=20&limit=50&tags=new&tags=sale";
    }
  },
  PRODUCT_BY_ID("product-by-id", "one of 100 products, cached after its first request", 100) {
    @Override
    public String path(long k) {
      return "/api/products/" + (1 + Math.floorMod(k, 100));
    }
  },
  PRODUCT_LIST_COLD(
      "product-list-cold",
      "100 products under a filter not asked before: a miss",
      SeedData.CATEGORIES * 100L * 400) {
    @Override
    public String path(long k) {
      return "/api/products?category_id=%d&min_price=%d.%02d"
          .formatted(
              1 + Math.floorMod(k, SeedData.CATEGORIES),
              Math.floorMod(k / SeedData.CATEGORIES / 100, 400),
              Math.floorMod(k / SeedData.CATEGORIES, 100));
    }
  },
  PRODUCT_LIST_WARM("product-list-warm", "100 products under one of 20 filters, cached", 20) {
    @Override
    public String path(long k) {
      return "/api/products?category_id=" + (1 + Math.floorMod(k, 20));
    }
  },
  PRODUCT_LIST_MIXED(
      "product-list-mixed", "100 products of 50 categories under one of 20 prices, cached", 20) {
    @Override
    public String path(long k) {
      return "/api/products?min_price=" + (1 + Math.floorMod(k, 20));
    }
  },
  USER_BY_ID("user-by-id", "one row by its key, never cached", SeedData.USERS) {
    @Override
    public String path(long k) {
      return "/api/users/" + user(k);
    }
  },
  USERS_1000("users-1000", "1,000 users with addresses and metadata, never cached", 1) {
    @Override
    public String path(long k) {
      return "/api/users?count=1000";
    }
  },
  ORDER_ITEM("order-item", "one row by its key of two numbers, never cached", 1) {
    @Override
    public String path(long k) {
      return "/api/order-items/1/14";
    }
  },
  EXTERNAL_DATA("external-data", "what another service tells of a user", SeedData.USERS) {
    @Override
    public String path(long k) {
      return "/api/external-data/" + user(k);
    }
  },
  COMBINED_DATA(
      "combined-data",
      "a user, the user's orders and what another service tells, asked for at the same time",
      SeedData.USERS) {
    @Override
    public String path(long k) {
      return "/api/combined-data/" + user(k);
    }
  },
  SEARCH_RARE("search-rare", "full text: a word that one product has, never cached", 5_000) {
    @Override
    public String path(long k) {
      return "/api/search?q=" + (1 + Math.floorMod(k * 7919, SeedData.PRODUCTS / 2));
    }
  },
  SEARCH("search", "full text: two words that one product in 80 has, never cached", 40) {
    @Override
    public String path(long k) {
      return "/api/search?q=%s+%s".formatted(word(QUALITIES, k), word(THINGS, k / 8));
    }
  },
  SEARCH_COMMON("search-common", "full text: a word that one product in ten has, never cached", 5) {
    @Override
    public String path(long k) {
      return "/api/search?q=" + word(THINGS, k);
    }
  },
  PRICE_CHANGE("price-change", "the price of one product is written, as it is already", 5_000) {
    @Override
    public String path(long k) {
      return PRICES_PATH;
    }

    @Override
    public Optional<String> body(long k) {
      return Optional.of(prices(k, 1));
    }
  },
  PRICE_CHANGE_100(
      "price-change-100", "the prices of 100 products are written in one request", 50) {
    @Override
    public String path(long k) {
      return PRICES_PATH;
    }

    @Override
    public Optional<String> body(long k) {
      return Optional.of(prices(100 * k, 100));
    }
  },
  SAY_SYNC_0MS("say-sync-0ms", "waits for nothing, on the way of those that wait", 1) {
    @Override
    public String path(long k) {
      return SAY_SYNC_PATH.formatted("0");
    }
  },
  SAY_SYNC_1MS("say-sync-1ms", "waits 1 ms and holds a thread meanwhile", 1) {
    @Override
    public String path(long k) {
      return SAY_SYNC_PATH.formatted("0.001");
    }
  },
  SAY_SYNC_5MS("say-sync-5ms", "waits 5 ms and holds a thread meanwhile", 1) {
    @Override
    public String path(long k) {
      return SAY_SYNC_PATH.formatted("0.005");
    }
  },
  SAY_SYNC_20MS("say-sync-20ms", "waits 20 ms and holds a thread meanwhile", 1) {
    @Override
    public String path(long k) {
      return SAY_SYNC_PATH.formatted("0.02");
    }
  },
  SAY_SYNC_1S("say-sync-1s", "waits a second and holds a thread meanwhile", 1) {
    @Override
    public String path(long k) {
      return SAY_SYNC_PATH.formatted("1");
    }

    @Override
    public String quickPath(long k) {
      return SAY_SYNC_PATH.formatted("0.001");
    }
  },
  SAY_SYNC("say-sync", "waits 100 ms and holds a thread meanwhile", 1) {
    @Override
    public String path(long k) {
      return SAY_SYNC_PATH.formatted("0.1");
    }

    @Override
    public String quickPath(long k) {
      return SAY_SYNC_PATH.formatted("0.001");
    }
  },
  SAY_ASYNC("say-async", "waits 100 ms without holding a thread where the server can", 1) {
    @Override
    public String path(long k) {
      return "/api/say-async?delay=0.1&word=hello";
    }

    @Override
    public String quickPath(long k) {
      return "/api/say-async?delay=0.001&word=hello";
    }
  };

  private static final List<String> QUALITIES =
      List.of("red", "blue", "green", "small", "large", "light", "heavy", "classic");
  private static final List<String> THINGS = List.of("lamp", "chair", "table", "kettle", "bicycle");
  private static final String PRICES_PATH = "/api/products/prices";
  private static final String SAY_SYNC_PATH = "/api/say-sync?delay=%s&word=hello";

  private final String label;
  private final String description;
  private final long period;

  LoadScenario(String label, String description, long period) {
    this.label = label;
    this.description = description;
    this.period = period;
  }

  /** Path and query of the {@code k}-th request, 0 ≤ k. */
  public abstract String path(long k);

  /**
   * The {@code k}-th request in the form that goes the same way through the server and is answered
   * soonest; for warming up.
   */
  public String quickPath(long k) {
    return path(k);
  }

  /**
   * The body of the {@code k}-th request, which is then a PATCH of JSON by a user; without one it
   * is a GET.
   */
  public Optional<String> body(long k) {
    return Optional.empty();
  }

  private static long user(long k) {
    return 1L + Math.floorMod(k * 7919, SeedData.USERS);
  }

  /**
   * True for those that are about hits: what they ask for is in a cache after its first request.
   */
  public boolean hits() {
    return switch (this) {
      case PRODUCT_BY_ID, PRODUCT_LIST_WARM, PRODUCT_LIST_MIXED -> true;
      default -> false;
    };
  }

  /** True when its requests write. */
  public boolean writes() {
    return body(0).isPresent();
  }

  /**
   * The prices that seeded products have, among those that no other scenario asks for: what is read
   * stays as it was.
   */
  private static String prices(long first, int rows) {
    return LongStream.range(first, first + rows)
        .map(row -> 1 + SeedData.PRODUCTS / 2 + Math.floorMod(row, SeedData.PRODUCTS / 2))
        .mapToObj(
            id ->
                "{\"id\":%d,\"new_price\":%s}"
                    .formatted(id, BigDecimal.valueOf(id * 7919 % 99_900 + 100, 2).toPlainString()))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String word(List<String> words, long k) {
    return words.get(Math.floorMod(k, words.size()));
  }

  /** The name in plans, results and pages. */
  public String label() {
    return label;
  }

  /** What it exercises, in half a sentence. */
  public String description() {
    return description;
  }

  /** How many different requests there are; number {@code k + period} is number k again. */
  public long period() {
    return period;
  }

  /** The scenario of that name, if there is one. */
  public static Optional<LoadScenario> named(String label) {
    return Arrays.stream(values()).filter(scenario -> scenario.label.equals(label)).findFirst();
  }

  /** All names, in order. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(LoadScenario::label).toList();
  }
}
