select max(before) as closed_before
from closings
