package org.folkmoot.web.duties;

import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.folkmoot.web.duties.Clocks.Clock;
import org.folkmoot.web.kit.AtomFeed;
import org.folkmoot.web.kit.Words;
import org.springframework.stereotype.Component;

/** What is owed as a feed (RFC 4287): an entry for each duty, which is updated whenever something becomes of it. */
@Component
record DutyFeed(Words words) {

    /** @param address of the community's page, with scheme and host */
    byte[] of(String address, List<Clock> lines) {
        var updated = lines.stream().map(line -> line.duty().changedAt()).max(Instant::compareTo);
        return AtomFeed.of(feed -> {
            feed.text("id", address + "/duties/feed");
            feed.text("title", words.say("duties.title"));
            feed.text("updated", updated.orElse(Instant.EPOCH).toString());
            feed.empty("link", "rel", "self", "href", address + "/duties/feed");
            feed.with("author", author -> author.text("name", "Folkmoot"));
            for (var line : lines) feed.with("entry", entry -> write(line, address, entry));
        });
    }

    private void write(Clock line, String address, AtomFeed entry) throws XMLStreamException {
        var duty = line.duty();
        entry.text("id", address + "/duties/feed#" + duty.id());
        entry.text("title", words.say("need." + duty.id().kind()) + " · " + line.title());
        entry.text("updated", duty.changedAt().toString());
        entry.empty("link", "rel", "alternate", "href", address + line.page());
        var dueOn = duty.dueOn();
        var day = dueOn == null ? words.say("duties.no-day") : words.say("duties.due-on", words.day(dueOn));
        entry.text("summary", words.say("duties.stage." + line.stage()) + " · " + day);
    }
}
