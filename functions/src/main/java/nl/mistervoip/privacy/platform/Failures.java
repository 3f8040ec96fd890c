package nl.mistervoip.privacy.platform;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes an exception by classes and places alone: its message may quote what a person sent. */
public final class Failures {
  private static final int PLACES = 12;
  private static final int CAUSES = 5;

  private Failures() {}

  /**
   * What went wrong and where.
   *
   * @param failure anything thrown
   * @return its class, the nearest places in the code, and the same of its causes
   */
  public static String placesOf(Throwable failure) {
    return chain(failure).stream().map(Failures::one).collect(Collectors.joining(" caused by "));
  }

  /**
   * What went wrong.
   *
   * @param failure anything thrown
   * @return the names of its class and of those of its causes, without their packages
   */
  static String kindOf(Throwable failure) {
    return chain(failure).stream()
        .map(one -> simpleName(one.getClass()))
        .collect(Collectors.joining(" caused by "));
  }

  private static List<Throwable> chain(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(CAUSES)
        .toList();
  }

  private static String simpleName(Class<?> type) {
    return type.getName().substring(type.getName().lastIndexOf('.') + 1);
  }

  private static String one(Throwable failure) {
    return failure.getClass().getName()
        + Arrays.stream(failure.getStackTrace())
            .limit(PLACES)
            .map(StackTraceElement::toString)
            .toList();
  }
}
