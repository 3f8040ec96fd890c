package nl.mistervoip.privacy.intake.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;

/** The header fields of one entity in their order, read leniently. */
final class HeaderFields {
  private record Field(String name, String value) {}

  private final List<Field> fields = new ArrayList<>();

  void add(String name, byte[] raw) {
    String text = TextDecoder.decodeRaw(raw, "utf-8");
    int colon = text.indexOf(':');
    String body = text.substring(colon + 1).replace("\r", "").replace("\n", "").strip();
    fields.add(new Field(name.strip().toLowerCase(Locale.ROOT), body));
  }

  int size() {
    return fields.size();
  }

  boolean has(String name) {
    return fields.stream().anyMatch(field -> field.name().equals(name));
  }

  /** The first field of that name, undecoded; empty text when there is none. */
  String raw(String name) {
    return all(name).stream().findFirst().orElse("");
  }

  List<String> all(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).map(Field::value).toList();
  }

  /** The first field of that name for people: encoded words decoded. */
  String text(String name) {
    return EncodedWords.decode(raw(name));
  }

  List<MailAddress> addresses(String name) {
    List<MailAddress> found = new ArrayList<>();
    for (String value : all(name)) {
      for (Mailbox box :
          LenientAddressParser.DEFAULT.parseAddressList(TextDecoder.clean(value)).flatten()) {
        String label = Optional.ofNullable(box.getName()).orElse("");
        found.add(
            new MailAddress(EncodedWords.decode(box.getAddress()), EncodedWords.decode(label)));
      }
    }
    return List.copyOf(found);
  }

  /** Everything between angle brackets: message ids without the brackets. */
  List<String> ids(String name) {
    List<String> ids = new ArrayList<>();
    for (String value : all(name)) {
      for (int open = value.indexOf('<'); open >= 0; open = value.indexOf('<', open + 1)) {
        int close = value.indexOf('>', open);
        if (close > open + 1) {
          ids.add(value.substring(open + 1, close).strip());
        }
      }
    }
    return List.copyOf(ids);
  }

  /**
   * A parameter of a structured field, RFC 2231 continuations and charsets resolved; empty text
   * when absent.
   */
  String parameter(String name, String parameter) {
    MimeParameterMapping mapping = new MimeParameterMapping();
    for (NameValuePair pair :
        RawFieldParser.DEFAULT.parseRawBody(new RawField(name, raw(name))).getParams()) {
      mapping.addParameter(pair.getName(), Optional.ofNullable(pair.getValue()).orElse(""));
    }
    return Optional.ofNullable(mapping.get(parameter)).orElse("");
  }

  /** The value of a structured field without its parameters, lower case. */
  String value(String name) {
    return raw(name).split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
