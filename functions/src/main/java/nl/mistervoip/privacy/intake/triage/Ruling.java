package nl.mistervoip.privacy.intake.triage;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.request.CaseId;

/** What a person decided about a waiting mail; kept in the mail register, so no personal data. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "ruling")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Ruling.Open.class, name = "open"),
  @JsonSubTypes.Type(value = Ruling.Merge.class, name = "merge"),
  @JsonSubTypes.Type(value = Ruling.Forward.class, name = "forward"),
  @JsonSubTypes.Type(value = Ruling.Answer.class, name = "answer"),
  @JsonSubTypes.Type(value = Ruling.SetAside.class, name = "set-aside"),
  @JsonSubTypes.Type(value = Ruling.Reread.class, name = "reread"),
  @JsonSubTypes.Type(value = Ruling.Leave.class, name = "leave")
})
public sealed interface Ruling {
  /**
   * A request, complaint or investigation: it opens a case.
   *
   * @param labels what it asks for, by wire name; at least one right, or the label of a matter
   * @param split whether the service desk gets the mail as well
   * @param first the mail that it sends back to us: the request is that one, with its receipt
   */
  record Open(List<String> labels, boolean split, Optional<String> first) implements Ruling {
    /** A request of its own. */
    public Open(List<String> labels, boolean split) {
      this(labels, split, Optional.empty());
    }
  }

  /**
   * Part of an existing case.
   *
   * @param caseId which
   * @param labels what it is, may be empty
   * @param split whether the service desk gets the mail as well
   */
  record Merge(CaseId caseId, List<String> labels, boolean split) implements Ruling {}

  /**
   * No privacy matter: to the service desk.
   *
   * @param labels what it is, may be empty
   */
  record Forward(List<String> labels) implements Ruling {}

  /**
   * A demand of an authority: secret (Telecommunicatiewet 13.5), into the store of what is set
   * aside.
   */
  record SetAside() implements Ruling {
    @Override
    public List<String> labels() {
      return List.of();
    }
  }

  /**
   * No request, and the person is owed a letter on what the way is.
   *
   * @param matter which
   * @param labels what it is, may be empty
   */
  record Answer(Matter matter, List<String> labels) implements Ruling {}

  /**
   * The mail that opened a case is read otherwise by a person who looks at that case.
   *
   * @param caseId the case
   * @param read what it was read as so far
   * @param labels what it is in truth, all of it
   * @param language tag of the language it is written in, when that was read wrongly
   * @param then what is done with it, besides learning
   */
  record Reread(
      CaseId caseId,
      List<String> read,
      List<String> labels,
      Optional<String> language,
      Set<Then> then)
      implements Ruling {
    /** Copies what it is given. */
    public Reread {
      read = List.copyOf(read);
      labels = List.copyOf(labels);
      then = Set.copyOf(then);
    }
  }

  /** What is done with the mail of a case that was read wrongly. */
  enum Then {
    /** A person is asked to close the case unanswered. */
    END_CASE,
    /** The service desk gets the mail. */
    SERVICE_DESK,
    /** It reports a breach: people are woken and its clock runs. */
    BREACH
  }

  /**
   * Nothing more is to be done.
   *
   * @param why spam, or handled by a person outside this system
   * @param labels what it is, may be empty
   */
  record Leave(Why why, List<String> labels) implements Ruling {}

  /** Why nothing more is to be done. */
  enum Why {
    /** Nobody asks anything in earnest. */
    SPAM,
    /** A person dealt with it elsewhere, such as a breach that is in the breach procedure. */
    HANDLED
  }

  /** The labels that the person settled; empty when the person said nothing about them. */
  List<String> labels();
}
