"""Makes the fonts of scenes: the same letters as woff2 for the phone and as TTF for the school.

    npm install --prefix /somewhere @expo-google-fonts/{patrick-hand,bangers,noto-sans{,-arabic,-ethiopic}}
    pip install fonttools brotli
    python scripts/set/fonts.py /somewhere/node_modules/@expo-google-fonts

The result is kept in the repository, so that nobody needs this to run or to change Trots.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables.ttProgram import Program

ROOT = Path(__file__).parents[2]
PHONE, SCHOOL = ROOT / "frontend/set/fonts", ROOT / "portfolio/drawing/fonts"

BASIC = "20-7e,a0-ff,300-304,200b-2027,202f-205e"
LATIN = f"{BASIC},100-24f,259,2b0-36f,1e00-1eff,20a0-20bf,2116,2122,2190-2199,2212,2248,2260,2264-2265"
SOURCES = {
    "hand": ("patrick-hand/400Regular/PatrickHand_400Regular.ttf", LATIN),
    "loud": ("bangers/400Regular/Bangers_400Regular.ttf", LATIN),
    "plain": ("noto-sans/600SemiBold/NotoSans_600SemiBold.ttf", f"{LATIN},370-3ff,400-52f"),
    "arabic": ("noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf", f"{BASIC},600-6ff,750-77f,8a0-8ff,25cc"),
    "ethiopic": (
        "noto-sans-ethiopic/600SemiBold/NotoSansEthiopic_600SemiBold.ttf",
        f"{BASIC},1200-139f,2d80-2ddf,ab00-ab2f",
    ),
}

# Does nothing, and is long enough for FreeType not to take the font for one that it should hint by itself.
NO_HINTS = bytes([0xB8, 0x01, 0xFF, 0x85, 0xB0, 0x04, 0x8D, 0xB0, 0x00, 0x21])


def letters(ranges: str) -> list[int]:
    """The code points of `20-7e,a0`."""
    ends = [[int(end, 16) for end in part.split("-")] for part in ranges.split(",")]
    return [code for part in ends for code in range(part[0], part[-1] + 1)]


def cut(source: Path, ranges: str) -> TTFont:
    """Only the letters asked for, unhinted: both renderers place letters between pixels."""
    font = TTFont(source)
    options = subset.Options(hinting=False, notdef_outline=True, name_IDs=[0, 1, 2, 5, 13, 14])
    # Languages of the page would choose other shapes on the phone than at school.
    options.layout_features = [feature for feature in options.layout_features if feature != "locl"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=letters(ranges))
    cutter.subset(font)
    font["prep"] = newTable("prep")
    font["prep"].program = Program()
    font["prep"].program.fromBytecode(NO_HINTS)
    return font


def main() -> None:
    for folder in (PHONE, SCHOOL):
        folder.mkdir(parents=True, exist_ok=True)
    for name, (path, ranges) in SOURCES.items():
        font = cut(Path(sys.argv[1]) / path, ranges)
        font.save(SCHOOL / f"{name}.ttf")
        font.flavor = "woff2"
        font.save(PHONE / f"{name}.woff2")
        sizes = [(folder / f"{name}.{kind}").stat().st_size for folder, kind in ((SCHOOL, "ttf"), (PHONE, "woff2"))]
        print(f"{name}: {len(font.getBestCmap())} letters, ttf {sizes[0]}, woff2 {sizes[1]} bytes")


if __name__ == "__main__":
    main()
