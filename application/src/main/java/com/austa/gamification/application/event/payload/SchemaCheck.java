package com.austa.gamification.application.event.payload;

import static com.austa.gamification.domain.event.RejectionReason.INVALID_FIELD;

import com.austa.gamification.application.event.json.AttributesJson;
import com.austa.gamification.application.event.json.JsonPath;
import com.austa.gamification.application.event.json.Kinds;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.FieldKind;
import com.austa.gamification.domain.event.Rejection;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks a payload by a JSON Schema of the 2020-12 dialect, as a deployment registers it. */
public final class SchemaCheck implements PayloadCheck {

    private static final int RULE_SHOWN_MAX = 80;

    /** Not the order of the schema's keywords, which a database may change. */
    private static final Comparator<Error> FIRST = Comparator.comparing(SchemaCheck::fieldOf)
            .thenComparing(error -> error.getSchemaLocation().toString());

    private final ObjectNode source;
    private final Schema schema;

    /** @throws IllegalArgumentException if {@link #faultsIn} names any fault */
    public SchemaCheck(ObjectNode schema) {
        List<SchemaFault> faults = faultsIn(schema);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("schema: " + faults);
        }
        this.source = schema.deepCopy();
        this.schema = Schemas.compile(schema);
    }

    /** Why a schema cannot be registered: all faults; none if it can be. */
    public static List<SchemaFault> faultsIn(JsonNode schema) {
        return Schemas.faultsIn(schema);
    }

    @Override
    public Optional<Rejection> faultIn(Attributes payload) {
        return schema.validate(AttributesJson.toNode(payload)).stream()
                .min(FIRST)
                .map(error -> Rejection.of(INVALID_FIELD, fieldOf(error), detailOf(error)));
    }

    /** The rule is the author's and may be shown; of the value only the kind. */
    private static String detailOf(Error error) {
        if (error.getKeyword().equals("required")) {
            return "must be there, but it is missing";
        }
        String rule = String.valueOf(error.getSchemaNode());
        return "must keep '%s': %s of its schema, but %s came"
                .formatted(
                        error.getKeyword(),
                        rule.length() > RULE_SHOWN_MAX ? rule.substring(0, RULE_SHOWN_MAX) + "…" : rule,
                        Kinds.of(error.getInstanceNode()));
    }

    private static String fieldOf(Error error) {
        NodePath where = error.getInstanceLocation();
        List<Object> steps = new ArrayList<>(List.of("payload"));
        for (int i = 0; i < where.getNameCount(); i++) {
            steps.add(where.getElement(i));
        }
        if (error.getProperty() != null) {
            steps.add(error.getProperty());
        }
        return JsonPath.of(steps);
    }

    @Override
    public ObjectNode schema() {
        return source.deepCopy();
    }

    @Override
    public Map<String, FieldKind> fields() {
        return SchemaFields.of(source);
    }
}
