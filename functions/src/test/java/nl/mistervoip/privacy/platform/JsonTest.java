package nl.mistervoip.privacy.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {
  private record Sample(String name, Optional<Instant> at) {}

  @Test
  void aRecordShouldComeBackAsItWasWritten() {
    Sample sample = new Sample("a", Optional.of(Instant.parse("2026-03-05T10:00:00Z")));
    assertThat(Json.read(Json.write(sample), Sample.class)).isEqualTo(sample);
  }

  @Test
  void unknownFieldsShouldBeIgnoredAndAbsentOnesEmpty() {
    assertThat(Json.read(utf8("{\"name\":\"a\",\"more\":1}"), Sample.class))
        .isEqualTo(new Sample("a", Optional.empty()));
  }

  @Test
  void unreadableTextShouldNotBeQuotedInTheError() {
    assertThatThrownBy(() -> Json.read(utf8("{\"name\": jan@klant.example}"), Sample.class))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("Sample")
        .satisfies(
            error -> assertThat(error.toString() + error.getCause()).doesNotContain("klant"));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
