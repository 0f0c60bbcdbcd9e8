package health.attune.contacts.web;

import org.jspecify.annotations.Nullable;

/**
 * A contact in a list.
 *
 * @param with with whom, where it was not the person
 * @param came what came of it, and how long it took; empty for those who may not read that
 * @param told why it no longer counts; null where it does
 * @param note where its note is read; null where there is none
 * @param way where it is corrected, or where its withdrawal is undone; null where neither can be
 */
public record ContactRow(
        String what,
        @Nullable String with,
        String when,
        String came,
        String by,
        @Nullable String told,
        @Nullable String note,
        @Nullable String way) {}
