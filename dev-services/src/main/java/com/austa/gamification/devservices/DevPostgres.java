package com.austa.gamification.devservices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A real PostgreSQL with one superuser, whom every password lets in, and a database of the same name. */
public final class DevPostgres extends DevServer {

    /** The major version that is used unless another is asked for. */
    public static final int NEWEST = 18;

    /** The oldest major version that the engine supports; packed for tests only. */
    public static final int OLDEST = 14;

    static final String USER = "gamification";

    private static final int STATUS_LINE = 7;

    private final int major;
    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, DevDatabase> templates = new HashMap<>();
    private final AtomicInteger databases = new AtomicInteger();
    private volatile int port;

    DevPostgres(int major, Place place, boolean durable) {
        // On INT PostgreSQL disconnects its clients and makes a last checkpoint; on TERM it would wait for them.
        super("PostgreSQL " + major, "postgresql-" + major, "INT", place);
        this.major = major;
        settings.put("listen_addresses", FreePort.LOOPBACK);
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "200");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        // In the data directory: a killed server would leave its segments in /dev/shm.
        settings.put("dynamic_shared_memory_type", "mmap");
        settings.put("fsync", durable ? "on" : "off");
        settings.put("full_page_writes", durable ? "on" : "off");
        settings.put("synchronous_commit", "on");
    }

    /** Forgotten when closed, and not synced to the disk: what is committed survives {@link #kill()}, not a power cut. */
    public static DevPostgres ephemeral() {
        return ephemeral(NEWEST);
    }

    /** @param major {@link #NEWEST} or {@link #OLDEST} */
    public static DevPostgres ephemeral(int major) {
        return new DevPostgres(major, Place.temporary(), false);
    }

    /** Forgotten when closed, but synced as in production, for measuring. */
    public static DevPostgres ephemeralDurable(int major) {
        return new DevPostgres(major, Place.temporary(), true);
    }

    /** Keeps its data in {@code postgresql-18} below that directory. */
    public static DevPostgres in(Path dataDirectory) {
        return new DevPostgres(NEWEST, Place.kept(dataDirectory), true);
    }

    /** Sets what {@code postgresql.conf} may hold, from the next start on. */
    public DevPostgres with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    public int major() {
        return major;
    }

    public String host() {
        return FreePort.LOOPBACK;
    }

    public int port() {
        return port;
    }

    /** The database that is always there, and stays. */
    public DevDatabase database() {
        return new DevDatabase(this, USER);
    }

    /** A new, empty one. */
    public DevDatabase newDatabase() {
        return create("test_" + databases.incrementAndGet(), "template1");
    }

    /**
     * A new one with what the template holds.
     *
     * @param template names what {@code prepare} does, in letters, digits and underscores
     * @param prepare runs once for this server and name, and has closed its connections when it returns
     */
    public synchronized DevDatabase newDatabase(String template, Consumer<DevDatabase> prepare) {
        DevDatabase prepared = templates.get(template);
        if (prepared == null) {
            prepared = create("template_" + template, "template1");
            prepare.accept(prepared);
            templates.put(template, prepared);
        }
        return create("test_" + databases.incrementAndGet(), prepared.name());
    }

    void drop(DevDatabase database) {
        execute("DROP DATABASE IF EXISTS \"%s\" WITH (FORCE)".formatted(database.name()));
    }

    private DevDatabase create(String name, String template) {
        execute("CREATE DATABASE \"%s\" TEMPLATE \"%s\"".formatted(name, template));
        return new DevDatabase(this, name);
    }

    private void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new DevServerFailed("'%s': %s".formatted(sql, refused.getMessage()), refused);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(new DevDatabase(this, "postgres").jdbcUrl());
    }

    @Override
    void choosePorts() throws IOException {
        port = FreePort.next();
    }

    @Override
    List<String> command(Home home) throws IOException, InterruptedException {
        Path script = home.directory().resolve("postgres.sh");
        Guard.copyResource("postgres.sh", script);
        disownPidFile(pidFile(home));
        List<String> command = new ArrayList<>(Unprivileged.prefix(home));
        command.addAll(List.of("sh", script.toString()));
        command.add(PostgresBinaries.unpack(major, home.binaries()).toString());
        command.addAll(List.of(cluster(home).toString(), USER));
        command.addAll(List.of("-p", Integer.toString(port)));
        settings.forEach((setting, value) -> command.addAll(List.of("-c", setting + "=" + value)));
        return command;
    }

    /** PostgreSQL says in its pid file when it takes connections; the file of a killed server has another pid. */
    @Override
    boolean answers(Home home, RunningProcess process) {
        try {
            List<String> lines = Files.readAllLines(pidFile(home));
            return lines.size() > STATUS_LINE
                    && lines.get(0).equals(Long.toString(process.pid()))
                    && lines.get(STATUS_LINE).strip().equals("ready");
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    void prepare() throws IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT FROM pg_database WHERE datname = '%s'".formatted(USER))) {
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + USER);
            }
        } catch (SQLException refused) {
            throw new IOException(
                    "the database '%s' cannot be made: %s".formatted(USER, refused.getMessage()), refused);
        }
    }

    /**
     * Lets the pid of a killed predecessor stand for nobody: PostgreSQL would not start while any process has it, also
     * a zombie or, in a container that was started again, a stranger. Its other check, for memory that children of the
     * predecessor still share, needs the rest of the file.
     */
    private static void disownPidFile(Path pidFile) throws IOException {
        if (Files.exists(pidFile)) {
            List<String> lines = new ArrayList<>(Files.readAllLines(pidFile));
            if (!lines.isEmpty()) {
                lines.set(0, Long.toString(RunningProcess.GONE.pid()));
                Files.write(pidFile, lines);
            }
        }
    }

    private static Path pidFile(Home home) {
        return cluster(home).resolve("postmaster.pid");
    }

    private static Path cluster(Home home) {
        return home.directory().resolve("data");
    }
}
