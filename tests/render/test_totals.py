"""What a company's deals come to, and what is left out of the sum."""

from __future__ import annotations

from typing import Any

from generator.model import Deal, Money
from generator.render.totals import DOING, totals
from tests.render.sites import deal, party

ROUND = (party("Ada", "company"), party("Bell", "investor"), party("Cray", "investor"))


def worth(value: float | None, currency: str | None = "USD", **fields: Any) -> Deal:
    """A supply deal of Ada, the customer, of that size."""
    parties = (party("Ada", "customer"), party("Bell", "supplier"))
    return deal(f"{value}{currency}", **{"parties": parties, "amount": Money(value, currency, None, "much")} | fields)


def test_sums_are_by_kind_and_currency_and_never_mixed() -> None:
    round_ = worth(7, type="funding", parties=ROUND)
    bought, supplied = totals("ada", (worth(5), worth(6), worth(9, "EUR"), worth(1, status="ended"), round_))[::-1]
    assert (bought.doing, bought.deals) == ("Bought supplies for", 4)
    assert [(one.value, one.currency) for one in bought.sums] == [(11, "USD"), (9, "EUR")]
    assert [left.why for left in bought.left] == ["fell through or was ended"]
    assert (supplied.doing, supplied.sums) == ("Raised", (Money(7, "USD", None, "much"),))


def test_every_deal_of_a_company_is_in_the_sum_or_beside_it() -> None:
    deals = (worth(5), worth(None), worth(5, amount=None), worth(7, type="funding", parties=ROUND))
    for company in ("ada", "bell", "cray"):
        mine = [one for one in deals if any(x.company == company for x in one.parties)]
        assert sum(total.deals for total in totals(company, mine)) == len(mine)


def test_there_are_words_for_every_role_of_every_type() -> None:
    from generator.model import OTHER_ROLES, PRINCIPAL_ROLES

    kinds = {
        (kind, role) for table in (PRINCIPAL_ROLES, OTHER_ROLES) for kind, roles in table.items() for role in roles
    }
    assert set(DOING) == kinds
