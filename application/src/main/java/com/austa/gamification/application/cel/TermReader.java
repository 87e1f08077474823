package com.austa.gamification.application.cel;

import com.austa.gamification.domain.condition.Arithmetic;
import com.austa.gamification.domain.condition.EventField;
import com.austa.gamification.domain.condition.Expression;
import com.austa.gamification.domain.condition.Field;
import com.austa.gamification.domain.condition.Literal;
import com.austa.gamification.domain.condition.Size;
import com.austa.gamification.domain.event.FieldPath;
import com.austa.gamification.domain.event.Value;
import dev.cel.common.Operator;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Translates what has a value: literals, fields, arithmetic, sizes and parts of the timestamp. */
final class TermReader {

    static final String TIMESTAMP = "timestamp";
    static final String SIZE = "size";

    private static final String DEFINITION = "the definition";

    private static final String VARIABLES = "the variables are payload, metadata, type, journey, userId and timestamp";

    private static final Map<String, Field.Part> MAPS =
            Map.of("payload", Field.Part.PAYLOAD, "metadata", Field.Part.METADATA);

    private static final Map<String, EventField> EVENT_FIELDS =
            Map.of("type", EventField.TYPE, "journey", EventField.JOURNEY, "userId", EventField.USER_ID);

    private static final Map<String, Arithmetic.Operator> OPERATORS = Map.of(
            Operator.ADD.getFunction(), Arithmetic.Operator.PLUS,
            Operator.SUBTRACT.getFunction(), Arithmetic.Operator.MINUS,
            Operator.MULTIPLY.getFunction(), Arithmetic.Operator.TIMES,
            Operator.DIVIDE.getFunction(), Arithmetic.Operator.DIVIDED_BY,
            Operator.MODULO.getFunction(), Arithmetic.Operator.REMAINDER);

    private final KnownFields fields;
    private final Faults faults;
    private final NumberText numbers;
    private final TimestampReader timestamps;

    TermReader(ParsedRule rule, KnownFields fields, Faults faults) {
        this.fields = fields;
        this.faults = faults;
        this.numbers = new NumberText(rule, faults);
        this.timestamps = new TimestampReader(faults);
    }

    TimestampReader timestamps() {
        return timestamps;
    }

    Expression number(CelExpr part) {
        return wanted(part, Set.of(Kind.NUMBER), DEFINITION).expression();
    }

    Expression simple(CelExpr part) {
        return wanted(part, Set.of(Kind.TEXT, Kind.NUMBER, Kind.FLAG), DEFINITION)
                .expression();
    }

    /** The term; at fault, and {@link Term#FAULTY}, if it can be none of the kinds that {@code by} needs. */
    Term wanted(CelExpr part, Set<Kind> kinds, String by) {
        Term term = term(part);
        return Kind.meet(term.kinds(), kinds)
                ? term
                : refused(
                        part,
                        "%s needs %s, but this is %s".formatted(by, Kind.names(kinds), Kind.names(term.kinds())),
                        "name a field or value of that kind");
    }

    Term term(CelExpr part) {
        return switch (part.exprKind().getKind()) {
            case CONSTANT -> constant(part);
            case IDENT -> variable(part);
            case SELECT -> field(part).map(this::known).orElse(Term.FAULTY);
            case CALL -> call(part);
            case LIST -> refused(part, "a list stands only on the right of 'in'", "write x in ['a', 'b']");
            default -> refused(part, "maps and messages are not supported", ConditionReader.SUPPORTED);
        };
    }

    private Term constant(CelExpr part) {
        CelConstant constant = part.constant();
        return switch (constant.getKind()) {
            case STRING_VALUE -> new Term(Literal.of(constant.stringValue()), Set.of(Kind.TEXT));
            case BOOLEAN_VALUE -> new Term(new Literal(Value.of(constant.booleanValue())), Set.of(Kind.FLAG));
            case NULL_VALUE -> new Term(new Literal(Value.Nothing.NULL), Set.of(Kind.NOTHING));
            case INT64_VALUE, UINT64_VALUE, DOUBLE_VALUE -> numbers.literal(part);
            default -> refused(part, "bytes are not supported", "write a text, as in 'abc'");
        };
    }

    private Term variable(CelExpr part) {
        String name = part.ident().name();
        EventField field = EVENT_FIELDS.get(name);
        if (field != null) {
            return new Term(field, Set.of(Kind.TEXT));
        }
        if (MAPS.containsKey(name)) {
            return refused(
                    part,
                    "'%s' alone has no value".formatted(name),
                    "name one of its fields, as in %s.x".formatted(name));
        }
        if (name.equals(TIMESTAMP)) {
            return refused(part, "'timestamp' alone has no value here", TimestampReader.USES);
        }
        boolean isField = !fields.kindsOf(FieldPath.of(name)).isEmpty();
        return refused(
                part, "'%s' is no variable".formatted(name), isField ? "write payload.%s".formatted(name) : VARIABLES);
    }

    private Term known(Field field) {
        return new Term(field, field.part() == Field.Part.PAYLOAD ? fields.kindsOf(field.path()) : Kind.ANY);
    }

    /** The field that a path such as {@code payload.a["b"].c} names; empty, with its fault told, when it names none. */
    Optional<Field> field(CelExpr path) {
        Deque<String> steps = new ArrayDeque<>();
        CelExpr here = path;
        while (true) {
            if (here.exprKind().getKind() == CelExpr.ExprKind.Kind.SELECT) {
                steps.push(here.select().field());
                here = here.select().operand();
            } else if (isCallOf(Operator.INDEX, here)) {
                CelExpr index = here.call().args().get(1);
                if (!isText(index)) {
                    refused(index, "only a text in quotes can stand in [ ]", "write a name, as in payload[\"value\"]");
                    return Optional.empty();
                }
                steps.push(index.constant().stringValue());
                here = here.call().args().get(0);
            } else {
                return field(path, here, List.copyOf(steps));
            }
        }
    }

    private Optional<Field> field(CelExpr path, CelExpr root, List<String> steps) {
        boolean named = root.exprKind().getKind() == CelExpr.ExprKind.Kind.IDENT;
        Field.Part map = named ? MAPS.get(root.ident().name()) : null;
        if (map == null) {
            boolean known = named
                    && (EVENT_FIELDS.containsKey(root.ident().name())
                            || root.ident().name().equals(TIMESTAMP));
            if (!named || known) {
                refused(root, "this has no fields", "only payload and metadata have fields");
            } else {
                variable(root);
            }
            return Optional.empty();
        }
        Field field = new Field(map, new FieldPath(steps));
        if (map == Field.Part.PAYLOAD && fields.kindsOf(field.path()).isEmpty()) {
            faults.at(
                    path,
                    "'payload.%s' is no field of these events".formatted(field.path()),
                    "there are: " + fields.names());
            return Optional.empty();
        }
        return Optional.of(field);
    }

    private Term call(CelExpr part) {
        String function = part.call().function();
        List<CelExpr> arguments = operands(part);
        if (function.equals(Operator.INDEX.getFunction())) {
            return field(part).map(this::known).orElse(Term.FAULTY);
        }
        Arithmetic.Operator operator = OPERATORS.get(function);
        if (operator != null) {
            return arithmetic(arguments.get(0), operator, arguments.get(1), function.substring(1, 2));
        }
        if (function.equals(Operator.NEGATE.getFunction())) {
            Term negated = wanted(arguments.get(0), Set.of(Kind.NUMBER), "'-'");
            return number(new Arithmetic(Literal.of(0), Arithmetic.Operator.MINUS, negated.expression()));
        }
        if (function.equals(SIZE) && arguments.size() == 1) {
            return number(
                    new Size(wanted(arguments.get(0), Kind.SIZED, "'size()'").expression()));
        }
        if (TimestampReader.isGetter(part)) {
            return timestamps.part(part).map(TermReader::number).orElse(Term.FAULTY);
        }
        if (ConditionReader.isCondition(part)) {
            return refused(
                    part,
                    "a value is needed here, but this is true or false",
                    "use it with && or ||, or alone in where");
        }
        return unsupported(part);
    }

    private Term arithmetic(CelExpr left, Arithmetic.Operator operator, CelExpr right, String sign) {
        Set<Kind> number = Set.of(Kind.NUMBER);
        Term one = wanted(left, number, "'%s'".formatted(sign));
        Term other = wanted(right, number, "'%s'".formatted(sign));
        return one.isFaulty() || other.isFaulty()
                ? Term.FAULTY
                : number(new Arithmetic(one.expression(), operator, other.expression()));
    }

    private static Term number(Expression expression) {
        return new Term(expression, Set.of(Kind.NUMBER));
    }

    Term unsupported(CelExpr call) {
        String function = call.call().function();
        boolean named = Character.isLetter(function.codePointAt(0));
        String shown = named ? function + "()" : function.equals(Operator.CONDITIONAL.getFunction()) ? "? :" : function;
        faults.atName(
                call,
                "'%s' is not supported".formatted(shown),
                TimestampReader.remedyFor(function).orElse(ConditionReader.SUPPORTED));
        return Term.FAULTY;
    }

    private Term refused(CelExpr part, String message, String remedy) {
        faults.at(part, message, remedy);
        return Term.FAULTY;
    }

    /** What the function is called on, if anything, then its arguments. */
    static List<CelExpr> operands(CelExpr call) {
        return Stream.concat(call.call().target().stream(), call.call().args().stream())
                .toList();
    }

    static boolean isCallOf(Operator operator, CelExpr part) {
        return part.exprKind().getKind() == CelExpr.ExprKind.Kind.CALL
                && part.call().function().equals(operator.getFunction());
    }

    static boolean isText(CelExpr part) {
        return part.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && part.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    }
}
