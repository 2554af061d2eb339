"""What goods are made of, as a text has it."""

from typing import Final

from isostd._text.late import late

__all__ = ["materials_in"]

# What goods are made of; of two that are both told one is not the other.
_MATERIALS: Final = {
    what: late(rf"(?i)(?<![^\W_])(?:{words})|{han}")
    for what, words, han in (
        (
            "plastics",
            r"pl[aá]sti|kunststoff|acrylic|pvc\b",
            "塑[料胶膠]",
        ),
        (
            "textiles",
            r"plush|stuffed|fabrics?\b|textile|cotton|kn[ai]tted|woven|plüsch|peluche",
            "毛[绒絨]|布[艺藝]|[纺紡][织織]|棉",
        ),
        (
            "wood",
            r"wood|timber|bamboo|holz|bois\b|madera|legno",
            "(?<![积積土])木|竹",
        ),
        (
            "metal",
            r"metal|stainless|steel|iron\b|alumini?um|die-?cast|brass\b|copper"
            r"|edelstahl|stahl|acero|acier|acciaio",
            "金[属屬]|(?<![地高])[钢鋼铁鐵铝鋁铜銅]",
        ),
        ("glass", r"glass(?:ware)?\b|glas\b|vidrio|verre|vetro", "玻璃"),
        (
            "ceramics",
            r"porcelain|stoneware|kerami|porzellan|cer[aá]mic",
            "陶|瓷",
        ),
        ("paper", r"paper|cardboard|papier|papel\b", "[纸紙]"),
        ("leather", r"leather|leder|cuero|cuir\b", "皮革"),
    )
}


def materials_in(text: str) -> list[str]:
    """Return what goods that a text names are made of."""
    return [what for what, words in _MATERIALS.items() if words.search(text)]
