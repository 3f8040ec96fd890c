package nl.mistervoip.privacy.datamap.live;

import java.util.List;

/**
 * What IAM says of the roles of the deployed functions, by simulation of their policies: nothing is
 * carried out. It sees policies, boundaries and those of the organisation, not those of the stores.
 *
 * @param functions one for each function that does something with the company's stores
 */
public record LiveGrants(List<Function> functions) {
  /** Whether the role of a function was tested. */
  public enum Status {
    /** IAM answered. */
    TESTED,
    /** The stack has no such function, or it has no role of its own. */
    NO_ROLE,
    /** Nobody could ask; nothing is known. */
    NOT_TESTED
  }

  /** What IAM says of an action on a resource. */
  public enum Decision {
    /** It may. */
    ALLOWED,
    /** It may not, whether by a statement or for want of one. */
    DENIED,
    /** It may or may not by a condition on what a real call would carry. */
    DEPENDS,
    /** IAM said nothing of it. */
    UNANSWERED
  }

  /**
   * One answer.
   *
   * @param action such as {@code dynamodb:Query}
   * @param resource as a template writes it
   * @param decision what IAM says
   */
  public record Answer(String action, String resource, Decision decision) {}

  /**
   * A function.
   *
   * @param name its logical id in template.yaml
   * @param status whether its role was tested
   * @param reason why not; else empty
   * @param answers what IAM says, of what it needs and of what the other functions need
   */
  public record Function(String name, Status status, String reason, List<Answer> answers) {}
}
