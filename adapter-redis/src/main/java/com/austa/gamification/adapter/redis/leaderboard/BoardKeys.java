package com.austa.gamification.adapter.redis.leaderboard;

import com.austa.gamification.domain.leaderboard.BoardId;

/**
 * Where a board is kept. The key of the board itself is part of the contract with the outside; the others carry it in
 * braces, so that in a cluster all four lie in one slot.
 *
 * @param board sorted set of user ids
 * @param versions hash: the version of each user's score, also of those no longer listed; and {@code #size}, how many are
 *     listed, by which a lost or half-lost board is told from an empty one
 * @param next the board being built beside it
 * @param nextVersions its versions; and {@code #token} of its builder
 */
record BoardKeys(String board, String versions, String next, String nextVersions) {

    static final String BOARDS = "leaderboard:";
    static final String VERSIONS = "leaderboard-versions:";
    private static final String NEXT = "leaderboard-next:";
    private static final String NEXT_VERSIONS = "leaderboard-next-versions:";

    static BoardKeys of(BoardId id) {
        String board = BOARDS + id;
        String tag = "{" + board + "}";
        return new BoardKeys(board, VERSIONS + tag, NEXT + tag, NEXT_VERSIONS + tag);
    }

    String[] current() {
        return new String[] {board, versions};
    }

    String[] beside() {
        return new String[] {next, nextVersions};
    }

    String[] all() {
        return new String[] {board, versions, next, nextVersions};
    }
}
