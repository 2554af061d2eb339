"""How the name of an accreditation body stands on paper."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import Final, NamedTuple, final

from isostd._text.forms import SURE
from isostd._text.late import late
from isostd._text.smoothing import WIDE
from isostd._text.words import ARABIC, HAN, flatten, unaccented
from isostd.accreditation import AccreditationBody, FormerName

__all__ = ["FULL_NAME", "RUNS", "TAKEN", "Mention", "Named"]

_Bodies = tuple[AccreditationBody, ...]

_INSIDE: Final = late(r"[(（][^()（）]{2,}[)）]")
# A word; of a text without blanks, what is of one script.
_WORD: Final = late(
    r"(?:公益|一般)?財団法人|中国合格评定国家认可(?:委员会|中心)"
    r"|[\u3400-\u9fff]{1,12}?(?=中国合格评定国家认可(?:委员会|中心))"
    r"|中国认可(?=国际互认|管理体系)|[\u3400-\u9fff]+|[가-힣]+"
    r"|[^\s\0-/:-@\[-`{-~·•°®™«»\u2010-\u203a\u3000-\u303f\uff01-\uff5e"
    r"\u3400-\u9fff가-힣]+"
)
_MOST_WORDS: Final = 14
# A long name is told from other words in any spelling, a short one by its
# capitals, and one of two letters only where nothing else is unknown.
_LONG_NAME: Final = 6
_LIKE_A_NAME: Final = 4
_WEAK_NAME: Final = 2
# Where a name stood.
TAKEN: Final = "\0"
# An accreditor's own number: "D-ZM-14137-01-00", "C 024", "SGQ N° 007A",
# "RA.RU.13ИФ12".
_NUMBER: Final = late(
    r"\b(?:(?:РОСС|[A-Z]{1,3}|LSS[A-Z]{1,5}|[A-Z][B-DF-HJ-NP-TV-XZ]{2,4})[\s./°º-]{1,3}){0,3}"
    r"(?:[A-Z]{1,5}[a-z]?[./-]?)?"
    r"\d[A-ZА-Я0-9./-]*[a-z]?\b"
)
# Until when an accreditation runs: "valid until 31.12.2028".
RUNS: Final = late(
    r"""(?ix)
    \b(?: valid [oa]? | expir (?: es | y | ation ) | gültig | valable
      | válid[oa] | geldig | ważn[ya] | platn[éý] | действителен | geçerli )
    [^\d;]{0,24} (?: \d{1,2} [./\s-] ){0,2} [^\d;]{0,12}
    ( 20\d\d ) (?: [./-] \d{1,2} ){0,2} (?! \d )
    | 有效期[至:：\s]* ( 20\d\d ) [\d年月日./-]*
    | (?<! [\w-] ) (?:19|20) \d\d \s? [-–—/] \s? ( 20\d\d ) \s* (?: [)）] | \Z )
    """
)
# What is no part of a number: a place, a legal form, a wider word; "CO" and
# "KG" may be.
_LONG_FORMS: Final = "|".join(sorted(f.upper() for f in SURE if len(f) > 2))
_KEPT: Final = late(
    rf"\b(?:USA|UK|UAE|PRC|EU|INT|INTL|{_LONG_FORMS})\b(?=[\s./-])"
)
# A street with the number of its house, before the post code of the town, or
# as English has it: "1060 Main Road, Suite 12".
_STREET: Final = late(
    r"(?<=[,(]\s)(?:[^\W\d_]+[ .-]{1,2}){1,4}\d+[a-z]?,?\s"
    r"(?=(?:[A-Z]{1,2}-)?\d{4,6}\s)"
    r"|(?<=[,(]\s)\d{1,4}\s?(?:bis|ter)?,?\s(?i:rue|avenue|av\.|boulevard|bd\.?|place|quai|chemin)"
    r"(?:\s[^\W\d_]+){1,5},\s(?=\d{5}\s)"
    r"|(?<=[-,(]\s)(?i:c/|calle|avda?\.?|paseo)\s?[^\W\d_]+(?:\s[^\W\d_]+){0,4},\s\d+,?\s(?=\d{5}\s)"
    r"|(?<=[,(]\s)\d[\w/]{0,8}\s(?:[A-Z][\w.'-]{0,20},?\s){1,4}"
    r"(?:Road|Rd|Street|St|Lane|Avenue|Ave|Drive|Way|Boulevard|Blvd)\b\.?"
    r"(?:\s[NSEW]{1,2}\b)?(?:,\sSuite\s[\w/]{1,8})?"
)
_SIGNATORY: Final = (
    "(?:members?|signator(?:y|ies)|membre|mitglied|membro|miembro|unterzeichner"
    "|firmatario|signataire|signatário|firmante|ondertekenaar|sygnatariusz"
    "|signatář|signatár|aláíró|semnatar|imzacısı)"
)
# A question, a cross, or a box that nobody ticked.
_MARKED_OPEN: Final = frozenset("?✗✘☒☐❌✖")
# No refusal: "Norsk akkreditering (NO)".
_IN_NORWAY: Final = late(
    r"(?<=[nN]orsk [aA]kkreditering )\(NO\)|(?<=Norwegian Accreditation )\(NO\)"
)
_UNTICKED: Final = late(r"☐[^☐☑☒✓✔]*")
_TICK: Final = late(r"[☑☒✓✔]")
# As they are typed: "[x] RvA [ ] UKAS".
_EMPTY_BOX: Final = late(r"\[ ?\]|\( \)|[□◻⬜]")
_FULL_BOX: Final = late(r"\[[xX✓✔]\]|[■◼✅]")


def _ticked(text: str) -> str:
    """Return what is ticked of what stands behind boxes: "☒ RvA ☐ UKAS"."""
    text = _FULL_BOX.sub("☑", _EMPTY_BOX.sub("☐", text))
    if "☐" not in text or text.lstrip()[:1] not in "☐☑☒✓✔":
        return text
    kept, ticks = _TICK.subn(" ", _UNTICKED.sub(" ", text))
    return kept if ticks else text


# What says nothing of the body beside it, as a whole.
_PHRASES: Final = late(
    rf"""(?ix)
    \b(?:not[ -]for[ -]|non-?)profit\b(?:\s(?:organi[sz]ation|body|company))?
    | \S*[a-z]\?[a-z]\S*
    | international\ accreditation\ forum
    | (?:pacific|inter\ american|european|international\ laboratory|global)
      \ (?:co-?operation\ for\ accreditation|accreditation\ co-?operation)
    | global\ aci | quality\ council\ of\ india | \bQCI\b
    | (?<!\bno\ )(?<!\bno\ es\ )\b{_SIGNATORY}\b
      (?=[^\0]{{0,60}}\b(?:IAF|EA|ILAC|APAC|MLA|MRA|International\ Accr\w+
        |multi-?lateral\w*|mutual)\b)
    | (?<=IAF[ -])(?:members?|recogni[sz]ed|anerkannt)\b
    | \brecogni[sz]ed\ by\ (?:the\ )?(?=IAF\b)
    | \bna\ stronie\b | \bvedi\b(?:\ \w+)?\ su\b
    | (?:\breconhecimento\ da\ )?(?:\brede\ )?\bIQNet\b(?:\ network\b)?
    | \bCAB\b(?=\W{{0,3}}(?:(?:no|nr|number|code|id)\b)?\W{{0,4}}[A-Z]{{0,5}}-?\d)
    | (?<=MLA[ -]){_SIGNATORY}\b | (?<=MRA[ -]){_SIGNATORY}\b
    | (?<=MLA\ anlaşması\ )imzacısı\b
    | gilt\ nur\ für\ den\ in\ der
    | \b(?:dual|double|joint|doppelte|duale|doble|dupla|dubbele|çift)\ (?=a[ck]+r)
    | (?<=acreditación\ )doble\b | (?<=acreditação\ )dupla\b
    | of\ its\ country
    """
)
# What a body was once called: "ANAB (formerly RAB)".
_ONCE: Final = late(
    r"(?i)(?<=\0)\W+(?:ex|formerly)\W+(?:(?=\0)|(?-i:[A-Z]{2,6})(?=\s*[)）]))"
)
# Words that may stand beside a body's name and leave it what it is.
_HARMLESS_TEXT: Final = """
    body bodies unit certified cert number no nos nr num reg ref acc accr ack
    ackred akkr code id scope by of the under in for from with and is are has
    been as its at on valid per according accordance national iso iec en din bs
    nf uni une standard requirements management mgmt mgt system systems quality
    environmental energy safety health occupational food information security
    medical devices ms qms ems ohsms isms fsms mark logo symbol iaf mla mra ea
    ilac apac pac ab cb mutual recognition agreement agreements arrangement
    arrangements multilateral zlg www http https com org net testing
    calibration laboratory laboratories product products inspection lab prd
    test essais essai prove ensayos provning prüf labor registration register
    list see schedule details reference acb cnca par le la les du de des
    organisme sous selon portée disponible sur systèmes et sys nacional durch
    die der das den dem nach für im von urkunde urkundenanlage aufgeführten
    registriernummer registrier urkunden gemäß laut gem zur akk mã gov
    prüflaboratorium prüflabor kalibrierlaboratorium por el entidad organismo
    con sistemas gestión nº da dal di ente sistema sistemi gestione degli
    accordi mutuo riconoscimento pela pelo do akredytowany akredytowana
    akredytacja akredytacji przez орган по номер tarafından edilmiştir edilmiş
    diakreditasi terakreditasi oleh công nhận bởi số được geaccrediteerd door
    onder nummer av af által către διαπίστευση αρ ελληνικό συνέδριο
    διαπίστευσης msys syst scesm scesp scese dirección 인정 인증 인정기관 liste sites
    disponibles numéro qualité environnement registre enregistrement siehe
    verzeichnis anlage registriert managementsysteme qualität geltungsbereich
    registro número ver alcance lista calidad ambiental organismos elenco
    qualità registo gestão qualidade registratie lijst zie managementsystemen
    kwaliteit certifiering ledningssystem ledelsessystem ledelsessystemer
    styringssystemer kvalitet numer jednostka zakres systemów zarządzania
    rejestr číslo osvědčení osvedčenie orgán systémů managementu systémov
    manažérstva szám számon tanúsítvány tanúsító nyilvántartási irányítási
    rendszerek număr sisteme registru organism аттестат реестр системы систем
    менеджмента качества атестат реєстр системи управління якості αριθμός πιστ
    πιστοποίησης φορέας σύστημα συστημάτων διαχείρισης numarası belge
    belgelendirme kuruluşu yönetim sistemleri chứng tổ chức hệ thống quản lý
    pod ante broj br pri nomor nombor lembaga sistem manajemen pengurusan badan
    this our that issued holding holds granted certifying entity tick crown
    gilt mit stelle erkend portées vigente partir desde podle szervezet mutu
    про рег осс από το τον την ts pn čsn stn msz sfs nen nbn hrn srps gost jis
    registrierungsnummer registratienummer certifieringsorgan dle με от за del
    file organisation organization verfahren schemi gli sgq sga scr ssi sge fsm
    itx systemy standardına göre ile potvrda дсту สมอ マネジメントシステム 인정번호 인증기관
    경영시스템 معتمد معتمدة من قبل رقم الاعتماد جهة ได้รับการรับรองจาก โดย หมายเลข
    เลขที่ 재 재단법인 identifikationsnummer rev use indicates respect
    those activities covered иа services yes ja oui produit produits produto
    produtos producto productos producten prodotto prodotti produkt produkte produkter
    produkten produktów wyrobów výrobků výrobkov section sections instelling
    rendszereket rendszertanúsító terméktanúsító pentru código occ sces
    sist inte lst lvs evs bds sr cei nch ntc nmx nbr tcvn sni önorm
    kys çys bgys ggys sgc sgsi smq
    nationale nationaler nationales nationaal nationella nationalt nasjonale nazionale
    nacional nacionalno nacionalna národní národný krajowa krajowe narodowa
    nemzeti național națională национальный национальная национальний
    национален εθνικός εθνικό εθνικού ulusal nasional kebangsaan kansallinen
    del sob và của van und och og ve dan oraz
    abkommen abkommens multi lateral multilateralen multilaterale multilaterali
    multilaterales los las
    の による 인정기구
    acuerdo acuerdos reconocimiento acordo acordos accord accords
    reconnaissance multilatéral multilatéraux multilatérale accordo
    overeenkomst porozumień porozumienia wielostronnego anlaşması
    """
_HARMLESS: Final = frozenset(
    flatten(told)
    for word in _HARMLESS_TEXT.split()
    for told in (word, unaccented(word))
)
# Whatever the ending: "akkreditiertes", "certyfikująca".  What is not
# accredited begins with something else.
_STEM: Final = late(
    r"(?:a[ck]{1,2}r[eé]dit|credenci|акк?редит|διαπιστ|πιστοποι|cert[iy]fi[kc]|[zs]ertifi"
    r"|сертиф[иі]к)(?!\w*(?:able|bar|fähig)\Z)\w*"
)
_HARMLESS_HAN: Final = late(
    "(?:本|经|經|由|获得|获|的|号|號|编号|认可|認可|認定|认证|認証|認證|驗證|管理系統|品質|環境|颁发|機関|机构|標章|标志|標識"
    "|标识|证书|證書|[双带有标]|(?:国际认可论坛)?多边(?:承认|互认|相互承认)(?:协议|协定)?(?:成员|签署方|签约方)?|機構|編號|番号|注册号|登録|国际互认|管理体系|质量|环境|检测|校准|检验|实验室|財団法人|公益|一般|公?財)+"
)
# "米国認定機関": what such a body is, behind the name of its economy.
_ITS_KIND: Final = late(
    r"(?<=..)(?:の|国家|皇家|[认認]可|認定|認証|[審評]議会|机[构关]|機[構関]|委[员員]会|团体|団体|인정|기구|기관)+\Z"
)
# The capital of a body's economy, where else it has its seat, and whose it is.
_SEATS_TEXT: Final = """
    AL albanian tirana; AR argentine argentinian argentino buenosaires caba
    AT austrian österreichische wien vienna; AU australian canberra 豪州
    BA bosnian sarajevo; BD bangladeshi dhaka
    BE belgian belgische belgischer brussels bruxelles brussel
    BG bulgarian българска sofia софия; BR brazilian brasileiro riodejaneiro brasília
    BW gaborone; BY belarusian белорусский республикибеларусь minsk
    CA canadian ottawa; CH swiss schweizerische svizzero bern berne
    CI abidjan; CL chilean santiago; CN chinese beijing 北京 北京市
    CO colombian bogotá; CR costarican sanjosé; CU cuban havana lahabana
    CY cypriot cyprus nicosia
    CZ czech český česká české praha prague
    DE german deutsche deutschen berlin; DK danish danske dansk københavn copenhagen
    DO dominican santodomingo; DZ algerian alger algiers
    EC ecuadorian quito; EE estonian tallinn; EG egyptian cairo
    ES spanish española español madrid; ET ethiopian addisababa
    FI finnish suomen helsinki espoo; FR french français française paris
    GB british stainesuponthames london staines inggris; GE georgian tbilisi
    GR greek hellenic athens αθήνα; HR croatian zagreb; HU hungarian magyar budapest
    ID indonesian jakarta; IE irish dublin; IL israeli; IN indian newdelhi delhi
    IR iranian tehran; IS icelandic reykjavík
    IT italian italiano italiana roma rome milano; JO jordanian amman
    JP japanese tokyo 東京 東京都; KE kenyan nairobi
    KG kyrgyz киргизской кыргызскойреспублики bishkek бишкек; KR korean seoul 서울
    KZ kazakh республикиказахстан рк astana; LK srilankan colombo
    LT lithuanian lietuvos vilnius; LU luxembourgish; LV latvian rīga
    MA moroccan rabat; MD moldovan chișinău; ME montenegrin podgorica
    MK macedonian skopje; MN mongolian ulaanbaatar; MT maltese valletta
    MU mauritian; MX mexican mexicocity; MY malaysian putrajaya cyberjaya
    NG nigerian abuja; NL dutch nederlandse utrecht
    NO norwegian norsk norske lillestrøm oslo; NZ wellington
    PE peruvian lima; PH filipino makati manila; PK pakistani islamabad
    PL polish polskie polski warszawa warsaw
    PT portuguese português portuguesa lisboa caparica
    RO romanian bucurești bucharest; RS serbian beograd belgrade
    RU russian российская российской moscow москва; SA saudi riyadh
    SE swedish svensk svenska borås stockholm; SG singaporean
    SI slovenian ljubljana; SK slovak bratislava
    TH thai bangkok; TN tunisian tunis; TR turkish türk ankara
    TW taiwanese taipei 台北 臺北; UA ukrainian українське україни kyiv київ
    US アメリカ 合衆国 milwaukeewi washingtondc breaca washington milwaukee brea california virginiabeachva virginiabeach frederick maryland
    UY uruguayan montevideo; UZ uzbek республикиузбекистан tashkent ташкент
    VN vietnamese hànội; ZA southafrican pretoria
    """
_SEATS: Final = frozenset(
    (code, flatten(told))
    for code, *towns in map(
        str.split,
        re.split(r";|\n(?=\s+[A-Z]{2}\b)", _SEATS_TEXT.strip()),
    )
    for town in towns
    for told in (town, unaccented(town))
)
# The legal forms that such bodies have: one stands behind a full name, and
# "UKAS Ltd" is another's.
_THEIR_FORMS: Final = frozenset(
    {"gmbh", "mbh", "ltd", "limited", "inc", "llc", "stichting", "тоо",
     "ргп", "руп", "республиканское", "унитарное", "предприятие"}
)  # fmt: skip
FULL_NAME: Final = 12
# Beside a short name these make another body of it: "UKAS International".
_ANOTHERS: Final = frozenset(
    {"global", "group", "international", "world", "worldwide", "like",
     "america", "americas", "american"}
)  # fmt: skip
# "UKAS / IAF" are two, "UKAS-IAF" is neither.
_GLUED: Final = late(r"(?i)\0-(?:iaf|ilac|ea)\b|\b(?:iaf|ilac|ea)-\0")
_TWO: Final = 2
_MOST_OF_PLACE: Final = 5


class Mention(NamedTuple):
    """What a text says of accreditation bodies.

    Attributes:
        bodies: the bodies that it names; several where it settles none.
        names: the names that it has for them, flattened.
        beside: the text, without these names.
        clear: whether all that stands beside them is known to say nothing.
        former: the names of the past by which it means a body, by its key.
    """

    bodies: _Bodies
    names: frozenset[str]
    beside: str
    clear: bool
    former: Mapping[str, FormerName]

    @property
    def telling(self) -> bool:
        """Whether words beside the names, as of a place, tell more."""
        return any(
            not _says_nothing(w, _HARMLESS) for w in _words(self.beside)
        )


def _mention(
    bodies: _Bodies, names: frozenset[str], beside: str, *, clear: bool
) -> Mention:
    """Return what a text says, with the names that are of the past."""
    former = {
        body.key: old
        for body in bodies
        if names.isdisjoint(map(flatten, _own_names(body)))
        for old in reversed(body.former)
        if flatten(old.name) in names
    }
    return Mention(bodies, names, beside, clear, former)


_NOTHING: Final = _mention((), frozenset(), "", clear=True)


@final
class Named:
    """Accreditation bodies by what papers call them.

    Papers name few, over and over, so the last answers are kept.

    Attributes:
        whole: the bodies whose whole name this is, with no more beside it
            than brackets, a number, or the other name of the same body.
        mention: what a text says of any.
    """

    __slots__ = ("_economy", "_printed", "_rows", "_slips", "mention", "whole")

    def __init__(
        self,
        bodies: Iterable[AccreditationBody],
        economy: Callable[[str], str | None],
    ) -> None:
        """Lay the bodies out by name; *economy* reads the name of one."""
        bodies = tuple(bodies)
        self._economy = economy
        self._rows: dict[str, _Bodies] = _by_name(bodies)
        self._slips: dict[str, str] | None = None
        self._printed = {n for body in bodies for n in _names(body)}
        self._printed |= {n.casefold().rstrip(".") for n in self._printed}
        keep = lru_cache(maxsize=1024)
        self.whole: Callable[[str], _Bodies] = keep(self._alone)
        self.mention: Callable[[str], Mention] = keep(self._read)

    def _alone(self, name: str) -> _Bodies:
        flat = flatten(name)
        found = self._rows.get(self._spelt(flat, _single(flat)))
        seen = self.mention(_INSIDE.sub(" ", name))
        return found or (() if _words(seen.beside) else seen.bodies)

    def _read(self, name: str) -> Mention:
        name = _IN_NORWAY.sub("", _ticked(name.translate(WIDE)))
        flat = flatten(name)
        flat = self._spelt(flat, _single(flat))
        if flat in self._rows and _MARKED_OPEN.isdisjoint(name):
            return _mention(
                self._rows[flat], frozenset({flat}), "", clear=True
            )
        seen = self._cover(name, _WEAK_NAME + 1)
        if seen.bodies:
            return seen
        seen = self._cover(name, _WEAK_NAME)
        return seen if seen.clear else _NOTHING

    def _cover(self, text: str, least: int) -> Mention:
        """Find the names in a text, the longest first, and what is left."""
        taken: list[tuple[int, int, str]] = []
        for found in sorted(self._spans(text, least), key=_length):
            start, end, _ = found
            if all(end <= s or e <= start for s, e, _ in taken):
                taken.append(found)
        beside, done = "", 0
        for start, end, _ in sorted(taken):
            beside += text[done:start] + TAKEN
            done = end
        names = [name for _, _, name in sorted(taken)]
        return self._meant(names, beside + text[done:])

    def _spans(self, text: str, least: int) -> Iterator[tuple[int, int, str]]:
        """Yield where each name stands, with those inside of longer ones."""
        found = [(w.span(), flatten(w[0])) for w in _WORD.finditer(text)]
        words = [(place, flat, _single(flat)) for place, flat in found]
        for at, ((start, _), _, _) in enumerate(words):
            flat = bare = ""
            for (_, end), word, single in words[at : at + _MOST_WORDS]:
                flat += word
                bare += single[1:] if bare[-1:] == single[:1] else single
                told = self._spelt(flat, bare)
                if len(told) >= least and self._is_name(told, text[start:end]):
                    yield start, end, told

    def _spelt(self, flat: str, bare: str) -> str:
        """Return a full name for one whose single letters, *bare*, are its own.

        "Acreditation", "Assesment", "Akkreditierungstelle": the commonest
        slips; "Center" for "Centre".  A short name with other letters may be
        another body's.
        """
        if flat in self._rows or len(flat) <= FULL_NAME:
            return flat
        if self._slips is None:
            self._slips = _by_single_letters(self._rows)
        return self._slips.get(bare, flat)

    def _is_name(self, flat: str, printed: str) -> bool:
        """Tell whether a piece of text is a name, as it is printed."""
        if flat not in self._rows:
            return False
        if len(flat) >= _LONG_NAME or printed in self._printed:
            return True
        return printed.casefold() in self._printed and (
            len(flat) >= _LIKE_A_NAME or printed.isupper()
        )

    def _meant(self, names: list[str], beside: str) -> Mention:
        """Weigh the names found: one that is sure settles the others."""
        rows = [self._rows[name] for name in names]
        beside = _PHRASES.sub(" ", beside)
        if len(set(rows)) == 1:
            beside = _ONCE.sub(" ", beside)
        sure = dict.fromkeys(row[0] for row in rows if len(row) == 1)
        bodies = tuple(sure)[:1] or self._placed(names, beside, _shared(rows))
        left = bodies and self._left(names, beside, tuple(sure) or bodies)
        if not bodies or left is None:
            return _NOTHING
        # Two may accredit one issuer; mills print all that they know of.
        clear = not left and len(sure) <= _TWO
        return _mention(bodies, frozenset(names), beside, clear=clear)

    def _placed(
        self, names: list[str], beside: str, bodies: _Bodies
    ) -> _Bodies:
        """Return those of several that a place beside the name leaves.

        "GAC, Tbilisi" is Georgia's; a place of none leaves it open.
        """
        if len(bodies) < _TWO:
            return bodies
        read = {body: self._left(names, beside, (body,)) for body in bodies}
        whole = tuple(body for body, left in read.items() if left == [])
        known = tuple(body for body, left in read.items() if left is not None)
        return whole or known or bodies

    def _left(
        self, names: list[str], beside: str, bodies: _Bodies
    ) -> list[str] | None:
        """Return the words that are not known to say nothing.

        None where they make another body of it: nobody accredits from China
        as "CNAS USA".
        """
        known = {flatten(n) for body in bodies for n in _names(body)}
        known |= _HARMLESS
        if any(len(name) > FULL_NAME for name in names):
            known |= _THEIR_FORMS
        words = _words(beside)
        at, kept = 0, list[str]()
        while at < len(words):
            if _says_nothing(words[at], known):
                at += 1
                continue
            length, own = self._place(words[at : at + _MOST_OF_PLACE], bodies)
            if length and not own:
                return None
            if not own:
                kept.append(words[at])
            at += max(length, 1)
        another = _GLUED.search(beside) or _ANOTHERS.intersection(
            map(flatten, kept)
        )
        return None if another else kept

    def _place(self, words: list[str], bodies: _Bodies) -> tuple[int, bool]:
        """Return how many words name a place first; is it the bodies'?"""
        # Of Chinese words each stands alone: 中国 says nothing of 已撤销.
        most = len(words) if HAN.search("".join(words)) is None else 1
        own = {code for body in bodies for code in body.economies}
        for end in range(most, 0, -1):
            told = _ITS_KIND.sub("", " ".join(words[:end]))
            place = self._economy(told)
            seat = flatten(told)
            if place in own or any((code, seat) in _SEATS for code in own):
                return end, True
            # "so" is no Somalia, but 日本 is a name.
            short = len(told) <= _TWO and told.isascii()
            if place != told and (told.isupper() or not short):
                return end, False
        return 0, False


def _length(span: tuple[int, int, str]) -> int:
    """Return how long a name is, the longest first."""
    return span[0] - span[1]


def _words(beside: str) -> list[str]:
    """Return the words beside a name, without numbers and set phrases."""
    told = _STREET.sub(" ", RUNS.sub(" ", beside))
    return _WORD.findall(_NUMBER.sub(_of_number, told))


def _of_number(found: re.Match[str]) -> str:
    """Return what is left of a number: "USA 12" tells a place as well."""
    return " ".join(_KEPT.findall(found[0]))


def _says_nothing(word: str, known: AbstractSet[str]) -> bool:
    """Tell whether a word beside a body's name leaves it what it is."""
    flat = flatten(word)
    # One letter is of a number, but 未 is a word.
    return (
        (len(flat) < _TWO and flat < "\u3000")
        or flat in known
        or unaccented(flat) in known
        or flat.isdigit()
        or _STEM.fullmatch(flat) is not None
        or _HARMLESS_HAN.fullmatch(word) is not None
    )


def _shared(rows: list[_Bodies]) -> _Bodies:
    """Return the bodies that all names may mean, else all of them."""
    every = tuple(dict.fromkeys(body for row in rows for body in row))
    return tuple(b for b in every if all(b in row for row in rows)) or every


def _own_names(body: AccreditationBody) -> tuple[str, ...]:
    """Return what a body is called today."""
    return (body.key, body.acronym, body.name, *body.aliases)


def _names(body: AccreditationBody) -> tuple[str, ...]:
    """Return everything that a body is called, or once was."""
    return (*_own_names(body), *(old.name for old in body.former))


# Romanian letters, as older papers print them.
_CEDILLAS: Final = str.maketrans("șț", "şţ")
_LONG_BARE: Final = 8


def _spellings(name: str) -> Iterator[str]:
    """Yield a name flat, and a long one without its accents too."""
    flat = flatten(name)
    yield flat
    if not flat.isascii():
        yield flat.translate(_CEDILLAS)
        bare = unaccented(flat)
        if len(bare) >= _LONG_BARE:
            yield bare


def _by_name(bodies: _Bodies) -> dict[str, _Bodies]:
    """Return the bodies by everything they are called."""
    found: dict[str, _Bodies] = {}
    for body in bodies:
        for flat in {f for name in _names(body) for f in _spellings(name)}:
            found[flat] = (*found.get(flat, ()), body)
    return found


_TWICE: Final = late(r"(.)\1+")
# In names of accreditors these too, and letters as Persian has them.
_ARABIC: Final = str.maketrans(
    {**ARABIC, "ؤ": "و", "ئ": "ي", "ی": "ي", "ک": "ك"}
)
_BRITISH: Final = late(r"centre|(?<=i)s(?=ation)|programme")
_AMERICAN: Final = {"centre": "center", "s": "z", "programme": "program"}


def _single(flat: str) -> str:
    """Return a name in one spelling, each letter once where it stands twice."""
    if not flat.isascii():
        flat = flat.translate(_ARABIC)
    flat = _BRITISH.sub(lambda found: _AMERICAN[found[0]], flat)
    return _TWICE.sub(r"\1", flat)


def _by_single_letters(rows: Mapping[str, _Bodies]) -> dict[str, str]:
    """Return the full names by their single letters, as far as these tell."""
    found: dict[str, str] = {}
    unclear = set[str]()
    for flat, bodies in rows.items():
        if len(flat) > FULL_NAME:
            bare = _single(flat)
            if rows[found.setdefault(bare, flat)] != bodies:
                unclear.add(bare)
    return {bare: flat for bare, flat in found.items() if bare not in unclear}
