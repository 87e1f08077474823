package com.austa.gamification.application.event;

import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.LocalStamp;
import com.austa.gamification.domain.event.Value;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The zone an event happened in: its {@code metadata.timeZone} if that is the name of an IANA region, such as
 * {@code Europe/Lisbon} or {@code UTC}, else the default. A bare offset ({@code +03:00}, {@code GMT+3}) is no region: it
 * knows no summer time, so a user's days would shift twice a year.
 */
final class LocalZones {

    private final Set<String> regions = Set.copyOf(ZoneId.getAvailableZoneIds());
    private final Map<String, ZoneId> known = new ConcurrentHashMap<>();
    private final ZoneId defaultZone;

    LocalZones(ZoneId defaultZone) {
        this.defaultZone = defaultZone;
    }

    LocalStamp stamp(Instant timestamp, Attributes metadata) {
        return LocalStamp.at(timestamp, zone(metadata));
    }

    private ZoneId zone(Attributes metadata) {
        return metadata.values().get("timeZone") instanceof Value.Text name && regions.contains(name.value())
                ? known.computeIfAbsent(name.value(), ZoneId::of)
                : defaultZone;
    }
}
