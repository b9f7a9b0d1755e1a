#include "app/moments.hpp"

namespace kumppani {

std::string short_date(Date date) {
    return std::to_string(static_cast<unsigned>(date.day())) + "." +
           std::to_string(static_cast<unsigned>(date.month())) + ".";
}

std::string clock_time(int hour, int minute) {
    return std::to_string(hour) + (minute < 10 ? ".0" : ".") + std::to_string(minute);
}

} // namespace kumppani
