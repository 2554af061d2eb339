"""Schemes and audits whose documents bear a name and no number."""

import re
from typing import Final

from isostd._text.late import late
from isostd._text.smoothing import smooth

__all__ = ["FOODS", "PRIVATE", "Scheme", "is_in_words", "scheme_called"]

# The name as its owner writes it, and the mark of the version.
Scheme = tuple[str, str | None]

# Schemes whose rules are not in the data, by names that nothing else bears.
PRIVATE: Final = (
    r"(?i:h[ae]lal|kosher|(?:EU |USDA )?organic|fair ?trade|rainforest alliance"
    r"|better cotton|oeko-?tex(?: (?:standard 100|step|made in green))?|bluesign"
    r"|cradle to cradle(?: certified)?|ecovadis|b corp|nadcap|isega|(?:amfori )?BSCI|FSC|PEFC"
    r"|RSPO|GOTS|GRS|OCS|RWS|ISCC(?: EU| plus)?|SEDEX|WRAP|API Q1|AEO|C-TPAT"
    r"|CMMI(?:-DEV)?|SCC(?:P|\*{1,2})?|GMP\+(?: FSA)?|CSA STAR|energy star"
    r"|qualiopi|red tractor|investors in people|cyber essentials(?: plus)?|blue angel|nordic swan|eu ecolabel|LEED"
    r"|SOC ?[123]|PCI[ -]DSS|(?-i:RCS|BCI)"
    r"|(?:forest|marine|aquaculture) stewardship council"
    r"|global (?:recycled|organic textile) standard|organic content standard"
    r"|responsible (?:wool|down) standard|recycled claim standard"
    r"|roundtable on sustainable palm oil|bonsucro"
    r"|program(?:me)? for the endorsement of forest certification)"
)
# Halal and organic in other scripts, some of which part no words.
FOODS: Final = (
    r"清真|할랄|ハラー?ル|ฮาลาล|حلال|(?i:халя?ль|халал)"
    r"|有机(?![硅玻化溶肥])|有機JAS|유기(?:농|가공)|オーガニック|เกษตรอินทรีย์|(?i:hữu cơ)"
)
# What may stand before such a name, and behind it.
_LABEL: Final = (
    "(?:standard|norme?|norma|scheme|certified (?:to|against)"
    "|(?:certificat[eo]?|certificado|zertifikat)(?: (?:for|to|of|nach))?"
    "|sertifikat|(?:giấy )?chứng nhận|شهادة|มาตรฐาน|ใบรับรอง)"
)
_CERTIFIED: Final = (
    r"(?:\W+(?:certified|certificat(?:ion|[eo])?|certificado|zertifikat"
    r"|zertifizier(?:t|ung)|certyfikat|certifikát|sertifikası)"
    r"|\W*(?:认证(?:证书)?|認證(?:證書)?|認証))"
)
_SCHEMES: Final = late(
    rf"(?i)\W{{0,3}}(?:{_LABEL}\W{{1,3}})?"
    r"(?:BRC|IFS|international f(?:eatured|ood)|responsible business|SQF|SMETA|SEDEX|global|TISAX|EMAS|MDSAP|RBA"
    r"|medical|trusted|ENX|VDA ISA|eco|safe quality|british retail)"
)
_NAMES: Final = {
    name.lower(): name
    for name in (
        "BRC", "BRCGS", "IFS", "SQF", "SMETA", "SEDEX", "TISAX", "EMAS",
        "AL", "MDSAP", "RBA", "VAP", "HPC", "GFS", "IFA", "III", "PACsecure",
        "and", "for", "of",
    )
}  # fmt: skip
_CERTIFICATE: Final = late(r"(?i)certifica[dt]|zertifikat|证书|證書")
_DRESS: Final = late(
    rf"(?i)\A\W*{_LABEL}\W+(?!for\b)|{_CERTIFIED}\W*\Z"
    rf"|(?<=\w) certificate,?(?= (?:issue|version|edition|v\d))"
)
_WORDED: Final = late(r"(?i)(?<=\bIFS)-|(?<=\bfood)-(?=safety\b)")
# A title in Chinese, with the name in brackets or beside it; no word in it
# says that something is yet to come, or over.
_TITLE: Final = "(?:(?![未无無非不拟擬计計待申准準咨培暂暫撤注停])[\u3400-\u9fff]){2,14}(?:规范|規範|标准|標準|体系|體系|安全|[责責]任|[认認][证證])"
_TITLED: Final = late(rf"{_TITLE} ?\((.+)\)|(.+?) ?\({_TITLE}\)")
# What GLOBALG.A.P. prints of its own standard without its name.
_FARM: Final = late(
    r"(?i)\A\W*(?=integrated farm assurance\b|IFA\b.*\b(?:smart|gfs)\b)"
)
# A name told in full, with or without its letters beside it.
_IN_FULL: Final = late(
    r"(?i)(?:(?:MDSAP|TISAX|SMETA|EMAS|SQF|RBA)\W{1,3})?"
    r"(?:medical devices? single audit prog(ram)(?:me)?"
    r"|trusted (information) security assessment exchange"
    r"|sedex members (ethical) trade audit|eco.?(management) and audit scheme"
    r"|safe (quality) food|(validated) assessment prog(?:ram)(?:me)?)"
    r"(?:\W{1,3}(?:MDSAP|TISAX|SMETA|EMAS|SQF|VAP)\b)?\)?"
    r"|\A(?:ENX|VDA ISA(?: \d(?:\.\d){0,2})?)\W{1,3}(?=TISAX)|(?<=assurance) \(IFA\)"
    r"|(?<=\bIFS )household and personal care(?: products)?(?: \(HPC\))?()"
    r"|international featured standards?()\W{1,3}(?:IFS\b\W{1,2})?"
    r"|international food standard()(?:\W{1,3}IFS\b(?: Food\b)?)?\)?"
    r"|(?:BRC\W{1,2})?british retail consortium()(?:\W{1,3}BRC\b)?\)?"
    r"|\bRBA (?:validated|VAP)( )(?:(?:initial|closure|priority|full) )?"
    r"audit(?: report)?\b"
    r"|(?<=\bBRC) ?/ ?IOP\b"
    r"|(?:(?<=\bBRC)|(?<=\bIFS)|(?<=\bBRCGS)) ?[-–:,/|]"
    r"(?= ?(?:global|food|packaging|storage|consumer|logistics|broker)\b)"
    r"|(?<=\bGLOBALG\.A\.P\.) ?[-–:,/|](?= ?(?:IFA|integrated)\b)"
)
_IN_LETTERS: Final = {
    1: "MDSAP", 2: "TISAX", 3: "SMETA", 4: "EMAS", 5: "SQF", 6: "RBA VAP",
    7: "HPC", 8: "IFS ", 9: "IFS Food", 10: "BRC", 11: "RBA VAP", None: "",
}  # fmt: skip
# "BRCGSFoodSafetyV9", "IFSFoodV8".
_RUN_ON: Final = late(
    r"(?<=[a-z])(?=[A-Z])|(?<=\bBRC)(?=[A-Z][a-z])|(?<=\bBRCGS)(?=[A-Z][a-z])"
    r"|(?<=\b(?:IFS|SQF))(?=[A-Z][a-z])|(?<=GAP)(?=IFA)|(?<=IFA)(?=[Vv]\d)"
    r"|(?<=\bSMETA)(?=\d)|(?<=[a-z]{4})(?=\d)"
)
# Its title as the owner translates it, and what the trade calls it.
_CALLED: Final = (
    (
        late(
            r"(?i)globaler standard (?:für )?lebensmittelsicherheit"
            r"|norma mundial (?:de |para la )?seguridad alimentaria"
            r"|küresel gıda güvenliği standardı"
        ),
        "Global Standard Food Safety",
    ),
    (late(r"(?i)\b(BRC(?:GS)?) S ?& ?D\b"), r"\1 Storage and Distribution"),
    (late(r"(?i)\b(BRC(?:GS)?) A ?& ?B\b"), r"\1 Agents and Brokers"),
    (
        late(r"(?i)\bBRC ?/? ?IOP(?=(?:,? (?:issue|version) ?\d|\Z))"),
        "BRC Packaging",
    ),
    (late(r"(?i)\bresponsible business alliance(?: \(?RBA\b\)?)?"), "RBA"),
    (
        late(r"(?i)\b(issue|edition|version) (?:no\b\.?|number) ?(?=\d)"),
        r"\1 ",
    ),
    (late(r"(?i)\b(\d{1,2})(?:st|nd|rd|th) (edition|issue)\b"), r"\2 \1"),
)
# Most texts have none of these, and are not searched for each.
_HINTED: Final = late(
    r"(?i)brc|lebensm|alimentaria|gıda|responsible|(?:st|nd|rd|th) [ei]"
    r"|[ne] n[ou]"
)
_TWICE: Final = late(
    r"(?i)\b(food safety)(?: certificate)?\W{1,3}(?:BRC(?:GS)? )?"
    r"global standard(?: for)? food safety"
)
# The number of the paper, of the site or of its holder, and what it is called.
_NUMBERED: Final = late(
    r"(?i)(?:[\s,;:|(–-]{1,4}(?:(?:BRC(?:GS)?|IFS|SQF|IATF|EMAS|TISAX|SMETA|SEDEX"
    r"|certificate|zertifikats?|registration|reg\.?|site|scope|assessment"
    r"|audit(?:or)?|company|participant)[ .-]{1,3}){0,4}"
    r"(?:site[ -]code|COID|GGN|GLN|(?<=[a-z][ -])ID|licen[cs]e|reference"
    r"|(?:registrier(?:ungs)?|zertifikats|auditor|lizenz)nummer|re[fg]\."
    r"|n[°.º] registrazione|(?<=[a-z.][ -])(?:code|number|num[ée]ro|no|nr|n[°º]))[.:# -]{0,4}"
    r"(?=\S{0,40}\d)\w[\w./-]{2,40}"
    r"|[\s,;:|(–-]{1,4}(?:[A-Z]{2}(?:-[A-Z\d]{1,3})?-\d{5,6}|Z[A-Z]{1,2}\d{6,12})"
    r"){1,3}\)?\Z"
)
_QUOTED: Final = str.maketrans("", "", "\"'“”„«»‘’")
_WORD: Final = (
    "(?!Issue|Vers|Edition|Edici|Edizi|Ver |Ed |Wersja|Verz|Ausgabe"
    "|Grade|(?:(?:At|An) )*(?:Higher|Foundation|Basic) Level)[A-Z][A-Za-z]+"
)
_GAP: Final = r"G(?i:lobal)[ -]?(?i:g)\.?(?i:a)\.?(?i:p)\.?"
# What is grown: it is the module of the same document.
_CROPS: Final = (
    r"(?i:fruits? (?:and|&) vegetables|flowers (?:and|&) ornamentals"
    r"|aquaculture|combinable crops|tea|hops?|livestock|plant propagation \w+)"
)
# The codes of SQF, which are one document by branches.
_SQF: Final = (
    r"SQF(?: Food Safety)?(?: Code| Program(?:me)?)?"
    rf"(?:(?::| for|,) (?:{_WORD}|of|and)(?: (?:{_WORD}|of|and)){{0,4}}"
    r"|(?:,| [-–])? (?:Food (?:Manufacturing|Packaging|Retail)"
    r"|Storage (?:and|&) Distribution|Foodservice"
    r"|Primary (?:Plant |Animal )?Production))?(?:,? Level [123])?"
)
# What a law was amended by: no second law.
_AMENDED: Final = (
    r"(?i:,? \(?(?:as )?(?:last )?(?:amended|geändert|modifiée?|modificato"
    r"|modificado)(?: (?:by|durch|par|da|dal|dai|por|and|und|et|e|y"
    r"|regulations?|verordnung(?:en)?|règlements?|regolament[oi]|reglamentos?"
    r"|\((?:EU|UE|EC|EG|CE)\)|no\.?|nr\.?|n[°º.]|\d{3,4}/\d{3,4}),?)+\)?)?"
)
# EMAS by its name, by its law or by both, and its registration.
_LAW: Final = (
    r"(?:\((?:E[CFGKOSUY]|CE|WE)\)"
    r" (?:(?:[Nn](?:[or]|\.?[º°])?\.?|[čČ]\.|[šŠ]t\.) ?)?1221/2009"
    r"|1221/2009(?:/E[CG])?)"
)
_ACT: Final = (
    r"(?i:(?:registrierungs)?urkunde|certificat d['’]enregistrement"
    r"|regulation|verordnung|VO|r[eè]glement|regolamento|reglamento"
    r"|regulamento|rozporządzenie|nařízení|rendelet|verordening"
    r"|f[oö]rordning(?:en)?|registration|registrierung|registr(?:o|azione|ado)"
    r"|enregistrement|rejestracja|registered(?: organi[sz]ation| site)?)"
)
_BY: Final = (
    r"(?i:(?:nach|gemäß|according to|in accordance with|under|pursuant to|selon"
    r"|conformément au|secondo|conforme|según|zgodnie z|podle)"
    r" (?:(?:the|der|le|il|el|al) )?)"
)
_EMAS: Final = (
    rf"(?:{_ACT} )?EMAS(?: III)?(?:[ -]{_ACT})?"
    rf"(?:(?: [-–:]|[-:,])? ?\(?{_BY}?(?:[A-Z][^\W\d_]+ )?{_LAW}\)?{_AMENDED})?"
    rf"|(?:[A-Z][^\W\d_]+ )?{_LAW}"
    rf"(?:(?: [-–:])? \(?EMAS(?: III)?\)?)?{_AMENDED}"
)
# What a TISAX label says: its level, and what was to be protected.
_LABELLED: Final = (
    r"(?i:AL ?[123]?|assessment|level|labels?|objectives?|[123]|info(?:rmation)?|(?:very )?high"
    r"|proto(?:type)?|parts|vehicles|events|data|special|(?:strictly )?confidential"
    r"|availability|protection|needs?|with|and|of|VDA|ISA|version"
    r"|\d(?:\.\d){1,2})"
)
# For which countries an audit was.
_COUNTRIES: Final = (
    r"(?i:certificate|australia|brazil|canada|japan|AU|BR|CA|JP|usa?|united states"
    r"|of america|and)"
)
# How well the audit went, and what else is told of it.
_SCORE: Final = (
    r"(?:(?:with|at|mit|avec|con|com|met|z) )?(?:(?:an?|einem|einer|une?|una|een) )?"
    r"(?:(?:total )?(?:score|(?:gesamt)?ergebnis|punktzahl|note|resultado"
    r"|puntuación|punteggio|pontuação|wynikiem)(?: (?:of|von|de|di|van))?:? )?"
)
_AUDITED: Final = (
    rf"(?i:(?:for )?{_CROPS}|plants|food (?:manufacturing|packaging)"
    r"|(?:grade|note|grado|nota|klasa|einstufung):? [A-D]{1,2}\+?"
    r"|(?:(?:at|an?|auf|au|al|op|na|con|nel) )?(?:(?:higher|foundation|basic) level"
    r"|höhere[ms] niveau|basisniveau|hoger niveau|niveau (?:supérieur|de base)"
    r"|nivel (?:superior|básico)|livello (?:superiore|base)|üst seviye"
    r"|poziomie (?:wyższym|podstawowym)|(?:wyższym|podstawowym) poziomie)"
    r"|star status|(?:audit programme:? )?(?:un)?announced(?: audit)?"
    r"|(?:un)?angekündigt|non (?:annoncé|annunciato)|(?:rating:? )?(?:excellent|good)"
    rf"|{_SCORE}\d{{1,3}}(?:[.,]\d{{1,2}})? ?%"
    r"|score:? \d{2,3}|exclusions?(?: from scope)?: none|option [1-4]"
    r"|producer group|high hygiene|(?-i:AA?\+?|[B-D]\+?)"
    r"|und sonstige normative dokumente|smart|gfs"
    r"|and (?:other )?(?:associated |normative ){1,2}documents)"
)
# Which of the two standards for consumer products.
_BRANCH: Final = (
    r"(?i:(?:,| [-–])? \(?(?:personal care (?:and|&) household"
    r"|general merchandise)\)?(?: [-–])?)?"
)
_NAMED: Final = late(
    r"(?:(?:BRC(?: ?GS)?(?: (?:Global )?Standard)?|Global Standard)(?: for)?"
    rf"(?P<brc>(?::? (?:{_WORD}|and|&)){{0,6}}){_BRANCH}"
    rf"|(?P<name>IFS (?:Wholesale ?/ ?)?Cash (?:&|[Aa]nd) Carry|IFS(?: {_WORD}){{1,3}}"
    rf"|{_SQF}"
    rf"|{_GAP}"
    r"(?: Integrated Farm Assurance(?: \(IFA\))?| [A-Z]{2,4})?(?: Standard)?(?: Smart| GFS)?"
    rf"(?:(?: for|[:,]| [-–])? {_CROPS})?(?: [-–] (?:Smart|GFS))?"
    rf"|{_EMAS}"
    rf"|MDSAP(?:[ ,;:()/&–-]{{1,3}}{_COUNTRIES}(?!\w))+"
    rf"|TISAX(?:[ ,;:()–-]{{1,3}}{_LABELLED}(?!\w))+"
    r"|TISAX(?: (?:AL ?|(?:Assessment )?Level )[123])?"
    r"(?: ?[-–:,] ?[A-Z][a-z]+(?: [A-Za-z]+){0,6})?|MDSAP|RBA VAP"
    r"|(?:S(?:EDEX|edex) )?SMETA(?: [24][ -][Pp]illars?)?(?: [Aa]udit)?"
    r"(?: [Rr]eport)?(?: [24][ -][Pp]illars?)?))"
    rf"(?: ?[-–:,;]? \(?{_AUDITED}(?!\w)\)?){{0,2}}?"
    r"(?:(?:,? \(?|-(?=[Vv]\d)| ?[-–:/|] ?(?=[^\W\d_]{1,9}\.? ?\d))(?:[Vv](?:\. ?)?|Ver\.? ?"
    r"|(?i:versi(?:on[ei]?|ón|une|e|o)|versão|verze|verzió|verzija|wersja|ausgabe|sürüm|issue|[ée]dition"
    r"|edici[oó]n|edizione|edição) |[Ee]d\.? ?)?"
    rf"(?P<mark>\d{{1,2}}(?:\.\d{{1,2}}){{0,2}}){_BRANCH}"
    r"(?:(?:-1)?[ _-](?i:smart|gfs))?(?:[ _][A-Z][a-z]{2}\d\d)?"
    r"(?: [24][ -]?[Pp]illars?)?(?: [Aa]udit)?(?: [Rr]eport)?"
    r"(?: ?[-–:] ?[A-Z][a-z]+(?: (?:&|[A-Za-z][a-z]+)){0,5})?"
    r"(?:[:,]? \(?[A-Z][^\W\d_]{2,8}\.? (?:19|20)\d\d)?\)?)?"
    rf"(?: ?[-–:,;]? \(?{_AUDITED}(?!\w)\)?){{0,5}}"
)
_MODULE: Final = late(
    rf"(?: Standard)?(?: Smart| GFS)?(?:(?: for|[:,]| [-–])? {_CROPS})?"
    r"(?: (?:[-–] )?(?:Smart|GFS))?\Z"
)
_CROP: Final = late(_CROPS)
# Names that papers cut short.
_WHOLE: Final = {
    "BRCGS Food": "BRCGS Food Safety",
    "BRCGS Packaging": "BRCGS Packaging Materials",
    "BRCGS Packaging and Packaging Materials": "BRCGS Packaging Materials",
    "BRCGS Personal Care and Household": "BRCGS Consumer Products",
    "BRCGS General Merchandise": "BRCGS Consumer Products",
    "BRCGS Consumer Products Personal Care and Household": (
        "BRCGS Consumer Products"
    ),
    "BRCGS Consumer Products General Merchandise": "BRCGS Consumer Products",
}
_SHORT: Final = ("SQF", "EMAS", "TISAX", "SMETA", "MDSAP")


def scheme_called(text: str) -> Scheme | None:
    """Return the scheme that a whole text names, or None.

    >>> scheme_called("BRCGS FOOD SAFETY ISSUE 9")
    ('BRCGS Food Safety', '9')
    """
    match = _NAMED.fullmatch(_spelt_out(text))
    if match is None:
        return None
    name, brc = match["name"], match["brc"]
    if name is None:
        name = f"BRCGS{brc.replace(' &', ' and').replace(':', '')}"
        name = name.removesuffix(" Standard")
        return _WHOLE.get(name, name), match["mark"]
    if "1221/2009" in name:
        return "EMAS", match["mark"]
    # What stands behind these is a level or a part, no other document.
    name = next((s for s in _SHORT if s in name), name)
    if name == "TISAX" and _CERTIFICATE.search(text):
        # There are labels, and no certificates.
        return None
    if name.endswith("Carry"):
        return "IFS Wholesale", match["mark"]
    return _of_farms(re.sub(_GAP, "GLOBALG.A.P.", name)), match["mark"]


def _of_farms(name: str) -> str:
    """Return a name without the module; a crop's is of one standard."""
    short = _MODULE.sub("", name).removesuffix(" (IFA)")
    if short == "GLOBALG.A.P." and _CROP.search(name):
        short += " IFA"
    return short.replace(" Integrated Farm Assurance", " IFA")


def _spelt_out(text: str) -> str:
    """Return a scheme's name with its own capitals and single blanks."""
    plain = text if text.isascii() else smooth(text)
    titled = None if text.isascii() else _TITLED.fullmatch(plain.strip())
    if titled is not None:
        plain = titled[1] or titled[2]
    if _HINTED.search(plain):
        for called, name in _CALLED:
            plain = called.sub(name, plain)
    plain = _TWICE.sub(r"\1", plain)
    if _SCHEMES.match(plain) is None:
        if _FARM.match(plain) is None:
            return text
        plain = f"GLOBALG.A.P. {plain}"
    plain = _NUMBERED.sub("", plain)
    dressed = _IN_FULL.sub(_in_letters, smooth(plain).translate(_QUOTED))
    dressed = _RUN_ON.sub(" ", dressed)
    words = _WORDED.sub(" ", _DRESS.sub(" ", dressed)).split()
    return " ".join(map(_with_capitals, words)).strip(" .,;:()")


def _in_letters(found: re.Match[str]) -> str:
    """Return the letters of a name that is told in full."""
    return _IN_LETTERS[found.lastindex]


def _with_capitals(word: str) -> str:
    """Return a word of a scheme's name as its owner writes it."""
    known = _NAMES.get(word.lower())
    loud = word.isupper() and word.isalpha() and len(word) > 3
    return known or (word.capitalize() if loud or word.islower() else word)


# What the letters of a mark stand for, or how they are printed where it is
# used.
_IN_WORDS: Final = {
    "ccc": late(
        r"(?i)china compulsory (?:product )?certific|(?<![^\W_])3C(?![^\W_])"
        r"|强制性产品认证|強制性產品認證"
    ),
    "eac": late(r"(?<!\w)ЕАС(?!\w)"),
    "kc": late("안전인증|안전확인"),
    "bsmi": late("商品檢驗"),
}


def is_in_words(mark: str, name: str) -> bool:
    """Tell whether words are what a mark, in small letters, stands for."""
    told = _IN_WORDS.get(mark)
    return told is not None and told.search(name) is not None
