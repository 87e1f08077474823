select revision
from catalogue
