"""Words that stand alone where a paper, a mark or a number is told.

As a whole they say what the paper is, or that there is none yet; among other
words the same ones may tell what the holder does, so nothing here is looked
for in running text.
"""

from typing import Final

from isostd._text.blanks import SAMPLE, SPECIMEN, VOID

__all__ = [
    "AHEAD",
    "COMING",
    "DECLARATIONS",
    "LABELS",
    "LEADING",
    "LENT",
    "LOUD",
    "MARKED",
    "OFFERS",
    "PAPERS",
    "REPORTS",
    "SAMPLES",
    "SPECIMENS",
    "STAMPS",
    "UNNUMBERED",
    "UNSAID",
]

# Alone beside a name; an annex with a number is the chapter of a law.
PAPERS: Final = """
    letter; warning letter; cover letter; covering letter; reference letter
    letter of reference; notice; notification; notification letter; mitteilung; avis; aviso; avviso
    press release; brochure; flyer; leaflet; newsletter; e-mail; schreiben
    pressemitteilung; broschüre; prospekt; lettre
    ofício; oficio; courrier; lettre d'accompagnement; communiqué de presse; carta; folleto
    carta de presentación; nota de prensa; lettera; lettera di accompagnamento
    comunicato stampa; begeleidende brief; persbericht; pismo; list; письмо
    сопроводительное письмо; пресс-релиз; 新闻稿; 宣传册; 案内状; 공문
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
    รายงานการตรวจประเมิน; ऑडिट रिपोर्ट; έκθεση ελέγχου; auditointiraportti
    environmental statement; umwelterklärung; déclaration environnementale
    dichiarazione ambientale; declaración ambiental
    declaración medioambiental
    """

# Words for a paper that only shows what one looks like, or is not done yet;
# some are the names of firms.
SAMPLES: Final = f"""
    {SAMPLE}; template; demo; muster; exemple; modelo; ejemplo; bozza; esempio
    campione; exemplo; voorbeeld; vzor; minta; utkast; örnek; contoh; mẫu
    ukázka; uzorak; primjer; vzorec; näidis; paraugs; pavyzdys; spesimen; نمونه
    mfano; halimbawa; beispiel; eksempel; exempel; malli; espécimen; obrazec
    musterzertifikat; musterurkunde; beispielzertifikat; beispielurkunde
    wzór certyfikatu; vzor certifikátu; mintatanúsítvány
    voorbeeldcertificaat; certificado de muestra; certificado de ejemplo
    modelo de certificado; exemple de certificat; spécimen de certificat
    specimen de certificat; facsimile di certificato; esempio di certificato
    образец сертификата; зразок сертифіката; örnek sertifika; örnek belge
    contoh sertifikat; mẫu chứng chỉ; mẫu giấy chứng nhận; 证书样本; 證書樣本; 证书样张
    認証書見本; 인증서 견본
    """

SPECIMENS: Final = f"{SPECIMEN}; {SAMPLES}"

# Beside a standard they make a certificate none; to a law they are the paper.
DECLARATIONS: Final = """
    declaration; compliance declaration; conformity declaration
    declaration of conformity; declaration of conformity to
    """

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
    dis; fdis; nur muster; schulung; beratung; handbuch
    ohne gültigkeit; zertifizierungsfähig; modèle; projet; brouillon
    formation; conseil; sans valeur; sans validité; non valable
    without value; no value; no commercial value; ohne wert; sin valor legal
    sem valor; senza valore; bez wartości; utan värde
    borrador; formación; capacitación; asesoría; sin validez; sin valor
    formazione; consulenza; senza validità; minuta; rascunho; formação
    treinamento; sem validade; concept; opleiding; zonder waarde; przykład
    návrh; školení; školenie; ukážka; tervezet; képzés; oktatás; proiect
    instruire; prov; utbildning; prøve; udkast; kursus
    kurs; luonnos; koulutus; taslak; eğitim; eğitim sertifikası
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
    demandée; requested; certification requested; to follow; a confirmar
    por confirmar; à confirmer; da confermare; zu bestätigen; 待确认
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
    不带标; 不带认可; 不带认可标志; 不带标志; 无认可标志; 不带cnas; 不带cnas标; 不带cnas标志
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
    proforma invoice; registration fee receipt
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
    audit plan; audit programme; audit program; auditprogramm
    angebot
    plan d'audit; devis; lettre d'intention; plan de auditoría
    presupuesto; oferta; carta de intención; preventivo
    proposta comercial; orçamento; offerte
    nabídka; ajánlat; ofertă
    коммерческое предложение; комерційна пропозиція; пропозиція; προσφορά; teklif; báo giá
    penawaran; عرض سعر; הצעת מחיר
    ใบเสนอราคา; offert; tilbud; tarjous
    申請予定; 신청 예정; ยื่นขอ; in richiesta; dimohonkan; protocolado
    报价单; 认证合同; 审核计划; 受理通知书; 意向书; 预审; 見積書
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
    예정; 预计; 預計; 계획 중; en curso; em curso; w toku; u tijeku; u toku; v teku; in behandeling
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

# In other places these are words for other things.
MARKED: Final = "example; do not use"

# A copy of a good paper may be marked so: "for reference only".
LENT: Final = """
    reference; information; display; preliminary; training; demonstration
    参考; 參考; 展示; 培训
    """

# No goods are called so before a mark: "SPECIMEN - manufacture of pumps".
LOUD: Final = f"{SPECIMEN}; {VOID}"
