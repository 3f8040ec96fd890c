package nl.mistervoip.privacy.intake.byhand;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import nl.mistervoip.privacy.casefile.Postal;
import nl.mistervoip.privacy.intake.reading.BsnMask;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.request.Deadlines;
import nl.mistervoip.privacy.request.Language;
import org.apache.james.mime4j.dom.Header;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawField;

/**
 * The mail that stands for a request that came by another way. Its headers say so; they count only
 * under an id of ours, for anybody can write them into a mail of their own.
 */
public final class HandMail {
  private static final String ID = "hand-";

  /** Of the mail of a case that is read again: it was not made here, whatever its headers say. */
  private static final String AGAIN = "hand-again-";

  private static final String WAY = "X-Desk-Way";
  private static final String AUTHOR = "X-Desk-Author";
  private static final String POSTAL = "X-Desk-Postal";
  private static final String LANGUAGE = "Content-Language";

  /** As many characters of a header to a line (RFC 5322 2.1.1). */
  private static final int LINE = 60;

  /** Where the writer folds the line. */
  private static final byte[] FOLD = {' '};

  private HandMail() {}

  /**
   * Whether a mail was made here.
   *
   * @param mailId the id under which it is stored; SES ids do not begin like this
   */
  public static boolean is(String mailId) {
    return mailId.startsWith(ID) && !mailId.startsWith(AGAIN);
  }

  static String id(String pseudonym) {
    return ID + pseudonym;
  }

  /**
   * The id of a mail that is read again.
   *
   * @param raw the mail: a typed one teaches nothing about reading, and stays one
   */
  static String idAgain(String pseudonym, byte[] raw) {
    return (field(raw, WAY).isPresent() ? ID : AGAIN) + pseudonym;
  }

  /** The whole mail; the same request gives the same bytes. A BSN that was typed is masked. */
  static byte[] write(HandRequest request, String author) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new DefaultMessageWriter().writeMessage(message(request, author), out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Message message(HandRequest request, String author) throws IOException {
    HandRequest.Who who = request.who();
    Message.Builder builder =
        Message.Builder.of()
            .setField(new RawField(WAY, request.way()))
            .setField(new RawField(AUTHOR, author.replaceAll("[^A-Za-z0-9@._-]", "?")))
            .setField(new RawField(LANGUAGE, request.language()))
            .setSubject("Verzoek per " + word(request.way()))
            .setDate(
                Date.from(request.received().atStartOfDay(Deadlines.ZONE).toInstant()),
                TimeZone.getTimeZone(Deadlines.ZONE))
            .setBody(body(request).replace("\n", "\r\n"), "plain", UTF_8)
            .setContentTransferEncoding("quoted-printable");
    if (who.mail().isEmpty()) {
      // RFC 6854 2.1: a group without members. There is no address, and none is made up.
      builder.setField(new RawField("From", "Zonder mailadres:;"));
    } else {
      int at = who.mail().lastIndexOf('@');
      builder.setFrom(
          new Mailbox(who.name(), who.mail().substring(0, at), who.mail().substring(at + 1)));
      builder.setField(new RawField("Return-Path", "<" + who.mail() + ">"));
    }
    if (!who.address().isEmpty()) {
      builder.setField(new RawField(POSTAL, folded(new Postal(who.name(), who.address()))));
    }
    return builder.build();
  }

  private static String body(HandRequest request) {
    HandRequest.Who who = request.who();
    String head = "Naam: " + who.name() + "\n";
    String address =
        who.address().isEmpty() ? "" : "Adres: " + String.join(", ", who.address()) + "\n";
    return BsnMask.masked(head + address + "\n" + request.text().strip() + "\n");
  }

  private static String word(String way) {
    return switch (way) {
      case "letter" -> "brief";
      case "phone" -> "telefoon";
      default -> "balie";
    };
  }

  private static String folded(Postal postal) {
    return Base64.getMimeEncoder(LINE, FOLD).encodeToString(Json.write(postal));
  }

  /**
   * Where the person asked to be written to.
   *
   * @param raw a mail that was made here
   * @return name and postal address as given, empty when none was
   */
  public static Optional<Postal> postal(byte[] raw) {
    return field(raw, POSTAL)
        .map(text -> Base64.getMimeDecoder().decode(text))
        .map(json -> Json.read(json, Postal.class));
  }

  /**
   * The language of our answers, as whoever typed it chose.
   *
   * @param raw a mail that was made here
   */
  public static Optional<Language> language(byte[] raw) {
    return field(raw, LANGUAGE).map(Language::ofTag);
  }

  private static Optional<String> field(byte[] raw, String name) {
    try {
      Header header = new DefaultMessageBuilder().parseHeader(new ByteArrayInputStream(raw));
      List<Field> found = header.getFields(name);
      return found.stream().findFirst().map(Field::getBody).map(String::strip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
