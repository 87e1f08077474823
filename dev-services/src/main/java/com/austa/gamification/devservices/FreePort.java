package com.austa.gamification.devservices;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port of the loopback interface that nobody listened to a moment ago. */
final class FreePort {

    /** As an address and not as a name: IPv6 may answer to the name. */
    static final String LOOPBACK = "127.0.0.1";

    private FreePort() {}

    static int next() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }
}
