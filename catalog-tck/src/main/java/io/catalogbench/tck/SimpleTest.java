package io.catalogbench.tck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@CatalogTest
final class SimpleTest {

  private final Client client;

  SimpleTest(Client client) {
    this.client = client;
  }

  @Test
  void theGreetingIsTheSameBytesAlways() {
    Answer answer = client.get("/api/simple");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("{\"message\":\"Hello World\",\"status\":\"success\"}");
    assertThat(answer.header("content-length")).contains("44");
  }

  @Test
  void aHeadHasTheHeadersOfItsGet() {
    Answer get = client.get("/api/simple");
    Answer head = client.head("/api/simple");
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("content-type")).isEqualTo(get.header("content-type"));
    assertThat(head.header("content-length")).isEqualTo(get.header("content-length"));
  }

  @Test
  void everyAnswerIsDated() {
    assertThat(client.get("/api/simple").header("date")).isPresent();
  }
}
