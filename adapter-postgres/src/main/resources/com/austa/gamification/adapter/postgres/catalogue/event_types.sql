select type, definition
from event_types
