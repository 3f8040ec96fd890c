package nl.mistervoip.privacy.intake.byhand;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.intake.byhand.HandRequest.Who;
import nl.mistervoip.privacy.intake.reading.Label;
import nl.mistervoip.privacy.request.Deadlines;
import nl.mistervoip.privacy.request.MatterKind;

/** What can be entered by hand. Pure. */
final class HandRules {
  /** The ways in, as they stand in the mail that is made. */
  static final Set<String> WAYS = Set.of("letter", "phone", "counter");

  /**
   * A slip in the year must not make a case that was owed long ago; a letter that lay somewhere for
   * longer is one for a person to talk about first.
   */
  static final Period FURTHEST = Period.ofMonths(6);

  private static final int LINES = 6;
  private static final int LINE = 100;
  private static final String MAIL =
      "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,8}";

  private static final Set<String> LABELS =
      Arrays.stream(Label.values())
          .filter(label -> label != Label.UNNAMED_RIGHT)
          .filter(label -> label.isPrivacy() || label == Label.NUISANCE_CALL)
          .map(Label::wireName)
          .collect(Collectors.toUnmodifiableSet());

  private HandRules() {}

  /**
   * Checks what was sent.
   *
   * @throws HandProblem saying what to send instead
   */
  static void require(HandRequest request, Instant now) {
    require(WAYS.contains(request.way()), "way is one of letter, phone, counter.");
    require(Set.of("nl", "en").contains(request.language()), "language is nl or en.");
    require(!request.text().isBlank(), "Type the request itself, as text.");
    requireDay(request.received(), Deadlines.day(now));
    require(request.who());
    requireRight(request.labels());
  }

  private static void requireDay(LocalDate received, LocalDate today) {
    require(!received.isAfter(today), "received lies in the future: send the day it came in.");
    require(
        !received.isBefore(today.minus(FURTHEST)),
        "received is more than six months ago. Check the year; an older request is handled by the"
            + " privacy officer outside this form.");
  }

  private static void require(Who who) {
    require(!who.name().isBlank(), "Send the name that the person gave.");
    require(
        (who.name() + String.join("", who.address())).chars().noneMatch(Character::isISOControl),
        "name and address hold a character that is none.");
    require(
        who.mail().isEmpty() || who.mail().matches(MAIL), "mail is no address as mail can go to.");
    require(
        !who.mail().isEmpty() || !who.address().isEmpty(),
        "Send a postal address, or a mail address: the answer has to go somewhere.");
    require(
        who.address().size() <= LINES
            && who.address().stream().allMatch(line -> line.length() <= LINE),
        "address has at most six lines of at most a hundred characters.");
  }

  private static void requireRight(List<String> labels) {
    require(
        LABELS.containsAll(labels),
        "rights has only these: " + String.join(", ", LABELS.stream().sorted().toList()) + ".");
    require(
        labels.stream().anyMatch(name -> Label.ofWireName(name).right().isPresent())
            || MatterKind.of(List.of(), labels).isPresent(),
        "Say what is asked: at least one right, complaint_privacy or nuisance_call.");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new HandProblem(otherwise);
    }
  }
}
