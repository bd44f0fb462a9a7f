// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/audit_repository.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <limits>

namespace lumos::store {

namespace {

constexpr qint64 kEntriesBetweenPolls = 256;
constexpr qint64 kEntriesAPage = 64;

void addField(QCryptographicHash& hash, const QByteArray& bytes)
{
    // The length first, so that no two entries share one sequence of bytes.
    char size[8];
    qToBigEndian(static_cast<qint64>(bytes.size()), size);
    hash.addData(QByteArrayView(size, sizeof size));
    hash.addData(bytes);
}

QByteArray hashOf(const AuditEntry& entry, const QByteArray& previous)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addField(hash, previous);
    char numbers[24];
    qToBigEndian(entry.sequence, numbers);
    qToBigEndian(static_cast<qint64>(entry.revision.number), numbers + 8);
    qToBigEndian(static_cast<qint64>(entry.at.ms), numbers + 16);
    hash.addData(QByteArrayView(numbers, sizeof numbers));
    for (const QString& field : {entry.actor, entry.channel, entry.action, entry.subject, entry.detail, entry.sentence})
        addField(hash, field.toUtf8());
    return hash.result();
}

AuditEntry readEntry(Query& row)
{
    AuditEntry entry;
    entry.sequence = row.big();
    entry.revision = {row.big()};
    entry.at = row.instant();
    entry.actor = row.text();
    entry.channel = row.text();
    entry.action = row.text();
    entry.subject = row.text();
    entry.detail = row.text();
    entry.sentence = row.text();
    entry.previousHash = QString::fromLatin1(row.bytes().toHex());
    entry.hash = QString::fromLatin1(row.bytes().toHex());
    return entry;
}

tl::unexpected<base::Error> broken(qint64 sequence)
{
    return base::fail(
        base::ErrorCode::Storage,
        {QT_TRANSLATE_NOOP("core", "The audit log is broken at entry %1."), {QString::number(sequence)}},
        {QT_TRANSLATE_NOOP("core", "Somebody changed the store outside of this program; compare it with a backup."),
         {}});
}

} // namespace

const Table& AuditRepository::table()
{
    static const Table table{"audit_entry",
                             1,
                             {"sequence", "revision", "at", "actor", "channel", "action", "subject", "detail",
                              "sentence", "previous_hash", "hash"}};
    return table;
}

base::Result<AuditRepository::Head> AuditRepository::head() const
{
    Query row(m_session, QStringLiteral("SELECT audit_count, audit_hash FROM store_state"));
    LUMOS_TRY(row.exec());
    Head head;
    if (row.next()) {
        head.count = row.big();
        head.hash = row.bytes();
    }
    LUMOS_TRY(row.status());
    return head;
}

base::Status AuditRepository::append(RowBatch& rows, Head& head, AuditEntry entry)
{
    entry.sequence = head.count + 1;
    const QByteArray hash = hashOf(entry, head.hash);
    LUMOS_TRY(rows.add(entry.sequence, entry.revision.number, entry.at, entry.actor, entry.channel, entry.action,
                       entry.subject, entry.detail, entry.sentence, head.hash, hash));
    head = {entry.sequence, hash};
    return {};
}

base::Result<std::vector<AuditEntry>> AuditRepository::newest(qint64 limit, const std::optional<QString>& subject,
                                                              std::optional<qint64> before) const
{
    const QString select = QStringLiteral("SELECT sequence, revision, at, actor, channel, action, subject, detail, "
                                          "sentence, previous_hash, hash FROM audit_entry "
                                          "%1ORDER BY sequence DESC LIMIT ?");
    QString where = subject ? QStringLiteral("WHERE subject = ? ") : QString();
    if (before) // only then: it must not draw the database away from the index of subjects
        where += subject ? QStringLiteral("AND sequence < ? ") : QStringLiteral("WHERE sequence < ? ");
    Query row(m_session, select.arg(where));
    if (subject)
        row.bind(*subject);
    if (before)
        row.bind(*before);
    LUMOS_TRY(row.bind(limit).exec());
    std::vector<AuditEntry> out;
    while (row.next())
        out.push_back(readEntry(row));
    LUMOS_TRY(row.status());
    return out;
}

base::Result<qint64> AuditRepository::verify(const base::StopToken& stop) const
{
    LUMOS_ASSIGN(const Head last, head());
    Head walked;
    Query row(m_session, m_session.dialect().select(table()));
    LUMOS_TRY(row.exec());
    while (row.next()) {
        const AuditEntry entry = readEntry(row);
        if (entry.sequence % kEntriesBetweenPolls == 0 && stop.stop_requested())
            return base::fail(base::ErrorCode::Cancelled,
                              {QT_TRANSLATE_NOOP("core", "The check of the audit log was cancelled."), {}});
        const QByteArray hash = hashOf(entry, walked.hash);
        if (entry.sequence != walked.count + 1 || entry.previousHash != QString::fromLatin1(walked.hash.toHex()) ||
            entry.hash != QString::fromLatin1(hash.toHex()))
            return broken(walked.count + 1);
        walked = {entry.sequence, hash};
    }
    LUMOS_TRY(row.status());
    if (walked.count != last.count || walked.hash != last.hash)
        return broken(walked.count + 1);
    return walked.count;
}

base::Result<bool> AuditRepository::anySince(domain::Revision revision,
                                             const std::function<bool(const Deed&)>& stop) const
{
    // Revisions grow with the sequence, which is the key: a few pages from its end are all that is read.
    qint64 before = std::numeric_limits<qint64>::max();
    for (;;) {
        Query row(m_session, QStringLiteral("SELECT sequence, revision, action, detail FROM audit_entry "
                                            "WHERE sequence < ? ORDER BY sequence DESC LIMIT ?"));
        LUMOS_TRY(row.bind(before, kEntriesAPage).exec());
        qint64 read = 0;
        for (; row.next(); ++read) {
            before = row.big();
            if (row.big() <= revision.number)
                return false;
            const QString action = row.text();
            if (stop({action, row.text()}))
                return true;
        }
        LUMOS_TRY(row.status());
        if (read < kEntriesAPage)
            return false;
    }
}

} // namespace lumos::store
