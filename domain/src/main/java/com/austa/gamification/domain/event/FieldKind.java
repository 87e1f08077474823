package com.austa.gamification.domain.event;

/** What a payload field holds, as far as rules need to know. */
public enum FieldKind {
    TEXT,
    NUMBER,
    FLAG,
    LIST,
    OBJECT
}
