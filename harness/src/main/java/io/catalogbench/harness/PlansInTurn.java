package io.catalogbench.harness;

import io.catalogbench.harness.plan.InputException;
import io.catalogbench.harness.plan.Plan;
import io.catalogbench.harness.plan.Project;
import io.catalogbench.harness.plan.Series;
import io.catalogbench.harness.report.Ledger;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.RunDirectory;
import io.catalogbench.harness.result.RunStatus;
import io.catalogbench.harness.run.Examination;
import io.catalogbench.harness.run.Progress;
import io.catalogbench.infra.Secrets;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * Measures several plans one after the other, each as if it were called alone, and tells what they
 * say about the claims. A plan that cannot be measured does not keep the others from it.
 */
final class PlansInTurn {

  private final String called;
  private final ServiceOptions services;
  private final Series series;
  private final Project project;
  private final Progress progress;
  private final PrintWriter out;
  private final PrintWriter err;
  private final List<Path> folders = new ArrayList<>();
  private int worst = Main.FINE;

  /**
   * @param called what {@code run} was told to measure
   * @param services what it was told to use
   */
  PlansInTurn(
      String called, ServiceOptions services, Series series, Project project, CommandLine line) {
    this.called = called;
    this.services = services;
    this.series = series;
    this.project = project;
    progress = Workplace.progress();
    out = line.getOut();
    err = line.getErr();
  }

  /**
   * Measures all of them.
   *
   * @param options what {@code run} is called with for each, but for its folder
   */
  int begin(List<String> options, Output output) throws IOException {
    output.requireFree();
    requireSound(series.plans());
    return measure(series.plans(), options, output);
  }

  /**
   * Goes on with a run that ended early, and with the plans after it.
   *
   * @param ended the run in {@code folder}
   * @param options what it was called with, but for its plan and folder
   */
  int resume(Path folder, Run ended, List<String> options) throws IOException {
    int position = series.position(ended.plan());
    if (position == 0) {
      throw new InputException(
          "%s is a run of plan %s, which is none of plan %s: %s"
              .formatted(folder, ended.plan(), series.name(), String.join(", ", series.plans())));
    }
    List<String> rest = series.plans().subList(position, series.plans().size());
    requireSound(rest);
    folders.add(folder);
    if (ended.status() != RunStatus.COMPLETE) {
      List<String> args = new ArrayList<>(List.of("--resume", folder.toString()));
      args.addAll(services.words());
      run(ended.plan(), args);
    }
    return Thread.currentThread().isInterrupted()
        ? stopped()
        : measure(rest, options, Output.beside(folder, ended.plan()));
  }

  private int measure(List<String> plans, List<String> options, Output output) throws IOException {
    for (String each : plans) {
      Path folder = output.forRunOfEach(Series.called(each), project);
      folders.add(folder);
      List<String> args = new ArrayList<>(List.of(each));
      args.addAll(options);
      args.addAll(List.of(Output.OUT, folder.toString()));
      run(each, args);
      if (Thread.currentThread().isInterrupted()) {
        return stopped();
      }
    }
    out.print(Ledger.of(measured()).text());
    out.flush();
    return worst;
  }

  private void run(String plan, List<String> args) {
    progress.say(
        "%nplan %d of %d: %s".formatted(series.position(plan), series.plans().size(), plan));
    int code =
        Main.commandLine()
            .setOut(out)
            .setErr(err)
            .execute(Stream.concat(Stream.of("run"), args.stream()).toArray(String[]::new));
    if (worst != Main.WRONG && code != Main.FINE) {
      worst = code;
    }
  }

  private int stopped() {
    List<String> words = new ArrayList<>(List.of(called, "--resume", folders.getLast().toString()));
    words.addAll(services.words().stream().map(Secrets::masked).toList());
    err.printf("go on with: bench run %s%n", ShellWords.text(words));
    return Main.NOT_MEASURED;
  }

  private List<Run> measured() throws IOException {
    List<Run> runs = new ArrayList<>();
    for (Path folder : folders) {
      if (Files.exists(folder.resolve(RunDirectory.RUN))) {
        runs.add(new RunDirectory(folder).run());
      }
    }
    return runs;
  }

  /** Nothing begins while a plan has a fault. */
  private void requireSound(List<String> plans) {
    List<String> faults = new ArrayList<>();
    for (String each : plans) {
      try {
        Plan plan = project.plan(each);
        Examination.requireOpenFiles(plan);
        RunCommand.chosen(plan, project);
      } catch (InputException e) {
        faults.add(e.getMessage());
      }
    }
    if (!faults.isEmpty()) {
      throw new InputException(faults);
    }
  }
}
