package io.catalogbench.bench.cache.key;

/** What stands before the arguments in a key of text: version and operation. */
final class Prefix {

  private Prefix() {}

  static String of(Call call) {
    return "v" + call.version() + ":" + call.operation() + ":";
  }
}
