import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Counts what this process asks of AWS, by operation, whichever client asks. The SDK loads it by
 * {@code counting/software/amazon/awssdk/global/handlers/execution.interceptors}, which stands on
 * the class path of a bench only.
 */
public final class CountedRequests implements ExecutionInterceptor {
  private static final Map<String, LongAdder> COUNTS = new ConcurrentHashMap<>();

  public CountedRequests() {}

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    add(context.request().getClass().getSimpleName().replaceAll("Request$", ""), 1);
    if (context.request() instanceof BatchGetItemRequest request) {
      int keys = request.requestItems().values().stream().mapToInt(one -> one.keys().size()).sum();
      int open =
          context.response() instanceof BatchGetItemResponse response
              ? response.unprocessedKeys().values().stream()
                  .mapToInt(one -> one.keys().size())
                  .sum()
              : 0;
      add("BatchGetItem.keys", keys - open);
    }
    if (context.response() instanceof QueryResponse response) {
      add("Query.items", response.count());
    }
  }

  private static void add(String name, long number) {
    COUNTS.computeIfAbsent(name, any -> new LongAdder()).add(number);
  }

  /** The counts until now, by operation. */
  static Map<String, Long> soFar() {
    Map<String, Long> counts = new TreeMap<>();
    COUNTS.forEach((name, count) -> counts.put(name, count.sum()));
    return counts;
  }

  /** What was added since. */
  static Map<String, Long> since(Map<String, Long> before) {
    Map<String, Long> counts = soFar();
    before.forEach((name, count) -> counts.merge(name, -count, Long::sum));
    counts.values().removeIf(count -> count == 0);
    return counts;
  }
}
