package nl.mistervoip.privacy.approval.api;

/**
 * A part of the console with its own addresses. It gets each call that was let in at one of them,
 * and none of another.
 */
public interface Capability {
  /** The enum of what its addresses do. */
  Class<? extends Route.Action> actions();

  /**
   * Does what an address is there for.
   *
   * @param action one of {@link #actions()}
   * @param call who asks for what
   * @return what is answered: a file as {@code PageResponse}, anything else as JSON
   * @throws ConsoleProblem when it cannot be done, saying what to do
   */
  Object act(Route.Action action, Call call);
}
