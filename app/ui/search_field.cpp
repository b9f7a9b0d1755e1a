#include "app/ui/search_field.hpp"

#include "app/ui/text_field.hpp"

namespace kumppani::ui {

void search_field(const Rect& rect, std::string_view name, std::string& words, std::string_view language) {
    const TextEvent event = text_field(rect, {.name = name,
                                              .value = words,
                                              .key = "search",
                                              .placeholder = name,
                                              .icon = Icon::search,
                                              .framed = true,
                                              .search = true,
                                              .mode = "search",
                                              .language = language});
    if (event.changed || event.committed) words = event.text;
}

} // namespace kumppani::ui
