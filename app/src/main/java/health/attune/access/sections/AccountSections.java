package health.attune.access.sections;

import gg.jte.Content;
import health.attune.access.Principal;
import health.attune.pages.Fragment;
import health.attune.pages.Fragments;
import health.attune.pages.Frame;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The sections of other modules on the pages of accounts, in their order. */
@Component
public class AccountSections {
    private final ObjectProvider<AccountSection> sections;
    private final Fragments fragments;

    AccountSections(ObjectProvider<AccountSection> sections, Fragments fragments) {
        this.sections = sections;
        this.fragments = fragments;
    }

    public Shown forOwner(Principal who) {
        return new Shown(
                sections.orderedStream()
                        .flatMap(section -> section.forOwner(who).stream())
                        .toList(),
                fragments);
    }

    public Shown aboutStaff(Principal who, UUID accountId) {
        return new Shown(
                sections.orderedStream()
                        .flatMap(section -> section.aboutStaff(who, accountId).stream())
                        .toList(),
                fragments);
    }

    /** What a template places on its page. */
    public record Shown(List<Fragment> all, Fragments fragments) {

        public List<Content> in(Frame frame) {
            return all.stream()
                    .map(fragment -> fragments.content(fragment, frame))
                    .toList();
        }
    }
}
