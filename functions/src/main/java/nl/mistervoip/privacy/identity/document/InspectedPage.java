package nl.mistervoip.privacy.identity.document;

import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.identity.document.vision.ReadPage;

/**
 * What became of one page.
 *
 * @param page upright, as read
 * @param verdicts for every field
 * @param quality of the reading
 * @param name whether the expected name was found
 * @param birthDate whether the expected birth date was found
 * @param copy keep-only copy of the same size as the page, checked
 */
record InspectedPage(
    ReadPage page,
    Map<Field, Verdict> verdicts,
    Quality quality,
    Match name,
    Match birthDate,
    Optional<BufferedImage> copy) {}
