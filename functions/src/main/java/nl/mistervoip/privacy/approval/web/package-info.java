/**
 * The console as pages for people. It is a guest of the console's API: every page asks and decides
 * by the API's own addresses, as the signed-in person, so that no page can do what the API would
 * not. What is here is signing in, sessions, languages and HTML.
 */
@NullMarked
package nl.mistervoip.privacy.approval.web;

import org.jspecify.annotations.NullMarked;
