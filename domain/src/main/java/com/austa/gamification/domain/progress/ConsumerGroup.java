package com.austa.gamification.domain.progress;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One reader of all events with its own place in them and its own state of every user. A small deployment may give all
 * roles to one group.
 *
 * @param name short and stable: state is stored under it
 */
public record ConsumerGroup(String name, Set<Role> roles) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,31}");

    public ConsumerGroup {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "group name must be 1 to 32 characters of a-z and - but was '%s'".formatted(name));
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("group '%s' must have a role".formatted(name));
        }
        roles = Set.copyOf(roles);
    }

    /** The specification's three: achievements, quests, rewards. */
    public static List<ConsumerGroup> onePerRole() {
        return List.of(Role.values()).stream()
                .map(role -> new ConsumerGroup(role.name().toLowerCase(Locale.ROOT), EnumSet.of(role)))
                .toList();
    }

    /** One group with all roles, which computes nothing twice. */
    public static ConsumerGroup all() {
        return new ConsumerGroup("all", EnumSet.allOf(Role.class));
    }
}
