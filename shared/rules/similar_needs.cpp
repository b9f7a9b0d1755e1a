#include "shared/model/fold.hpp"
#include "shared/model/in_order.hpp"
#include "shared/model/text_map.hpp"
#include "shared/rules/customers.hpp"
#include "shared/rules/needs.hpp"
#include "shared/search/topics.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace kumppani::rules {

namespace {

const FieldKey state_field = "state", customer_field = "customer", need_field = "need",
               common_field = "common";

/// Two needs speak of the same when what they share is this much of what the shorter one says, rare words
/// counting more.
constexpr double same_from = 0.6;

struct Said {
    const Record* need;
    std::vector<std::string> topics;
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
    double of(const std::vector<std::string>& topics) const {
        double weight = 0;
        for (const std::string& topic : topics)
            weight += of(topic);
        return weight;
    }

private:
    double all_;
    TextMap<std::size_t> needs_;
};

struct Group {
    std::string name; ///< empty: nobody gave one
    std::vector<const Record*> needs;
};

/// Puts needs to those that are the same.
class Grouping {
public:
    explicit Grouping(const Weights& weights) : weights_(weights) {}

    /// To the others of the same common name. All of them come before those without one: whatever the needs
    /// of a name say, and the name itself, finds more of them.
    void add_named(const Said& said) {
        const std::string name(said.need->text(common_field));
        const auto [place, fresh] = by_name_.try_emplace(folded(name), groups_.size());
        if (fresh) {
            groups_.push_back({name, {}});
            hear(search::topics_of(name), place->second);
        }
        groups_[place->second].needs.push_back(said.need);
        hear(said.topics, place->second);
    }

    /// To the first that speaks of the same; else it begins a group. The oldest come first.
    void add(const Said& said) {
        std::size_t group = best_group(said.topics);
        if (group == groups_.size()) {
            groups_.push_back({});
            hear(said.topics, group);
        }
        groups_[group].needs.push_back(said.need);
    }

    std::vector<Group> take() { return std::move(groups_); }

private:
    /// What a need of a group, or its name, says.
    struct Speech {
        std::size_t group;
        double weight;
    };

    void hear(const std::vector<std::string>& topics, std::size_t group) {
        for (const std::string& topic : topics)
            by_topic_[topic].push_back(speeches_.size());
        speeches_.push_back({group, weights_.of(topics)});
    }

    std::size_t best_group(const std::vector<std::string>& topics) const {
        std::map<std::size_t, double> shared; // by speech
        for (const std::string& topic : topics)
            if (const auto speeches = by_topic_.find(topic); speeches != by_topic_.end())
                for (const std::size_t speech : speeches->second)
                    shared[speech] += weights_.of(topic);
        const double own = weights_.of(topics);
        std::size_t best = groups_.size();
        double most = 0;
        for (const auto& [speech, weight] : shared) {
            const double share = weight / std::min(own, speeches_[speech].weight);
            if (share < same_from || share <= most) continue;
            most = share;
            best = speeches_[speech].group;
        }
        return best;
    }

    const Weights& weights_;
    std::vector<Group> groups_;
    std::vector<Speech> speeches_;
    TextMap<std::size_t> by_name_;
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

SimilarNeeds described(Group found) {
    SimilarNeeds group;
    put_in_order(found.needs, older);
    std::set<std::string_view> customers;
    for (const Record* need : found.needs) {
        customers.insert(need->text(customer_field));
        const bool fits = need->yes("fits");
        group.ready += fits && need->yes("budgeted") ? 1 : 0;
        group.blocked += need->has("fits") && !fits ? 1 : 0;
    }
    group.name = found.name.empty() ? std::string(found.needs.front()->text(need_field)) : found.name;
    group.oldest = found.needs.front()->date("observed");
    group.customers = customers.size();
    group.standing = standing_of(found.needs);
    group.needs = std::move(found.needs);
    return group;
}

std::vector<Said> all_that_wait(const Workspace& workspace) {
    std::vector<Said> all;
    for (const Record* customer : customers_in_care(workspace))
        for (const Record* need : workspace.rows(Kind::need, customer->id()))
            if (waits(*need)) all.push_back({need, search::topics_of(need->text(need_field))});
    put_in_order(all, [](const Said& a, const Said& b) { return older(a.need, b.need); });
    return all;
}

} // namespace

std::vector<SimilarNeeds> similar_needs(const Workspace& workspace, std::size_t least_customers) {
    const std::vector<Said> all = all_that_wait(workspace);
    const Weights weights(all);
    Grouping grouping(weights);
    for (const Said& said : all)
        if (said.need->has(common_field)) grouping.add_named(said);
    for (const Said& said : all)
        if (!said.need->has(common_field)) grouping.add(said);
    std::vector<SimilarNeeds> groups;
    for (Group& found : grouping.take()) {
        SimilarNeeds group = described(std::move(found));
        if (group.customers >= least_customers) groups.push_back(std::move(group));
    }
    put_in_order(groups, [](const SimilarNeeds& a, const SimilarNeeds& b) {
        return a.customers != b.customers ? a.customers > b.customers
                                          : older(a.needs.front(), b.needs.front());
    });
    return groups;
}

} // namespace kumppani::rules
