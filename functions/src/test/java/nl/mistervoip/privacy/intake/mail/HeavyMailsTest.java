package nl.mistervoip.privacy.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import nl.mistervoip.privacy.intake.reading.Classifier;
import nl.mistervoip.privacy.intake.reading.Lexicon;
import org.junit.jupiter.api.Test;

/** The heaviest mails end where they should, by the limits alone; {@link HeavyMails} measures. */
class HeavyMailsTest {
  private final Classifier classifier = new Classifier(Lexicon.load());

  @Test
  void aMail200LevelsDeepShouldBeSetAside() {
    assertThat(HeavyMails.ending(HeavyMails.deep(200), classifier))
        .isEqualTo("unreadable: TOO_DEEP");
  }

  @Test
  void aMailOf20000PartsShouldBeSetAside() {
    assertThat(HeavyMails.ending(HeavyMails.wide(20_000), classifier))
        .isEqualTo("unreadable: TOO_MANY_PARTS");
  }

  @Test
  void aRequestWithALargeFileShouldStillBeRead() {
    assertThat(HeavyMails.ending(HeavyMails.withLargeFile(35), classifier)).contains("erasure");
  }

  @Test
  void asMuchTextAsIsReadShouldBeUnderstood() {
    byte[] mail = HeavyMails.textOnly(5 * 1024 * 1024 - 4096);
    assertThat(HeavyMails.ending(mail, classifier)).startsWith("read as").contains("access");
  }

  @Test
  void htmlWithoutEndShouldBeRead() {
    assertThat(HeavyMails.ending(HeavyMails.deepHtml(80_000), classifier)).startsWith("read as");
  }
}
