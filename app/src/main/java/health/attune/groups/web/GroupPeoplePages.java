package health.attune.groups.web;

import health.attune.access.Principal;
import health.attune.groups.Groups;
import health.attune.groups.Memberships;
import health.attune.pages.NotThere;
import health.attune.pages.SeeOther;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Who leads a group and who takes part, from the page of the group. Nobody chosen is nobody added. */
@Controller
@RequestMapping("/groups/{groupId}")
class GroupPeoplePages {
    private final Groups groups;
    private final Memberships memberships;

    GroupPeoplePages(Groups groups, Memberships memberships) {
        this.groups = groups;
        this.memberships = memberships;
    }

    @PostMapping("/facilitators")
    RedirectView let(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID groupId,
            @RequestParam(required = false) @Nullable UUID account) {
        groups.toArrange(who, groupId);
        if (account != null) groups.let(who, groupId, account);
        return group(groupId);
    }

    @DeleteMapping("/facilitators/{facilitatorId}")
    RedirectView relieve(
            @AuthenticationPrincipal Principal who, @PathVariable UUID groupId, @PathVariable UUID facilitatorId) {
        groups.relieve(who, groupId, facilitatorId);
        return group(groupId);
    }

    @PostMapping("/members")
    RedirectView join(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID groupId,
            @RequestParam(required = false) @Nullable UUID person) {
        groups.show(who, groupId);
        if (person != null) memberships.join(who, groupId, person);
        return group(groupId);
    }

    @DeleteMapping("/members/{memberId}")
    RedirectView leave(
            @AuthenticationPrincipal Principal who, @PathVariable UUID groupId, @PathVariable UUID memberId) {
        var member = memberships.roster(who, groupId).keySet().stream()
                .filter(one -> one.id().equals(memberId))
                .findFirst();
        memberships.leave(who, member.orElseThrow(NotThere::new).personId(), memberId);
        return SeeOther.to("/groups/" + groupId + "?left=" + memberId);
    }

    @DeleteMapping("/members/{memberId}/leaving")
    RedirectView takeBackLeaving(
            @AuthenticationPrincipal Principal who, @PathVariable UUID groupId, @PathVariable UUID memberId) {
        memberships.takeBackLeaving(who, memberships.personLetGo(who, groupId, memberId), memberId);
        return group(groupId);
    }

    private static RedirectView group(UUID groupId) {
        return SeeOther.to("/groups/" + groupId);
    }
}
