package nl.mistervoip.privacy.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.request.CaseId;

/**
 * A vault in memory. Unlike the real one it asks for no opened case, so that a test can start
 * anywhere.
 */
public final class InMemoryVault implements CaseVault {
  private final Map<CaseId, TreeMap<String, byte[]>> documents = new HashMap<>();
  private final Set<CaseId> shredded = new HashSet<>();

  @Override
  public synchronized void put(CaseId id, String name, byte[] content) {
    if (shredded.contains(id)) {
      throw new NoKeyException(id);
    }
    documents.computeIfAbsent(id, any -> new TreeMap<>()).put(name, content.clone());
  }

  @Override
  public synchronized Optional<byte[]> find(CaseId id, String name) {
    return Optional.ofNullable(of(id).get(name)).map(byte[]::clone);
  }

  @Override
  public long write(CaseId id, String name, Consumer<OutputStream> writer) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    writer.accept(content);
    put(id, name, content.toByteArray());
    return content.size();
  }

  @Override
  public InputStream read(CaseId id, String name) {
    return new ByteArrayInputStream(
        find(id, name).orElseThrow(() -> new MissingDocumentException(id, name)));
  }

  @Override
  public synchronized List<String> names(CaseId id, String prefix) {
    return of(id).keySet().stream().filter(name -> name.startsWith(prefix)).toList();
  }

  @Override
  public synchronized void destroy(CaseId id, String name) {
    of(id).remove(name);
  }

  @Override
  public synchronized void shred(CaseId id) {
    shredded.add(id);
    documents.remove(id);
  }

  private Map<String, byte[]> of(CaseId id) {
    return documents.getOrDefault(id, new TreeMap<>());
  }
}
