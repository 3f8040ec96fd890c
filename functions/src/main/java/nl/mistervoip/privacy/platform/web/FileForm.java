package nl.mistervoip.privacy.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A form that sends one file to a store, without script.
 *
 * @param action the address it goes to
 * @param fields that go with the file and before it, in their order
 * @param label of the field for the file
 * @param hint below the label
 * @param accepted the media types that a browser offers, comma between
 * @param button the text on the button
 */
public record FileForm(
    String action,
    Map<String, String> fields,
    String label,
    String hint,
    String accepted,
    String button) {
  /** Copies, keeping the order. */
  public FileForm {
    fields = new LinkedHashMap<>(fields);
  }

  @Override
  public String toString() {
    return "FileForm[REDACTED]";
  }
}
