package nl.mistervoip.privacy.platform.letter;

import java.util.List;

/** One part of a letter, top to bottom as it is read. Texts are plain: never markup. */
public sealed interface Block {
  /**
   * The title of what follows.
   *
   * @param text one line
   */
  record Heading(String text) implements Block {}

  /**
   * Running text.
   *
   * @param text one paragraph
   */
  record Paragraph(String text) implements Block {}

  /**
   * A list without order.
   *
   * @param items each a line or a sentence
   */
  record Bullets(List<String> items) implements Block {
    /** Keeps the items as they are now. */
    public Bullets {
      items = List.copyOf(items);
    }
  }

  /**
   * Names with their values, such as the case number.
   *
   * @param facts in the order of reading
   */
  record Facts(List<Fact> facts) implements Block {
    /** Keeps the facts as they are now. */
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /**
   * One name with its value.
   *
   * @param name what it is
   * @param value the value as shown
   */
  record Fact(String name, String value) {}

  /**
   * A table; the first column names the row.
   *
   * @param caption what the table shows
   * @param columns the names of the columns
   * @param rows as many cells each as there are columns
   */
  record Table(String caption, List<String> columns, List<List<String>> rows) implements Block {
    /** Keeps the rows as they are now. */
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * The one thing to do: a link that looks like a button, with its address readable below it.
   *
   * @param label what happens
   * @param link an http or https address
   */
  record Button(String label, String link) implements Block {
    /**
     * Accepts web addresses only.
     *
     * @throws IllegalArgumentException when the link is of another kind, so that no script hides
     *     behind a button
     */
    public Button {
      if (!link.startsWith("https://") && !link.startsWith("http://")) {
        throw new IllegalArgumentException("A button leads to an http or https address.");
      }
    }
  }

  /**
   * A one-time code, large enough to copy by eye.
   *
   * @param label what it is
   * @param code its characters
   */
  record Code(String label, String code) implements Block {}

  /**
   * Something to watch out for, set apart.
   *
   * @param text one paragraph
   */
  record Note(String text) implements Block {}
}
