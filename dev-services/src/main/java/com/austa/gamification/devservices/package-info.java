/**
 * Real PostgreSQL, Kafka and Redis from Maven artifacts, for {@code dev} and for tests; nothing needs to be installed.
 *
 * <p>Start at {@link com.austa.gamification.devservices.SharedServices} for a test that only needs a server, at
 * {@link com.austa.gamification.devservices.DevServices} for all of them in a data directory, and at
 * {@link com.austa.gamification.devservices.DevServer} for what one server promises.
 *
 * <p>Each server is a process of its own under a small shell script ({@code guard.sh}) that waits for the end of its
 * standard input: when the JVM that holds the other end is gone, {@code kill -9} included, the script stops the server
 * and removes what is ephemeral. Where the script was killed too, the next owner of the data directory stops what it
 * finds there ({@code Home}). Every file is below the data directory, or below a temporary one:
 *
 * <pre>
 * binaries/       unpacked executables (system property gamification.devservices.binaries: somewhere else)
 * postgresql-18/  data/  server.log  server.pid  owner.lock
 * kafka/          data/  server.log  server.pid  owner.lock  server.properties
 * redis/                 server.log  server.pid  owner.lock
 * </pre>
 *
 * <p>Knows nothing of the engine but the names of its topics.
 */
@NullMarked
package com.austa.gamification.devservices;

import org.jspecify.annotations.NullMarked;
