package nl.mistervoip.privacy.platform.port;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.platform.Json;

/** What came of asking once. */
sealed interface Tried {
  /** What another try may mend. */
  Set<Integer> PASSING = Set.of(408, 409, 425, 429, 500, 502, 503, 504);

  /** Reads answers; digits after the point stay as they are written. */
  ObjectReader READER =
      Json.MAPPER
          .readerFor(JsonNode.class)
          .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** It was done, and this is the answer. */
  record Answered(JsonNode answer) implements Tried {
    @Override
    public String toString() {
      return "Answered[REDACTED]";
    }
  }

  /** It failed in a way that may pass; after how long, if the other side says so. */
  record Passing(String problem, Optional<Duration> after) implements Tried {}

  /**
   * Judges an answer.
   *
   * @throws PortUnavailableException when it is a refusal or cannot be read
   */
  static Tried of(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status == 200) {
      return new Answered(read(response.body()));
    }
    if (PASSING.contains(status)) {
      return new Passing("port: status " + status, after(response));
    }
    throw new PortUnavailableException("port: status " + status);
  }

  /** No answer came. Names the class only: a message may quote what was asked. */
  static Tried after(Throwable problem) {
    return new Passing("port: " + problem.getClass().getSimpleName(), Optional.empty());
  }

  private static JsonNode read(byte[] body) {
    try {
      JsonNode answer = READER.readTree(body);
      if (answer.isObject()) {
        return answer;
      }
    } catch (IOException _) {
      // What cannot be read is not quoted.
    }
    throw PortUnavailableException.unreadable();
  }

  private static Optional<Duration> after(HttpResponse<byte[]> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(text -> text.matches("\\d{1,5}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
  }
}
