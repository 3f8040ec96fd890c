package nl.mistervoip.privacy.identity.document;

import com.sun.management.OperatingSystemMXBean;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.identity.document.samples.Generator;
import nl.mistervoip.privacy.identity.document.samples.Kind;
import nl.mistervoip.privacy.identity.document.samples.Level;
import nl.mistervoip.privacy.identity.document.samples.Region;
import nl.mistervoip.privacy.identity.document.samples.Sample;
import nl.mistervoip.privacy.identity.document.vision.FaceModel;

/**
 * Measures the inspection on many drawn copies: leaks of the keep-only copy, missed fields, lines
 * kept, time and memory. Arguments: first seed, number of wholly covered copies, number of partly
 * covered ones. Seeds below 100,000 are for tuning, others for measuring.
 */
final class Campaign {
  private static final double OVERLAP = 0.05;
  private static final double KEPT = 0.8;
  private static final int EVERY = 10;
  // Prime, so that every seed comes once.
  private static final long STRIDE = 197;

  private final DocumentInspection inspection;
  private final Tally tally = new Tally();
  private final List<Long> millis = new ArrayList<>();
  private final List<Long> processor = new ArrayList<>();

  Campaign(DocumentInspection inspection) {
    this.inspection = inspection;
  }

  public static void main(String[] arguments) {
    long first = Long.parseLong(arguments[0]);
    int whole = Integer.parseInt(arguments[1]);
    int partly = Integer.parseInt(arguments[2]);
    int threads = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1;
    DocumentInspection inspection =
        DocumentInspection.open(threads, FaceModel.configured(System.getenv(), threads));
    new Campaign(inspection).run(first, whole, partly);
  }

  /** Measures and prints after every ten copies, so that a run that is stopped says something. */
  void run(long first, int whole, int partly) {
    int done = 0;
    for (int index = 0; index < Math.max(whole, partly); index++) {
      // In an order of its own, so that a run that is stopped is a fair sample too.
      if (index < whole) {
        measure(Generator.whole(first + index * STRIDE % whole));
      }
      if (index < partly) {
        measure(Generator.partly(first + index * STRIDE % partly));
      }
      if (++done % EVERY == 0) {
        print();
      }
    }
    print();
  }

  private void print() {
    try {
      String load = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
      System.out.printf("== %d copies, load %s%n%s%n", millis.size(), load, report());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  String report() {
    return "%stime: %s; processor time, all threads: %s; peak memory %s%n"
        .formatted(tally.report(), spread(millis), spread(processor), peak());
  }

  private static String spread(List<Long> times) {
    List<Long> sorted = times.stream().sorted().toList();
    long median = sorted.get(sorted.size() / 2);
    long late = sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * 0.95)));
    return "median %d ms, p95 %d ms".formatted(median, late);
  }

  /** Tells on a busy machine what an idle one would need, if nobody waits. */
  private static long processorTime() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  Tally tally() {
    return tally;
  }

  private static String peak() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmHWM"))
          .findFirst()
          .map(line -> line.replaceAll("\\s+", " "))
          .orElse("unknown");
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** Inspects one copy and notes everything about it. */
  void measure(Sample sample) {
    Expected expected = Expected.of(sample.holder().fullName(), sample.holder().born());
    long start = System.nanoTime();
    long worked = processorTime();
    InspectedPage page = page(sample, expected);
    processor.add((processorTime() - worked) / 1_000_000);
    millis.add((System.nanoTime() - start) / 1_000_000);
    String level = sample.level() == Level.POOR ? "poor" : "non-poor";
    String covering = sample.partial() ? "partly " : "wholly ";
    for (Field field : Field.values()) {
      if (field != Field.PHOTO) {
        judge(sample, page, field, level);
      }
    }
    boolean name = kept(sample, page, Kind.NAME);
    boolean born = kept(sample, page, Kind.BIRTH);
    tally.count("kept name, " + level, name);
    tally.count("kept birth date, " + level, born);
    tally.count("kept both, " + level, name && born);
    if (!(name && born) && sample.level() != Level.POOR) {
      tally.remember(
          "not both kept",
          id(sample) + (name ? "" : "n") + (born ? "" : "b") + (page.copy().isEmpty() ? "-" : ""));
    }
    tally.count("copy made, " + level, page.copy().isPresent());
    boolean leak = page.copy().isPresent() && leaks(sample, page, page.copy().orElseThrow());
    tally.count("LEAKS, " + covering + "covered", leak);
  }

  private InspectedPage page(Sample sample, Expected expected) {
    try {
      return inspection.pages(OpenedFile.of(sample.file()), expected).getFirst();
    } catch (RefusedException refused) {
      throw new IllegalStateException("a sample was refused", refused);
    }
  }

  private void judge(Sample sample, InspectedPage page, Field field, String level) {
    boolean flagged = page.verdicts().getOrDefault(field, Verdict.NOT_SEEN).countsAsVisible();
    switch (Truth.of(sample, field)) {
      case ABSENT -> tally.count("false alarm " + field + ", " + level, flagged);
      case HIDDEN -> {
        tally.count("false alarm " + field + ", " + level, flagged);
        if (flagged && sample.level() != Level.POOR) {
          tally.remember("alarm " + field, id(sample));
        }
      }
      case VISIBLE -> {
        tally.count("missed " + field + ", " + level, !flagged);
        if (!flagged) {
          tally.remember("missed " + field, id(sample));
        }
      }
      case PARTLY -> {
        tally.count("missed partly " + field + ", " + level, !flagged);
        if (!flagged) {
          tally.remember("missed partly " + field, id(sample));
        }
      }
    }
  }

  private static String id(Sample sample) {
    return sample.seed()
        + (sample.partial() ? "p" : "")
        + ":"
        + sample.type()
        + "/"
        + sample.level()
        + (sample.watermark() ? "/W" : "");
  }

  private static boolean kept(Sample sample, InspectedPage page, Kind kind) {
    return page.copy().isPresent()
        && sample.of(kind).stream()
            .anyMatch(
                region -> Truth.shown(region, sample, page, page.copy().orElseThrow()) >= KEPT);
  }

  private boolean leaks(Sample sample, InspectedPage page, BufferedImage copy) {
    boolean leak = false;
    for (Region region : sample.regions()) {
      if (region.kind().sensitive() && Truth.shown(region, sample, page, copy) > OVERLAP) {
        tally.remember("overlap", id(sample) + " " + region.kind());
        leak = true;
      }
    }
    if (IndependentReader.reads(copy, sample)) {
      tally.remember("read by another", id(sample));
      leak = true;
    }
    return leak;
  }
}
