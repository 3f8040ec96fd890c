/**
 * The kernel every other room speaks: case ids, rights, labels, the lifecycle of a case and the
 * dates by which an answer is owed. Plain Java only; nothing here knows of storage, mail or
 * workflows.
 */
@NullMarked
package nl.mistervoip.privacy.request;

import org.jspecify.annotations.NullMarked;
