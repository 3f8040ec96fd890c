/**
 * What is past its term: sweeps, their release and their proof, and the restrictions that hold them
 * up.
 */
@NullMarked
package nl.mistervoip.privacy.approval.web.retention;

import org.jspecify.annotations.NullMarked;
