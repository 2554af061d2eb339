"""Words about certificates, in the languages that papers come in.

What tells that there is none yet, that it is taken back, that it stands for
less than it seems; and words that only look so.
"""

from typing import Final

from isostd._text.blanks import SAMPLE, SPECIMEN, VOID
from isostd._text.late import late

__all__ = [
    "AHEAD",
    "ANOTHERS",
    "APPLICABLE",
    "AROUND",
    "ASKED_FOR",
    "ATTESTED",
    "ATTRIBUTE",
    "AUDITED_BY",
    "AUDITORS",
    "AUDIT_AHEAD",
    "BEHIND_SCOPE",
    "COMING",
    "COPIED",
    "DECLARATIONS",
    "DECLARED",
    "ENDS_PAPER",
    "FOR_BUYERS",
    "GOES_ON_YET",
    "GOING_ON",
    "IF",
    "INSTEAD",
    "LABELS",
    "LEADING",
    "LEARNED",
    "LEFT_BEHIND",
    "LENT",
    "LOUD",
    "MARKED",
    "MAY_GO_ON",
    "NOT_YET",
    "OFFERED",
    "OFFERS",
    "OF_EARLIER",
    "OTHER_NUMBER",
    "OVER",
    "OWN_WORDS",
    "PAPERS",
    "PARENT_TOLD",
    "RENEWED",
    "REPORTS",
    "SAMPLES",
    "SCOPE",
    "SPECIMENS",
    "STAMPS",
    "TAKEN_BACK",
    "TRAINED",
    "UNNUMBERED",
    "UNSAID",
    "UNTIL",
]

_STANDS: Final = r"(?=(?:iso|iec|bs|din|en|gb)\b)"

# What is worked towards: "zero harm" says nothing of a certificate.
_A_CERTIFICATE: Final = (
    rf"(?=\W*\Z| (?:\w+ ){{0,3}}?(?:certif|regist|accredit|{_STANDS}))"
)

# Words for a certificate that has been asked for, not granted.  "Planned" and
# "application" are words of trades too; "en cours de validité" means valid.
NOT_YET: Final = late(
    r"(?i)\b(?:letter of conform(?:ance|ity)|applied for"
    r"|(?:expected|target(?:ed)?)(?: (?:in|by|for))? (?:q[1-4]|20\d\d)"
    r"|(?:certif\w*|audit|assessment|registration) (?:is )?(?:in progress"
    r"|pending|under ?way|ongoing|sought)"
    rf"|(?:work|head)ing towards?{_A_CERTIFICATE}|not (?:yet )?started"
    r"|(?:plan|intend|aim|seek|hop|want|wish)(?:n?ing|e?s)? to (?:certify"
    r"|be certif\w+|(?:obtain|achieve|attain|gain|get|acquire|become)"
    rf"{_A_CERTIFICATE})"
    rf"|(?:pursuing|seeking|planning|aiming for) {_STANDS}"
    r"|(?<!patent )(?<!work )(?<!works )(?:in progress|pending)"
    rf"(?! (?!(?:since|from|by|until|with)\b|{_STANDS})\w)"
    r"|application(?= (?:for (?:certif|iso|iec|en|bs|din|gb|astm|e[cu] type)|submitted|filed)|\W*\Z)"
    r"|(?:quotation|offer|planned)(?=\W*\Z| for\b| 20\d\d|(?: of)? certif"
    rf"|\W{{1,3}}{_STANDS})"
    r"|certificate to follow"
    r"|stage[ -]?(?:1|i|one)(?! (?:compress|pump|regulator|turbine|amplifier|filter|light|curtain)\w*)"
    r"|under (?:process|renewal|audit)"
    r"|(?:stage[ -]?(?:2|ii|two)(?: audit)?(?: passed| report)?|gap analysis)(?=\W*\Z)"
    r"|\Agap analysis|(?:following|after|based on) (?:a )?gap analysis"
    r"|in preparation|preparing for|to be certified"
    r"|to be (?:obtained|achieved)(?=\W*\Z| (?:by|in|until)\b)"
    r"|recommended for (?:certif|regist)\w*"
    r"|letter of intent|pre-?assessment(?=\W*(?:\Z|[\d,;:()])"
    r"|\W{1,3}(?:audits?|visits?|report|stage|passed|done|completed|of|to|on"
    r"|for|in|by|is|was|has|and|certif\w*|iso|iec|bs|din|en|gb)\b)"
    r"|audit scheduled|renewal letter"
    r"|in vorbereitung|beantragt|en proceso"
    r"|(?<!certificat )en cours(?! de validit| d['’]eau)"
    r"|en tr[aá]mite|(?<!certificato )in corso(?! di validit)|em andamento"
    r"|in aanvraag|aangevraagd|w trakcie(?! ważn)|v přípravě|v príprave"
    r"|folyamatban|în (?:curs de (?:obțin|cert|implem)|pregătire)\w*"
    r"|в процессе|в процесі|готовится|заявка подана|σε εξέλιξη"
    r"|(?:başvuru|belgelendirme|sertifikasyon) (?:aşama|süreç|süreci|sürec)\w*|hazırlık aşaması\w*|pågående|pågår"
    r"|vireillä"
    r"|[12]\. ?(?:aşama|stupeň|szakasz)(?= (?:denetim|audit))"
    r"|dalam proses|sedang (?:di)?sertifikasi"
    r"|đang (?:xin|chờ|đánh giá|triển khai|tiến hành|(?:trong quá trình )?chứng nhận)"
    r"|certifica(?:ci[oó]n|ção) e[nm] curso(?! de v)|certyfikacja w toku"
    r"|certifikacija (?:u tijeku|u toku|v teku))\b"
    r"|[申审審][请請核查査]中(?![心国國])|办理中|进行中|進行中(?!の)|手続き?中(?!の)|認証準備中|[认認][证証證]中(?![心文英国國])"
    r"|正在(?:[进進]行)?[认認][证證]|取得予定|取得(?:準備)?中|(?:신청"
    r"|심사|진행) ?중|취득 ?예정|قيد (?:الاعتماد|التنفيذ|الإجراء|المعالجة|التدقيق|الإصدار)"
    r"|อยู่ระหว่าง(?:การ)?(?:รับรอง|ดำเนินการ|ขอ|ตรวจ)|กำลัง(?:ดำเนินการ|ขอการ)"
)

# Not the certificate itself, nor who is certified already.
_CERTIFYING: Final = (
    r"(?:(?!certif(?:ied|icat(?:e[ds]?|a|o|ă|aat)?|icad[oa]|ié)\b|zertifi(?:kat|ziert)"
    r"|certyfi(?:kat|kow)|[cs]ertifi(?:k[aá]t|ka|ce[rt])\b|сертиф[иі](?:кат|цирова|циран\b))"
    r"(?:[czs]ert[iy]fi?\w+|сертиф\w+)"
    r"|belgelendirme\w*|tanúsítás\w*|πιστοποίησ\w+)"
)
_UNDER_WAY: Final = (
    r"(?:in (?:bearbeitung|arbeit|process|proces|behandeling|voorbereiding"
    r"|uitvoering)|en curso|em (?:curso|processo)|w (?:toku|przygotowaniu)"
    r"|(?:u|v|в) (?:tijeku|toku|teku|postopku|postupku|procesu|proces[eie]?"
    r"|procese|řízení|процессе|процесі|процес|стадии|ходе|ході)(?: на)?"
    r"|folyamatban|în (?:curs|derulare|desfășurare|proces)"
    r"|σε (?:διαδικασία|εξέλιξη)|menetluses"
    r"|expected|awaited|due|soon|being processed|process (?:ongoing|started))"
)
# It may have begun, or go on.
_GOES_ON: Final = (
    r"(?:läuft|im gange?|loopt|gaande|trwa|prob[ií]há|prebieha|zajlik"
    r"|ид[её]т|проходит|проводится|продолжается|триває|devam ed\w+"
    r"|sür(?:üyor|mekte\w*|ecinde)|i gang|igangværende|käynnissä"
    r"|meneillään|kesken|käib|notiek|vyksta)"
)
_AN_AUDIT: Final = "(?:audit\\w*|auditor[ií]a|audyt\\w*|аудит\\w*|denetim\\w*)"
_A_STAGE: Final = (
    r"(?:(?:stufe|étape|etapa|fase|phase|etapu?|steg|trin|vaihe|tahap|этапа?"
    r"|giai đoạn)[- ]?(?:[12]|ii?)\b|[12]\. ?(?:aşama|stupeň|szakasz|stufe|fáze)"
    r"|(?:第?[一二12](?:阶段|階段|段階)|ステージ ?[12]|[12] ?단계"
    r"|(?:ระยะ|ขั้น(?:ตอน)?)ที่ ?[12]|المرحلة (?:[12]|الأولى|الثانية)|שלב [12אב])(?!\w))"
)
_AUDIT_STAGE: Final = (
    r"(?:第?[一二12](?:阶段|階段|段階)(?:审核|審核|審査)|ステージ ?[12]審査"
    r"|[12] ?단계 ?심사)"
)
# All that stands in a part of the text: "certificering in behandeling".
GOES_ON_YET: Final = late(
    rf"(?i)\W*(?:{_CERTIFYING} (?:nach |process )?{_UNDER_WAY}"
    rf"|{_UNDER_WAY} (?:de )?{_CERTIFYING}|{_AN_AUDIT}\W{{1,3}}{_A_STAGE}"
    rf"|{_A_STAGE}\W{{1,3}}{_AN_AUDIT}|{_AUDIT_STAGE}|in (?:zertifizierung|certificering))\W*"
)

# "Zertifizierung läuft".
MAY_GO_ON: Final = late(
    rf"(?i)\W*(?:{_CERTIFYING} {_GOES_ON}|{_GOES_ON} {_CERTIFYING})\W*"
)

# What a person learned, by the paper that tells it.
LEARNED: Final = late(
    r"(?i)\b(?:training certificate"
    r"|certificate of (?:training|attendance|participation|completion"
    r"|awareness|competence)"
    r"|teilnahme(?:bescheinigung|bestätigung|zertifikat)"
    r"|constancia de (?:participación|asistencia)|zaświadczenie o ukończeniu"
    r"|katılım sertifikası|сертификат участника"
    r"|attestation de formation|certificado de asistencia"
    r"|attestato di partecipazione"
    r"|certificado de participa(?:ção|cao|ción|cion)"
    r"|attestation de (?:présence|participation|stage)"
    r"|ukończeni\w+ szkolenia"
    r"|účasti na školen[íi]|osvědčení o absolvování|cursuscertificaat"
    r"|deelnamecertificaat|kursbevis|kursusbevis|todistus koulutuksesta"
    r"|katılım belgesi|sertifikat pelatihan"
    r"|chứng nhận hoàn thành khóa|свидетельство об обучении"
    r"|о прохождении (?:курса|обучения))\b"
    r"|심사원 ?자격|审核员证书|培训证书|培训合格|结业证书|修了証|修了證|수료증|교육 이수"
)

# Who learned it, or the course: alone its title may be what the holder gives.
AUDITORS: Final = late(
    r"(?i)\b(?:(?:lead|internal) auditor(?! training)|lead implementer"
    r"|auditoren(?:schulung|ausbildung)|curso de auditor|corso di formazione"
    r"|szkoleni[ae](?= (?:z|iso|pn|dla|auditor|audytor)|\W*\Z)"
    r"|denetçi eğitimi\w*|auditora? (?:intern[oa]|l[ií]der|coordenador[a]?)"
    r"|implementador[a]? l[ií]der|auditeur interne|interner auditor|auditor internal"
    r"|audytor\w* (?:wewnętrzn|wiodąc)\w+|(?:interní|vedoucí) auditor"
    r"|intern (?:revisor|auditor)|(?:iç|baş) (?:denetçi|tetkikçi)"
    r"|leitender auditor|auditor(?= \((?:tüv|irca))|auditeur principal"
    r"|responsable d['’]audit|auditor wiodący|(?<![^\W\d] )implementer"
    r"|(?:certified|professional|provisional|senior|associate) implementer"
    r"|(?:внутренн\w+|ведущ\w+) аудитор\w*|đánh giá viên nội bộ)\b"
    r"|심사원 ?(?:교육|양성|과정)|내부 ?심사원|内审员|内部审核员|內部稽核員"
    r"|内部監査員|主任(?:审核员|審核員|審査員)|선임 ?심사원|مدقق داخلي"
)

# Who audited the holder, or was certified: "Lead auditor: M. Example".
AUDITED_BY: Final = late(
    r"(?i)(?:\baudit(?:or|eur)\w*(?: \w+)?|\baudytor\w*(?: \w+)?|аудитор\w*"
    r"|\bresponsable d['’]audit|[审審][核查査][员員]|심사원)\s?[:：]\s*"
    rf"(?!{_STANDS}|certif|zertif)\w"
)

# That it is a course, ...
TRAINED: Final = late(
    r"(?i)\b(?:training|course|schulung|ausbildung|lehrgang|formation|formaci[oó]n"
    r"|formazione|formação|corso|curso|opleiding|cursus|kurs(?:us)?|utbildning"
    r"|szkoleni\w+|školen\w+|képzés|eğitim\w*|обучени\w+|курс|навчання|pelatihan"
    r"|đào tạo|تدريب)\b|auditoren(?:schulung|ausbildung)"
    r"|培训|培訓|研修|講習|교육|양성|과정"
)

# ... and that somebody was given a paper.
ATTESTED: Final = late(
    r"(?i)\b(?:certificat(?:e|o)?\b|certificad[oa]|certificaat|zertifikat|attest"
    r"|diplom|zaświadczeni|świadectw|certyfikat|osvědčení|certifikát|tanúsítvány"
    r"|sertifika|belge|свидетельств|сертификат|chứng (?:nhận|chỉ))"
    r"|证书|證書|証書|修了|수료|이수"
)

# Of a word that trades have too, only its place tells.
_AT_AN_END: Final = (
    "sample|template|demo|style|provisional|interim|conditional|temporary"
    "|compliant|compatible|in(?:active|aktiv|actif|activo|attivo|ativo)"
    "|archived|archiviert|retired|nieaktywny|pasif|비활성|under review"
    "|discontinued|outdated|invoice|(?<!replaces )(?<!supersedes )(?:previous|old) certificate|(?:audit|compliance) report"
    "|questionnaire|schulung"
    "|lehrgang|muster|membership|seminar|stage ?2"
    r"|(?:training|foundation) course|awareness training|readiness review"
    # Consultancy of something is a trade.
    r"|(?:(?<![a-z] )|(?<=\biso )|(?<=\bqms )|(?<=entation )|(?<=ication ))"
    r"consult(?:ancy|ing|ants?)"
)

_PARENT: Final = (
    r"(?:mutter(?:gesellschaft|konzern)\w*|schwestergesellschaft|maison[- ]mère"
    r"|société[- ](?:mère|sœur)|casa madre|(?:empresa|sociedad|compañía) matriz"
    r"|empresa[- ]mãe|moeder(?:maatschappij|bedrijf))"
)
# In languages that say whose it is: "unseres Lieferanten".
_OF_ANOTHER_FIRM: Final = (
    r"(?:unsere?[nrms]*|des|eines) (?:\w+ )?(?:lieferant(?:en)?|zulieferers?|subunternehmers?)"
    r"|(?:de |du )?(?:notre|nos|leur) (?:fournisseur|fabricant|sous-traitant|partenaire)s?"
    r"|(?:de )?nuestr[oa]s? (?:proveedor|fabricante|subcontratista|socio)(?:e?s)?"
    r"|nostr[oi] (?:fornitor[ei]|produttor[ei]|subfornitor[ei]|partner)"
    r"|nossos? (?:fornecedor|fabricante|subcontratado|parceiro)(?:e?s)?"
    r"|(?:onze|ons) (?:leverancier|fabrikant|onderaannemer|partner)s?"
    r"|nasz(?:ego|ych) (?:dostawc[yó]w?|producenta|podwykonawcy|partnera)"
    r"|našeho (?:dodavatele|výrobce|partnera)|nášho (?:dodávateľa|výrobcu)"
    r"|beszállítónk\w*|furnizorul(?:ui)? nostru|tedarikçimiz\w*|pemasok kami"
    r"|наш(?:его|их|ему?) (?:поставщик|производител|субподрядчик|партн[её]р)\w*"
    r"|нашого (?:постачальника|виробника)|v(?:år|åra|ores) (?:leverantör|leverandør)\w*"
    r"|toimittajamme|của nhà cung cấp|certificat du (?:fournisseur|fabricant)"
    r"|certificado d(?:el|o) (?:proveedor|fabricante|fornecedor)"
    r"|certificato del (?:fornitore|produttore|fabbricante)"
    rf"|{_PARENT}(?!\s?(?:s\.|sas\b|sarl\b|gmbh\b|ag\b))|spółk[ai][- ]matk[ai]|mateřsk\w+ společnost\w*|anyavállalat\w*"
    r"|материнск\w+ компани\w+|ana şirket\w*|moderbolag\w*|moderselska[bp]\w*"
    r"|emoyhtiö\w*|công ty mẹ|perusahaan induk|induk perusahaan"
    r"|(?:gefertigt|hergestellt|produziert) (?:in|von|bei) (?:eine[mrn]? )?"
    rf"{_STANDS}"
    r"|(?:dans une|par une|en una|por una|in uno|in un|in|da uno|em uma|por uma|in een|w)"
    r" (?:usine|planta|f[aá]brica|empresa|stabilimento|azienda|fabriek|zakładzie)"
    r" (?:certificad[oa]|certifiée?|certificato|gecertificeerde?|certyfikowanym)"
    r"|(?:notre usine|unser werk|nuestra (?:planta|fábrica)|nostro stabilimento) (?:est|ist|está|è)"
)

TAKEN_BACK: Final = late(
    r"(?i)\A\W*(?:not|excluding|(?:technically )?equivalent to)\b"
    r"|\bnot (?:yet|valid(?! without| unless)|certified|accredited"
    r"|certificated|passed|achieved|awarded|granted|approved|active|in force|renewed)\b"
    r"|\b(?:audit|assessment|tests?) failed\b|\breplaced by (?:an? |the )?(?:\w+ )?cert"
    r"|\b(?:not|never) (?:constitute )?(?:an?|the|any)(?: valid)? certificate\b(?! (?:of|for) )"
    r"|\bno certificate(?=\W*\Z)|\bkein zertifikat\b"
    r"|\bpas un certificat\b|\bno es un certificado\b|\bnon è un certificato\b|\bnão é um certificado\b|[不非](?:是|作为|構成|构成)?[证證][书書]|証明書では(?:ない|ありません)"
    r"|\bvoid\b(?! without| if| unless| fill| detect| form| space)"
    r"|\b(?:withdrawn|expired|suspended|revoked|cancelled|canceled|lapsed"
    r"|terminated|built on(?= (?:the )?(?:principles|requirements|iso|iec|bs|din|en|gb)\b)"
    r"|(?<!music )on hold|out of date|не действует|(?:parent|sister) company|(?<!g[md]p compliance )of (?:our|the|a) (?:supplier|manufacturer|parent|sub-?contractor|sub-?supplier)"
    rf"|{_OF_ANOTHER_FIRM}"
    r"|does not (?:apply|cover)|(?:except|excluding|without|not) clauses? (?:[4-9]|10)(?![.\d])"
    r"|clauses? [\d.,; ]+(?:(?:to|and|[-–]) [\d.]+ )?only|only clauses? [\d.]+"
    r"|inherited (?:from|through|via)"
    rf"|(?:hosted|made|manufactured|produced|stored) (?:in|by|at) (?:an? |the )?{_STANDS}"
    r"|(?:our|their|its) (?:\w+ )?(?:suppliers?|sub-?contractors?|manufacturers?|factor(?:y|ies)|partners?"
    r"|data cent(?:er|re)s?|hosting \w+|cloud providers?) (?:is|are|has|have|holds?)"
    r"|specimen(?! (?:containers?|bottles?|cups?|jars?|tubes?|bags?|collection))"
    r"|(?:draft|template (?:of|for)(?: an?| the)?) (?:certificate|iso|(?:e[cu] |uk )?declaration)"
    r"|no longer|working to"
    r"|self[- ](?:declared(?! env)|declaration|certified|assess\w+)|angestrebt"
    r"|aligned (?:with|to)|in line with|copy of the standard|zurückgezogen|abgelaufen"
    r"|ungültig|ausgesetzt|entzogen|widerrufen|spécimen"
    r"|(?:suspendu|expiré|retiré|annulé)e?|(?:suspendid|caducad|vencid"
    r"|cancelad|anulad|suspens|sospes|scadut|revocat|annullat)[oa])\b"
    r"|过期|[撤注]销|暂停|失效|无效|無効|样本"
    r"|母公司|親会社|모회사|บริษัทแม่|الشركة الأم|חברת ה?אם|공급업체(?= ?인증서)|(?:供[应應]商|仕入先|공급업체)(?:的|の|의) ?"
    r"(?=[A-Z]|[认認][证證証](?!管理|服[务務]|咨[询詢]|[审審]核)|인증|[证證]书)"
    r"|\b(?:nicht mehr|n['’]est plus|non (?:è )?più|ya no|não mais|niet meer"
    r"|inte längre|ikke l[æe]nger\w*|już nie|již ne|больше не)\b"
    r"|\(muster\)|\(via\b|[=:–—-] ?no(?=\W*\Z)|[?？✗✘❌✖]\)?\s*\Z"
)

_BUYERS: Final = (
    r"(?:(?:parent|sister) company|of (?:our|the|a) (?:supplier|manufacturer|parent)"
    rf"|{_OF_ANOTHER_FIRM})"
)
# For whom a holder works, in its scope: "parts for our parent company".
FOR_BUYERS: Final = late(
    r"(?i)\b(?:for|für|pour|per|para|voor|dla|для|till|til)\s"
    rf"(?:[^\W\d]{{1,8}}['’]?\s?){{0,2}}{_BUYERS}(?![^;)]*certif)"
)
# Who the parent is, and not whose the paper is.
PARENT_TOLD: Final = late(
    r"(?i)\A(?:[^\W\d]+ ?/ ?)?(?:parent company|母公司|親会社|모회사|spółka matka"
    rf"|{_PARENT})\s?[:：]\s?(?!.*(?:[cz]ertif|认证|認証|인증|iso\b))"
)

# Of these no scheme or licence has one in its name.
OVER: Final = late(
    r"(?i)\b(?:withdrawn|expired|suspended|revoked|cancell?ed|lapsed|terminated"
    r"|void(?! without| if| unless)|(?:audit|assessment|tests?) failed|no longer valid"
    r"|refus(?:ed|al)|reject(?:ed|ion)|denied(?! part)|declined|superseded"
    # Goods may be exempt of one paper, and listed by another.
    r"|(?<!510\(k\)[ -])(?<!notification )exempt(?:ed|ion)?(?! from premarket)"
    r"|(?<!510\(k\) )not (?:required|needed)|inactive(?! (?:ingredient|excipient))"
    # What an authority has been told of, it acknowledges by a receipt.
    r"|(?<!notification )(?<!listing )(?<!filing )(?<!acknowledgement )receipt"
    r"(?! of (?:the |a )?(?:\w+ ){0,2}(?:notification|listing|filing)\b(?! fee))"
    r"|invoice|pro-?forma|quotation"
    r"|not (?:valid(?! without| unless)|granted|issued|in force)"
    # What an inspector found against the firm.
    r"|(?:warning|untitled|deficiency) letter|import alert|notice of violation"
    r"|(?:form|fda)[ -](?:form |fda )?483|official action indicated"
    r"|(?<!no )(?<!without )(?<!zero )non-?(?:complian(?:ce|t)|conformit(?:y|ies)"
    r"|conforming|conformance)|mängelbericht|nicht ?konform\w*"
    r"|(?:non[ -]|no |niet[ -])(?:conformit[éà]|conforme|conformidad|conformidade)s?"
    r"|refusée?|verweigert|abgelehnt|denegad[oa]|rifiutat[oa]|recusad[oa]|geweigerd|отказан\w*"
    r"|specimen(?! (?:containers?|bottles?|cups?|jars?|tubes?|bags?|collection))"
    r"|abgelaufen|ungültig|zurückgezogen|widerrufen|spécimen"
    r"|(?:suspendu|expiré|retiré|annulé)e?"
    r"|(?:suspendid|caducad|vencid|cancelad|anulad|scadut|revocat|annullat)[oa])\b"
    r"|不(?:符合|合格)|不適合|부적합|несоответств|警告[信函]|过期|[撤注]销|失效|无效|無効|样本|не действует"
)

LEFT_BEHIND: Final = late(
    rf"(?i)\A\W*(?:{_AT_AN_END})\W{{1,3}}{_STANDS}"
    rf"|\b(?:{_AT_AN_END}|applied)(?=\W*\Z)"
    # An audit's, or a school's or an estate's: "ISO 9001:2015 (1. aşama)".
    rf"|(?<=\d)\W{{1,4}}{_A_STAGE}(?=\W*\Z)"
    r"|(?<=\d )(?:based|principles)(?=\W*\Z)"
    r"|\bauditor (?:training )?course\b(?! provid)"
)

# What is so called is goods: "of suspended ceilings", "noise cancelling".
ATTRIBUTE: Final = late(
    r"(?i)(?:(?<=\bof )|(?<=\bscope: )|(?<=\bcovering )|(?<=\bfor ))"
    r"(?:suspended|expired|terminated|cancell?ed|withdrawn|lapsed)"
    r" (?!(?:since|by|on|in|from|until|till|due|because|as|and|or|at|for|to|with"
    r"|last|this|per|pending|today|now|already|again|during|after|before|the"
    r"|certif\w*|cert|registr\w*|status|accredit\w*|iso|iec|en|validity"
    r"|approvals?|licen[cs]\w+|management|qms|system\w*|audit\w*|holders?"
    r"|compan\w+|firms?|clients?|suppliers?|papers?|documents?)\b)(?=[a-z]{3})"
    r"|(?<=\bnoise[ -])cancell?ing\b"
)

# Papers about a certificate, and parts of one.
_ABOUT: Final = (
    r"letter of (?:confirmation|verification|certification|attestation|validity"
    r"|extension|comfort)|(?:certif\w+ )?(?:confirmation|verification|extension"
    r"|validity|attestation|certification|comfort) letter"
    r"|confirmation of (?:certification|registration|validity)"
    r"|to whom it may concern|noti(?:ce|fication) of (?:suspension|withdrawal"
    r"|cancell?ation|expiry|extension)|(?:suspension|withdrawal|cancell?ation) notice"
    r"|(?:extract|print-?out) (?:of|from) (?:the |a )?(?:\w+ )?(?:regist(?:er|ry)"
    r"|directory|database|certsearch|website|certificat\w+)"
    r"|(?:register|registry|directory|database|website|certsearch|iaf)"
    r" (?:extract|screen ?shot|print-?out)"
    r"|screen ?shot(?! (?:softw|tool|app)\w*)"
    r"|(?:annex|appendix|schedule|attachment|supplement|enclosure)(?: [a-z\d]{1,3})? (?:to|of)"
    r" (?:(?:the|main|eu|ec) ){0,2}certificat\w+"
    r"|(?:annex|appendix|schedule|anlage|anhang|annexe|anexo|allegato|bijlage)"
    r" \d{1,2} ?(?:of|von|de|di|van|/) ?\d{1,2}"
    r"|certificate (?:annex|appendix|schedule|attachment|supplement)"
    r"|best[äa]e?tigungsschreiben|bestätigung (?:der|über die) (?:zertifizierung"
    r"|gültigkeit)|(?:anlage|anhang|beiblatt) zu[mr] (?:zertifikat"
    r"|akkreditierungsurkunde)|bildschirmfoto"
    r"|auszug aus (?:de[mr] )?\w*(?:register|datenbank|verzeichnis)"
    r"|mitteilung über die (?:aussetzung|entziehung)"
    r"|lettre de (?:confirmation|prolongation)|annexe (?:au|du) certificat"
    r"|extrait (?:du|de la) (?:registre|base)|capture d['’]écran"
    r"|avis de (?:suspension|retrait)"
    r"|carta de confirma(?:ción|ção)|anexo (?:al|del|ao|do) certificado"
    r"|extracto (?:del|de la) (?:registro|base)|captura de (?:pantalla|tela|ecrã)"
    r"|notificación de (?:suspensión|retirada)"
    r"|lettera di conferma|allegato al certificato|estratto d\w+ (?:registro"
    r"|banca dati)|schermata|avviso di sospensione"
    r"|bevestigingsbrief|bijlage bij (?:het )?certificaat|schermafdruk"
    r"|pismo potwierdzające|załącznik do certyfikatu|zrzut ekranu"
    r"|potvrzující dopis|příloha (?:k )?certifikátu|snímek obrazovky"
    r"|письмо[ -]подтверждение|приложение к сертификату|скриншот|снимок экрана"
    r"|выписка из реестра|teyit yazısı|(?:sertifika|belge) eki|ekran görüntüsü"
    r"|thư xác nhận|phụ lục (?:giấy )?chứng nhận|ảnh chụp màn hình"
    r"|surat konfirmasi|lampiran sertifikat|tangkapan layar"
)

# What leads to a report on which a certificate rests.
_RESTS_ON: Final = (
    r"certif|zertif|based|with|incl|issued|granted|according|following|pursuant"
    r"|basierend|aufgrund|gem(?:ä|ae?)(?:ß|ss)|conform|selon|suivant|seg[uú]n|secondo"
    r"|(?:as|per|see|on|by|upon|under|after|from|in|to|ref|laut|nach|auf|siehe|zu[mr]?"
    r"|d['’]après|vu|sur|en|con|de|da|sulla|come|em|volgens|op)\b"
)

# Behind other words ("see annex to certificate") they tell where to look.
INSTEAD: Final = late(
    # Whose it is stands before: "SGS audit report ISO 9001:2015".
    rf"(?i)\A\W*(?:(?!{_RESTS_ON})[\w&.'’-]+ ){{1,3}}"
    r"(?:audit report|auditbericht|rapport d['’]audit|informe de auditor[íi]a"
    r"|rapporto di audit)\b(?! n[or]\b)"
    r"|\A(?!.{0,3}[据據按凭])(?![经經根由])[^\W\d_]{1,12}审核报告|"
    rf"(?:\A|[-–—,;:(|/.]|\d)\s*(?:(?:an?|the|our|copy of)\s+){{0,2}}"
    rf"(?:{_ABOUT})\b"
    rf"|\A\W*(?:annex|appendix|schedule|attachment) [a-z\d]{{1,3}} to {_STANDS}"
    r"|\A\W*(?:anlage|anhang|annexe|anexo|allegato|bijlage|załącznik|příloha|príloha"
    r"|melléklet|приложение|додаток|ek|phụ lục|lampiran|bilag[a]?) (?:n[ro°º]\.? ?)?[a-z\d]{1,3}"
    r" (?:zu[mr]?|au?|a[il]|d[eou]l?|bij|do|k|к|cho|của|till?) (?:\w+ )?"
    r"(?:[czs]ert[iy]fi|tanúsítv|сертиф|chứng|giấy)"
    r"|\b(?:acknowledge?ment of receipt|receipt (?:acknowledge?ment|of"
    r" (?:the |a )?(?:technical )?(?:file|documentation|dossier))|(?:technical )?"
    r"(?:file|documentation|dossier) (?:deposit )?receipt|empfangsbestätigung"
    r"|eingangsbestätigung|accusé de réception|récépissé de dépôt|acuse de recibo"
    r"|aviso de recepção|ricevuta di (?:deposito|ritorno)|attestato di deposito"
    r"|ontvangstbevestiging|potwierdzenie (?:odbioru|złożenia))\b"
    r"|(?<!multi[- ])(?<!multi)(?<!single[- ])(?<!one[- ])(?<!on-)(?<!web )"
    r"(?<!web)\bsite certificate\b"
    r"|(?<!with )(?<!and )(?<!no )(?<!mit )(?<!und )(?<!avec )\b(?:sub-?certificate"
    r"|(?:unter|teil|standort|neben)zertifikat|sous-certificat|subcertificado"
    r"|sottocertificato|podcertyfikat)\b"
    r"|(?:确认|確認|证明|證明)函|[证證]书附[件页]|證書附件|(?<!部)[分子][证證]书"
    r"|截[图圖](?!软件|工具)"
    r"|登[録錄]証.{0,3}(?:附属|付属)書|スクリーンショット|画面コピー"
    r"|인증 ?확인서|인증서 ?부속서|화면 ?캡처"
    r"|خطاب تأكيد|ملحق الشهادة|لقطة شاشة|หนังสือยืนยัน|ภาพหน้าจอ"
)

# Alone beside a name; an annex with a number is the chapter of a law.
PAPERS: Final = """
    letter; warning letter; cover letter; covering letter; reference letter
    letter of reference; notice; notification; notification letter; mitteilung; avis; aviso; avviso
    press release; brochure; flyer; leaflet; newsletter; e-mail; schreiben
    anschreiben; begleitschreiben; pressemitteilung; broschüre; prospekt; lettre
    courrier; lettre d'accompagnement; communiqué de presse; carta; folleto
    carta de presentación; nota de prensa; lettera; lettera di accompagnamento
    comunicato stampa; begeleidende brief; persbericht; pismo; list; письмо
    сопроводительное письмо; пресс-релиз; 信函; 说明函; 公函; 新闻稿; 宣传册; 案内状; 공문
    zertifikatsanhang; zusatzzertifikat; zertifikatsanlage
    annex; annex to; appendix; appendix to; attachment; attachment to; anlage
    anlage zu; anhang; anhang zu; beiblatt; annexe; annexe à; anexo; anexo a
    dopis; levél; scrisoare; mektup; brev; kirje; thư; レター
    auszug; uittreksel; wyciąg; výpis; kivonat; выписка; витяг; utdrag; uddrag
    kutipan; trích lục; 摘录; 抄本; 초본
    allegato; allegato a; bijlage; bijlage bij; załącznik; załącznik do; příloha
    príloha; приложение; приложение к; додаток; ek; phụ lục; lampiran; bilaga
    bilag; liite; melléklet; anexă; παράρτημα; 附件; 附录; 附錄; 附表; 附属書; 부속서; ملحق
    נספח; נספח לתעודה; ภาคผนวก; ภาคผนวกใบรับรอง; परिशिष्ट; registerauszug
    auszeichnung
    """

# What is written on the way to a certificate, or while it stands.
REPORTS: Final = """
    audit report; surveillance report; surveillance audit report
    certification audit report; recertification audit report; audit summary
    surveillance letter; surveillance audit letter; surveillance confirmation
    surveillance confirmation letter; surveillance audit confirmation
    confirmation of surveillance; letter of continuity; continuity letter
    auditbericht; überwachungsbericht; überwachungsauditbericht
    überwachungsbestätigung; rapport d'audit; rapport de surveillance
    informe de auditoría; rapporto di audit; relatório de auditoria
    auditrapport; raport z audytu; zpráva z auditu; správa z auditu
    auditjelentés; raport de audit; отчет об аудите; звіт з аудиту
    denetim raporu; báo cáo đánh giá; laporan audit; تقرير التدقيق
    审核报告; 審核報告; 監督審査報告書; 審査報告書; 監査報告書; 심사보고서; דוח מבדק
    דו"ח מבדק; รายงานการตรวจประเมิน; ऑडिट रिपोर्ट; έκθεση ελέγχου; auditointiraportti
    environmental statement; umwelterklärung; déclaration environnementale
    dichiarazione ambientale; declaración ambiental
    declaración medioambiental
    """

# Whole, or behind a name; with its version it is what a certificate tells.
_APPLICABLE: Final = (
    r"(?:statement of applicability|soa|erklärung zur anwendbarkeit"
    r"|anwendbarkeitserklärung|déclaration d['’]applicabilité"
    r"|declaración de aplicabilidad|dichiarazione di applicabilità"
    r"|declaração de aplicabilidade|verklaring van toepasselijkheid"
    r"|deklaracja stosowania|uygulanabilirlik bildirgesi|prohlášení o aplikovatelnosti"
    r"|适用性声明|適用宣言書|적용성 ?(?:보고서|선언서?))(?: \(soa\))?"
)
APPLICABLE: Final = late(
    rf"(?i)\A\W*{_APPLICABLE}\W{{1,3}}(?:(?:for|of|to|zur?|nach|gemäß|pour|para"
    rf"|per|voor|dla|the|la) ){{0,2}}{_STANDS}"
    rf"|(?:(?<=[\d,;:–—-] )|(?<=[(（])){_APPLICABLE}\W*\Z"
    # "依据适用性声明" tells what the certificate goes by.
    r"|(?<![\u3400-\u9fff])(?:信息安全)?适用性声明\W*\Z|適用宣言書\W*\Z"
)

_RENEWING: Final = (
    "renouvel|rinnov|odnow|erneuer|verleng|obnov|yenile|пересертиф|ресертиф"
    "|продлен"
)
_HAN_RENEWING: Final = "更新|换证|換證|再[认認]证|갱신"

# What goes on while a certificate stands: "transition audit pending".
GOING_ON: Final = late(
    r"(?i)\b(?:re-?certif\w*|re-?new\w*|surveillance|transition|transfer"
    r"|upgrade)\b.{0,40}\b(?:progress|pending|planned|scheduled|expected|process"
    r"|under ?way|ongoing)\b"
    rf"|\bunder renewal\b|\b(?:r[ei]-?[czs]ert[iy]f|hercertif|renova[cç]|{_RENEWING}"
    r"|umstellung|umstieg|übergang|transition vers|transi(?:ci|ç)|transizion|passaggio|passage|přechod|prechod|przejści"
    r"|átállás|áttérés|siirtym|tranziți|переход|перехід|geçiş|overgang|övergång)\w*"
    rf"|换版|転換|移行|전환|转版|转换|监督审核|{_HAN_RENEWING}"
)

RENEWED: Final = late(
    rf"(?i)\bre-?new|\br[ei]-?[czs]ert|hercert|renova|{_RENEWING}"
    rf"|{_HAN_RENEWING}"
)

OFFERED: Final = late(r"(?i)\b(?:quotation|offer|application|applied)\b")

# Not one before the certificate, and nothing else that tells of none.
AUDIT_AHEAD: Final = late(
    r"(?i)(?<!\bpre[- ])(?<!\bgap )(?<!\binitial )(?<!\bcertification )"
    r"(?<!\bregistration )(?<!\bstage [12] )(?<!\bstage[12] )"
    r"\b(?:audit|assessment) (?:is )?(?:in progress|pending|planned|scheduled"
    r"|under ?way|ongoing)\b"
)

_A_DAY: Final = (
    r"(?:\d{4}\s?[-./年년]\s?\d{1,2}\s?[-./月월]\s?\d{1,2}(?:\s?[日일])?"
    r"|\d{1,2}[-./\s]{1,2}\d{1,2}[-./\s]{1,2}\d{4}"
    r"|\d{1,2}(?:st|nd|rd|th)?[-.\s]{1,2}[^\s\d]{3,16}[-.,\s]{1,2}\d{4}"
    r"|[^\s\d]{3,16}\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4})"
)
# "ISO 9001:2015 (valid until 2025-12-31)", and of "valid 13/09/2023 –
# 13/09/2025" the second day.
UNTIL: Final = late(
    r"(?i)(?:\b(?:v[aá]lid(?:[oae]s?|ez|ade|it[yàé])?\b|valable|gültig\w*|vig[eê]n\w*"
    r"|geldig\w*|ważn\w*|platn\w*|действ\w*|дійсн\w*|geçerli\w*|hiệu lực|berlaku|giltig\w*"
    r"|gyldig\w*)|有[效効]期|유효 ?기간|มีผล)[^()（）\[\];\d]{0,20}"
    rf"{_A_DAY}\.?\s?(?:[-–—~～→/至到]|부터|\b(?:to|(?:un)?till?|through|bis|au|al?|hasta"
    r"|até|tot|do|до|по|đến|sampai|hingga|til)\b(?: el| zum)?)\s?"
    rf"(?P<last>{_A_DAY})"
    r"|(?:\b(?:exp(?:\.|ir(?:es|y|ed|ation))?(?: date)?|valid (?:un)?till?"
    r"|valid (?:to|through|thru|up ?to)|(?:good|runs) until|validity"
    r"|(?:gültig|gültigkeit) bis(?: zum)?|läuft (?:bis|ab)(?: zum| am)?|ablauf"
    r"|ablaufdatum|valable jusqu['’]au|date d['’](?:expiration|échéance)"
    r"|(?:fin de )?validité|vence(?: el)?|vencimiento|caduca(?: el)?|validade"
    r"|validità|scade(?: il)?|verv(?:alt|oopt) op|verloopt op|einddatum"
    r"|(?:data|termin) ważności|wygasa|konec platnosti|lejárat"
    r"|érvényes(?:ség)? (?:eddig|vége)|valabilă? până la|expiră(?: la)?"
    r"|ισχύει (?:έως|μέχρι)|годен до|истекает|чинний до|bitiş|giltigt? till"
    r"|gyldigt? til|utgår|udløber|utløper|(?:vykdoma|galioja) iki|derīgs līdz"
    r"|kehtib kuni|veljaven do|va[zž]i do|важи до|валиден до"
    r"|(?:válid[oa]|vigen(?:te|cia)) hasta(?: el)?"
    r"|fecha de (?:vencimiento|caducidad|expiración)|valid[oa] fino al"
    r"|(?:data di )?scadenza|válid[oa] até|data de (?:validade|vencimento)"
    r"|geldig tot|vervaldatum|ważn[yae] do|platn(?:ý|á|é|ost) do"
    r"|(?:действителен|действует|срок действия|дійсний) до"
    r"|(?:son )?geçerlilik tarihi|bitiş tarihi|hiệu lực đến|ngày hết hạn"
    r"|berlaku (?:sampai|hingga))"
    r"|有效期[至到]|到期(?:日期?)?|[满滿]期(?:日期?)?|[终終]止日期?|有効期限|만료일|유효 ?기간|หมดอายุ"
    r"|ใช้ได้ถึง|صالحة? حتى|בתוקף עד)"
    r"(?: ?/ ?[^\W\d]{4,12}(?: [^\W\d]{3,8}){0,3})?[ :：.-]{0,4}(?:on |in )?"
    # What begins then ends later.
    r"(?!\W*(?:from|since|as of|starts?|begins?|ab|seit|du|depuis|dal|desde|del|od|от|с"
    r"|vanaf|fra|från)\b)"
    rf"(?P<day>{_A_DAY}|[^()（）\[\],;]{{4,20}})"
    rf"|(?P<until>{_A_DAY})\s?(?:asti\b|saakka\b|-ig\b|まで|迄|까지|止(?!\w))"
)

# The last day of what: "Previous cycle expiry date: ...".
OF_EARLIER: Final = late(
    r"(?i)\b(?:previous|prior|former|earlier|old|replac|supersed|vorherig|vorig|früher"
    r"|alte[snr]?\b|ersetzt|précédent|ancien|remplac|anterior|previo|sustituy|reemplaz"
    r"|substitui|precedente|sostitui|poprzedni|předchoz|predchádz|előző|предыдущ"
    r"|прежн|попередн|önceki|eski\b|tidligere|forrige|tidigare|föregående"
    r"|edellinen|sebelumnya|[ld]?['’]?a(?:cc|ck|kk|c|k)r[eé]d[iy])"
    r"|trước|аккредит|акредит|上一|旧|原证|前回|认可|認可|認定|이전|인정"
)

# What a line says the holder does: "ISO 9001:2015 (scope: training)".
SCOPE: Final = late(
    r"(?i)\W{0,3}(?:\b(?:(?:registered |certified )?scope(?: of [a-z]+){0,2}"
    r"|(?:zertifizierungs|geltungs)bereich|anwendungsbereich"
    r"|alcance|[âa]mbito|escopo|campo di applicazione|scopo"
    r"|(?:domaine|champ) d['’]application|périmètre|toepassingsgebied"
    r"|zakres|rozsah|kapsam|область (?:сертификации|применения)"
    r"|сфера (?:сертифікації|застосування)|phạm vi|ruang lingkup|ขอบข่าย)"
    r"|(?:[认認][证証證]|登[录錄録])?(?:范围|範[围圍囲])|인증 ?범위)\s?[:：][^()（）;；]*"
)

# Words for a paper that only shows what one looks like, or is not done yet;
# some are the names of firms.
SAMPLES: Final = f"""
    {SAMPLE}; template; demo; muster; exemple; modelo; ejemplo; bozza; esempio
    campione; exemplo; voorbeeld; vzor; minta; utkast; örnek; contoh; mẫu
    ukázka; uzorak; primjer; vzorec; näidis; paraugs; pavyzdys; spesimen; نمونه
    mfano; halimbawa
    """

SPECIMENS: Final = f"{SPECIMEN}; {SAMPLES}"

# Alone beside a name these say that the paper is none, in the languages that
# papers come in; among other words they may tell what the holder does.
# Beside a standard they make a certificate none; to a law they are the paper.
DECLARATIONS: Final = """
    declaration; compliance declaration; conformity declaration
    declaration of conformity; declaration of conformity to
    """
# What a declaration is called, where it is told as one.
DECLARED: Final = late(
    r"(?i)(?:\A|(?<=\d )|(?<=[,;:(\u2013\u2014-])) ?"
    r"(?:(?:self[- ])?declar(?:ed|ation)|(?:conformity|compliance) declaration"
    r"|statement(?= of (?:conformity|compliance))|selbsterklärung|eigenerklärung|auto-?déclaration|autodeclara(?:ción|ção)"
    r"|autodichiarazione|eigen verklaring|deklaracja własna|самодекларация"
    r"|自我声明|自己宣言|자기선언)"
    r"(?: of (?:conformity|compliance))?(?: (?:to|with))?(?!\w)"
)
# What a firm writes of itself, with what leads from it to the name: "quality
# policy in line with", and not "policy administration".
OWN_WORDS: Final = late(
    # An insurer's policies are its goods.
    r"(?i)\W*(?:[\w&-]+ ){0,3}?(?:(?<!insurance )polic(?:y|ies)"
    r"(?: (?:statement|manual|document)s?)?"
    r"(?= ?[^\w ]| ?\Z| (?:in|on|for|of|to|acc\w*|as|with|per|under|based|v?\d)\b)"
    r"|\w*politik(?:ken|en|a)?|politi(?:que|ca|kası)|pol[ií]tica|polityka"
    r"|(?:qualitäts|umwelt|sicherheits|\w+sicherheits)leitlinie|dasar kualiti"
    r"|пол[иі]тика|πολιτική|kebijakan|chính sách|\w*beleid|manuel qualité"
    r"|manuale? (?:de |del |da |della )?(?:la )?(?:calidad|qualidade|qualità)"
    r"|(?:qualit[äa]e?ts-?)?(?:management-?|qualit[äa]e?ts)handbuch|księga jakości|руководство по качеству"
    r"|kalite (?:politikası|el kitabı))\b"
    r"|\W*(?:سياسة ال(?:جودة|بيئ|طاقة|سلام|أمن)|מדיניות (?:ה?איכות|סביב|אבטחת|בטיחות)"
    r"|นโยบาย(?:คุณภาพ|สิ่งแวดล้อม|พลังงาน|ความ|อาชีว))"
    r"|.{0,80}(?:方[针針]|政策|手[册冊]|マニュアル|방침|매뉴얼|ポリシー|नीति)(?:[书書]|声明|聲明)?\W*\Z"
)

# Where a mark or a note goes they say nothing.
UNSAID: Final = """
    none; n/a; not applicable; nicht anwendbar; nicht zutreffend; entfällt
    ne s'applique pas; non applicable; sans objet; no aplica
    no aplicable; no procede; non applicabile; non si applica; não aplicável
    não se aplica; niet van toepassing; nie dotyczy; nevztahuje se
    nem alkalmazható; nu se aplică; не применяется; не применимо
    не застосовується; uygulanmaz; ej tillämpligt
    ikke relevant; ikke aktuelt; ei sovelleta; không áp dụng; 不适用; 適用外
    該当なし; 해당 없음; لا ينطبق
    """
LABELS: Final = f"""
    {SPECIMENS}
    {DECLARATIONS}
    {REPORTS}
    作废; 作廢; 仅供参考; 仅供展示; attendance; based qms
    based quality management system; based management system; based system
    example; preliminary; ready; aligned; equivalent; foundation
    practitioner; training; awareness; checklist; audit checklist
    gap assessment; gap assessment report; manual; toolkit
    documentation kit; attestation of participation; consulting
    dis; fdis; nur muster; beispiel; schulung; beratung; handbuch
    ohne gültigkeit; zertifizierungsfähig; modèle; projet; brouillon
    formation; conseil; sans valeur; sans validité; non valable
    without value; no value; no commercial value; ohne wert; sin valor legal
    sem valor; senza valore; bez wartości; utan värde
    borrador; formación; capacitación; asesoría; sin validez; sin valor
    formazione; consulenza; senza validità; minuta; rascunho; formação
    treinamento; sem validade; concept; opleiding; zonder waarde; przykład
    návrh; školení; školenie; ukážka; tervezet; képzés; oktatás; proiect
    instruire; prov; exempel; utbildning; prøve; eksempel; udkast; kursus
    kurs; malli; luonnos; koulutus; taslak; eğitim; eğitim sertifikası
    danışmanlık; макет; черновик; обучение; чернетка; навчання
    υπόδειγμα; σχέδιο; εκπαίδευση; bản nháp; đào tạo; draf; pelatihan; عينة
    مسودة; تدريب; טיוטה; application form; not for use
    membership certificate; readiness; pre-audit
    mock audit; mock-up; demonstration; quality manual
    internal audit; external audit; initial audit; annual audit
    surveillance audit; certification audit; recertification audit
    first surveillance audit; second surveillance audit; follow-up audit
    surveillance; 1st surveillance; 2nd surveillance; 1st surveillance audit
    2nd surveillance audit
    internes audit; überwachungsaudit; zertifizierungsaudit
    rezertifizierungsaudit; audit interne; audit de surveillance
    audit de certification; auditoría interna; auditoría de seguimiento
    auditoría de certificación; audit interno; audit di sorveglianza
    auditoria interna; auditoria de manutenção; iç tetkik; gözetim tetkiki
    внутренний аудит; инспекционный аудит; 内部审核; 监督审核; 内部監査
    維持審査; 更新審査; 내부심사; 사후심사
    {UNSAID}; gilt nicht; neplatí; geçerli değil
    oder gleichwertig; oder vergleichbar; ou équivalent; ou similaire
    o equivalente; o similar; o simile; ou equivalente; ou similar
    of gelijkwaardig; lub równoważny; lub równoważna; nebo rovnocenný
    alebo rovnocenný; vagy azzal egyenértékű; sau echivalent; или эквивалент
    или аналог; або еквівалент; veya eşdeğeri; eller motsvarande
    eller tilsvarende; tai vastaava; atau setara; hoặc tương đương
    或同等; 或等同; または同等; または同等のもの; 또는 동등
    angelehnt an; nach den grundsätzen; nach den grundsätzen der
    selon les principes; inspiré; inspirée; inspiré par; aligné sur; alignée sur
    según los principios; basado en; basada en; alineado con; alineada con
    ispirato a; ispirata a; secondo i principi; secondo i principi della
    basato su; basata su; allineato a; allineata a; baseado em; baseada em
    segundo os princípios; alinhado com; alinhada com; volgens de principes van
    gebaseerd op; zgodnie z zasadami; oparty na; oparta na; podle zásad
    az elvek szerint; по принципам; на основе; на принципах; esaslarına göre
    prensiplerine göre; enligt principerna i; berdasarkan prinsip
    theo nguyên tắc; vorbereitung auf; préparation; préparation à; preparación
    preparazione; preparazione alla; preparação; voorbereiding op; przygotowanie
    příprava; príprava; felkészülés; pregătire; pregătire pentru; подготовка
    подготовка к; hazırlık; förberedelse; forberedelse; persiapan
    chuẩn bị cho; vorheriges zertifikat; früheres zertifikat; altes zertifikat
    certificat précédent; ancien certificat; certificado anterior
    certificato precedente; vorig certificaat; poprzedni certyfikat
    předchozí certifikát; predchádzajúci certifikát; előző tanúsítvány
    certificat anterior; предыдущий сертификат; попередній сертифікат
    önceki sertifika; önceki belge; tidigare certifikat; tidligere certifikat
    tidligere sertifikat; aiempi sertifikaatti; sertifikat sebelumnya
    chứng chỉ trước; 旧证书; 原证书; 旧認証書; 이전 인증서
    voraudit; probeaudit; audit blanc; audit à blanc; pré-audit; pre-auditoría
    auditoría previa; pré-auditoria; proefaudit; vooraudit
    audyt wstępny; předaudit; predaudit; előaudit; предварительный аудит
    попередній аудит; ön denetim; ön tetkik; föraudit; foraudit; esiauditointi
    pra-audit; đánh giá sơ bộ; 预审核; 预评审; 予備審査; 예비심사
    gap-analyse; analyse d'écarts; analyse des écarts; análisis de brechas
    análisis gap; analisi dei gap; gap analysis report; analiza luk
    análise de lacunas; boşluk analizi; анализ разрывов
    interne audit; interner audit; audyt wewnętrzny; interní audit
    interný audit; belső audit; audit intern; внутрішній аудит; iç denetim
    internrevision; intern audit; internrevisjon
    sisäinen auditointi; audit internal; đánh giá nội bộ; 内审; تدقيق داخلي
    target; targeted; goal; objective; objectif; objetivo; obiettivo; 目标
    目標; 목표; tbd; tbc; to be determined; to be confirmed; historic
    historical; previously; former; second party; 2nd party; or equivalent
    or similar; mapped; mapped to; gap; inherited; required
    certification process; заявлено; solicitat; verso; verso la
    preferred; desired; recommended; ongoing; ongoing certification; laufend
    laufende; laufende zertifizierung; läuft; loopt; lopend; lopende; trwa
    probíhá; prebieha; în curs; i gang; käynnissä; devam ediyor; sedang berjalan
    продолжается; under assessment; berlangsung; certificat en cours; certificato in corso
    certificado en curso; certificado em curso; zertifikat läuft; demandé
    demandée; requested; certification requested; to follow; to be confirmed
    a confirmar; por confirmar; à confirmer; da confermare; zu bestätigen; 待确认
    pedido; مطلوب; solicitado; solicitada; requerido; requerida; richiesto; richiesta
    requisitado; requisitada; vereist; gevraagd; wymagany; požadováno; требуется
    documentation toolkit; nomination; mou; letter of engagement
    management review; diploma; course; e-learning
    certification contract to
    second-party audit; supplier audit; customer audit to
    assessed by customer; lead auditor training; internal auditor training
    training course; auditor training
    foundation training
    foundation course; certification target; target standard
    certification goal; on track; aiming; ziel
    zertifizierungsziel; cel certyfikacji; cíl
    цель; мета; hedef; 认证目标; purchase order; invoice
    tax invoice; fee invoice; receipt; order confirmation; rechnung
    auftragsbestätigung; facture; bon de commande; factura; orden de compra
    fattura; fatura; faktura; счет на оплату; 发票; 发货单; 請求書; 注文書; 세금계산서
    attestation of training; webinar; exam passed; transition plan
    corrective action plan; nonconformity report; temporary certificate
    preliminary certificate; provisional certificate; interim certificate
    unaccredited; non-accredited; non-accredited scheme; superseded; targeting
    like; light; lite; mini; partial; partially; dummy; test; trial; pilot
    in the style of; in style of; modelled on
    maturity assessment; proof of payment; recommendation; appreciation award
    for tender purposes only; tender purposes only; mitgliedschaft
    factuur; számla; счет; lasku; faktur; hóa đơn
    nicht akkreditiert; ohne akkreditierung; non accrédité; non accréditée
    no acreditado; no acreditada; non accreditato; non accreditata
    não acreditado; não acreditada; niet geaccrediteerd; nieakredytowany
    nieakredytowana; neakreditovaný; neakreditovaná; nem akkreditált
    neacreditat; не аккредитован; не аккредитовано; не акредитовано
    akredite değil; ej ackrediterad; ikke akkrediteret; ikke akkreditert
    ei akkreditoitu; tidak terakreditasi; không được công nhận; 未认可; 未经认可
    非認定; 비인정; 비인가; self-assessment; selbstbewertung; auto-évaluation
    autoevaluación; autovalutazione; autoavaliação; samoocena; 自我评估; 自己評価
    readiness check; consultoría; consultoria; doradztwo; консалтинг; コンサル
    lieferantenaudit; audit fournisseur; auditoría a proveedores
    auditoría de proveedores; audit fornitore; audit dostawcy; leveranciersaudit
    tedarikçi denetimi; 供应商审核; サプライヤー監査; kundenaudit; audit client
    auditoría de cliente; audit di seconda parte; 第二方审核; 二者監査
    vorläufig; provisoire; provisional; provisorio; provisoria; provisório
    voorlopig; tymczasowy; předběžný; временный; geçici; 临时; 仮
    nulo; nullo; neplatné; لاغ; bez hodnoty; érték nélkül; без ценности
    değersizdir; uden værdi; uten verdi; arvoton; tanpa nilai; không có giá trị
    beauftragter; qualitätsbeauftragter; managementbeauftragter
    statement of conformity by the manufacturer; manufacturer's statement
    supplier's certificate; manufacturer's certificate; partner's certificate
    subcontractor's certificate; self-certification; self-audited
    internal audit programme; internal scheme; in-house scheme; customer audit
    none yet; teilweise; partiel; parcial; parziale
    following the principles of; consultancy completion certificate
    conditional certificate; refused; denied; rejected; failed; never granted
    similar to; inspired by; implementing; meets the intent of
    in accordance with the principles of; consultancy agreement
    consulting agreement; licence to use the mark; consulting contract
    proforma invoice; registration fee receipt; musterzertifikat
    beratungsvertrag; selbsterklärung; eigenerklärung; mitgliedsurkunde
    in anlehnung an; ausgerichtet; auto-déclaration; caduc; nul
    statement of compliance; statement of conformity; compliance statement
    conformity statement; assessment statement; compliance verified
    approval letter; award letter; decision letter; acceptance letter; award
    award for; award to; certificate of appreciation; certificate of excellence
    certificate of recognition; certificate of merit; certificate of implementation
    implementation certificate; consultancy certificate; internal audit certificate
    audit certificate; self-audit
    internal audit report; conformity opinion
    certification agreement; certification decision notice
    zertifizierungsvertrag; auditbestätigung
    contrat de certification; contrato de certificación
    contratto di certificazione
    咨询证书; 认证决定通知书; 监督审核通知书; 荣誉证书
    autodeclaración; copia no válida; autodichiarazione; autodeclaração
    eigen verklaring; szkic; deklaracja własna; проект; самодекларация
    numune; הדרכה; ร่าง; อบรม; मसौदा; प्रशिक्षण; 咨询合同
    自我声明; 差距分析; 会员证书; 自己宣言; コンサルティング契約; 자기선언; 样品; 样例; 示例; 模板; 草案; 培训; 培訓; 咨询
    no certificado; no certificada; koncept; ciornă; чернова; προσχέδιο; dự thảo
    konsep; nacrt; osnutek; mustand; melnraksts; juodraštis; 初稿; meta
    sasaran; mục tiêu; เป้าหมาย; هدف; יעד; लक्ष्य; doel; mål; tavoite
    nebo ekvivalentní
    eller likvärdig
    veya muadili
    หรือเทียบเท่า; أو ما يعادلها; أو ما يعادله; או שווה ערך
    या समकक्ष; 或同等标准; 或相当; または同等品; 又は同等; 同等; 相当; 準拠
    또는 동등 이상
    见本; 雛形; 研修; 研修修了証; 講習; 초안; 교육; 컨설팅
    """

OFFERS: Final = """
    audit plan; certification contract
    contract for certification to; application to; antrag; angebot
    plan d'audit; devis; demande; lettre d'intention; plan de auditoría
    solicitud; presupuesto; oferta; carta de intención; preventivo; domanda
    proposta comercial; orçamento; offerte; aanvraag; wniosek
    nabídka; žádost; ajánlat; kérelem; ofertă; cerere; заявка
    коммерческое предложение; комерційна пропозиція; пропозиція; αίτηση; προσφορά; başvuru; teklif; báo giá
    đơn đăng ký; penawaran; permohonan; عرض سعر; طلب; הצעת מחיר
    ใบเสนอราคา; ansökan; offert; ansøgning; tilbud; tarjous; hakemus
    申请; 申請; 신청; 申請予定; 신청 예정; ยื่นขอ; in richiesta; dimohonkan; protocolado
    申请书; 报价单; 认证合同; 审核计划; 受理通知书; 意向书; 预审; 見積書
    審査計画書; 견적서; 심사계획서
    """

AHEAD: Final = f"""
    {OFFERS}
    awaiting certificate; awaiting certification; not yet certified
    not yet certificated; not yet issued; not yet granted; not yet awarded
    not yet approved; not yet achieved; noch nicht zertifiziert
    noch nicht ausgestellt; pas encore certifié; pas encore délivré
    aún no certificado; todavía no certificado; non ancora certificato
    chưa được chứng nhận; chưa chứng nhận; belum tersertifikasi; 未认证; 未認證; 미인증
    未取得; 未取得認証; 미취득; غير معتمد بعد; טרם הוסמך; henüz belgelendirilmemiş
    ещё не сертифицирован; еще не сертифицирован; ще не сертифіковано
    jeszcze nie certyfikowany; zatím necertifikováno; még nem tanúsított
    ikke certificeret endnu; ennå ikke sertifisert; ännu inte certifierad
    ainda não certificado; nog niet gecertificeerd; 尚未认证; 尚未認證; 未認証
    planned; expected; soon; coming soon; in process; implementation
    in implementation; under implementation; under preparation
    future; upcoming; roadmap; on roadmap; on the roadmap; on our roadmap
    in pipeline; in the pipeline; pursuing; seeking; underway
    on the way to; on track for; aiming for; in planung; im aufbau
    auf dem weg zu; auf dem weg zur; en route vers; en vue; rumbo a; camino a
    a caminho; op weg naar; na drodze; na cestě; na cestě k
    pe drumul spre; на пути; на пути к; på väg mot; på vej mod; på vei mot
    menuju; hướng tới; 迈向; 取得を目指して; en projet; em preparação; в планах; rencana
    dalam rencana; akan datang; 准备中; 规划中; 拟认证; 準備中; 준비중
    geplant; zertifizierung geplant; in arbeit; in bearbeitung; in umsetzung
    prévu; prévue; en préparation
    previsto; prevista; próximamente; en implantación; en implementación
    en preparación; in fase di certificazione; in preparazione; pianificato
    em processo de certificação; em processo; em implantação; planejado
    gepland; in voorbereiding; planowany; planowana; w przygotowaniu
    plánováno; plánovaný; plán; připravuje se; pripravuje sa; tervezett
    előkészítés alatt; planificat; planerad; planerat; planlagt; target date
    suunniteltu; planlanan; planlanıyor; hazırlanıyor
    планируется; планується; планирано; προγραμματισμένο
    dự kiến; sắp có; direncanakan; sedang proses
    计划中; 拟申请; 正在申请; 正在办理; 筹备中; 計畫中; 計画中; 申請済み; 取得を目指す
    예정; 预计; 預計; 予定; 계획 중; en curso; em curso; w toku; u tijeku; u toku; v teku; in behandeling
    under behandling; bientôt; demnächst; in arrivo; sedang diproses
    certificate awaited; in process of certification; zertifizierung in arbeit
    im zertifizierungsverfahren; в стадии сертификации; на стадии сертификации
    проходит сертификацию; قيد التنفيذ; σε διαδικασία πιστοποίησης; anticipated
    planowane; 予定; being certified; undergoing certification; under certification
    in the process of certification; in the process of being certified
    in certification process; registration in process; awaiting audit
    to be audited; wnioskowano; søgt; antrag gestellt; demande déposée
    solicitud presentada; en solicitud; richiesta presentata; domanda presentata
    solicitação enviada; pedido submetido; aanvraag ingediend; złożono wniosek
    wniosek złożony; zažádáno; požádáno; podána žádost; žádost podána; kérelmezve
    cerere depusă; подана заявка; подано заявку; başvuru yapıldı; başvuruldu
    ansökt; ansøgt; søkt; haettu; diajukan; sudah diajukan; đã nộp đơn
    đã nộp hồ sơ; 已申请; 已申請; 已提交申请; 申請済; 신청함; 신청 완료; تم التقديم; ยื่นขอแล้ว
    הוגשה בקשה; planificado; planificada; em fase de certificação
    em implementação; hazırlık; hazırlık aşamasında; süreç devam ediyor; du kien
    kế hoạch; sắp đạt; đang tiến hành; đang áp dụng
    đang trong quá trình chứng nhận; belum; belum bersertifikat
    belum disertifikasi; proses sertifikasi; dalam perancangan; قيد الإجراء
    قيد الإنجاز; قيد المعالجة; تحت الإجراء; قيد الإعداد; مخطط; در حال اخذ
    در دست اقدام; בתהליך; בתהליך הסמכה; תהליך הסמכה; מתוכנן; בהכנה; प्रक्रियाधीन
    प्रक्रिया में; आवेदन किया; योजना; แผน; กำลังดำเนินการ; อยู่ระหว่างดำเนินการ
    อยู่ระหว่างการขอรับรอง; ยังไม่ได้รับการรับรอง; 计划; 计划申请; 规划; 規劃中; 正在认证; 待认证
    换证中; 換證中; 建设中; 体系建设中; 建置中; 导入中; 導入中; 贯标中; 認証準備中; 計画
    """


# What leads from a word to the name behind it: "training on", "Antrag auf
# Zertifizierung nach".
_LEADING_TEXT: Final = """
    on for of against with under the certification standard norm
    nach auf zur zu für gemäß zertifizierung pour de la le à selon norme
    para certificación según certificazione per di secondo certificação
    conforme voor naar certificering na do zgodności z certyfikacji pro podle
    certifikace на по для сертификацию за için till til mot
    renewal recertification re-certification rezertifizierung erneuerung
    renouvellement recertification du des recertificación renovación del
    ricertificazione rinnovo recertificação renovação da do
    hercertificering verlenging recertyfikacji ресертификацию продление
    """

LEADING: Final = frozenset(_LEADING_TEXT.split())

# That the paper, or its number, is still to come.
COMING: Final = """
    pending; to be issued; will be issued; not yet issued; en attente; 尚未颁发
    """

STAMPS: Final = f"""
    {SPECIMENS}
    {COMING}; {VOID}; training certificate
    """

# Of a number alone: on a paper that there is it may be under review.
UNNUMBERED: Final = f"""
    {COMING}
    under review; processing; being processed; ongoing; 预定; v řízení; în curs
    оформляется; devam ediyor; käsittelyssä; đang xử lý; 処理中
    """

# A scheme's name for a paper that has been asked for, not granted.
ASKED_FOR: Final = late(
    r"(?i)\A\W*(?:(?:application|request) (?:for|to)|applied for|draft|template (?:of|for))\b"
    r"|\b(?:applied for|(?:under )?application(?: submitted| filed| pending)?"
    r"|(?:in|under) (?:progress|process)|pending|draft)\W*\Z"
)

# "This is a SPECIMEN copy only".
AROUND: Final = late(
    r"(?i)\b(?:this is an?|for|only|cop(?:y|ies)|certifica(?:te|do|to|t)"
    r"|zertifikat|document|purposes?|review|(?:without|no) value|bez wartości"
    r"|utan värde|(?:ohne|sans|sin|senza|sem|zonder) (?:g[uü]lt|wert|val|waarde)\w*"
    r"(?: (?:legal|comercial))?)\b|[证證][书書]|仅供|仅|副本"
)

# In other places these are words for other things.
MARKED: Final = "example; do not use"

# A copy of a good paper may be marked so: "for reference only".
LENT: Final = """
    reference; information; display; preliminary; training; demonstration
    参考; 參考; 展示; 培训
    """

# A specimen in Italian, and a copy of what there is in other languages.
COPIED: Final = late(r"(?i)\bfac[\s-]?simil[eé]\b")

# What would be of copies, or of a paper without its seal, is not so yet.
IF: Final = late(
    r"(?i)\b(?:(?:photo|foto)?[ck]op(?:ies|ie|ia)|alter|tamper)|复印|複印|[涂塗]改"
    r"|\b(?:photocopy|copy (?:is )?(?:not|in|void)|without(?! (?:\w+ )?valu)|unless|if|until(?! further)|where|may|can|will|shall"
    r"|wenn|sauf|salvo|(?:ohne|sans|sin|senza)(?! (?:g[uü]lt|wert|val)))\b"
)

# What ended, or is awaited, is not the certificate.
ANOTHERS: Final = late(
    r"(?i)(?:\b[ld][’'])?a(?:cc|ck|kk|c|k)r[eé]d[iy]\w*|акк?редит\w*|διαπίστευσ\w*"
    r"|认可|認可|認定|인정"
)

# Behind a scope, with what parts it from that.
BEHIND_SCOPE: Final = late(
    r"(?i)(\W)\s*((?:specimen|void|not valid|invalid|sample only)(?: copy)?"
    r"|作废|作廢|样张)\W*\Z"
)

# No goods are called so before a mark: "SPECIMEN - manufacture of pumps".
LOUD: Final = f"{SPECIMEN}; {VOID}"

_ENDED: Final = (
    r"(?:suspended|withdrawn|cancell?ed|revoked|expired|terminated|void|invalid"
    r"|not valid|no longer valid|not issued|ausgesetzt|zurückgezogen|ungültig"
    r"|entzogen|abgelaufen|(?:suspendu|retiré|annulé|expiré)e?"
    r"|(?:suspendid|retirad|anulad|cancelad|caducad|vencid|suspens|sospes|revocat"
    r"|annullat|scadut)[oa])"
)
_PAPER: Final = (
    r"(?:(?:this |the |das |dieses |le |ce |el |este |il |o )?(?:certificate"
    r"|certification|registration|zertifikat|certificat|certificado|certificato"
    r"|scope))"
)

# Electronic certificates are revoked as a service: "電子証明書失効リスト".
_OF_A_SERVICE: Final = (
    r"(?!列表|清[单單]|管理|服[务務]|处理|處理|分析|系[统統]|信息|查[询詢]|リスト|情報|処理"
    r"|業務|システム|サービス|手続|[的、・及和与與や])"
)
# No letter of the same script stands before, but "this".
_ITS: Final = r"(?<![^\W\da-z本该該此当當])"

# What a scope says of the paper itself.
ENDS_PAPER: Final = late(
    rf"(?i)(?:\A|[-–—;:,.(/] *){_PAPER}(?: (?:is|was|has been|ist|wurde|est|está|è"
    rf"|status|currently|temporarily|now)\W?){{0,4}} *[:-]? *{_ENDED}"
    r"(?=\W*\Z|[.,;:)]| (?:since|on|by|until|as of|from|due|pending|\d))"
    r"|\b(?:this|it|document) (?:document )?(?:is|does|shall|do) not"
    r" (?:an? |the |be |constitute ){1,3}certificate\b"
    r"|(?:\A|[;:,.(] *)not an? (?:\S+ ){0,3}?certificate(?=\W*\Z|[.;,)])"
    rf"|{_ITS}(?:[证證][书書]|[认認][证證証](?:[证證][书書])?)(?:状态[:：]?)?(?:已|被)?"
    rf"(?:暂停|[撤注]销|作废|失效){_OF_A_SERVICE}"
    r"|(?:\A|[（(，,；;])已(?:暂停|[撤注]销|作废|失效)"
    rf"|{_ITS}(?:[認登][証録]|(?:[認登][証録])?証明?書)(?:は|の)?"
    rf"(?:一時停止|取消|失効){_OF_A_SERVICE}"
    rf"|{_ITS}인증(?:서)? ?(?:정지|취소|만료)(?= ?[\d됨되중]|\W*\Z|\W? ?[().,;:])"
    r"|(?:\A|[-–—;:,.(/] *)(?:شهادة (?:معلقة|ملغاة|منتهية)"
    r"|(?:giấy )?chứng (?:chỉ|nhận) (?:(?:đã |bị |đã bị )(?:đình chỉ|thu hồi)|(?:đã )?hết hạn)"
    r"|sertifikaatti (?:on )?(?:peruutettu|keskeytetty|vanhentunut))(?=\W*\Z|[.,;:)]| \d)"
)

# What has a number of its own, and is no certificate: "Quotation 5521".
OTHER_NUMBER: Final = late(
    r"(?i)\W*(?:(?:letter|notice|quotation|quote|offer|(?:proforma |tax )?invoice"
    r"|(?:purchase|sales) order|p\.?o\.? ?(?=n[or]|#)|application|(?:audit|assessment) report"
    r"|training(?: cert\w*)?|course(?: cert\w*)?|angebot|rechnung|bestellung|antrag"
    r"|auditbericht|devis|facture|bon de commande|rapport d['’]audit|presupuesto"
    r"|offre|oferta|offerta|proposta|offerte|nabídka|ponuka|ajánlat|ofertă"
    r"|предложение|пропозиція|προσφορά|teklif|offert|tilbud|tarjous|penawaran"
    r"|báo giá|demande|domanda|aanvraag|wniosek|žádost|žiadosť|kérelem|cerere"
    r"|заявка|αίτηση|başvuru|ansökan|ansøgning|søknad|hakemus|permohonan"
    r"|fa[kc]t[uú]ra|сч[её]т|рахунок|számla|contract|vertrag|contrat|contrato"
    r"|contratto|umowa|smlouva|zmluva|szerződés|договор|договір|sözleşme|avtal"
    r"|factura|pedido|solicitud|informe de auditor[ií]a|preventivo|fattura"
    r"|orçamento|fatura)\b\.?|报价单?|發票|发票|订单|申请|审核报告|培训|見積書?|請求書"
    r"|注文書?|合同|견적서?|주문서?)\W*(?:n(?:umber|ummer|[oor]|[°º]|úm)?\b|编?号|番号|번호)?[\W\d]*\Z"
)
