package nl.mistervoip.privacy.casefile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.platform.S3Upload;
import nl.mistervoip.privacy.request.CaseId;

/** The vault over S3: each document one sealed object, the key of the case beside the case. */
final class SealedVault implements CaseVault {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]*");

  private final CaseKeys keys;
  private final S3Documents documents;

  SealedVault(CaseKeys keys, S3Documents documents) {
    this.keys = keys;
    this.documents = documents;
  }

  @Override
  public void put(CaseId id, String name, byte[] content) {
    write(id, name, out -> writeAll(out, content));
  }

  @Override
  public Optional<byte[]> find(CaseId id, String name) {
    return open(id, name).map(plain -> readAll(id, name, plain));
  }

  @Override
  public long write(CaseId id, String name, Consumer<OutputStream> writer) {
    Seal seal = keys.sealOf(id).orElseThrow(() -> new NoKeyException(id));
    try (S3Upload upload = documents.upload(key(id, name))) {
      CountingOutput plain = new CountingOutput(seal.sealing(name, upload.body()));
      writer.accept(plain);
      plain.close();
      upload.complete();
      return plain.count();
    } catch (IOException e) {
      throw new UncheckedIOException("A document of case " + id + " could not be written.", e);
    }
  }

  @Override
  public InputStream read(CaseId id, String name) {
    return open(id, name).orElseThrow(() -> new MissingDocumentException(id, name));
  }

  @Override
  public List<String> names(CaseId id, String prefix) {
    String folder = folder(id);
    return documents.keys(folder + prefix).stream()
        .map(key -> key.substring(folder.length()))
        .sorted()
        .toList();
  }

  @Override
  public void destroy(CaseId id, String name) {
    documents.destroy(key(id, name));
  }

  @Override
  public void shred(CaseId id) {
    // The key goes first: from then on nothing opens, also when the rest has to be done again.
    keys.destroy(id);
    documents.destroyAll(folder(id));
  }

  private Optional<InputStream> open(CaseId id, String name) {
    String key = key(id, name);
    return keys.sealOf(id)
        .flatMap(seal -> documents.open(key).map(stored -> opening(seal, id, name, stored)));
  }

  private static InputStream opening(Seal seal, CaseId id, String name, InputStream sealed) {
    try {
      return new BufferedInputStream(seal.opening(name, sealed));
    } catch (IOException e) {
      throw new UncheckedIOException("A document of case " + id + " could not be read.", e);
    }
  }

  private static byte[] readAll(CaseId id, String name, InputStream plain) {
    try (plain) {
      return plain.readAllBytes();
    } catch (IOException e) {
      throw new BrokenSealException(id, name, e);
    }
  }

  private static void writeAll(OutputStream out, byte[] content) {
    try {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String folder(CaseId id) {
    return "cases/" + id + "/";
  }

  private static String key(CaseId id, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "A document's name has letters, digits, dots, dashes and slashes only.");
    }
    return folder(id) + name;
  }
}
