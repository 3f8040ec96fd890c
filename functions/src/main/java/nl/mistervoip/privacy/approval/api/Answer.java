package nl.mistervoip.privacy.approval.api;

import java.util.List;

/**
 * What an address answers with when all is well.
 *
 * @param type of the JSON, {@code Void.class} when it answers with a file only
 * @param media the media types of files that it answers with
 */
public record Answer(Class<?> type, List<String> media) {
  public Answer {
    media = List.copyOf(media);
  }

  /** JSON of this type. */
  public static Answer json(Class<?> type) {
    return new Answer(type, List.of());
  }

  /** A file of one of these media types. */
  public static Answer file(String... media) {
    return new Answer(Void.class, List.of(media));
  }

  /** The same, or a file when a parameter asks for one. */
  public Answer orFile(String... other) {
    return new Answer(type, List.of(other));
  }

  /** Whether there is JSON to describe. */
  public boolean hasJson() {
    return type != Void.class;
  }
}
