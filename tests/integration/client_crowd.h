// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/quota_manager.h"

#include <array>
#include <atomic>

namespace lumos::tests {

/// Clients that ask for slots of one organisation with twenty tenants of one project each, and what they hold, counted
/// apart from the product. Safe from any thread, except compare() and fill(), which are for the time after.
class ClientCrowd final {
public:
    /// A limit as it begins, and what an editor lowers and raises it to.
    struct Limits {
        std::int64_t usual = 0;
        std::int64_t low = 0;
        std::int64_t high = 0;
    };
    /// One place of the tree. A grant is added after it was given and taken off before it is given back, so that `held`
    /// never exceeds what is truly granted.
    struct Place {
        domain::TenantId id;
        Limits limits;
        std::atomic<std::int64_t> held{0};
        std::atomic<std::int64_t> highWater{0};
        std::atomic<std::int64_t> limit{0}; ///< as the last finished edit left it

        std::int64_t add(std::int64_t count);
    };
    /// The most that a place may ever have held: its usual limit, or, after edits, the highest.
    enum class Bound { Usual, Highest };

    /// Every level is the scarce one somewhere: projects below most tenants, a fifth of the tenants below their project,
    /// and all of them together above the organisation.
    [[nodiscard]] static domain::PlatformSnapshot platform();
    explicit ClientCrowd(services::QuotaManager& quotas);

    /// A client asks once for one to three slots; one in three gives back what it got.
    void serve(int client);
    void waitUntilServed(int clients) const;
    void waitUntilEdited(int edits) const;
    /// Sets the limit of a place, durably.
    void edit(Place& place, std::int64_t limit);
    /// The place of the n-th edit: the organisation, a tenant, its project, the organisation, the next tenant ...
    [[nodiscard]] Place& placeOfEdit(std::size_t n);
    [[nodiscard]] Place& organisation() { return m_organisation; }

    /// Every counter of the product equals ours, and no place ever held more than its bound.
    void compare(Bound bound);
    /// Asks slot by slot, for every project, until it is refused.
    void fill();
    void giveBack(std::size_t project, std::int64_t count);
    [[nodiscard]] std::int64_t used(const Place& place);

    std::atomic<int> granted{0};
    std::atomic<int> refused{0};
    std::atomic<int> failed{0};
    std::atomic<int> judged{0}; ///< grants with no edit under way
    std::atomic<int> overGranted{0};

private:
    static constexpr std::size_t kTenants = 20;
    using Path = std::array<Place*, 3>;
    [[nodiscard]] Path pathOf(std::size_t project);

    services::QuotaManager& m_quotas;
    Place m_organisation;
    std::array<Place, kTenants> m_tenants;
    std::array<Place, kTenants> m_projects;
    std::atomic<int> m_served{0};
    std::atomic<unsigned> m_edits{0}; ///< twice the number of finished edits, odd while one is under way
};

} // namespace lumos::tests
