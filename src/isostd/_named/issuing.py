"""What the name of an issuer says by itself: a body, somebody else, nobody."""

from functools import lru_cache
from typing import Final, NamedTuple

from isostd._named.fields import OF_DAKKS
from isostd._named.neither import (
    APPROVES,
    CERTIFIES,
    is_short,
    who_is_neither,
)
from isostd._named.worded import ends, is_status
from isostd._text.blanks import keeps_place
from isostd._text.firms import firm, heads, unlabelled
from isostd._text.forms import HAN_FORMS, SURE_PATTERN, without_form
from isostd._text.late import late
from isostd._text.words import flat_words, flatten
from isostd.errors import InvalidReferenceError
from isostd.references import Reference

__all__ = [
    "OWN_ROOM",
    "OWN_TRADE",
    "ROOM_OF",
    "Issuer",
    "bare_firm",
    "is_self",
    "read_issuer",
    "takes_back",
    "without_trade",
]

# What stands where the issuer should and names nobody who certifies; also
# which kind of body it is, in the languages that papers come in.
_NOBODY: Final = """
    none; no; nobody; unknown; certification body; certifier; cb; issuer
    iso certification; iso certificate; iaf certification
    registrar; iso certified; iso/tc 176; irca; cqi irca; exemplar global
    iso technical committee 176; world trade organization; wto; who; un; eu
    united nations; world health organization; european union
    companies house; gs1; ansi; american national standards institute
    ansi american national standards institute; jisc; kats; etsi; itu
    american national standards institute (ansi); din; din e.v.; cenelec
    deutsches institut für normung; rosstandart; росстандарт; госстандарт
    gosstandart
    федеральное агентство по техническому регулированию и метрологии
    日本産業標準調査会; 国家标准化管理委员会; 국가기술표준원
    standardization administration of china; badan standardisasi nasional
    codex alimentarius; certsearch; европейская комиссия
    евразийская экономическая комиссия; eurasian economic commission
    евразийская комиссия; standards australia; astm; astm international
    asq; american society for quality; cqi; sedex; amfori; amfori bsci
    self issued; certificate authority; certification authority
    certifying authority; accreditation council; quality management system
    quality management systems; quality management system certification
    质量管理体系; 质量管理体系认证
    accreditation body; chamber of commerce; the chamber of commerce
    consultant; our consultant; iso consultant; consulting firm; consultancy
    ce; 咨询公司; 中国认证认可协会; customer; client; logo only; eudamed; nando
    nando database; 全国认证认可信息公共服务平台; not mentioned; not provided
    not available; not printed; not found; not stated on certificate; see logo
    logo; see qr code; qr code; certificate; seal; company seal; stamp; 盖章; 公章
    认证证书; 证书; www.iafcertsearch.org; iafcertsearch.org; as per attachment
    as attached; unbekannt; keine angabe; desconocido; desconocida
    no indicado; desconhecido; inconnu; non précisé; sconosciuto; onbekend
    okänd; ukendt; ukjent; tuntematon; nieznany; neznámý; ismeretlen
    necunoscut; неизвестно; невідомо; άγνωστο; bilinmiyor; belirtilmemiş
    không rõ; tidak diketahui; ไม่ทราบ; غير معروف; 不明; 未知; 未提供; 未填写; 未注明
    记载なし; 記載なし; 불명; 미기재
    lab; laboratory; test lab; test laboratory; testing lab
    testing laboratory; auditor; body; labor; prüflabor; laboratoire
    laboratorio; 实验室; 检测机构; 检验机构; 认证机构
    zertifizierer; zertifizierungsstelle; zertifizierungsgesellschaft
    zertifizierungsorganisation; organisme certificateur; certificateur
    organisme de certification; organismo de certificación
    entidad certificadora; entidad de certificación; organismo certificador
    certificadora; ente di certificazione; ente certificatore
    organismo di certificazione; entidade certificadora
    organismo de certificação; certificatie-instelling
    certificerende instelling; certifieringsorgan; certificeringsorgan
    sertifiseringsorgan; sertifiointielin; jednostka certyfikująca
    certifikační orgán; certifikačný orgán; tanúsító szervezet
    organism de certificare; certifikacijsko telo; орган по сертификации
    организация по сертификации; сертифицирующий орган
    орган з сертифікації; сертифициращ орган; φορέας πιστοποίησης
    belgelendirme kuruluşu; tổ chức chứng nhận; lembaga sertifikasi
    badan pensijilan; หน่วยรับรอง; جهة منح الشهادة; 发证机构; 認證機構; 验证机构; 登録機関
    審査登録機関; 심사기관; 認証機構; جهة منح الشهادات; גוף התעדה; dritte stelle; tierce partie
    tercera parte; terceira parte; terza parte; derde partij; strona trzecia
    třetí strana; tretia strana; третья сторона; üçüncü taraf; 인증원; 发证机关; 发证单位
    颁证机构; 认证单位; الجهة المانحة; جهة المنح; جهة منح; جهة الإصدار; جهة التصديق
    جهة الاعتماد; شركة منح الشهادات; سازمان; سازمان گواهی دهنده; شرکت گواهی دهنده
    גוף מסמיך; גוף מוסמך; גוף הסמכה; प्रमाणन निकाय; प्रमाणन संस्था; หน่วยงานรับรอง
    ผู้ให้การรับรอง; cơ quan cấp; lssm; lspro; cabinet de certification
    sertifiseringsliggaam; shirika la uthibitishaji; опс; сертификаттау органы
    сәйкестікті растау органы; benannte stelle; organisme notifié
    organismo notificado; organismo notificato; aangemelde instantie
    jednostka notyfikowana; notifikovaná osoba; oznámený subjekt
    notifikovaná osoba; bejelentett szervezet; organism notificat
    κοινοποιημένος οργανισμός; anmält organ; bemyndiget organ; teknisk kontrollorgan
    ilmoitettu laitos; organismo di valutazione; organismo de avaliação
    keine; keiner; aucun; aucune; ninguno; ninguna; nessuno; nessuna; nenhum
    geen; brak; žádný; nincs; niciunul; ingen; нет; немає; не указан; не указано
    жоқ; белгісіз; yok; không có; chưa rõ; tidak ada; tiada; ไม่มี; لا يوجد; אין
    无; 無; 無し; なし; 暂无; 暫無; 没有; 沒有; 无此信息; 空; 空白; 不詳; 不详; 不明確; 不明确; 未記入
    未提示; 待补充; 待補充; 없음; 모름; 미상
    """
# Authorities: they give papers of their own, and certify no management system.
_AUTHORITIES: Final = """
    fda; us fda; cpsc; us cpsc; osha; epa; us epa; customs; aqsiq; samr
    国家质检总局; 国家质量监督检验检疫总局; 国家市场监督管理总局; 国家药品监督管理局; nmpa; mhra
    european commission; health canada; anvisa; pmda
    us food and drug administration; food and drug administration
    """
# Words for the holder.
_SELF: Final = """
    same as holder; the company; the holder; our company; manufacturer
    the manufacturer; supplier; the supplier; vendor; factory; the supplier itself
    the factory; hersteller; lieferant; fabricant; fabricante; 工厂; 供应商; 制造商; 我司
    我公司; 本公司; 本厂; 自社; 当社; 당사; self; in-house; internal; ourselves; own
    quality department; the company itself; qa manager
    quality manager; qa department; the organization itself; qualitätsabteilung
    service qualité; departamento de calidad; ufficio qualità
    eigen verklaring; deklaracja własna; отдел качества; 质量部; 品质部; 品質保証部; 본사; 자체
    품질부서; 품질관리부; 품질관리팀; eigene qualitätsabteilung; unsere qualitätsabteilung
    notre service qualité; afdeling kwaliteit; kwaliteitsafdeling; dział jakości
    oddělení kvality; oddelenie kvality; kalite departmanı; kalite bölümü
    kvalitetsavdelning; kvalitetsavdelingen; kvalitetsavdelningen
    kvalitetsafdelingen; laatuosasto; minőségügyi osztály; departamentul calitate
    departamento da qualidade; відділ якості; phòng chất lượng; departemen mutu
    we ourselves; selbst; wir selbst; nous-mêmes; nosotros mismos; noi stessi
    nós mesmos; wijzelf; intern; interne; interno; 자사; 제조사; 제조업체; 製造元; メーカー; 生产商
    la propia empresa; la misma empresa; a própria empresa; o próprio fabricante
    perusahaan sendiri; internal perusahaan; produsen; pabrik; pengilang; kendi
    firma kendisi; kendi beyanı; öz beyan; üretici; imalatçı; tự công bố
    tự chứng nhận; công ty tự chứng nhận; nhà sản xuất; บริษัทเอง; รับรองตนเอง
    ผู้ผลิต; إقرار ذاتي; ذاتي; الشركة نفسها; المصنع; الشركة المصنعة; הצהרה עצמית
    החברה; היצרן; स्वयं; स्व-घोषणा; निर्माता; l'entreprise elle-même
    die firma selbst; l'azienda stessa; собственная декларация; ประกาศตนเอง
    fabrikant; producent; výrobce; výrobca; gyártó; producător; proizvođač
    proizvajalec; tillverkare; produsent; valmistaja; κατασκευαστής; виробник
    производитель; изготовитель; 製造業者; 製造者; 制造商本身; pabrikan; יצרן
    """
_FORM: Final = f"{SURE_PATTERN}|{HAN_FORMS}"
_DIGIT: Final = late(r"\d")
# Who owns a scheme, with its form and town, or in whose house it lives.
_OWNER: Final = late(
    r"(?:iatf|iaob|vdaqmc|aiag|anfia|fiev|smmt|iaqg(?:oasis)?|gfsi|fssc"
    r"|brc(?:gs)?|lgcbrcgs|ifs|sqfi?|unife|iris|mdsap|emas|saas)\Z"
    r"|(?:iatfoversightoffice|internationalautomotivetaskforce"
    r"|internationalaerospacequalitygroup|saeinternational"
    r"|(?:stichting|foundation)fssc|fsscfoundation|britishretailconsortium"
    r"|brc(?:gs)?(?:globalstandards?|trading)|ifsmanagement"
    r"|internationalfeaturedstandards?|sqfinstitute|safequalityfoodinstitute"
    r"|foodmarketinginstitute|fmithefoodindustryassociation|foodplus|globalgap"
    r"|globalgoodagriculturalpractices?|mdsapconsortium"
    r"|irismanagementcent(?:er|re)|(?:tia)?questforum"
    r"|telecommunicationsindustryassociation"
    r"|socialaccountability(?:international|intl|accreditationservices))"
    rf"(?:(?:{_FORM}).*)?\Z"
)
# Letters that others bear too, each beside the scheme of the one who owns it.
_OWNERS_LETTERS: Final = {"sai": "sa-8000", "fmi": "sqf", "tia": "tl-9000"}
# "Social Accountability International (SAI)".
_LETTERS_BEHIND: Final = late(r"(.{6}) [(（][A-Z]{2,6}[)）]\Z")
# "SQFI (Safe Quality Food Institute)", "SAI - Social Accountability ...".
_LETTERS_BEFORE: Final = late(
    r"\A[A-Z]{2,6}(?: ?[(（]| [-–—] )(.{6,}?)[)）]?\Z"
)
# A picture of a register, or who signed, in the issuer's place.
_NO_FIRM: Final = late(
    r"(?i).*(?:\b(?:screen ?shot|print-?out)s?\b|\?\W*\Z"
    r"|\b(?:illegible|unreadable|unleserlich|illisible|ilegible|illeggibile)\b"
    r"|\w (?-i:or|oder|ou|atau|veya|hoặc|หรือ|أو|או|또는|или|або|lub|nebo|alebo|eller"
    r"|ili|vagy|sau|tai|ή|ya da) \w|\b(?-i:[A-Z]{2,6} o [A-Z]{2,6})\b"
    r"|\w (?:o|of) (?:equivalente?|similar|gelijkwaardig)\b"
    r"|\w ?(?:或|または|又は) ?\w|.{2}(?:\b(?:etc|usw|et al|m\.fl|u\. ?[aä])\.?"
    r"|\b(?:y otros|e outros|e altri|et autres|и др)\b|等|など| 등)\W*\Z)"
    rf"|\W*{OF_DAKKS}"
    r"|\W*(?:(?:(?:mrs?|ms|dr|ing|prof)\.?\s+|[A-Z]\.\s*){1,3}[\w-]+,\s*)?"
    r"(?:sign\w* )?(?:for and )?(?:on behalf of\W*)?"
    r"(?:(?:area|general|managing|certification|operations?|technical|quality"
    r"|regional|country|scheme|lead|chief|executive|accreditation|authori[sz]ed)\s+){0,3}"
    r"(?:manager|director|officer|president|signatory|signature|auditor)\W*\Z"
    r"|\W*(?:digitally |electronically )?signed\b(?! for\b).{0,60}"
)
# The mark of a notified body, before its number.
_NOTIFIED: Final = late(r"(?i)\A\W*(?:CE|NB|(?:EU )?notified body)(?=\W*\d)")
# "Example Cert www.example.org".
_SITE: Final = late(r"(?<=\w)[\s,;(]+(?:https?://|www\.)\S+\W*\Z")
# Whom a body's disclaimer names with it: "its affiliates ... or agents".
_ITS_OWN: Final = late(
    r"(?i)(?<=\w),? (?:and |or )?its (?:affiliates|subsidiaries)\b.*"
)
_MINISTRY: Final = late(
    r"(?i)\W*(?:the )?(?:ministry (?:of|for)|ministerio|ministère|ministero"
    r"|ministério|\w*ministerium|ministerstw[oe]|minister(?:ul|iet|et)|kementerian"
    r"|\w*ministeriö|ministerie van|министерство|міністерство|υπουργείο"
    r"|וزارة|وزارة|bộ (?=y tế|công thương|khoa học|nông nghiệp)|กระทรวง"
    r"|(?:[^\W\d]+ ){1,4}bakanlığı|\w{2,}産業省|厚生労働省|農林水産省|国土交通省"
    r"|(?:환경부|보건복지부|산업통상(?:자원)?부|식품의약품안전처)(?! ?(?:지정|인정|산하|승인))"
    r"|government of|department of(?!.*certif)|state administration for"
    r"|u\.?s\.? food and drug)\b"
)
# The same in other languages, each of them with a word that says so.
_ONE_OF_THEM: Final = (
    r"(?:(?:die|eine[rn]?) |[^\W\d]{2,10}[ -](?=akkred))?(?:(?:akkreditiert|unabhängig|extern|neutral|zugelassen"
    r"|anerkannt)e[nr]? )+(?:zertifizierungs(?:stelle|gesellschaft)|prüfstelle|stelle)"
    r"|(?:an? |the )?(?:(?:accredited|independent|third[- ]party) )+"
    r"(?:(?:certification|certifying|inspection) )?(?:body|agency|registrar|cb)"
    r"|(?:(?:un|el|um|o|una|la|uma) )?"
    r"(?:organismo|entidade?|ente|empresa|casa|firma)"
    r"(?: (?:de (?:certificaci[oó]n|certificação)|certificadora?|(?:acredit|credenci)ad[oa]"
    r"|extern[oa]|independ[ie]\w+)){1,3}"
    r"|certificadora (?:(?:acredit|credenci)ada|externa|independ[ie]\w+)"
    r"|(?:(?:un|l['’]) ?)?organisme(?: (?:de certification|certificateur|accrédité"
    r"|indépendant|tiers|externe|agréé)){1,3}"
    r"|(?:(?:un|l['’]) ?)?(?:ente|organismo)(?: (?:di certificazione|certificatore"
    r"|accreditato|indipendente|terzo|esterno)){1,3}"
    r"|(?:(?:een|de) )?(?:geaccrediteerde?|onafhankelijke|erkende)"
    r" (?:certificat(?:ie|e)[- ]?instelling|certificerings?instantie|instelling)"
    r"|(?:(?:akredytowan|niezależn|zewnętrzn)a )?jednostka certyfikująca"
    r"|(?:\w{2,10} akredite |(?:(?:akredite|bağımsız|yetkili|onaylı|onaylanmış|notifiye"
    r"|uluslararası) )+)(?:belgelendirme )?(?:kuruluşu?|kurumu?|firması)"
    r"|(?:(?:аккредитован|независим|международн|нотифицирован|уполномоченн)\w+ )*орган"
    r"(?: по (?:сертификации|(?:подтверждению|оценке) соответствия)"
    r"(?: (?:систем\w*|менеджмента|продукции|качества|управления)){0,3})?"
    r"|(?:tổ chức|đơn vị|cơ quan) (?:cấp )?(?:giấy )?chứng nhận"
    r"(?: (?:quốc tế|độc lập|được (?:\w+ )?công nhận))?"
    r"|(?:lembaga|badan) (?:sertifikasi|pensijilan)"
    r"(?: (?:(?:ter)?akreditasi|bertauliah|independen|bebas|internasional|antarabangsa))*"
    r"|(?:هيئة|جهة|شركة|مؤسسة) (?:معتمدة(?: (?:من|لدى))?"
    r"|(?:إصدار|منح|تقييم)(?: ال(?:شهادات?|مطابقة))*)"
    r"|หน่วย(?:งาน)?(?:ผู้)?(?:ให้การ)?รับรอง(?:ระบบ)?(?:คุณภาพ)?(?:ที่ได้รับการ(?:รับรอง|ขึ้นทะเบียน|ยอมรับ)(?:จาก)?)?"
)
# The letters behind are its own, or of whoever accredits it: "acreditado por
# ENAC", "organismo certificador ICONTEC".
_LETTERED: Final = late(
    rf"(?i)\W*(?:{_ONE_OF_THEM}),? ?[(]?(?:(?:por|par|da|dal|von|durch|door"
    r"|przez|by) (?:(?:el|l[ae]) )?)?([^\W\d_]{2,10})\W*\Z"
)
# Which kind of body it is, and not which: "UKAS accredited certification
# body"; behind letters of its own it is a name: "CEPREI Certification Body".
_SOME_BODY: Final = late(
    r"(?i)\W*(?:(?:the|an?|our|some|any)\s+)?"
    r"(?:(?:(?:[a-z]{2,6}(?:[ -]|-[a-z]{2,6} )|(?:inter)?national(?:ly)? "
    r"|(?:globally|fully|duly) )?(?:accredited|approved|authori[sz]ed|recogni[sz]ed)"
    r"|(?-i:(?:[a-z]{2,6}|ISO|IAF|EU|UK)[ -])?(?:unknown|unnamed|internal"
    r"|certification|certifying|certificate|notified|inspection|auditing|audit|in-house"
    r"|issuing|awarding|registration|conformity|assessment"
    r"|factory|independent|third[- ]party|external))\s+){0,3}"
    r"(?:(?<=\s)(?:body|bodies|agency|auditors?|lab(?:oratory)?"
    r"|(?<=issuing )(?:authority|organi[sz]ation|company|office|institution))|third[- ]party|certifier"
    r"|registrar|CB)\W*\Z|x{3,}(?: certif\w*)?\Z"
    r"|not (?:clearly )?(?:readable|legible|visible|known|told)\W*\Z"
    r"|(?:某|第三[方者]|独立|獨立|中国|国际|國際|国家|权威|专业|外部|외부|공인|국제|제3자|ISO| |[〇○×*]{2,}|x{2,}"
    r"|经?[A-Z]{0,6}(?:认可|認可|批准|授权)[的之]?|[A-Z]{2,6}認證[的之]?"
    r"|[A-Z]{0,6} ?(?:認定の?|인정(?: ?받은)?)|[证證]书|證書)*+"
    r"(?:认证|認証|認證|验证|驗證|인증|審査(?:登録)?|审核|審核|심사|등록|발급|[颁頒][发發]|[签簽][发發]|核[发發]|[发發]行|発行"
    r"|[发發][证證]|公告) ?(?:机构|機構|机关|機關|機関|单位|單位|기관|단체|업체|公司|中心|元|者|方)(?:[(（]?盖章[)）]?)?\Z"
    r"|(?:[〇○×*]{2,}|x{2,}) ?(?:认证|認証|認證|인증)(?:有限公司|株式会社|원)?\Z"
    rf"|\W*(?:{_ONE_OF_THEM})\W*\Z"
    r"|(?:an? |the )?ISO (?:certification )?(?:cent(?:er|re)|registrar)\W*\Z"
    r"|(?:详?见|参见)(?:证书|附件|附页|原件)"
)
# A firm that looks at itself: "internal audit", "self-certified".
_OWN_LOOK: Final = late(
    r"(?i)\W*(?:(?:by|the|an?|our|company(?:['’]s)?|organi[sz]ation(?:['’]s)?)\s+)*"
    r"(?:(?:self|own|internal|in-house|(?:first|1st)[- ]party)[\s-]*"
    r"(?:audit|assess|declar|certif|issu|qualif|q[ac]\b|quality)[a-z]*"
    r"(?: (?:team|department|report|audit(?:or)?s?))?"
    r"|(?:eigene?[rs]?|selbst|interne?[rs]?)[ -]?"
    r"(?:zertifi|erklär|audit|bewert|ausgestellt)[a-zä]*"
    r"|auto-?[ ]?(?:certifi|déclar|declar|dichiar|évalu|evalu|valut|avalia)[^\W\d_]*"
    r"(?:tion|ción|zione|ção|ad[oa]|at[oa]|ée?s?)"
    r"|audit(?:or(?:[íi]?a|i)?|eurs?)? intern[eoai]?s?"
    r"|само(?:декларац|сертификац|оценк)\w*|внутренн\w+ аудит\w*"
    r"|(?:(?:公司|企业)?(?:自我?|内部?)|自己|社内)(?:评价?|审核?|认证|声明|監査|審査|(?:適合)?宣言)"
    r"|(?:자체|내부|자기) ?(?:심사|감사|인증|선언))\W*\Z"
)
# A firm that its customer looked at.
_CLIENTS_LOOK: Final = late(
    r"(?i)\W*(?:(?:(?:the|our|an?)\s+)*(?:customer|client|buyer|supplier|vendor"
    r"|(?:second|2nd)[- ]party)(?:['’]?s['’]?)?[\s-]*(?:audit|assess|qualif|approv)[a-z]*"
    r"|(?:second|2nd)[- ]party|(?:kunden|lieferanten)-?audits?"
    r"|audits? (?:d[eu] )?(?:client|fournisseur)s?"
    r"|auditor[íi]as? de (?:clientes?|proveedor(?:es)?|segunda parte)"
    r"|аудит\w* (?:заказчик|клиент|поставщик|второй сторон)\w*"
    r"|(?:客户|供应商|第二方|二方)(?:审核|验厂|审查)|(?:顧客|取引先|二者)(?:監査|審査)"
    r"|고객사? ?(?:심사|감사)"
    r"|(?:(?:(?:second|2nd)[- ]party )?(?:audit|assess|approv)[a-z]* )?"
    r"by (?:(?:the|our|its)\s+)?"
    r"(?:customer|client|buyer|supplier|second part)[a-z]*)\W*\Z"
)
# A market place names the firms that pay it: "Alibaba.com Verified Supplier".
_MARKET: Final = late(
    r"(?i)\W*(?:(?:alibaba|aliexpress|made-?in-?china|global ?sources|indiamart"
    r"|trade ?india|dhgate|tradekey|ec21|ebay)\b|amazon(?:\.|\W*\Z))"
)
# Who is yet to issue it, or to be found: "Example Cert (planned)".
_AHEAD: Final = (
    r"(?:pending|planned|proposed|expected|scheduled|awaited|tb[acd]"
    r"|to be (?:confirmed|determined|decided|announced|appointed|selected)"
    r"|in pro(?:gress|cess)|targeted|target(?= ?(?:date|:|q[1-4]|20\d\d))"
    r"|geplant|beantragt|prévue?|en cours|previst[oa]|pianificat[oa]"
    r"|en (?:proceso|trámite)|em andamento|planejad[oa]|planowan[ay]"
    r"|planlan(?:an|ıyor|dı)|планируется|direncanakan|dalam proses"
    r"|à confirmer|da confermare|do potwierdzenia|noch offen|rencana|מתוכנן|مخطط"
    r"|待(?:定|[确確][认認])|未定|미정|(?<=[(（])拟(?=[)）])|计划中?|预定|申请中|予定|申請中|計画中?|예정"
    r"|por (?:definir|confirmar)|a (?:definir|confirmar)|dự kiến|đang (?:xin|chờ)"
    r"|อยู่ระหว่าง\S*|قيد ال\w+|בתהליך|प्रक्रियाधीन)"
)
# What takes the name beside it back: "Example Cert (our consultant)"; whose
# copy a paper is says nothing of who issued it.
_NOT_YET: Final = late(
    r"(?i)[(（](?![^()（）]*\bcopy\b)[^()（）]*\bconsultants?\b|[(（][^()（）]*\bapplied"
    r"(?=\W*[)）]|\W+(?:(?:for|to|with|in|on|by|at|since)\b|\d))"
    rf"|[(（][^()（）]*(?<![a-z]){_AHEAD}(?![^\W\d_])"
    rf"|(?:\s[-–—]|[,;:/])\s*{_AHEAD}(?:\W*\Z|\s+(?:q[1-4]|20\d\d)\b)"
    rf"|\A\W*{_AHEAD}(?:\s*[-–—:,;(/]|\s+(?:with|by|from|at)\b|\W*\Z)"
    r"|\A\W*(?:not yet|awaiting|applied (?:to|with)|under application)\b"
)


def takes_back(words: str) -> bool:
    """Tell whether words in brackets take back the name before them."""
    return _NOT_YET.search(f"({words})") is not None or ends(words)


# What stands behind a name: "DNV (accreditation suspended), Hamburg".
_PARTS: Final = late(r"[()（）,;:/]|\s[-–—]")
_OF_WHAT: Final = late(
    r"(?i)\b(?:accreditation|licen[cs]e|approval|recognition|designation"
    r"|akkreditierung|zulassung|accréditation|acreditación|accreditamento)\b"
    r"|[认認]可|资[质格]|批准"
)


def _is_ended(name: str) -> bool:
    """Tell whether words behind a name say that it, or its leave, ended."""
    words = (_OF_WHAT.sub(" ", part) for part in _PARTS.split(name)[1:])
    return any(ends(word) and is_status(word) for word in words)


def is_self(name: str) -> bool:
    """Tell whether words mean the holder."""
    return (
        flatten(name) in flat_words(_SELF) or _OWN_LOOK.match(name) is not None
    )


def _is_no_third(name: str) -> bool:
    """Tell whether the firm or its customer looked, and nobody else."""
    parts = filter(str.strip, _PARTS.split(name))
    return not is_self(name) and all(
        is_self(part) or _CLIENTS_LOOK.match(part) for part in parts
    )


_FORM_BEHIND: Final = late(f"(?:{_FORM})+\\Z")


def bare_firm(name: str) -> str:
    """Return a firm's name, as `firm` writes it, without any legal form."""
    return _FORM_BEHIND.sub("", firm(without_form(name)))


# A room of the holder's own house.
OWN_ROOM: Final = late(
    rf"(?:{_FORM}|quality|qa|qc|management|assurance|control|internal|audit"
    r"|department|dept|division|team|office|qualitaetsmanagement|abteilung"
    r"|品质|品質|品管|质量|質量|质管|管理|部门|部)*"
)
# What a body adds to the name of its group: "Acme Pumps Certification".
OWN_TRADE: Final = late(
    rf"(?:{_FORM}|certifications?|certifying|cert|zertifizierung|certificacion"
    r"|certificacao|certificazione|registrars?|assurance|assessment|services?"
    r"|group|body|cent(?:er|re)|stelle|认证|認證|認証|인증|中心|センター|원|센터)*"
)
# "Quality department of Example Works".
ROOM_OF: Final = late(
    r"(?:(?:quality|qa|qc|management|assurance|control|internal|audit"
    r"|department|dept|division|team|office|qualitaets?|abteilung"
    r"|service|direction|direccionde|departamentode|calidad|qualite|reparto"
    r"|ufficio|direzione|qualita)+(?:of|ofthe|at|der|von|de|du|di|della)?)"
)


# A trade that whoever certifies management systems may not have, ...
_CONSULTS: Final = late(
    r"(?i)\b(?:consult(?:s|ing|ants?|anc(?:y|ies)|anță|or[ai]a|or[ií]as?|or[ae]s?|ores)?"
    r"|konsult(?:er|företag\w*|ointi\w*|bolag\w*)?|konsulent\w*|tanácsadó\w*"
    r"|\w*beratung\w*|berater|consulenz[ae]|ases[oó]r(?:[ií]as?|es)"
    r"|cabinet (?:de )?conseil|adviesbureau|doradztwo|poradenství|konsultan"
    r"|danışman\w*|tư vấn)\b|консалтинг|консультац|σύμβουλο|استشار"
    r"|咨[询詢]|[顾顧][问問]|コンサル|컨설팅|ייעוץ|सलाहकार|ที่ปรึกษา"
)
# ... where it names none of those that it does have.
_ASSESSES: Final = late(
    r"(?i)cert|zert|regist|assess|audit|verif|accredit|inspe|begutacht|prüf|evalua"
    r"|serti|tanúsít|πιστοποί|شهاد|сертифи|[认認][证証證]|인증|[审審]|[检檢]|機構|심사|belgelen|chứng nhận"
)


class Issuer(NamedTuple):
    """What the name of an issuer says by itself.

    Attributes:
        name: the name.
        nobody: whether it names nobody who certifies, or takes it back.
        letters: what stands behind words for any such body, or None; where
            it is an accreditor's, that is nobody either.
        figures: whether it has no letters but those of the mark.
        authority: whether it is one that gives no such paper.
        ministry: whether it may be one that certifies no management system.
        document: the document that it is the name of, or None.
        neither: who it is that certifies nobody, and why; None for a firm.
        owns: the standard of which it owns the scheme, in letters that
            others bear too, or None.
        consults: whether it is called a consultancy and nothing else.
    """

    name: str
    nobody: bool
    letters: str | None
    figures: bool
    authority: bool
    ministry: bool
    document: Reference | None
    neither: tuple[str, str] | None
    owns: str | None
    consults: bool


@lru_cache(maxsize=1024)
def read_issuer(name: str) -> Issuer:
    """Read the name of an issuer; papers bear few, over and over."""
    whole, name = name, _SITE.sub("", _ITS_OWN.sub("", unlabelled(name)))
    flat, neither = flatten(name), who_is_neither(name)
    lettered = _LETTERED.match(name)
    bare = _LETTERS_BEHIND.sub(r"\1", name)
    return Issuer(
        name,
        nobody=(
            any(
                not flat or flat in flat_words(_NOBODY) or keeps_place(flat)
                for flat in map(flatten, (*heads(name), bare))
            )
            or _is_owner(name, bare)
            or _is_no_third(name)
            or _MARKET.match(name) is not None
            or _SOME_BODY.match(name) is not None
            or _NO_FIRM.match(name) is not None
            or _NOT_YET.search(whole) is not None
            or _is_ended(whole)
            # Whose register lists the certificates did not issue them, and
            # a network's paper is given by one of its members.
            or (neither is not None and neither[1] in (APPROVES, CERTIFIES))
        ),
        letters=lettered and lettered[1],
        figures=not any(map(str.isalpha, _NOTIFIED.sub("", name))),
        authority=flat.removeprefix("中国") in flat_words(_AUTHORITIES),
        ministry=_MINISTRY.match(name) is not None,
        document=_document(name),
        neither=None if is_short(name) else neither,
        owns=_OWNERS_LETTERS.get(flat),
        consults=(
            _CONSULTS.search(name) is not None
            and _ASSESSES.search(name) is None
        ),
    )


def _is_owner(name: str, bare: str) -> bool:
    """Tell whether a name is that of one who owns a scheme."""
    told = (*heads(name), bare, _LETTERS_BEFORE.sub(r"\1", name))
    return any(_OWNER.match(flatten(each)) for each in told)


def _document(name: str) -> Reference | None:
    """Return the document that a name may be the number of, or None."""
    if _DIGIT.search(name) is None:
        return None
    try:
        return Reference.parse(name)
    except InvalidReferenceError:
        return None


# "UKAS Certification" is no name of UKAS, and wears its letters.
_TRADE: Final = late(
    r"(?i)(?<=\w{4})(?: (?:certif\w+|cert|cent(?:er|re)|services?|body|limited"
    rf"|{SURE_PATTERN}))+\.?\Z"
)


@lru_cache(maxsize=512)
def without_trade(body: str) -> str:
    """Return a name without the words of the trade behind letters."""
    told = _TRADE.sub("", body)
    return told if told.isupper() or told == "DAkkS" else body
