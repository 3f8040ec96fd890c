package nl.mistervoip.privacy.datamap.schema;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The data map contradicts itself or cannot be read. The message lists file, line, problem and fix
 * of each fault.
 */
public final class InvalidDataMapException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A fault in the map.
   *
   * @param file the file below {@code functions/src/main/resources/datamap}
   * @param line the line, from 1
   * @param problem what is wrong
   * @param fix what to do
   */
  record Fault(String file, int line, String problem, String fix) {
    @Override
    public String toString() {
      return file + ":" + line + ": " + problem + " " + fix;
    }
  }

  InvalidDataMapException(List<Fault> faults) {
    super(
        faults.stream()
            .map(Fault::toString)
            .collect(
                Collectors.joining(
                    "\n", "The data map has " + faults.size() + " fault(s):\n", "")));
  }
}
