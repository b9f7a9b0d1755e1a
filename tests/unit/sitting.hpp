#pragma once

#include "shared/store/memory_files.hpp"
#include "shared/store/opening.hpp"
#include "tests/unit/desk.hpp"

#include <string>
#include <vector>

namespace kumppani::tests {

/// Files that can refuse to be written, after taking a part.
class FaultyFiles : public MemoryFiles {
public:
    bool write(std::string_view name, std::string_view bytes) override {
        MemoryFiles::write(name, taken(bytes));
        return !failing;
    }
    bool append(std::string_view name, std::string_view bytes) override {
        MemoryFiles::append(name, taken(bytes));
        return !failing;
    }

    bool failing = false;

private:
    std::string_view taken(std::string_view bytes) const {
        return failing ? bytes.substr(0, bytes.size() / 2) : bytes;
    }
};

/// An opened store whose workspace keeps every change, as in the program.
struct Sitting {
    explicit Sitting(Files& files, Desk& desk) : opened(open_store(files, desk.surroundings())) {
        if (!opened.workspace) return;
        opened.workspace->on_transaction([this](const Transaction& t) { last = opened.store->append(t); });
    }

    Workspace& workspace() { return *opened.workspace; }

    RecordId add(const std::string& name) {
        Edit edit = workspace().edit({});
        const RecordId id = edit.create(Kind::customer, {{"name", name}});
        edit.commit();
        return id;
    }
    void rename(const RecordId& id, const std::string& name) {
        workspace().edit({}).set(id, "name", name).commit();
    }
    std::string name(const RecordId& id) {
        const Record* record = workspace().find(id);
        return record ? std::string(record->text("name")) : "";
    }
    Kept fold() { return opened.store->fold(workspace()); }

    std::vector<Record> records() const {
        std::vector<Record> all;
        for (const Record* record : opened.workspace->everything())
            all.push_back(*record);
        return all;
    }

    Opened opened;
    Kept last;
};

} // namespace kumppani::tests
