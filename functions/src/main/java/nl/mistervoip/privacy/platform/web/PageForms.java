package nl.mistervoip.privacy.platform.web;

import java.util.Map;
import org.jsoup.nodes.Element;

/** The forms of a page, as elements: every field has its label, and its hint is tied to it. */
final class PageForms {
  private PageForms() {}

  /** One that asks for a code of six digits. */
  static Element code(Element main, String label, String hint, String button) {
    Element form = main.appendElement("form").attr("method", "post");
    form.appendElement("label").attr("for", "code").text(label);
    form.appendElement("p").attr("id", "hint").text(hint);
    input(form, "code", "text", "hint")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "one-time-code")
        .attr("maxlength", "12")
        .attr("required", "");
    form.appendElement("button").attr("type", "submit").text(button);
    return form;
  }

  /** A password before the button, folded away. */
  static void fold(Element form, WebPage.Choice choice) {
    Element folded = new Element("details");
    folded.appendElement("summary").text(choice.summary());
    String hint = hinted(folded, choice.name(), choice.label(), choice.hint());
    input(folded, choice.name(), "password", hint)
        .attr("autocomplete", "new-password")
        .attr("maxlength", "100");
    form.expectFirst("button").before(folded);
  }

  /** One with fields of one line. */
  static void fields(Element main, WebForm form) {
    Element element = main.appendElement("form").attr("method", "post");
    hide(element, form.hidden());
    form.fields().forEach(field -> append(element, field));
    for (WebForm.Button button : form.buttons()) {
      Element pressed = element.appendElement("button").attr("type", "submit").text(button.text());
      if (!button.name().isEmpty()) {
        pressed.attr("name", button.name()).attr("value", "1");
      }
      if (button.unfilled()) {
        pressed.attr("formnovalidate", "");
      }
    }
  }

  /** One that sends a file to a store. */
  static void file(Element main, FileForm form) {
    Element element =
        main.appendElement("form")
            .attr("method", "post")
            .attr("enctype", "multipart/form-data")
            .attr("action", form.action());
    hide(element, form.fields());
    String hint = hinted(element, "file", form.label(), form.hint());
    // The store ignores every field after the file, so it comes last.
    input(element, "file", "file", hint).attr("accept", form.accepted()).attr("required", "");
    element.appendElement("button").attr("type", "submit").text(form.button());
  }

  private static void append(Element form, WebForm.Field field) {
    String hint = hinted(form, field.name(), field.label(), field.hint());
    input(form, field.name(), "text", hint)
        .attr("inputmode", field.keyboard())
        .attr("autocomplete", "off")
        .attr("maxlength", "40")
        .attr("required", "");
  }

  /** A label with its hint below; the id of the hint. */
  private static String hinted(Element form, String name, String label, String hint) {
    String id = name + "-hint";
    form.appendElement("label").attr("for", name).text(label);
    form.appendElement("p").addClass("hint").attr("id", id).text(hint);
    return id;
  }

  private static Element input(Element form, String name, String type, String describedBy) {
    return form.appendElement("input")
        .attr("id", name)
        .attr("name", name)
        .attr("type", type)
        .attr("aria-describedby", describedBy);
  }

  private static void hide(Element form, Map<String, String> fields) {
    fields.forEach(
        (name, value) ->
            form.appendElement("input")
                .attr("type", "hidden")
                .attr("name", name)
                .attr("value", value));
  }
}
