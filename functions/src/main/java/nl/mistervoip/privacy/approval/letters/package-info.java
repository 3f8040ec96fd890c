/** Letters as they would go out, for who decides that they do. */
@NullMarked
package nl.mistervoip.privacy.approval.letters;

import org.jspecify.annotations.NullMarked;
