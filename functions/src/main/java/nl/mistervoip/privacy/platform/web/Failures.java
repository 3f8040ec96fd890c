package nl.mistervoip.privacy.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes an exception by classes and places alone: its message may quote what a person sent. */
final class Failures {
  private static final int PLACES = 12;
  private static final int CAUSES = 5;

  private Failures() {}

  static String placesOf(Throwable failure) {
    List<Throwable> chain =
        Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(CAUSES).toList();
    return chain.stream().map(Failures::one).collect(Collectors.joining(" caused by "));
  }

  private static String one(Throwable failure) {
    return failure.getClass().getName()
        + Arrays.stream(failure.getStackTrace())
            .limit(PLACES)
            .map(StackTraceElement::toString)
            .toList();
  }
}
