"""The grammar of references, as tables.

Every word and every mark that a reference may be made of stands here once;
the reader, the writer and the page of accepted forms in the documentation
are made from it.
"""

import re
import unicodedata
from functools import cache
from typing import Final, final

import attrs

from isostd._text.late import late

__all__ = ["ADOPTERS", "FORMS", "PUBLISHERS", "Adopter", "Form", "pattern"]


@final
@attrs.frozen
class Adopter:
    """Letters that stand on paper for a body that publishes standards.

    Attributes:
        economies: whose they are; more than one where letters are shared.
        joint: what joins them to the name that follows.
        own: whether documents bear a number of their own behind them:
            `yes`; `dated`, read only with a year; `typed`, only with a type
            such as TS; `no`.
        same: the spelling in Latin letters, or of today.
    """

    economies: str = ""
    joint: str = " "
    own: str = "yes"
    same: str | None = None


_A = Adopter
# Names that may stand before "ISO", "IEC" or "EN": the adopters.
ADOPTERS: Final[dict[str, Adopter]] = {
    "EN": _A("EU"), "ENV": _A("EU"), "HD": _A("EU"), "CR": _A("EU"),
    "CEN": _A("EU", own="no"), "CLC": _A("EU", own="no"),
    "CEN/CLC": _A("EU", own="no"),
    "BS": _A("GB"), "PD": _A("GB"), "DD": _A("GB"),
    "DIN": _A("DE"), "VDE": _A("DE", own="dated"),
    "NF": _A("FR"), "FD": _A("FR", own="dated"), "XP": _A("FR", own="dated"),
    "UNE": _A("ES", "-"), "UNI": _A("IT"), "CEI": _A("IT", own="dated"),
    "UNI/PdR": _A("IT"),
    "PN": _A("PL", "-"), "NEN": _A("NL", "-"), "NPR": _A("NL", "-"),
    "NTA": _A("NL"), "NBN": _A("BE"), "ÖNORM": _A("AT"),
    "OENORM": _A("AT", same="ÖNORM"), "ONR": _A("AT"),
    "SN": _A("CH", own="dated"), "SNR": _A("CH"),
    "SS": _A("SE SG", own="dated"), "SIS": _A("SE", "-"),
    "NS": _A("NO NP SN", "-", "dated"), "DS": _A("DK", "/", "dated"),
    "SFS": _A("FI", "-"), "ČSN": _A("CZ"), "CSN": _A("CZ", same="ČSN"),
    "STN": _A("SK"), "MSZ": _A("HU"), "EVS": _A("EE", "-"), "LVS": _A("LV"),
    "LST": _A("LT"), "SIST": _A("SI"), "HRN": _A("HR"), "SRPS": _A("RS"),
    "JUS": _A("RS"), "BDS": _A("BG BD"), "БДС": _A("BG", same="BDS"),
    "SR": _A("RO", own="dated"), "STAS": _A("RO"), "ELOT": _A("GR"),
    "ΕΛΟΤ": _A("GR", same="ELOT"), "NP": _A("PT PY", own="dated"),
    "I.S.": _A("IE"), "CYS": _A("CY"), "MSA": _A("MT"),
    "ILNAS": _A("LU", "-"), "ÍST": _A("IS"), "IST": _A("IS", same="ÍST"),
    "TS": _A("TR", own="dated"), "BAS": _A("BA", own="dated"),
    "MEST": _A("ME"), "MKS": _A("MK"), "МКС": _A("MK", same="MKS"),
    "SSH": _A("AL"), "S SH": _A("AL", same="SSH"), "SM": _A("MD", own="dated"),
    "DSTU": _A("UA"), "ДСТУ": _A("UA", same="DSTU"),
    "GOST R": _A("RU"), "ГОСТ Р": _A("RU", same="GOST R"),
    "GOST": _A("RU BY KZ KG AM TJ UZ MD"),
    "ГОСТ": _A("RU BY KZ KG AM TJ UZ MD", same="GOST"),
    "STB": _A("BY"), "СТБ": _A("BY", same="STB"),
    "ST RK": _A("KZ"), "СТ РК": _A("KZ", same="ST RK"),
    "O'z DSt": _A("UZ"), "O'zDSt": _A("UZ", same="O'z DSt"),
    "O‘z DSt": _A("UZ", same="O'z DSt"), "Uz DSt": _A("UZ", same="O'z DSt"),
    "AZS": _A("AZ"), "SST": _A("GE", own="dated"),
    "КМС": _A("KG"), "MNS": _A("MN"),
    "ANSI": _A("US", "/"), "ANSI/AAMI": _A("US", "/"), "AAMI": _A("US", "/"),
    "ANSI/ISO/ASQ": _A("US"),
    "ANSI/ASQ": _A("US", "/"), "ASQ/ANSI": _A("US", "/"),
    "ANSI/ASQC": _A("US", "/"), "ANSI/ESD": _A("US", "/"),
    "CAN/CSA": _A("CA", "-"), "CSA": _A("CA"), "CAN/CGSB": _A("CA", "-"),
    "CAN3": _A("CA", "-"), "CAN": _A("CA", "-", "no"),
    "AS": _A("AU"), "NZS": _A("NZ"), "AS/NZS": _A("AU NZ"),
    "IS": _A("IN", "/"), "SLS": _A("LK"), "PS": _A("PK", own="dated"),
    "JIS": _A("JP"), "KS": _A("KR KE", own="dated"),
    **{f"JIS {letter}": _A("JP") for letter in "ABCDEFGHKLMPQRSTWXZ"},
    **{f"KS {letter}": _A("KR") for letter in "ABCDEFGHIJKLMPQRSTVWX"},
    "CNS": _A("TW"), "SNI": _A("ID"), "MS": _A("MY MU", own="dated"),
    "TCVN": _A("VN"), "QCVN": _A("VN"), "PNS": _A("PH"), "TIS": _A("TH"),
    "มอก.": _A("TH", same="TIS"), "CS": _A("KH", own="no"),
    "PBD": _A("BN"), "SI": _A("IL", own="dated"), 'ת"י': _A("IL", same="SI"),
    "GSO": _A("SA AE QA KW OM BH YE"), "SASO": _A("SA"),
    "UAE.S": _A("AE"), "QS": _A("QA", own="dated"), "KWS": _A("KW"),
    "OS": _A("OM", own="dated"), "BH": _A("BH", own="no"),
    "JS": _A("JO JM", own="dated"), "INSO": _A("IR", "-"),
    "ISIRI": _A("IR", "-"), "ES": _A("EG ET", own="dated"),
    "SANS": _A("ZA"), "SABS": _A("ZA"), "NIS": _A("NG", own="dated"),
    "GS": _A("GH", own="no"), "TZS": _A("TZ"), "RS": _A("RW", own="no"),
    "EAS": _A("KE TZ UG RW BI SS"), "ARS": _A("ZZ"),
    "NM": _A("AR BR PY UY MA"), "NT": _A("TN", own="dated"),
    "NA": _A("DZ", own="no"), "ZWS": _A("ZW"), "BOS": _A("BW"),
    "ABNT NBR": _A("BR"), "NBR": _A("BR"),
    "ABNT": _A("BR", own="no"),
    "NTC": _A("CO", "-"), "IRAM": _A("AR", "-"), "NCh": _A("CL", "-"),
    "UNIT": _A("UY", "-"), "NTP": _A("PE", "-"), "COVENIN": _A("VE", "-"),
    "FONDONORMA": _A("VE", "-"), "NTE INEN": _A("EC", "-"),
    "INEN": _A("EC", "-"), "NB": _A("BO", "/", "dated"),
    "INTE": _A("CR", "/"), "NTS": _A("SV"), "NTN": _A("NI"),
    "NC": _A("CU", "-", "dated"), "NORDOM": _A("DO"), "TTS": _A("TT", "/"),
    "NMX": _A("MX", "-"), "CIE": _A(""),
}  # fmt: skip
# Names behind which a number of their own stands.
_SECTORS: Final = (
    "AQ BB CB CH CJ CY DA DB DL DY DZ EJ FZ GA GH GY HB HG HJ HS HY JB JC JG"
    " JJF JJG JR JT JY LB LD LS LY MH MT MZ NB NY QB QC QJ QX RB SB SC SF SH"
    " SJ SL SN SW SY TB TD TY WB WH WJ WM WS WW XB YB YC YD YS YY YZ ZB T"
)
PUBLISHERS: Final[dict[str, Adopter]] = {
    **{name: row for name, row in ADOPTERS.items() if row.own != "no"},
    "GB": _A("CN"), "GB/T": _A("CN"), "GB/Z": _A("CN"), "GBZ": _A("CN"),
    "GBZ/T": _A("CN"), "GJB": _A("CN"), "GJB/Z": _A("CN"), "YY": _A("CN"),
    **{f"{letters}/T": _A("CN") for letters in _SECTORS.split()},
    "CNCA": _A("CN", "-"), "RB": _A("CN", own="dated"),
    "ASTM": _A("US"), "SAE": _A("US"), "UL": _A("US", own="dated"),
    "IEEE": _A("", own="dated"), "ITU": _A("", own="no"),
    "PAS": _A("GB"), "CWA": _A("EU"), "CECC": _A("EU"),
    "CEN": _A("EU", own="typed"), "CLC": _A("EU", own="typed"),
    "CEN/CLC": _A("EU", own="typed"), "OECD": _A("", own="dated"),
    "JCGM": _A(), "IDF": _A(), "IEEE Std": _A(same="IEEE"),
    "ANSI/IEEE Std": _A(same="IEEE"), "ANSI/IEEE": _A(same="IEEE"),
    "IATF": _A(), "OHSAS": _A(), "FSSC": _A(), "SA": _A(), "VDA": _A("DE"),
    "TL": _A(own="dated"), "QC": _A(own="dated"), "JISQ": _A("JP", same="JIS Q"),
    "CISPR": _A(), "OIML": _A(), "AATCC": _A("US"), "BIFMA": _A("US"),
    "ANSI/BIFMA": _A("US"), "ANSI/ASSE": _A("US"), "AIAG": _A("US"),
    "PN-N": _A("PL", "-"), "NSF/ANSI": _A("US"),
    "NSF/ANSI/CAN": _A("US CA"), "ANSI/NSF": _A("US", same="NSF/ANSI"),
    "CXC": _A(), "CAC/RCP": _A(same="CXC"),
    "Food Safety System Certification": _A(same="FSSC"),
    "Social Accountability": _A(same="SA"),
}  # fmt: skip
# Other spellings of one name: of another script, or of another time.
SPELLINGS: Final[dict[str, str]] = {
    **{n: row.same for n, row in PUBLISHERS.items() if row.same is not None},
    **{n: row.same for n, row in ADOPTERS.items() if row.same is not None},
    "CAN/CSA": "CSA", "ABNT NBR": "NBR", "ABNT": "NBR", "ANSI/AAMI": "AAMI",
    "ASQ/ANSI": "ANSI/ASQ",
}  # fmt: skip
# Whose shared letters are where a hyphen joins them to the next name.
BY_HYPHEN: Final = {"SS": "SE"}
# Letters that are also words: a word before them makes them one.
WORDS: Final = frozenset(
    {"IS", "AS", "SI", "MS", "OS", "ES", "NA", "NS", "PS", "GS", "RS", "CS",
     "DS", "TS", "NB", "NC", "NT", "SM", "BH", "CR", "DD", "HD", "PD", "SA",
     "SR", "QC", "QS", "TL", "CAN", "SN", "NM", "NP", "SS", "KS", "JS", "FD",
     "UNIT", "BAS", "BOS", "RB", "UL", "XP"}
)  # fmt: skip
# Adopters that put a dot before the part of an ISO number.
DOWN_UNDER: Final = frozenset({"AS/NZS", "AS", "NZS"})
_CHINESE: Final = frozenset(
    {"GB", "GB/T", "GB/Z", "GBZ", "GBZ/T", "GJB", "GJB/Z", "YY"}
    | {name for name in PUBLISHERS if name.endswith("/T")}
)
_GOST: Final = frozenset({"GOST", "GOST R", "ГОСТ", "ГОСТ Р", "STB", "СТБ"})
# Publishers that put the year behind a hyphen, those that print two digits
# of it, those with a dotted part, and those whose number keeps its letters.
HYPHEN_YEAR: Final = _CHINESE | _GOST | {
    "มอก.", "ASTM", "IEEE", "ST RK", "СТ РК", "КМС", "AS", "NMX", "CXC", "RB",
    "NSF/ANSI", "NSF/ANSI/CAN", "ANSI/NSF", "ANSI/ISO/ASQ", "PN-N", "QCVN",
}  # fmt: skip
SHORT_YEAR: Final = frozenset({"ASTM", "CSA", "CAN/CSA", "CAN3", "CAN/CGSB"})
DOTTED_PART: Final = (
    _CHINESE | _GOST | DOWN_UNDER | {"ANSI", "VDA", "IEEE", "HD"}
)
LETTERED: Final = frozenset(
    {"ASTM", "CSA", "CAN/CSA", "CAN3", "NF", "ANSI", "AAMI", "ANSI/AAMI",
     "SAE", "BS", "CNCA", "ANSI/BIFMA", "BIFMA", "XP", "FD", "AATCC", "OIML",
     "ANSI/ASSE", "ANSI/ASQ", "ANSI/ISO/ASQ", "ANSI/ASQC", "ANSI/ESD", "JUS", "PN-N", "NBR",
     "JIS", "KS", "PNS", "UNI", "HRN", "SR"}
)  # fmt: skip
# Publishers that write the number right behind their letters, those whose
# texts bear a version, and those that count the years of the Buddhist era.
GLUED: Final = frozenset({"SA"})
VERSIONED: Final = frozenset({"FSSC", "TL"})
THAI: Final = frozenset({"TIS", "มอก."})
# The title that ISO's texts long bore in the US: ANSI/ISO/ASQ Q9001-2008.
US_TITLE: Final = "ANSI/ISO/ASQ"
# Publishers whose document is no adoption of an ISO text.
NO_ADOPTION: Final = frozenset(
    {"ASTM", "IATF", "OHSAS", "FSSC", "SA", "SAE", "UL", "VDA", "TL", "QC",
     "PAS", "CWA", "AATCC", "IEEE", "JCGM", "IDF", "BIFMA", "ANSI/BIFMA", "AIAG", "OIML", "CISPR",
     "CXC", "NSF/ANSI", "NSF/ANSI/CAN"}
)  # fmt: skip
# Adopters that keep the number of the ISO text and drop the word.
KEEPS_NUMBER: Final = frozenset(
    {"JIS Q", "NMX-CC", "NMX-EC", "NMX-SAA", "NMX-SAST", "SANS"}
)

COPUBLISHERS: Final = (
    "IEC", "IEEE", "ASTM", "SAE", "CIE", "HL7", "OECD", "OIML", "UNDP", "IDF",
    "IULTCS", "ILO", "IUPAC", "FIL", "ITU",
)  # fmt: skip
TYPES: Final[dict[str, str]] = {
    "TS": "TS", "TR": "TR", "PAS": "PAS", "GUIDE": "Guide", "IWA": "IWA",
    "R": "R", "DATA": "DATA", "TTA": "TTA", "ISP": "ISP", "SRD": "SRD",
    "REPORT": "TR", "SPECIFICATION": "TS", "OD": "OD", "ТО": "TR", "ТС": "TS", "ТУ": "TS",
    "МФС": "ISP", "РУКОВОДСТВО": "Guide", "РУКОВОДСТВА": "Guide",
    "KILAVUZ": "Guide", "LEITFADEN": "Guide",
}  # fmt: skip
STAGES: Final[dict[str, str]] = {
    **{name: name for name in (
        "PWI", "NP", "NWIP", "AWI", "WD", "CD", "FCD", "DIS", "FDIS", "PRF",
        "DTS", "DTR", "DPAS", "PDTS", "PDTR", "FDTS", "FDTR", "CDTS", "CDTR",
        "CDV", "PDISP", "FDISP", "DISP", "FPDISP", "DGUIDE", "FDGUIDE",
        "DIWA", "CDPAS", "DP", "FD", "PRECD", "FDPAS",
    )},
    "ПМС": "DIS", "ОПМС": "FDIS",
}  # fmt: skip
# Names before which "pr" and "Fpr" make a draft.
DRAFTED: Final = frozenset({"EN", "ISO", "ENV", "HD", "NF", "IWA"})
# Words that may stand between a publisher and a number.
FILLERS: Final = frozenset(
    {"STANDARD", "NORM", "NORMA", "NORME", "TECHNICAL", "SERIES", "SERIE",
     "SERII", "SERIEN", "REIHE", "FAMILY", "СЕРІЇ", "СЕРИИ", "СТАНДАРТ"}
)  # fmt: skip
# Other scripts' and languages' words for the same names.
SAME: Final[dict[str, str]] = {
    "ИСО": "ISO", "ІСО": "ISO", "МЭК": "IEC", "МЕК": "IEC", "ІЕС": "IEC",
    "ЕН": "EN", "ΕΝ": "EN", "İSO": "ISO", "İEC": "IEC", "آيزو": "ISO", "أيزو": "ISO", "ايزو": "ISO", "ایزو": "ISO",
    "الأيزو": "ISO", "الايزو": "ISO", "איזו": "ISO", "ไอเอสโอ": "ISO",
    "आईएसओ": "ISO", "आइएसओ": "ISO", "アイエスオー": "ISO", "아이에스오": "ISO",
}  # fmt: skip
SUPPLEMENTS: Final[dict[str, str]] = {
    "AMD": "Amd", "AMENDMENT": "Amd", "AM": "Amd", "COR": "Cor",
    "CORR": "Cor", "CORRIGENDUM": "Cor", "TECHNICAL CORRIGENDUM": "Cor",
    "ADD": "Add", "ADDENDUM": "Add", "SUPPL": "Suppl", "SUP": "Suppl",
    "SUPPLEMENT": "Suppl", "DSUPPL": "DSuppl", "FCOR": "FCOR",
    "EXT": "Ext", "ISH": "ISH", "A": "A", "AC": "AC", "PRA": "prA",
    "FPRA": "FprA", "PRAA": "prA", "DAM": "DAM", "DAMD": "DAM",
    "FDAM": "FDAM", "FDAMD": "FDAM", "PDAM": "PDAM", "PDAMD": "PDAM",
    "FPDAM": "FPDAM", "FPDAMD": "FPDAM", "DCOR": "DCOR", "PDCOR": "PDCOR",
    "FDCOR": "FDCOR", "DADD": "DAD", "DAD": "DAD", "FDAD": "FDAD", "FRAG": "FRAG", "AP": "Ap", "NA": "NA", "C": "C",
    "ÄNDERUNG": "Amd", "追補": "Amd", "修改单": "Amd", "ИЗМ": "Amd",
}  # fmt: skip
DRAFT_SUPPLEMENTS: Final = frozenset(
    {"DAM", "FDAM", "PDAM", "FPDAM", "DCOR", "PDCOR", "FDCOR", "FCOR", "DAD",
     "FDAD", "DSuppl", "prA", "FprA"}
)  # fmt: skip
# Supplements that stand behind a plus, as CEN's do.
INLINE: Final = frozenset({"A", "AC", "Ap", "C", "NA", "prA", "FprA"})
# Numbers of documents without parts that certificates name: behind a hyphen
# two digits are a year, and in a list the bare number is enough.
_CERTIFIED: Final = (
    "9000 9001 9002 9003 9004 9100 9110 9120 10002 10012 13485 13488"
    " 14001 14004 14064 14065 14067 15189 15378 16949 17020 17021 17024"
    " 17025 17034 17043 17065 18001 18788 19011 19443 19600 20000 20121"
    " 20252 20400 21001 21101 21401 21469 22000 22002 22163 22301 22320"
    " 22716 26000 26262 27001 27002 27005 27017 27018 27701 27799 28000"
    " 28001 29001 29990 29993 30301 30401 31000 35001 37001 37002 37101"
    " 37301 39001 41001 42001 44001 45001 45003 46001 50001 50430 53001"
    " 53800 55001 56001 56002 7101 14298 14971 3834 8124 22483 22870"
    " 10015 14000 29110 15504 38500 18295 23592"
)
CERTIFIED: Final = frozenset(_CERTIFIED.split())
DIVIDED: Final = frozenset(
    {"14064", "17021", "20000", "22002", "26262", "3834", "8124", "29110",
     "15504"}
)  # fmt: skip
UNDIVIDED: Final = CERTIFIED - DIVIDED
# ISO/IEC's own in a list that began with ISO/IEC.
JOINT: Final = late("(?:27|17|25|29|42)\\d{3}|20000|38500|15504|15408")
# Film speeds, which cameras print as "ISO 400".
_SPEEDS: Final = (
    "25 32 40 50 64 80 100 125 160 200 250 320 400 500 640 800 1000"
    " 1250 1600 2000 2500 3200 4000 5000 6400 12800 25600 51200 102400"
    " 204800"
)
SPEEDS: Final = frozenset(_SPEEDS.split())
# Encodings of characters, named like "iso-8859-1".
ENCODINGS: Final = frozenset({"8859", "2022", "10646", "646"})

# "No." before a number, and what parts that from the name before it.
_NUMERO: Final = r"(?:(?:[Nn]o|Nr|nr|n)?[.°º№] ?)?"
MARKS: Final = rf"[ \-/:._'’#]{{0,4}}{_NUMERO}"
GAP: Final = rf"(?: {{0,16}}{_NUMERO}|{MARKS})"
_YEAR: Final = r"(?:19[4-9]\d|20[0-4]\d)"
_FAINT: Final = (
    r"(?:[1lI|]9[4-9OolI|][\dOolI|]|2[0Oo][0-4OolI|][\dOolI|]"
    r"|20 [0-4]\d|20[0-4] \d|2 0[0-4]\d)"
)
_MONTH: Final = (
    r"(?:-(0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?"
    r"(?=[EFDPR]?(?![\dA-Za-z])))?"
)
_STOP: Final = r"(?![A-Za-z0-9])"
_MONTHS: Final = (
    "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
    "|[Jj]anv|[Ff]év|[Mm]ars|[Aa]vr|[Mm]ai|[Jj]ui|[Aa]oût|[Ss]ept|[Oo]ct"
    "|[Nn]ov|[Dd]éc|Mär|Okt|Dez|[Dd]ic|[Ss]et|[Oo]tt|[Ee]ne|[Aa]br|[Aa]go"
)
# What stands before the year of an edition.
VERSION: Final = (
    r"(?i:v(?:er(?:s(?:ion[eis]?|i[óÓ]n|[ãÃ]o|ja|ie)?|ze)?)?|wersja|[вВ]ерси[яи]"
    r"|rev(?:ision)?|[eéÉ]d(?:ition|ici[óÓ]n|izione|i[çÇ][ãÃ]o|iție)?|(?:in der )?(?:fassung|ausgabe)(?: von)?"
    r"|vision|wydanie|uitgave|kiadás|sürümü?|phiên bản|[έΈ]κδοση|[вВ]идання|[рР]едакції"
    r"|[иИ]зд(?:ание)?|[рР]едакци[ия]|utg[åa]v[ae]|udgave|vydání)"
)


# Editions in words, as ISO's covers have them.
ORDINALS: Final = {
    "First": "1", "Second": "2", "Third": "3", "Fourth": "4", "Fifth": "5",
    "Sixth": "6",
}  # fmt: skip


@final
@attrs.frozen
class Form:
    """One piece of a reference.

    Attributes:
        what: what it is, for a reader.
        regex: how it is read.
        examples: how it is printed.
        mends: the repair that reading it this way is, or None.
    """

    what: str
    regex: str
    examples: tuple[str, ...] = ()
    mends: str | None = None


# "And", in the languages that papers come in.
_AND: Final = (
    r"(?i:and|und|y|e|et|og|och|samt|sowie|ja|sekä|ning|ve|dan|i|a|и|і|та|és"
    r"|valamint|și|(?-i:(?!EN))en|oraz|và|και|ir|un|plus|as well as|ainsi que|bem como"
    r"|nonch[ée]|as[ií] como|bzw\.?|&)"
)
# The pieces behind the number, in the order in which they are tried.
FORMS: Final[dict[str, Form]] = {
    "number": Form(
        "the number, behind a blank, a hyphen or nothing",
        rf"{GAP}P?(\d{{1,6}})(?![\dA-Za-zÀ-ɏ]*@)",
        ("ISO 9001", "ISO-9001", "ISO9001", "ISO No. 9001"),
    ),
    "all parts": Form(
        "a whole series",
        r"[ ,]{0,2}\(?(?:(?i:all parts|toutes les parties|alle teile"
        r"|todas las partes|все части)|所有部分|全部分)\)?"
        r"| SERIES(?=[- ]|$)",
        ("ISO 8124 (all parts)",),
    ),
    "part": Form(
        "a part, and a part of a part",
        r" ?- ?([A-Z]{0,2}\d{1,5}[A-Z]{0,2}(?:-\d{1,4}[A-Z]?)*|[A-Z])"
        rf"{_STOP}",
        ("ISO 8124-1:2022", "ISO 105-B01:2014", "ISO/TR 80001-2-7:2015"),
    ),
    "dotted part": Form(
        "a part behind a dot, where the adopter writes it so",
        rf"\.(\d{{1,4}}(?:\.\d{{1,3}})*){_STOP}",
        ("AS/NZS ISO 8124.1:2023", "GB 6675.2-2025"),
    ),
    "worded part": Form(
        "a part told in words",
        r"[ ,]{0,2}(\(?)(?i:parts?|pts?|teile?|parties?|partes?|parti|deel|delen|část|части|часть|第|เล่?ม(?:ที่?)?)"
        r"[ .\-:]{0,2}(\d{1,3}|[A-Z])(?: ?部分)?(?![A-Za-z0-9]| ?版)\)?",
        ("IS 9873 (Part 1):2019", "ISO 8124 Part 1:2018"),
    ),
    "slashed part": Form(
        "a part behind a slash, as until the 1980s",
        rf"/(\d{{1,2}}|[A-Z]\d{{0,2}}|I{{1,3}}|IV|VI{{0,3}}){_STOP}(?![/:]?\d)",
        ("ISO 1956/2", "ISO 105/F"),
    ),
    "colon year": Form(
        "the year behind a colon; DIN and others print the month",
        rf"( {{0,3}}[:;] {{0,3}})(?:[vV] ?)?({_FAINT}){_MONTH}(?!\d)",
        ("ISO 9001:2015", "DIN EN ISO 13485:2021-12"),
    ),
    "short year": Form(
        "two digits of the year behind a colon, as in Canada",
        r" ?:[EF']?(\d\d)(?![\d.:%])",
        ("CAN/CSA-ISO 13485:16", "ISO 9001:15"),
    ),
    "hyphen year": Form(
        "the year behind a hyphen, as in China and Russia",
        rf"( {{0,2}}- {{0,2}})M?({_FAINT}){_MONTH}(?!\d)(?!-\d{{3}})",
        ("GB/T 19001-2016", "ГОСТ Р ИСО 9001-2015", "ISO 9001-2015"),
    ),
    "short hyphen year": Form(
        "two digits of the year behind a hyphen",
        rf" ?- ?'?[M]?(\d\d)[a-d]?(?:([eε]\d))?{_STOP}(?![.:]\d|-\d)",
        ("ASTM F963-17", "CAN/CSA-ISO 14041-98", "ISO 9001-15"),
    ),
    "official year": Form(
        "the year behind Of, as in Chile",
        rf"\.? ?[Oo][Ff]\.? ?({_YEAR})(?!\d)",
        ("NCh-ISO 9001.Of2015",),
    ),
    "edition year": Form(
        "the year in brackets, behind a slash or a word",
        rf"[ ,\-(:]{{0,3}}{VERSION}[. :/-]{{0,3}}({_YEAR})(?!\d)\)?"
        rf"|[ :\-(]{{0,3}}({_YEAR}) ?(?:年度?)? ?版本?\)?"
        rf"|[ ,(]{{1,3}}({_YEAR}) [Ee]dition\)?"
        rf"| {{0,2}}\( {{0,2}}:?({_YEAR})(?:-(?:0[1-9]|1[0-2]))? {{0,2}}\)"
        rf"|(?: ?/ ?| ?\.|')({_YEAR})(?![\d])(?![./-]\d)"
        # With a blank behind the comma it may be another number, or a day's.
        rf"|(?<=\d),({_YEAR})(?![\d年月]|[.,/-] ?\d)"
        rf"|[ ,(]{{1,3}}(?:[A-Z][a-z]+ )?[Ee]dition ({_YEAR})(?:-\d\d){{0,2}}\)?"
        rf"|(?:, ?| ?: ?| \(| d')(?:Ausgabe )?(?:{_MONTHS})[a-z]*\.? ({_YEAR})\)?"
        rf"| del? ({_YEAR})(?!\d)"
        rf"|[ ®]{{1,3}}[Ss]tandard[ :(]{{1,3}}({_YEAR})(?![-./\d])\)?"
        rf"| {{1,3}}({_YEAR})(?![\d年月]|[./-]\d| ?- ?(?:\d{{4}}|19|20))",
        ("ISO 9001 (2015)", "ISO 9001 v2015", "ISO 9001/2015"),
        mends="year mark",
    ),
    "supplement": Form(
        "an amendment, a corrigendum, an addendum",
        r"(?: {0,2}[/+,] {0,2}| ?-{1,2} (?=[A-Z][a-z])"
        r"|[ (]{1,2}(?:(?:and|with|incl\.?) )?)"
        r"(?:(PWI|NP|AWI|WD|CD|PRF|DIS|FDIS) )?"
        r"((?i:technical corrigendum|amendment|corrigendum|addendum"
        r"|fpdamd?|fpdam|pdamd?|fdamd?|damd?|amd|fd?cor|pdcor|dcor|corr?"
        r"|f?dad|add|d?suppl(?:ement)?|sup|ext|ish|frag)|AM|AC|Ap|NA|C(?=\d?:)|(?:Fpr|pr)?AA?|追補|修改单"
        r"|ИЗМ|Изм)"
        r"[. ]{0,2}(?:[Nn]o\.? ?|№ ?)?(\d{1,3})?(?:\.(\d))?"
        rf"(?: ?[:\-] ?({_FAINT}|(?<=:)\d\d)(?:-(0[1-9]|1[0-2])[EFDPR]?)?|"
        rf" \(({_YEAR})\))?{_STOP}\)?",
        (
            "ISO 9001:2015/Amd 1:2024",
            "EN ISO 13485:2016+A11:2021",
            "EN ISO 13485:2016/AC:2018",
            "ISO 13818-1:2015/Amd 3:2016/Cor 1:2017",
            "ISO 10791-6:2014/PWI Amd 1",
        ),
    ),
    "reaffirmed": Form(
        "the year of a reaffirmation",
        r" ?\(R ?(\d{4}|\d\d)\)|(?<=-\d\d)\((\d{4})\)(?:e\d)?",
        ("CAN/CSA-ISO 13485:16 (R2021)",),
    ),
    "edition": Form(
        "the number of the edition, the version or the issue",
        r"[ ,\-]{0,3}\(?(?:(?:[Ee]d(?:ition)?|ED|Issue|ISSUE|issue)[. ]{0,2}"
        r"(\d{1,2}(?:\.\d)?)|第 ?(\d{1,2}) ?版|(\d{1,2})(?:st|nd|rd|th) [Ee]d(?:ition|\.)?"
        r"|(\d{1,2})(?:\.|ª|a|ère|re|e|ème) ?(?:Ausgabe|Auflage|[ÉéEe]d[a-zçãóí]{4,6})"
        rf"|({'|'.join(ORDINALS)}) [Ee]dition)"
        rf"{_STOP}(?:,? ?\(?({_YEAR})(?:-\d\d){{1,2}}(?!\d))?\)?",
        ("ISO 11553-1 Ed.2", "IATF 16949 - 1st Edition (2016-10-01)"),
    ),
    "version": Form(
        "the version of a scheme",
        r"(?:-[HSV]{1,3}(?= ))?"
        r"(?:[ ,:\-(]{1,3}(?i:food|safety|systems?|certification|additional"
        r"|requirements|scheme)){0,6}"
        r"\)?[ ,:\-]{0,3}\(?(?:[Vv](?:er(?:s(?:ion[ei]?|ión|ão|ie)?|ze)?)?"
        r"|VER(?:SION)?|R|[Ww]ersja|[Вв]ерси[яи]|[Ss]ürüm|[Vv]ersi(?:yon|une)|[Vv]erzió|バ-ジョン"
        r"|版本|第|버전|phiên bản|เวอร์ชัน|إصدار)"
        rf"[. ]{{0,2}}(\d(?:\.\d{{1,2}})?)(?:/R\d(?:\.\d)?)?{_STOP}(?: ?版)?\)?",
        (
            "FSSC 22000 V6",
            "FSSC 22000 requirements (Version 6)",
            "FSSC 22000 Food Safety System Certification (Version 6)",
        ),
    ),
    "consolidated": Form(
        "a consolidated or marked-up text",
        rf" (?:- )?(CSV|RLV|CMV|EXV|PRV|SER|TC){_STOP}",
        ("IEC 62304:2006+AMD1:2015 CSV",),
    ),
    "language": Form(
        "the language",
        r" ?\(([EFRSDAPI](?:[/,][EFRSDAPI])*|[a-z]{2}(?:[,/][a-z]{2,5})*)\)"
        r"|:(en|fi|sv|de|fr)(?![a-z])|(?<=\d-\d\d)([EFDPR])(?![A-Za-z0-9])",
        (
            "ISO 13485:2016(E)",
            "ISO 26000:2010(es)",
            "PN-EN ISO 9001:2015-10P",
        ),
    ),
    "adopts": Form(
        "the text it adopts: behind a slash, in brackets, or in words",
        r" {0,2}(?:/| ?[,;\-]? ?\(? ?"
        r"(idt|IDT|Idt|eqv|EQV|equ|mod|MOD|neq|NEQ|等同采用|等同|等效采用|修改采用"
        r"|identical (?:to|with)|equivalent to|=)[.:]? ?| ?\() {0,2}",
        (
            "GB/T 19001-2016/ISO 9001:2015",
            "GB/T 19001-2016 idt ISO 9001:2015",
            "ГОСТ 35298-2025 (ISO 23767:2021)",
        ),
    ),
    "degree": Form(
        "how close the adoption is, behind the text it adopts",
        r" ?,? ?(IDT|MOD|NEQ|EQV|idt|mod|neq|eqv)?\.? ?(?:(?<![IMNE][DOEQ][TDQV])"
        r"[^()\d]{0,24})?\)",
        ("GB/T 45001-2020 (ISO 45001:2018, IDT)",),
    ),
    "and": Form(
        "what stands between the members of a list",
        rf" {{0,2}}(?:[,;/&+、，·•|]|-(?=\d{{5}})) {{0,2}}"
        rf"(?:(?:{_AND}|和|及|以及|与) )?| {_AND} | [-–—] (?=\d{{4,5}}:)"
        r"| ?(?:和|及|以及|与|및|と) ?| {1,2}(?=\d{4,5}(?![\d./-]))",
        (
            "ISO 9001, 14001 & 45001",
            "ISO 9001/14001",
            "ISO 9001:2015 und 14001:2015",
        ),
    ),
}


# What papers name beside a standard for one sector of it: of China's RB all,
# the energy systems of each industry; rules for declarations on construction.
_SECTOR_SUPPLEMENTS: Final = frozenset(
    {"GB/T 50430", "GB 14881", "EN 15804", "ISO 21930"}
)


def supplementary(publisher: str, number: object) -> bool:
    """Tell a document that only adds to the standard it is named with."""
    return publisher in {"RB/T", "RB"} or (
        f"{publisher} {number}" in _SECTOR_SUPPLEMENTS
    )


def is_international(publisher: str) -> bool:
    """Tell whether the number behind a publisher is ISO's or IEC's own."""
    return publisher.startswith(("ISO", "IEC"))


@cache
def pattern(name: str) -> "re.Pattern[str]":
    """Return a piece of the grammar, ready to match."""
    return re.compile(f"(?a:{FORMS[name].regex})")


@cache
def names() -> dict[tuple[str, ...], str]:
    """Return every name by its words, as they are printed in capitals."""
    found: dict[tuple[str, ...], str] = {}
    for name in (*PUBLISHERS, *ADOPTERS):
        for printed in (name, unicodedata.normalize("NFD", name)):
            words = tuple(WORD.findall(printed.upper()))
            found.setdefault(words, name)
            if "." not in name:
                found.setdefault(("".join(words),), name)
    return found


@cache
def endings() -> frozenset[str]:
    """Return the words, in capitals, with which a head may end."""
    last = {words[-1] for words in names()}
    return frozenset(
        {*last, *COPUBLISHERS, *TYPES, *STAGES, *SAME, "ISO", "CEI", "IWA",
         "PREN", "FPREN", "CISPR", *FILLERS, "NO", "NR"}
    )  # fmt: skip


@cache
def beginnings() -> frozenset[str]:
    """Return the words, in capitals, with which a head may begin."""
    first = {words[0] for words in names()}
    drafts = {f"{mark}{name}" for mark in ("PR", "FPR") for name in DRAFTED}
    numbered = {f"{stage}{n}" for stage in STAGES for n in range(10)}
    return frozenset(
        {*first, *drafts, *numbered, *COPUBLISHERS, *TYPES, *STAGES, *SAME,
         "ISO", "IEC", "CEI", "IWA"}
    )  # fmt: skip


# A word of a name: letters of one script, with the digits some names have.
WORD: Final = late(
    r"HL7|CAN3|[Pp]re[CW]D\.?\d?(?![\d])|(?:[CW]D|F?DIS|CDV)\.?\d(?!\d)|[A-Za-zÀ-ɏ](?:[A-Za-zÀ-ɏ\u0300-\u036f‘]|(?<=[A-Z])\"(?=[A-Z]))*"
    r"|[Ͱ-Ͽἀ-῿]+|[Ѐ-ӿ]+|[\u0590-\u05ff\"]+|[\u0600-\u06ff]+"
    r"|[\u0900-\u097f]+|[\u0e00-\u0e7f]+\.?|[\u30a0-\u30ff]+|[\uac00-\ud7af]+"
)
