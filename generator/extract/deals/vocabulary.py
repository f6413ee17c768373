"""What money buys: the nouns that tell a round from a contract, and the sectors that tell who sells what."""

from __future__ import annotations

from generator.extract.deals.words import word_set

FUNDING = word_set(
    "round rounds funding financing fundraise fundraising raise capital equity debt loan loans bonds notes credit "
    "seed investment investments stake shares ipo series backing venture backers investors"
)
"""Nouns of money for equity or debt."""

DEBT = word_set("debt loan loans bonds notes credit lending mortgage refinancing")

STAKE = word_set("stake stakes shares share equity warrant warrants percent % stock interest")
"""Nouns of a part of a company."""

PARTING = (
    "sell", "sold", "sale", "exit", "reduc", "trim", "offload", "divest", "dispos", "unload", "dump", "slash",
    "parts", "parted", "parting", "shed", "cash", "unw", "halv", "lower", "withdr",
)  # fmt: skip
"""Beginnings of words for giving up a stake."""
HOLDING = word_set("hold holds held holding own owns owned owning keep keeps kept keeping retain retains retained")
"""Words for having a stake, which is no deal."""
LEADING = word_set("lead co-lead head anchor")
"""Verbs of an investor who leads a round."""

GOODS = word_set(
    "compute computing capacity cloud gpu gpus tpu tpus chip chips processors processor cpus accelerators servers "
    "server power energy electricity megawatts gigawatts megawatt gigawatt mw gw infrastructure datacenter "
    "datacenters colocation hosting service services equipment hardware systems racks semiconductors memory "
    "batteries wafers nuclear solar wind ppa ppas supercomputer supercomputers supply purchase offtake satellites "
    "rockets launch software technology model models tools robots vehicles trucks aircraft engines turbines "
    "reactors gear cells panels ai-powered data-center data-centre centers centres workloads procurement leasing "
    "lease rental storage enterprise technologies"
)
"""Nouns of goods, capacity and services."""

CAPACITY = word_set(
    "compute computing capacity cloud gpu gpus tpus chips processors servers power energy electricity megawatts "
    "gigawatts mw gw infrastructure datacenter colocation hosting nuclear solar ppa ppas supercomputer supply "
    "purchase offtake procurement lease leasing order contract"
)
"""Goods that by themselves make a deal one of supply."""

CONTENT = word_set(
    "content licensing license licence licensed licenses archive archives articles catalog catalogue newsroom "
    "journalism publishers royalties patents patent ip likeness likenesses characters songs data-licensing "
    "non-exclusive"
)
"""Nouns of rights."""

FACILITIES = word_set(
    "datacenter datacenters datacentre datacentres campus campuses factory factories plant plants fab fabs facility "
    "facilities infrastructure supercluster gigafactory supercomputer"
)
"""What a company builds."""
HALLS = word_set("center centers centre centres region regions hub hubs site sites complex")
"""Nouns that with *data* or *cloud* mean such a thing too."""

TAKEOVER = word_set(
    "acquisition takeover buyout merger all-stock cash-and-stock all-cash acqui-hire acquihire takeover"
)

JOINT = word_set("partnership collaboration alliance tie-up joint venture mou memorandum strategic co-development")

INVESTORS = word_set("venture private-equity bank sovereign-fund")
LICENSORS = word_set("publisher stock-media studios music")
"""Sectors, as the lexicon names them."""

CALLED: tuple[tuple[frozenset[str], str], ...] = (
    (word_set("energy power solar nuclear geothermal fusion hydro utilities"), "power"),
    (word_set("semiconductor semiconductors chips silicon"), "chips"),
    (word_set("datacenter datacenters datacentres"), "datacentre"),
    (word_set("cloud compute"), "cloud"),
)
"""Words at the end of a company's own name, and the sector that they mean where no other is known."""

DESCRIBED: tuple[tuple[frozenset[str], str], ...] = (
    (frozenset({"utility"}), "power"),
    (word_set("chipmaker semiconductor chip-maker"), "chips"),
    (word_set("datacenter data-center datacentre colocation miner hosting"), "datacentre"),
    (word_set("cloud cloud-computing neocloud"), "cloud"),
    (word_set("publisher newspaper publishing"), "publisher"),
)
"""Words by which a text describes a company, and the sector that they mean."""
