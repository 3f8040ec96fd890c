package nl.mistervoip.privacy.intake;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.casefile.ReturnedAnswer;
import nl.mistervoip.privacy.intake.reading.Label;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;

/**
 * What becomes of a mail. Each is kept in the mail register, so none holds personal data. The
 * action names are those of {@code desk classify}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "action")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Outcome.OpenCase.class, name = "case"),
  @JsonSubTypes.Type(value = Outcome.JoinCase.class, name = "reply"),
  @JsonSubTypes.Type(value = Outcome.Forward.class, name = "forward"),
  @JsonSubTypes.Type(value = Outcome.Alarm.class, name = "alarm"),
  @JsonSubTypes.Type(value = Outcome.Triage.class, name = "triage"),
  @JsonSubTypes.Type(value = Outcome.SetAside.class, name = "set-aside"),
  @JsonSubTypes.Type(value = Outcome.Ignore.class, name = "ignore")
})
sealed interface Outcome {
  /**
   * A new case.
   *
   * @param rights what is asked, erasure last
   * @param labels everything that was read
   * @param language of our answers
   */
  record OpenCase(List<Right> rights, List<String> labels, Language language) implements Outcome {}

  /**
   * Part of an open case.
   *
   * @param caseId which
   * @param labels what was read
   * @param effects what it does there
   * @param returned the answer that came back, when it reports one
   */
  record JoinCase(
      CaseId caseId,
      List<String> labels,
      Set<JoinEffect> effects,
      Optional<ReturnedAnswer> returned)
      implements Outcome {
    /** Fixes the effects. */
    public JoinCase {
      effects = Set.copyOf(effects);
    }

    /** A mail of a person: its effects follow from what was read. */
    public JoinCase(CaseId caseId, List<String> labels) {
      this(caseId, labels, JoinEffect.of(labels), Optional.empty());
    }

    /** A letter of ours that came back for good. */
    static JoinCase bounced(ReturnedLetter letter) {
      return new JoinCase(
          letter.caseId(),
          List.of(Label.NOT_PRIVACY.wireName(), Label.AUTO_REPLY.wireName()),
          Set.of(JoinEffect.BOUNCE),
          letter.answer());
    }
  }

  /**
   * No privacy matter: to the service desk.
   *
   * @param labels what was read
   */
  record Forward(List<String> labels) implements Outcome {}

  /**
   * A report of a breach: a person at once (Telecommunicatiewet 11.3a, Regulation (EU) 611/2013: 24
   * hours).
   *
   * @param labels what was read
   */
  record Alarm(List<String> labels) implements Outcome {}

  /**
   * A person decides.
   *
   * @param reason why
   * @param labels the reading that is proposed
   * @param caseId the case it may belong to
   * @param first the mail that it sends back to us, by its SES message id
   */
  record Triage(
      TriageReason reason, List<String> labels, Optional<CaseId> caseId, Optional<String> first)
      implements Outcome {
    /** A mail that sends none back. */
    public Triage(TriageReason reason, List<String> labels, Optional<CaseId> caseId) {
      this(reason, labels, caseId, Optional.empty());
    }
  }

  /**
   * Secret (Telecommunicatiewet 13.5): into the store of what is set aside. Not even what was read
   * is kept here.
   */
  record SetAside() implements Outcome {}

  /**
   * Nothing.
   *
   * @param reason why
   */
  record Ignore(IgnoreReason reason) implements Outcome {}

  /** The name of what is done, as commands and the answer of the function show it. */
  default String action() {
    return switch (this) {
      case OpenCase open -> "case";
      case JoinCase join -> "reply";
      case Forward forward -> "forward";
      case Alarm alarm -> "alarm";
      case Triage triage -> "triage";
      // A person looks, only not here.
      case SetAside aside -> "triage";
      case Ignore ignore -> "ignore";
    };
  }

  /**
   * The same for what other people may see or count later: that something was set aside is itself
   * secret (Telecommunicatiewet 13.5), so it looks like a mail that needed nothing.
   */
  default String publicAction() {
    return this instanceof SetAside ? "ignore" : action();
  }

  /** What was read in the mail, by wire name. */
  default List<String> readLabels() {
    return switch (this) {
      case OpenCase open -> open.labels();
      case JoinCase join -> join.labels();
      case Forward forward -> forward.labels();
      case Alarm alarm -> alarm.labels();
      case Triage triage -> triage.labels();
      case SetAside aside -> List.of();
      case Ignore ignore -> List.of(Label.NOT_PRIVACY.wireName(), Label.AUTO_REPLY.wireName());
    };
  }

  /**
   * Whether a person still has to do something with the mail itself, here: what was set aside waits
   * elsewhere.
   */
  default boolean needsPerson() {
    return this instanceof Triage || this instanceof Alarm;
  }
}
