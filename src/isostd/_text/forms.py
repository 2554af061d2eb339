"""Legal forms of firms: one table of them, and what is asked of it."""

from functools import cache
from typing import Final

from isostd._text.kept import kept
from isostd._text.late import late
from isostd._text.words import flatten, listed, respelt

__all__ = [
    "HAN_FORMS",
    "SURE",
    "SURE_PATTERN",
    "are_forms",
    "begins_with_form",
    "form_behind",
    "short_forms",
    "shortened",
    "without_flat_form",
    "without_form",
]

# Each is a short form, and what it stands for.  These are no word beside, nor
# its end.
_SURE: Final = """
    ltd limited; co company; inc incorporated; corp corporation
    pvt private; pty proprietary; plc public limited company
    llc limited liability company; llp limited liability partnership
    gmbh gesellschaft mit beschränkter haftung; kg kommanditgesellschaft
    srl società a responsabilità limitata
    srl societate cu răspundere limitată
    """
# These may be a word, a name or its end as well.
_LOOSE: Final = """
    ag aktiengesellschaft; ug ug haftungsbeschränkt; ev eingetragener verein
    ek; se societas europaea; kgaa kommanditgesellschaft auf aktien
    pte; sa société anonyme; sa nvsa; sa sanv; sa sociedad anónima; sa sociedade anónima
    sa spółka akcyjna; sa societate pe acțiuni
    sas société par actions simplifiée; sarl société à responsabilité limitée
    sab sociedad anónima bursátil; saa sociedad anónima abierta; saic
    sac sociedad anónima cerrada; sas sociedad por acciones simplificada
    eirl empresa individual de responsabilidad limitada
    sl sociedad limitada; sderl sociedad de responsabilidad limitada
    ltda sociedade limitada
    decv de capital variable; ltda limitada; ltda lda; cia compañía
    spa società per azioni; spzoo spółka z ograniczoną odpowiedzialnością
    spk spółka komandytowa; spj spółka jawna
    kft korlátolt felelősségű társaság
    zrt zártkörűen működő részvénytársaság
    zrt zartkoruen mukodo reszvenytarsasag
    nyrt nyilvánosan működő részvénytársaság
    sro společnost s ručením omezeným; sro spoločnosť s ručením obmedzeným
    sro spol s r o; as akciová společnost; as akciová spoločnosť
    doo društvo s ograničenom odgovornošću
    doo društvo sa ograničenom odgovornošću
    doo družba z omejeno odgovornostjo; dd dioničko društvo
    dd delniška družba; ad akcionarsko društvo; ад акционерно дружество
    as akciju sabiedrība; as aktsiaselts; as anonim şirketi; sti şirketi
    bv besloten vennootschap; nv naamloze vennootschap; ab aktiebolaget; ab aktiebolag
    as aktieselskab; as aksjeselskap; aps anpartsselskab; oy osakeyhtiö; oyj
    uab uždaroji akcinė bendrovė; sia sabiedrība ar ierobežotu atbildību
    oü osaühing; sdn sendirian; bhd berhad; tbk terbuka
    jsc joint stock company; ojsc open joint stock company
    cjsc closed joint stock company; pjsc public joint stock company
    pcl public company limited; kk kabushiki kaisha
    dac designated activity company; uc unlimited company; asa; hf; ehf
    wll with limited liability; fze free zone establishment
    fzco free zone company; sae; ksc; oyj julkinen osakeyhtiö; ذمم; شذمم; شمم; شمع
    معم; ذمم ذات مسؤولية محدودة; ذمم ذات المسؤولية المحدودة
    בעמ בערבון מוגבל
    ооо общество с ограниченной ответственностью; ооо ooo
    ао акционерное общество; пао публичное акционерное общество
    зао закрытое акционерное общество; оао открытое акционерное общество
    тов товариство з обмеженою відповідальністю
    прат приватне акціонерне товариство; ат акціонерне товариство
    дп державне підприємство; фоп фізична особа підприємець
    фгуп федеральное государственное унитарное предприятие
    гуп государственное унитарное предприятие
    муп муниципальное унитарное предприятие
    руп республиканское унитарное предприятие
    тоо товарищество с ограниченной ответственностью
    оод дружество с ограничена отговорност; αε ανώνυμη εταιρεία
    有限公司 有限责任公司; 有限公司 有限責任公司; 股份公司 股份有限公司
    """
# Nor do these stand at the end of a name.
_WITHIN: Final = """
    indecom indústria e comércio; comeind comércio e indústria; san sanayi; tic ticaret; pt perseroan terbatas
    ct công ty; tnhh trách nhiệm hữu hạn; cp cổ phần; mtv một thành viên
    sx sản xuất; tm thương mại; dv dịch vụ; xnk xuất nhập khẩu; xd xây dựng
    đt đầu tư; ith ithalat; ihr ihracat; inş inşaat; müh mühendislik; paz pazarlama
    ets établissements; ste société; nig nigeria
    หจก ห้างหุ้นส่วนจำกัด
    ип индивидуальный предприниматель
    """


def _rows(text: str) -> list[tuple[str, str]]:
    """Return what is written so and the short form, both flat."""
    rows = []
    for row in listed(text):
        short, _, long = row.partition(" ")
        rows.append((flatten(respelt(long)), flatten(respelt(short))))
    return rows


@cache
def _forms() -> frozenset[str]:
    """Return the forms that a name may end in, short and long, flat."""
    rows = _rows(_SURE + _LOOSE)
    return frozenset(form for row in rows for form in row if form)


@cache
def short_forms() -> frozenset[str]:
    """Return the short forms that a name may end in, flat."""
    return frozenset(short for _, short in _rows(_SURE + _LOOSE))


SURE: Final = frozenset(short for _, short in _rows(_SURE))
# The same as a pattern, and the parts of forms in Chinese.
SURE_PATTERN: Final = "|".join(sorted(SURE))
HAN_FORMS: Final = "股份|有限|责任|公司"


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    """Return what is written short, a longer one before those in it."""
    rows = _rows(_SURE + _LOOSE + _WITHIN)
    return tuple(sorted(filter(all, rows), key=lambda row: -len(row[0])))


@cache
def _latin_pairs() -> tuple[tuple[str, str], ...]:
    return tuple(row for row in _pairs() if row[0].isascii())


def shortened(flat: str) -> str:
    """Return a flat name with its legal forms written short."""
    for long, short in _latin_pairs() if flat.isascii() else _pairs():
        if long in flat:
            flat = flat.replace(long, short)
    return flat


_ALONE: Final = late(f"(?:{SURE_PATTERN}|{HAN_FORMS})*")


def are_forms(flat: str) -> bool:
    """Tell whether a flat name is nothing but legal forms, written short."""
    return _ALONE.fullmatch(flat) is not None


# Forms that stand before a name here and behind it there.
_FIRST_TEXT: Final = """
    sa sas sasu sarl eurl snc sprl bvba spa srl nv bv cv ud as a/s aps ab oy
    uab sia llc ltd jsc ojsc cjsc pjsc ooo oao zao pao too tov
"""
_FIRST: Final = "|".join(map(r"\.?".join, _FIRST_TEXT.split()))
_BEFORE_NAME: Final = late(
    rf"((?:{_FIRST})\.?|oue|osauehing|aktsiaselts|aktiebolaget"
    r"|socie\u0301?te\u0301? (?:anonyme|a\u0300? responsabilite\u0301? limite\u0301?e"
    r"|par actions simplifie\u0301?e)"
    r"|akciju sabiedri\u0304?ba|ооо|[зпо]?ао|тов|тоо|(?:пр)?ат|дп|фоп|ип|ф?гуп|муп|руп"
    r"|индивидуальный предприниматель|фізична особа[ -]підприємець"
    r"|(?:(?:публичное|закрытое|открытое) )?акционерное общество"
    r"|(?:приватне )?акціонерне товариство|державне підприємство"
    r"|(?:федеральное )?(?:государственное|муниципальное|республиканское)"
    r" унитарное предприятие"
    r"|(?:общество|товарищество) с \w+ \w+|товариство з \w+ \w+)\s"
)


def form_behind(name: str) -> str:
    """Return a small name with the form that stands before it behind it."""
    found = _BEFORE_NAME.match(name)
    return name if found is None else name[found.end() :] + found[1]


_WORD: Final = late(r"[^\W_]+")
_MOST_WORDS: Final = 4
_MOST_FORMS: Final = 4
_LONGEST: Final = 60
_LONGEST_KEPT: Final = 120
_HAN_FORM: Final = late(
    r"(?:(?:股份)?(?:有限)?(?:责任|責任)?公司|(?:株式)?(?:会社|會社)|[厂廠]|จ(?:ำ|ํา)กัด)\W*\Z"
)


def _is_form(text: str) -> bool:
    return flatten(respelt(text.casefold())) in _forms()


# One name is asked for several times.
@kept(_LONGEST_KEPT)
def without_form(name: str) -> str:
    """Return a name without the legal forms at its end; "SPA Ltd" is a SPA."""
    for _ in range(_MOST_FORMS):
        at = _form_at(name)
        if not at:
            break
        name = name[:at].rstrip(" .,&")
    return name


def _form_at(name: str) -> int | None:
    """Return where the form begins in which a name ends, or None."""
    tail = max(len(name) - _LONGEST, 0)
    han = _HAN_FORM.search(name, tail)
    if han is not None:
        return han.start()
    starts = [found.start() for found in _WORD.finditer(name, tail)]
    forms_at = (at for at in starts[-_MOST_WORDS:] if _is_form(name[at:]))
    return next(forms_at, None)


@cache
def _by_last_letter() -> dict[str, list[str]]:
    """Return the forms under the letter that each ends in, longest first."""
    found: dict[str, list[str]] = {}
    forms = {*_forms(), "股份有限公司", "公司"}
    for form in sorted(forms, key=len, reverse=True):
        found.setdefault(form[-1], []).append(form)
    return found


def without_flat_form(flat: str) -> str:
    """Return a flat name without the longest form at its end."""
    found = filter(flat.endswith, _by_last_letter().get(flat[-1:], ()))
    return flat.removesuffix(next(found, ""))


def begins_with_form(text: str) -> bool:
    """Tell whether a text begins with a legal form."""
    ends = [found.end() for found in _WORD.finditer(text[:_LONGEST])]
    return any(_is_form(text[:end]) for end in ends[:_MOST_WORDS])
