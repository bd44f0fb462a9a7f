// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/write_transaction.h"

#include "store/audit_detail.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>
#include <optional>

namespace lumos::store {

namespace {

QJsonObject objectOf(const QString& json) { return QJsonDocument::fromJson(json.toUtf8()).object(); }

/// Of an entry that does not name its changes: could they be of the present state?
bool mayChangeAnything(const AuditRepository::Deed& deed)
{
    if (deed.action == u"put_scenario" || deed.action == u"erase_scenario")
        return false;
    return deed.action != u"bulk_write" || objectOf(deed.detail).value(u"changes").toInteger() > 0;
}

} // namespace

WriteTransaction::WriteTransaction(Session& session, WriteLock& lock, Transaction transaction)
    : m_session(session), m_lock(lock), m_transaction(std::move(transaction)),
      m_audit(session, AuditRepository::table(), OnConflict::Fail), m_now(lock.clock.now())
{}

WriteTransaction::~WriteTransaction()
{
    if (m_ahead)
        m_lock.platform.forget();
}

base::Result<std::unique_ptr<WriteTransaction>> WriteTransaction::begin(Session& session, WriteLock& lock)
{
    LUMOS_ASSIGN(Transaction transaction, Transaction::write(session));
    std::unique_ptr<WriteTransaction> out(new WriteTransaction(session, lock, std::move(transaction)));
    LUMOS_TRY(lock.platform.refresh(session));
    LUMOS_ASSIGN(out->m_head, AuditRepository(session).head());
    return out;
}

base::Result<domain::Revision> WriteTransaction::apply(const std::vector<domain::Change>& changes, const Actor& actor,
                                                       QStringList details,
                                                       const std::shared_ptr<const domain::ResourceCatalog>& catalog)
{
    // Sentences speak of the state before: an erased tenant still has its name.
    const std::vector<Told> told = tell(changes);
    LUMOS_TRY(applySilently(changes));
    if (catalog != platform().catalog())
        details = auditDetails(changes, platform().snapshot().catalog);
    const domain::Revision revision = platform().nextRevision();
    for (std::size_t i = 0; i < told.size(); ++i) {
        LUMOS_TRY(appendAudit(actor, revision, told[i].action, told[i].subject, details[static_cast<qsizetype>(i)],
                              told[i].sentence));
    }
    return revision;
}

std::vector<WriteTransaction::Told> WriteTransaction::tell(std::span<const domain::Change> changes) const
{
    const domain::PlatformSnapshot& before = platform().snapshot();
    std::vector<Told> told;
    while (!changes.empty()) {
        const domain::Change& first = changes.front();
        told.push_back(
            {domain::name(first), domain::subject(before, first), domain::sentence(before, first).toEnglish()});
        changes = changes.subspan(auditedTogether(changes));
    }
    return told;
}

base::Status WriteTransaction::applySilently(const std::vector<domain::Change>& changes)
{
    std::set<ChangeKey> written;
    for (const domain::Change& change : changes)
        if (m_written)
            written.merge(writtenBy(platform().snapshot(), change));
    LUMOS_TRY(platform().applyAll(changes));
    m_ahead = true;
    if (m_written)
        m_written->merge(written);
    for (const domain::Change& change : changes) {
        m_touched.add(change);
        // Data of a later instant makes the platform that recent.
        const auto* usage = std::get_if<domain::SetUsage>(&change);
        if (usage != nullptr && usage->usage && usage->usage->at > platform().snapshot().takenAt)
            platform().setTakenAt(usage->usage->at);
    }
    return {};
}

base::Result<domain::Revision> WriteTransaction::note(const Actor& actor, const QString& action, const QString& subject,
                                                      const QString& detail, const QString& sentence)
{
    m_ahead = true;
    const domain::Revision revision = platform().nextRevision();
    LUMOS_TRY(appendAudit(actor, revision, action, subject, detail, sentence));
    return revision;
}

base::Status WriteTransaction::requireUnchanged(const std::vector<domain::Change>& changes,
                                                domain::Revision expected) const
{
    const domain::PlatformSnapshot& now = platform().snapshot();
    if (now.revision == expected)
        return {};
    std::map<ChangeKey, const domain::Change*> planned;
    for (const domain::Change& change : changes)
        for (const ChangeKey& key : plannedOn(change))
            planned.emplace(key, &change);
    const domain::Change* hit = nullptr;
    const auto meets = [&](const std::set<ChangeKey>& written) {
        const auto at =
            std::find_if(written.begin(), written.end(), [&](const ChangeKey& k) { return planned.contains(k); });
        if (at != written.end())
            hit = planned.at(*at);
        return hit != nullptr;
    };
    Q_ASSERT(m_written);
    if (!meets(*m_written)) {
        LUMOS_TRY(AuditRepository(m_session).anySince(expected, [&](const AuditRepository::Deed& deed) {
            const auto told = auditedChanges(deed.detail, now.catalog);
            if (told)
                return std::any_of(told->begin(), told->end(),
                                   [&](const domain::Change& change) { return meets(writtenBy(now, change)); });
            if (mayChangeAnything(deed))
                hit = &changes.front();
            return hit != nullptr;
        }));
    }
    if (hit == nullptr)
        return {};
    return base::fail(
        base::ErrorCode::Conflict,
        {QT_TRANSLATE_NOOP("core", "%1 was changed by somebody else in the meantime."), {domain::subject(now, *hit)}},
        {QT_TRANSLATE_NOOP("core", "Look at the new values, then try again."), {}});
}

base::Status WriteTransaction::requireRevision(domain::Revision expected) const
{
    if (platform().snapshot().revision == expected)
        return {};
    return base::fail(
        base::ErrorCode::Conflict,
        {QT_TRANSLATE_NOOP("core", "The platform was changed by somebody else in the meantime; nothing was written."),
         {}},
        {QT_TRANSLATE_NOOP("core", "Run it again: it then starts from the new state."), {}});
}

base::Status WriteTransaction::adoptCurrency(base::Currency currency)
{
    if (platform().snapshot().profile.currency != base::Currency())
        return {};
    m_ahead = true;
    platform().setCurrency(currency);
    return CatalogRepository(m_session).putProfile(platform().snapshot().profile);
}

base::Status WriteTransaction::appendAudit(const Actor& actor, domain::Revision revision, const QString& action,
                                           const QString& subject, const QString& detail, const QString& sentence)
{
    AuditEntry entry;
    entry.revision = revision;
    entry.at = m_now;
    entry.actor = actor.name;
    entry.channel = actor.channel;
    entry.action = action;
    entry.subject = subject;
    entry.detail = detail;
    entry.sentence = sentence;
    return AuditRepository::append(m_audit, m_head, std::move(entry));
}

base::Status WriteTransaction::putState()
{
    const domain::PlatformSnapshot& snapshot = platform().snapshot();
    Query query(m_session,
                QStringLiteral("UPDATE store_state SET revision = ?, taken_at = ?, audit_count = ?, audit_hash = ?"));
    return query.bind(snapshot.revision.number, snapshot.takenAt, m_head.count, m_head.hash).exec();
}

base::Status WriteTransaction::writeTouched()
{
    LUMOS_TRY(m_touched.write(m_session, platform().kinds(), platform().snapshot()));
    m_touched = {};
    return {};
}

base::Status WriteTransaction::commit()
{
    LUMOS_TRY(writeTouched());
    LUMOS_TRY(m_audit.finish());
    LUMOS_TRY(putState());
    LUMOS_TRY(m_session.run(m_session.dialect().announce(platform().snapshot().revision.number)));
    LUMOS_TRY(m_transaction.commit());
    m_ahead = false;
    const std::scoped_lock guard(m_lock.catalogMutex);
    m_lock.catalog = platform().catalog();
    return {};
}

} // namespace lumos::store
