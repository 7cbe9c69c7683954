package io.catalogbench.harness.report;

import java.util.List;
import java.util.stream.Stream;

/** A word of the page that a stranger may not know. */
record Term(String word, String meaning) {

  /** The terms of the page; {@code docs/glossary.md} has all. */
  static List<Term> all() {
    return List.of(
        new Term("Target", "A server that was measured, with one set of settings."),
        new Term("Scenario", "A kind of request, the same for every target."),
        new Term(
            "Round",
            "One fresh launch of every target, in a shuffled order. Numbers of the same round are"
                + " compared with each other, because the machine was in the same mood."),
        new Term(
            "Closed load",
            "Each connection sends its next request when the last one was answered: it finds the"
                + " highest throughput. Its response times say nothing about users, so they are not"
                + " shown."),
        new Term(
            "Open load",
            "Requests start by the clock, whether the last one was answered or not, as users do: it"
                + " finds the response time at a given rate."),
        new Term(
            "CPU per request",
            "Processor time of the server, user and system as the kernel counts it, divided by the"
                + " requests it answered. The steadiest measure on a small machine."),
        new Term("Service time", "From sending a request to its answer: what the server took."),
        new Term(
            "Response time",
            "From the moment a request was meant to start to its answer: what a user waited,"
                + " queueing included."),
        new Term(
            "Lag",
            "From the moment a request was meant to start to its sending: how late the generator"
                + " was."),
        new Term("p50, p99", "Half, or 99 of 100, of the requests were at least as fast as this."),
        new Term("RSS", "Memory of the server's process that is in the machine's memory."),
        new Term(
            "Floor",
            "A server that answers a constant from memory: no other can be faster on this machine"
                + " with this generator. A throughput near to it is the generator's."),
        new Term(
            "Ratio",
            "Candidate divided by baseline; in brackets the interval that holds the true ratio in"
                + " nine of ten such runs."),
        new Term("Pair", "The same metric of two targets in the same round."),
        new Term(
            "Better, worse",
            "The whole interval lies beyond the margin that matters, and two different methods say"
                + " so."),
        new Term(
            "Same",
            "The whole interval lies inside that margin: shown to be equal enough, not just not"
                + " shown to differ."),
        new Term("Small change", "There is a difference; it is not shown to exceed the margin."),
        new Term(
            "Inconclusive",
            "These pairs show nothing yet. The number of pairs needed is an estimate from their"
                + " scatter."),
        new Term(
            "Invalid",
            "Measured while a rule was broken: kept, shown, never counted. Not the same as slow."));
  }

  /** The terms of a page over a suite of micro benchmarks. */
  static List<Term> of(SuiteWords suite) {
    List<String> shared =
        List.of("Ratio", "Better, worse", "Same", "Small change", "Inconclusive", "Invalid");
    return Stream.of(
            suite.terms().stream(),
            Stream.of(
                new Term(
                    "Fork",
                    "A JVM of its own that measures one target in one scenario. It is the unit of"
                        + " replication; its value is the median of its iterations."),
                new Term(
                    "Round",
                    "One fork of everybody, in a shuffled order. Forks of the same round are"
                        + " compared with each other."),
                new Term("BIMODAL", "Forks fall into two groups: the compiler found two ways."),
                new Term(
                    "STALL",
                    "In some round no try was usable, and one stood still: many of its iterations"
                        + " took over twice the median."),
                new Term("DRIFT", "It was still getting faster or slower."),
                new Term("NOISY", "Forks differ by more than a twentieth."),
                new Term(
                    "NOT_WARM",
                    "In most forks the compilers worked for more than a twentieth of what was"
                        + " measured."),
                new Term(
                    "ALLOC_VARIES",
                    "Forks allocate amounts that differ by more than a thousandth: the compiler"
                        + " spared an allocation in some of them only."),
                new Term(
                    "Dropped",
                    "A fork beside which something else of the machine was busy. It is started"
                        + " again, and both stay on record.")),
            all().stream().filter(term -> shared.contains(term.word())))
        .flatMap(terms -> terms)
        .toList();
  }
}
