"""Currencies as ISO 4217 codes, which are never converted; a word that several countries share ("francs", "pesos") stays that word."""

from __future__ import annotations

import re
from functools import lru_cache

from provaudit.model.value import ValueKind
from provaudit.text.physics import Unit

MONEY: dict[str, Unit] = {}
"""Words for money in lower case, with the nation before them."""


def _money(code: str, factor: float = 1.0) -> Unit:
    return Unit(ValueKind.MONEY, code, factor, factor)


SIGNS = {
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "￥": "JPY", "₩": "KRW", "₹": "INR", "₽": "RUB", "₺": "TRY", "₪": "ILS", "₫": "VND", "₱": "PHP",
    "฿": "THB", "₦": "NGN", "₴": "UAH", "₡": "CRC", "₭": "LAK", "₮": "MNT", "₸": "KZT", "₵": "GHS", "₲": "PYG", "₿": "BTC", "₾": "GEL", "֏": "AMD", "₼": "AZN",
}  # fmt: skip
"""Currency signs; "$" and "¥" are those of the currency that they most often stand for in English."""
DOLLAR_PREFIXES = {
    "us": "USD", "u.s.": "USD", "a": "AUD", "au": "AUD", "aus": "AUD", "c": "CAD", "ca": "CAD", "cad": "CAD", "can": "CAD", "hk": "HKD", "nz": "NZD", "s": "SGD",
    "sg": "SGD", "nt": "TWD", "r": "BRL", "mx": "MXN", "mxn": "MXN", "mex": "MXN", "z": "ZWL", "j": "JMD", "tt": "TTD", "bds": "BBD", "usd": "USD", "aud": "AUD",
    "hkd": "HKD", "nzd": "NZD", "sgd": "SGD",
}  # fmt: skip
"""What stands before "$"."""
_CODES = (
    "USD GBP EUR JPY KRW KPW CNY CHF CAD AUD NZD HKD SGD TWD INR PKR BRL MXN ZAR RUB SEK NOK DKK PLN TRY ILS THB IDR MYR PHP VND "
    "EGP NGN KES SAR AED QAR KWD ARS CLP COP PEN UAH CZK HUF RON BGN ISK BDT LKR NPR DEM FRF ITL ESP NLG BEF ATS IEP FIM GRD".split()
)
CODES = {code.lower(): _money(code) for code in _CODES} | {
    "rmb": _money("CNY"),
    "rs": _money("INR"),
    "re": _money("INR"),
    "inr": _money("INR"),
    "sfr": _money("CHF"),
}
"""Currency codes and abbreviations, which may stand before or after the number."""
_NATIONS: dict[str, dict[str, str]] = {
    "dollar": {
        "us": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD", "hong kong": "HKD", "new zealand": "NZD", "singapore": "SGD",
        "taiwan": "TWD", "taiwanese": "TWD", "new taiwan": "TWD", "jamaican": "JMD", "zimbabwean": "ZWL", "zimbabwe": "ZWL", "fijian": "FJD",
        "liberian": "LRD", "namibian": "NAD", "bahamian": "BSD", "": "USD",
    },
    "pound": {"british": "GBP", "egyptian": "EGP", "lebanese": "LBP", "syrian": "SYP", "sudanese": "SDG", "irish": "IEP", "sterling": "GBP"},
    "euro": {"": "EUR"},
    "yen": {"japanese": "JPY", "": "JPY"},
    "won": {"south korean": "KRW", "korean": "KRW", "north korean": "KPW", "": "KRW"},
    "yuan": {"chinese": "CNY", "": "CNY"},
    "renminbi": {"": "CNY"},
    "rupee": {"indian": "INR", "pakistani": "PKR", "sri lankan": "LKR", "nepalese": "NPR", "mauritian": "MUR", "": "INR"},
    "rupiah": {"indonesian": "IDR", "": "IDR"},
    "ruble": {"russian": "RUB", "": "RUB"},
    "rouble": {"russian": "RUB", "": "RUB"},
    "baht": {"thai": "THB", "": "THB"},
    "ringgit": {"malaysian": "MYR", "": "MYR"},
    "dong": {"vietnamese": "VND"},
    "rand": {"south african": "ZAR", "": "ZAR"},
    "real": {"brazilian": "BRL"},
    "reais": {"brazilian": "BRL", "": "BRL"},
    "zloty": {"polish": "PLN", "": "PLN"},
    "lira": {"turkish": "TRY", "italian": "ITL", "": "lira"},
    "lire": {"italian": "ITL", "": "ITL"},
    "shekel": {"israeli": "ILS", "": "ILS"},
    "naira": {"nigerian": "NGN", "": "NGN"},
    "hryvnia": {"ukrainian": "UAH", "": "UAH"},
    "forint": {"hungarian": "HUF", "": "HUF"},
    "taka": {"bangladeshi": "BDT", "": "BDT"},
    "mark": {"german": "DEM", "west german": "DEM", "finnish": "FIM"},
    "deutschemark": {"": "DEM"},
    "deutschmark": {"": "DEM"},
    "markka": {"finnish": "FIM", "": "FIM"},
    "ducat": {"": "ducat"},
    "florin": {"": "florin"},
    "thaler": {"": "thaler"},
    "guilder": {"dutch": "NLG", "": "NLG"},
    "peseta": {"spanish": "ESP", "": "ESP"},
    "drachma": {"greek": "GRD", "": "GRD"},
    "schilling": {"austrian": "ATS", "": "ATS"},
    "franc": {"swiss": "CHF", "french": "FRF", "belgian": "BEF", "": "franc"},
    "krone": {"danish": "DKK", "norwegian": "NOK", "": "krone"},
    "krona": {"swedish": "SEK", "icelandic": "ISK", "": "krona"},
    "crown": {"czech": "CZK", "swedish": "SEK", "danish": "DKK", "norwegian": "NOK", "": "crown"},
    "peso": {"mexican": "MXN", "argentine": "ARS", "philippine": "PHP", "chilean": "CLP", "colombian": "COP", "cuban": "CUP", "": "peso"},
    "dinar": {"kuwaiti": "KWD", "iraqi": "IQD", "jordanian": "JOD", "serbian": "RSD", "algerian": "DZD", "tunisian": "TND", "bahraini": "BHD", "libyan": "LYD", "yugoslav": "YUD", "": "dinar"},
    "dirham": {"moroccan": "MAD", "uae": "AED", "emirati": "AED", "": "dirham"},
    "riyal": {"saudi": "SAR", "qatari": "QAR", "": "riyal"},
    "rial": {"iranian": "IRR", "omani": "OMR", "yemeni": "YER", "": "rial"},
    "shilling": {"kenyan": "KES", "ugandan": "UGX", "tanzanian": "TZS", "": "shilling"},
    "bitcoin": {"": "BTC"},
    "lari": {"georgian": "GEL", "": "GEL"},
    "birr": {"ethiopian": "ETB", "": "ETB"},
    "lev": {"bulgarian": "BGN"},
    "leu": {"romanian": "RON", "moldovan": "MDL"},
    "kuna": {"croatian": "HRK", "": "HRK"},
    "koruna": {"czech": "CZK", "slovak": "SKK"},
    "kroon": {"estonian": "EEK"},
    "riel": {"cambodian": "KHR"},
    "kip": {"lao": "LAK", "laotian": "LAK"},
    "kyat": {"burmese": "MMK", "myanmar": "MMK", "": "MMK"},
    "tugrik": {"mongolian": "MNT", "": "MNT"},
    "tenge": {"kazakh": "KZT", "kazakhstani": "KZT", "": "KZT"},
    "som": {"uzbek": "UZS", "kyrgyz": "KGS"},
    "manat": {"azerbaijani": "AZN", "turkmen": "TMT"},
    "kwacha": {"zambian": "ZMW", "malawian": "MWK"},
    "kwanza": {"angolan": "AOA", "": "AOA"},
    "pula": {"botswana": "BWP", "botswanan": "BWP"},
    "cedi": {"ghanaian": "GHS", "ghana": "GHS", "": "GHS"},
    "sol": {"peruvian": "PEN"},
    "soles": {"peruvian": "PEN"},
    "bolivar": {"venezuelan": "VES"},
    "colon": {"costa rican": "CRC"},
    "colones": {"costa rican": "CRC"},
    "quetzal": {"guatemalan": "GTQ"},
    "lempira": {"honduran": "HNL"},
    "gourde": {"haitian": "HTG"},
    "pataca": {"macau": "MOP", "macanese": "MOP"},
    "afghani": {"afghan": "AFN"},
    "lek": {"albanian": "ALL"},
}  # fmt: skip
_PLURALS = {
    "lev": "leva",
    "leu": "lei",
    "bolivar": "bolivars",
    "krone": "kroner",
    "krona": "kronor",
    "lira": "liras",
    "zloty": "zlotys",
    "euro": "euros",
    "real": "reals",
}
for _noun, _qualified in _NATIONS.items():
    for _nation, _code in _qualified.items():
        for _form in (_noun, _PLURALS.get(_noun, _noun + "s")):
            MONEY[f"{_nation} {_form}".strip()] = _money(_code)
MONEY |= {
    "u.s. dollars": _money("USD"), "u.s. dollar": _money("USD"), "united states dollars": _money("USD"),
    "pounds sterling": _money("GBP"), "pound sterling": _money("GBP"), "quid": _money("GBP"), "bucks": _money("USD"),
    "cent": _money("USD", 0.01), "cents": _money("USD", 0.01), "pence": _money("GBP", 0.01), "penny": _money("GBP", 0.01), "euro cents": _money("EUR", 0.01),
}  # fmt: skip

POUND_MONEY = _money("GBP")
PLAIN_CODES = frozenset({"usd", "eur", "gbp", "rmb", "cny", "jpy", "krw", "chf", "aud", "cad", "hkd", "sgd", "inr"})
"""Codes that are no English word, so that they may stand in lower case."""


@lru_cache(maxsize=8)
def dollar_of(text: str) -> str:
    """The ISO code that a bare "$" has in `text`: USD, unless it says that its figures are in other dollars."""
    m = re.search(
        r"\b(?:figures|amounts|prices|sums|values)\b[^.\n]{0,40}\bin ([A-Z][a-z]+(?: [A-Z][a-z]+)?) dollars\b", text
    )
    return _NATIONS["dollar"].get(m[1].lower(), "USD") if m else "USD"
