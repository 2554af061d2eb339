"""Names of months, eras and numerals as they stand on certificates."""

import re
import unicodedata
from datetime import date
from typing import Final

from isostd._text.late import late

__all__ = [
    "ERAS",
    "FILLERS",
    "MONTHS",
    "ROMANS",
    "WEEKDAYS",
    "flat",
    "one_month",
    "plain_digits",
    "unlabelled",
]

# Twelve names a line; "|" parts spellings.  Names that mean one month in one
# language and another in the next (listopad, lip) are left out.
_NAMES: Final = """
januar|janner|jan februar|feber|feb marz|maerz|mrz|mar april|apr mai|may
 juni|jun juli|jul august|aug september|sep|sept oktober|okt november|nov
 dezember|dez
janvier|janv fevrier|fevr|fev mars avril|avr mai juin juillet|juil aout
 septembre octobre novembre decembre|dec
enero|ene febrero marzo abril|abr mayo junio julio agosto|ago
 septiembre|setiembre octubre|oct noviembre diciembre|dic
gennaio|gen febbraio marzo aprile maggio|mag giugno|giu luglio|lug agosto
 settembre|set ottobre|ott novembre dicembre
janeiro fevereiro marco abril maio junho julho agosto setembro outubro|out
 novembro dezembro
januari februari maart|mrt april mei juni juli augustus september oktober
 november december
stycznia|sty lutego|lut marca kwietnia|kwi maja czerwca|cze lipca
 sierpnia|sie wrzesnia|wrz pazdziernika|paz - grudnia|gru
styczen luty marzec kwiecien maj czerwiec lipiec sierpien wrzesien
 pazdziernik - grudzien
ledna|led unora|uno brezna|bre dubna|dub kvetna|kve cervna|cvn cervence|cvc
 srpna zari|zar rijna|rij - prosince|pro
ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik
oca sub - nis - haz tem agu|agust eyl eki kas ara
янв фев мар апр - июн июл авг сен|сент окт ноя|нояб дек
januar februar marts april maj juni juli august september oktober november
 december
januari februari mars april maj juni juli augusti september oktober november
 december
januar februar marcius aprilis majus junius julius augusztus szeptember
 oktober november december
ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie
 noiembrie decembrie
januari februari|pebruari|peb maret april mei juni juli agustus|agt|ags
 september oktober|okt november|nopember|nop desember|des
- - mac - - - julai ogos|ogo - - - disember|dis
januara februara marta aprila maja|maj juna jula augusta|avgusta septembra
 oktobra novembra decembra
januar februar mart april maj jun jul avgust septembar oktobar novembar
 decembar
јануара|јануар|јануари фебруара|фебруар|фебруари марта|март априла|април
 маја|мај јуна|јун|јуни јула|јул|јули августа|август
 септембра|септембар|септември октобра|октобар|октомври
 новембра|новембар|ноември децембра|децембар|декември
januarja februarja marec aprila maja junija julija avgusta|avgust septembra
 oktobra novembra decembra
sijecnja veljace ozujka travnja svibnja lipnja srpnja kolovoza rujna -
 studenoga|studenog prosinca
gener febrer marc abril maig juny juliol agost setembre octubre novembre
 desembre
tammikuuta|tammikuu helmikuuta|helmikuu maaliskuuta|maaliskuu
 huhtikuuta|huhtikuu toukokuuta|toukokuu kesakuuta|kesakuu
 heinakuuta|heinakuu elokuuta|elokuu syyskuuta|syyskuu lokakuuta|lokakuu
 marraskuuta|marraskuu joulukuuta|joulukuu
jaanuar veebruar marts aprill mai juuni juuli august september oktoober
 november detsember
janvaris februaris marts aprilis maijs junijs julijs augusts septembris
 oktobris novembris decembris
janvari|janvarim februari|februarim marta|martam aprili|aprilim maija|maijam
 junija|junijam julija|julijam augusta|augustam septembri|septembrim
 oktobri|oktobrim novembri|novembrim decembri|decembrim
sausio vasario kovo balandzio geguzes birzelio liepos rugpjucio rugsejo
 spalio lapkricio gruodzio
ιανουαριου φεβρουαριου μαρτιου απριλιου μαιου ιουνιου ιουλιου αυγουστου
 σεπτεμβριου οκτωβριου νοεμβριου δεκεμβριου
января|январь|януари февраля|февраль|февруари марта|март апреля|апрель|април
 мая|май июня|июнь|юни июля|июль|юли августа|август
 сентября|сентябрь|септември октября|октябрь|октомври ноября|ноябрь|ноември
 декабря|декабрь|декември
січня лютого березня квітня травня червня липня серпня вересня жовтня
 листопада грудня
студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня
 кастрычніка лістапада снежня
يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر
جانفي فيفري - افريل ماي جوان جويلية اوت - - - -
- شباط اذار نيسان ايار حزيران تموز اب ايلول - - -
- - - - - - يوليوز غشت شتنبر - نونبر دجنبر
yanvar fevral mart aprel may iyun iyul avqust|avgust sentyabr oktyabr noyabr
 dekabr
қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша
 желтоқсан
იანვარი|იანვრის თებერვალი|თებერვლის მარტი|მარტის აპრილი|აპრილის
 მაისი|მაისის ივნისი|ივნისის ივლისი|ივლისის აგვისტო|აგვისტოს
 სექტემბერი|სექტემბრის ოქტომბერი|ოქტომბრის ნოემბერი|ნოემბრის
 დეკემბერი|დეკემბრის
հունվար|հունվարի փետրվար|փետրվարի մարտ|մարտի ապրիլ|ապրիլի մայիս|մայիսի
 հունիս|հունիսի հուլիս|հուլիսի օգոստոս|օգոստոսի սեպտեմբեր|սեպտեմբերի
 հոկտեմբեր|հոկտեմբերի նոյեմբեր|նոյեմբերի դեկտեմբեր|դեկտեմբերի
jannar frar marzu april mejju gunju lulju awwissu settembru ottubru novembru
 dicembru
ינואר|בינואר פברואר|בפברואר מרץ|במרץ|מרס|במרס אפריל|באפריל מאי|במאי
 יוני|ביוני יולי|ביולי אוגוסט|באוגוסט ספטמבר|בספטמבר אוקטובר|באוקטובר
 נובמבר|בנובמבר דצמבר|בדצמבר
जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर
 नवंबर|नवम्बर दिसंबर|दिसम्बर
enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre
 disyembre
januari februari machi aprili mei juni julai agosti septemba oktoba novemba
 desemba
জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর
 নভেম্বর ডিসেম্বর
มกราคม|ม.ค. กุมภาพันธ์|ก.พ. มีนาคม|มี.ค. เมษายน|เม.ย. พฤษภาคม|พ.ค.
 มิถุนายน|มิ.ย.
 กรกฎาคม|ก.ค. สิงหาคม|ส.ค. กันยายน|ก.ย. ตุลาคม|ต.ค. พฤศจิกายน|พ.ย.
 ธันวาคม|ธ.ค.
"""


def _months() -> dict[str, int]:
    """Return the number of each month by its name."""
    found: dict[str, int] = {}
    words = _NAMES.split()
    for place, names in enumerate(words):
        for name in names.split("|"):
            if name != "-":
                found[flat(name)] = place % 12 + 1
    return found


def flat(word: str) -> str:
    """Return a word without accents, case and dots."""
    apart = unicodedata.normalize("NFKD", word.casefold())
    # A sign above or below a Thai letter is a letter of its own.
    kept = [c for c in apart if c.isalnum() or "ก" <= c <= "๎"]
    return "".join(kept).replace("ı", "i")


MONTHS: Final = _months()
# As Poland and its neighbours write months, always in capitals.
ROMANS: Final = {
    "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6,
    "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11, "XII": 12,
}  # fmt: skip
# Small words between the parts of a date.
_SMALL: Final = """
a am d dana day de del den der di dne dnia do el eme ero gada god
godine ig in le los m mes ng dias nd o of on rd roku st th the vom г год года година
године ж жыл жылғы року เดือน
"""
FILLERS: Final = frozenset(_SMALL.split())
# Weekdays in full; what else they may mean is no part of a date.
_WEEK: Final = """
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
lundi mardi mercredi jeudi vendredi samedi dimanche
lunes martes miercoles jueves viernes sabado domingo
lunedi martedi mercoledi giovedi venerdi sabato domenica
segunda terca quarta quinta sexta feira
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
mandag tisdag tirsdag onsdag torsdag fredag lordag lørdag sondag søndag
poniedziałek wtorek sroda czwartek piatek sobota niedziela
pondeli utery streda ctvrtek patek sobota nedele
pondelok utorok streda stvrtok piatok nedela
hetfo kedd szerda csutortok pentek szombat vasarnap
luni marti miercuri joi vineri sambata duminica
pazartesi sali carsamba persembe cuma cumartesi pazar
maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai
понедельник вторник среда четверг пятница суббота воскресенье
понеділок вівторок середа четвер п'ятниця субота неділя
"""
WEEKDAYS: Final = frozenset(map(flat, _WEEK.split()))
# The first day of each era, its Western year less one, and its last day.
ERAS: Final = {
    "令和": (2018, date(2019, 5, 1), date.max),
    "平成": (1988, date(1989, 1, 8), date(2019, 4, 30)),
    "昭和": (1925, date(1926, 12, 25), date(1989, 1, 7)),
    "民國": (1911, date(1912, 1, 1), date.max),
}
_NUMERALS: Final = {c: i for i, c in enumerate("〇一二三四五六七八九")}
_NUMERALS["零"] = 0
_TENS: Final = late("([一二三]?)十([一二三四五六七八九]?)")


def plain_digits(text: str) -> str:
    """Return a text with every digit as 0 to 9, Chinese numerals too."""
    text = _TENS.sub(_tens, unicodedata.normalize("NFKC", text))
    return "".join(
        str(_NUMERALS[c]) if c in _NUMERALS
        else str(unicodedata.decimal(c)) if c.isdecimal() else c
        for c in text
    )  # fmt: skip


def _tens(match: re.Match[str]) -> str:
    tens, ones = match.groups()
    return str(
        10 * (_NUMERALS[tens] if tens else 1)
        + (_NUMERALS[ones] if ones else 0)
    )


# What a date on a certificate is for, word by word as `flat` has them.
_SAID: Final = """
certificate certified date day effective exp expiration expires expiry from initial issue
 issued of on since the this through thru till to until up including valid validity
 as audit dated declaration reaudit report signed start starting updated
ab ablauf am ablaufdatum beginn ausgabedatum ausgestellt ausstellungsdatum bis datum
 einschließlich gultig
 gultigkeit gültigkeitsdatum seit vom von zum
 auditdatum der des diese ist konformitätserklärung zertifikat zertifikats
 erstzertifizierung zertifiziert
a au certificat compter date delivre delivrance demission depuis dexpiration
 du emission emis expiration expire jusquau jusqua jusque le valable valide
 validite
caduca caducidad desde el emision emitido expedicion expedido expira
 expiracion fecha hasta valida valido validez vence vencimiento vigencia
 vigente
al dal data decorrenza del demissione di emessa emesso emissione fino
 rilasciato scade scadenza valida valido validita
ate de emissao emitido em expira validade vencimento
afgegeven en geldig met op tot uitgiftedatum vanaf vervaldatum
dana dnia do od wazna waznosci wazne wazny wydania wydano wystawienia
datum do od plati platna platne platno platnost platny platnosti vydani
 vydania
datum do izdan izdana izdano izdavanja izdaje isteka od vazi vazenja
 velja veljavnost vrijedi важи датум до издавања истека од
fran giltig giltigt gyldig indtil med och til till tom utfardad utstedt
derigs deriga izdots izsniegts lidz
galioja iki isduotas nuo
asti myonnetty paattyy voimassa
baslangic bitis duzenlenme gecerlilik son suresi tarihi verilis
data de la pana pina valabil valabila valabilitate
издан выдан выдачи дата действителен действительно действует до дійсний
 дійсне дійсна окончания от с по від з із срок срока действия дії видачі строк термін
εκδοσης εως ισχυει ισχυς ημερομηνια ληξης μεχρι
berlaku hingga sah sampai sehingga tanggal tarikh terbit
có giá trị hiệu lực đến hết hạn cấp ngày
صالح صالحة حتى تاريخ الانتهاء الاصدار الصلاحية من الى
בתוקף תקף תוקף עד
ใช้ได้ถึง ใช้ได้ถึงวันที่ วันที่ วันที่ออก วันหมดอายุ หมดอายุ
original recertification registration registered certification reissue
 reissued revised due decision approval approved cycle
 renewal renewed granted
erstausstellung erstausgabe erstmals erstmalig rezertifizierung zertifizierung
 zertifizierungsentscheidung entscheidung ausgabe ausstellung
initiale décision certificación inicial registro
certificazione corrente iniziale rinnovo certificação da do renovação
uitgifte certificatie oorspronkelijke certyfikacji decyzji
certifikace certifikácia certifikácie utfärdandedatum certifiering gang
certificering sertifisering sertifiointi
kiállítás kiállításának kelte hatály hatályos vége érvényes érvényesség érvényességi lejárat dátuma
emiterii eliberării certificării expirării
валиден валидна валидност издаване издаден на сертификации регистрации решения
yayın belge belgelendirme karar dengan sertifikasi dikeluarkan kehtib kehtiv kuni
 concesión effet deffet prise dentrée vigueur modifica revisione
πιστοποίησης วันที่ออกใบรับรอง วันที่รับรอง
upto wef dt dated recertificate
otorgado otorgamiento concesión aprobación renovación concessão vigência
tarih düzenleme yayınlanma veriliş yenileme
diterbitkan penerbitan berakhir kedaluwarsa masa sd tamat luput
petsa ng isyu tarehe van uitreiking
ika échéance d'échéance fait الموافق
ban hành chứng nhận lần đầu từ
لغاية انتهاء سارية بتاريخ
תאריך הנפקה ההנפקה צאת תפוגה
जारी करने की तिथि दिनांक
ให้ไว้ ออกให้ ณ หมดอายุวันที่ ตั้งแต่ ตั้งแต่วันที่ ถึง ถึงวันที่
인증유효기간 갱신일 갱신일자 결정일
발급일 발급일자 발행일 발행일자 만료일 만료일자 유효기간 유효기한 인증일
인증일자 등록일 등록일자 취득일 최초 최초인증일 최초등록일
"""
_LABELS: Final = frozenset(map(flat, _SAID.split()))
# Before such a word they tell which: "first issue".  "First of March" is a day.
_WHICH_TEXT: Final = """
first erste erstes première primera prima primeira eerste pierwszej první prvá
prvej första første ensimmäinen első primei первичной первоначальной ilk
pertama αρχικής last latest current aktuelle letzte dernière última ultima
laatste next nächste nächstes prochaine próxima prossima dell'ultima
"""
_WHICH: Final = frozenset(map(flat, _WHICH_TEXT.split()))
_SHORTEST_LABEL: Final = 4
_WORD: Final = late(r"((?i:s/d)(?=[\s:])|[^\s\d:/]+)[\s:/]*")
_EAST_LABEL: Final = late(
    "(?:(?:本?证书|本?證書|认证|登録|認証)?"
    "(?:有[效効]期?(?:限|间|間)?(?:满了日|満了日)?[至到为為]?"
    "|(?:首次|初次|初回|本次|换证|換證)?(?:[获獲][证證]|发证|發證|颁证|頒證|签发|簽發|换证"
    "|批准|注册|登録|改訂|改定|取得|発行|交付|更新|到期|截止|失效|終了|満了)(?:日期?|年月日))"
    "|截[止至](?:日期|到|至)?|[至自])[:\\s]*"
)
_EAST_UNTIL: Final = late(
    r"(?<=[日일號号月월\d])\s?(?:止|迄|まで|까지|起|から|より|부터"
    r"|取得|登録|発行|交付|签发|颁发|취득|획득|(?:まで)?有[効效]|に失効)\Z"
)
_EAST_WEEKDAY: Final = late(
    r"\s?(?:\(?(?:星期|周|週)[1-6日天]\)?|\([月火水木金土日](?:曜日?)?\)"
    r"|[月火水木金土日]曜日?|\([월화수목금토일](?:요일)?\)|[월화수목금토일]요일)\Z"
)
# What stands behind a date for "until" or "from", and a term in brackets.
_BEHIND: Final = late(
    r"(?i)(?<=\d)(?:-ig|['’][yn]?[ae] kadar)\Z|\s(?:saakka|asti|alkaen|tarihine kadar(?: geçerli(?:dir)?)?|tarihinden itibaren"
    r"|incl(?:usive|us)|einschließlich|włącznie|включительно|включно|तक(?: वैध)?"
    r"|\(\d{1,2} years?\))\Z"
)
_KOREAN_UNTIL: Final = late(r"~\s?(?=\d{4}\D{1,2}\d{1,2}\D{1,2}\d{1,2})")


def _is_label(text: str, word: re.Match[str]) -> bool:
    """Tell whether a word before a date only says what that is for."""
    told = flat(word[1])
    if told not in _WHICH:
        return told in _LABELS
    behind = _WORD.match(text, word.end())
    named = flat(behind[1]) if behind is not None else ""
    return len(named) >= _SHORTEST_LABEL and named in _LABELS


# Listopad is November in Poland and Czechia, and October in Croatia: only
# what is of one of these languages alone tells which.
_LISTOPAD: Final = late(r"(?i)\blistopad[au]\b")
_NOVEMBER: Final = late(
    r"(?i)\d\.? ?listopadu\b|\blistopada \d{4} ?r(?:\.|oku\b)"
    r"|\b(?:waż|wyda[nw]|wystawi|certyfik|dnia\b).*\blistopada\b"
)
_OCTOBER: Final = late(
    r"(?i)\blistopada \d{4}\.? god|\b(?:vrijed|izda[nv]|istek|dana\b)"
    r".*\blistopada\b"
)


# In the Levant four months have names of two words.
_LEVANTINE: Final = late("(كانون|تشرين) ?ال(?:ثان[يى]|([أا]ول))")
_WINTER: Final = {
    ("كانون", False): "يناير", ("تشرين", True): "اكتوبر",
    ("تشرين", False): "نوفمبر", ("كانون", True): "ديسمبر",
}  # fmt: skip


def _one_word(month: re.Match[str]) -> str:
    return _WINTER[month[1], month[2] is not None]


def one_month(text: str) -> str:
    """Return a date in whose language the month is one, under that name.

    >>> one_month("ważny do 19 listopada 2026")
    'ważny do 19 november 2026'
    """
    text = _LEVANTINE.sub(_one_word, text)
    if _LISTOPAD.search(text) is None:
        return text
    found = {
        name
        for name, words in (("november", _NOVEMBER), ("october", _OCTOBER))
        if words.search(text) is not None
    }
    return _LISTOPAD.sub(found.pop(), text) if len(found) == 1 else text


def unlabelled(text: str) -> str:
    """Return a date without what says that it is an issue or an expiry.

    >>> unlabelled("valid until: 12 March 2027")
    '12 March 2027'
    """
    until = _KOREAN_UNTIL.match(text)
    at = until.end() if until else 0
    while (word := _WORD.match(text, at)) and _is_label(text, word):
        at = word.end()
    east = _EAST_LABEL.match(text, at)
    text = _EAST_UNTIL.sub("", text[east.end() if east else at :])
    return _EAST_WEEKDAY.sub("", _BEHIND.sub("", text))
