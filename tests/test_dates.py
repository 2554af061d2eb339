"""Days, periods and dates as printed."""

from datetime import date, datetime

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from isostd.dates import (
    Period,
    add_months,
    read_date,
    to_day,
    to_known_day,
    to_known_period,
    to_period,
)
from isostd.errors import InvalidDateError, InvalidValueError
from isostd.vocabulary import Answer


class Missing(datetime):
    """A table's day that is none, as pandas has it: it equals nothing."""

    __hash__ = datetime.__hash__

    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True


DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))


@given(DAYS, st.integers(-600, 600))
def test_months_are_added_as_dateutil_adds_them(day, months):
    """The integers agree with relativedelta on every day."""
    assert add_months(day, months) == day + relativedelta(months=months)


@given(DAYS)
def test_period_round_trip(day):
    """A day written as a period reads back as itself."""
    period = Period.of(day)
    assert Period.parse(str(period)) == period
    assert period.known_day == day
    assert period.first == period.last == day


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2015", date(2015, 1, 1), date(2015, 12, 31)),
        ("2000-02", date(2000, 2, 1), date(2000, 2, 29)),
        ("2015-09-22", date(2015, 9, 22), date(2015, 9, 22)),
    ],
)
def test_period_spans(text, first, last):
    """A period knows its first and last day."""
    period = Period.parse(text)
    assert (period.first, period.last) == (first, last)
    assert str(period) == text


@pytest.mark.parametrize(
    ("day", "by", "after"),
    [
        ("2000-03-31", Answer.NO, Answer.YES),
        ("2000-04-01", Answer.UNKNOWN, Answer.UNKNOWN),
        ("2000-04-30", Answer.YES, Answer.NO),
    ],
)
def test_period_comparisons_have_three_answers(day, by, after):
    """Within a month that is all that is known, the answer is unknown."""
    period = Period(2000, 4)
    assert period.is_by(date.fromisoformat(day)) == by
    assert period.is_after(date.fromisoformat(day)) == after


@pytest.mark.parametrize(
    "parts",
    [(2015, 13), (2015, None, 3), (2015, 2, 30), (0,), ("x",), (10**9,)],
)
def test_impossible_periods(parts):
    """A period that does not exist is refused."""
    with pytest.raises(InvalidDateError):
        Period(*parts)


@pytest.mark.parametrize("text", ["", "20150922", "2015-9", "x", "２０１５"])
def test_period_text_is_strict(text):
    """Only the ISO forms are read."""
    with pytest.raises(InvalidDateError):
        Period.parse(text)


class _Day(date):
    """A date of a caller's own."""


def test_days_from_what_callers_have():
    """A date, its ISO form and a whole period are days; blank is None."""
    day = date(2024, 3, 15)
    assert to_day(day) is day
    assert to_day("2024-03-15") == to_day(" 2024-03-15 ") == day
    assert to_day(Period.of(day)) == to_known_day(Period.of(day)) == day
    assert to_day(None) is None
    assert to_day("  ") is None
    assert type(to_known_day(_Day(2024, 3, 15))) is date
    assert to_period(None) is None
    assert to_period(day) == Period.of(day)
    assert to_period("2024-03") == to_known_period(Period(2024, 3))


@pytest.mark.parametrize(
    ("value", "says"),
    [
        (datetime(2024, 3, 15, 9, 0), r"give value\.date\(\)"),
        (Missing(2024, 3, 15), "names no day; give None"),
        ("2024-02-30", "day"),
        ("2024-3-1", "read_date"),
        ("2024-03", "only the month or year is known"),
        ("2024", "only the month or year is known"),
        ("20240301", "read_date"),
        ("2024-W01-1", "read_date"),
        (20240301, "datetime.date"),
        ("2567-03-15", "Buddhist era"),
        ("1445-03-27", "Islamic or Persian"),
        ("1403-06-22", "Islamic or Persian"),
        (Period(2024, 3), "not the day"),
    ],
)
def test_what_is_not_a_day(value, says):
    """The message says what to do instead."""
    with pytest.raises(InvalidDateError, match=says):
        to_day(value)


@pytest.mark.parametrize("year", [1, 1299, 1600, 1900, 2200, 2399, 2800, 9999])
def test_years_of_no_other_count(year):
    """Far years are days as they are; so is any `date` that is given."""
    day = date(year, 3, 15)
    assert to_day(day.isoformat()) == day
    assert to_day(date(2567, 3, 15)) == date(2567, 3, 15)


def test_a_period_that_must_be_there():
    """None is no period."""
    with pytest.raises(InvalidDateError):
        to_known_period(None)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2024-03-15", "2024-03-15"),
        ("2024/3/15", "2024-03-15"),
        ("2024.03.15.", "2024-03-15"),
        ("2024-03", "2024-03"),
        ("2024年3月1日", "2024-03-01"),
        ("２０２４年３月１日", "2024-03-01"),
        ("2024年3月", "2024-03"),
        ("2024년 3월 1일", "2024-03-01"),
        ("12 March 2024", "2024-03-12"),
        ("12th of March 2024", "2024-03-12"),
        ("March 12, 2024", "2024-03-12"),
        ("12. Mar. 2024", "2024-03-12"),
        ("march 2024", "2024-03"),
        ("01.03.2024", "2024-03-01"),
        ("25/12/2024", "2024-12-25"),
        ("12/25/2024", "2024-12-25"),
        ("05/05/2024", "2024-05-05"),
        ("20240315", "2024-03-15"),
        ("2024", "2024"),
        ("03/2024", "2024-03"),
        ("15-MAR-2024", "2024-03-15"),
        ("15.Nov.2024", "2024-11-15"),
        ("2024-Mar-15", "2024-03-15"),
        ("Friday, 15 March 2024", "2024-03-15"),
        ("15. März 2024", "2024-03-15"),
        ("1er août 2024", "2024-08-01"),
        ("15 de marzo de 2024", "2024-03-15"),
        ("1º de março de 2024", "2024-03-01"),
        ("15 Ağustos 2024", "2024-08-15"),
        ("2024. március 15.", "2024-03-15"),
        ("15 березня 2024", "2024-03-15"),
        ("19. mart 2026. godine", "2026-03-19"),
        ("15 جويلية 2024", "2024-07-15"),
        ("12 شباط 2024", "2024-02-12"),
        ("20/05/2024م", "2024-05-20"),
        ("«20» мая 2024 года", "2024-05-20"),
        ("20th day of May, 2024", "2024-05-20"),
        ("12 avqust 2024", "2024-08-12"),
        ("12 тамыз 2024", "2024-08-12"),
        ("12 მაისის 2024", "2024-05-12"),
        ("12 մայիսի 2024", "2024-05-12"),
        ("2069-12-31", "2069-12-31"),
        ("2091-01-01", "2091-01-01"),
        ("2099-12-31", "2099-12-31"),
        ("19.03.2026. godine", "2026-03-19"),
        ("19.03.2026 года", "2026-03-19"),
        ("19. септембар 2026. године", "2026-09-19"),
        ("Vrijedi do 19.03.2026.", "2026-03-19"),
        ("ngày 15 tháng 3 năm 2024", "2024-03-15"),
        ("tháng 3 năm 2024", "2024-03"),
        ("2024年三月一日", "2024-03-01"),
        ("二〇二四年十月二十日", "2024-10-20"),
        ("二零二四年十二月三十一日", "2024-12-31"),
        # years of other counts
        ("令和6年3月1日", "2024-03-01"),
        ("令和元年5月1日", "2019-05-01"),
        ("令和6年3月", "2024-03"),
        ("平成31年4月30日", "2019-04-30"),
        ("昭和64年1月7日", "1989-01-07"),
        # as printed before the era ended
        ("平成31年5月1日", "2019-05-01"),
        ("平成36年6月5日", "2024-06-05"),
        ("H33.3.31", "2021-03-31"),
        ("平成41年12月31日", "2029-12-31"),
        ("2024年(平成36年)4月1日", "2024-04-01"),
        ("R6.3.1", "2024-03-01"),
        ("15 كانون الثاني 2026", "2026-01-15"),
        ("3 تشرين الأول 2026", "2026-10-03"),
        ("3 تشرين الثاني 2026", "2026-11-03"),
        ("31 كانون الأول 2026", "2026-12-31"),
        ("14 Pebruari 2024", "2024-02-14"),
        ("5 Nop 2024", "2024-11-05"),
        ("2 Agt 2024", "2024-08-02"),
        ("1 Dis 2024", "2024-12-01"),
        ("1 Ogo 2024", "2024-08-01"),
        ("20 тамыз 2019 ж.", "2019-08-20"),
        ("20.08.2019 ж.", "2019-08-20"),
        ("20 thg 5, 2023", "2023-05-20"),
        ("2024 оны 05 дугаар сарын 20", "2024-05-20"),
        ("2024 оны 5 сар", "2024-05"),
        ("21/09/2563 (พ.ศ.)", "2020-09-21"),
        ("H30/4/1", "2018-04-01"),
        ("民國113年3月1日", "2024-03-01"),
        ("中華民國 113 年 3 月 1 日", "2024-03-01"),
        ("1 มีนาคม 2567", "2024-03-01"),
        ("1 มี.ค. 2567", "2024-03-01"),
        ("๑ มีนาคม ๒๕๖๗", "2024-03-01"),
        ("1 มีนาคม พ.ศ. 2567", "2024-03-01"),
        ("1 มีนาคม ค.ศ. 2024", "2024-03-01"),
        ("15/03/2567 B.E.", "2024-03-15"),
        ("2024年", "2024"),
        ("2024年3月15号", "2024-03-15"),
        # a word or a letter for the year behind it
        ("15 марта 2024 г.", "2024-03-15"),
        ("15 марта 2024г.", "2024-03-15"),
        ("15.03.2024 г.", "2024-03-15"),
        ("15 березня 2024 року", "2024-03-15"),
        ("15 marca 2024 r.", "2024-03-15"),
        ("15MAR2024", "2024-03-15"),
        ("Март 2024", "2024-03"),
        ("15 Μαρτίου 2024", "2024-03-15"),
        ("15. maaliskuuta 2024", "2024-03-15"),
        ("15. ožujka 2024.", "2024-03-15"),
        ("15. marec 2024", "2024-03-15"),
        ("15 de març de 2024", "2024-03-15"),
        ("15 Mac 2024", "2024-03-15"),
        ("2024. gada 15. marts", "2024-03-15"),
        ("2024 m. kovo 15 d.", "2024-03-15"),
        ("١٥ مارس ٢٠٢٤", "2024-03-15"),
        ("15 במרץ 2024", "2024-03-15"),
        ("15 मार्च 2024", "2024-03-15"),
        ("1° marzo 2025", "2025-03-01"),
        ("24 stycznia 2027 roku", "2027-01-24"),
        ("5 wrz 2026", "2026-09-05"),
        ("5 paź 2026", "2026-10-05"),
        # months in Roman numbers
        ("10-XII-2026", "2026-12-10"),
        ("28.II.2027", "2027-02-28"),
        ("5 V 2026", "2026-05-05"),
        ("28. Ⅸ. 2027", "2027-09-28"),
        # a spreadsheet's or a database's day
        ("2024-06-11 00:00:00", "2024-06-11"),
        ("2024-06-11T00:00:00", "2024-06-11"),
        ("2027-02-28T00:00:00Z", "2027-02-28"),
        ("2027-02-28 00:00:00.000", "2027-02-28"),
        ("2027-02-28T00:00:00+00:00", "2027-02-28"),
        ("2027-02-28 00:00:00+00", "2027-02-28"),
        ("2027-02-28 00:00:00 UTC", "2027-02-28"),
        ("Sun, 28 Feb 2027 00:00:00 GMT", "2027-02-28"),
        ("15/03/2027 12:00:00 AM", "2027-03-15"),
        ("Mar 15, 2027, 12:00:00 AM", "2027-03-15"),
        # what the day is for
        ("gültig bis 31.12.2027", "2027-12-31"),
        ("Gültig bis: 31. Dezember 2027", "2027-12-31"),
        ("valid until 12 March 2027", "2027-03-12"),
        ("Expiry Date: 2027-03-01", "2027-03-01"),
        ("Datum/Date: 2027-03-01", "2027-03-01"),
        ("valable jusqu'au 31 décembre 2027", "2027-12-31"),
        ("válido hasta el 31 de diciembre de 2027", "2027-12-31"),
        ("valido fino al 1° marzo 2027", "2027-03-01"),
        ("válido até 31/12/2027", "2027-12-31"),
        ("geldig tot en met 31 december 2027", "2027-12-31"),
        ("ważny do dnia 24 stycznia 2027 r.", "2027-01-24"),
        ("giltigt till och med 2027-12-31", "2027-12-31"),
        ("действителен до 15.03.2027 г.", "2027-03-15"),
        ("صالح حتى ٢٠٢٧/٠٣/١٥", "2027-03-15"),
        ("ใช้ได้ถึงวันที่ 1 มีนาคม 2570", "2027-03-01"),
        ("hiệu lực đến ngày 15 tháng 3 năm 2027", "2027-03-15"),
        ("ngày 15 tháng 3, năm 2027", "2027-03-15"),
        ("有效期至2027年3月1日", "2027-03-01"),
        ("证书有效期至：2027年3月1日止", "2027-03-01"),
        ("初次发证日期 2024年3月1日", "2024-03-01"),
        ("有効期限：令和9年3月1日まで", "2027-03-01"),
        ("유효기간: 2027년 3월 1일까지", "2027-03-01"),
        ("2020/12/17取得", "2020-12-17"),
        ("取得日：2020年12月17日", "2020-12-17"),
        ("2005年3月18日 登録", "2005-03-18"),
        ("최초인증일: 2024.03.15", "2024-03-15"),
        ("līdz 2027. gada 14. martam", "2027-03-14"),
        ("derīgs līdz 2027. gada 14. jūnijam", "2027-06-14"),
        ("2024. gada 14. martā", "2024-03-14"),
        ("galioja iki 2027 m. kovo 14 d.", "2027-03-14"),
        ("2027. március 14-ig", "2027-03-14"),
        ("Voimassa 14.3.2027 saakka", "2027-03-14"),
        ("Giltigt t.o.m. 2027-03-14", "2027-03-14"),
        ("14.03.2027 tarihine kadar", "2027-03-14"),
        ("~ 2027.03.14", "2027-03-14"),
        ("14 March 2027 (3 years)", "2027-03-14"),
        ("2024-03-01起", "2024-03-01"),
        ("自2024年3月1日", "2024-03-01"),
        ("自2024年3月1日起", "2024-03-01"),
        # a note below, and where it was signed
        ("15 March 2024*", "2024-03-15"),
        ("* 2024-03-15", "2024-03-15"),
        ("15 mars 2024¹", "2024-03-15"),
        ("15 bře 2024", "2024-03-15"),
        ("Wien, am 21. September 2026", "2026-09-21"),
        ("São Paulo, 22 November 2023", "2023-11-22"),
        ("Buenos Aires, 3 de Marzo de 2019", "2019-03-03"),
        ("Reno, February 18, 2021", "2021-02-18"),
        ("Graz, Freitag, 12. Mai 2026", "2026-05-12"),
        # labels of devices, declarations and reports
        ("Starting Validity Date: 2026-02-06", "2026-02-06"),
        ("Declaration valid until: January 21, 2031", "2031-01-21"),
        (
            "Diese Konformitätserklärung ist gültig bis: 2028-12-31",
            "2028-12-31",
        ),
        ("Gültigkeitsdatum 2031-02-28", "2031-02-28"),
        ("Valid as of: February 14, 2025", "2025-02-14"),
        ("Date of Report Issue: March 16, 2017", "2017-03-16"),
        ("(signed 30 December 2025)", "2025-12-30"),
        ("Dated 2015-04-03", "2015-04-03"),
        ("Date of audit: 12 May 2025", "2025-05-12"),
        ("Re-audit due date 12 March 2027", "2027-03-12"),
        # the form that is asked for, printed beside the date
        ("Valid until (DD/MM/YYYY): 03/04/2027", "2027-04-03"),
        ("Valid until (mm/dd/yyyy) 03/04/2027", "2027-03-04"),
        ("03/04/2027 (jj/mm/aaaa)", "2027-04-03"),
        ("Gültig bis TT.MM.JJJJ: 03.04.2027", "2027-04-03"),
        ("Date of issue (yyyy-mm-dd) 2024-05-12", "2024-05-12"),
        ("Erstzertifizierung 2008", "2008"),
        ("certified since 2008", "2008"),
        # a weekday
        ("Dienstag, 12. März 2024", "2024-03-12"),
        ("mardi 12 mars 2024", "2024-03-12"),
        ("terça-feira, 12 de março de 2024", "2024-03-12"),
        ("2024. március 12., kedd", "2024-03-12"),
        ("вторник, 12 марта 2024 г.", "2024-03-12"),
        ("2024年3月12日 星期二", "2024-03-12"),
        ("2024年3月12日(火)", "2024-03-12"),
        ("2024年3月12日火曜日", "2024-03-12"),
        ("2024년 3월 12일 (화)", "2024-03-12"),
        ("2024년 3월 12일 화요일", "2024-03-12"),
        # with blanks alone, as Colombia prints it
        ("2010 03 15", "2010-03-15"),
        ("15 03 2010", "2010-03-15"),
        # signs behind a day, eras in other forms, more languages
        ("14η Μαρτίου 2027", "2027-03-14"),
        ("1ero de abril de 2027", "2027-04-01"),
        ("1.º de abril de 2027", "2027-04-01"),
        ("22 ND APRIL 2027", "2027-04-22"),
        ("R9年3月14日", "2027-03-14"),
        ("中華民國 116.03.14", "2027-03-14"),
        ("昭和 50.1.1", "1975-01-01"),
        ("令6.4.1", "2024-04-01"),
        ("平30年4月1日", "2018-04-01"),
        ("2024年(令和6年)4月1日", "2024-04-01"),
        ("令和６年（2024年）４月１日", "2024-04-01"),
        ("令和6(2024)年4月", "2024-04"),
        ("2027 жылғы 14 наурыз", "2027-03-14"),
        ("14 сакавіка 2027", "2027-03-14"),
        ("১৪ মার্চ ২০২৭", "2027-03-14"),
        ("12 d'octubre de 2024", "2024-10-12"),
        ("1 d’abril de 2027", "2027-04-01"),
        # in short
        ("24 Ara 2027", "2027-12-24"),
        ("5 Ağu. 2027", "2027-08-05"),
        ("24 дек. 2027", "2027-12-24"),
        ("Exp: 2027-12", "2027-12"),
        ("12. ágúst 2027", "2027-08-12"),
        # the common era by its name
        ("西暦2027年3月14日", "2027-03-14"),
        ("公元2027年3月14日", "2027-03-14"),
        ("西元 2027年3月14日", "2027-03-14"),
        # said in full
        ("this 12th day of March, 2024", "2024-03-12"),
        ("12 March 2024 (Tuesday)", "2024-03-12"),
        ("gültig bis einschließlich 14.03.2027", "2027-03-14"),
        # which issue it was
        ("Original Certification Date: 14-Mar-2024", "2024-03-14"),
        ("Date of first issue: 14 March 2024", "2024-03-14"),
        ("Recertification due date 14 March 2027", "2027-03-14"),
        ("Prima emissione 14.03.2024", "2024-03-14"),
        ("Primera emisión: 2024-03-14", "2024-03-14"),
        ("Date de première certification: 14 mars 2024", "2024-03-14"),
        ("Data pierwszej certyfikacji 14.03.2024", "2024-03-14"),
        ("Első kiállítás: 2024. március 14.", "2024-03-14"),
        ("Érvényes: 2027. március 14-ig", "2027-03-14"),
        ("İlk Yayın Tarihi: 14.03.2024", "2024-03-14"),
        ("Дата на издаване: 14.03.2024 г.", "2024-03-14"),
        ("本证书有效期至2027年3月14日", "2027-03-14"),
        ("인증유효기간: 2027년 3월 14일", "2027-03-14"),
        # labels of Asia, Africa and Latin America
        ("Tarih: 15.03.2023", "2023-03-15"),
        ("Düzenleme Tarihi: 15.03.2023", "2023-03-15"),
        ("Valid upto 16 Feb 2033", "2033-02-16"),
        ("w.e.f. 16-Feb-2030", "2030-02-16"),
        ("Dt. 16 Feb 2030", "2030-02-16"),
        ("Dated: 16 Feb 2030", "2030-02-16"),
        ("Re-Certificate Due: 16 Feb 2030", "2030-02-16"),
        ("Fecha de otorgamiento: 2024-03-14", "2024-03-14"),
        ("Fecha de aprobación 14 de marzo de 2024", "2024-03-14"),
        ("Data da concessão: 14 de março de 2024", "2024-03-14"),
        ("Masa Berlaku: 14 Maret 2027", "2027-03-14"),
        ("Berlaku s/d 14 Maret 2027", "2027-03-14"),
        ("Tarikh Tamat: 14 Mac 2027", "2027-03-14"),
        ("Petsa ng isyu: 15 Marso 2024", "2024-03-15"),
        ("Tarehe 15 Machi 2024", "2024-03-15"),
        ("Datum van uitreiking: 2024-03-15", "2024-03-15"),
        ("Hà Nội, ngày 20 tháng 8 năm 2025", "2025-08-20"),
        ("Chứng nhận lần đầu: 20/08/2025", "2025-08-20"),
        ("صالحة لغاية 15 مارس 2027", "2027-03-15"),
        ("תאריך הנפקה: 15 במרץ 2024", "2024-03-15"),
        ("जारी करने की तिथि: 15 मार्च 2024", "2024-03-15"),
        ("หมดอายุวันที่ 14 มีนาคม 2570", "2027-03-14"),
        ("ให้ไว้ ณ วันที่ 14 มีนาคม 2570", "2027-03-14"),
        ("2027年3月14日まで有効", "2027-03-14"),
        ("2027年3月14日に失効", "2027-03-14"),
        ("2027年03月14日有效", "2027-03-14"),
        ("截止2027年3月14日", "2027-03-14"),
        ("14 मार्च 2027 तक वैध", "2027-03-14"),
        ("14.03.2027 tarihine kadar geçerlidir", "2027-03-14"),
        ("14.03.2027'ye kadar", "2027-03-14"),
        ("a los 14 días del mes de marzo de 2027", "2027-03-14"),
        ("14 de marzo de 2027 inclusive", "2027-03-14"),
        ("14hb Mac 2027", "2027-03-14"),
        ("ika-14 ng Marso 2027", "2027-03-14"),
        ("Date d'échéance : 14/03/2027", "2027-03-14"),
        ("الموافق 14/03/2027", "2027-03-14"),
        ("วันที่ 14 เดือน มีนาคม พ.ศ. 2570", "2027-03-14"),
        ("14 มีนาคม 2570 (2027)", "2027-03-14"),
        ("14 March 2570/2027", "2027-03-14"),
        # both ends of a validity
        ("с 22.08.2018 г.", "2018-08-22"),
        ("по 21.08.2021г.", "2021-08-21"),
        ("по 21 августа 2021 года включительно", "2021-08-21"),
        ("від 13.10.2020", "2020-10-13"),
        ("Beginn der Gültigkeit: 10.08.2026", "2026-08-10"),
        ("bis 09.06.2027 einschließlich", "2027-06-09"),
        ("jusqu'au 9 juin 2027 inclus", "2027-06-09"),
        ("Date d'entrée en vigueur 10 août 2026", "2026-08-10"),
        ("Érvényesség vége: 2029. március 18.", "2029-03-18"),
        ("初次获证日期 2017-04-17", "2017-04-17"),
        # one month in the language of the words about it
        ("ważny do 19 listopada 2026", "2026-11-19"),
        ("19 listopada 2026 r.", "2026-11-19"),
        ("19. listopadu 2026", "2026-11-19"),
        ("vrijedi do 19. listopada 2026.", "2026-10-19"),
        ("19. listopada 2026. godine", "2026-10-19"),
    ],
)
def test_dates_as_printed(text, read):
    """Each form is read to what is printed, and to no more."""
    assert str(read_date(text)) == read


def test_the_order_is_told_never_guessed():
    """A date with two readings is refused until the caller tells."""
    with pytest.raises(InvalidDateError, match="day or month first"):
        read_date("03/04/2024")
    assert read_date("03/04/2024", order="day first") == date(2024, 4, 3)
    assert read_date("03/04/2024", order="month first") == date(2024, 3, 4)
    with pytest.raises(InvalidDateError):
        read_date("25/12/2024", order="month first")
    with pytest.raises(InvalidValueError, match="order: 'dmy'"):
        read_date("03/04/2024", order="dmy")


def test_a_printed_form_tells_the_order():
    """It is the paper's own word, whatever a whole table is said to be in."""
    text = "03/04/2027 (DD/MM/YYYY)"
    assert read_date(text, order="month first") == date(2027, 4, 3)
    with pytest.raises(InvalidDateError, match="month must be in"):
        read_date("Expiry (DD/MM/YYYY): 12/31/2027")


@pytest.mark.parametrize(
    "text",
    ["", "tomorrow", "12 Foo 2024", "31 February 2024", "12 March 12, 2024",
     "March", "x" * 65, "13.13.2024", "2024-13-01", None, 5, "15",
     "March 2024 2025", "15 listopada 2024", "令和6年", "99999999", "1年3月1日",
     "2010 15 03", "2010 03", "~2027", "mar. 12 mars 2024", "某某 50.1.1",
     "2027年3月1日取得予定", "not before, 15 March 2024", "12 Foo, 3.2024",
     "Wien, 21. September", "Wien, heute", "first of March 2024",
     "last day of March 2024", "listopadu 2024", "first 12 March 2024",
     "14 มีนาคม 2570 (2026)", "2027年3月14日前有効予定", "fin mars 2027",
     "Next Surveillance Due: 16 Feb 2030", "Berlaku s/d", "S/D 2027年3月取得予定",
     "19. listopada 2026.", "izdano 19 listopada 2026 r."],
)  # fmt: skip
def test_what_is_no_date(text):
    """Nothing is filled in, and nothing is guessed."""
    with pytest.raises(InvalidDateError):
        read_date(text)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("15-Mar-24", "year in full"),
        ("15/03/24", "year in full"),
        ("15MAR24", "year in full"),
        ("10 03 15", "year in full"),
        ("01.03.24", "year in full"),
        ("24-03-01", "year in full"),
        ("03/24", "year in full"),
        ("24年3月1日", "year in full"),
        ("Mar-24", "year in full"),
        ("12 March", "year in full"),
        ("2024年(令和5年)4月1日", "two years"),
        ("2024年(某某5年)4月1日", "not a date"),
        ("03 04 2010", "day or month first"),
        ("2024.03.15 ~ 2027.03.14", "not a date"),
        ("令和元年3月1日", "令和 has no such day"),
        ("平成42年1月1日", "平成 has no such day"),
        ("2024年(平成35年)4月1日", "two years"),
        ("R0.1.1", "令和 has no such day"),
        ("H30.2.29", r"'H30\.2\.29': day is out of range"),
        ("令和6年13月1日", "'令和6年13月1日': month must be in"),
        ("12 listopada 2024", "write the day as 2024-03-15"),
        ("end of March 2024", "write the day as 2024-03-15"),
        ("慶応3年3月1日", "not a date"),
        ("15/03/2567", "Buddhist era"),
        ("1445/03/27", "Islamic or Persian"),
        ("۱۴۰۳/۰۶/۲۲", "Islamic or Persian"),
        ("1445/03/27 هـ", "Islamic or Persian"),
        ("10/05/1446 H", "Islamic or Persian"),
        ("27 Ramadan 1445", "Islamic or Persian"),
        ("2024-06-11 09:30", "time of day"),
        ("2024-06-11T16:00:00Z", "time of day"),
        ("2024-06-11T00:00:00+08:00", "time of day"),
        ("2024-06-11 00:00:00+08", "time of day"),
        ("2024-06-11 00:00:00 CET", "time of day"),
        ("12 March 12, 2024", "not a date"),
        ("not before 12 March 2024", "not a date"),
        ("有效期：2024年3月1日至2027年2月28日", "not a date"),
    ],
)
def test_what_stands_in_the_way_is_told(text, says):
    """The message says what to do about it."""
    with pytest.raises(InvalidDateError, match=says):
        read_date(text)


@given(st.dates(date(1873, 1, 1), date(2399, 12, 31)), st.integers(0, 9))
def test_what_is_written_is_read(day, form):
    """A day in any of these forms is read as itself."""
    forms = (
        f"{day:%Y-%m-%d}", f"{day:%d.%m.%Y}", f"{day:%d %B %Y}",
        f"{day:%b %d, %Y}", f"{day:%A, %d %B %Y}", f"{day:%Y%m%d}",
        f"{day.year}年{day.month}月{day.day}日", f"{day:%d-%b-%Y}",
        f"{day.day}/{day.month}/{day.year + 543} B.E.", f"{day:%Y/%m/%d}",
    )  # fmt: skip
    if (form == 5 and not 1900 <= day.year < 2100) or (
        2070 <= day.year < 2091 and form != 8
    ):
        return
    assert read_date(forms[form], order="day first") == day


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused(text):
    """No text brings anything but a date or an InvalidDateError."""
    try:
        read_date(text)
    except InvalidDateError:
        return


@pytest.mark.parametrize("text", ["2081/02/07", "2070-01-01", "2090"])
def test_years_that_nepal_counts_are_asked_about(text):
    """No paper of today runs until then."""
    with pytest.raises(InvalidDateError, match="Nepal's calendar"):
        read_date(text)


@pytest.mark.parametrize("text", ["2027-03-14 (B.E.)", "14 March 2027 B.E."])
def test_a_common_year_is_none_of_the_buddhist_era(text):
    """It would be one of the Middle Ages."""
    with pytest.raises(InvalidDateError, match="no year of the Buddhist era"):
        read_date(text)


def test_the_last_year_of_all_is_a_common_one():
    """Databases write it for "without an end"."""
    assert read_date("9999-12-31") == date(9999, 12, 31)
