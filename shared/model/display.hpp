#pragma once

#include "shared/model/field.hpp"
#include "shared/model/validate.hpp"
#include "shared/model/value.hpp"
#include "shared/words/number.hpp" // grouped

#include <string>
#include <string_view>
#include <variant>

namespace kumppani {

/// "280 000 €", "204,60 €" (cents only where there are any); "+24 000 €" when `with_sign`.
std::string euros(std::int64_t cents, bool with_sign = false);

/// "+9,4 %", "−1,6 %": one decimal, half away from zero, always with a sign unless zero ("0,0 %").
std::string signed_percent(double percent);

/// A value as people read it: "1.3.2026", "huhtikuu 2026", "45 000 €", "KYLLÄ", a choice's label; "" when
/// empty. Units are included for money only. A reference gives its id: names are the caller's.
std::string displayed(const Field& field, const Value& value, Language language);

/// A value as it stands in a field being edited: "286 000", "1.3.2026", "4/2026"; typing it back gives the
/// value.
std::string typed(const Field& field, const Value& value, Language language);

/// The value that someone typed, or why it is none. Blank gives an empty value. Spaces around are dropped;
/// tabs become spaces, and line breaks of every sort line feeds, or spaces in a text of one line; numbers
/// take spaces, no-break spaces, a euro sign, a comma or a point for decimals, and either minus sign; yes/no
/// takes the words of any language.
std::variant<Value, Fault> value_from_typing(const Field& field, std::string_view typing, Date today);

/// "tammikuu", "januari", "January"; month 1 to 12.
std::string_view month_name(unsigned month, Language language);

/// "tammi", "jan", "Jan".
std::string_view month_short_name(unsigned month, Language language);

/// "maanantai", "måndag", "Monday"; Monday = 1.
std::string_view weekday_name(int weekday, Language language);

/// "ma", "mån", "Mon"; Monday = 1.
std::string_view weekday_short_name(int weekday, Language language);

} // namespace kumppani
