#pragma once

#include "app/session.hpp"
#include "app/ui/kind_mark.hpp"
#include "shared/rules/agenda.hpp"

#include <string>

/// What the parts of Home (home.hpp) share.
namespace kumppani {

/// "marraskuu".
std::string month_words(const Session& session, Month month);

/// "ke 18".
std::string day_words(const Session& session, Date date);

/// "Kyselyn analysointi", "Ohjausryhmä: Kotihoidon mobiili".
std::string words_of(const Session& session, const rules::Coming& coming);

ui::KindMark mark_of(const rules::Coming& coming);

} // namespace kumppani
