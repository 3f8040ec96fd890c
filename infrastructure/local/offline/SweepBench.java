import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.retention.PlanSweepHandler;
import nl.mistervoip.privacy.retention.ReportSweepHandler;
import nl.mistervoip.privacy.retention.SweepBatchHandler;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteRequest;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * {@code desk bench sweep}: plans and carries out a sweep of call records with the handlers of the
 * functions themselves, and deletes as many rows of the same form without them in the same process:
 * by the conditional delete that the sweep needs, in turns with it, and by the batch write that
 * knows no conditions. The ceilings are measured on as many rows as are due, 50,000 at most.
 * Arguments: rows in the table, rows due.
 */
final class SweepBench {
  /** As the state machine: two batches at the same time, eight writes in each. */
  private static final int BATCHES_AT_ONCE = 2;

  private static final int WRITES_AT_ONCE = 16;
  private static final int CHUNK = 25;
  private static final long SAMPLE = 50_000;

  /**
   * Due while the table around them grows: planning all of a great many four times shows no more.
   */
  private static final long LOOKED_FOR = 100_000;

  /** Whatever else the machine does in an hour slows both sides when they take turns. */
  private static final int SLICES = 20;

  private static final double[] SHARES = {0.1, 0.33, 1.0};

  private final AwsClients aws = new AwsClients();
  private final DynamoDbClient dynamo = aws.dynamo();
  private final String table = Measuring.variable("LANDSCAPE_PREFIX") + "call-records";
  private final LocalDate today = LocalDate.now();
  private final Map<String, Object> figures = new LinkedHashMap<>();

  private SweepBench() {}

  public static void main(String[] arguments) throws Exception {
    Measuring.watchHeap();
    SweepBench bench = new SweepBench();
    bench.run(Long.parseLong(arguments[0]), Long.parseLong(arguments[1]));
    System.out.println(Json.MAPPER.writeValueAsString(bench.figures));
  }

  private void run(long rows, long due) throws Exception {
    figures.put("rows", rows);
    figures.put("due", due);
    // Once unmeasured, for neither side shall pay for what is loaded the first time.
    put("warm", 0, 2_000, true);
    raw("warm", 2_000, this::deleteUnderCondition);
    long looked = Math.min(due, LOOKED_FOR);
    figures.put("slope_measured_with_due", looked);
    put("due", 0, looked, true);
    slope(rows, looked);
    // The same calls written over, past their term: the table stays as large.
    put("kept", rows - due, rows - looked, true);
    // In the same table of the same size.
    long sample = Math.min(due, SAMPLE);
    figures.put("ceilings_measured_on", sample);
    put("plain", 0, sample, true);
    figures.put("batch_write_a_second", perSecond(sample, () -> plain("plain", sample)));
    sweep(due, sample / SLICES);
    Measuring.heap(figures);
  }

  /** What looking for the same items costs while the table around them grows. */
  private void slope(long rows, long due) throws Exception {
    PlanSweepHandler planner = new PlanSweepHandler();
    plan(planner, id("warm"), true);
    long there = 0;
    for (double share : SHARES) {
      long size = Math.max(Math.round(rows * share) - due, 0);
      put("kept", there, size, false);
      there = size;
      long began = System.nanoTime();
      plan(planner, id("dry" + Math.round(share * 100)), true);
      figures.putIfAbsent("plan_seconds_in_" + (size + due), seconds(began));
    }
  }

  /** As the state machine does it: turn by turn, until everything is read. */
  private static JsonNode plan(PlanSweepHandler planner, String sweep, boolean dryRun)
      throws Exception {
    while (true) {
      JsonNode plan = Measuring.step(planner, Map.of("sweepId", sweep, "at", "", "dryRun", dryRun));
      if (plan.path("done").asBoolean()) {
        return plan;
      }
    }
  }

  private void sweep(long due, long slice) throws Exception {
    String sweep = id("bench");
    Map<String, Long> asked = new TreeMap<>();
    Map<String, Long> before = CountedRequests.soFar();
    long began = System.nanoTime();
    JsonNode plan = plan(new PlanSweepHandler(), sweep, false);
    figures.put("plan_and_write_batches_seconds", seconds(began));
    if (plan.path("due").asLong() != due) {
      throw new IllegalStateException("Due are " + plan.path("due") + ", not " + due + ".");
    }
    SweepBatchHandler batches = new SweepBatchHandler();
    List<String> names = batches(sweep);
    count(asked, before);
    Slices raw = new Slices();
    double took = 0;
    int turn = Math.max(1, (names.size() + SLICES - 1) / SLICES);
    for (int from = 0; from < names.size(); from += turn) {
      raw.add(slice, ceiling("slice" + from, slice));
      List<String> part = names.subList(from, Math.min(names.size(), from + turn));
      before = CountedRequests.soFar();
      began = System.nanoTime();
      each(
          BATCHES_AT_ONCE,
          part,
          name -> carryOut(batches, Map.of("sweepId", sweep, "batch", name)));
      took += seconds(began);
      count(asked, before);
    }
    figures.put("batches", names.size());
    figures.put("swept_a_second", Math.round(due / took));
    raw.into(figures);
    before = CountedRequests.soFar();
    JsonNode report = Measuring.step(new ReportSweepHandler(), Map.of("sweepId", sweep));
    count(asked, before);
    figures.put("deleted", report.path("deleted").asLong());
    figures.put("requests", asked);
    figures.put("a_million_rows_on_aws", SweepCost.ofAMillion(due, names.size(), took, asked));
  }

  /** Adds what was asked since then: the raw deletes between the turns are not the sweep's. */
  private static void count(Map<String, Long> asked, Map<String, Long> before) {
    CountedRequests.since(before).forEach((name, times) -> asked.merge(name, times, Long::sum));
  }

  /** The ceiling, measured in slices between the turns of the sweep. */
  private static final class Slices {
    private final List<Double> paces = new ArrayList<>();
    private long rows;
    private double took;

    void add(long count, double seconds) {
      rows += count;
      took += seconds;
      paces.add(count / seconds);
    }

    void into(Map<String, Object> figures) {
      figures.put("raw_conditional_delete_a_second", Math.round(rows / took));
      figures.put("raw_slices", paces.size());
      figures.put("raw_slowest_slice_a_second", Math.round(Collections.min(paces)));
      figures.put("raw_fastest_slice_a_second", Math.round(Collections.max(paces)));
    }
  }

  /** As the state machine does it, without its waiting. */
  private static void carryOut(SweepBatchHandler batches, Map<String, ?> input) {
    boolean done = false;
    while (!done) {
      done = Measuring.step(batches, input).path("done").asBoolean();
    }
  }

  private List<String> batches(String sweep) throws IOException {
    byte[] list =
        aws.s3()
            .getObjectAsBytes(
                get ->
                    get.bucket(Measuring.variable("CASE_BUCKET"))
                        .key("sweeps/" + sweep + "/batches.json"))
            .asByteArray();
    return StreamSupport.stream(Json.MAPPER.readTree(list).spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  /** Seconds that the raw deletes of so many rows take; putting them there does not count. */
  private double ceiling(String kind, long rows) throws Exception {
    put(kind, 0, rows, true);
    long began = System.nanoTime();
    raw(kind, rows, this::deleteUnderCondition);
    return seconds(began);
  }

  private void raw(String kind, long rows, Consumer<Map<String, AttributeValue>> delete)
      throws Exception {
    List<Long> numbers = LongStream.range(0, rows).boxed().toList();
    each(WRITES_AT_ONCE, numbers, number -> delete.accept(row(kind, number, true)));
  }

  /** The write that the sweep needs: the row is as it was read, and nothing holds it. */
  private void deleteUnderCondition(Map<String, AttributeValue> row) {
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, AttributeValue> values = new LinkedHashMap<>();
    List<String> terms = new ArrayList<>();
    row.forEach(
        (name, value) -> {
          terms.add("#n" + names.size() + " = :v" + values.size());
          names.put("#n" + names.size(), name);
          values.put(":v" + values.size(), value);
        });
    values.put(":no", AttributeValue.fromBool(false));
    for (String hold : List.of("dispute_open", "restricted")) {
      String name = "#n" + names.size();
      names.put(name, hold);
      terms.add("(attribute_not_exists(" + name + ") OR " + name + " = :no)");
    }
    dynamo.deleteItem(
        delete ->
            delete
                .tableName(table)
                .key(keyOf(row))
                .conditionExpression(String.join(" AND ", terms))
                .expressionAttributeNames(names)
                .expressionAttributeValues(values));
  }

  private void plain(String kind, long rows) throws Exception {
    chunks(
        0,
        rows,
        number ->
            WriteRequest.builder()
                .deleteRequest(DeleteRequest.builder().key(keyOf(row(kind, number, true))).build())
                .build());
  }

  private void put(String kind, long from, long to, boolean due) throws Exception {
    chunks(
        from,
        to,
        number ->
            WriteRequest.builder()
                .putRequest(PutRequest.builder().item(row(kind, number, due)).build())
                .build());
  }

  private interface Writing {
    WriteRequest of(long number);
  }

  private void chunks(long from, long to, Writing writing) throws Exception {
    List<Long> starts =
        LongStream.iterate(from, start -> start < to, start -> start + CHUNK).boxed().toList();
    each(
        WRITES_AT_ONCE,
        starts,
        start -> {
          Map<String, List<WriteRequest>> open =
              Map.of(
                  table,
                  LongStream.range(start, Math.min(start + CHUNK, to))
                      .mapToObj(writing::of)
                      .toList());
          while (!open.isEmpty()) {
            Map<String, List<WriteRequest>> asked = open;
            open = dynamo.batchWriteItem(write -> write.requestItems(asked)).unprocessedItems();
          }
        });
  }

  /** A call as the sample stores hold it; a thousand to a line. */
  private Map<String, AttributeValue> row(String kind, long number, boolean due) {
    Map<String, AttributeValue> row = new LinkedHashMap<>();
    row.put("line", AttributeValue.fromS("+3188" + kind + number / 1_000));
    row.put(
        "started_at",
        AttributeValue.fromS(
            Instant.parse("2024-01-01T00:00:00.001Z").plusSeconds(number % 1_000 * 60).toString()));
    row.put("customer_number", AttributeValue.fromN(Long.toString(200_000 + number / 1_000)));
    row.put("direction", AttributeValue.fromS("out"));
    row.put("other_party", AttributeValue.fromS("+31201230000"));
    row.put("caller_withheld", AttributeValue.fromBool(false));
    row.put("duration_seconds", AttributeValue.fromN("83"));
    row.put("charged_cents", AttributeValue.fromN("3"));
    row.put("destination", AttributeValue.fromS("NL"));
    row.put(
        "invoiced_on",
        AttributeValue.fromS(due ? "2024-02-01" : today.minusDays(number % 30).toString()));
    row.put(
        "network",
        AttributeValue.fromM(
            Map.of(
                "codec", AttributeValue.fromS("G.722"),
                "quality", AttributeValue.fromN("3.9"),
                "route", AttributeValue.fromS("core-4"))));
    row.put("retention_shard", AttributeValue.fromS(Long.toString(number % 8)));
    return row;
  }

  private static Map<String, AttributeValue> keyOf(Map<String, AttributeValue> row) {
    return row.entrySet().stream()
        .filter(entry -> entry.getKey().equals("line") || entry.getKey().equals("started_at"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private String id(String name) {
    return "SWEEP-" + today + "-" + name;
  }

  private interface Work {
    void run() throws Exception;
  }

  private static long perSecond(long rows, Work work) throws Exception {
    long began = System.nanoTime();
    work.run();
    return Math.round(rows / seconds(began));
  }

  private static double seconds(long began) {
    return Math.round((System.nanoTime() - began) / 1e6) / 1e3;
  }

  private static <T> void each(int atOnce, List<T> all, Consumer<T> work) throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(atOnce)) {
      List<Future<?>> under = new ArrayList<>();
      all.forEach(one -> under.add(pool.submit(() -> work.accept(one))));
      for (Future<?> one : under) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
