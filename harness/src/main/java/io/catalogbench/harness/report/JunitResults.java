package io.catalogbench.harness.report;

import io.catalogbench.harness.result.Comparison;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.MeasurementStatus;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Verdict;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The run as test cases: a measurement that can't be used is an error, a comparison that concludes
 * nothing is skipped, one that was not measured is an error. Which target is better is an answer,
 * not a failure.
 */
final class JunitResults {

  private JunitResults() {}

  static String render(Report report) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuites");
      xml.writeAttribute("name", report.run().id());
      measurements(xml, report.run());
      comparisons(xml, report.run());
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Writing to memory failed", e);
    }
    return out.toString();
  }

  private static void measurements(XMLStreamWriter xml, Run run) throws XMLStreamException {
    List<Measurement> all = run.measurements();
    suite(xml, "measurements", all.size(), all.stream().filter(m -> !m.ok()).count(), 0);
    for (Measurement m : all) {
      begin(
          xml,
          m.scenario(),
          Stream.of(
                  Stream.of(m.target()),
                  m.load().map(Load::toString).stream(),
                  Stream.of("round " + m.round()))
              .flatMap(words -> words)
              .collect(Collectors.joining(", ")));
      if (m.status() != MeasurementStatus.OK) {
        outcome(xml, "error", lower(m.status()), m.reason().orElse(""));
      }
      xml.writeEndElement();
    }
    end(xml);
  }

  private static void comparisons(XMLStreamWriter xml, Run run) throws XMLStreamException {
    List<Comparison> all = run.comparisons();
    suite(
        xml,
        "comparisons",
        all.size(),
        all.stream().filter(c -> c.verdict() == Verdict.INVALID).count(),
        all.stream().filter(c -> c.verdict() == Verdict.INCONCLUSIVE).count());
    for (Comparison c : all) {
      begin(
          xml,
          c.scenario(),
          "%s of %s against %s%s"
              .formatted(
                  c.metric().label(),
                  c.candidate(),
                  c.baseline(),
                  c.load().map(load -> ", " + load).orElse("")));
      switch (c.verdict()) {
        case INVALID -> outcome(xml, "error", "INVALID", Words.verdict(c));
        case INCONCLUSIVE -> outcome(xml, "skipped", "INCONCLUSIVE", said(c));
        case REGRESSED, IMPROVED, SAME, SMALL_CHANGE -> {
          xml.writeStartElement("system-out");
          xml.writeCharacters(c.verdict() + " " + said(c));
          xml.writeEndElement();
        }
      }
      xml.writeEndElement();
    }
    end(xml);
  }

  private static String said(Comparison comparison) {
    return Words.ratio(comparison).map(r -> r + ", ").orElse("") + Words.verdict(comparison);
  }

  private static void suite(XMLStreamWriter xml, String name, int tests, long errors, long skipped)
      throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", name);
    xml.writeAttribute("tests", Integer.toString(tests));
    xml.writeAttribute("failures", "0");
    xml.writeAttribute("errors", Long.toString(errors));
    xml.writeAttribute("skipped", Long.toString(skipped));
  }

  private static void begin(XMLStreamWriter xml, String group, String name)
      throws XMLStreamException {
    xml.writeCharacters("\n    ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", group);
    xml.writeAttribute("name", name);
  }

  private static void outcome(XMLStreamWriter xml, String element, String type, String message)
      throws XMLStreamException {
    xml.writeStartElement(element);
    if (!element.equals("skipped")) {
      xml.writeAttribute("type", type);
    }
    xml.writeAttribute("message", printable(message));
    xml.writeEndElement();
  }

  private static void end(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
  }

  private static String lower(MeasurementStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  /** Without the characters that XML cannot carry: a server's log may hold any. */
  private static String printable(String text) {
    return text.replaceAll(
        "[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
  }
}
