"""What a page is told as each of its runs begins: Streamlit's words without what concerns nobody outside."""

from functools import cache
from pathlib import PurePath
from typing import Any

from streamlit import config
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.app_session import AppSession


def shorten() -> None:
    """From now on: no folder of the server, no versions; and the theme is read once, not at each run."""
    whole = AppSession._create_new_session_message

    def greeting(self: AppSession, *arguments: Any, **options: Any) -> ForwardMsg:
        message = whole(self, *arguments, **options)
        started = message.new_session
        started.main_script_path = PurePath(started.main_script_path).name
        started.initialize.environment_info.Clear()
        return message

    AppSession._create_new_session_message = greeting  # type: ignore[method-assign]  # the patch itself
    config.get_options_for_section = cache(config.get_options_for_section)
