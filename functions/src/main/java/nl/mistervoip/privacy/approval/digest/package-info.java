/** The morning mail that tells the team what waits. */
@NullMarked
package nl.mistervoip.privacy.approval.digest;

import org.jspecify.annotations.NullMarked;
