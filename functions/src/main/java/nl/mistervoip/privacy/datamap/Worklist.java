package nl.mistervoip.privacy.datamap;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What people have to look up, erase or change by hand, because the store is on paper or in a
 * system that nobody can connect. The tasks and what is handed in stay with the owner of the store
 * (docs/store-port.md); the desk asks for them each time and keeps nothing.
 */
public interface Worklist {
  /** What is to be done. */
  enum Kind {
    /** Look for what there is of a person, and hand it in, or say that there is nothing. */
    LOOK_UP,
    /** Erase one item where it really is. */
    ERASE,
    /** Change one item where it really is, such as mark it as restricted. */
    CHANGE
  }

  /**
   * A task; says nothing about anybody.
   *
   * @param id under which it is asked for
   * @param store the store's id in the data map
   * @param title the store's name in an answer
   * @param kind what is to be done
   * @param role who does it, as the owner calls them
   * @param due the day by which
   * @param takenBy who said that they do it
   */
  record Task(
      String id,
      String store,
      Wording title,
      Kind kind,
      String role,
      LocalDate due,
      Optional<String> takenBy) {
    /**
     * Whether its day has passed.
     *
     * @param today the day of looking
     * @return true from the day after
     */
    public boolean overdue(LocalDate today) {
      return today.isAfter(due);
    }
  }

  /**
   * What is to be done.
   *
   * @param tasks earliest due first
   * @param silent how many owners did not answer; their tasks are missing
   */
  record Open(List<Task> tasks, int silent) {}

  /**
   * A fact by which something is found or that is to be changed; names somebody.
   *
   * @param name the attribute
   * @param value its value as text
   */
  record Fact(String name, String value) {
    @Override
    public String toString() {
      return "Fact[" + name + " REDACTED]";
    }
  }

  /**
   * A task with what it is about; names somebody.
   *
   * @param task the task
   * @param facts the identifier to look by, the key of the item, or what is to be changed
   * @param needed the attributes that every row handed in must have
   */
  record Asked(Task task, List<Fact> facts, List<String> needed) {}

  /** There is no such task, or it has been done. */
  final class NoSuchTaskException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A task that is not open. */
    public NoSuchTaskException() {
      super("No such task.");
    }
  }

  /** What was handed in does not fit; says which line, and quotes nothing. */
  final class UnfitRowsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Rows that cannot be taken.
     *
     * @param problem which line and why, without its content
     */
    public UnfitRowsException(String problem) {
      super(problem);
    }
  }

  /** The owner of the store does not answer. */
  final class SilentOwnerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** An owner that does not answer. */
    public SilentOwnerException() {
      super("The owner of the store does not answer.");
    }
  }

  /**
   * Everything that is to be done.
   *
   * @return the open tasks
   */
  Open open();

  /**
   * One task.
   *
   * @param id the task
   * @return what it is about
   * @throws NoSuchTaskException when it is not open
   * @throws SilentOwnerException when its owner does not answer
   */
  Asked asked(String id);

  /**
   * Says who does it. Somebody else may take it over.
   *
   * @param task as it was read just now
   * @param by who
   * @return the task
   * @throws NoSuchTaskException when it is open no more
   * @throws SilentOwnerException when its owner does not answer
   */
  Task take(Task task, String by);

  /**
   * Hands in what was found.
   *
   * @param task to look up, as it was read just now
   * @param by who looked
   * @param rows objects with the attributes of the store; none when nothing was found
   * @return the task, done
   * @throws UnfitRowsException when a row lacks its key, or belongs to another identifier
   */
  Task found(Task task, String by, List<JsonNode> rows);

  /**
   * The rows that somebody typed: one attribute a line, name and value with a colon between, an
   * empty line between rows; or a JSON list. Asks nobody.
   *
   * @param task whose store they are of
   * @param text what was typed
   * @return the rows
   * @throws UnfitRowsException when a line has no colon
   */
  List<JsonNode> typed(Task task, String text);

  /**
   * Says that an item was erased or changed where it really is.
   *
   * @param task to erase or change, as it was read just now
   * @param by who did it
   * @return the task, done
   */
  Task done(Task task, String by);
}
