package nl.mistervoip.privacy.approval;

import java.util.List;

/**
 * What an address answers with when all is well.
 *
 * @param type of the JSON, {@code Void.class} when it answers with a file only
 * @param media the media types of files that it answers with
 */
record Answer(Class<?> type, List<String> media) {
  Answer {
    media = List.copyOf(media);
  }

  static Answer json(Class<?> type) {
    return new Answer(type, List.of());
  }

  static Answer file(String... media) {
    return new Answer(Void.class, List.of(media));
  }

  /** The same, or a file when a parameter asks for one. */
  Answer orFile(String... other) {
    return new Answer(type, List.of(other));
  }

  boolean hasJson() {
    return type != Void.class;
  }
}
