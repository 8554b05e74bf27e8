"""What `new` and `import` tell of a text that they wrote."""

from types import MappingProxyType
from typing import Final

SENTENCES: Final = MappingProxyType(
    {
        "imports.new": "{path} is ready: open it in a text editor, then type: {command}",
        "imports.taken": "{path} is there already; nothing was written. Choose another title.",
        "imports.ready": "{path} is ready ({notes}, {pictures}): read it against the original, then type: {command}",
    }
)
