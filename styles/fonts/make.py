"""Makes the two fonts beside this file from Inter's static OTF files (Debian: fonts-inter, fonttools).

JavaFX knows no OpenType features and picks weights by family and style only. So this keeps the glyphs that the
window needs, makes tabular figures the default ones, and names both weights as one family.

    python3 make.py /usr/share/fonts/opentype/inter
"""
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "Inter Tabular"
UNICODES = [
    *range(0x20, 0x17F), *range(0x2010, 0x2040), 0x20AC, 0x2116, 0x2122, *range(0x2190, 0x219A), 0x2212, 0x2248,
    0x2260, 0x2264, 0x2265, 0x221E, *range(0x391, 0x3CA), 0x2318, 0x21E7, 0x2325, 0x21B5, 0x21A9, 0x21BA, 0x00D7,
    0x2026, 0x25CF, 0x25CB, 0x2713, 0x2717, 0x2022,
]


def tabular(font):
    """Maps each figure to its tabular form."""
    features = font["GSUB"].table.FeatureList.FeatureRecord
    lookups = {i for f in features if f.FeatureTag == "tnum" for i in f.Feature.LookupListIndex}
    mapping = {}
    for index in sorted(lookups):
        for table in font["GSUB"].table.LookupList.Lookup[index].SubTable:
            mapping.update(getattr(getattr(table, "ExtSubTable", table), "mapping", {}))
    for table in font["cmap"].tables:
        for code, glyph in list(table.cmap.items()):
            if chr(code) in "0123456789" and glyph in mapping:
                table.cmap[code] = mapping[glyph]


def rename(font, style):
    for record in list(font["name"].names):
        if record.nameID in (16, 17, 21, 22, 25):
            font["name"].removeNames(nameID=record.nameID)
    names = {1: FAMILY, 2: style, 3: f"{FAMILY} {style}", 4: f"{FAMILY} {style}".replace(" Regular", ""),
             6: f"{FAMILY.replace(' ', '')}-{style}"}
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)
        font["name"].setName(text, number, 1, 0, 0)
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames = [names[6]]
        cff.topDictIndex[0].FullName = names[4]
        cff.topDictIndex[0].FamilyName = FAMILY
    bold = style == "Bold"
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = 0x20 if bold else 0x40
    font["head"].macStyle = 1 if bold else 0


def main(source):
    for weight, style in (("Regular", "Regular"), ("SemiBold", "Bold")):
        font = TTFont(source / f"Inter-{weight}.otf")
        tabular(font)
        options = subset.Options(layout_features=["kern", "mark", "mkmk", "ccmp", "locl"], name_IDs=["*"], notdef_outline=True)
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=UNICODES)
        subsetter.subset(font)
        rename(font, style)
        font.save(Path(__file__).parent / f"InterTabular-{style}.otf")


main(Path(sys.argv[1]))
