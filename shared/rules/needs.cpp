#include "shared/rules/needs.hpp"

#include "shared/model/in_order.hpp"
#include "shared/model/text_map.hpp"
#include "shared/rules/customers.hpp"
#include "shared/search/topics.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace kumppani::rules {

namespace {

const FieldKey state_field = "state", customer_field = "customer", need_field = "need";

/// Two needs speak of the same when what they share is this much of what the shorter one says, rare words
/// counting more.
constexpr double same_from = 0.6;

struct Said {
    const Record* need;
    std::vector<std::string> topics;
    double weight = 0; ///< of all its topics
};

bool older(const Record* a, const Record* b) {
    const auto first = a->date("observed"), second = b->date("observed");
    if (first != second) return first && (!second || *first < *second);
    return a->id() < b->id();
}

/// How much each topic says: less the more needs speak of it.
class Weights {
public:
    explicit Weights(const std::vector<Said>& all) : all_(static_cast<double>(all.size())) {
        for (const Said& said : all)
            for (const std::string& topic : said.topics)
                ++needs_[topic];
    }
    double of(const std::string& topic) const {
        const auto found = needs_.find(topic);
        return std::log(2 + all_ / static_cast<double>(found == needs_.end() ? 1 : found->second));
    }

private:
    double all_;
    TextMap<std::size_t> needs_;
};

/// Puts each need to the first one that speaks of the same, the oldest first.
class Grouping {
public:
    explicit Grouping(const Weights& weights) : weights_(weights) {}

    void add(Said said) {
        const std::size_t best = best_group(said);
        if (best < groups_.size()) {
            groups_[best].push_back(said.need);
            return;
        }
        for (const std::string& topic : said.topics)
            by_topic_[topic].push_back(groups_.size());
        groups_.push_back({said.need});
        weight_.push_back(said.weight);
    }
    std::vector<std::vector<const Record*>> take() { return std::move(groups_); }

private:
    std::size_t best_group(const Said& said) const {
        std::map<std::size_t, double> shared;
        for (const std::string& topic : said.topics)
            if (const auto groups = by_topic_.find(topic); groups != by_topic_.end())
                for (const std::size_t group : groups->second)
                    shared[group] += weights_.of(topic);
        std::size_t best = groups_.size();
        double most = 0;
        for (const auto& [group, weight] : shared) {
            const double share = weight / std::min(said.weight, weight_[group]);
            if (share < same_from || share <= most) continue;
            most = share;
            best = group;
        }
        return best;
    }

    const Weights& weights_;
    std::vector<std::vector<const Record*>> groups_;
    std::vector<double> weight_; ///< of what the first of each group says
    TextMap<std::vector<std::size_t>> by_topic_;
};

NeedStanding standing_of(const std::vector<const Record*>& needs) {
    const auto all = [&](std::initializer_list<std::string_view> states) {
        return std::all_of(needs.begin(), needs.end(), [&](const Record* need) {
            return std::find(states.begin(), states.end(), need->text(state_field)) != states.end();
        });
    };
    if (all({"project"})) return NeedStanding::project;
    return all({"combined", "project"}) ? NeedStanding::combined : NeedStanding::fresh;
}

SimilarNeeds described(std::vector<const Record*> needs) {
    SimilarNeeds group;
    std::set<std::string_view> customers;
    for (const Record* need : needs) {
        customers.insert(need->text(customer_field));
        const bool fits = need->yes("fits");
        group.ready += fits && need->yes("budgeted") ? 1 : 0;
        group.blocked += need->has("fits") && !fits ? 1 : 0;
        if (const auto observed = need->date("observed");
            observed && (!group.oldest || *observed < *group.oldest))
            group.oldest = observed;
    }
    group.customers = customers.size();
    group.standing = standing_of(needs);
    group.needs = std::move(needs);
    return group;
}

void change_state(Workspace& workspace, const std::vector<RecordId>& needs, std::string_view from,
                  std::string_view to, Message title) {
    auto edit = workspace.edit(std::move(title));
    for (const RecordId& id : needs) {
        const Record* need = workspace.find(id);
        if (!need || need->deleted()) continue;
        const std::string_view state = need->text(state_field);
        if (state == from || (from == "new" && state.empty())) edit.set(id, state_field, std::string(to));
    }
    edit.commit();
}

} // namespace

bool waits(const Record& need) {
    const std::string_view state = need.text(state_field);
    return state != "rejected" && state != "done";
}

std::vector<SimilarNeeds> similar_needs(const Workspace& workspace, std::size_t least_customers) {
    std::vector<Said> all;
    for (const Record* customer : customers_in_care(workspace))
        for (const Record* need : workspace.rows(Kind::need, customer->id()))
            if (waits(*need)) all.push_back({need, search::topics_of(need->text(need_field))});
    const Weights weights(all);
    for (Said& said : all)
        for (const std::string& topic : said.topics)
            said.weight += weights.of(topic);
    put_in_order(all, [](const Said& a, const Said& b) { return older(a.need, b.need); });
    Grouping grouping(weights);
    for (Said& said : all)
        grouping.add(std::move(said));
    std::vector<SimilarNeeds> groups;
    for (auto& needs : grouping.take()) {
        SimilarNeeds group = described(std::move(needs));
        if (group.customers >= least_customers) groups.push_back(std::move(group));
    }
    put_in_order(groups, [](const SimilarNeeds& a, const SimilarNeeds& b) {
        return a.customers > b.customers; // made oldest first
    });
    return groups;
}

void combine(Workspace& workspace, const std::vector<RecordId>& needs, Message title) {
    change_state(workspace, needs, "new", "combined", std::move(title));
}

void separate(Workspace& workspace, const std::vector<RecordId>& needs, Message title) {
    change_state(workspace, needs, "combined", "new", std::move(title));
}

void make_project(Workspace& workspace, const std::vector<RecordId>& needs, const std::string& name,
                  Message title) {
    auto edit = workspace.edit(std::move(title));
    std::set<RecordId> customers;
    for (const RecordId& id : needs) {
        const Record* need = workspace.find(id);
        if (!need || need->deleted() || !waits(*need) || need->text(state_field) == "project") continue;
        const RecordId customer(need->text(customer_field));
        if (customers.insert(customer).second)
            edit.create(Kind::project,
                        {{"customer", customer}, {"name", name}, {"state", std::string("planned")}});
        edit.set(id, state_field, std::string("project"));
    }
    edit.commit();
}

} // namespace kumppani::rules
