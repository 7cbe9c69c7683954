package io.catalogbench.harness.result;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One target under one load in one round, or one fork of a micro benchmark: the unit of
 * replication.
 *
 * @param load how requests arrive; absent for a micro benchmark
 * @param round counted from 1; a round launches each target once
 * @param slot place of the launch within the round, counted from 1; a launch that was disturbed is
 *     repeated at the end of its round
 * @param reason why it is invalid or failed
 * @param samples histogram log of this measurement, relative to the run's directory
 */
public record Measurement(
    String target,
    String scenario,
    Optional<Load> load,
    int round,
    int slot,
    MeasurementStatus status,
    Optional<String> reason,
    Map<Metric, Value> metrics,
    Map<LatencyKind, Latency> latency,
    Optional<String> samples,
    List<Warning> warnings) {

  public Measurement {
    if (round < 1 || slot < 1) {
      throw new IllegalArgumentException("round and slot count from 1: " + round + ", " + slot);
    }
    if (status == MeasurementStatus.OK == reason.isPresent()) {
      throw new IllegalArgumentException("A reason belongs to what is not ok, and only to that");
    }
    metrics = ordered(Metric.class, metrics);
    latency = ordered(LatencyKind.class, latency);
    warnings = List.copyOf(warnings);
  }

  /** What one launch measures once; a later measurement of the same window replaces it. */
  public record Key(String target, String scenario, Optional<Load> load, int round, int slot) {}

  /** Which window this is about. */
  public Key key() {
    return new Key(target, scenario, load, round, slot);
  }

  /** One that could not be measured. */
  public static Measurement failed(
      String target, String scenario, Load load, int round, int slot, String reason) {
    return new Measurement(
        target,
        scenario,
        Optional.of(load),
        round,
        slot,
        MeasurementStatus.FAILED,
        Optional.of(reason),
        Map.of(),
        Map.of(),
        Optional.empty(),
        List.of());
  }

  /** This one, kept but not to be used. */
  public Measurement invalid(String why) {
    return new Measurement(
        target,
        scenario,
        load,
        round,
        slot,
        MeasurementStatus.INVALID,
        Optional.of(reason.map(known -> known + "; " + why).orElse(why)),
        metrics,
        latency,
        samples,
        warnings);
  }

  /** The same with other numbers. */
  public Measurement withMetrics(Map<Metric, Value> others) {
    return new Measurement(
        target, scenario, load, round, slot, status, reason, others, latency, samples, warnings);
  }

  /**
   * Processor time of the server for a request without what went into compiling it, in
   * microseconds: what tables and comparisons are about. Absent where either is not known.
   */
  public Optional<Value> steadyCpu() {
    return Metric.COMPILER_RATIO
        .in(this)
        .flatMap(
            ratio ->
                Metric.CPU_US_PER_REQUEST
                    .in(this)
                    .map(all -> Metric.CPU_US_PER_REQUEST.of(all * (1 - ratio))));
  }

  /** True when it may be used. */
  public boolean ok() {
    return status == MeasurementStatus.OK;
  }

  private static <K extends Enum<K>, V> Map<K, V> ordered(Class<K> keys, Map<K, V> map) {
    EnumMap<K, V> copy = new EnumMap<>(keys);
    copy.putAll(map);
    return Collections.unmodifiableMap(copy);
  }
}
