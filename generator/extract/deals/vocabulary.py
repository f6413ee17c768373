"""What money buys: the nouns that tell a round from a contract, and where on the way from power to product a firm stands."""

from __future__ import annotations

FUNDING = frozenset(
    "round rounds funding financing fundraise fundraising raise capital equity debt loan loans bonds notes credit "
    "seed investment investments stake shares ipo series backing venture backers investors".split()
)
"""Nouns of money for equity or debt."""

DEBT = frozenset("debt loan loans bonds notes credit lending mortgage refinancing".split())

STAKE = frozenset("stake stakes shares share equity warrant warrants percent % stock interest".split())
"""Nouns of a part of a company."""

GOODS = frozenset(
    "compute computing capacity cloud gpu gpus tpu tpus chip chips processors processor cpus accelerators servers server "
    "power energy electricity megawatts gigawatts megawatt gigawatt mw gw infrastructure datacenter datacenters "
    "colocation hosting service services equipment hardware systems racks semiconductors memory batteries wafers nuclear "
    "solar wind ppa ppas supercomputer supercomputers supply purchase offtake satellites rockets launch software "
    "technology model models tools robots vehicles trucks aircraft engines turbines reactors gear cells panels "
    "ai-powered data-center data-centre centers centres workloads procurement leasing lease rental storage enterprise".split()
)
"""Nouns of goods, capacity and services."""

CAPACITY = frozenset(
    "compute computing capacity cloud gpu gpus tpus chips processors servers power energy electricity megawatts gigawatts "
    "mw gw infrastructure datacenter colocation hosting nuclear solar ppa ppas supercomputer supply purchase offtake "
    "procurement lease leasing order contract".split()
)
"""Goods that by themselves make a deal one of supply."""

CONTENT = frozenset(
    "content licensing license licence licensed licenses archive archives articles catalog catalogue newsroom journalism "
    "publishers royalties patents patent ip likeness likenesses characters songs data-licensing non-exclusive".split()
)
"""Nouns of rights."""

FACILITIES = frozenset(
    "datacenter datacenters campus campuses factory factories plant plants fab fabs facility facilities infrastructure "
    "centers centres center centre supercluster complex hub region site sites manufacturing buildout build-out".split()
)
"""What a company builds."""

TAKEOVER = frozenset("acquisition takeover buyout merger all-stock cash-and-stock all-cash acqui-hire acquihire takeover".split())

JOINT = frozenset("partnership collaboration alliance tie-up joint venture mou memorandum strategic co-development".split())

INVESTORS = frozenset("venture private-equity bank sovereign-fund".split())
LICENSORS = frozenset("publisher stock-media studios music".split())
"""Sectors, as the lexicon names them."""

DESCRIBED: tuple[tuple[frozenset[str], str], ...] = (
    (frozenset({"utility"}), "power"),
    (frozenset("chipmaker semiconductor chip-maker".split()), "chips"),
    (frozenset("datacenter data-center datacentre colocation miner hosting".split()), "datacentre"),
    (frozenset("cloud cloud-computing neocloud".split()), "cloud"),
    (frozenset("publisher newspaper publishing".split()), "publisher"),
)
"""Words by which a text describes a company, and the sector that they mean."""
