package nl.mistervoip.privacy.identity.document.samples;

import java.util.List;

/** A generated copy: the file that would be sent, and the truth about it. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Sample(
    long seed,
    DocumentType type,
    Level level,
    boolean watermark,
    boolean partial,
    Holder holder,
    byte[] file,
    int width,
    int height,
    List<Region> regions) {

  public List<Region> of(Kind kind) {
    return regions.stream().filter(region -> region.kind() == kind).toList();
  }
}
