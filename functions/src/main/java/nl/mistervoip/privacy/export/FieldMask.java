package nl.mistervoip.privacy.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.platform.letter.Texts;

/** What of a single value may be shown, by the mask of its field. */
final class FieldMask {
  private static final Pattern PHONE = Pattern.compile("(?:\\+|0)[0-9][0-9 ()./-]{6,20}");
  private static final int HIDDEN_DIGITS = 4;

  private final OwnData own;
  private final String covered;
  private final String staff;
  private final FreeTextScan scan;

  /** What is shown, if anything, and why it is not the value itself. */
  record Masked(Optional<JsonNode> shown, Optional<MaskReason> reason) {}

  FieldMask(OwnData own, Texts texts) {
    this.own = own;
    this.covered = texts.text("covered");
    this.staff = texts.text("staff");
    this.scan = new FreeTextScan(own, covered);
  }

  Masked of(Field field, JsonNode value) {
    return switch (field.mask()) {
      case NONE -> new Masked(Optional.of(value), Optional.empty());
      case TECHNICAL -> new Masked(Optional.empty(), Optional.empty());
      case NEVER -> new Masked(Optional.empty(), Optional.of(MaskReason.NEVER));
      case STAFF -> covered(MaskReason.STAFF, TextNode.valueOf(staff));
      case PRESENCE ->
          covered(MaskReason.PRESENCE, BooleanNode.valueOf(!value.asText("-").isBlank()));
      case THIRD_PARTY ->
          changed(value, MaskReason.THIRD_PARTY, text -> thirdParty(field.kind(), text));
      case SCAN -> changed(value, MaskReason.OTHERS_IN_TEXT, text -> scanned(field.kind(), text));
    };
  }

  private static Masked covered(MaskReason reason, JsonNode shown) {
    return new Masked(Optional.of(shown), Optional.of(reason));
  }

  private static Masked changed(JsonNode value, MaskReason reason, UnaryOperator<String> change) {
    JsonNode after = TextNodes.map(value, change);
    return new Masked(
        Optional.of(after), after.equals(value) ? Optional.empty() : Optional.of(reason));
  }

  /**
   * A number of someone else keeps its beginning, so that the person can recognise a call but look
   * nobody up. Inside lists and documents only what looks like a number is covered: the rest says
   * when and how long.
   */
  private String thirdParty(Field.Kind kind, String text) {
    boolean nested = kind == Field.Kind.LIST || kind == Field.Kind.DOCUMENT;
    boolean number = PHONE.matcher(text).matches();
    if (number && own.callsInFull()) {
      return text;
    }
    if (own.has(text) || own.hasNumber(text) || text.isBlank() || (nested && !number)) {
      return text;
    }
    return number
        ? text.substring(0, text.length() - HIDDEN_DIGITS) + "x".repeat(HIDDEN_DIGITS)
        : covered;
  }

  /**
   * A list to be scanned holds others by name, such as the users of a line: only what is the
   * person's own stays.
   */
  private String scanned(Field.Kind kind, String text) {
    if (kind == Field.Kind.LIST) {
      return own.has(text) || text.isBlank() ? text : covered;
    }
    return scan.scan(text);
  }
}
