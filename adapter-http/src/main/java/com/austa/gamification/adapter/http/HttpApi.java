package com.austa.gamification.adapter.http;

import com.austa.gamification.adapter.http.answer.Administration;
import com.austa.gamification.adapter.http.answer.CatalogueAnswers;
import com.austa.gamification.adapter.http.answer.CatalogueDesk;
import com.austa.gamification.adapter.http.answer.Commands;
import com.austa.gamification.adapter.http.answer.DeadLetterDesk;
import com.austa.gamification.adapter.http.answer.ExplanationAnswers;
import com.austa.gamification.adapter.http.answer.LeaderboardAnswers;
import com.austa.gamification.adapter.http.answer.UserAnswers;
import com.austa.gamification.adapter.http.graphql.GraphQlEngine;
import com.austa.gamification.adapter.http.graphql.GraphQlResource;
import com.austa.gamification.adapter.http.rest.AccessFilter;
import com.austa.gamification.adapter.http.rest.AdminResource;
import com.austa.gamification.adapter.http.rest.CatalogueResource;
import com.austa.gamification.adapter.http.rest.CommandResource;
import com.austa.gamification.adapter.http.rest.DeadLetterResource;
import com.austa.gamification.adapter.http.rest.DefinitionResource;
import com.austa.gamification.adapter.http.rest.EventTypeResource;
import com.austa.gamification.adapter.http.rest.EventsResource;
import com.austa.gamification.adapter.http.rest.ExplanationResource;
import com.austa.gamification.adapter.http.rest.HealthResource;
import com.austa.gamification.adapter.http.rest.JobResource;
import com.austa.gamification.adapter.http.rest.LeaderboardResource;
import com.austa.gamification.adapter.http.rest.MetricsResource;
import com.austa.gamification.adapter.http.rest.ProblemErrorHandler;
import com.austa.gamification.adapter.http.rest.ProblemMapper;
import com.austa.gamification.adapter.http.rest.UserResource;
import com.austa.gamification.adapter.http.security.Act;
import com.austa.gamification.adapter.http.security.Caller;
import com.austa.gamification.adapter.http.security.TokenVerifier;
import com.austa.gamification.application.quest.ListQuestsOfUser;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.dropwizard.auth.AuthValueFactoryProvider;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import java.util.Set;

/** The module's front door: REST, GraphQL, health, and who may use them. */
public final class HttpApi {

    private HttpApi() {}

    /**
     * Adds the whole API to a server that is about to start; to be called once, from {@code Application.run}. The server's
     * own error pages are replaced by problem documents, and its JSON takes times as text.
     */
    public static void register(
            Configuration configuration, Environment environment, HttpPorts ports, HttpSettings settings) {
        ObjectMapper json = environment.getObjectMapper();
        json.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
        replaceErrorPages(configuration, environment, json);

        CatalogueAnswers catalogue = new CatalogueAnswers(ports.catalogue(), ports.achievements());
        LeaderboardAnswers leaderboards = new LeaderboardAnswers(ports.leaderboards(), ports.profiles());
        UserAnswers users = new UserAnswers(
                ports.catalogue(),
                ports.profiles(),
                ports.achievements(),
                new ListQuestsOfUser(ports.quests(), ports.profiles(), ports.catalogue(), ports.clock()),
                ports.rewards());
        ExplanationAnswers explanations = new ExplanationAnswers(ports.explain(), ports.catalogue());
        Commands commands =
                new Commands(ports.startQuest(), ports.redeemReward(), ports.publishEvents(), ports.clock());
        GraphQlEngine graphql = new GraphQlEngine(
                catalogue, users, explanations, leaderboards, commands, ports.clock(), settings.graphql());

        JerseyEnvironment jersey = environment.jersey();
        jersey.register(new AccessFilter(
                new TokenVerifier(settings.tokens(), ports.clock()),
                settings.openMetrics() ? Set.of(Act.READ_METRICS) : Set.of()));
        jersey.register(new AuthValueFactoryProvider.Binder<>(Caller.class));
        jersey.register(new ProblemMapper());
        jersey.register(new HealthResource(ports.alive(), ports.parts()));
        jersey.register(new MetricsResource(ports.metrics()));
        jersey.register(new CatalogueResource(catalogue));
        jersey.register(new LeaderboardResource(leaderboards, ports.catalogue(), ports.clock()));
        jersey.register(new UserResource(users));
        jersey.register(new ExplanationResource(explanations));
        jersey.register(new CommandResource(commands));
        jersey.register(new EventsResource(commands, settings.publishBytesMax()));
        jersey.register(new AdminResource(new Administration(ports.retractEvent(), ports.closings(), ports.clock())));
        DeadLetterDesk letters = new DeadLetterDesk(
                ports.deadLetters(),
                ports.repairDeadLetter(),
                ports.previewReprocessing(),
                ports.jobs(),
                ports.clock());
        jersey.register(new DeadLetterResource(letters));
        jersey.register(new JobResource(letters));
        CatalogueDesk desk = new CatalogueDesk(
                ports.catalogue(),
                ports.eventTypes(),
                ports.editCatalogue(),
                ports.describeDefinition(),
                ports.previewCatalogue());
        jersey.register(new DefinitionResource(desk));
        jersey.register(new EventTypeResource(desk));
        jersey.register(new GraphQlResource(graphql, settings.graphql().bytesMax()));
    }

    private static void replaceErrorPages(Configuration configuration, Environment environment, ObjectMapper json) {
        if (configuration.getServerFactory() instanceof AbstractServerFactory server) {
            server.setRegisterDefaultExceptionMappers(false);
        }
        ProblemErrorHandler errors = new ProblemErrorHandler(json);
        environment.lifecycle().addServerLifecycleListener(server -> server.setErrorHandler(errors));
    }
}
