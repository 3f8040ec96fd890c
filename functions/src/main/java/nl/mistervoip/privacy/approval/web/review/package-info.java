/**
 * What was found and what goes out: gathered data, packages, copies of documents, tasks by hand.
 */
@NullMarked
package nl.mistervoip.privacy.approval.web.review;

import org.jspecify.annotations.NullMarked;
