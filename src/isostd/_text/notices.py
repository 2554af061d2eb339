"""Words about certificates, in the languages that papers come in.

What tells that there is none yet, that it is taken back, that it stands for
less than it seems; and words that only look so.
"""

from typing import Final

from isostd._text.late import late

__all__ = [
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
    "COPIED",
    "DECLARED",
    "ENDS_PAPER",
    "FOR_BUYERS",
    "GOES_ON_YET",
    "GOING_ON",
    "IF",
    "INSTEAD",
    "LEARNED",
    "LEFT_BEHIND",
    "MAY_GO_ON",
    "NOT_GIVEN",
    "NOT_YET",
    "OFFERED",
    "OF_EARLIER",
    "OTHER_NUMBER",
    "OVER",
    "OWN_WORDS",
    "PARENT_TOLD",
    "RENEWED",
    "SCOPE",
    "TAKEN_BACK",
    "TRAINED",
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
    r"|stage[ -]?(?:1|i|one)"
    r"(?! (?:compress|pump|regulator|turbine|amplifier|filter|light|curtain)\w*)"
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

_ANNEX: Final = (
    r"anlage|anhang|annexe|anexo|allegato|bijlage|załącznik|příloha|príloha|priloha"
    r"|priloga|prilog|прилог|melléklet|приложение|додаток|ek|phụ lục|lampiran|bilaga?"
    r"|vedlegg|liite|anex[aă]|παράρτημα|priedas|pielikums|lisa"
)
_ANNEXED: Final = "liite|melléklete|priedas|pielikums|lisa|eki"
_A_PAPER: Final = r"(?:[czs]ert[iy]fi[^\W\d]*|tanúsítv\w*|сертиф\w*|πιστοποι\w*|chứng|giấy|belge\w*)"

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
    rf"|\A\W*(?:{_ANNEX})(?: (?:n[ro°º]\.? ?)?[a-z\d]{{1,3}})?"
    r" (?:zu[mr]?|aux?|a[il]|d[eou]l?|della|bij|do|ke?|до|к|към|uz|cho|của|till?|la|prie"
    rf"|στο|του|για) (?:\w+ )?{_A_PAPER}"
    # In languages whose cases tell it.
    rf"|\A\W*(?:{_ANNEX}) {_A_PAPER}|\A\W*{_A_PAPER}\w* (?:{_ANNEX}|{_ANNEXED})\b(?=\W*(?:\Z|\d)|\W+{_STANDS})"
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
    r"|(?:qualit[äa]e?ts-?)?(?:management-?|qualit[äa]e?ts)handbuch"
    r"|księga jakości|руководство по качеству"
    r"|kalite (?:politikası|el kitabı))\b"
    r"|\W*(?:سياسة ال(?:جودة|بيئ|طاقة|سلام|أمن)|מדיניות (?:ה?איכות|סביב|אבטחת|בטיחות)"
    r"|นโยบาย(?:คุณภาพ|สิ่งแวดล้อม|พลังงาน|ความ|อาชีว))"
    r"|.{0,80}(?:方[针針]|政策|手[册冊]|マニュアル|방침|매뉴얼|ポリシー|नीति)(?:[书書]|声明|聲明)?\W*\Z"
)

# A scheme's name for a paper that has been asked for, not granted.
ASKED_FOR: Final = late(
    r"(?i)\A\W*(?:(?:application|request) (?:for|to)|applied for|draft|template (?:of|for)"
    r"|acknowledge?ment of (?:an? |the )?application|solicitud de|solicitação de|antrag auf"
    r"|demande d['e]|domanda di|aanvraag (?:voor|van|tot)|wniosek o|žádost o|žiadosť o"
    r"|заявка на|заявление на|заява на|cerere (?:de|pentru)|ansökan om|ansøgning om"
    r"|permohonan|đơn (?:đăng ký|xin|đề nghị))(?!\w)"
    r"|\b(?:applied for|(?:under )?application(?: submitted| filed| pending)?"
    r"|(?:in|under) (?:progress|process)|pending|draft)\W*\Z"
    r"|(?:申[请請]|受理)(?:受理)?(?:通知)?[书書]\W*\Z|신청서?\W*\Z|başvurusu\W*\Z"
)
# What begins so is no paper of the scheme that is named behind it.
NOT_GIVEN: Final = late(
    r"(?i)\A\W*(?:sample|specimen|letter (?:on|about|regarding|re)|(?:notice of )?refusal"
    r"|rejection|exemption from)\b|\b(?:refusal|rejection)(?: letter| notice)?\W*\Z|不適合\W*\Z|不合格\W*\Z"
)

# "This is a SPECIMEN copy only".
AROUND: Final = late(
    r"(?i)\b(?:this is an?|for|only|cop(?:y|ies)|certifica(?:te|do|to|t)"
    r"|zertifikat|document|purposes?|review|(?:without|no) value|bez wartości"
    r"|utan värde|(?:ohne|sans|sin|senza|sem|zonder) (?:g[uü]lt|wert|val|waarde)\w*"
    r"(?: (?:legal|comercial))?)\b|[证證][书書]|仅供|仅|副本"
)

# A specimen in Italian, and a copy of what there is in other languages.
COPIED: Final = late(r"(?i)\bfac[\s-]?simil[eé]\b")

# What would be of copies, or of a paper without its seal, is not so yet.
IF: Final = late(
    r"(?i)\b(?:(?:photo|foto)?[ck]op(?:ies|ie|ia)|alter|tamper)|复印|複印|[涂塗]改"
    r"|\b(?:photocopy|copy (?:is )?(?:not|in|void)|without(?! (?:\w+ )?valu)|unless|if|until(?! further)|where|may|can|will|shall"
    r"|wenn|sauf|salvo|(?:ohne|sans|sin|senza)(?! (?:g[uü]lt|wert|val))"
    r"|when|upon|whether|in case|once|must be|to be returned|lists? of|falls|bei|im falle|sobald"
    r"|lorsqu|en cas|in caso|nel caso|en caso|em caso|quando|cuando|listes? des|elenco dei"
    r"|se (?=sospes|revoc|annull|scad)|si (?=suspend|retir|annul|cancel|caduc|sospes)"
    r"|w przypadku|jeżeli|jeśli|v případě|v prípade|при|если|в случае|у разі|durumunda|halinde"
    r"|khi|nếu|jika|apabila|bila)\b|[时時]应|[时時]須|[时時]须|场合|場合|应交回|未盖章|[查查]询|失効一覧|경우|إذا|عند"
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
    r"|training(?: cert\w*)?|course(?: cert\w*)?|angebot|rechnung(?:s-?n(?:umme)?r)?|bestellung|antrag"
    r"|factuur|faktuur|nota fiscal|rapporto di audit|raport z auditu|auditrapport"
    r"|proposal|auftrag|bericht|(?:stage 1|stage one) report|antragsnummer|vat|ust-?idnr"
    r"|hrb|nif|duns|customer (?=n[or])|kundennummer|client id|supplier (?=n[or])"
    r"|lieferantennummer|business licen[cs]e"
    r"|order|receipt|quittung|auftrags-?(?:nummer|nr)"
    r"|auditbericht|devis|facture|bon de commande|rapport d['’]audit|presupuesto"
    r"|offre|oferta|offerta|proposta|offerte|nabídka|ponuka|ajánlat|ofertă"
    r"|предложение|пропозиція|προσφορά|teklif|offert|tilbud|tarjous|penawaran"
    r"|báo giá|demande|domanda|aanvraag|wniosek|žádost|žiadosť|kérelem|cerere"
    r"|заявка|αίτηση|başvuru|ansökan|ansøgning|søknad|hakemus|permohonan"
    r"|fa[kc]t[uú]ra|сч[её]т|рахунок|számla|contract|vertrag|contrat|contrato"
    r"|contratto|umowa|smlouva|zmluva|szerződés|договор|договір|sözleşme|avtal"
    r"|factura|pedido|solicitud|informe de auditor[ií]a|preventivo|fattura"
    r"|orçamento|fatura)\b\.?|报价单?|發票|发票|订单|申请|审核报告|培训|見積書?|請求書"
    r"|受理编?号?|申請番号|신청번호|营业执照"
    r"|注文書?|合同|견적서?|주문서?)\W*(?:n(?:umber|ummer|[oor]|[°º]|úm)?\b|编?号|番号|번호)?(?:[\W\d]|(?<![^\W\d])[A-Z]{1,4}(?=[-/ ]?\d))*\Z"
)
