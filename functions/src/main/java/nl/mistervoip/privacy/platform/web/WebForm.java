package nl.mistervoip.privacy.platform.web;

import java.util.List;
import java.util.Map;

/**
 * A form that is sent to the page's own address.
 *
 * @param hidden values that travel with it
 * @param fields in their order
 * @param buttons in their order; the first is the usual one
 */
public record WebForm(Map<String, String> hidden, List<Field> fields, List<Button> buttons) {
  /** Copies. */
  public WebForm {
    hidden = Map.copyOf(hidden);
    fields = List.copyOf(fields);
    buttons = List.copyOf(buttons);
  }

  /**
   * A field for one line of text.
   *
   * @param name under which it is sent
   * @param label above it
   * @param hint below the label
   * @param keyboard what a phone shows: {@code numeric}, {@code decimal} or {@code text}
   */
  public record Field(String name, String label, String hint, String keyboard) {}

  /**
   * A button that sends the form.
   *
   * @param name sent with the value 1 when pressed; empty text for nothing
   * @param text on it
   * @param unfilled whether it may be pressed with empty fields
   */
  public record Button(String name, String text, boolean unfilled) {}

  @Override
  public String toString() {
    return "WebForm[" + fields.stream().map(Field::name).toList() + "]";
  }
}
