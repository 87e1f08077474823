package com.austa.gamification.adapter.redis.link;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One connection to Redis, made when first needed. Every call answers or fails within the limit; after failures Redis is
 * left alone for a second, and calls fail at once. Safe for use by many threads.
 */
public final class RedisLink implements AutoCloseable {

    /** Keeps what waits in one pipeline well below what Redis does within the limit. */
    private static final int ARGUMENTS_A_FLUSH = 15_000;

    private static final int CALLS_A_FLUSH = 1_000;

    private final RedisClient client;
    private final RedisURI address;
    private final Duration limit;
    private final CircuitBreaker breaker;
    private volatile @Nullable StatefulRedisConnection<String, String> connection;
    private @Nullable CompletableFuture<StatefulRedisConnection<String, String>> connecting;

    /**
     * @param name of its breaker
     * @param limit on every answer, connecting included
     */
    RedisLink(String name, RedisClient client, RedisURI address, Duration limit) {
        this.client = client;
        this.address = address;
        this.limit = limit;
        this.breaker = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(10)
                        .minimumNumberOfCalls(3)
                        .failureRateThreshold(50)
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .waitDurationInOpenState(Duration.ofSeconds(1))
                        .build());
    }

    /** @throws RedisUnavailable no answer within the limit, a refusal, or the breaker is open */
    public <T> T ask(Function<RedisAsyncCommands<String, String>, RedisFuture<T>> command) {
        return guarded(connected -> {
            RedisFuture<T> answer = command.apply(connected.async());
            return await(answer, deadline());
        });
    }

    /**
     * One script call.
     *
     * @return as the script answers: numbers as {@code Long}, text as {@code String}
     * @throws RedisUnavailable as {@link #ask}
     */
    public List<Object> call(Script script, String[] keys, String... arguments) {
        return guarded(connected -> {
            long deadline = deadline();
            try {
                return await(
                        connected
                                .async()
                                .<List<Object>>evalsha(script.digest(), ScriptOutputType.MULTI, keys, arguments),
                        deadline);
            } catch (ExecutionException refused) {
                if (!(refused.getCause() instanceof RedisNoScriptException)) {
                    throw refused;
                }
                return await(
                        connected.async().<List<Object>>eval(script.text(), ScriptOutputType.MULTI, keys, arguments),
                        deadline);
            }
        });
    }

    /**
     * Many calls of one script with few round trips, in order.
     *
     * @return one answer a call
     * @throws RedisUnavailable as {@link #ask}; each call was carried out or not
     */
    public List<Long> callAll(Script script, List<Script.Call> calls) {
        List<Long> answers = new ArrayList<>(calls.size());
        int from = 0;
        while (from < calls.size()) {
            int until = from;
            int arguments = 0;
            while (until < calls.size() && until - from < CALLS_A_FLUSH && arguments < ARGUMENTS_A_FLUSH) {
                arguments += calls.get(until).arguments().length;
                until++;
            }
            answers.addAll(flush(script, calls.subList(from, until)));
            from = until;
        }
        return answers;
    }

    private List<Long> flush(Script script, List<Script.Call> calls) {
        return guarded(connected -> {
            List<AsyncCommand<String, String, ?>> commands = new ArrayList<>(calls.size() + 1);
            // Loaded each time: Redis may have been restarted since, and once a flush it costs nothing.
            commands.add(new AsyncCommand<>(new Command<>(
                    CommandType.SCRIPT,
                    new StatusOutput<>(StringCodec.UTF8),
                    new CommandArgs<>(StringCodec.UTF8).add("LOAD").add(script.text()))));
            List<AsyncCommand<String, String, Long>> answered = new ArrayList<>(calls.size());
            for (Script.Call call : calls) {
                AsyncCommand<String, String, Long> command = new AsyncCommand<>(new Command<>(
                        CommandType.EVALSHA, new IntegerOutput<>(StringCodec.UTF8), arguments(script, call)));
                commands.add(command);
                answered.add(command);
            }
            long deadline = deadline();
            // One write to the network; commands given one by one are one each.
            var unused = connected.dispatch(commands);
            List<Long> answers = new ArrayList<>(calls.size());
            await(commands.get(0), deadline);
            for (AsyncCommand<String, String, Long> answer : answered) {
                answers.add(await(answer, deadline));
            }
            return answers;
        });
    }

    private static CommandArgs<String, String> arguments(Script script, Script.Call call) {
        CommandArgs<String, String> arguments = new CommandArgs<>(StringCodec.UTF8)
                .add(script.digest())
                .add(call.keys().length)
                .addKeys(call.keys());
        for (String argument : call.arguments()) {
            arguments.add(argument);
        }
        return arguments;
    }

    private interface Exchange<T> {
        T with(StatefulRedisConnection<String, String> connected)
                throws ExecutionException, TimeoutException, InterruptedException;
    }

    private <T> T guarded(Exchange<T> exchange) {
        try {
            breaker.acquirePermission();
        } catch (CallNotPermittedException open) {
            throw new RedisUnavailable("%s failed just now and is left alone for a moment".formatted(this), open);
        }
        long begun = System.nanoTime();
        try {
            T answer = exchange.with(connection());
            breaker.onSuccess(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
            return answer;
        } catch (TimeoutException late) {
            throw failed(begun, "gave no answer within %d ms".formatted(limit.toMillis()), late);
        } catch (ExecutionException refused) {
            Throwable cause = refused.getCause() == null ? refused : refused.getCause();
            throw failed(begun, "failed: " + cause.getMessage(), cause);
        } catch (RedisException failure) {
            throw failed(begun, "failed: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            breaker.releasePermission();
            Thread.currentThread().interrupt();
            throw new RedisUnavailable("interrupted while waiting for " + this, interrupted);
        }
    }

    private RedisUnavailable failed(long begun, String what, Throwable cause) {
        breaker.onError(System.nanoTime() - begun, TimeUnit.NANOSECONDS, cause);
        return new RedisUnavailable(this + " " + what, cause);
    }

    private StatefulRedisConnection<String, String> connection()
            throws ExecutionException, TimeoutException, InterruptedException {
        StatefulRedisConnection<String, String> made = connection;
        if (made == null) {
            made = connecting().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            connection = made;
        }
        return made;
    }

    /** Shared by all who wait; it goes on when they give up, so that a slow one is there for the next. */
    private synchronized CompletableFuture<StatefulRedisConnection<String, String>> connecting() {
        CompletableFuture<StatefulRedisConnection<String, String>> running = connecting;
        if (running == null || running.isCompletedExceptionally()) {
            running = client.connectAsync(StringCodec.UTF8, address).toCompletableFuture();
            connecting = running;
        }
        return running;
    }

    private long deadline() {
        return System.nanoTime() + limit.toNanos();
    }

    private static <T> T await(Future<T> answer, long deadline)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            return answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw late;
        }
    }

    @Override
    public void close() {
        StatefulRedisConnection<String, String> made = connection;
        if (made != null) {
            made.close();
        }
    }

    @Override
    public String toString() {
        return "Redis at %s:%d".formatted(address.getHost(), address.getPort());
    }
}
