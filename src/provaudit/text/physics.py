"""Physical units, durations and percentages: how much of the base unit one of each is.

Units reduce to SI base or derived units by their international definitions (NIST SP 811); where one word stands for several units (ton,
gallon), the factor is the interval that covers them.
"""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.value import ValueKind

DAY = 86_400.0
YEAR = 365.2425 * DAY
"""The mean Gregorian year in seconds."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: base unit, and how many of it at least and at most; `zero` is added after scaling (temperatures)."""

    kind: ValueKind
    base: str
    least: float
    most: float
    zero: float = 0.0


def _unit(base: str, factor: float, most: float = 0.0, zero: float = 0.0, kind: ValueKind = ValueKind.QUANTITY) -> Unit:
    return Unit(kind, base, factor, most or factor, zero)


def _table(rows: str, kind: ValueKind = ValueKind.QUANTITY) -> dict[str, Unit]:
    """Units from lines `base factor[..most] | name, name; …`."""
    units: dict[str, Unit] = {}
    for row in rows.strip().splitlines():
        head, _, names = row.partition("|")
        base, factor = head.split()
        least, _, most = factor.partition("..")
        for name in names.split(","):
            units[name.strip()] = _unit(base, float(least), float(most or least), kind=kind)
    return units


MEASURES = _table(
    """
    m 1 | metre, metres, meter, meters
    m 1000 | km, kms, kilometre, kilometres, kilometer, kilometers
    m 0.01 | cm, centimetre, centimetres, centimeter, centimeters
    m 0.001 | mm, millimetre, millimetres, millimeter, millimeters
    m 1e-6 | micron, microns, micrometre, micrometres, micrometer, micrometers, µm, μm
    m 1e-9 | nm, nanometre, nanometres, nanometer, nanometers
    m 1609.344 | mile, miles, mi
    m 1852 | nautical mile, nautical miles
    m 0.9144 | yard, yards, yd, yds
    m 0.3048 | foot, feet, ft
    m 0.0254 | inch, inches
    m 1.8288 | fathom, fathoms
    m 9.4607304725808e15 | light year, light years
    m2 1 | square metre, square metres, square meter, square meters, sq m, m², m2, sqm
    m2 1e6 | square kilometre, square kilometres, square kilometer, square kilometers, sq km, km², km2, sqkm
    m2 2589988.110336 | square mile, square miles, sq mi, sq miles
    m2 0.09290304 | square foot, square feet, sq ft, ft²
    m2 0.83612736 | square yard, square yards
    m2 0.00064516 | square inch, square inches
    m2 1e4 | hectare, hectares, ha
    m2 4046.8564224 | acre, acres
    m3 1 | cubic metre, cubic metres, cubic meter, cubic meters, m³, m3
    m3 1e9 | cubic kilometre, cubic kilometres, cubic kilometer, cubic kilometers, km³
    m3 0.028316846592 | cubic foot, cubic feet
    m3 0.764554857984 | cubic yard, cubic yards
    m3 1e-6 | cubic centimetre, cubic centimetres, cubic centimeter, cubic centimeters, cc
    m3 0.001 | litre, litres, liter, liters
    m3 1e-6 | ml, millilitre, millilitres, milliliter, milliliters
    m3 0.003785411784..0.00454609 | gallon, gallons
    m3 0.000473176473..0.00056826125 | pint, pints
    m3 0.158987294928 | barrel, barrels, bbl
    m3 1233.48183754752 | acre feet
    kg 1 | kg, kgs, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes
    kg 0.001 | gram, grams, gramme, grammes
    kg 1e-6 | mg, milligram, milligrams
    kg 1e-9 | microgram, micrograms, mcg, µg, μg
    kg 907.18474..1016.0469088 | ton, tons
    kg 1000 | tonne, tonnes, metric ton, metric tons
    kg 907.18474 | short ton, short tons
    kg 1016.0469088 | long ton, long tons
    kg 0.45359237 | lb, lbs
    kg 0.028349523125 | ounce, ounces, oz
    kg 6.35029318 | stone
    kg 0.0002 | carat, carats
    m/s 0.277777777777778 | km/h, km/hr, kmh, kmph, kph, km per hour, kilometres per hour, kilometers per hour, kilometres an hour, kilometers an hour, kilometre per hour
    m/s 0.44704 | mph, miles per hour, miles an hour, mile per hour, mile an hour
    m/s 1 | m/s, metres per second, meters per second, metres a second, meters a second
    m/s 1000 | km/s, kilometres per second, kilometers per second
    m/s 0.514444444444444 | knot, knots
    W 1 | watt, watts
    W 1000 | kw, kilowatt, kilowatts
    W 1e6 | mw, megawatt, megawatts
    W 1e9 | gw, gigawatt, gigawatts
    W 1e12 | terawatt, terawatts
    W 745.69987158227 | horsepower, hp, bhp
    J 1 | joule, joules
    J 1000 | kj, kilojoule, kilojoules
    J 3.6e6 | kwh, kilowatt hour, kilowatt hours
    J 3.6e9 | mwh, megawatt hour, megawatt hours
    J 3.6e12 | gwh, gigawatt hour, gigawatt hours
    J 3.6e15 | twh, terawatt hour, terawatt hours
    J 4184 | kcal, kilocalorie, kilocalories
    J 4184 | calorie, calories
    J 4.184e9 | ton of tnt, tons of tnt, tonne of tnt, tonnes of tnt
    J 4.184e12 | kiloton, kilotons, kilotonne, kilotonnes
    J 4.184e15 | megaton, megatons, megatonne, megatonnes
    B 1 | byte, bytes
    B 1000 | kb, kilobyte, kilobytes
    B 1e6 | mb, megabyte, megabytes
    B 1e9 | gb, gigabyte, gigabytes
    B 1e12 | tb, terabyte, terabytes
    B 1e15 | petabyte, petabytes
    bit 1 | bit, bits
    bit 1e6 | megabit, megabits
    bit 1e9 | gigabit, gigabits
    bit/s 1e6 | mbps, megabits per second, mbit/s
    bit/s 1e9 | gbps, gigabits per second, gbit/s
    Hz 1 | hz, hertz
    Hz 1000 | khz, kilohertz
    Hz 1e6 | mhz, megahertz
    Hz 1e9 | ghz, gigahertz
    Pa 100 | mbar, millibar, millibars, hpa, hectopascal, hectopascals
    Pa 1e5 | bar
    Pa 6894.757293168 | psi
    V 1 | volt, volts
    V 1000 | kv, kilovolt, kilovolts
    dB 1 | db, decibel, decibels
    ° 1 | degree, degrees, °, deg
    m 201.168 | furlong, furlongs
    m 0.1 | decimetre, decimetres, decimeter, decimeters
    m 3.0856775814914e16 | parsec, parsecs
    m 149597870700 | astronomical unit, astronomical units
    m2 1e-4 | square centimetre, square centimetres, square centimeter, square centimeters, cm², cm2, sq cm
    m2 1e-6 | square millimetre, square millimetres, square millimeter, square millimeters, mm²
    m3 1.6387064e-5 | cubic inch, cubic inches
    m3 0.1 | hectolitre, hectolitres, hectoliter, hectoliters
    m3 1e-5 | centilitre, centilitres, centiliter, centiliters, cl
    m3 0.000946352946..0.0011365225 | quart, quarts
    m3 2.84130625e-5..2.95735295625e-5 | fluid ounce, fluid ounces, fl oz
    m3 0.0352390701669..0.03636872 | bushel, bushels
    kg 45.359237..50.80234544 | hundredweight, cwt
    m/s 0.3048 | foot per second, feet per second, feet a second, ft/s
    m/s 0.01 | cm/s, centimetres per second, centimeters per second
    A 1 | amp, amps, ampere, amperes
    A 0.001 | milliamp, milliamps, milliampere, milliamperes
    Ω 1 | ohm, ohms
    V 0.001 | millivolt, millivolts
    N 1 | newton, newtons
    N 1000 | kilonewton, kilonewtons
    N·m 1 | newton metre, newton metres, newton meter, newton meters
    lm 1 | lumen, lumens
    lx 1 | lux
    Pa 1 | pascal, pascals
    Pa 1000 | kpa, kilopascal, kilopascals
    Pa 1e6 | mpa, megapascal, megapascals
    Pa 101325 | atmospheres
    J 1e6 | mj, megajoule, megajoules
    J 1055.05585262 | btu, british thermal unit, british thermal units
    B 1e18 | exabyte, exabytes
    B 1e21 | zettabyte, zettabytes
    bit 1000 | kilobit, kilobits
    bit/s 1000 | kbps, kilobits per second, kbit/s
    rpm 1 | rpm, revolutions per minute
    FLOPS 1e12 | teraflop, teraflops
    FLOPS 1e15 | petaflop, petaflops
    Sv 1 | sievert, sieverts
    Sv 0.001 | millisievert, millisieverts, msv
    Bq 1 | becquerel, becquerels
    """
)
_CELSIUS = _unit("°C", 1.0)
_FAHRENHEIT = _unit("°C", 5 / 9, zero=-160 / 9)
_KELVIN = _unit("°C", 1.0, zero=-273.15)
MEASURES |= {
    f"{sign}{gap}{name}": unit
    for sign in ("°", "degrees", "degree")
    for gap in ("", " ")
    for name, unit in {
        "c": _CELSIUS,
        "celsius": _CELSIUS,
        "centigrade": _CELSIUS,
        "f": _FAHRENHEIT,
        "fahrenheit": _FAHRENHEIT,
        "kelvin": _KELVIN,
    }.items()
}
MEASURES |= {"celsius": _CELSIUS, "fahrenheit": _FAHRENHEIT, "kelvin": _KELVIN, "℃": _CELSIUS, "℉": _FAHRENHEIT}

DURATIONS = {
    name: Unit(ValueKind.DURATION, "s", factor, factor)
    for factor, names in (
        (1e-9, "nanosecond nanoseconds"),
        (1e-6, "microsecond microseconds"),
        (0.001, "millisecond milliseconds ms"),
        (1.0, "second seconds sec secs"),
        (60.0, "minute minutes min mins"),
        (3600.0, "hour hours hr hrs"),
        (DAY, "day days"),
        (7 * DAY, "week weeks"),
        (14 * DAY, "fortnight fortnights"),
        (YEAR / 12, "month months"),
        (YEAR / 4, "quarters"),
        (YEAR, "year years yr yrs"),
        (10 * YEAR, "decade decades"),
        (100 * YEAR, "century centuries"),
        (1000 * YEAR, "millennium millennia"),
    )
    for name in names.split()
}
MEASURES |= DURATIONS

PERCENT = Unit(ValueKind.PERCENTAGE, "%", 1.0, 1.0)
POINTS = Unit(ValueKind.PERCENTAGE, "pp", 1.0, 1.0)
MEASURES |= {
    **dict.fromkeys(("%", "percent", "per cent", "pct"), PERCENT),
    **dict.fromkeys(
        (
            "percentage point",
            "percentage points",
            "% point",
            "% points",
            "percent point",
            "percent points",
            "pp",
            "ppt",
        ),
        POINTS,
    ),
    **dict.fromkeys(("basis point", "basis points"), Unit(ValueKind.PERCENTAGE, "pp", 0.01, 0.01)),
}


POUND_MASS = _unit("kg", 0.45359237)
METRE, LITRE, GRAM, TONNE = _unit("m", 1.0), _unit("m3", 0.001), _unit("kg", 0.001), _unit("kg", 1000.0)
HOUR, INCH = DURATIONS["hour"], _unit("m", 0.0254)
MEASURES |= {
    name.replace(" ", "-"): unit for name, unit in MEASURES.items() if " " in name and unit.kind is ValueKind.QUANTITY
}
"""Kilowatt-hours and light-years are written with a hyphen as often as without."""
