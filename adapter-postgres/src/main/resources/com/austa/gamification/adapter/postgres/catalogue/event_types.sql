select type, definition, since
from event_types
