#pragma once

#include "shared/bundle/bundle.hpp"

#include <string>
#include <unordered_map>

namespace kumppani::command_line {

/// Values as people read them, with the names of the records that they refer to.
class Names {
public:
    explicit Names(Language language) : language_(language) {}

    /// Records that may be referred to: of two with one id the first one counts. They must outlive this.
    void add(const Bundle& bundle);

    /// What the record is called now; "(empty)" where nobody has said.
    std::string title(const Record& record) const;

    /// On one line. `field` is nullptr for a field that this version does not know. Nothing for an empty one.
    std::string value(const Field* field, const Value& value) const;

    const Record* find(std::string_view id) const;

private:
    Language language_;
    std::unordered_map<std::string_view, const Record*> all_;
};

} // namespace kumppani::command_line
