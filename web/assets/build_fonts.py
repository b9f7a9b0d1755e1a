#!/usr/bin/python3
"""Makes the program's fonts from the machine's Inter and the icon set in web/node_modules.

usage: build_fonts.py            (fonttools and brotli, as Debian packages them)

build/web/fonts/*.woff2          what the page loads
build/fonts/*.otf, icons.ttf     the same glyphs for native tests, which draw with stb_truetype

Text is drawn by one side and edited by the other, so both must measure it alike: every layout feature
is dropped, kerning too, and tabular digits become the only digits. Nothing is done when the fonts
were made from the same files by the same script.
"""

import hashlib
import json
import logging
import re
import sys
from pathlib import Path

from fontTools import subset
from fontTools import version as fonttools_version
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[2]
INTER = Path("/usr/share/fonts/opentype/inter")
LUCIDE = ROOT / "web/node_modules/lucide-static/font"
ICON_LIST = ROOT / "app/ui/icons.def"
WEB_FONTS = ROOT / "build/web/fonts"
NATIVE_FONTS = ROOT / "build/fonts"
MADE_FROM = NATIVE_FONTS / "made_from.txt"

FACES = {
    "inter-400": INTER / "Inter-Regular.otf",
    "inter-500": INTER / "Inter-Medium.otf",
    "inter-600": INTER / "Inter-SemiBold.otf",
    "inter-display-600": INTER / "InterDisplay-SemiBold.otf",
}

FIRST_ICON = 0xE000
FIGURE_SPACE = 0x2007


def ranges(*pairs):
    return [code for first, last in pairs for code in range(first, last + 1)]


CHARACTERS = ranges(
    (0x0020, 0x007E),
    (0x00A0, 0x017F),  # Latin-1, Latin Extended-A
    (0x0218, 0x021B),  # Romanian
    (0x2007, 0x2007),  # figure space
    (0x2009, 0x200A),  # thin spaces
    (0x2010, 0x2015),  # dashes
    (0x2018, 0x201E),  # quotation marks
    (0x2020, 0x2022),
    (0x2026, 0x2026),
    (0x202F, 0x2030),  # narrow no-break space, per mille
    (0x2032, 0x2033),
    (0x2039, 0x203A),
    (0x20AC, 0x20AC),
    (0x2116, 0x2116),
    (0x2122, 0x2122),
    (0x2190, 0x2199),  # arrows
    (0x2212, 0x2212),
    (0x2248, 0x2248),
    (0x2260, 0x2265),
    (0x25A0, 0x25A1),
    (0x25CB, 0x25CF),
    (0x2713, 0x2713),  # check mark
)


def tabular_glyphs(font):
    """Ordinary glyph name -> its tabular form, from the font's `tnum` feature."""
    table = font["GSUB"].table
    lookups = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
        for index in record.Feature.LookupListIndex
    }
    mapping = {}
    for index in lookups:
        for part in table.LookupList.Lookup[index].SubTable:
            mapping.update(getattr(part, "ExtSubTable", part).mapping)
    return mapping


def make_digits_tabular(font):
    tabular = tabular_glyphs(font)
    for table in font["cmap"].tables:
        for code, glyph in list(table.cmap.items()):
            table.cmap[code] = tabular.get(glyph, glyph)
    best, metrics = font.getBestCmap(), font["hmtx"].metrics
    digits = [best[ord(digit)] for digit in "0123456789"]
    width = max(metrics[glyph][0] for glyph in digits)
    even_out(font, digits + [best[FIGURE_SPACE]], width)


def even_out(font, glyphs, width):
    """Centres the glyphs in one width: the tabular digits of Inter Display (4.0 beta) differ by up to a sixth."""
    metrics, glyph_set = font["hmtx"].metrics, font.getGlyphSet()
    char_strings = font["CFF "].cff.topDictIndex[0].CharStrings
    for glyph in glyphs:
        old_width, left_bearing = metrics[glyph]
        if old_width == width:
            continue
        shift = (width - old_width) // 2
        private, subroutines = char_strings[glyph].private, char_strings[glyph].globalSubrs
        pen = T2CharStringPen(width - private.nominalWidthX, glyph_set)
        glyph_set[glyph].draw(TransformPen(pen, (1, 0, 0, 1, shift, 0)))
        char_strings[glyph] = pen.getCharString(private=private, globalSubrs=subroutines)
        metrics[glyph] = (width, left_bearing + shift)


def keep_only(font, characters):
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "meta"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)


def save(font, name, native_suffix):
    font.recalcTimestamp = False  # the same input gives the same bytes
    font.flavor = None
    font.save(NATIVE_FONTS / f"{name}.{native_suffix}")
    font.flavor = "woff2"
    font.save(WEB_FONTS / f"{name}.woff2")


def build_face(name, source):
    font = TTFont(source)
    make_digits_tabular(font)
    keep_only(font, CHARACTERS)
    save(font, name, "otf")


def icon_names():
    return [name.replace("_", "-") for name in re.findall(r"^ICON\((\w+)\)", ICON_LIST.read_text(), re.MULTILINE)]


def place_by_outline(font):
    """Lucide's metrics, and its bounding boxes too, say that every glyph begins at 0.

    Browsers believe the metrics and shift the outlines to the left; the boxes would be corrected on saving only,
    too late for the metrics to be taken from them.
    """
    metrics, outlines = font["hmtx"].metrics, font["glyf"]
    for glyph, (width, _) in metrics.items():
        outlines[glyph].recalcBounds(outlines)
        metrics[glyph] = (width, outlines[glyph].xMin)


def build_icons():
    names = icon_names()
    known = json.loads((LUCIDE / "codepoints.json").read_text())
    unknown = [name for name in names if name not in known]
    if unknown:
        sys.exit(f"{ICON_LIST}: there is no icon named {', '.join(unknown)} in Lucide")
    repeated = sorted({name for name in names if names.count(name) > 1})
    if repeated:
        sys.exit(f"{ICON_LIST}: named more than once: {', '.join(repeated)}")
    font = TTFont(LUCIDE / "lucide.ttf")
    best = font.getBestCmap()
    glyphs = {FIRST_ICON + index: best[known[name]] for index, name in enumerate(names)}
    font["cmap"].tables = [table for table in font["cmap"].tables if table.isUnicode()]
    for table in font["cmap"].tables:
        table.cmap = dict(glyphs)
    keep_only(font, list(glyphs))
    place_by_outline(font)
    save(font, "icons", "ttf")


def fingerprint(inputs):
    """Of what the files say, not of when they were written: packages and copies bring old times with them."""
    everything = hashlib.sha256(fonttools_version.encode())
    for path in inputs:
        everything.update(hashlib.sha256(path.read_bytes()).digest())
    return everything.hexdigest()


def main():
    logging.getLogger("fontTools").setLevel(logging.ERROR)  # Lucide's glyph names end in two stray bytes
    inputs = [Path(__file__), ICON_LIST, LUCIDE / "lucide.ttf", LUCIDE / "codepoints.json", *FACES.values()]
    for path in inputs:
        if not path.exists():
            sys.exit(f"{path} is missing: it comes with the package fonts-inter, or with `npm ci` in web/")
    outputs = [WEB_FONTS / f"{name}.woff2" for name in (*FACES, "icons")]
    outputs += [NATIVE_FONTS / f"{name}.otf" for name in FACES] + [NATIVE_FONTS / "icons.ttf"]
    made_from = fingerprint(inputs)
    if all(path.exists() for path in (*outputs, MADE_FROM)) and MADE_FROM.read_text() == made_from:
        return
    MADE_FROM.unlink(missing_ok=True)
    WEB_FONTS.mkdir(parents=True, exist_ok=True)
    NATIVE_FONTS.mkdir(parents=True, exist_ok=True)
    for name, source in FACES.items():
        build_face(name, source)
    build_icons()
    MADE_FROM.write_text(made_from)


main()
