"""Two places: one, two, or nobody can tell."""

import pytest

from isostd._places import same_place
from isostd.vocabulary import Answer


@pytest.mark.parametrize(
    ("place", "name", "address", "answer"),
    [
        ("12 Main Rd., Shenzhen", None, "No. 12, Main Road, Shenzhen", "yes"),
        ("12 Main St", "Works", "12 Main Street, Foshan", "yes"),
        ("Hauptstr. 5, Köln", None, "Hauptstr. 5, Köln", "yes"),
        ("Acme Ltd, Dongguan", "Acme Limited", None, "yes"),
        ("Acme", "Acme", None, "yes"),
        ("Plant 2", "Plant 2", None, "yes"),
        ("Plant A", "Plant A", "Hamburg", "yes"),
        ("佛山玩具厂", "佛山玩具厂", "佛山市", "yes"),
        ("佛山市南海玩具厂", "南海玩具厂", None, "yes"),
        ("Acme Toys, Main Road, Shenzhen", "Acme Toys", "Main Road", "yes"),
        ("Longgang Park, Shenzhen, China", None,
         "Longgang Park, Shenzhen, China", "yes"),
        ("Plant 3", "Plant 2", None, "no"),
        ("Plant 21", "Plant 2", None, "no"),
        ("Acme Toys", "Other Toys Ltd", "1 High Street", "no"),
        ("12 Main Road", None, None, "no"),
        ("Bahnhofstr. 5, Berlin", None, "Bahnhofstrasse 5, Berlin", "yes"),
        ("12 Main Street, Shenzhen, Guangdong", None,
         "12 Main Street, Guangdong, Shenzhen", "yes"),
        ("Hauptstr. 5, Köln", "Werk", "Hauptstraße 5, Koeln", "yes"),
        ("Hauptstr. 5, Köln", "Werk", "Hauptstraße 5, Koln", "yes"),
        ("Hauptstr. 5, Köln", "Werk", "Hauptstraße 7, Koln", "no"),
        ("5 Đường Lê Lợi, Huế", "Nhà máy", "5 Duong Le Loi, Hue", "yes"),
        ("深圳市福永街道5号", "Plant 1", "No. 5 Fuyong Street, Shenzhen",
         "unknown"),
        ("12 Main Street 2, Foshan", None, "2 Main Street 12, Foshan",
         "unknown"),
        ("No.88 Jinhai Rd, Zhangjiagang, Jiangsu", "Factory",
         "88 Jinhai Road, Zhangjiagang City, Jiangsu Province 215600, China",
         "yes"),
        ("Via Roma 12, 20121 Milano", None, "Via Roma 12, Milano", "yes"),
        ("Rue de la Gare 5, Lyon", None, "5 rue de la Gare, 69002 Lyon",
         "yes"),
        ("Via Roma 12, Milano", None, "Via Roma 112, Milano", "no"),
        ("Calle Mayor 3, Alcalá", None, "C/ Mayor, 3 - Alcala", "unknown"),
        ("江苏省苏州市星湖街218号", None, "苏州星湖街218号", "yes"),
        ("江苏省苏州市星湖街218号", None, "苏州市星湖街128号", "no"),
        ("Unit 5, 12 Canal Park, Leeds", None, "Unit 7, 12 Canal Park, Leeds",
         "unknown"),
        ("5 High Street, Leeds, UK", None, "5 Low Road, Leeds, UK", "no"),
        ("3/F, 77 Wing Hong Street, Kowloon", "Office",
         "77 Wing Hong Street, Kowloon, Hong Kong", "unknown"),
        ("Hauptstr. 5, 10115 Berlin", None, "Hauptstr. 5, 12345 Berlin",
         "unknown"),
        ("Hauptstr. 5, 10115 Berlin", None, "Hauptstr. 5, 20095 Hamburg",
         "unknown"),
        ("Ho Chi Minh City", "Plant", "Ho Chi Minh City", "unknown"),
        ("Shantou, Guangdong, China", None, "Shantou, Guangdong, China",
         "unknown"),
        ("玩具厂", "东莞市玩具厂", None, "unknown"),
        ("有限公司", "东莞市玩具有限公司", None, "unknown"),
        ("China", None, "12 Main Road, Shenzhen, China", "unknown"),
        ("Gelsenkirchen 45879", "Other Works", "Ring 3, Gelsenkirchen 45879",
         "unknown"),
        ("10115 Berlin", "Other", "Ring 3, 10115 Berlin", "unknown"),
        ("Building 3, Shenzhen", None, "Building 3, Shenzhen", "unknown"),
        ("China", None, None, "unknown"),
        ("Shenzhen, China", None, "Shenzhen, China", "unknown"),
        ("Shenzhen, Guangdong", None, "12 Main Road, Shenzhen, Guangdong",
         "unknown"),
        ("Acme", "Acme Trading Ltd", "Hong Kong", "unknown"),
        ("Plant 2, Gdansk", "2", None, "unknown"),
        ("Plant", "Plant", None, "unknown"),
        ("2", "2", None, "unknown"),
        ("广东省深圳市", None, "广东省深圳市宝安区1号", "unknown"),
        ("Musterstraße 12, 70565 Stuttgart", None,
         "Musterstr. 12, D-70565 Stuttgart, Germany", "yes"),
        ("Storgatan 3, SE-111 22 Stockholm", None,
         "Storgatan 3, 111 22 Stockholm, Sweden", "yes"),
        ("深圳市宝安区新华路88号A栋3楼", None,
         "中国广东省深圳市宝安区新华路88号", "unknown"),
        ("深圳市新华路88号A栋", None, "深圳市人民路88号", "no"),
        ("台北市信義路5段7號", None, "臺北市信義路五段7號", "unknown"),
        ("東京都港区芝浦1-2-3", None, "〒105-0023 東京都港区芝浦1丁目2番3号",
         "yes"),
        ("Số 15 đường Nguyễn Trãi, Hà Nội", None,
         "15 Nguyen Trai Street, Hanoi, Vietnam", "unknown"),
        ("Lô 12, KCN Tân Bình, TP. HCM", None,
         "Lot 12, Tan Binh Industrial Park, Ho Chi Minh City", "unknown"),
        ("Plot No. 45, GIDC Industrial Estate, Vatva 382445", None,
         "45, G.I.D.C. Ind. Estate, Vatva - 382 445, India", "unknown"),
        ("No. 15 Keji 2nd Road, Suzhou Industrial Park", None,
         "No.15 Ke Ji Er Road, SIP, Suzhou", "unknown"),
        ("ул. Ленина, д. 10, г. Тула", None, "г. Тула, улица Ленина, дом 10",
         "yes"),
        ("ul. Fabryczna 7, 40-001 Katowice", None,
         "Fabryczna 7, 40-001 Katowice, Polska", "unknown"),
        ("Via Roma 25, 20121 Milano", None, "Via Verdi 25, 20121 Milano",
         "no"),
        ("浙江省东阳市横店镇工业区88号", None,
         "浙江省金华市东阳市横店镇工业区88号", "unknown"),
        ("浙江省东阳市横店镇工业区88号", None, "东莞市虎门镇工业区88号", "no"),
        ("88 Industrial Rd, Hengdian, Dongyang, Zhejiang", None,
         "No. 88, Industrial Road, Hengdian Town, Dongyang City, Zhejiang"
         " Province, China", "yes"),
        ("Unit 5, Park Lane Estate, Leeds", None,
         "5 Park Lane Est., Leeds, United Kingdom", "unknown"),
    ],
)  # fmt: skip
def test_same_place(place, name, address, answer):
    """What many places share tells none of them."""
    assert same_place(place, name, address).value == answer


def test_the_end_of_a_long_list_may_tell_the_place():
    """Two thousand letters are read; what stands behind rules nothing out."""
    listed = "7 Low Road, Leeds; " * 105
    assert same_place("12 High Street, York", None, listed) is Answer.NO
    assert (
        same_place("12 High Street, York", None, listed + "7 Low Road")
        is Answer.UNKNOWN
    )
