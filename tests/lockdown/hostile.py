"""Strings that were made to break what reads them: two thousand, always the same."""

import random

COUNT = 2_000
LONG = 65_536

PARTS = (
    *("'", '"', "`", "\\", "''''", '"""', "' OR '1'='1' -- ", "'; DROP TABLE visits; --", '" onload="x'),
    *("-----", "--help", "-rf /", "----- BEGIN", "/* */", "#!", "<!--", "]]>", "<![CDATA["),
    *("; reboot", "| sh", "&& xterm", "$(id)", "`id`", "${HOME}", "$IFS", ">/dev/sda", "~root", "!!"),
    *("../../etc/passwd", "..\\..\\", "/dev/null", "C:\\", "\\\\host\\share", "file:///", "CON", "~", "."),
    *("%s%s%s%n", "%x", "%00", "{}", "{0}", "{0.__class__}", "{{7*7}}", "#{7*7}", "%(name)s", "$x"),
    *("<b>", "<a href='x'>", "<script>close()</script>", "<img src=x>", "&lt;", "&#x202e;", "&nbsp;"),
    *("\0", "\x01\x02", "\x03", "\x04", "\x07", "\b", "\t", "\n", "\r\n", "\x1a", "\x1b[2J", "\x7f", "\x85"),
    *("\u00a0", "\u00ad", "\u200b", "\u200d", "\u200e", "\u200f", "\u2028", "\u2029", "\ufeff", "\ufffd"),
    *("\u202a", "\u202d", "\u202e", "\u2066", "\u2067", "\u2069", "\u061c", "gpj.exe"),
    *("é" + "\u0301\u0316\u0322" * 20, "\u0489", "\u20dd", "\u0e33", "\u1100\u1161"),
    *("\U0001f600", "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f1eb\U0001f1f7", "\u263a\ufe0f"),
    *("مرحبا", "שלום", "Привет", "你好", "ትግርኛ", "বাংলা", "ﷺ", "ﬁ", "İıſK", "ß"),
    *("Maison des Tilleuls", "12 rue de l’École", "69000 Lyon", "à ç è é ê ë î ï ô œ ù", "№ 5 €"),
    *("\ue000", "\uf8ff", "\U000f0000", "\ufdd0", "\uffff", "\U0010ffff"),
    *("null", "None", "undefined", "NaN", "true", "0", "-1", "1e309", "0x7fffffff", "9" * 40),
    *("=1+1", "+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\\N", "\u3000", " ", "   "),
)


def hostile_strings():
    """Every part alone, some of 64 kB, and parts in a row."""
    chance = random.Random(4)
    long = [
        "a" * LONG,
        "é" * LONG,
        "\u202e" * LONG,
        "-" * LONG,
        "e\u0301" * (LONG // 2),
        "\U0001f600" * (LONG // 2),
    ]
    rows = ["".join(chance.choices(PARTS, k=chance.randint(2, 7))) for _ in range(COUNT)]
    return list(dict.fromkeys([*PARTS, *long, *rows]))[:COUNT]
