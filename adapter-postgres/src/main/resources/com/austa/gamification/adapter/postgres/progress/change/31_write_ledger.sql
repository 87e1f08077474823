copy ledger (user_id, outcome_id, version, kind, definition_kind, definition, occurrence, journey, points, earned_at)
from stdin (format binary)
