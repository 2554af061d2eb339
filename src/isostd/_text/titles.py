"""What a few words call a paper: a letter, or what is asked of an issuer.

A noun for such a paper heads them, and all that stands beside it says what it
is for; with any other word they may name a firm or a trade.
"""

import re
from typing import Final

from isostd._text.kept import kept
from isostd._text.late import late
from isostd._text.words import listed

__all__ = ["is_asking", "is_letter"]

_LONGEST: Final = 80

# Those that no certificate follows yet, and those that are about one.
_ASKING: Final = late(
    r"(?:application|\w*antrag|demande|solicitud|solicitação|solicitacao|domanda"
    r"|\w*aanvraag|wniosek|žádost|zadost|žiadosť|\w*ansökan|\w*ansøgning|\w*søknad"
    r"|\w*hakemus|kérelem|cerere|cererea|zahtjev|zahtev|vloga|молба|заявка"
    r"|заявление|заява|αίτηση|αιτηση|başvuru|başvurusu|đơn|permohonan|avaldus"
    r"|pieteikums|paraiška|prašymas)"
)
# These are words of trades too: of a certification alone.
_DEALING: Final = late(
    r"(?:contract|contrat|contrato|contratto|\w*vertrag|umowa|smlouva"
    r"|zmluva|szerződés|contractul|ugovor|договор|договір|sözleşme|sözleşmesi|\w*avtal"
    r"|kontrakt|sopimus|perjanjian|quotation|quote|offer|proposal|\w*angebot|devis"
    r"|propuesta|proposta|oferta|offerta|offerte|nabídka|ponuka|ajánlat|ofertă"
    r"|ponuda|предложение|пропозиція|προσφορά|teklif|teklifi|offert|tilbud|tarjous"
    r"|penawaran)"
)
_LETTER: Final = late(
    r"(?:letter|carta|of[ií]cio|lettera|lettre|courrier|\w*schreiben|\w*brief|dopis"
    r"|pismo|письмо|levél|scrisoare|yazı|yazısı|mektup|mektubu|brev"
    r"|kirje|thư|surat|писмо)"
)
# One word of two: "Verlängerungsschreiben".
_COMPOUND: Final = late(
    r"(?:\w+(?:schreiben|brief|bestätigung)|(?:verlängerungs|gültigkeits)bescheinigung)"
)
# What is no letter tells by these that it is about a certificate.
_SLIP: Final = late(
    r"(?:attestation|attestato|statement|bescheinigung|zaświadczenie|osvědčení"
    r"|confirmation|confirmación|confirmação|conferma|bestätigung|bevestiging"
    r"|potwierdzenie|potvrzení|potvrdenie)"
)
_LASTS: Final = late(
    r"(?:extension|prolongation|validity|verlängerung\w*|gültigkeit\w*|validité"
    r"|prórroga|prorroga|prorrogação|vigencia|validez|validade|validità|proroga"
    r"|ważności|przedłużenia|platnosti|prodloužení)"
)

# Not who is certified already.
_CERTIFYING: Final = late(
    r"(?!certif(?:ied|icad[oa]|ié|iée|icato|icata)\b|zertifiziert|certyfikowan|сертифициров)"
    r"(?:[czs]ert[iy]fi?\w+|сертиф\w+|belgelendirme\w*|belge\w*|tanúsít\w+"
    r"|πιστοπο\w+|chứng|nhận|regist(?:ration|rierung|ro|ratie)|audits?|\w*audit\w*"
    r"|audyt\w*|аудит\w*|denetim\w*)"
)
# What such papers do for a certificate.
_DOING: Final = late(
    r"(?:status|transition\w*|continu\w+|renew\w*|re[cz]ert\w*|extension|prolong\w*"
    r"|valid\w*|confirm\w*|conferma|confirma\w+|verif\w+|surveill\w+|verläng\w+|erneuer\w+"
    r"|gültig\w*|bestätig\w*|prórroga|prorro\w+|proroga|extens\w+|renov\w+|rinnov\w+"
    r"|renouvel\w+|vigencia|verleng\w+|potwierdz\w+|przedłuż\w+|ważno\w+|prodlouž\w+"
    r"|platnos\w+|predĺž\w+|hosszabbít\w*|érvényes\w*|prelungi\w*|valabil\w*|продл\w+"
    r"|подтвержд\w+|действи\w+|подовж\w+|підтвердж\w+|uzat\w+|geçerlil\w+|yenile\w*"
    r"|förläng\w+|forleng\w+|forlæng\w+|jatko\w*|perpanjang\w+|gia|hạn|gia hạn"
    r"|umstell\w+|übergang\w*|transi\w+|overgang\w*|övergång\w*|przejści\w+|přechod\w*"
    r"|переход\w*|geçiş\w*|surveillance|überwach\w+|vigil\w+|sorveglian\w+|nadzor\w*"
    r"|dozor\w*|надзор\w*|gözetim\w*|official|formal|initial|client|customer|signed"
    r"|form|formular|formulář|formulier|formulaire|formulario|formulário|modulo"
    r"|formularz|formu|đăng|ký)"
)
# What is certified; "application standard" leads to what is applied.
_OF_WHAT: Final = late(r"(?:system\w*|management|iso|iec)")
_LINKS_TEXT: Final = """
    a; an; the; this; our; of; for; to; on; with; and; under; by; in
    der; die; das; den; dem; des; zur; zum; zu; auf; für; nach; von; über; gemäß
    la; le; les; l; d; du; de; des; à; au; pour; selon; sur
    el; los; las; del; al; para; según; en; o; os; do; da; na; e
    il; lo; di; della; dello; dell; alla; per; secondo; het; een; van; voor; naar; op; tot
    o; w; z; u; dla; na; pro; podle; k; ke; při; v; se; si; az; și; cu; och; om; på
    för; av; til; till; i; af; ja; на; по; о; об; про; за; для; к; в; с; для; на
    για; την; του; της; ve; için; cho; về; của; untuk; atas; lpp; lb
    """
_LINKS: Final = frozenset(listed(_LINKS_TEXT))
_ARTICLES: Final = frozenset(
    listed("a; an; the; this; our; der; die; das; la; le; l; el; il; het; de")
)
_WORDS: Final = late(r"[^\W\d_]+")

# In scripts that part no words.
_ASKING_SIGNS: Final = late(
    r"\W*(?:(?:体系|體系|管理|[质質]量|品質|[认認][证證証]|登[录錄録]|注册|註冊|審査|[审審]核|新规|新規)*"
    r"申[请請](?:[书書表单單])?|(?:인증|등록|심사|갱신| )*신청(?:서)?"
    r"|(?:ใบ|คำ)(?:สมัคร|ขอ)(?:รับ|การ|ใบ)*(?:รับรอง)?(?:มาตรฐาน)?"
    r"|طلب(?: (?:ال)?(?:حصول|شهادة|اعتماد|تسجيل|على))*|בקשה(?: ל?(?:הסמכה|תעודה|התעדה))*)\W*"
)
_LETTER_SIGNS: Final = late(
    r"\W*(?:[\u3400-\u9fff]{1,8}函|(?:延期|有效(?:性)?|续期|續期)证明|(?:延期|有効性)証明書?"
    r"|(?:延長|更新|移行)(?:通知|確認)書?|(?:연장|갱신|유효) ?(?:확인서|공문|통지서?))\W*"
)


@kept(_LONGEST)
def is_asking(text: str) -> bool:
    """Tell whether words are the title of an application, offer or contract.

    >>> is_asking("Certification application"), is_asking("on application")
    (True, False)
    """
    if _ASKING_SIGNS.fullmatch(text):
        return True
    words = _words(text)
    certifying = any(map(_CERTIFYING.fullmatch, words))
    if certifying:
        words = [word for word in words if not _OF_WHAT.fullmatch(word)]
    return _is_headed(words, _ASKING) or (
        certifying and _is_headed(words, _DEALING) and _is_linked(words)
    )


@kept(_LONGEST)
def is_letter(text: str) -> bool:
    """Tell whether words are the title of a letter about a certificate.

    >>> is_letter("Carta de prórroga"), is_letter("Letter press printing")
    (True, False)
    """
    if _LETTER_SIGNS.fullmatch(text):
        return True
    words = _words(text)
    if words[:2] == ["chứng", "thư"]:
        # A deed, and the certificate itself.
        return False
    return (
        # One alone may be a firm, or a place.
        (len(words) > 1 and _is_headed(words, _LETTER))
        or _is_headed(words, _COMPOUND)
        or (any(map(_LASTS.fullmatch, words)) and _is_headed(words, _SLIP))
    )


def _words(text: str) -> list[str]:
    """Return the words of a text, in small letters; a long one is no title."""
    return _WORDS.findall(text.casefold()) if len(text) <= _LONGEST else []


def _is_linked(words: list[str]) -> bool:
    """Tell whether a deal is of a certification: "contract for certification".

    "Contract certification" is one of those who work on contract.
    """
    at = next(n for n, word in enumerate(words) if _DEALING.fullmatch(word))
    return at + 1 == len(words) or words[at + 1] in _LINKS


def _is_headed(words: list[str], noun: "re.Pattern[str]") -> bool:
    """Tell whether a noun heads words of which none is of a firm or a trade.

    Before it stand no links: what comes "on application" is no application.
    """
    at = next((n for n, w in enumerate(words) if noun.fullmatch(w)), None)
    return at is not None and all(
        _DOING.fullmatch(word)
        or _CERTIFYING.fullmatch(word)
        or word in (_ARTICLES if place < at else _LINKS)
        for place, word in enumerate(words)
        if place != at
    )
