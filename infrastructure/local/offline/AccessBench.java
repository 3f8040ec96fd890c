import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.IdentityProof;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.ResolveSubjectHandler;
import nl.mistervoip.privacy.export.BuildPackageHandler;
import nl.mistervoip.privacy.export.SearchStoreHandler;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Deadlines;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * {@code desk bench access}: gathers and packs the data of one person with the handlers of the
 * functions themselves, and reads the same rows and objects without them in the same process: the
 * rows before and, when asked, also after, for the emulator is not equally fast all the time.
 * Arguments: customer number, line, first part of the audio keys, once or twice.
 */
final class AccessBench {
  private static final int AT_ONCE = 4;
  private static final int PART_BYTES = 8 * 1024 * 1024;
  private static final String TWICE = "twice";
  private static final String RAW = "bench/raw";

  private AccessBench() {}

  public static void main(String[] arguments) throws Exception {
    Measuring.watchHeap();
    Map<String, Object> row = new LinkedHashMap<>();
    try (ApplicationContext context = Startup.context()) {
      CaseId id = opened(context, arguments[0]);
      AwsClients aws = context.getBean(AwsClients.class);
      // Once unmeasured, for neither side shall pay for what is loaded the first time.
      rows(aws, arguments[1], 2_000);
      raw(aws, arguments, row, "raw_rows_before_seconds");
      timed(row, "raw_audio_seconds", () -> row.put("audio_bytes", audio(aws, arguments[2])));
      JsonNode stores =
          Measuring.step(new ResolveSubjectHandler(), Map.of("caseId", id.value())).path("stores");
      SearchStoreHandler search = new SearchStoreHandler();
      timed(row, "search_others_seconds", () -> others(search, id, stores, row));
      timed(row, "search_rows_seconds", () -> searched(search, id, "call-records", row));
      if (arguments[3].equals(TWICE)) {
        raw(aws, arguments, row, "raw_rows_after_seconds");
      }
      timed(row, "build_seconds", () -> built(context, id, row));
      long bytes = ((Number) row.getOrDefault("zip_bytes", 0L)).longValue();
      timed(row, "raw_write_seconds", () -> write(aws, bytes));
    }
    Measuring.heap(row);
    System.out.println(Json.MAPPER.writeValueAsString(row));
  }

  /** A case as intake opens it, whose sender showed who asks. */
  private static CaseId opened(ApplicationContext context, String customer) {
    Instant now = Instant.now();
    CaseId id = CaseId.ofMessage("bench-" + customer);
    context
        .getBean(Cases.class)
        .open(
            new CaseRecord(
                id,
                CaseState.RECEIVED,
                List.of(Right.ACCESS),
                List.of("access"),
                Language.NL,
                now,
                Deadlines.of(now),
                "system",
                Optional.empty()),
            now);
    settle(context.getBean(CaseVault.class), id, customer);
    return id;
  }

  private static void raw(
      AwsClients aws, String[] arguments, Map<String, Object> row, String name) {
    timed(row, name, () -> row.put("rows", rows(aws, arguments[1], Long.MAX_VALUE)));
  }

  private static void built(ApplicationContext context, CaseId id, Map<String, Object> row) {
    Measuring.step(new BuildPackageHandler(), Map.of("caseId", id.value()));
    row.put(
        "zip_bytes",
        Json.read(
                context.getBean(CaseVault.class).find(id, "review/access").orElseThrow(),
                JsonNode.class)
            .path("bytes")
            .asLong());
  }

  private static void settle(CaseVault vault, CaseId id, String customer) {
    List<String> controllers = List.of("mister-voip", "mister-voip-abonnementen");
    vault.putJson(
        id,
        SubjectRef.VAULT_NAME,
        new SubjectRef(customer, controllers, Optional.empty(), Optional.empty()));
    vault.putJson(
        id,
        IdentityProof.VAULT_NAME,
        new IdentityProof(IdentityProof.STRONG, "person", List.of("bench"), Instant.now()));
  }

  private static long rows(AwsClients aws, String line, long most) {
    String table = Measuring.variable("LANDSCAPE_PREFIX") + "call-records";
    AtomicLong rows = new AtomicLong();
    aws
        .dynamo()
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .consistentRead(true)
                    .keyConditionExpression("#line = :line")
                    .expressionAttributeNames(Map.of("#line", "line"))
                    .expressionAttributeValues(Map.of(":line", AttributeValue.fromS(line))))
        .stream()
        .takeWhile(page -> rows.addAndGet(page.count()) < most)
        .forEach(page -> {});
    return rows.get();
  }

  private static long audio(AwsClients aws, String prefix) {
    String bucket = Measuring.variable("RECORDINGS_BUCKET");
    AtomicLong bytes = new AtomicLong();
    aws.s3().listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix)).contents().stream()
        .forEach(
            object -> {
              try (InputStream content =
                  aws.s3().getObject(get -> get.bucket(bucket).key(object.key()))) {
                bytes.addAndGet(content.transferTo(java.io.OutputStream.nullOutputStream()));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return bytes.get();
  }

  /** As many bytes as the package has, put into the same bucket by the client alone. */
  private static void write(AwsClients aws, long bytes) {
    String bucket = Measuring.variable("CASE_BUCKET");
    String upload =
        aws.s3().createMultipartUpload(create -> create.bucket(bucket).key(RAW)).uploadId();
    byte[] part = new byte[PART_BYTES];
    List<CompletedPart> parts = new ArrayList<>();
    for (int number = 1; (number - 1L) * PART_BYTES < bytes; number++) {
      int place = number;
      String tag =
          aws.s3()
              .uploadPart(
                  put -> put.bucket(bucket).key(RAW).uploadId(upload).partNumber(place),
                  RequestBody.fromBytes(part))
              .eTag();
      parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
    }
    aws.s3()
        .completeMultipartUpload(
            end ->
                end.bucket(bucket)
                    .key(RAW)
                    .uploadId(upload)
                    .multipartUpload(all -> all.parts(parts)));
    aws.s3().deleteObject(gone -> gone.bucket(bucket).key(RAW));
  }

  private static void others(
      SearchStoreHandler search, CaseId id, JsonNode stores, Map<String, Object> row) {
    try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> all = new ArrayList<>();
      for (JsonNode store : stores) {
        if (!store.asText().equals("call-records")) {
          all.add(pool.submit(() -> searched(search, id, store.asText(), row)));
        }
      }
      for (Future<?> one : all) {
        one.get();
      }
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void searched(
      SearchStoreHandler search, CaseId id, String store, Map<String, Object> row) {
    JsonNode result = Measuring.step(search, Map.of("caseId", id.value(), "store", store));
    if (result.path("outcome").asText().equals("unreachable")) {
      throw new IllegalStateException("Store " + store + " could not be read.");
    }
    if (store.equals("call-records")) {
      row.put("gathered", result.path("count").asLong());
    }
  }

  private static void timed(Map<String, Object> row, String name, Runnable work) {
    long began = System.nanoTime();
    work.run();
    row.put(name, Math.round((System.nanoTime() - began) / 1e7) / 100.0);
  }
}
