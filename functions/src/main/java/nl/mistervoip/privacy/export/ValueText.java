package nl.mistervoip.privacy.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.platform.letter.Texts;
import nl.mistervoip.privacy.request.Language;

/**
 * Values as people in the reader's country write them; times in zone Europe/Amsterdam. What does
 * not have the form that the map promises is shown as it is stored, so that nothing gets lost for
 * being odd.
 */
final class ValueText {
  private static final int SECONDS_PER_HOUR = 3600;
  private static final int SECONDS_PER_MINUTE = 60;

  private final Language language;
  private final Texts texts;
  private final DateTimeFormatter day;
  private final DateTimeFormatter moment;
  private final boolean decimalComma;

  ValueText(Language language, Texts texts) {
    String date = language == Language.NL ? "dd-MM-uuuu" : "dd/MM/uuuu";
    this.language = language;
    this.texts = texts;
    this.day = DateTimeFormatter.ofPattern(date, language.locale());
    this.moment = DateTimeFormatter.ofPattern(date + " HH:mm:ss", language.locale());
    this.decimalComma = language == Language.NL;
  }

  /** A value of a field; a code by its meaning, where the map tells it. */
  String of(Field field, JsonNode value) {
    if (value.isArray() && field.kind() == Field.Kind.CODE) {
      List<String> parts = new ArrayList<>();
      value.forEach(element -> parts.add(of(field, element)));
      return String.join(" | ", parts);
    }
    return Optional.ofNullable(field.values().get(value.asText()))
        .map(wording -> wording.in(language))
        .orElseGet(() -> of(field.kind(), value));
  }

  private String of(Field.Kind kind, JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (value.isArray() && kind != Field.Kind.LIST && kind != Field.Kind.DOCUMENT) {
      return each(kind, value);
    }
    return switch (kind) {
      case TEXT, FREE_TEXT, PHONE, EMAIL, IBAN, CODE, OBJECT -> plain(value);
      case DOCUMENT, LIST -> nested(value);
      case NUMBER, BYTES -> value.isNumber() ? decimal(value.decimalValue()) : plain(value);
      case FLAG -> value.isBoolean() ? texts.text(value.asBoolean() ? "yes" : "no") : plain(value);
      case INSTANT -> orPlain(value, () -> moment.format(LocalMoment.at(value.asText())));
      case DATE -> orPlain(value, () -> day.format(LocalDate.parse(value.asText())));
      case DURATION_SECONDS -> value.canConvertToLong() ? duration(value.asLong()) : plain(value);
      case AMOUNT_CENTS -> value.isNumber() ? decimal(cents(value)) : plain(value);
    };
  }

  private static String orPlain(JsonNode value, Supplier<String> form) {
    try {
      return form.get();
    } catch (DateTimeException e) {
      return plain(value);
    }
  }

  private static String plain(JsonNode value) {
    return value.isValueNode() ? value.asText() : value.toString();
  }

  private static BigDecimal cents(JsonNode value) {
    return value.decimalValue().movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
  }

  private String decimal(BigDecimal number) {
    String text = number.toPlainString();
    return decimalComma ? text.replace('.', ',') : text;
  }

  private static String duration(long seconds) {
    return seconds / SECONDS_PER_HOUR
        + twoDigits(seconds % SECONDS_PER_HOUR / SECONDS_PER_MINUTE)
        + twoDigits(seconds % SECONDS_PER_MINUTE);
  }

  private static String twoDigits(long number) {
    return (number >= 0 && number < 10 ? ":0" : ":") + number;
  }

  /** A field inside the elements of a list: its values one after the other. */
  private String each(Field.Kind kind, JsonNode list) {
    List<String> parts = new ArrayList<>();
    list.forEach(element -> parts.add(of(kind, element)));
    return String.join(" | ", parts);
  }

  private String nested(JsonNode value) {
    List<String> parts = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(element -> parts.add(nested(element)));
    } else if (value.isObject()) {
      value
          .properties()
          .forEach(entry -> parts.add(entry.getKey() + ": " + nested(entry.getValue())));
    } else {
      return of(value.isBoolean() ? Field.Kind.FLAG : Field.Kind.TEXT, value);
    }
    return String.join("; ", parts);
  }
}
