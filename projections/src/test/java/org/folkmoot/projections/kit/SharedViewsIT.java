package org.folkmoot.projections.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.axon.Soon;
import org.folkmoot.decisions.Ids;
import org.folkmoot.record.MongoCommitLog;
import org.folkmoot.record.MongoForTests;
import org.folkmoot.roll.RollEvent.GroupFormed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nodes that share the views of one record. */
class SharedViewsIT {

    private final MongoForTests mongo = new MongoForTests();
    private final String address = mongo.address();

    @AfterEach
    void closeMongo() {
        mongo.close();
    }

    /** One node: its own connections, its own writer, all views. */
    private final class Node implements AutoCloseable {
        private final Ledger ledger = new Ledger(MongoCommitLog.open(address, Ledger.JSON));
        private final ViewStore store = ViewStore.at(address);
        private final Views views = Views.open(store, ledger.log, Ledger.JSON, Views.registered());

        Node() {
            views.start(ledger.axon);
        }

        void shows(long position) {
            Soon.until(
                    "the views show " + position,
                    () -> views.status().stream().allMatch(view -> view.position() >= position));
        }

        @Override
        public void close() {
            views.close();
            store.close();
            ledger.close();
        }
    }

    /** How many views each node is at, by its name. */
    private Map<String, Long> shares() {
        try (var store = MongoViews.connect(address)) {
            return store.database().getCollection("progress").find().into(new ArrayList<>()).stream()
                    .collect(Collectors.groupingBy(
                            view -> String.valueOf(view.getString("owner")), Collectors.counting()));
        }
    }

    private void areShared(int nodes) {
        Soon.until("views are shared by " + nodes + ", not as " + shares(), () -> {
            var shares = shares();
            return shares.size() == nodes && !shares.containsKey("null");
        });
    }

    private static List<GroupFormed> groups(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new GroupFormed(Ids.group(i), "g" + i))
                .toList();
    }

    @Test
    void views_are_shared_and_go_on_as_nodes_come_and_go() {
        try (var first = new Node()) {
            first.shows(first.ledger.appendEach(groups(0, 20)));
            areShared(1);
            try (var second = new Node();
                    var third = new Node()) {
                areShared(3);
                for (int i = 20; i < 40; i++) {
                    long position =
                            List.of(first, second, third).get(i % 3).ledger.appendEach(groups(i, i + 1));
                    for (var node : List.of(first, second, third)) node.shows(position);
                }
            }
            first.shows(first.ledger.appendEach(groups(40, 60)));
            areShared(1);
            assertThat(shares().values())
                    .containsExactly((long) Views.registered().size());
            for (var view : Views.registered()) {
                var compared = compared(first, view);
                assertEquals(compared.rebuilt(), compared.stored(), compared.view());
            }
        }
    }

    @SuppressWarnings("unchecked") // a view is opened under its own class
    private static <D> Views.ViewComparison compared(Node node, View<D> view) {
        return node.views.compare((Class<? extends View<D>>) view.getClass());
    }
}
