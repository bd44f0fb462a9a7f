// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/read_only_writer.h"

namespace lumos::store {

namespace {

tl::unexpected<base::Error> refused()
{
    return base::fail(base::ErrorCode::Storage, {QT_TRANSLATE_NOOP("core", "The store is open for reading only."), {}},
                      {QT_TRANSLATE_NOOP("core", "Open it for writing to change something."), {}});
}

} // namespace

base::Result<domain::Revision> ReadOnlyWriter::apply(std::vector<domain::Change>, const Actor&) { return refused(); }

std::future<base::Result<domain::Revision>> ReadOnlyWriter::applyAsync(std::vector<domain::Change>, const Actor&)
{
    std::promise<base::Result<domain::Revision>> promise;
    promise.set_value(refused());
    return promise.get_future();
}

base::Result<domain::Revision> ReadOnlyWriter::applyIfUnchanged(std::vector<domain::Change>, const Actor&,
                                                                domain::Revision)
{
    return refused();
}

base::Result<domain::Revision> ReadOnlyWriter::replacePlatform(const domain::PlatformSnapshot&, const Actor&,
                                                               base::StopToken, base::ProgressSink&)
{
    return refused();
}

base::Result<domain::Revision> ReadOnlyWriter::replacePlatformIfUnchanged(const domain::PlatformSnapshot&, const Actor&,
                                                                          domain::Revision, base::StopToken,
                                                                          base::ProgressSink&)
{
    return refused();
}

base::Result<std::unique_ptr<BulkWrite>> ReadOnlyWriter::beginBulk(const Actor&) { return refused(); }

base::Result<domain::Revision> ReadOnlyWriter::putScenario(const domain::Scenario&, const Actor&) { return refused(); }

base::Result<domain::Revision> ReadOnlyWriter::eraseScenario(domain::ScenarioId, const Actor&) { return refused(); }

void ReadOnlyWriter::onCommitted(std::function<void(domain::Revision)>) {}

} // namespace lumos::store
