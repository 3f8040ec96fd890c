package nl.mistervoip.privacy.testing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Deadlines;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;

/**
 * Builds cases for tests: a Dutch access request received at the pinned moment, unless told
 * otherwise.
 */
public final class CaseFixture {
  private CaseId id = CaseId.ofMessage("a-message");
  private List<Right> rights = List.of(Right.ACCESS);
  private List<String> labels = List.of();
  private Language language = Language.NL;
  private Instant receivedAt = TickingClock.NOW;
  private CaseState state = CaseState.RECEIVED;

  private CaseFixture() {}

  /**
   * Starts a case.
   *
   * @return a builder with the usual values
   */
  public static CaseFixture aCase() {
    return new CaseFixture();
  }

  /**
   * The case that belongs to a message.
   *
   * @param messageId any text; another text is another case
   * @return this builder
   */
  public CaseFixture ofMessage(String messageId) {
    this.id = CaseId.ofMessage(messageId);
    return this;
  }

  /**
   * The case with this number.
   *
   * @param caseId its number
   * @return this builder
   */
  public CaseFixture withId(CaseId caseId) {
    this.id = caseId;
    return this;
  }

  /**
   * What is asked.
   *
   * @param asked the rights, in the order in which they are carried out
   * @return this builder
   */
  public CaseFixture asking(Right... asked) {
    this.rights = List.of(asked);
    return this;
  }

  /**
   * What was read beside rights.
   *
   * @param read labels by wire name
   * @return this builder
   */
  public CaseFixture labelled(String... read) {
    this.labels = List.of(read);
    return this;
  }

  /**
   * The language of the answers.
   *
   * @param answers the language
   * @return this builder
   */
  public CaseFixture in(Language answers) {
    this.language = answers;
    return this;
  }

  /**
   * When the mail came in.
   *
   * @param receipt the receipt by the mail server
   * @return this builder
   */
  public CaseFixture receivedAt(Instant receipt) {
    this.receivedAt = receipt;
    return this;
  }

  /**
   * Where the case stands.
   *
   * @param present the state; only a case in state RECEIVED can be opened
   * @return this builder
   */
  public CaseFixture in(CaseState present) {
    this.state = present;
    return this;
  }

  /**
   * The case.
   *
   * @return the record, its dates computed from the receipt
   */
  public CaseRecord build() {
    return new CaseRecord(
        id,
        state,
        rights,
        Stream.concat(rights.stream().map(Right::wireName), labels.stream()).toList(),
        language,
        receivedAt,
        Deadlines.of(receivedAt),
        "system",
        Optional.empty());
  }
}
