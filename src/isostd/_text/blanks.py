"""What stands where a name or a number goes, and is none."""

from functools import lru_cache
from typing import Final

from isostd._text.forms import without_flat_form
from isostd._text.late import late
from isostd._text.words import flat_words, flatten

__all__ = [
    "SAMPLE",
    "SPECIMEN",
    "VOID",
    "is_a_blank",
    "keeps_place",
    "no_number",
    "no_scope",
]

# Stamps: what is only to be looked at, what is not done yet, or is no longer
# to be used; no firm is called so.
SPECIMEN: Final = "specimen; spécimen; δειγμα"
SAMPLE: Final = """
    sample; draft; fac-simile; fac-similé; entwurf; muestra; amostra; wzór; vzorek
    mostră; näyte; образец; зразок; δείγμα; نموذج; דוגמה; 样本; 样张; 樣本; 草稿; 見本
    サンプル; 様式見本; 下書き; 견본; 샘플; ตัวอย่าง; नमूना
    """
VOID: Final = "void; not valid; invalid; 作废; 作廢"
# What stands where a name goes, and tells where else to look for it.
_ELSEWHERE_TEXT: Final = """
    see attached; see attachment; see below; see above; see list
    see certificate; as above; same as above; ditto; illegible; unreadable
    siehe anhang; siehe anlage; siehe zertifikat; siehe oben; wie oben
    voir annexe; voir certificat; ver anexo; ver certificado; vedi allegato
    vedi certificato; zie bijlage; zie certificaat; se bilaga; se bilag
    patrz załącznik; viz příloha; см. приложение; как выше; 同上; 別紙参照
    as per certificate; as per attached certificate; as per the certificate
    refer to certificate; refer to attached certificate; refer to attachment
    as on certificate; on certificate; per certificate; see attached certificate
    laut zertifikat; selon certificat; según certificado; come da certificato
    conforme certificado; volgens certificaat; zgodnie z certyfikatem
    dle certifikátu; см. сертификат; согласно сертификату; sertifikaya bakınız
    theo giấy chứng nhận; xem giấy chứng nhận; sesuai sertifikat
    lihat sertifikat; lihat lampiran; seperti sijil; ตามใบรับรอง; ดูใบรับรอง
    如证书; 如證書; 见证书; 見證書; 详见证书; 詳見證書; 詳如證書; 以证书为准; 証書参照; 証明書参照
    인증서 참조; 별첨 참조; 붙임 참조; حسب الشهادة; انظر الشهادة; siehe seite 2
    see page 2; voir au verso; véase anexo; lásd melléklet; vezi anexa; bkz. ek
    βλ. παράρτημα; katso liite; xem phụ lục; ดูเอกสารแนบ; 见附件; 見附件; 详见附件; 別紙
    """
# What is stamped there, or stands for a name that nobody is to read.
_STAMPED_TEXT: Final = f"""
    {SPECIMEN}; {SAMPLE}; {VOID}
    specimen copy; sample copy; sample certificate; draft copy; pending
    example only
    for reference only; for information only; redacted; confidential; withheld
    undisclosed; not disclosed; anonymised; anonymized; to whom it may concern
    certification body name; name of certification body
    name of the certification body; name of issuer; name of the issuer
    own declaration; vertraulich; geschwärzt; ungültig
    confidentiel; non communiqué; confidencial; riservato; vertrouwelijk
    poufne; důvěrné; конфиденциально; gizli; bảo mật; rahasia
    样品; 保密; 仅供参考; 非公開; 비공개
    """
# And where a name or a number goes that is still to be told.
_TO_COME_TEXT: Final = """
    applied for; in progress; in process; not yet issued; not yet certified
    not certified; 申请中; 办理中; 申請中; 신청중; to be confirmed; to be advised
    to be determined; to be announced; to follow; wird nachgereicht; folgt
    noch offen; à confirmer; à préciser; por confirmar; por determinar
    da confermare; da definire; a confirmar; a definir; nog te bepalen
    do potwierdzenia; bude upřesněno; уточняется; belirlenecek; 待定; 待确认
    待確認; 未定; 미정
    tba; tbc; tbd; not yet assigned; to be assigned; to be allocated
    wird noch vergeben; noch nicht vergeben; noch nicht bekannt; à attribuer
    non attribué; por asignar; pendiente de asignar; da assegnare
    in attesa; in attesa di assegnazione; a atribuir; nog niet toegekend; nog onbekend
    ej tilldelat; ikke tildelt; do nadania; nie nadano; bude přiděleno
    kiadás alatt; se va atribui; будет присвоен; присваивается
    буде присвоєно; verilecek; chưa cấp; akan diberikan; 待发; 待颁发; 待編號
    未発行; 発行予定; 採番中; 発行待ち; 発行中; 발급 예정; 미발급; 발급중; 未出证; 待出证
    pendiente; por emitir; por definir; a emitir; em emissão; henüz yok
    henüz verilmedi; belum ada; belum terbit; belum ditentukan; chưa có; đang cấp
    قيد الإصدار; يحدد لاحقا; تحدد لاحقا; בהנפקה; טרם הונפק; טרם נקבע; अभी नहीं
    รอออก; ยังไม่ออก
    """


def _is_to_come(flat: str) -> bool:
    """Tell whether a name or a number is yet to be told."""
    return flat in flat_words(_TO_COME_TEXT)


def keeps_place(text: str) -> bool:
    """Tell whether a text only keeps the place of a name.

    Args:
        text: what stands there, flat or as printed.
    """
    return _keeps_place(flatten(text))


def _keeps_place(flat: str) -> bool:
    return (
        _is_to_come(flat)
        or flat in flat_words(_ELSEWHERE_TEXT)
        or flat in flat_words(_STAMPED_TEXT)
    )


# What a form has where the name goes, without blanks and marks.  "Muster",
# "Example" and "ABC" are names of firms too.
_WHOSE: Final = (
    "company", "organization", "organisation", "client", "customer",
    "supplier", "firm", "business", "holder", "applicant",
)  # fmt: skip
_BLANK: Final = (
    "{}name", "{}namehere", "your{}", "your{}name", "your{}namehere", "nameof{}", "nameofthe{}",
    "insert{}name", "insert{}namehere", "enter{}name", "sample{}", "test{}",
    "dummy{}", "demo{}", "specimen{}", "the{}", "all{}s", "allour{}s",
)  # fmt: skip
_OTHER_BLANKS: Final = """
    loremipsum musterfirma mustermann musterunternehmen musterbetrieb firmenname
    namederfirma namedesunternehmens nomdelentreprise nomdelasociété
    nomdelorganisme raisonsociale nombredelaempresa razónsocial nomedaempresa
    razãosocial nomeazienda nomedellazienda ragionesociale bedrijfsnaam
    voorbeeldbedrijf nazwafirmy názevfirmy názevspolečnosti firmaadı şirketadı названиекомпании
    наименованиеорганизации têncôngty namaperusahaan
    某 某某 某某某 测试 測試 示例 公司名称 企业名称 单位名称 组织名称 客户名称 xx公司 xx有限公司
    certificateofregistration thisistocertify thisistocertifythat
    theorganization theorganisation thecompany valuedcustomer
    认证证书 兹证明
    贵公司 贵公司名称 贵单位 申请人 委托人 获证组织 названиеорганизации наименованиекомпании
    заявитель antragsteller demandeur solicitante richiedente requerente
    会社名 株式会社 株式会社サンプル サンプル株式会社 株式会社〇〇 cégnév numecompanie numelecompaniei
    назвакомпанії назвапідприємства όνομαεταιρείας företagsnamn firmanavn
    virksomhedsnavn yrityksennimi názovfirmy názovspoločnosti imetvrtke
    nazivtvrtke imepodjetja имефирма اسمالشركة ชื่อบริษัท שםהחברה 企業名称
    namasyarikat syarikat pangalanngkumpanya jinalakampuni कंपनीकानाम
    〇〇株式会社 회사명 샘플주식회사 주식회사샘플
    """
# What the line of a form or of a table is called.
_LINES_TEXT: Final = """
    name; vendor; vendor name; manufacturer; manufacturer name; factory
    factory name; supplier name; name of the certified organization
    certified organisation; certified organization; certified client
    certificate holder; legal name; legal entity; registered name; org name
    entity name; account name; unknown supplier; unknown company; blank; empty
    deleted; do not use; duplicate; kundenname; kunde; lieferant; nom du client
    fournisseur; nombre del cliente; cliente; proveedor; nome do cliente
    nome cliente; fornitore; klant; naam klant; naam van de organisatie
    leverancier; nazwa klienta; nazwa organizacji; dostawca; jméno zákazníka
    zákazník; název organizace; dodavatel; názov organizácie; szervezet neve
    numele organizației; име на фирмата; наименование клиента; клиент
    назва організації; поставщик; asiakas; organisaatio; kundens navn
    kundens namn; müşteri adı; firma ünvanı; kuruluş adı; tedarikçi; επωνυμία
    επωνυμία επιχείρησης; اسم المنشأة; اسم العميل; المورد; שם הארגון; שם הלקוח; ספק
    ग्राहक का नाम; ชื่อลูกค้า; ชื่อองค์กร; ผู้ขาย; tên tổ chức; tên khách hàng
    nhà cung cấp; nama organisasi; nama pelanggan; pemasok; 組織名; 組織名称
    お客様名; 顧客名; 受審組織; 仕入先; 조직명; 고객명; 업체명; 공급업체; 企业名; 客户; 供应商
    供应商名称; 供應商名稱; 公司名稱; 工厂名称; 生产企业; 制造商; 获证方; 获证组织名称; 受审核方
    某企业; 未知供应商; 未知公司; unbekannt; inconnu; неизвестно; 不详; 不詳; 空; 空白
    leer; vide; vacío; vuoto; пусто
    """
_BLANKS: Final = frozenset(
    (
        *(blank.format(whose) for blank in _BLANK for whose in _WHOSE),
        *map(flatten, _OTHER_BLANKS.split()),
    )
)
# How those of plain letters begin; most names begin otherwise.
_HEAD: Final = 4
_HEADS: Final = frozenset(blank[:_HEAD] for blank in _BLANKS)
# Crosses or circles beside a form: "PT XXX", "(주)OOO".
_CROSSED: Final = late(
    r"(?i)(?:(?:pt|cv|công ty(?: (?:tnhh|cp|cổ phần))?|บริษัท|شركة|株式会社|주식회사)\W{0,2})?"
    r"[x×○〇*]{3,}(?:\W{0,2}(?:a\.? ?ş|ltd\.? ?şti|จ(?:ำ|ํา)กัด|株式会社|주식회사|sdn\.? bhd|tbk))?\W*"
    r"|(?:[(（]주[)）]|㈜|주식회사)\s?(?:[o○〇]{2,})"
)
# Of firms these words are names only beside a legal form.
_UNTOLD: Final = """
    none various multiple yourname anycompany allsuppliers allcompanies
    varioussuppliers multiplesuppliers severalsuppliers
    variousmanufacturers multiplemanufacturers variouscompanies verschiedene varios vários
    多家供应商 diverse divers vari diversen różni různí rôzni különböző diverși
    различные різні çeşitli olika forskellige forskjellige useita 多家 複数 여러
    """
_NOBODY: Final = frozenset(_UNTOLD.split()) | flat_words(_LINES_TEXT)
_LONGEST_BLANK: Final = 40
_FEWEST: Final = 2
# "____ GmbH": a line to write on.
_LINE: Final = "___"


def is_a_blank(holder: str) -> bool:
    """Tell whether a text only keeps the place of a holder's name."""
    if len(holder) <= _LONGEST_BLANK:
        return _is_a_blank(holder)
    return _LINE in holder or not holder.casefold().strip("x ")


@lru_cache(maxsize=1024)
def _is_a_blank(holder: str) -> bool:
    name = whole = flatten(holder)
    if (
        _LINE in holder
        or _CROSSED.fullmatch(holder.strip()) is not None
        or name in _WHOSE
        or name in _NOBODY
        or _keeps_place(name)
        or flatten(holder.rsplit(maxsplit=1)[-1]) in flat_words(SPECIMEN)
    ):
        return True
    if name.isascii() and not (name[:_HEAD] in _HEADS or name.startswith("x")):
        return False
    while name not in _BLANKS and name.strip("xｘ"):
        kept = without_flat_form(name)
        if kept == name:
            return False
        name = kept
    if not name:
        # "SPA Ltd" may be a firm.
        return bool(whole) and not any(map(str.isascii, whole))
    return name in _BLANKS or len(name) > _FEWEST


# What a form has where the scope goes.
_SCOPELESS: Final = """
    none; nil; unknown; placeholder; lorem ipsum; pending
    scope; scope of certification; scope of the certification; scope of activities
    scope of certificate; scope of supply; certification scope; your scope
    insert scope; insert scope here; scope here; activities; activity
    not specified; not stated; not mentioned; not provided
    geltungsbereich; anwendungsbereich; keine angabe; tätigkeiten
    domaine d'application; portée; périmètre; non précisé; alcance
    campo de aplicación; no indicado; campo di applicazione; scopo
    non indicato; âmbito; escopo; toepassingsgebied; zakres
    zakres certyfikacji; область сертификации; область применения; kapsam
    belgelendirme kapsamı; phạm vi; phạm vi chứng nhận; ruang lingkup
    périmètre de certification; domaine de certification
    alcance de la certificación; ámbito de certificación; campo di certificazione
    âmbito da certificação; escopo da certificação; rozsah; rozsah certifikace
    rozsah certifikácie; tanúsítás köre; domeniul certificării; сфера сертифікації
    πεδίο πιστοποίησης; omfattning; omfång; soveltamisala; lingkup sertifikasi
    نطاق الشهادة; campo de aplicação; no informado; não informado; belirtilmemiş
    tidak disebutkan; skop; ruang lingkup sertifikasi; không rõ; نطاق
    نطاق التطبيق; غير محدد; היקף; היקף ההסמכה; לא צוין; दायरा; ขอบข่าย
    ขอบข่ายการรับรอง; ไม่ระบุ; 범위; portée de la certification
    ambito di certificazione; ambito della certificazione; skop pensijilan
    תחום ההסמכה; प्रमाणन का दायरा
    to be defined; as per certificate; quality management system
    quality management systems; qms; certification; certified; yes; ok; valid
    all; everything; all activities; all products; all processes
    alle tätigkeiten; toutes activités; todas las actividades
    tutte le attività; все виды деятельности; 全部; 所有产品; 全般; 全て; various
    diverse; varios; divers; vari; různé; разное; çeşitli; other; others
    sonstiges; autres; otros; altro; прочее; 其他; その他; 기타; general; business
    company activities; tätigkeitsbereich; description; beschreibung
    descripción; описание; 描述; 説明; no scope; ohne geltungsbereich; sin alcance
    blank; leer; vide; vacío; 空白; illegible; not readable; unleserlich; illisible
    ilegible; illeggibile; onleesbaar; nieczytelne; nečitelné; olvashatatlan
    неразборчиво; okunamıyor; 不清楚; 看不清; 判読不能
    范围; 认证范围; 证书范围; 无; 暂无; 未填写; 範囲; 認証範囲; 登録範囲; 適用範囲; 인증범위; 없음
    """


def no_scope(scope: str) -> bool:
    """Tell whether a text only keeps the place of a scope: "TBD", "scope".

    One that sends the reader to an annex is not meant: the scope is there.
    """
    return len(scope) <= _LONGEST_BLANK and _no_scope(scope)


@lru_cache(maxsize=512)
def _no_scope(scope: str) -> bool:
    flat = flatten(scope)
    return (
        _is_to_come(flat)
        or flat in flat_words(_SCOPELESS)
        or not flat.strip("x")
        or _FORM.fullmatch(scope.strip()) is not None
    )


# Beside what is yet to be told.
_PLACES: Final = """
    none applied notassigned notissued nonumber awaiting notyet
    placeholder dummy example no number certificateno certno certificatenumber
    original copy valid illegible unreadable notlegible keine keiner aucun nessuno ninguno
    nenhum brak yok нет 无 暂无 待补充 未填写 证书编号 未取得
    予定 なし 없음 sn sinnúmero semnúmero tidakada nomor khôngcó số numara
    ไม่มี ยังไม่มี เลขที่ ตัวอย่าง لايوجد رقم بدونرقم אין מספר नहीं कोईनहीं नमूना
    unknown unbekannt inconnu desconocido desconhecido sconosciuto onbekend
    nieznany неизвестно 不明 bilinmiyor ohne ohnenummer sansnuméro senzanumero nvt bezčísla beznumeru безномера бн
    無 无编号 khôngsố tiada sinnumero
    """
# What the line is called, in the languages that papers come in.
_NUMBER_LINES: Final = """
    zertifikatsnummer; zertifikats-nr; registrier-nr; n° de certificat
    numéro de certificat; número de certificado; numero certificato
    número do certificado; certificaatnummer; numer certyfikatu
    číslo certifikátu; tanúsítvány száma; număr certificat; номер сертификата
    номер на сертификата; номер сертифіката; sertifika no; belge no
    αριθμός πιστοποιητικού; certifikatnummer; sertifikatnummer
    sertifikaatin numero; رقم الشهادة; מספר תעודה; प्रमाणपत्र संख्या; เลขที่ใบรับรอง
    số chứng nhận; số giấy chứng nhận; nomor sertifikat; no. sertifikat
    no. sijil; 登録番号; 登録証番号; 認証番号; 등록번호; 인증번호; 인증서 번호; 证书号; 证书注册号
    證書編號; 證書號碼; 注册号; 编号; certificate no; certificate number; cert. no
    """
_UNNUMBERED: Final = frozenset(map(flatten, _PLACES.split())) | flat_words(
    _NUMBER_LINES
)
# What a form or a program has where the number goes: "[number]", "{{no}}".
_FORM: Final = late(
    r".*\?\?.*|[\[{<]+[^\[\]{}<>\d]*[\]}>]+|(?s:(?=\D*\Z).*(?:__|[.·]{3}|…).*)"
)
# "CERT-XXXX", and "ISO-XXX-12": a Roman thirty is rarer than a blank.
_CROSSES: Final = late("x{4,}")
_THREE_ALONE: Final = late(r"(?i)(?<![^\W_])xxx(?![^\W_])")
_FEW: Final = 3
_LONGEST_NUMBER: Final = 100
# A day, a page or a revision is no number of a certificate.
_NO_NUMBER: Final = late(
    r"(?i)\W*(?:(?:page|seite|blatt|p[aá]gina|strona|sayfa|r[eé]v(?:isi[oó]ne?)?"
    r"|vers(?:i[oó]n|ione)|edition|ausgabe|issue|стр(?:аница)?)\W{0,2}\d{1,2}"
    r"(?:\.\d)?(?:(?: (?:of|von|de|di|sur|van|z|из) |/)\d{1,2})?"
    r"|第?\s?\d{1,2}\s?(?:[页頁版]|ページ)"
    r"|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d[./-]\d{1,2}"
    r"[./-]\d{1,2}|(?:19|20)\d\d年\d{1,2}月\d{1,2}日)\W*"
)


def no_number(number: str) -> bool:
    """Tell whether a text only keeps the place of a number: "XXXX", "TBD".

    So does a day, a page or a revision.
    """
    return _no_number(number[:_LONGEST_NUMBER])


@lru_cache(maxsize=512)
def _no_number(number: str) -> bool:
    if _NO_NUMBER.fullmatch(number):
        return True
    flat = flatten(number)
    return (
        flat in _UNNUMBERED
        or _is_to_come(flat)
        or (len(flat) >= _FEW and not flat.strip("x0"))
        or not flat.strip("0")
        or ("xxx" in flat and _is_crossed_out(flat, number))
        or _FORM.fullmatch(number.strip()) is not None
    )


def _is_crossed_out(flat: str, number: str) -> bool:
    """Tell whether crosses keep the place of figures."""
    return (
        _CROSSES.search(flat) is not None
        or _THREE_ALONE.search(number) is not None
    )
