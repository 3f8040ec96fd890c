package nl.mistervoip.privacy.approval.mail;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Fields;
import nl.mistervoip.privacy.approval.api.Input;
import nl.mistervoip.privacy.approval.api.Param;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.intake.byhand.HandDesk;
import nl.mistervoip.privacy.intake.byhand.HandProblem;
import nl.mistervoip.privacy.intake.byhand.HandRequest;

/** Requests that came by letter, by phone or at the counter, as the team types them in. */
final class HandConsole {
  private static final int LONGEST_NAME = 150;
  private static final int LONGEST_ADDRESS = 600;
  private static final int LONGEST_MAIL = 254;
  private static final int LONGEST_TEXT = 20_000;
  private static final int MOST_RIGHTS = 12;

  /** What is sent. */
  static final Input INPUT =
      Input.body(
          Param.oneOf("way", List.of("letter", "phone", "counter"), "How it came in."),
          Param.requiredDate("received", "The day it came in; the clock runs from it."),
          Param.text("name", LONGEST_NAME, "As the person gave it."),
          Param.optional("address", LONGEST_ADDRESS, "Postal, as given; a line each."),
          Param.optional("mail", LONGEST_MAIL, "A mail address, if the person gave one."),
          Param.list("rights", true, MOST_RIGHTS, "What is asked, as the labels of a mail."),
          Param.oneOf("language", List.of("nl", "en"), "Of our answers."),
          Param.text("text", LONGEST_TEXT, "The request in the person's words."));

  private final HandDesk desk;

  HandConsole(HandDesk desk) {
    this.desk = desk;
  }

  HandDesk.Opened open(JsonNode body, User user, Instant now) {
    HandRequest request =
        new HandRequest(
            Fields.required(body, "way", LONGEST_NAME),
            LocalDate.parse(Fields.required(body, "received", LONGEST_NAME)),
            new HandRequest.Who(
                Fields.required(body, "name", LONGEST_NAME),
                Fields.optional(body, "address", LONGEST_ADDRESS)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList(),
                Fields.optional(body, "mail", LONGEST_MAIL)),
            StreamSupport.stream(body.path("rights").spliterator(), false)
                .map(JsonNode::asText)
                .distinct()
                .sorted()
                .toList(),
            Fields.required(body, "language", LONGEST_NAME),
            Fields.required(body, "text", LONGEST_TEXT));
    try {
      return desk.open(request, user.id(), now);
    } catch (HandProblem problem) {
      throw ConsoleProblem.badRequest(problem.detail());
    }
  }
}
