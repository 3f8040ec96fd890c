package nl.mistervoip.privacy.workflow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.identity.document.samples.Sample;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectVersion;

/**
 * Looks in every place of the running system for anything of a copy: runs of bytes from all over
 * the file, and the numbers of its holder.
 */
final class Canary {
  private static final int RUNS = 24;
  private static final int LENGTH = 24;
  private static final int OCTETS_OF_LINE = 57;

  private final RunningDesk desk;

  Canary(RunningDesk desk) {
    this.desk = desk;
  }

  /** Where something of the copy is; nowhere when it was destroyed as it should be. */
  List<String> places(Sample sample) {
    List<String> needles = needles(sample);
    List<String> found = new ArrayList<>();
    inObjects(needles, found);
    inTables(needles, found);
    inFiles(needles, found);
    return found;
  }

  /** The same strings are found where they are, so that an empty answer means something. */
  static boolean sees(Sample sample, byte[] content) {
    return holds(new String(content, ISO_8859_1), needles(sample));
  }

  private static List<String> needles(Sample sample) {
    List<String> needles = new ArrayList<>();
    byte[] file = sample.file();
    for (int run = 1; run <= RUNS; run++) {
      int from = (int) ((long) file.length * run / (RUNS + 1));
      needles.add(new String(file, from, LENGTH, ISO_8859_1));
      needles.add(inMail(file, from));
    }
    needles.add(sample.holder().bsn());
    needles.add(sample.holder().number());
    needles.add(sample.holder().licence());
    return needles;
  }

  /** The same as it stands in a mail: base64, at the start of a line of 76 characters. */
  private static String inMail(byte[] file, int from) {
    int line = from / OCTETS_OF_LINE * OCTETS_OF_LINE;
    return Base64.getEncoder().encodeToString(Arrays.copyOfRange(file, line, line + LENGTH));
  }

  private static boolean holds(String content, List<String> needles) {
    return needles.stream().anyMatch(content::contains);
  }

  private void inObjects(List<String> needles, List<String> found) {
    desk.s3
        .listBuckets()
        .buckets()
        .forEach(
            bucket ->
                desk.s3
                    .listObjectVersionsPaginator(list -> list.bucket(bucket.name()))
                    .versions()
                    .forEach(
                        version -> {
                          if (content(bucket.name(), version)
                              .filter(text -> holds(text, needles))
                              .isPresent()) {
                            found.add("s3://" + bucket.name() + "/" + version.key());
                          }
                        }));
  }

  /** Empty when it went while we looked. */
  private Optional<String> content(String bucket, ObjectVersion version) {
    if (bucket.equals("privacy-desk-local-deployment")) {
      return Optional.empty();
    }
    try {
      byte[] bytes =
          desk.s3
              .getObjectAsBytes(
                  get ->
                      get.bucket(bucket)
                          .key(version.key())
                          .versionId(
                              "null".equals(version.versionId()) ? null : version.versionId()))
              .asByteArray();
      return Optional.of(new String(bytes, ISO_8859_1));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    }
  }

  private void inTables(List<String> needles, List<String> found) {
    for (String table : desk.dynamo.listTables().tableNames()) {
      boolean company = table.startsWith("mistervoip-");
      desk.dynamo
          .scanPaginator(scan -> scan.tableName(table))
          .items()
          .forEach(
              item -> {
                if (!company && holds(item.toString(), needles)) {
                  found.add("table " + table);
                }
              });
    }
  }

  /** Logs of functions and emulator, temporary files, and what the emulator keeps on disk. */
  private static void inFiles(List<String> needles, List<String> found) {
    for (String folder : List.of("logs", "tmp", "localstack")) {
      Path root = RunningDesk.instance().resolve(folder);
      if (!Files.isDirectory(root)) {
        continue;
      }
      try (Stream<Path> files = Files.walk(root)) {
        files
            .filter(Files::isRegularFile)
            .filter(file -> !file.toString().contains("/lib/"))
            .filter(file -> holds(read(file), needles))
            .forEach(file -> found.add(file.toString()));
      } catch (IOException | UncheckedIOException e) {
        // A file that goes while we look holds nothing any more.
      }
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }
}
