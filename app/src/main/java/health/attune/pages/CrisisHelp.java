package health.attune.pages;

/**
 * Help in a crisis, as the site of a person words it: on every page a person sees, in the same place.
 *
 * @param words one or two sentences in the language of the page
 * @param phone the number to call, as it is dialed
 * @param text the number to text, as it is dialed
 */
public record CrisisHelp(String words, String phone, String text) {}
