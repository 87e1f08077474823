package com.austa.gamification.adapter.http.security;

import com.austa.gamification.adapter.http.CallerRole;

/** Whom an act is for. */
public enum Grant {
    /** Everybody, without a token. */
    PUBLIC {
        @Override
        boolean allows(Caller caller, Subject whose) {
            return true;
        }
    },
    /** Any caller with a role. */
    EVERY_ROLE {
        @Override
        boolean allows(Caller caller, Subject whose) {
            return !caller.roles().isEmpty();
        }
    },
    /** The user themselves, services and administrators. */
    OWNER_OR_SERVICE {
        @Override
        boolean allows(Caller caller, Subject whose) {
            return caller.seesEverything() || whose.isOwnedBy(caller);
        }
    },
    /** The user themselves, and administrators. */
    OWNER {
        @Override
        boolean allows(Caller caller, Subject whose) {
            return caller.is(CallerRole.ADMIN) || whose.isOwnedBy(caller);
        }
    },
    SERVICE {
        @Override
        boolean allows(Caller caller, Subject whose) {
            return caller.seesEverything();
        }
    },
    ADMIN {
        @Override
        boolean allows(Caller caller, Subject whose) {
            return caller.is(CallerRole.ADMIN);
        }
    };

    abstract boolean allows(Caller caller, Subject whose);
}
