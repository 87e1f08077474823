package com.austa.gamification.adapter.http.graphql;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.adapter.http.answer.AchievementAnswer;
import com.austa.gamification.adapter.http.answer.BoardQuestion;
import com.austa.gamification.adapter.http.answer.CatalogueAnswers;
import com.austa.gamification.adapter.http.answer.Commands;
import com.austa.gamification.adapter.http.answer.ExplanationAnswers;
import com.austa.gamification.adapter.http.answer.Ids;
import com.austa.gamification.adapter.http.answer.LeaderboardAnswers;
import com.austa.gamification.adapter.http.answer.QuestAnswer;
import com.austa.gamification.adapter.http.answer.Range;
import com.austa.gamification.adapter.http.answer.RewardAnswer;
import com.austa.gamification.adapter.http.answer.UserAchievementAnswer;
import com.austa.gamification.adapter.http.answer.UserAnswers;
import com.austa.gamification.adapter.http.answer.UserQuestAnswer;
import com.austa.gamification.adapter.http.answer.UserRewardAnswer;
import com.austa.gamification.adapter.http.security.Caller;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.Standing;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

/** What stands behind each field. Those of {@code Query} and {@code Mutation} ask the policy first. */
final class Fields {

    private final CatalogueAnswers catalogue;
    private final UserAnswers users;
    private final ExplanationAnswers explanations;
    private final LeaderboardAnswers leaderboards;
    private final Commands commands;
    private final InstantSource clock;

    Fields(
            CatalogueAnswers catalogue,
            UserAnswers users,
            ExplanationAnswers explanations,
            LeaderboardAnswers leaderboards,
            Commands commands,
            InstantSource clock) {
        this.catalogue = catalogue;
        this.users = users;
        this.explanations = explanations;
        this.leaderboards = leaderboards;
        this.commands = commands;
        this.clock = clock;
    }

    RuntimeWiring wiring() {
        return RuntimeWiring.newRuntimeWiring()
                .scalar(Scalars.JSON)
                .scalar(Scalars.DATE_TIME)
                .scalar(Scalars.LONG)
                .type(queries())
                .type(mutations())
                .type("UserAchievement", type -> type.dataFetcher("achievement", this::achievement))
                .type("UserQuest", type -> type.dataFetcher("quest", this::quest))
                .type("UserReward", type -> type.dataFetcher("reward", this::reward))
                .type(
                        "LeaderboardEntry",
                        type -> type.dataFetcher("userId", env -> standing(env).user())
                                .dataFetcher("score", env -> standing(env).points())
                                .dataFetcher("level", Fields::level))
                .build();
    }

    private TypeRuntimeWiring queries() {
        return new Guarded("Query")
                .field("achievements", env -> catalogue.achievements(caller(env)))
                .field(
                        "achievement",
                        env -> catalogue
                                .achievement(text(env, "id"), caller(env))
                                .orElse(null))
                .field("quests", env -> catalogue.quests())
                .field("rewards", env -> catalogue.rewards())
                .field("leaderboard", env -> leaderboards.standings(board(env)).rows())
                .field("userProfile", env -> users.profile(user(env)).orElse(null))
                .field(
                        "userAchievements",
                        env -> users.achievements(user(env), range(env)).rows())
                .field(
                        "explain",
                        env -> explanations
                                .achievement(user(env), text(env, "achievementId"), caller(env))
                                .orElse(null))
                .field(
                        "explainQuest",
                        env -> explanations
                                .quest(user(env), text(env, "questId"))
                                .orElse(null))
                .field(
                        "explainReward",
                        env -> explanations
                                .reward(user(env), text(env, "rewardId"))
                                .orElse(null))
                .field("userQuests", env -> users.quests(user(env), range(env)).rows())
                .field(
                        "userRewards",
                        env -> users.rewards(user(env), range(env)).rows())
                .wiring();
    }

    private TypeRuntimeWiring mutations() {
        return new Guarded("Mutation")
                .field("redeemReward", env -> commands.redeem(user(env), text(env, "rewardId"), Optional.empty()))
                .field(
                        "startQuest",
                        env -> commands.startQuest(user(env), text(env, "questId"), Optional.empty(), caller(env))
                                .quest())
                .field("processEvent", env -> {
                    commands.publishOne(EventInput.bytes(env));
                    return true;
                })
                .wiring();
    }

    private BoardQuestion board(DataFetchingEnvironment env) {
        Optional<Journey> journey = Optional.<String>ofNullable(env.getArgument("journeyType"))
                .map(name -> new Journey(name.toLowerCase(Locale.ROOT)));
        String period = env.getArgument("period");
        return BoardQuestion.of(
                journey,
                period == null ? null : period.toLowerCase(Locale.ROOT).replace('_', '-'),
                env.getArgument("date"),
                env.getArgument("around"),
                Range.of(number(env, "limit"), number(env, "offset")),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** A client of the original asks without a limit and means the whole list. */
    private static Range range(DataFetchingEnvironment env) {
        String limit = number(env, "limit");
        String offset = number(env, "offset");
        return limit == null && offset == null ? Range.WHOLE : Range.of(limit, offset);
    }

    private static @Nullable String number(DataFetchingEnvironment env, String name) {
        Integer number = env.getArgument(name);
        return number == null ? null : number.toString();
    }

    private static UserId user(DataFetchingEnvironment env) {
        return Ids.user("userId", text(env, "userId"));
    }

    private static String text(DataFetchingEnvironment env, String name) {
        return requireNonNull(env.getArgument(name), name);
    }

    private @Nullable AchievementAnswer achievement(DataFetchingEnvironment env) {
        return catalogue.achievementHeld(
                source(env, UserAchievementAnswer.class).achievementId());
    }

    private @Nullable QuestAnswer quest(DataFetchingEnvironment env) {
        return catalogue.quest(source(env, UserQuestAnswer.class).questId());
    }

    private @Nullable RewardAnswer reward(DataFetchingEnvironment env) {
        return catalogue.reward(source(env, UserRewardAnswer.class).rewardId());
    }

    private static CompletableFuture<Integer> level(DataFetchingEnvironment env) {
        DataLoader<UserId, Integer> levels = requireNonNull(env.getDataLoader(Levels.NAME), Levels.NAME);
        return levels.load(standing(env).user());
    }

    private static Standing standing(DataFetchingEnvironment env) {
        return source(env, Standing.class);
    }

    private static Caller caller(DataFetchingEnvironment env) {
        return Guarded.caller(env);
    }

    private static <T> T source(DataFetchingEnvironment env, Class<T> type) {
        return type.cast(requireNonNull(env.<Object>getSource(), "source"));
    }
}
