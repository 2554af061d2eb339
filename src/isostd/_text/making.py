"""What does a scope say that its holder does: make, trade, design?"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final

from isostd._text.late import late
from isostd._text.refusing import standing
from isostd.vocabulary import Answer

__all__ = [
    "VESSELS",
    "affirmed",
    "aids",
    "bare",
    "denials",
    "designs",
    "makes_others",
    "making",
    "names_something",
    "purposes",
    "undenied",
]

_LONGEST: Final = 2_000
_LONGEST_CLAUSE: Final = 300
# Nouns and gerunds alone: "manufactured goods" were made by anybody.
_MAKE: Final = late(
    r"""(?x)
      \b (?:re|co-?)? manufactur (?:e|es|ing|y) \b
    | \b (?:manufacturers?|producers?) (?=[ ](?:of|and|&)) | \b makers?[ ]of \b
    | (?<!to[ ])(?<!for[ ])(?<!of[ ])(?<!from[ ]) \b manufacturers? (?=(?:,[ ]\w+){1,2},?[ ](?:and|&)[ ]\w+[ ]of)
    | \b mf[gr] \b \.?[ ]of \b | (?:\A|(?<=[;:.][ ])) (?:fabricante[ ]d|produttore[ ]d|producent[ ]|fabrikant[ ]van)
    | \A (?:[\w-]+[ ]){1,2} manufacturers? \Z
    | \b produc (?:tion|ing) \b | \b (?:re|food[ ])? processing \b
    | \b (?:pre-?|re-?|sub-?)? assembl (?:y|ing) \b | \b machining \b
    | \b fabricat (?:ion|ing) \b
    | \b (?:cultiva|lamina|distilla) tion \b | \b construction[ ]of \b | \b synthesis \b | \b heat[ ]treatment \b
    | \b (?:ship|boat|yacht) [ -]? building \b | \b (?:foundry|joinery) \b
    | herstell (?:ung|en) | \b hersteller[ ]von | fertigung | spritzgu(?:ss|ß)(?!teil|form|masch) | \b fertigen \b
    | produktion | \bbau[ ]von\b | \bcostura[ ]d | verarbeitung | bearbeitung | veredelung | \b anbau \b
    | \b (?:re)?fabrication | fabriquer | \b fabricants?[ ]d | assemblage
    | usinage | moulage | \b (?:confection|transformation|élaboration)[ ]d
    | fabricaci[óo]n | producci[óo]n | elaboraci[óo]n | confecci[óo]n
    | manufactura \b | ensambl (?:aje|e\b|ar) | procesamiento | transformaci[óo]n
    | \b montaje[ ]de | \b fabrico \b | fabricaç | produç | confecç | montagem
    | processamento | transformação | fabbricazion | produzione | lavorazione
    | costruzione | realizzazione | assemblaggio | stampaggio
    | vervaardig (?:ing|en) \b | (?<!re) productie \b | fabricage | produceren | \b bewerking \b
    | wytwarzani | produkcj | obróbk | \b výrob (?:a|y|u|ě|e|ou) \b | zpracování | gyártás | előállítás
    | termelés | fabricare | \b produc[țt]i(?:a|e|ei) \b | producere | prelucrare
    | üretim | imalat | производств(?!енн) | производњ | изработк | изготовлени | переработк | сборк
    | виробництв | виготовленн | παραγωγ[ήη] | κατασκευ[ήη]
    | tillverkning | fremstilling | framställ | produksjon | tilvirkning
    | gamyb | ražošan | tootmi(?:ne|se)
    | valmistus | valmistami | tuotanto | proizvodnj | \b izrad[aeu] \b
    | \b izdelava \b | \b fabrikage \b | \b szycie \b | \b пошив \b | \b penjahitan \b
    | \b confezione (?=[ ]di[ ](?:peluche|bambole|pupazzi|capi|abiti|abbigliamento|indumenti)\b)
    | (?:\A|(?<=[,;:.(][ ])|(?<=\bvà[ ])|(?<=\bcắt[ ])) may (?=[ ](?:đồ[ ]chơi|quần|áo|gối|túi|thú)\b)
    | sản[ ]xuất | gia[ ]công | chế[ ]tạo | ผลิต(?!ภัณฑ์) | pembuatan | produksi
    | pengilangan | pengolahan | निर्माण | उत्पादन
    | تصنيع | [إا]نتاج | \b (?:ال)?صناعة \b | ייצור
    | (?<!安全)生[产產産] | [制製]造(?!商) | 加工(?!食品|品|零?件) | [组組][装裝] | 組み?立 | [装裝]配
    | \b cut (?:ting)? ,?[ ] mak (?:e|ing) (?:[ ]and|,?[ ]&)[ ]trim | \b abfüllung
    | \b façonnage | \b sawmilling \b | [制製](?:鞋|衣|帽|革)
    | [制製]作 | [锻鑄铸]造 | 注塑(?!件) | [缝縫]制 | 印刷(?!品) | 纺织(?!品) | 种植(?!体|牙) | 养殖
    | 屠宰 | [酿醸釀]造 | 제조 | 생산 | 가공(?!식품|품) | 제작 | 조립"""
)
# They name goods as well: "rolling stock".
_WORK: Final = late(
    r"""(?x) \b (?: \w*mak
    | (?:thermo|over|hydro)? (?:mou?ld|cast|forg|stamp|sew|weav|knitt|spinn|dye
      |print|mill|brew|bak|roast|smelt|grow|weld|tann|form|blend|refin|distill
      |bottl|cann|slaughter|tailor|plat|coat|galvani[sz]|laminat|extrud|grind
      |quilt|embroider|compound|cultivat|farm|harvest|breed|mix|join|construct
      |engrav|carv|glaz|anodi[sz]|press|roll|cutt|fill|synthesi[sz])
    ) ing \b (?!-edge) | \b (?:co)?extrusion \b | \b cut[ -](?:and|&)[ -]sew \b"""
)
_TRADE: Final = late(
    r"""(?x)
      \bsales?\b | \bsell(?:ing|s|ers?)?\b | \btrad(?:e|es|ing|ers?)\b(?![ ]?(?:mark|fair|show|card))
    | \b(?:re-?)?(?:im|ex)port(?!an)\w* | \bdistrib\w+ | \bdystrybuc | \bretail
    | wholesal | \bre-?(?:sale|sell)\w* | \bpurchas(?!er) | \bprocure | \bsourcing
    | \bmarketing | \bmerchandis | \bdealers?\b | \bdealing | \bstockist | \bbroker | intermediaci
    | \bbuying\b
    | (?<!be)(?<!af)(?<!mis)(?<!c)handel | vertrieb | verkauf | vermarktung | \beinkauf
    | \bcommerce\b | commerciali[sz] | comerciali[zs] | \bvente | \brevente
    | \bnégoce | \bachats?\b | \bventas?\b | \bcompraventa | \bcom[eé]rcio\b
    | \bcommercio\b | vendit[ae]\b | \b(?:re)?vendas?\b | verkoop | inkoop
    | sprzeda[żz] | handlow | \bhurtow | \bzakup | prodej | obchod | predaj | kereskedel
    | értékesít | forgalmaz | vânz[aă]r | \bcomer[țt] | sat[ıi]ş | ticaret
    | ithalat | ihracat | pazarlama | продаж | торгов | торгівл | импорт
    | экспорт | імпорт | експорт | закупк | търгов | πώληση | πωλήσε | εμπορ[ίι]
    | försäljning | \bgrossist | \bsalg\b | myynti | tukkukaup | vähittäiskaup | maahantuonti
    | prodaj | trgovin | thương\ mại | mua\ bán | kinh\ doanh | nhập\ khẩu
    | xuất\ khẩu | phân\ phối | bán\ (?:buôn|lẻ) | ขาย | จำหน่าย | นำเข้า | ส่งออก
    | penjualan | perdagangan | pemasaran | बिक्री | व्यापार | निर्यात
    | (?:(?<=\bو)|\b)(?:ال)?بيع\b | تجارة | استيراد | تصدير | מכיר[הת] | \bסחר
    | 贸易 | 貿易 | 商贸 | [销銷]售 | 批[发發] | 零售 | 进口 | 出口 | 進口 | 采购 | 採購 | 经销 | 經銷
    | 代理 | 買賣 | 买卖 | 販売 | 輸出 | 輸入 | 卸売 | 小売 | 판매 | 수출 | 수입 | 도매 | 소매 | 무역"""
)
# What may stand beside trade, and makes nothing.
_AROUND: Final = r"""\b(?:stor(?:age|ing|es?\b)|shops?\b|mağaza|stock|warehous|deliver|install|logistic|transport
    |shipping|suppl(?:y|ies|iers?)\b|provision|servic|after|agen(?:cy|t)|pack|design
    |develop|office|company|kinds?\b|clause|iso\b|lagerung|lieferung
    |almacenamiento|livraison|magazzin|consegna|opslag|levering
    |gross|only|head\b|advertis|promotion)
    | 服务 | 服務 | 仓储 | 物流 | 安装 | 配送 | 研发 | サービス | 서비스"""
_BESIDE: Final = late(rf"(?x){_AROUND}")
# What is used to make, and is not what is done.
_THING: Final = (
    r"(?:machin(?:e|es|ery)|equipment|tools?|kits?|sets?|suppl(?:y|ies)"
    r"|materials?|resins?|inks?|accessor\w+|consumables|lines?|press(?:es)?"
    r"|planning|scheduling"
    r"|mou?lds|powders?|compounds?|software|management|consult\w+"
    r"|technolog\w+|know-how|chemicals|auxiliar\w+|systems?|yarns?|threads?"
    r"|patterns?|aids?|agents?|oils?|fluids?|cent(?:re|er)s?|paper|trays?"
    r"|tins?|dish\w*|boards?)\b"
)
# Of what is given as M and N, the work; T is trade.
_FOR_MAKING: Final = rf"{_THING}\s(?:for|used (?:in|for))\s(?:the\s)?[MN]\w*"
_USED: Final = rf"[MN](?: (?:and|or|&) \w+)?[ -]{_THING}"
_HANDED: Final = (
    r"(?:T\w*|\b(?:suppl(?:y|iers?)|provision|stor(?:age|ing)|warehousing|hire"
    r"|delivery|transport\w*|logistics|packing|packaging|testing|inspection"
    r"|repair|maintenance|installation|agen(?:ts?|cy)|represent\w+))\s"
)
_SOLD: Final = late(
    r"T\w*\s(?:of|in|for)\s(?:(?!(?:and|or)\b)[\w-]+\s){0,3}?(?:[^\W\s]+-)?"
    rf"(?:{_USED}|{_FOR_MAKING}(?![^.;:]*[MN]))"
)
_UNSURE: Final = late(
    rf"{_USED}|{_FOR_MAKING}|{_HANDED}[^.;:(),]{{0,80}}?\b(?:for|used in|pour|para|per|für|zur"
    r"|zum|de|di|voor|do|для|pro|na|za)\s(?:(?:the|la|die|der|l['’])\s?)?[MN]\w*"
    r"|T\w*\s[^.;:(),]{0,80}?\bof\s(?:[\w-]+\s)?M\b(?!,|\s(?:of|and|or|services?)\b)"
    r"|\b(?:supervis\w+|co-?ordinat\w+|organi[sz]\w+|control|inspection|testing"
    r"|consult\w+|training|advice|monitoring|audit\w*|certification|functions|support)"
    r"(?:\s(?:services?|work|activities))?\s(?:of|on|in|for|during|to|within|at)\s(?:[\w-]+\s){0,2}?[MN]\w*"
    r"|\b(?:self|own|in-house|our)\b|\bby (?:us|itself|the company)\b|\beigene"
    r"|[MN]s(?:masch|anlag|tech|mittel|werk|lini|zentr|system|soft)"
    r"|[MN][^，,、。；和及与]{0,10}的(?:组织|組織|咨询|諮詢|培训|培訓|检测|檢測|监督|监理)|自[产產制製]|[MN][^的の，,、。；（(和及与]{0,10}[的の]T|[MN]的(?!T)[^，,、。；和及与]{1,12}T"
    r"|用于[MN]|(?:[MN]|包装)(?:设备|設備|線|线|机械|機械|機器|装置|机|機|用)|加工中心|montage"
)
_OFFICE: Final = late(
    r"(?:data|order|payment|word|claims?|transaction|image|signal|information"
    r"|document|visa|time|decision|policy|film|video|music|event|energy)[ -]"
    r"(?:processing|stamping|making|production)"
    r"|(?:cheque|check|card|loan|mortgage|mail|invoice|payroll)[ -]processing"
    r"|processing of (?:(?:personal|customer) )?(?:data|orders|payments|claims)"
    r"|\b(?:quality|management) system (?:for|of)\b"
)
# A denial reaches to the end of its clause, or back to the making it denies.
_BACK: Final = r"[MN](?: [\w'-]+){0,3}?\s"
_DENIED: Final = late(
    rf"{_BACK}(?:(?:is|are|being)\s(?:not\b(?!\s(?:outs|sub|exclu))|outs|out of|sub-?contracted"
    r"|done elsewhere)|(?:(?:is|are)\s)?(?:excluded|not (?:includ|cover|perform)ed))[^.;():]*"
    r"|\b(?:no(?![.\d-]|\s[\w./-]*\d)|not(?!\s(?:limited|only))|without|never"
    r"|neither|nor|kein\w*|ohne|nicht|sans|sin|senza|sem|geen|zonder|não|niet|inte|ikke|nie|bez|без"
    r"|не|pas d(?:e\b|['\u2019])|nem|tidak|tanpa|אין|ללא|לא כולל|لا|بدون)\b[^.;:(),，、；（）]*"
    r"|\bkhông (?=M|bao gồm)[^.;:(),]*|ไม่(?:ได้)?\s?(?=M|รวม)[^.;:(),]*"
    r"|[^.;:,、。；（）()]{0,20}(?:行わない|行って(?:いない|おりません)|行いません|含まない|含みません"
    r"|하지 ?않\S{0,4}|미포함|제외됨)(?=\s*(?:[.;:,、。；（）()]|\Z))"
    r"|[^.;:,()]{0,40}\b(?:yapılma(?:z|maktadır)|dahil değil|kapsam dışı)\w*"
    r"|\b(?:exclu(?!siv)\w*|exce?pt(?:ing|ed|o)?\b|other than|ausgenommen|ausser|hors|excepto"
    r"|esclus\w*|eccetto|exceto|uitgezonderd|кроме|apart from|save for|exception of"
    r"|(?:all|any\w*|every\w*)(?: \w+){0,2} (?:but|save)|bis auf(?! weiteres)|ausnahme von"
    r"|sauf|salvo|tranne|exception de|excepción de|eccezione d\w+|exceção d\w+"
    r"|uitzondering van|undantag av|undtagen|oprócz|wyjątkiem|kromě|výjimkou|okrem"
    r"|behalve|tod[oa]s?(?: \w+){0,3} menos|kivéve|cu excepția|osim|förutom|unntatt"
    r"|крім|kecuali|(?:ngoại )?trừ|باستثناء|ما ?عدا|למעט|εκτός από)\b[^.;:()；（）]*"
    r"|ยกเว้น[^.;:()]*|[^.;:、。；（）()]{1,20}を除く"
    r"|\b[\w-]{1,40} ?[을를]? ?제외|\b[\w-]{1,40} (?:hariç|dışında)\b"
    r"|\bnon[- ][MN]"
    r"|\b(?:contracting out|outsourcing) of\s(?:[\w-]+\s)?[MN]"
    r"|[MN]\s?[:(–-]\s?(?:(?:excluded|outsourced|not included)\b"
    r"|no(?:ne)?(?=\s*(?:[;,)]|\Z|\.(?!\s?\d))))"
    r"|\b(?:outsourced|sub-?contracted|third[- ]party)\s(?:[\w-]+\s)?[MN]"
    r"|(?:外包|委外|外注|(?<!受)委託|외주\s?|위탁\s?|\bfremd-?)[MN]"
    r"|(?:不含|不包[括含]|不涉及|不从事|不[适適]用|未[采採适適]用|[无非不未](?=[MN]))[^.;,，、。；（）()]*"
    r"|除[^.;,，。；（）()]{1,12}外"
    r"|[MN](?:除外|外包|委外)"
    r"|(?<!受)委托(?:他人|外部)?[MN]"
    r"|(?:他人|他厂|第三方)[MN]"
)
_ELSEWHERE: Final = late(
    rf"{_BACK}(?:(?<!not )(?:outsourced|sub-?contracted)|(?:in|at) (?:\w+ )?partner"
    r"|bởi (?:bên thứ ba|nhà thầu)"
    r"|\((?:by|through|via) (?:[\w-]+ )?(?:sub-?contractors|factories)"
    r"|(?:by|at|through|via) (?:others|third[- ]part(?:y|ies)(?! certif)|external|(?:[\w-]+ )?(?:suppliers|partners"
    r"|subcontractors|manufacturers|factories|subsidiar(?:y|ies)|affiliates?)))[^.;():]*"
)
_BARRED: Final = late(r"\bexcluded\b|除外")
_CLAUSE_PART: Final = late(r"[.;:(),；，（）]")
_BRACKETED: Final = late(r"\([^()]*\)|（[^（）]*）")
_CLAUSE_END: Final = late(r"[.;:。；\n]")
_WHAT: Final = late(
    r"\b(?:of|in|for|von|mit|für|de|di|du|des|del|do|da|van|met)\b|\bd['’]"
)
_ITEM: Final = late(
    r"[,/&、，和及与與]|\b(?:and|or|und|et|y|e|en|ed|i|a|og|och|и|ve|và|sowie|dan"
    r"|oraz|și|ja|sekä|και)\b|และ|및|\bو(?=T)"
)
_DONE: Final = late("[MN]")
_DOES: Final = late("[DMNT]")
_BARELY: Final = late("[DT]")
# Some boxes are parts of machines or of wiring, and hold no goods.
_VESSELS: Final = (
    r"(?<!(?:gear|axle|fuse)[ -])(?<!valve[ -])(?<!switch[ -])"
    r"(?<!junction[ -])(?<!distribution[ -])box|case|jar|bottle|pouch"
)
VESSELS: Final = late(rf"(?i)\b(?:{_VESSELS})(?:e?s)?\b(?! for\b)")
# What serves the goods, and is another: "cartons for toys", "toy moulds".
_AIDS: Final = (
    r"carton|packaging|machine(?:ry)?|mou?ld|fabric|part|component|label"
    rf"|equipment|tool|fitting|motor|{_VESSELS}"
)
_MORE_AIDS: Final = rf"{_AIDS}|bag|granule|material"
# Goods that bear the name of a service: "cleaning chemicals".
_OF_SERVICES: Final = rf"{_MORE_AIDS}|product|chemical|agent|device"
_HAN_AIDS: Final = "包[装裝]|[设設][备備]|[机機]械|[机機]器(?!人)|模具|面料"
_AID: Final = late(rf"\b(?:{_MORE_AIDS})(?=(?:e?s)?\b)|{_HAN_AIDS}")
# Words for one thing: who buys fittings buys parts.
_PIECES: Final = late(
    r"\b(?:part|component|fitting|accessory|accessorie|spare)s?\b"
)
# So they are in other languages: 玩具配件, "pièces de jouets", not "jouets et
# accessoires".
_PIECES_OF: Final = late(
    r"[^\W\da-z_和及与與的]{1,8}?(?:(?<!服[装裝饰飾])零?[配部]件|零件|零組件|部品|部材|부품|부속품)"
    r"|[가-힣]{1,8} (?<!및 )(?:부품|부속품)"
    r"|\b(?:pièces?|composants?|accessoires?|piezas|componentes|accesorios|repuestos"
    r"|peças|acessórios|parti|pezzi|componenti|accessori|ricambi|(?:bau|ersatz)?teilen?"
    r"|komponenten|zubehör|onderdelen|componenten)(?: détachées| de rechange)?"
    r" (?:d[aeiou]l?l?|des|para|pour|pe[lr]|für|von|zu|van|voor|d['’])\b[^.;:,()]*"
    r"|\b(?:części|elementów|komponentów|podzespołów|akcesoriów|детал\w+|комплектующ\w+"
    r"|запчаст\w+|компонент\w+|linh kiện|phụ tùng|phụ kiện|suku cadang|komponen"
    r"|aksesori) (?!(?:i|oraz|и|или|và|dan)\b)[^.;:,()]*"
    r"|\b(?!ve\b)\w+ (?:parça|aksesuar)\w*|(?:ชิ้นส่วน|อะไหล่)\S*"
    r"|(?:قطع غيار|أجزاء|مكونات) [^.;:,()]*"
)
_PARTS: Final = frozenset({"part", "component"})
_APART: Final = r"(?!(?:and|or|of|with|using|from|in|on|for|by|to|y|e|et|und)\b)[\w-]{1,40}"
_SERVING, _SERVED = (
    late(
        rf"\b(?:{_MORE_AIDS})(?:e?s)? for [^.;:,()]*"
        r"|\b(?:part|component|fitting|accessor(?:y|ie))s? of [^.;:,()]*"
        rf"|\b(?:{_APART} ){{0,2}}{_APART} (?:{aids})(?:e?s)?\b(?: for [^.;:,()]*)?"
        rf"|[^\W\da-z_和及与與的]{{1,8}}(?:{_HAN_AIDS})"
    )
    for aids in (_AIDS, _OF_SERVICES)
)
# Whatever is made for the goods is another: "motors for cars", 玩具用面料.
_FOR: Final = late(
    r"\b(?:for|using|used (?:in|on|by|with)|in which|für|pour|para|per|voor|для"
    r"|dla)\s[^.;:()]*"
)
_AND: Final = late(r"(?:,|\s(?:and|&|und|et|y|e|en|и|i))\s")
_HAN_FOR: Final = late(
    r"[\u4e00-\u9fff\u3041-\u30ff]{2,8}"
    r"(?<![使利应應応采採通专專适適服日实実費费信運运作效効和及与])用(?![品具途于户])"
    r"|[가-힣]{2,8}용(?=\s)"
)
_SENTENCE: Final = late(r"[.;()。；（）\n]")
_OBJECT: Final = late(
    r"\bof\b|(?![的之])[\u4e00-\u9fff\u30a1-\u30fa가-힣]"
    r"|[MN][a-zà-ÿ]{0,4}\s(?:(?:d(?:e|i|u|es|el|ella|ei|o|a|os|as)|von|van)\s|d['\u2019])[a-zà-ÿ]"
)
# "Machining of parts", "machining, ...", and not "machining parts".
_NAMING: Final = late(
    r"[MN]\s(?!(?:of|and|or|services?|for|in|at|by|to|from|on|with|process(?:es)?"
    r"|activit\w+|operations?|works?|only|including|von|und|et|de|di|du|des"
    r"|da|do|del|e|y|en|van|av|og|och|i|ve)\b)[^\W\d_]"
)
_ITSELF: Final = late(r"N\s(?:of|services?)\b")
_GIVEN: Final = late(rf"{_HANDED}(?:of|in|for)\s")
_OF: Final = late(r"\b(?:of|for|with)\s")
_LETTER: Final = late(r"[^\W\d_]")
_DESIGNING: Final = (
    r"\bdesign(?!at)|\bdevelopment|entwickl|entwurf|\bconception|\bdiseñ"
    r"|\bdesarroll|progett|\bprojeto|desenvolv|ontwerp|设计|設計|开发|開発|설계"
)
_DESIGN: Final = late(_DESIGNING)
_BUT_WORDS: Final = late(
    rf"(?x)(?:{_AROUND}|{_DESIGNING})[^\W\u0e00-\u9fff가-힣]*|[MNTU]"
)
# What else is done; it is no goods.
_ELSE: Final = late(
    rf"{_DESIGNING}|開發|研[发發]|服[务務]|来料"
    r"|\b(?:research|test|inspect|repair|maint|install|stor|warehous|servic)"
    r"[a-z]*\b(?=,| (?:of|and|or|&)\b)"
)


# "Möbelherstellung": the goods stand before their making.
_GLUED: Final = late(r"(?<=[^\W\d_A-Z\u0e00-\u9fff가-힣]{3})(?=[MN]\b)")
# What goes with all of it, and is of no goods: 及相关管理活动.
_RELATED: Final = late(
    r"(?:(?:以?[及和与與、]|及び|並びに|및)\s?其?(?:相[关關]|有[关關]|関連する|관련|售[后後]"
    r"|付[带帯帶]|附[带帯帶]|부가)|所涉及)[的\s]?(?:环境|環境|职业健康安全|職業健康安全|质量|品質"
    r"|能源|食品安全|信息安全|管理|技术|支持|配套|[和与與及]){0,6}(?:活[动動]|服[务務]|활동|サービス|서비스)"
)


def undenied(scope: str) -> str:
    """Return what a scope says, without what it says that is not so.

    Making stands there as M or, where the word may name goods, as N; trade as
    T.
    """
    return _undenied(scope[:_LONGEST])


@lru_cache(maxsize=512)
def _undenied(scope: str) -> str:
    # The dot of "İ" is left over.
    told = scope.casefold().replace("\u0307", "")
    text = _OFFICE.sub(" ", told)
    text = _TRADE.sub("T", _WORK.sub("N", _MAKE.sub("M", text)))
    return _ELSEWHERE.sub(" ", _DENIED.sub(_left, text))


def denials(scope: str) -> list[str]:
    """Return the parts of a scope that say what it is not about."""
    told = scope[:_LONGEST].casefold()
    return [
        *(found[0] for found in _DENIED.finditer(told)),
        *(
            _CLAUSE_PART.split(told[: found.end()])[-1]
            for found in _BARRED.finditer(told)
        ),
    ]


@lru_cache(maxsize=512)
def affirmed(text: str) -> str:
    """Return a text without what it says that it is not about."""
    said, at = standing(text), 0
    kept: list[str] = []
    for denial in _DENIED.finditer(said.casefold()):
        kept += [said[at : denial.start()], " "]
        at = denial.end()
    return "".join([*kept, said[at:]])


# "Without sugar and production of": who can tell what is denied?
_JOINED: Final = late(
    r"[^\W\d_]+\s[^MN]*[^\WMN]\s(?:and|und|et|y|e|og|och|en|и)\s[^MN]*[MN]"
    r"|[^MN]*[及和与][^MN]*[MN]|委托(?:他人|外部)?[MN]"
)


def _left(denial: re.Match[str]) -> str:
    """Return what stands for a denial: U where it may end before making."""
    return " U " if _JOINED.match(denial[0]) else " "


def making(scope: str) -> Answer:
    """Tell whether a scope speaks of making; no where it is trade alone."""
    made = _making(scope[:_LONGEST])
    # What stands behind may be making.
    open_ = made is Answer.NO and len(scope) > _LONGEST
    return Answer.UNKNOWN if open_ else made


@lru_cache(maxsize=512)
def _making(scope: str) -> Answer:
    text = _SOLD.sub("T", undenied(scope))
    sure = _UNSURE.sub(" ", text)
    found = [match.start() for match in _DONE.finditer(sure)]
    if any(_is_done(sure, at) for at in found):
        return Answer.YES
    if sure != text or found or "U" in text:
        return Answer.UNKNOWN
    return Answer.NO if _is_trade(text) else Answer.UNKNOWN


def _is_done(text: str, at: int) -> bool:
    """Tell whether making is what is done, and not part of a good's name."""
    naming = _NAMING.match(text, at)
    before = _CLAUSE_END.split(text[max(at - _LONGEST_CLAUSE, 0) : at])[-1]
    if text[at] == "M":
        return naming is None or _OF.search(before) is None
    return naming is None and (
        _ITSELF.match(text, at) is not None or _GIVEN.search(before) is None
    )


def _is_trade(text: str) -> bool:
    """Tell whether all that is done by a text is trade, or goes with it.

    "Sale of toys" leads with what is done, and 玩具的销售 ends with it.
    """
    if "T" not in text:
        return False
    for clause in _CLAUSE_END.split(_BRACKETED.sub(" ", text)):
        done = clause.rpartition("的")[2]
        for item in _ITEM.split(_WHAT.split(done, maxsplit=1)[0]):
            if (
                _LETTER.search(item)
                and "T" not in item
                and not _BESIDE.search(item)
                and not _DESIGN.search(item)
            ):
                return False
    return True


def aids(goods: str) -> frozenset[str]:
    """Return what serves other goods, and is among the names of these."""
    named = goods.casefold()
    pieces = _PARTS if _PIECES.search(named) else frozenset[str]()
    return pieces.union(_AID.findall(named))


def purposes(names: Iterable[str]) -> tuple[str, ...]:
    """Return what goods are for by their own names: "toys for children"."""
    found = (_FOR.search(name.casefold()) for name in names)
    return tuple(purpose[0] for purpose in found if purpose is not None)


def bare(
    scope: str,
    own: frozenset[str],
    asked: str,
    meant: tuple[str, ...] = (),
    *,
    service: bool = False,
) -> str:
    """Return a maker's scope without what only serves the goods.

    *own* are the aids that the goods are, or a service's; *asked* is what the
    buyer calls them: who buys parts of cars wants what is made for cars;
    *meant* is what the goods are for by their names.
    """
    text, asked = scope[:_LONGEST].casefold(), asked.casefold()
    if not _PIECES.search(asked):
        text = _FOR.sub(
            lambda found: (
                found[0]
                if found[0].startswith(meant)
                else _without_purpose(found, own)
            ),
            text,
        )
        text = _HAN_FOR.sub(
            lambda found: found[0] if found[0] in asked else "", text
        )
    if own.isdisjoint(_PARTS) and not _PIECES_OF.search(asked):
        text = _PIECES_OF.sub(" ", text)
    return (_SERVED if service else _SERVING).sub(
        lambda found: (
            " " if own.isdisjoint(_AID.findall(found[0])) else found[0]
        ),
        text,
    )


def _without_purpose(found: re.Match[str], own: frozenset[str]) -> str:
    """Return what else is made behind what a thing is made for."""
    before = _CLAUSE_END.split(found.string[: found.start()])[-1]
    made = _MAKE.search(before) or _WORK.search(before)
    ours = not own.isdisjoint(_AID.findall(before))
    if ours or not made or not names_something(before):
        return found[0]
    kept = ""
    for joint in _AND.finditer(found[0]):
        behind = found[0][joint.end() :]
        if _MAKE.match(behind) or _WORK.match(behind):
            kept = found[0][joint.start() :]
            break
    purpose = found[0].removesuffix(kept)
    head, comma, listed = purpose.partition(",")
    if _MAKE.search(head) or _WORK.search(head):
        # What is listed there is processed by it: "for packing tea, rice".
        return f" {kept}"
    return f" {comma}{listed}{kept}"


# What any scope may say; it names no goods.
_ANY: Final = late(
    r"""(?x) \b(?:goods|products?|articles?|items?|parts?|components?|assembl\w+
    |with|from|that|under|their|other|such|including|within|only|also|well
    |kinds?|types?|various|related|relevant|accord\w+|customers?|clients?
    |drawings?|specifi\w+|requirements?|quality|management|systems?|process\w*
    |activit\w+|operations?|facilit\w+|works?|sites?|plants?|factor(?:y|ies)|field
    |services?|assurance|controls?|custom|range|scope|standards?|same|this
    |test(?:s|ing)?|inspect\w*|repairs?|maintenance|research|labell?ing|finishing
    |the|and|for|all|any|its|own|per|via|our|not|new|oem|odm|iso|iaf|nace|codes?|sectors?
    |ltd|und|von|für|mit|der|die|das|des|les|aux|par|sur|los|las|del|con|por|que|dos
    |gli|nel|dei|het|een|van|met|och|med|för|oraz|ich|для|или|при|из|на|ve|ile|các|và|cho
    |of|to|in|on|at|by|or|as|is|no|de|du|la|le|et|en|au|el|une|al|da|do|di|il|lo
    |ed|zu|im|am|an|op|av|og|co|ea|na|po|od|со|по|от|до
    |sowie|eigene\w*|produkte\w*|waren|teilen?|gütern?|erzeugnisse\w*
    |produits?|pièces|dans|avec|pour|tous|activités?
    |productos?|piezas|artículos|para|todos?|actividades
    |prodotti|articoli|parti|pezzi|della|delle|degli|nella
    |produtos?|peças|artigos|wyrob\w+|produkt\w*|продукци\w+|издели\w+
    |good|practices?|gmp|товар\w+|ürünler\w*|hàng\ hóa|sản\ phẩm
    |shipments?|dispatch|despatch|contrôles?|stockage|expédition|conditionnement
    |kontrolle|prüfung|versand|verpackung|controllo|stoccaggio|spedizione
    |envío|expedición|controle|armazenagem|expedição|kontrola|wysyłka)\b
    | [检檢][验驗] | 储存 | 儲存 | 发货 | 保管 | 出荷
    |[产產制製商]品 | 货物 | 貨物 | 相关 | 相關 | 管理 | 活[动動] | 范[围圍] | 範囲
    | 资质 | 資質 | 许可 | 許可 | 认证 | 認證 | 認証 | 以及 | 涉及 | 各[种種类類]
    | 系列 | 技[术術] | 제품 | 관련 | 서비스"""
)
_SOMETHING: Final = late(
    r"[^\W\d_\u0e00-\u9fff가-힣]{2,}|[\u4e00-\u9fff]{2,}|[\u30a1-\u30ff]{2,}"
    r"|[가-힣]{2,}|[\u0e00-\u0e7f]{4,}"
)


def names_something(scope: str) -> bool:
    """Tell whether a scope has words for what is made, known or not."""
    text = _BUT_WORDS.sub(" ", undenied(scope))
    return _SOMETHING.search(_ANY.sub(" ", text)) is not None


def makes_others(scope: str, named: Callable[[str], Answer]) -> bool:
    """Tell whether a scope makes other goods, and trades in or designs these.

    *named* tells whether a text names these goods; no where it names others.
    """
    text = _GLUED.sub(" ", _RELATED.sub(" ", undenied(scope)))
    text = _ELSE.sub("D", text)
    groups = _done_with(text, named) if _BARELY.search(text) else []
    work = [done for done, these in groups if these]
    return bool(work) and all(
        done and _DONE.search(done) is None for done in work
    )


def _done_with(
    text: str, named: Callable[[str], Answer]
) -> list[tuple[str, bool]]:
    """Return what is done with which goods, and whether it is with these.

    Work without goods goes with the next, at a sentence's end with the last;
    goods without work go with the last, or where there are none the next.
    """
    found: list[tuple[str, bool]] = []
    done = ""
    for sentence in _SENTENCE.split(text):
        for part in _ITEM.split(sentence):
            done += "".join(_DOES.findall(part))
            goods = named(part)
            if goods is Answer.UNKNOWN and _OBJECT.search(part) is None:
                continue
            if not found or (done and found[-1][0]):
                found.append(("", False))
            earlier, these = found[-1]
            found[-1] = (earlier + done, these or goods is Answer.YES)
            done = ""
        if found:
            earlier, these = found[-1]
            found[-1] = (earlier + done, these)
            done = ""
    return found


def designs(text: str) -> bool:
    """Tell whether a text speaks of design."""
    return _DESIGN.search(text[:_LONGEST].casefold()) is not None
