package nl.mistervoip.privacy.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nl.mistervoip.privacy.intake.document.DocumentReader;
import nl.mistervoip.privacy.intake.document.SampleDocuments;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.intake.reading.Classifier;
import nl.mistervoip.privacy.intake.reading.Lexicon;
import org.junit.jupiter.api.Test;

/**
 * Damaged mails in their thousands: whatever the bytes, a mail ends with a reading. Sampled in the
 * ordinary run; with {@code -Ddesk.campaign=true} (Maven profile {@code campaign}) all 100,000.
 */
class MutatedMailsTest {
  private static final long SEED = 20_251_125L;
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final List<String> NAMES =
      List.of(
          "outlook-nl-top",
          "outlook-html-nl",
          "outlook-web-en",
          "gmail-nl-wrapped",
          "gmail-en-html",
          "apple-nl",
          "apple-en-cite",
          "yahoo-en-html",
          "thunderbird-nl-bottom",
          "disclaimer-nl",
          "forward-apple-nl",
          "forward-html-nl",
          "mixed-parts",
          "mixed-parts");

  /** What a run came to. */
  private record Tally(int read, int unreadable, int damaged, long slowestNanos, long totalNanos) {
    Tally with(MailReading reading, long nanos) {
      boolean isRead = reading instanceof ReadMail;
      boolean isDamaged = reading instanceof ReadMail mail && mail.damaged();
      return new Tally(
          read + (isRead ? 1 : 0),
          unreadable + (isRead ? 0 : 1),
          damaged + (isDamaged ? 1 : 0),
          Math.max(slowestNanos, nanos),
          totalNanos + nanos);
    }
  }

  private final Classifier classifier = new Classifier(Lexicon.load());
  private final DocumentReader documents = new DocumentReader(System::nanoTime);

  @Test
  void everyMutatedMailShouldEndWithAReadingInTime() {
    int mails = Boolean.getBoolean("desk.campaign") ? 100_000 : 2_000;
    List<byte[]> seeds = seeds();
    RandomGenerator random = new SplittableRandom(SEED);
    Mutator mutator = new Mutator(random);
    Tally tally = new Tally(0, 0, 0, 0, 0);
    for (int i = 0; i < mails; i++) {
      byte[] mail =
          mutator.mutated(
              seeds.get(random.nextInt(seeds.size())), seeds.get(random.nextInt(seeds.size())));
      tally = readWhole(i, mail, tally);
    }
    System.out.printf(
        "%,d mutated mails: %,d read (%,d damaged), %,d unreadable; slowest %.0f ms, mean %.2f"
            + " ms%n",
        mails,
        tally.read(),
        tally.damaged(),
        tally.unreadable(),
        tally.slowestNanos() / 1e6,
        tally.totalNanos() / 1e6 / mails);
    assertThat(tally.read() + tally.unreadable()).isEqualTo(mails);
    assertThat(tally.read()).as("mutants are still mails").isGreaterThan(mails / 2);
    assertThat(tally.slowestNanos()).isLessThan(LONGEST.toNanos());
  }

  private Tally readWhole(int number, byte[] mail, Tally tally) {
    long start = System.nanoTime();
    try {
      MailReading reading = MailParser.parse(mail);
      if (reading instanceof ReadMail read) {
        ReadMail whole = read.hasUnread() ? read.with(documents.read(mail)) : read;
        assertThat(classifier.classify(whole).wireNames()).isNotEmpty();
      }
      return tally.with(reading, System.nanoTime() - start);
    } catch (RuntimeException | Error e) {
      throw new IllegalStateException("Mutation " + number + " of seed " + SEED + " escaped.", e);
    }
  }

  private static List<byte[]> seeds() {
    List<byte[]> seeds = new ArrayList<>();
    NAMES.forEach(name -> seeds.add(Raw.resource(name)));
    seeds.add(
        Raw.mixed(
            Raw.part("text/plain; charset=utf-8", "Zie bijlage."),
            Raw.base64Part("application/pdf; name=brief.pdf", SampleDocuments.pdf("Wis alles.")),
            Raw.base64Part("application/octet-stream; name=a.docx", SampleDocuments.docx("Inzage")),
            Raw.base64Part("application/octet-stream; name=a.odt", SampleDocuments.odt("Inzage"))));
    return seeds;
  }
}
