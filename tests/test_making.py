"""What a scope says: making, trade alone, or neither for sure."""

import pytest

import isostd
from isostd._text.making import designs, making
from isostd._text.refusing import is_refused
from isostd.vocabulary import Answer

MAKING = """
    Sale and exclusive manufacture of toys
    Sales and manufacture by third-party certified welders
    Manufacture of toys; toys, manufacture of; Manufacturers of steel furniture
    Printing; Printing of books; Offset printing services; Toy making
    Sewing and sale of garments; Milling and export of rice; Processing fruit
    Machining precision parts; Sale and machining of parts
    Manufacture of toys, excluding design; Non-ferrous metal casting
    Plant No. 2: assembly and sale of toys; Manufacture of sewing machines
    Manufacture of products by injection moulding
    Design and production of welding machines
    OEM manufacturing for third parties; Growing and packing of vegetables
    Provision of contract manufacturing services; Construction of boats
    Verarbeitung von Kunststoffen; Konstruktion, Fertigung und Vertrieb
    Produkcja i sprzedaż zabawek; Výroba a prodej hraček
    Játékok gyártása és forgalmazása; Tillverkning och försäljning
    无纺布的生产和销售; 不锈钢餐具的制造; 除尘器的生产; 受委托加工化妆品
    Environmental management of the production of toys
    Quality management system for the production of toys
    Manufacturing: plant no. 2; Inspection and production of toys
    Spritzguss und Montage; Yacht building; Oyuncak İmalatı
    食品生产; 資材の加工及び販売; Sản xuất và kinh doanh
    Sale of goods and provision of contract manufacturing services
    Cut, make and trim of garments; Abfüllung von Mineralwasser; 制鞋
    Façonnage de cosmétiques; Sawmilling of timber
    Manufacturer and exporter of toys; 玩具生产及配件的销售
    Изготовление и продажа игрушек; Fabbricazione e vendita di mobili
    Cut and sew of garments; Cắt, may quần áo; Thiết kế và may túi xách
    玩具的生产和销售的管理活动; Szycie i sprzedaż odzieży; Пошив одежды; Confezione di capi
    Развој и производња намештаја
    изработка на мебел
"""
TRADE = """
    Entwicklung und Vertrieb von Spielwaren; Motosiklet satış mağazası
    Diseño y venta de juguetes; Trading of cutting-edge lighting; Retail stores
    Sales; Purchasing and marketing; Toys trading company; Trade in toys
    Sales, delivery and installation of furniture; Sales of toys (plush)
    Sales of hand-made toys; Export of processed food; Sale of trading cards
    Sales of casting resin toys; Retail of baking sets; Sale of chandeliers
    Sale of milling and drilling machines; Handel mit Spielwaren
    Groß- und Einzelhandel mit Spielwaren; 家具批发零售; 印刷品的销售
    玩具的销售（生产除外）; 玩具的设计和销售; Comercio de manufacturas
    Velkoobchod; İthalat ve ihracat; Import, storage and distribution
    Import and export; Sale of toys, data processing
    Manufacturing: none. Sales; Manufacturing (excluded), sale
    Outsourced manufacturing and sale of toys; 玩具的外包生产和销售
    Sales of toys, manufacture excluded; Prodej výrobků; 种植体的销售; 加工食品的销售
    Vente de jouets fabriqués en Chine; Verkoop van vervaardigde goederen
    Sales of products of leading manufacturers; Dealer for toy makers
    Продажа производственных остатков; Venta de muebles ensamblados
    Försäljning av tillverkade möbler; Comércio, não inclui produção
    Outsourcing of toy production and sale; Bán buôn hàng may mặc
"""
NEITHER = """
    Venta de alimentos sin gluten y su fabricación
    Sale of products without plastic and production of toys
    Vertrieb nicht rostender Stähle und deren Herstellung
    销售不含酒精饮料及其生产
    委托加工和销售
    Sale of toys, and their manufacture is not outsourced
    Toys; Supply of toys; Agency services; Rolling stock; Welding helmets
    Supply of rolling stock; Supply of toys, casting and shoes
    Quilt work and sale of blankets; Boat repair and sales
    Sale of toys made in our factory; Sale of casting; Data processing
    Design, production management and sale of toys; Printing supplies
    Vertrieb und Montage von Möbeln; Handel mit Holzbearbeitungsmaschinen
    Vente d'équipements de production; 生产设备销售; 用于生产玩具的设备的销售
    Testing of manufacturing equipment; Improving productivity; ventanas
    Important goods; Trademark services; Behandeling van hout; ผลิตภัณฑ์
    工厂生产的玩具销售; Agent for manufacturers of toys
    Supervision of manufacturing and export of toys; Training in welding
    Quality control of toy production; Consultancy for production
    Sale of toys of Chinese manufacture; Sales of assembly parts
    Fenêtres et inventeurs; Maintenance of the building; 安全生产服务
    Máy may quần áo; Maszyny do szycia; Confezione di alimenti; May áp dụng
    Stroje za izdelavo igrač; Оборудование для пошива; Sewage and sewers
    Inspection services during the manufacture of toys
    Consulting activities for production; Monitoring work within manufacturing
    Head office functions for the manufacture of toys; 玩具生产工艺的咨询
    各種製造機器の保守; Support of the production of toys
    Production planning and purchase of toys; 受托生产玩具的组织与销售; 玩具生产的组织
    Cheque processing and document archiving
"""


def listed(text):
    """Return the scopes of a list."""
    scopes = (s.strip() for line in text.splitlines() for s in line.split(";"))
    return [scope for scope in scopes if scope]


@pytest.mark.parametrize(
    ("scope", "answer"),
    [
        (scope, answer)
        for text, answer in (
            (MAKING, "yes"), (TRADE, "no"), (NEITHER, "unknown"),
        )
        for scope in listed(text)
    ],
)  # fmt: skip
def test_making(scope, answer):
    """A scope speaks of making, of trade alone, or leaves it open."""
    assert making(scope).value == answer
    assert making(scope.upper()).value == answer


def test_names_of_goods_are_neither():
    """No name of goods is trade, and none that is sold is made by it."""
    names = {
        name
        for sector in isostd.bundled().sectors
        if sector.headings
        for name in (sector.name, *sector.words)
    }
    assert len(names) > 2000
    for name in names:
        assert making(name) is not Answer.NO, name
        assert making(f"Supply of {name}") is Answer.UNKNOWN, name
        assert making(f"Sale of {name}") is not Answer.YES, name
        assert making(f"Manufacture of {name}") is Answer.YES, name
        assert making(f"Manufacture and sale of {name}") is Answer.YES, name


def test_what_stands_far_behind():
    """Of a long text the end is not read, and so it is not denied."""
    assert making("Sale of toys, " * 200) is Answer.UNKNOWN
    assert making("Manufacture of toys, " * 200) is Answer.YES


@pytest.mark.parametrize(
    "part", ["sale of ", "no ", "(", "a-", "making ", "厂"]
)
def test_hostile_scopes(part):
    """Long nonsense is read like any text."""
    assert making(part * 100_000) in Answer


def test_design():
    """Design, in the usual languages; a designation is none."""
    assert designs("Design and production")
    assert designs("玩具的设计")
    assert not designs("Designated office")


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("Plant 2, Oslo, NO", False),
        ("Plant No: 12", False),
        ("Plant; no: 12", False),
        ("Plant; no: closed", True),
        ("Plant 2", False),
        ("Plant 2: no", True),
        ("Plant 2 (not included)", True),
        ("Plant 2, withdrawn", True),
    ],
)
def test_what_is_refused(text, refused):
    """A site's "no" is no country, and none that leads to a number."""
    assert is_refused(text) is refused
