"""Results told to a person: text of 80 columns, and HTML that escapes all."""

import re
from email.message import EmailMessage
from html import unescape
from html.parser import HTMLParser
from unicodedata import category

import attrs
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import isostd
from isostd import (
    Audit,
    Certificate,
    Evidence,
    InvalidValueError,
    Purchase,
    Requirement,
    to_html,
    to_text,
)
from isostd.layout import width
from isostd.rendering import (
    ADVICE,
    Line,
    Link,
    Listing,
    Page,
    Tabular,
    clean,
    paper_name,
)
from isostd.sources import Citation, Source

ON = "2026-11-22"
TAGS = {
    "div", "p", "strong", "table", "caption", "thead", "tbody", "tr", "th",
    "td", "h3", "ul", "li", "a",
}  # fmt: skip
ATTRIBUTES = {"lang", "dir", "style", "scope", "href"}
SCRIPT = '<script>alert("1")</script>'
NASTY = [
    SCRIPT,
    "\"><img src=x onerror='alert(1)'>",
    "O'Neill & Söhne <GmbH>",
    "</td></table><!-- ",
    "&lt;b&gt; &#60; &amp;",
    "good\u202egpj.exe\u2066 Ltd\u2069\u061c\ufeff",
    "a\x00b\x1b[31mc\x7fd\x85e\u2028f\u2029g\ud800h",
    "x" * 5000,
    "毛绒玩具" * 400,
    "javascript:alert(1)",
    "<![CDATA[x]]><?php x ?>",
]

PAPER = Certificate(
    standard="GB/T 19001-2016/ISO 9001:2015",
    holder="Example Toys Ltd",
    holder_economy="CN",
    number="00124Q10001R0M",
    scope="Manufacture of plush toys",
    issued="2024-03-15",
    expires="2027-03-14",
    first_certified="2024-03-15",
    certification_body="Example Certification Co., Ltd.",
    accreditation_body="CNAS",
    audits=[
        Audit("2025-03-02", "surveillance"),
        Audit("2026-02-20", "surveillance"),
    ],
)
TOYS = Purchase(market="AU", product="9503.00", goods="plush toys")


class Reader(HTMLParser):
    """Reads HTML and refuses what is not balanced or not expected."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.tags, self.links, self.words = [], [], [], []

    def handle_starttag(self, tag, attrs):
        """Open a tag that is known, with attributes that are known."""
        assert tag in TAGS
        for name, value in attrs:
            assert name in ATTRIBUTES
            if name == "href":
                assert value.startswith("https://")
                self.links.append(value)
        self.open.append(tag)
        self.tags.append(tag)

    def handle_endtag(self, tag):
        """Close the tag that was opened last."""
        assert self.open.pop() == tag

    def handle_data(self, data):
        """Keep the words."""
        self.words.append(data)

    def _refuse(self, *_):
        """Refuse comments, declarations and instructions."""
        raise AssertionError

    handle_comment = handle_decl = handle_pi = unknown_decl = _refuse
    handle_startendtag = _refuse


def read(html):
    """Return what a reader of HTML sees; fail where it is not sound."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert not reader.open
    # Every sign that HTML reads as its own comes from here.
    plain = re.sub(r"</?[a-z0-9]+( (lang|dir|style|scope|href)=\"[^\"<>]*\")*>", "",
                   html)  # fmt: skip
    assert not set("<>\"'") & set(plain)
    assert html.count("&") == len(re.findall(r"&(amp|lt|gt|quot|#x27);", html))
    return reader


def hidden(text):
    """Return the control and format characters in a text."""
    return {c for c in text if category(c) in {"Cc", "Cf", "Cs", "Zl", "Zp"}}


@attrs.frozen
class Told:
    """A result that is only its page."""

    drawn: Page

    def page(self):
        """Return the page."""
        return self.drawn


def told(*items):
    """Return a result with one list of these lines."""
    return Told(Page("Title", "Lead.", (Listing("List", items),), "Last."))


# --- pages -----------------------------------------------------------------


def test_a_page_as_text():
    """The title, the lead, tables, lists, the addresses, the last word."""
    page = Page(
        "Toys: unmet",
        "One row is not met.",
        (
            Tabular(
                ("What", "Outcome", "Why"),
                (((Line("Lead"),), (Line("unmet"),),
                  (Line("none", "Shown"),
                   Line("p. 2, in", "Seen", Link("a notice", "https://a.b"))),
                  ),),
            ),
            Tabular(("Empty", "x", "y"), ()),
            Listing("Empty", ()),
            Listing("Steps", (Line("ask " * 30),
                              Line("", "Go to", Link("it", "https://a.b")),
                              Line("and", None, Link("no address")))),
        ),
        "The end.",
    )  # fmt: skip
    assert to_text(Told(page)).splitlines() == [
        "Toys: unmet",
        "",
        "One row is not met.",
        "",
        "What                     Outcome       Why",
        "-----------------------  ------------  " + "-" * 41,
        "Lead                     unmet         Shown: none",
        "                                       Seen: p. 2, in a notice [1]",
        "",
        "Steps:",
        "- " + " ".join(["ask"] * 19),
        "  " + " ".join(["ask"] * 11),
        "- Go to: it [1]",
        "- and no address",
        "",
        "Where this was seen, and where to look:",
        "[1] https://a.b",
        "",
        "The end.",
    ]
    seen = read(to_html(Told(page)))
    assert seen.tags.count("table") == 1
    assert seen.tags.count("ul") == 1
    assert seen.links == ["https://a.b", "https://a.b"]


def test_a_page_without_addresses():
    """Where nothing leads anywhere, no list of addresses stands."""
    assert to_text(told(Line("one"))).splitlines() == [
        "Title", "", "Lead.", "", "List:", "- one", "", "Last.",
    ]  # fmt: skip


@pytest.mark.parametrize("draw", [to_text, to_html])
def test_what_cannot_be_told(draw):
    """A paper that nobody judged is the caller's mistake."""
    with pytest.raises(InvalidValueError, match="an assessment or a report"):
        draw(PAPER)


def test_a_sentence_comes_first():
    """A screen reader begins with what came out, not with a table."""
    html = to_html(isostd.assess(PAPER, on=ON))
    assert html.startswith('<div lang="en" dir="ltr" ')
    assert read(html).tags[:3] == ["div", "p", "strong"]
    assert "<strong>GB/T 19001-2016/ISO 9001:2015: valid on" in html


def test_tables_can_be_read_aloud():
    """Every table has a caption, and heads for its columns and its rows."""
    html = to_html(isostd.vet(TOYS, [PAPER], on=ON))
    tables = html.count("<table ")
    assert tables == html.count("<caption ") == html.count("<thead>")
    assert html.count('scope="col"') == 3 * tables
    assert html.count('scope="row"') == html.count("<tr>") - tables


def test_no_colour_says_anything():
    """The words carry all; there is no background and no text colour."""
    html = to_html(isostd.vet(TOYS, [PAPER], on=ON))
    styles = re.findall(r'style="([^"]*)"', html)
    names = {rule.split(":")[0] for s in styles for rule in s.split(";")}
    assert "padding" in names
    assert not names & {"color", "background", "background-color"}


# --- addresses ---------------------------------------------------------------


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org/",
        "javascript:alert(1)",
        "HTTPS://example.org/",
        "https://",
        "https://example.org/a b",
        "https://example.org/\u202e",
        " https://example.org/",
        "data:text/html,<script>",
        "",
    ],
)
def test_an_address_that_is_not_safe_is_only_written(url):
    """What is not plain https is words, not a link."""
    seen = read(to_html(told(Line("see", None, Link("there", url)))))
    assert seen.links == []
    assert clean(url) in "".join(seen.words)


def test_an_address_is_escaped():
    """An address cannot end its attribute."""
    url = "https://example.org/?a=1&b=\"'><script>"
    html = to_html(told(Line("see", None, Link(SCRIPT, url))))
    assert read(html).links == [url]
    assert "<script" not in html


def test_a_line_alone():
    """A line on its own writes its address out."""
    assert (
        str(Line("a", "B", Link("c", "https://d.e"))) == "B: a c (https://d.e)"
    )
    assert str(Line("a", None, Link("c"))) == "a c"
    assert str(Line("a")) == "a"


# --- words of strangers ------------------------------------------------------


@pytest.mark.parametrize("text", NASTY)
def test_cleaned_text(text):
    """Hidden characters are gone, and an endless text ends."""
    cleaned = clean(text)
    assert not hidden(cleaned)
    assert len(cleaned) <= 600
    assert clean(cleaned) == cleaned
    cleaned.encode()


def test_what_is_cut_says_so():
    """A cut text ends in three dots; one that just fits is whole."""
    assert clean("x" * 601).endswith("x…")
    assert clean("x" * 600) == "x" * 600


def test_a_name_that_is_a_script():
    """A supplier's name is shown as it is, and runs nowhere."""
    seen = isostd.assess(attrs.evolve(PAPER, holder=SCRIPT), on=ON)
    for html in (
        seen._repr_html_(),
        isostd.vet(TOYS, [seen.certificate], on=ON)._repr_html_(),
    ):
        assert "<script" not in html
        assert SCRIPT in unescape(html)


TEXTS = st.text(max_size=40) | st.sampled_from(NASTY)


@settings(max_examples=60)
@given(
    standard=TEXTS | st.just("ISO 9001:2015"),
    holder=TEXTS,
    number=TEXTS,
    scope=TEXTS,
    body=TEXTS,
    accreditation=TEXTS,
    goods=TEXTS,
    factory=TEXTS,
)
@example(*([SCRIPT] * 8))
@example(*(["\u202e\x00'\"<&>"] * 8))
def test_whatever_the_strings_hold(
    standard, holder, number, scope, body, accreditation, goods, factory
):
    """HTML stays sound and unhurt, text holds no control character."""
    paper = attrs.evolve(
        PAPER,
        standard=standard or None,
        standard_text=None,
        holder=holder,
        number=number,
        scope=scope,
        certification_body=body,
        accreditation_body=accreditation,
    )
    purchase = attrs.evolve(TOYS, goods=goods, factory=factory)
    for result in (
        isostd.assess(paper, on=ON),
        isostd.vet(purchase, [paper, PAPER], on=ON),
    ):
        html, text = to_html(result), to_text(result)
        seen = " ".join(" ".join(read(html).words).split())
        if paper.holder is not None:
            assert clean(paper.holder) in seen
        assert not hidden(html.replace("\n", ""))
        for line in text.split("\n"):
            assert not hidden(line)
            assert width(line) <= 80 or re.match(r"\[\d+\] \S+$", line)
        html.encode()
        text.encode()
    judged = isostd.assess(paper, on=ON)
    for line in [str(judged), *judged.explain().split("\n")]:
        assert not hidden(line)


# --- an assessment -----------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "lead"),
    [
        ({}, "All that is needed was told"),
        ({"audits": None}, "something is missing"),
        ({"audits": ()},
         "Something told speaks against it"),
        ({"expires": "2026-11-21"}, "Do not rely on this paper"),
    ],
)  # fmt: skip
def test_an_assessment_in_a_sentence(changes, lead):
    """Each verdict and each doubt has its sentence."""
    page = isostd.assess(attrs.evolve(PAPER, **changes), on=ON).page()
    assert lead in page.lead


def test_how_a_rule_was_seen_is_told_in_words():
    """A rule of the library's own was seen nowhere else."""
    seen = isostd.assess(attrs.evolve(PAPER, accreditation_body=None), on=ON)
    text = " ".join(to_text(seen).split())
    assert "isostd-rules, Accreditation (a rule of this library)" in text
    assert "iso-iec-17021-1, 8.2.2 b (seen at second hand)" in text


def test_an_assessment_tells_all_it_holds():
    """Findings with their rules, what falls due, where to look it up."""
    seen = isostd.assess(attrs.evolve(PAPER, audits=None), on=ON)
    text = " ".join(to_text(seen).split())
    words = " ".join(" ".join(read(to_html(seen)).words).split())
    assert len(seen.findings) > 1
    for finding in seen.findings:
        assert finding.sentence in words
        assert finding.citation.source in words
        assert set(finding.sentence.split()) <= set(text.split())
    for wanted in seen.questions:
        assert f"Next: {wanted}" in words
    for register in seen.registers:
        assert register.name in text
        assert register.url in text
    assert "question: it is not shown" in words
    assert "Holder: Example Toys Ltd" in text
    assert text.endswith(ADVICE)


def test_a_rule_without_a_clause_and_a_paper_that_says_nothing():
    """Where no clause is known, only the source is named."""
    seen = isostd.assess(Certificate(), on=ON)
    bare = seen.findings[0]
    cited = attrs.evolve(bare.citation, locator=None)
    page = attrs.evolve(
        seen, findings=(attrs.evolve(bare, cited=cited),)
    ).page()
    assert page.title.startswith("a certificate without a standard: ")
    assert page.parts[0] == Listing("On the paper", ())
    assert (
        page.parts[1].rows[0][2][1].text
        == f"{cited.source} (seen at second hand)"
    )


@pytest.mark.parametrize(
    ("paper", "name"),
    [
        (Certificate(standard="ISO 9001:2015"), "ISO 9001:2015"),
        (Certificate(scheme="ISI"), "ISI"),
        (Certificate(attestation="test report"), "test report"),
        (Certificate(standard="x\u202ey" * 99), "x y" * 19 + "x …"),
        (Certificate(), "a certificate without a standard"),
    ],
)
def test_what_a_paper_is_called(paper, name):
    """The standard, else the scheme, else the kind."""
    assert paper_name(paper) == name


# --- a report ----------------------------------------------------------------


def rule(key="own", **fields):
    """Return a rule of a buyer for toys."""
    values = {
        "key": key,
        "title": f"Rule {key}",
        "sectors": ["toys"],
        "obligation": "contractual",
        "evidence": Evidence(standard="ISO 9001"),
        "instrument": "Supplier code",
        "summary": "The maker holds a certificate.",
        **fields,
    }
    return Requirement(**values)


SOURCES = [
    Source(key=f"s-{kind}", title=f"Code {kind}", publisher="Us",
           kind="contract", url=url)
    for kind, url in [("web", "https://example.org/code?a=1&b=2"),
                      ("paper", None)]
]  # fmt: skip


def report_of(*rules, papers=(), purchase=TOYS, only=True):
    """Return a report on these rules, and on no others if *only*."""
    facts = isostd.bundled().extended(requirements=rules, sources=SOURCES)
    report = isostd.vet(purchase, papers, on=ON, catalogue=facts)
    if not only:
        return report
    keys = {r.key for r in rules}
    selection = attrs.evolve(
        report.selection,
        gaps=(),
        rows=tuple(
            row for row in report.selection.rows if row.requirement.key in keys
        ),
    )
    return isostd.match(selection, papers, catalogue=facts)


def cited(source, confidence, locator=None):
    """Return a citation."""
    return Citation(
        source=source, confidence=confidence, checked=ON, locator=locator
    )


@pytest.mark.parametrize(
    ("citations", "text", "link"),
    [
        ([cited("s-web", "primary", "4.2")], "Seen: 4.2, in Code web [1]",
         '<strong>Seen:</strong> 4.2, in <a href="https://example.org/code?'
         'a=1&amp;b=2">Code web</a>'),
        ([cited("s-paper", "secondary")], "Seen at second hand: Code paper",
         "<strong>Seen at second hand:</strong> Code paper</div>"),
        ([cited("s-web", "unverified")], "Not verified: Code web [1]",
         "<strong>Not verified:</strong> <a "),
        ([], "Source: Supplier code", "<strong>Source:</strong> Supplier"),
    ],
)  # fmt: skip
def test_each_row_leads_to_its_source(citations, text, link):
    """A row names its instrument, and where and how it was seen."""
    report = report_of(rule(citations=citations))
    assert text in str(report)
    assert link in to_html(report)
    assert ("Seen" in str(report)) == (text.startswith("Seen"))


def test_every_row_of_the_catalogue_names_a_source():
    """No row of the bundled facts is told without where it was seen."""
    report = isostd.vet(TOYS, [], on=ON)
    assert all(row.source is not None for row in report.rows)
    text = " ".join(str(report).split())
    for row in report.rows:
        assert "Source:" in text
        if row.source.url:
            assert row.source.url.replace("-", "") in text.replace(
                " ", ""
            ).replace("-", "")


AGE = isostd.requirements_for(TOYS, on=ON).rows[0].requirement.conditions


@pytest.mark.parametrize(
    ("rules", "papers", "lead"),
    [
        ([rule()], [PAPER], "What was shown gives all that is known"),
        ([rule()], [], "1 required row is not met"),
        ([rule(), rule("b")], [], "2 required rows are not met"),
        ([rule(obligation="customary")], [], "only usually asked for"),
        ([rule(obligation="customary"), rule("b", conditions=AGE)], [],
         "asked for is missing. More may be required: that depends"),
        ([rule(), rule("b", conditions=AGE)], [],
         "is not met by what was shown. More may be required: that depends"),
        ([rule(conditions=AGE)], [], "not all is sure"),
        ([rule(evidence=None)], [], "no certificate can satisfy"),
        ([], [], "does not mean that nothing is required"),
    ],
)  # fmt: skip
def test_a_report_in_a_sentence(rules, papers, lead):
    """Each outcome has its sentence, right below the title."""
    text = str(report_of(*rules, papers=papers))
    assert lead in " ".join(text.split("\n\n")[1].split())


def test_what_a_report_leaves_out_is_told():
    """What does not apply now, and what the data does not know."""
    report = isostd.vet(
        Purchase(market="VU", product="toys"), [], on=ON,
        catalogue=isostd.bundled().extended(
            requirements=[rule(since="2026-11-23")]
        ),
    )  # fmt: skip
    text = " ".join(str(report).split())
    assert "Rule own: applies from 2026-11-23." in text
    assert "What the data does not say: - Note: no data on" in text


def test_a_row_that_may_not_apply():
    """Its outcome never stands there alone."""
    rules = rule("a", conditions=AGE), rule("b")
    table = report_of(*rules).page().parts[0]
    outcomes = [" ".join(map(str, row[1])) for row in table.rows]
    assert sorted(outcomes) == ["unmet", "unmet (if it applies)"]


def test_what_a_reader_must_know():
    """The caveats of what surely is required, each once."""
    report = report_of(
        rule("a", caveats=["One.", "Both."]),
        rule("b", caveats=["Both.", "Two."]),
        rule("c", caveats=["Perhaps."], conditions=AGE),
        rule("d", caveats=["Custom."], obligation="customary"),
    )
    (listing,) = [
        part for part in report.page().parts
        if isinstance(part, Listing) and part.heading == "Keep in mind"
    ]  # fmt: skip
    assert list(map(str, listing.items)) == [
        "Rule a: One.", "Rule a: Both.", "Rule b: Two.",
    ]  # fmt: skip


def test_a_sound_paper_and_a_bad_one_in_the_report():
    """A bad one has nothing that falls due; a clean one says so."""
    lapsed = attrs.evolve(PAPER, expires="2026-01-01", number=None)
    sound = attrs.evolve(PAPER, holder=None)
    report = report_of(rule(), papers=[sound, lapsed])
    clear = attrs.evolve(report.assessments[0], findings=())
    report = attrs.evolve(report, assessments=(clear, report.assessments[1]))
    table = report.page().parts[2]
    assert "Nothing contradicts it" in table.rows[0][2][0].text
    assert table.rows[0][2][-1].label == "Due"
    assert len(table.rows[1][0]) == 2
    assert [line.label for line in table.rows[1][2]] == [None, "Counts for"]
    assert str(table.rows[0][2][1]) == "Counts for: Rule own"
    assert str(table.rows[1][2][1]) == "Counts for: nothing that is asked here"


def test_a_paper_that_gives_a_part():
    """Of all that is asked together it is told which part is shown."""
    both = Evidence.all_of(
        Evidence(standard=str(PAPER.standard)), Evidence(standard="ISO 13485")
    )
    report = report_of(rule("own", evidence=both), papers=[PAPER])
    row, papers = report.page().parts[0], report.page().parts[2]
    assert any(
        str(line) == f"Shown: {PAPER.standard}" for line in row.rows[0][2]
    )
    told = [str(line) for line in papers.rows[0][2]]
    assert "Gives a part of: Rule own" in told
    assert not any(line.startswith("Counts for") for line in told)


@pytest.mark.parametrize(
    ("fields", "use"),
    [
        ({}, "Counts for: Rule own"),
        ({"evidence": Evidence(standard="ISO 13485"),
          "supports": [Evidence(standard="ISO 9001")]},
         "Helps with: Rule own"),
        ({"evidence": Evidence(standard="ISO 9001", edition_rule="pinned",
                               editions=["ISO 9001:2008"])},
         "May count for: Rule own"),
        ({"evidence": Evidence(standard="ISO 13485")},
         "Counts for: nothing that is asked here"),
    ],
)  # fmt: skip
def test_what_a_paper_is_good_for(fields, use):
    """It counts, may count, helps, or is good for nothing here."""
    report = report_of(rule(**fields), papers=[PAPER])
    assert use in map(str, report.page().parts[2].rows[0][2])


def test_a_paper_that_cannot_be_in_the_report():
    """Nothing of it falls due, and nothing else of it is asked."""
    paper = attrs.evolve(
        PAPER, standard="ISO/IEC 17025:2017", audits=None,
        accreditation_body=None,
        attestation="management-system certificate",
    )  # fmt: skip
    report = report_of(rule(), papers=[paper])
    lines = report.page().parts[2].rows[0][2]
    assert [line.label for line in lines] == [None, "Counts for"]
    assert lines[0].text.startswith("To ISO/IEC 17025 there are documents")


# --- the closing advice --------------------------------------------------------


def closing(*papers, rules=None, **purchase):
    """Return the closing advice of a report, as one text by label."""
    report = report_of(
        *([rule()] if rules is None else rules),
        papers=papers,
        purchase=attrs.evolve(TOYS, **purchase),
    )
    assert report.advice == ADVICE
    assert str(report).endswith("genuine.")
    found = {}
    for line in report.closing:
        label, text = line.split(": ", 1)
        found.setdefault(label, []).append(text)
    return found


def test_it_is_always_there():
    """Audit, inspection and verification are named with nothing shown."""
    last = closing()
    assert list(last) == [
        "Missing", "Audit", "Inspect", "Verify on the register",
    ]  # fmt: skip
    assert last["Missing"] == [
        "do not order before this is settled: Rule own."
    ]
    assert "the supplier, or send" in last["Audit"][0]
    assert "no sound certificate of its management" in last["Audit"][0]
    assert "before shipment; see that they are what you" in last["Inspect"][0]
    assert "when a certificate comes" in last["Verify on the register"][0]


def test_it_names_the_registers():
    """Each register once, with what to look up there, and its address."""
    other = attrs.evolve(
        PAPER, standard="ISO 14001:2015", standard_text=None, number=None
    )
    last = closing(PAPER, other)
    assert "Missing" not in last
    shown = isostd.assess(PAPER, on=ON).registers
    assert shown
    lines = last["Verify on the register"]
    for register in shown:
        (line,) = [text for text in lines if register.url in text]
        assert register.name in line
        assert "GB/T 19001-2016/ISO 9001:2015 (No. 00124Q10001R0M)" in line
    html = to_html(report_of(rule(), papers=[PAPER]))
    assert {r.url for r in shown} <= set(read(html).links)


def test_it_speaks_of_what_was_shown():
    """The factory, the tested model, the day of delivery, the bad paper."""
    tested = Certificate(
        standard="ISO 8124-1:2022",
        attestation="test report",
        certification_body="Example Laboratory",
        accreditation_body="CNAS",
        issued="2026-06-01",
    )
    forged = Certificate(standard="ISO 9001:2018", number="F-1")
    last = closing(
        PAPER, tested, forged, forged,
        manufacturer="Maker Ltd", deliver_by="2027-02-01",
    )  # fmt: skip
    assert last["Audit"][0].startswith("visit Maker Ltd, or send")
    assert "(GB/T 19001-2016/ISO 9001:2015) tell how" in last["Audit"][0]
    assert "before shipment (by 2027-02-01)" in last["Inspect"][0]
    assert "that were tested (ISO 8124-1:2022)." in last["Inspect"][0]
    assert last["Invalid"] == [
        "ask the supplier why this was shown: ISO 9001:2018 (No. F-1)."
    ]
    assert closing(factory="Plant 9")["Audit"][0].startswith("visit Plant 9,")
    # The kind of a report may be taken from its standard.
    untold = closing(attrs.evolve(tested, attestation=None))
    assert "that were tested (ISO 8124-1:2022)." in untold["Inspect"][0]


def test_it_asks_for_what_is_not_known():
    """An open question comes before the order."""
    assert "vet again" in closing(rules=[rule(conditions=AGE)])["Unknown"][0]


def test_a_service_is_tried():
    """Where the product is a name, it may be a service."""
    assert "try it before" in closing(product="toys")["Inspect"][0]


def test_a_paper_of_no_register():
    """Where no register is known, the issuer is asked."""
    report = report_of(rule(), papers=[PAPER])
    bare = attrs.evolve(report.assessments[0], registers=())
    report = attrs.evolve(report, assessments=(bare,))
    assert report.closing[-1].startswith("Verify with the issuer: GB/T 19001")


@pytest.mark.parametrize(
    ("kind", "asked"),
    [("self-declaration", False), ("product certificate", True)],
)
def test_who_declares_is_no_issuer_to_verify_with(kind, asked):
    """A declaration is the supplier's own word: no body can confirm it."""
    paper = Certificate(
        standard="EN 60335-1:2012",
        attestation=kind,
        certification_body="Example Heaters Ltd",
        issued="2026-06-01",
    )
    assert ("Verify with the issuer" in closing(paper)) is asked


@pytest.mark.parametrize(
    "printed", ["Certificate No.: QM-1", "Reg.-Nr. QM-1", "QM-1"]
)
def test_a_number_is_told_without_its_label(printed):
    """A label that was copied with the number is not told twice."""
    last = closing(attrs.evolve(PAPER, number=printed))
    assert " (No. QM-1)" in last["Verify on the register"][0]


@pytest.mark.parametrize(
    ("paper", "named"),
    [
        (Certificate(standard="IATF 16949:2016"), True),
        (Certificate(scheme="House code",
                     attestation="management-system certificate"), True),
        (Certificate(scheme="House code"), False),
        (Certificate(standard="ISO 9001:2015", attestation="test report"),
         False),
        (Certificate(standard="ISO 8124-1:2022"), False),
    ],
)  # fmt: skip
def test_which_papers_speak_of_a_management_system(paper, named):
    """Only these are named as telling how a firm works."""
    text = closing(paper)["Audit"][0]
    assert ("tell how a firm means" in text) is named


def test_many_papers_are_not_all_named():
    """Five names, and how many more."""
    papers = [Certificate(standard=f"ISO 9001:{y}") for y in range(2030, 2037)]
    assert "and 2 more" in closing(*papers)["Audit"][0]


# --- where it is used -----------------------------------------------------------


def test_a_notebook_shows_it():
    """What a notebook asks for is the same HTML."""
    seen = isostd.assess(PAPER, on=ON)
    report = isostd.vet(TOYS, [PAPER], on=ON)
    assert seen._repr_html_() == to_html(seen)
    assert report._repr_html_() == to_html(report)
    assert str(report) == to_text(report)


def test_a_mail_carries_both():
    """Text and HTML make one message that can be sent as it is."""
    report = isostd.vet(TOYS, [attrs.evolve(PAPER, holder="玩具")], on=ON)
    message = EmailMessage()
    message.set_content(to_text(report))
    message.add_alternative(to_html(report), subtype="html")
    text, html = message.iter_parts()
    assert text.get_content().split() == to_text(report).split()
    read(html.get_content().strip())


TOLD = {
    "standard": "ISO 9001:2015", "holder": "Example Toys Ltd",
    "holder_economy": "CN", "number": "Q-1", "scope": "Manufacture of toys",
    "scheme": "FSSC 22000 V6", "issued": "2024-03-15",
    "expires": "2027-03-14", "certification_body": "Example Cert",
    "accreditation_body": "CNAS", "accreditation_number": "C001",
    "transferred_from": "Other Cert", "holder_address": "Ningbo",
    "register": isostd.RegisterEntry(
        register="iaf-certsearch", word="Active", read_on="2026-11-20",
        read_by="buyer", number="Q-2", holder="Others Ltd",
    ),
}  # fmt: skip


SIGNS = "ISO\x1b[31m 9001\ud800:\u202e2015\nand\u2028more"


@pytest.mark.parametrize(
    "name", sorted(TOLD.keys() - {"issued", "expires", "register"})
)
def test_what_is_said_can_be_printed(name):
    """No sign on a paper turns a line, ends it, or stops it from printing."""
    paper = Certificate(**{**TOLD, name: SIGNS})
    seen = isostd.assess(paper, on="2026-11-22")
    toys = isostd.Purchase(
        market="AU", product="toys", buyer="government",
        manufacturer="Example Toys Ltd",
    )  # fmt: skip
    rows = isostd.vet(toys, [paper], on="2026-11-22").rows
    said = [str(one) for one in (seen, *seen.findings, *seen.milestones)]
    for row in rows:
        said += [*row.reasons, *row.next_steps]
        said += [one.reason for one in row.considered]
    for sentence in said:
        assert sentence == clean(sentence)
        assert sentence.encode()


def test_an_end_that_nobody_published_is_not_due():
    """The day from which to ask is none on which something must be done."""
    paper = isostd.Certificate(
        standard="ISO/TS 22163:2017",
        certification_body="Example Cert",
        accreditation_body="DAkkS",
        issued="2024-10-02",
        expires="2027-10-01",
        audits=[isostd.Audit("2025-09-20"), isostd.Audit("2026-09-20")],
    )
    wanted = isostd.Purchase(market="DE", product="rail")
    told = str(isostd.vet(wanted, [paper], on="2027-02-01"))
    assert "Due:" in told
    assert "not published" not in told
