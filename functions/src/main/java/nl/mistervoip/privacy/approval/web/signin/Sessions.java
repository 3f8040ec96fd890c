package nl.mistervoip.privacy.approval.web.signin;

import java.util.Optional;

/** The sessions, by the hash of their token. */
interface Sessions {
  /** Stores a new one. */
  void begin(Session session);

  /** One that was begun and not ended; it may be over by its times. Read consistently. */
  Optional<Session> find(String key);

  /** Notes that the browser was heard of; one that was ended meanwhile stays ended. */
  void seen(Session session);

  /** Ends it for good. Nothing happens when there is none. */
  void end(String key);
}
