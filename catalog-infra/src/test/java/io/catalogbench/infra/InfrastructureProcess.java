package io.catalogbench.infra;

/** A process that starts infrastructure, says so, and waits to be killed. */
final class InfrastructureProcess {

  static final String READY = "ready";

  private InfrastructureProcess() {}

  public static void main(String[] arguments) throws InterruptedException {
    try (Infrastructure infrastructure = Infrastructure.start(InfrastructureSettings.embedded())) {
      infrastructure.services("victim");
      System.out.println(READY);
      Thread.sleep(60_000);
    }
  }
}
