package io.catalogbench.tck;

import io.catalogbench.contract.settings.CacheMode;
import io.catalogbench.infra.CacheServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives test classes the shared server, its client or the launcher of further servers as
 * parameters.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(CatalogTest.Parameters.class)
@interface CatalogTest {

  /**
   * Starts what a parameter asks for, once in a JVM. Without memcached nothing runs against it,
   * unless {@code -Dmemcached=required} makes that an error.
   */
  final class Parameters implements ParameterResolver, ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      boolean missing =
          RunningCatalog.askedFor() == CacheMode.MEMCACHED && !CacheServers.hasMemcached();
      return missing && !"required".equals(System.getProperty("memcached"))
          ? ConditionEvaluationResult.disabled(CacheServers.NO_MEMCACHED)
          : ConditionEvaluationResult.enabled("everything is there");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      Class<?> type = parameter.getParameter().getType();
      return type == RunningCatalog.class || type == Client.class || type == CatalogLauncher.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      CatalogLauncher launcher =
          context
              .getRoot()
              .getStore(Namespace.create(CatalogTest.class))
              .computeIfAbsent(
                  CatalogLauncher.class, type -> new CatalogLauncher(), CatalogLauncher.class);
      Class<?> type = parameter.getParameter().getType();
      if (type == CatalogLauncher.class) {
        return launcher;
      }
      return type == Client.class ? launcher.shared().client() : launcher.shared();
    }
  }
}
