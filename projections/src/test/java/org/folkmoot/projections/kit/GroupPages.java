package org.folkmoot.projections.kit;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.decisions.Event;
import org.folkmoot.record.Recorded;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.roll.RollEvent.GroupFormed;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.roll.RollEvent.ResidentAdded;
import org.folkmoot.vocabulary.GroupId;

/** A view for tests that uses all there is: pages, names that lead to names, and counting. Group {@code bad} cannot be folded. */
final class GroupPages implements Paged<GroupPages.Page> {

    record Page(List<Group> groups) {}

    record Group(GroupId id, String code, int households, int residents) {
        Group plus(int moreHouseholds, int moreResidents) {
            return new Group(id, code, households + moreHouseholds, residents + moreResidents);
        }
    }

    @Override
    public String name() {
        return "group-pages";
    }

    @Override
    public Class<Page> document() {
        return Page.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(RollEvent.class);
    }

    @Override
    public List<Link> links(Recorded recorded) {
        return switch (recorded.event()) {
            case GroupFormed e -> List.of(Paged.entry(e.group().value()));
            case HouseholdEnrolled e ->
                List.of(new Link.To(e.household().value(), e.group().value()));
            default -> List.of();
        };
    }

    @Override
    public List<String> keys(Recorded recorded, Links links) {
        return switch (recorded.event()) {
            case GroupFormed e -> Paged.pageOf(e.group().value(), links);
            case HouseholdEnrolled e -> Paged.pageOf(e.group().value(), links);
            case ResidentAdded e ->
                links.to(e.household().value())
                        .map(group -> Paged.pageOf(group, links))
                        .orElse(List.of());
            default -> List.of();
        };
    }

    @Override
    public Page first(String key, Recorded recorded) {
        return apply(new Page(List.of()), recorded);
    }

    @Override
    public Page apply(Page page, Recorded recorded) {
        return switch (recorded.event()) {
            case GroupFormed e when e.code().equals("bad") -> throw new IllegalStateException("a bad group");
            case GroupFormed e ->
                new Page(Stream.concat(page.groups.stream(), Stream.of(new Group(e.group(), e.code(), 0, 0)))
                        .toList());
            case HouseholdEnrolled e ->
                changed(page, e.group(), 1, e.residents().size());
            case ResidentAdded _ ->
                new Page(page.groups.stream().map(group -> group.plus(0, 1)).toList());
            default -> page;
        };
    }

    private static Page changed(Page page, GroupId which, int households, int residents) {
        return new Page(page.groups.stream()
                .map(group -> group.id().equals(which) ? group.plus(households, residents) : group)
                .toList());
    }
}
