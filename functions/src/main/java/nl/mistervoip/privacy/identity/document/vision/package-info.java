/**
 * Seeing: where text stands on a picture, what it says, codes and faces. It knows nothing of
 * identity documents. Pixels in, findings out; no files, no network, no log.
 */
@NullMarked
package nl.mistervoip.privacy.identity.document.vision;

import org.jspecify.annotations.NullMarked;
