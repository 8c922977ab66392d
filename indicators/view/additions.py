"""What chats, mails and advertisements add to a link on its way: no part of a view, dropped without a word."""

import re
from collections.abc import Mapping

from indicators.charts.parameters import GLUED

# Where a link passed through: WeChat, QQ and Weibo, Baidu's and Alibaba's counters, Google, Microsoft, Meta, mail.
NAMES = {
    "isappinstalled", "scene", "subscene", "ascene", "clicktime", "enterid", "wxfrom", "wxwork_userid", "weixin",
    "mp", "mpshare", "nsukey", "chksm", "srcid", "pass_ticket", "wx_header", "exportkey", "devicetype", "nettype",
    "abtest_cookie", "timestamp", "tdsourcetag", "adtag", "ptlang", "bd_vid", "hmsr", "hmpl", "hmcu", "hmkw", "hmci",
    "spm", "scm", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "_ga", "_gl", "srsltid", "msclkid", "yclid",
    "fbclid", "igsh", "igshid", "twclid", "ttclid", "li_fat_id", "mc_cid", "mc_eid", "mkt_tok", "_hsenc", "_hsmi",
}  # fmt: skip
PREFIXES = ("utm_", "share_", "sharer_")
# Where a name is a word of ours too, only these values are the chat's: ``from`` a chat, a group, or the moments.
VALUES = {"from": re.compile("singlemessage|groupmessage|timeline|favorites|message")}


def sent(params: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """The parameters without what was added.

    >>> sent({"city": ["210300"], "from": ["singlemessage"], "utm_source": ["mail"]})
    {'city': ['210300']}
    """
    found = {}
    for name, values in params.items():
        theirs = VALUES.get(name.lower())
        own = [value for value in values if not (theirs and theirs.fullmatch(value.strip(GLUED)))]
        if own and name.lower() not in NAMES and not name.lower().startswith(PREFIXES):
            found[name] = own
    return found
