package io.catalogbench.contract.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StatementTest {

  @Test
  void placeholdersAreNumberedForPostgresAndPlainForJdbc() {
    Statement statement = new Statement("SELECT $1::text, $2 FROM t WHERE n = $3");
    assertThat(statement.jdbc()).isEqualTo("SELECT ?::text, ? FROM t WHERE n = ?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SELECT $2", "SELECT $1, $1", "SELECT $2, $1", "SELECT $0", "SELECT $01"})
  void placeholdersOutOfOrderAreRefused(String sql) {
    assertThatThrownBy(() -> new Statement(sql)).isInstanceOf(IllegalArgumentException.class);
  }
}
