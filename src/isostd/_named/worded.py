"""What the words of a register mean, in the usual languages."""

from datetime import date
from functools import cache, lru_cache
from typing import Final
from unicodedata import normalize

from isostd._named.spelt import RUNS
from isostd._text.late import late
from isostd._text.words import flatten, listed, unaccented
from isostd.accreditation import Register
from isostd.dates import read_date
from isostd.errors import InvalidDateError
from isostd.vocabulary import RegisterStatus

__all__ = [
    "accredited",
    "denied",
    "ends",
    "folded",
    "hedged",
    "is_status",
    "until_told",
]

_S = RegisterStatus
_LONGEST: Final = 200
# Only what means one thing stands here: "inactive", "certified" and "closed"
# may each mean several.  What is not valid is over, whyever.
_WORDS: Final = {
    _S.ACTIVE: """
        active; valid; in force; current; active accredited; valid accredited
        valid and accredited; active and accredited; effective; in effect
        accredited active; certified active; registered active
        maintained; reinstated; restored; reactivated; wiederhergestellt
        rétabli; rétablie; restablecido; restablecida; ripristinato
        ripristinata; restabelecido; restabelecida; 恢复; 已恢复; 恢復; 已恢復
        gueltig; gültig; gültige; gültiger; gültiges; aktiv; aktive; aktives
        valide; valides; valable; en vigueur; en cours de validité; actif
        valido; valida; vigente; vigentes; en vigor
        attivo; attiva; in vigore; in corso di validità; activo; activa
        ativo; ativa; em vigor
        geldig; geldige; actief; actieve; giltig; giltigt; giltiga; aktivt
        gyldig; gyldigt; gyldige; gældende; gällande; voimassa; voimassa oleva
        ważny; ważna; ważne; aktywny; aktywna; aktywne; obowiązujący
        platný; platná; platné; érvényes; hatályos
        valabil; valabilă; activ
        важећи; važeći; važeća; veljaven; veljavna; veljavno
        galioja; galiojantis; spēkā; kehtiv
        действует; действующий; действителен; действительна; действительно
        активен; активна; активно; активный; активний; діючий; діюча
        чинний; чинна; чинне; діє; дійсний; валиден; валидна; валидно
        ισχύει; σε ισχύ; έγκυρο; ενεργό; geçerli; aktif; yürürlükte
        có hiệu lực; còn hiệu lực; hiệu lực; còn hạn; berlaku; masih berlaku
        masih aktif; פעיל
        בתוקף
        ساري; سارية; ساري المفعول; سارية المفعول; معتبر; ใช้งาน
        มีผลบังคับใช้; มีผลใช้บังคับ; มีผล; ยังมีผล; वैध; đang hiệu lực
        sah; صالح; صالحة; תקף; मान्य; 有效期內; 有效中
        有效; 有効; 유효; 유효함; 生效; 登録中; в силе; 保持; 유지; 登録維持; 持续有效; 有效期内; 在有效期内
        有効期限内; 有効期間内; 認証継続中; 登録継続中; 認証維持
        expiring soon; expires soon; about to expire; segera berakhir
        próximo a vencer; próxima a vencer; por vencer; läuft bald ab
        即将到期; 临期
        """,
    _S.SUSPENDED: """
        suspended; under suspension; suspension; suspensão
        sospensione; aussetzung; schorsing; zawieszenie; temporary suspension
        voluntary suspension; suspension temporaire; suspensión temporal
        suspensión voluntaria; suspensão temporária; sospensione temporanea
        vorübergehende aussetzung
        ausgesetzt; suspendiert; suspendu; suspendue; sospeso; sospesa
        suspendido; suspendida; suspenso; suspensa
        geschorst; opgeschort; suspenderad; suspenderat; suspenderet
        suspendert; keskeytetty
        zawieszony; zawieszona; zawieszone
        pozastaven; pozastavena; pozastaveno; pozastavený
        felfüggesztve; felfüggesztett; suspendat; suspendată
        suspendiran; sustabdytas; apturēts; peatatud
        приостановлен; приостановлена; приостановлено
        призупинено; призупинений; зупинено
        спрян; спряна; спряно; σε αναστολή; αναστολή; ανεστάλη; ανεσταλμένο
        дію зупинено; дію призупинено; действие приостановлено
        приостановлено действие; приостановлен срок действия; askıya alınmış
        askıya alınmıştır; askıda; askıya alındı; dibekukan sementara
        đình chỉ; bị đình chỉ; tạm đình chỉ; đình chỉ hiệu lực
        tạm đình chỉ hiệu lực
        dibekukan; ditangguhkan; digantung; معلق; معلقة; موقوف; موقوفة; מושעה; מושהה
        התליה; opgeskort
        พักใช้; ถูกพักใช้; ระงับ; ระงับชั่วคราว; ถูกระงับ; निलंबित
        暂停; 暫停; 暂停使用; 一時停止; 停止中; 効力停止; 정지; 효력정지
        vilande; obustavljen; obustavljena; obustavljeno
        """,
    _S.WITHDRAWN: """
        withdrawn; revoked; decertified
        zurueckgezogen; zurückgezogen; entzogen; widerrufen
        retiré; retirée; révoqué; révoquée
        revocato; revocata; ritirato; ritirata; retirado; retirada
        revocado; revocada; revogado; revogada; cassado; cassada; ingetrokken
        återkallat; återkallad; återkallade; upphävd; upphävt
        trukket tilbake; tilbagetrukket; trukket
        indragen; indraget; tilbagekaldt; inddraget; tilbakekalt; peruutettu
        cofnięty; cofnięta; cofnięte; wycofany; wycofana; wycofane
        odebrán; odebrána; odebráno; odebraný; odobratý; odobraný; odňatý; odňatá
        visszavonva; visszavont; retras; retrasă; povučen; povučena; odvzet
        отозван; отозвана; отозвано
        прекращен; прекращена; прекращено
        відкликано; відкликаний; отнет; отнета; отнето
        дію припинено; действие прекращено; прекращено действие
        ανακλήθηκε; ανακληθέν; geri çekildi; thu hồi; bị thu hồi; đã thu hồi
    inndratt; atšauktas; वापस लिया; वापस लिया गया
    dicabut; ditarik; ditarik balik; έχει ανακληθεί; прекратен; прекратена
    odňaté; tilbaketrukket; opozvan; opozvana; preklican; atsaukts; مسحوب; مسحوبة
    เพิกถอน; ถูกเพิกถอน; teruggetrek
        撤销; 撤銷; 撤回; 取消; 取消し; 取り消し; 취소; 철회
        """,
    _S.CANCELLED: """
        cancelled; canceled; annulled; terminated; surrendered; relinquished
        voided; rinunciato; rinunciata; renunciado; renunciada; dado de baja
        dada de baja; baja; baja voluntaria; rinuncia; beëindigd; beendet
        annulliert; storniert; gekündigt; annulé; annulée; résilié; résiliée
        annullato; annullata; anulado; anulada; cancelado; cancelada
        geannuleerd; peruttu; unieważniony; anulowany
        zrušen; zrušena; zrušeno; zrušený; zrušené
        anulat; anulată; panaikintas; anulēts; tühistatud
        аннулирован; аннулирована; аннулировано; отменен; отменена; отменено
        скасовано; скасований; анульовано; анульований
        дію скасовано; ακυρώθηκε; iptal; iptal edildi; iptal edilmiş; hủy bỏ; đã hủy
        dibatalkan; ملغى; ملغي
        ملغاة; בוטל; בוטלה; מבוטל; מבוטלת; ยกเลิก; ถูกยกเลิก; रद्द; निरस्त
        bị hủy; bị hủy bỏ; لغو; لغو شده; 终止; 終止; 해지
        注销; 註銷; 返上; 自主返上; 登録辞退; 반납; 자진반납
        """,
    _S.EXPIRED: """
        expired; lapsed; invalid; not valid; no longer valid; not in force
        not certified; no longer certified; not renewed; non renouvelé
        non rinnovato; no renovado; não renovado; échu; échue
        arrivé à échéance
        ungueltig; ungültig; nicht gültig; nicht mehr gültig
        no vigente; no válido
        non valido; não válido; non valide; ongeldig; neplatný; neplatná
        nieważny; nieważna; nieważne; érvénytelen; недействителен
        недействительна; недействительно; недійсний; 无效; 無效; 無効
        失效; 已失效; ugyldig; ugyldigt; ogiltig; ogiltigt; mitätön; άκυρο
        tidak berlaku; plus valable; nie obowiązuje
        abgelaufen; erloschen; expiré; expirée; périmé; scaduto; scaduta
        vencido; vencida; caducado; caducada; expirado; expirada
        verlopen; vervallen; utgången; utgånget; udløbet; utløpt; vanhentunut
        wygasły; wygasła; wygasłe; wygasł; przeterminowany
        lejárt; expirat; expirată; istekao; istekla; potekel
        истек; срок истек; срок действия истек; истек срок действия
        термін дії закінчився; закінчився; vypršel; vypršela; propadl; propadlý
        изтекъл; έληξε; ληγμένο; süresi doldu; süresi dolmuş; geçersiz
        geçerlilik süresi doldu; geçerlilik süresi dolmuş
        hết hạn; hết hiệu lực; kedaluwarsa; kadaluarsa; tamat tempoh; منتهي
        منتهية; منتهية الصلاحية; منتهي الصلاحية; פג תוקף
        หมดอายุ
        过期; 過期; 已过期; 已過期; 过期失效; 過期失效; 已到期; 已期满
        утратил силу; утратила силу; втратив чинність
        süresi dolmuştur
        uncertified; nicht zertifiziert; non certifié; non certifiée
        non-certified; non certificato; non certificata; não certificado
        não certificada
        niet gecertificeerd; niecertyfikowany; necertifikováno
        necertifikovaný; nem tanúsított; inte certifierad; ikke certificeret; ikke sertifisert; ei sertifioitu
        sertifikasız; belgesiz; не сертифицирован; не сертифицировано
        не сертифіковано; несертифициран; μη πιστοποιημένο; nije certificiran
        tidak tersertifikasi; ไม่ได้รับการรับรอง
        nichtig; invalide; inválido; inválida; nullo; nulo; nevalabil
        ei voimassa; невалиден; невалидна; không hợp lệ; vô hiệu; tidak sah
        batal; โมฆะ; غير صالح; לא בתוקף; 무효; nevažeći; nije važeći; neveljaven
        kehtetu; nederīgs; negaliojantis; अमान्य
        vypršelo; vypršela platnost; platnost vypršela
        utgått; päättynyt; просрочен; просрочена; просрочено
        λήξας; aegunud; beidzies; pasibaigęs; समाप्त
        失効; 期限切れ; 有効期限切れ; 有効期間満了; 満了; 만료; 만료됨
    유효기간 만료; 실효; não vigente; verval; imeisha; luput
    sudah tidak berlaku; غير ساري; غير سارية; غير صالحة; منقضی; باطل
    non in vigore; nicht in kraft; pas en vigueur; ikke gyldig; ikke gyldigt
    inte giltig; inte giltigt; niet van kracht; ไม่มีผล; انتهت; منقضية; منتهٍ
    לא תקף; สิ้นสุด; 到期未换证; 证书作废; 證書作廢
        """,
    _S.NOT_FOUND: "not found",
}  # fmt: skip
# What stands beside a status and says nothing of it.
_BESIDE_TEXT: Final = """
    certificate certificates certification status state the this is has been
    since from on as of temporarily currently presently still
    das zertifikat stand ist wurde am vom seit
    certificat statut état le la est depuis du
    certificato stato è il dal del certificado estado el es está desde
    certyfikat jest od dnia certifikát je dne stav certificaat per
    sertifikat сертификат сертифікат статус с от від
    התעודה תעודה certifikatet tanúsítvány sertifika belge belgesi durum durumu סטטוס
    situation situación situação tila κατάσταση الحالة trạng thái
    """
_BESIDE: Final = frozenset(unaccented(_BESIDE_TEXT).split())
_PART: Final = late(r"[^\W\d_]+")
_LABEL: Final = late(
    r"(?:证书|證書|认证|認證|認証|登録|인증서?|ใบรับรอง|प्रमाणपत्र|状态|狀態|状態|상태)+"
)
_DIGIT: Final = late(r"\d")


@lru_cache(maxsize=1024)
def _bare(word: str) -> str:
    """Return a word without its case, marks, and what says nothing."""
    text = normalize("NFKC", word[:_LONGEST]).casefold()
    text = unaccented(_LABEL.sub(" ", text))
    parts = _PART.findall(normalize("NFC", text.replace("ı", "i")))
    return "".join(part for part in parts if part not in _BESIDE)


@cache
def _listed(text: str) -> frozenset[str]:
    """Return the words of a list, bare."""
    return frozenset(map(_bare, listed(text)))


@cache
def _meanings() -> dict[str, RegisterStatus]:
    """Return what each word means; most papers come without a register."""
    return {
        word: status
        for status, text in _WORDS.items()
        for word in _listed(text)
    }


_NOT_FOUND: Final = late(
    r"(?i)not (?:found|listed)|no (?:results?|records?|match|entry|certificate"
    r" found)|nicht gefunden|kein(?:e|en)? (?:treffer|eintrag|ergebnis)"
    r"|non trouvé|aucun (?:résultat|enregistrement)|non trovato"
    r"|nessun risultato|no encontrad[oa]|sin resultados|não encontrad[oa]"
    r"|nenhum resultado|niet gevonden|geen resultaten|nie znaleziono"
    r"|не найден|не знайден|未(?:找到|查询到|查到)|没有找到|查无|无(?:记录"
    r"|结果)"
    r"|見つかりません|該当なし|kayıt bulunamadı|sonuç bulunamadı"
    r"|\b0 (?:results?|records?|treffer)\b"
)
# Only what ends a certificate is looked for within a longer text: "not
# valid" holds the word "valid".
_STEMS: Final = late(
    r"(?i)(\b(?:not|never|no|nicht|non|nunca|pas)\b.{0,12}?"
    r"|(?:未|无|無|没有|解除|恢复|恢復).{0,3}?)?"
    r"(?:\b(withdr[ae]w|revok|revocat?[oa]|revocad|zurückgezogen|entzogen"
    r"|widerrufen|retir[éa]|ritirat)|(撤[销銷]|取消|취소)"
    r"|(?:\b(?:cancel|terminated|annul[éal]|anulad|résili|gekündigt|storniert)|(?:注[销銷]"
    r"|註銷))()"
    r"|(?:\b(?:suspend|suspens[oa]\b|sospes|ausgesetzt)"
    r"|暂停|暫停|一時停止|(?<!인)정지)())"
    r"(?!.{0,3}(?:解除|恢复|恢復))"
)

# What is to come has not ended anything: "Withdrawal pending".
_ENDS: Final = (
    r"(?:withdr|revo[ck]|cancel|terminat|suspen|annul|retir|ritir|résili"
    r"|anulad"
    r"|revoc|sospes|zurückg|entzog|widerruf|ausgesetz|gekündigt|storni)\w*"
)
_AHEAD: Final = late(
    r"(?i)\b(?:(?:will|shall|may|might|could|would|to|being|about to)"
    r"(?: (?:soon|then|also|now|be|is))*|wird|werden|soll|sera|será|sarà"
    r"|pending|planned|proposed|intended|notice of|threat of|considered for)"
    rf"[ :-]+{_ENDS}(?: or {_ENDS})?|\b{_ENDS} angekündigt"
    r"|\b(?:withdrawal|suspension|cancell?ation|revocation"
    r"|termination) (?:is )?"
    r"(?:pending|planned|proposed|intended|scheduled|under (?:review"
    r"|consideration)|in (?:process|progress))"
    r"|(?:拟|擬|将|將|待|即[将將])(?:被|予以)?(?:撤[销銷]|取消|注[销銷]|註銷"
    r"|暂停|暫停)"
)
_EITHER: Final = late(rf"(?i){_ENDS}\s*(?:/|\bor\b)\s*{_ENDS}")


# "Withdrawn: no", "Active, one site suspended", "previously suspended".
_MIXED: Final = late(
    r"(?i)[:?=：？–—-]\s*(?:no|none|nein|non|nee|nej|nie|não|нет|ні|false|nil"
    r"|n/?a|0|否|无|無)(?=\s*(?:[;,)]|\.?\Z))"
    r"|(?<!not )(?<!longer )(?<!was )(?<!currently )(?<!in)"
    r"\b(?:active|valid|in force|current"
    r"|gültig|aktiv|valide|vigente|valido|attivo|ativo)\b"
    r"|(?<![无無未不失])有效"
    r"|\b(?:sites?|partial\w*|previous\w*|formerly|replaces|reinstat\w*"
    r"|restored)|(?<!not )(?<!be )(?<!until )(?<!if )(?<!when )\blifted"
    r"|(?:cancel|annul|aufheb|withdr|revo[ck])\w* (?:of|de|della?|der|von)"
    r"(?: (?:the|la|der|die|el))? (?:sus|sos)"
    r"|\b(?:suspen[sc]|sospens|suspend(?:are|ering)|pozastaven)\w*\s+"
    r"(?:(?:was|is|has|been|fue|è|stata|est|a|été|foi|wurde|ist)\s+){0,2}"
    r"(?:withdr|revo|cancel|annul|anul|ritir|retir|lift|aufgeh|lev|ridica"
    r"|opphev|ophæv|upphäv|zruš)"
    r"|部分|一部|曾|不予?[撤注]"
)


def _adverse(word: str) -> RegisterStatus:
    """Return the state that ends a certificate, where the text tells one.

    Of "suspended or withdrawn" the lighter is sure: it does not hold now.
    """
    word = _AHEAD.sub(" ", word)
    found = _STEMS.search(word)
    if found is None or found[1] or _MIXED.search(word):
        return _S.UNKNOWN
    either = _EITHER.search(word)
    if either is not None and "suspen" in either[0].casefold():
        return _S.SUSPENDED
    if found[2] or found[3]:
        return _S.WITHDRAWN
    if found[4] is not None:
        return _S.CANCELLED
    return _S.SUSPENDED


def is_status(text: str) -> bool:
    """Tell whether a text is a status and no more: no "cash withdrawal"."""
    return _bare(text[:_LONGEST]).lstrip("已被") in _meanings()


@lru_cache(maxsize=512)
def _general(word: str) -> RegisterStatus:
    """Fold a word by what it means in any register."""
    bare = _bare(word)
    status = _meanings().get(bare)
    if bare == "expire" and "é" not in normalize("NFC", word).casefold():
        # "Expire le 14/03/2027" tells a day that is to come.
        return _S.UNKNOWN
    if status is None:
        status = _adverse(word)
    elif status is _S.ACTIVE and _DIGIT.search(word) is not None:
        # "Valid 2024-03-14" may tell its last day.
        return _S.UNKNOWN
    if status is _S.UNKNOWN and _NOT_FOUND.search(word) is not None:
        return _S.NOT_FOUND
    return status


# Two words beside each other, each in a language or a way of its own.
_BESIDE_EACH_OTHER: Final = late(
    r"[()（）/|&]|(?<=[A-Za-z])\s(?=[一-鿿가-힣])|(?<=[一-鿿가-힣])\s(?=[A-Za-z])"
)


_ASKS: Final = late(r"[?？]\W*\Z")


# "Valid (not suspended)", "suspended: no"; alone it tells nothing.
_NO_END: Final = (
    "(?:suspended|withdrawn|cancell?ed|revoked|expired|ausgesetzt|entzogen"
    "|widerrufen|suspend(?:u|id[oa])|suspens[oa]|retirée?|retirad[oa]|sospes[oa]|revocat[oa])"
)
# What became of an end, or is yet to become one: "withdrawal revoked".
_UNENDED: Final = late(
    r"(?i)\b(?:withdrawal|suspension|cancell?ation|termination|revocation|aussetzung|entziehung"
    r"|zurückziehung|retrait|annulation|suspensión|retirada|sospensione|revoca|suspensão"
    r"|zawieszenie|cofnięcie|приостановлени\w+|отзыв)\W+(?:is |was |has been |wird |est |es |è |foi )?"
    r"(?:announced|pending|planned|proposed|requested|intended|initiated|under appeal|appealed"
    r"|contested|revoked|lifted|reversed|overturned|angekündigt|beantragt|aufgehoben|annoncée?"
    r"|demandée?|levée?|anunciad[oa]|solicitad[oa]|levantad[oa]|annunciat[oa]|richiest[oa]"
    r"|revocat[oa]|uchylon\w*|снят\w*|отменен\w*)"
    r"|撤销暂停|解除暂停|暂停(?:已)?解除|停止解除|取消なし|정지 ?해제|(?:정지|취소)되지 ?않"
)
_NOT_ENDED: Final = late(
    rf"(?i)[^\w?？]*(?:\b(?:(?:not|nicht|non|no|não) {_NO_END}"
    rf"|{_NO_END}\s?[:=]\s?(?:no|nein|non|não))\b|未(?:被)?(?:暂停|撤销|注销))[^\w?？]*"
)


def folded(register: Register | None, word: str) -> RegisterStatus:
    """Fold a register's word into the common vocabulary; its own words win.

    One that stands in two languages has to mean the same in both.
    """
    word = word[:_LONGEST]
    sure = _NOT_ENDED.sub(" ", word)
    if _ASKS.search(word) or _ASKS.search(sure) or _UNENDED.search(word):
        return _S.UNKNOWN
    for said in (word, sure):
        status = _folded(register, said)
        if status is not _S.UNKNOWN:
            return status
    parts = _BESIDE_EACH_OTHER.split(sure)
    found = {_folded(register, part) for part in parts if part.strip()}
    return found.pop() if len(found) == 1 else _S.UNKNOWN


_UNTIL: Final = late(
    r"(?i)[\s(（,;:-]*(?:\b(?:(?:until|till|through|to)"
    r"|expires(?: on)?|bis(?: zum)?|jusqu['’]au|hasta(?: el)?|fino al|até|do|до)"
    r"|[至到])\s*(\S.*?)[)）\s.]*\Z"
)


def until_told(word: str) -> tuple[str, date] | None:
    """Part a status from the day behind it: "Active (until 2028-02-28)".

    None where it bears no day that can be read.
    """
    found = _UNTIL.search(word[:_LONGEST])
    if found is None:
        return None
    try:
        day = read_date(found[1])
    except InvalidDateError:
        return None
    return (word[: found.start()], day) if isinstance(day, date) else None


def _folded(register: Register | None, word: str) -> RegisterStatus:
    """Fold one word."""
    status = _general(word)
    if register is None:
        return status
    told, bare = flatten(word), _bare(word)
    for known in register.words:
        if flatten(known.word) == told or (bare and _bare(known.word) == bare):
            return known.status
    # What its own word does not say there, no other wording says either.
    if any(
        known.status is not status and _general(known.word) is status
        for known in register.words
    ):
        return _S.UNKNOWN
    return status


_YES: Final = """
    accredited; yes; y; true; ok
    是; 已认可; 认可; 有; 已获认可; 認可; 認定; はい; 예; 네; 인정
    ja; oui; sí; sim; да; так; tak; ano; evet; igen
    akkreditiert; accrédité; accreditato; acreditado; geaccrediteerd
    ackrediterad; akkrediteret; akredytowany; akreditován; akkreditált
    аккредитован; acreditada; credenciado; credenciada; akredite; akrediteli
    terakreditasi; diakreditasi; ya; bertauliah; được công nhận; đã công nhận; có
    معتمد; معتمدة; نعم; מוסמך; כן; मान्यता प्राप्त; हाँ; ได้รับการรับรอง; ใช่
    인정됨; 認定済; 認定済み
    """
_NO: Final = """
    inactive; not active; inaktiv; nicht aktiv; inactif; inactivo; inattivo
    inativo; non attivo
    unaccredited; none; no; n; false; 否; 无; いいえ; 아니오
    nein; non; não; нет; ні; nie; ne; nee; nej; keine; hayır; akredite değil
    tidak; tidak terakreditasi; belum terakreditasi; không; không được công nhận
    chưa được công nhận; لا; غير معتمد; غير معتمدة; לא; לא מוסמך; नहीं; ไม่
    ไม่ได้รับการรับรอง; 비인정; 미인정; 非認定; 未認定; no acreditada; não acreditada
    """
_ENDED: Final = frozenset(
    {_S.WITHDRAWN, _S.CANCELLED, _S.SUSPENDED, _S.EXPIRED}
)
# One of these is in each of the stems, in small letters.
_ROOTS: Final = late(
    "withdr|revo[ck]|cancel|terminat|susp|annul|anul|retir|ritir|sospe|zurückg"
    "|entzog|widerruf|ausgesetz|gekündigt|stornier|résili"
    "|[撤注註停]|取消|취소|정지"
)


def ends(word: str) -> bool:
    """Tell whether a word says that a paper is over, or does not hold now.

    Of most texts this is seen without folding them.
    """
    word = word[:_LONGEST]
    return (
        _ROOTS.search(word.casefold()) is not None
        or _BESIDE_EACH_OTHER.search(word) is not None
        or _meanings().get(_bare(word)) in _ENDED
    ) and folded(None, word) in _ENDED


# What is spoken of; only what is said of it counts.
_ACCREDITATION: Final = late(
    r"(?i)\b(?:accreditation|accréditation|accreditamento|acreditación"
    r"|acreditação|akkreditierung)\b|认可(?:状态|资格|标[志识])"
    r"|\A\W*(?:accredited|akkreditiert|accrédité|accreditato|acreditado)\s*[:：]"
)
# "No. 0014" is a number; 南非 is South Africa.
_DENIED: Final = late(
    r"(?i)\b(?:not|no(?!\.?\s*[\d:#])|non|never|without|outside|formerly|until"
    r"|nicht|kein\w*|ohne|sans|pas|senza|sin|sem|unaccredited|не|без)\b"
    r"|[未不无無]|非认可"
)
_UNACCREDITED: Final = late(
    r"(?i)\b(?:not|non|nicht|no|não|niet)\W{1,3}(?:accr|akkr|acre|geac)"
    r"|未\w{0,6}认可|不\w{0,2}认可|非认可|[認认][定可]なし|인정 ?없음|[미비]인정"
)


# What takes the body beside it back in words that else say nothing, or might
# be of a number: "NOT 0005".
_HEDGED: Final = late(
    r"""(?ix)
    \? (?! \w) | [✗✘☒☐❌✖] | \( no \) | [:=] \s* no? \b (?! \.? \s* \#? \d) | \b n/a \b
    | \b no \s (?! \d) (?= [\w\s]* accr ) | \b no \s* \Z
    | \A no \s (?! [\d.:\#-] | [a-z]{1,4} -? \d )
    | \b(?: not | non | nie | bez | sin | sem | nem | tb[acd] ) \s
    """
)


@lru_cache(maxsize=512)
def hedged(text: str, year: int) -> bool:
    """Tell whether a text takes back the accreditation it names.

    One that runs beyond the *year* of the day stands.
    """
    told = text[:_LONGEST]
    runs = RUNS.search(told)
    if runs is not None:
        if int(runs[runs.lastindex or 0]) <= year:
            return True
        told = RUNS.sub(" ", told)
    return _HEDGED.search(told) is not None


def denied(text: str) -> bool:
    """Tell whether a text says that something is not so."""
    return _DENIED.search(text[:_LONGEST]) is not None


def accredited(register: Register | None, told: str) -> bool | None:
    """Tell whether a word says that an accreditation stands, or not."""
    word = _ACCREDITATION.sub(" ", told[:_LONGEST])
    bare = _bare(word)
    if bare in _listed(_YES) or folded(register, word) is _S.ACTIVE:
        return True
    # "Accreditation No. 0014" tells a number.
    no = bare in _listed(_NO) and _DIGIT.search(word) is None
    ended = no or _general(word) in _ENDED
    return False if ended or _UNACCREDITED.search(word) else None
