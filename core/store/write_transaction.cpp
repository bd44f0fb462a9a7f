// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/write_transaction.h"

#include "domain/change_json.h"

#include <QJsonDocument>

namespace lumos::store {

QString auditDetail(const domain::Change& change, const domain::ResourceCatalog& catalog)
{
    return QString::fromUtf8(QJsonDocument(domain::toJson(change, catalog)).toJson(QJsonDocument::Compact));
}

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
    const domain::PlatformSnapshot& snapshot = platform().snapshot();
    // Sentences speak of the state before: an erased tenant still has its name.
    std::vector<std::pair<QString, QString>> words;
    words.reserve(changes.size());
    for (const domain::Change& change : changes)
        words.emplace_back(domain::subject(snapshot, change), domain::sentence(snapshot, change).toEnglish());
    LUMOS_TRY(applySilently(changes));
    if (catalog != platform().catalog()) {
        details.clear();
        for (const domain::Change& change : changes)
            details += auditDetail(change, snapshot.catalog);
    }
    const domain::Revision revision = platform().nextRevision();
    for (std::size_t i = 0; i < changes.size(); ++i) {
        LUMOS_TRY(appendAudit(actor, revision, domain::name(changes[i]), words[i].first,
                              details[static_cast<qsizetype>(i)], words[i].second));
    }
    return revision;
}

base::Status WriteTransaction::applySilently(const std::vector<domain::Change>& changes)
{
    LUMOS_TRY(platform().applyAll(changes));
    m_ahead = true;
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
    for (const domain::Change& change : changes) {
        const QString subject = domain::subject(platform().snapshot(), change);
        LUMOS_ASSIGN(const bool changed, AuditRepository(m_session).changedSince(subject, expected));
        if (changed)
            return base::fail(
                base::ErrorCode::Conflict,
                {QT_TRANSLATE_NOOP("core", "%1 was changed by somebody else in the meantime."), {subject}},
                {QT_TRANSLATE_NOOP("core", "Look at the new values, then try again."), {}});
    }
    return {};
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
