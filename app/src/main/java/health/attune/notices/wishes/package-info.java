/** What the holders of accounts wish of notices: of which kinds they are told how, and in which hours not. */
@NullMarked
package health.attune.notices.wishes;

import org.jspecify.annotations.NullMarked;
