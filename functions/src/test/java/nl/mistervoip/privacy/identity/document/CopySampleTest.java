package nl.mistervoip.privacy.identity.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import javax.imageio.ImageIO;
import nl.mistervoip.privacy.identity.document.InspectionResult.Inspected;
import nl.mistervoip.privacy.identity.document.InspectionResult.Refused;
import nl.mistervoip.privacy.identity.document.samples.Generator;
import nl.mistervoip.privacy.identity.document.samples.Sample;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A seeded part of the campaign, and the room's entry from bytes to bytes. */
class CopySampleTest {
  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
  private static DocumentInspection inspection = open();

  private static DocumentInspection open() {
    return DocumentInspection.open(2, Optional.empty());
  }

  @BeforeAll
  static void aFreshOne() {
    inspection = open();
  }

  @Test
  void noneOfTwelveCopiesShouldLeakAndNoFieldShouldBeMissed() {
    Campaign campaign = new Campaign(inspection);
    for (long seed = 500_000; seed < 500_008; seed++) {
      campaign.measure(Generator.whole(seed * 7 + 3));
    }
    for (long seed = 600_000; seed < 600_004; seed++) {
      campaign.measure(Generator.partly(seed * 7 + 3));
    }
    Tally tally = campaign.tally();
    assertThat(tally.tried("LEAKS, wholly covered")).isEqualTo(8);
    assertThat(tally.tried("LEAKS, partly covered")).isEqualTo(4);
    assertThat(tally.hits("LEAKS, wholly covered") + tally.hits("LEAKS, partly covered"))
        .as(campaign.report())
        .isZero();
    for (Field field : Field.values()) {
      assertThat(tally.hits("missed " + field + ", non-poor")).as(campaign.report()).isZero();
      assertThat(tally.hits("missed partly " + field + ", non-poor"))
          .as(campaign.report())
          .isZero();
    }
    assertThat(tally.hits("kept both, non-poor")).as(campaign.report()).isGreaterThanOrEqualTo(6);
  }

  @Test
  void anUncoveredCopyShouldBeToldAndLeaveOnlyNameAndBirthDate() throws IOException {
    Sample sample = Generator.whole(1);
    Expected expected = Expected.of(sample.holder().fullName(), sample.holder().born());
    InspectionResult result = inspection.inspect(sample.file(), expected, NOW);
    assertThat(result).isInstanceOf(Inspected.class);
    Inspected inspected = (Inspected) result;
    assertThat(inspected.verdicts())
        .containsEntry(Field.PHOTO, Verdict.NOT_CHECKED)
        .containsEntry(Field.MRZ, Verdict.VISIBLE)
        .containsEntry(Field.DOCUMENT_NUMBER, Verdict.VISIBLE)
        .containsEntry(Field.BSN, Verdict.VISIBLE);
    assertThat(inspected.name()).isEqualTo(Match.FOUND);
    assertThat(inspected.birthDate()).isEqualTo(Match.FOUND);
    byte[] png = inspected.keepOnly().orElseThrow().reveal();
    BufferedImage copy = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(black(copy)).as("share of the page that is black").isGreaterThan(0.95);
    assertThat(inspected.toString())
        .doesNotContain(sample.holder().bsn(), sample.holder().surname());
  }

  @Test
  void withoutAnythingThatMatchesNoCopyShouldBeKept() {
    Sample sample = Generator.whole(1);
    Inspected inspected =
        (Inspected) inspection.inspect(sample.file(), Expected.of("Xaviera Quodlibet"), NOW);
    assertThat(inspected.keepOnly()).isEmpty();
    assertThat(inspected.name()).isEqualTo(Match.NOT_FOUND);
    assertThat(inspected.birthDate()).isEqualTo(Match.NOT_EXPECTED);
  }

  @Test
  void aFileThatIsNoCopyShouldBeRefused() {
    InspectionResult result = inspection.inspect(new byte[] {1, 2, 3}, Expected.of("Jan Bos"), NOW);
    assertThat(result).isEqualTo(new Refused(Refusal.OTHER_KIND));
  }

  private static double black(BufferedImage picture) {
    long black = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        black += (picture.getRGB(x, y) & 0xFFFFFF) == 0 ? 1 : 0;
      }
    }
    return (double) black / (picture.getWidth() * picture.getHeight());
  }
}
