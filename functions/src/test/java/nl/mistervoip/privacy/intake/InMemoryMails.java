package nl.mistervoip.privacy.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Raw mails in memory; remembers which were released. */
final class InMemoryMails implements MailStore {
  private final Map<String, byte[]> mails = new HashMap<>();
  private final Set<String> released = new TreeSet<>();

  void put(String id, byte[] raw) {
    mails.put(id, raw.clone());
  }

  Set<String> released() {
    return released;
  }

  @Override
  public byte[] read(String id, int most) {
    byte[] raw = Optional.ofNullable(mails.get(id)).orElseThrow(() -> new MissingMailException(id));
    return Arrays.copyOf(raw, Math.min(raw.length, most));
  }

  @Override
  public void replace(String id, byte[] raw) {
    put(id, raw);
  }

  @Override
  public void release(String id) {
    released.add(id);
  }
}
