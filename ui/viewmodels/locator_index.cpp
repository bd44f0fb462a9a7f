// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewmodels/locator_index.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace lumos::viewmodels {

namespace {

struct Needle {
    QString text;
    std::array<bool, 4> kinds{true, true, true, true};
};

Needle parse(const QString& text)
{
    Needle n;
    const QString t = text.trimmed();
    const auto only = [&](std::initializer_list<LocatorKind> kinds, qsizetype prefix) {
        n.kinds.fill(false);
        for (const LocatorKind k : kinds)
            n.kinds[static_cast<std::size_t>(k)] = true;
        n.text = t.mid(prefix).trimmed().toCaseFolded();
    };
    if (t.startsWith(u"t:"))
        only({LocatorKind::Tenant, LocatorKind::Project}, 2);
    else if (t.startsWith(u"i:"))
        only({LocatorKind::Incident}, 2);
    else if (t.startsWith(u'>'))
        only({LocatorKind::Action}, 1);
    else
        n.text = t.toCaseFolded();
    return n;
}

struct Scored {
    LocatorMatch match;
    int rank;
};

/// 0 = at the beginning, 1 = at the beginning of a word, 2 = inside; -1 = no match.
int rankOf(const LocatorItem& item, const QString& needle)
{
    if (needle.isEmpty())
        return 2;
    const qsizetype at = item.folded.indexOf(needle);
    if (at < 0)
        return -1;
    if (at == 0)
        return 0;
    return item.folded.at(at - 1).isLetterOrNumber() ? 2 : 1;
}

void collect(const std::vector<LocatorItem>& items, const Needle& needle, std::vector<Scored>& out)
{
    for (const LocatorItem& item : items) {
        if (!needle.kinds[static_cast<std::size_t>(item.kind)])
            continue;
        if (const int rank = rankOf(item, needle.text); rank >= 0)
            out.push_back({{&item, needle.text.isEmpty() ? -1 : item.title.toCaseFolded().indexOf(needle.text)}, rank});
    }
}

} // namespace

void LocatorIndex::setPlatform(const domain::SnapshotPtr& snapshot)
{
    m_items.clear();
    if (!snapshot)
        return;
    std::unordered_map<domain::TenantId, domain::Level> worst;
    for (const domain::Quota& q : snapshot->quotas) {
        domain::Level& level = worst.try_emplace(q.tenant, domain::Level::Normal).first->second;
        level = std::max(level, domain::levelOf(snapshot->used(q.tenant, q.kind), q.limit, q.thresholds));
    }
    for (const domain::Tenant& t : snapshot->tenants) {
        LocatorItem item;
        item.kind = t.level == domain::TenantLevel::Project ? LocatorKind::Project : LocatorKind::Tenant;
        const auto level = worst.find(t.id);
        item.level = level == worst.end() ? domain::Level::Normal : level->second;
        const domain::Tenant* parent = t.level == domain::TenantLevel::Project ? snapshot->tenant(t.parent) : nullptr;
        item.title = parent != nullptr ? parent->name + QStringLiteral(" / ") + t.name : t.name;
        item.detail = t.slug;
        item.tenant = t.id;
        item.folded = (item.title + u' ' + t.slug).toCaseFolded();
        m_items.push_back(std::move(item));
    }
    for (const domain::Incident& i : snapshot->incidents) {
        LocatorItem item;
        item.kind = LocatorKind::Incident;
        item.level = i.level;
        item.title = i.number + u' ' + i.title;
        const domain::Tenant* tenant = snapshot->tenant(i.tenant);
        item.detail = tenant != nullptr ? tenant->name : QString();
        item.tenant = i.tenant;
        item.folded = (item.title + u' ' + item.detail).toCaseFolded();
        m_items.push_back(std::move(item));
    }
}

void LocatorIndex::setActions(std::vector<LocatorItem> actions)
{
    m_actions = std::move(actions);
    for (LocatorItem& a : m_actions)
        a.folded = a.title.toCaseFolded();
}

std::vector<LocatorMatch> LocatorIndex::find(const QString& text, std::size_t limit, std::size_t& total) const
{
    const Needle needle = parse(text);
    std::vector<Scored> scored;
    collect(m_items, needle, scored);
    collect(m_actions, needle, scored);
    total = scored.size();
    const auto better = [](const Scored& a, const Scored& b) {
        if (a.rank != b.rank)
            return a.rank < b.rank;
        if (a.match.item->title.size() != b.match.item->title.size())
            return a.match.item->title.size() < b.match.item->title.size();
        return a.match.item->title < b.match.item->title;
    };
    const std::size_t shown = std::min(limit, scored.size());
    std::partial_sort(scored.begin(), scored.begin() + static_cast<std::ptrdiff_t>(shown), scored.end(), better);
    scored.resize(shown);
    std::stable_sort(scored.begin(), scored.end(),
                     [](const Scored& a, const Scored& b) { return a.match.item->kind < b.match.item->kind; });
    std::vector<LocatorMatch> out;
    for (const Scored& s : scored)
        out.push_back(s.match);
    return out;
}

} // namespace lumos::viewmodels
