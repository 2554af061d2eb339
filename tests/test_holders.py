"""Whose name it is, and which model: however it is printed."""

import pytest

from isostd import Outcome
from isostd._matching.models import compared
from isostd._text import forms
from isostd._text.holders import same_holder
from isostd._text.words import listed

ROWS = [row.partition(" ") for row in listed(forms._SURE + forms._LOOSE)]


@pytest.mark.parametrize(("short", "_", "long"), ROWS)
def test_each_form_is_read_as_it_is_printed(short, _, long):
    """Short and in full, before an address and where the other has none."""
    name = f"Alpha {short.upper()}"
    assert same_holder(name, "Alpha")
    assert same_holder(f"{name}, 1 High Street, Leeds", name)
    assert not same_holder(name, "Beta")
    assert long == "" or same_holder(f"Alpha {long.title()}", name)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Alpha A/S", "Beta A/S", False),
        ("Alpha A/S", "ALPHA AS", True),
        ("Alpha Ltd/Beta Ltd", "Beta Ltd", True),
        ("Alpha Ltd/阿尔法有限公司", "阿尔法有限公司", True),
        ("Alpha Ltd t/a HC Metals", "HC Metals", True),
        ("Alpha Co., Ltd., 1 High Street, Leeds", "Alpha Co Ltd", True),
        ("Alpha Co., Ltd.", "Alpha Co", False),
        ("Alpha (Shenzhen) Ltd", "Beta (Shenzhen) Ltd", False),
        ("甲科技（深圳）有限公司", "乙科技（深圳）有限公司", False),
        ("Siemens (西门子)", "Siemens", True),
        ("宁波示例 (Ningbo Shili)", "Ningbo Shili", True),
        ("宁波示例 (Ningbo)", "上海其他 (Ningbo)", False),
        ("Ningbo Shili (宁波)", "宁波", None),
        ("Ningbo Shili (宁波示例阀门)", "宁波示例阀门", True),
        ("Müller GmbH", "Muller GmbH", True),
        ("Müller GmbH", "Mueller GmbH", True),
        ("Registered to: Alpha Ltd", "Alpha Limited", True),
        ("获证组织名称：甲有限公司", "甲有限公司", True),
        ("S.C. Alfa S.R.L.", "Alfa SRL", True),
        ("SC Alfa SA", "Alfa S.A.", True),
        ("SARL Alfa", "Alfa S.A.R.L.", True),
        ("N.V. Alfa", "Alfa NV", True),
        ("A/S Alfa", "Alfa A/S", True),
        ("PT. Alfa Jaya", "ALFA JAYA, PT", True),
        ("PT Alfa (Persero)", "Alfa, PT", True),
        ('LLC "Alfa"', "Alfa LLC", True),
        ("JSC Alfa", "Alfa Joint Stock Company", True),
        ("SA Alfa", "SA Beta", False),
        ("SA Alfa", "NV Alfa", False),
        ("Công ty TNHH Mẫu", "Mau Co., Ltd.", None),
        ("Công ty TNHH Mẫu", "Công ty TNHH Khác", False),
        ("Đuro Alfa d.d.", "Duro Beta d.d.", False),
        ("S.C. Johnson Ltd", "Johnson Ltd", False),
        ("Alpha Ltd (formerly Beta Ltd)", "Alpha Ltd", True),
        ("Alpha Ltd (formerly Beta Ltd)", "Beta Ltd", True),
        ("Beta Limited", "Alpha Ltd, formerly known as Beta Ltd", True),
        ("Alpha Ltd (formerly Beta Ltd)", "Gamma Ltd", False),
        ("Gamma Ltd (formerly Beta Ltd)", "Alpha Ltd (ex Beta Ltd)", False),
        ("Alpha GmbH (vormals Beta GmbH)", "Beta GmbH", True),
        ("Alpha Ltd (f.k.a. Beta Ltd)", "Beta Ltd", True),
        ("Alpha SA, antes Beta SA", "Beta SA", True),
        ("Alpha (ex-Beta Ltd)", "Beta Ltd", True),
        ("Alpha GmbH früher Beta GmbH", "Beta GmbH", True),
        ("甲有限公司（原乙有限公司）", "乙有限公司", True),
        ("例示株式会社（旧見本株式会社）", "見本株式会社", True),
        ("甲有限公司（曾用名：乙有限公司）", "乙有限公司", True),
        # Letters within a word, and names that such words may be.
        ("Alpha (Exports)", "Ports", False),
        ("FKAB Marine", "B Marine", False),
        ("Antesa Works", "a Works", False),
        ("Comercial Antes Lima", "Lima", False),
        ("甲有限公司（曾用名：乙有限公司）", "丙有限公司", False),
        ("甲有限公司（原名：乙有限公司）", "甲有限公司", True),
        ("Alpha (Formosa) Ltd", "Alpha Ltd", False),
        ("Alpha Ltd", None, True),
        ("Alpha", "Alpha GmbH", True),
        ("ALPHA", "Alpha Co., Ltd.", True),
        ("Alpha Ltd", "Alpha GmbH", False),
        ("Alpha Co Ltd Inc Corp", "Alpha", True),
        ("Mexsa", "Mex", False),
        ("Ltd", "Alpha", False),
        ("Alpha Pty Ltd ABN 12 345 678 901", "ALPHA PTY. LTD.", True),
        (
            "Alpha Pty Ltd ABN 12 345 678 901",
            "Alpha Pty Ltd ABN 98 765 432 109",
            False,
        ),
        ("Alpha GmbH\nHauptstr. 1, Berlin", "Alpha GmbH", True),
        ("Alpha GmbH (Headquarters)", "Alpha GmbH", True),
        ("Alpha GmbH - Werk 2", "Alpha GmbH", True),
        ("Alpha - Beta GmbH", "Alpha GmbH", False),
        ("AB - Alpha Ltd", "AB - Beta Ltd", False),
        ("Søndergård A/S", "Soendergaard A/S", True),
        ("Alpha Ltd", "阿尔法有限公司", None),
        ("深圳市阿爾法玩具有限公司", "深圳市阿尔法玩具有限公司", None),
        ("深圳市阿爾法玩具有限公司", "深圳市贝塔玩具有限公司", False),
        ("Alpha Sdn Bhd (123456-X)", "Alpha Sdn Bhd (654321-A)", False),
        ("Alpha Sdn Bhd (123456-X)", "Alpha Sdn Bhd", True),
        (
            "甲有限公司（统一社会信用代码：91440300708461136T）",
            "甲有限公司",
            True,
        ),
        (
            "甲有限公司 91440300708461136T",
            "甲有限公司 91310000132207000X",
            False,
        ),
        ("Alpha Ltd 91440300708461136T", "91440300708461136T", True),
        ("Alpha GmbH, VAT No. DE 123456789", "Beta AG (DE123456789)", True),
        ("アルファ（法人番号1234567890123）", "アルファ", True),
        (
            "알파 (사업자등록번호 123-45-67890)",
            "알파 (사업자등록번호 123-45-67891)",
            False,
        ),
        ("Alpha Ltd GSTIN 27AAPFU0939F1ZV", "Alpha Ltd", True),
        # Of another kind, or of another site, no number tells two firms.
        ("Alfa (NIP 1234567890)", "Alfa (KRS 0000123456)", True),
        ("Alfa (NIP 1234567890)", "Alfa (NIP 9876543210)", False),
        ("Alfa (Company No. 01234567)", "Alfa (07654321)", False),
        ("Alfa SIRET 12345678900012", "Alfa SIRET 12345678900020", True),
        # A day, a telephone's or a post code is none.
        ("Alfa (seit 01.01.2024)", "Alfa (seit 01.01.2025)", True),
        ("Alfa (2024-01-01)", "Alfa (2025-01-01)", True),
        ("Alfa, Tel. +44 20 7946 0001", "Alfa, Tel. +44 20 7946 0002", True),
        ("Alfa (post code 100020)", "Beta (post code 100020)", False),
        # Each court has a number 12345.
        ("Alfa GmbH (HRB 12345)", "Beta GmbH (HRB 12345)", None),
        ("Alfa GmbH (HRB 12345)", "Alfa GmbH (HRB 12346)", False),
        ("Alfa GmbH (HRB 1234567)", "Beta GmbH (HRB 1234567)", True),
        ("Alfa (DE 123456789)", "Beta (123456789)", True),
        ("Alfa (991234567)", "Beta (1234567)", False),
        ("Alfa UEN 201912345K", "Alfa (201954321K)", False),
        ("Alpha Company Nine 5 Ltd", "Alpha Company Nine 6 Ltd", False),
        ("Alpha Ltd t/as HC Metals", "HC Metals", True),
        ("Alpha Ltd formerly Beta Ltd", "Alpha Ltd", True),
        ("Alpha Ltd c/o Beta Ltd", "Beta Ltd", False),
        ("Alpha Ltd c/o Beta Ltd", "Alpha Ltd", True),
        ("Alpha Ltd and its subsidiaries", "Alpha Ltd", True),
        ("Alpha Ltd (Unit II)", "Alpha Ltd", True),
        ("Alfa y Compañía S.A.", "Alfa & Cía, S.A.", True),
        ("Alfa Brinquedos, Lda.", "Alfa Brinquedos Limitada", True),
        ("OÜ Alfa", "Alfa Osaühing", True),
        ("ИП Альфа", "Альфа, индивидуальный предприниматель", True),
        ("บริษัท อัลฟา จำกัด", "อัลฟา", True),
        ("Alpha SE", "Alpha", True),
        ("持证人：甲有限公司", "甲有限公司", True),
    ],
)
def test_same_holder(one, other, same):
    """A town in brackets is no name; a label and an address are none."""
    assert same_holder(one, other) is same


@pytest.mark.parametrize(
    ("scope", "goods", "outcome"),
    [
        ("Modell: XR-5", "Spielzeug, Modell XR-5", Outcome.MET),
        ("Modell: XR-5", "Spielzeug, Modell XR-6", Outcome.UNMET),
        ("Modèle : XR-5", "jouet modèle XR-6", Outcome.UNMET),
        ("Modelo XR-5", "juguete modelo XR-6", Outcome.UNMET),
        ("Модель: XR-5", "игрушка модель XR-6", Outcome.UNMET),
        ("Art. No. 123", "toy art. no. 124", Outcome.UNMET),
        ("Article number: 123", "toy, article number 124", Outcome.UNMET),
        ("型番: XR-5", "玩具 型番: XR-6", Outcome.UNMET),
        ("품번: XR-5", "완구 품번: XR-6", Outcome.UNMET),
        ("Product code: A-1", "toy product code A-1", Outcome.MET),
    ],
)
def test_models(scope, goods, outcome):
    """A report names its model in many words."""
    assert compared(scope, goods)[0] is outcome
