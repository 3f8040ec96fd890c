package nl.mistervoip.privacy.identity.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import nl.mistervoip.privacy.identity.document.samples.Generator;
import nl.mistervoip.privacy.identity.document.samples.Level;
import nl.mistervoip.privacy.identity.document.samples.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Copies as they would come by mail, with seeds that were never tuned on, a quarter of them covered
 * partly: {@code mvn -Pcampaign verify}; {@code -Ddesk.recognition.copies=40} for fewer. None may
 * pass as no copy.
 */
@EnabledIfSystemProperty(named = "desk.campaign", matches = "true")
class RecognitionCampaignTest {
  private static final int COPIES = Integer.getInteger("desk.recognition.copies", 300);
  private static final long FIRST_SEED = 910_001;

  @Test
  void hardlyACopyShouldPassAsNoneAndOfThoseThatCanBeReadNone() {
    CopyRecognition recognition = CopyRecognition.open(1);
    Map<String, Integer> tally = new TreeMap<>();
    int passed = 0;
    for (int i = 0; i < COPIES; i++) {
      long seed = FIRST_SEED + 13L * i;
      Sample sample = i % 4 == 3 ? Generator.partly(seed) : Generator.whole(seed);
      Recognised seen = recognition.look(sample.file());
      boolean poor = sample.level() == Level.POOR;
      tally.merge((poor ? "poor " : "readable ") + seen, 1, Integer::sum);
      passed += seen == Recognised.NONE && !poor ? 1 : 0;
    }
    assertThat(passed).as("%s", tally).isZero();
    assertThat(tally.getOrDefault("poor NONE", 0)).as("%s", tally).isLessThan(COPIES / 20);
    System.out.println("Copies recognised: " + tally);
  }
}
