"""The plain texts that another YAML reader would take for something else than text.

`ak` itself reads every scalar as text, but editors, converters and other programs do not.
"""

import re


def mistyped(text: str) -> bool:
    """Whether YAML 1.1 or 1.2 reads this, without quotes, as a number, a date, yes or nothing."""
    return _TYPED.fullmatch(text) is not None


# YAML 1.1 (https://yaml.org/type/) as PyYAML and older readers do it, and the core schema of YAML
# 1.2.2 (https://yaml.org/spec/1.2.2/#103-core-schema), together; `_` in numbers is of 1.1.
_TYPED = re.compile(
    r"""
      ~ | = | << | null | true | false | yes | no | y | n | on | off
    | [-+]? \.inf | [-+]? \.nan
    | [-+]? [0-9][0-9_]*                                        # 2022, 0765, 1_000
    | [-+]? 0 (?: b[01_]+ | o[0-7_]+ | x[0-9a-f_]+ )
    | [-+]? [0-9][0-9_]* (?: : [0-5]?[0-9] )+ (?: \. [0-9_]* )?  # 12:30 is 750
    | [-+]? (?: [0-9][0-9_]* (?: \.[0-9_]* )? | \.[0-9_]+ ) (?: e[-+]?[0-9]+ )?
    | [0-9]{4}-[0-9]{2}-[0-9]{2}
    | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2} (?: t | [ \t]+ ) [0-9]{1,2}:[0-9]{2}:[0-9]{2} (?: \.[0-9]* )?
      (?: [ \t]* (?: z | [-+][0-9]{1,2} (?: :?[0-9]{2} )? ) )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
