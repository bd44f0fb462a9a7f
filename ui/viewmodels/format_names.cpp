// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewmodels/formats.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace lumos::viewmodels {

namespace {

QString say(const char* source) { return QCoreApplication::translate("Formats", source); }

/// Names of people and things stay as they are; the kinds that every platform has are named in the reader's language.
bool isBuiltInKind(const QString& name)
{
    static const domain::ResourceCatalog catalog;
    const auto& kinds = catalog.kinds();
    return std::any_of(kinds.begin(), kinds.end(), [&](const domain::ResourceKind& kind) { return kind.name == name; });
}

} // namespace

QString Formats::kindName(const domain::ResourceKind& kind) const
{
    static constexpr struct {
        const char* key;
        const char* name;
    } names[] = {{"cpu", QT_TRANSLATE_NOOP("Formats", "CPU cores")},
                 {"memory", QT_TRANSLATE_NOOP("Formats", "Memory")},
                 {"storage", QT_TRANSLATE_NOOP("Formats", "Storage")},
                 {"gpu", QT_TRANSLATE_NOOP("Formats", "GPU cards")},
                 {"gpu_type", QT_TRANSLATE_NOOP("Formats", "GPU models")},
                 {"egress", QT_TRANSLATE_NOOP("Formats", "Network egress")},
                 {"api_calls", QT_TRANSLATE_NOOP("Formats", "API calls")},
                 {"tokens_in", QT_TRANSLATE_NOOP("Formats", "Prompt tokens")},
                 {"tokens_out", QT_TRANSLATE_NOOP("Formats", "Generated tokens")},
                 {"tokens_per_min", QT_TRANSLATE_NOOP("Formats", "Tokens / min")},
                 {"concurrency", QT_TRANSLATE_NOOP("Formats", "Concurrency")},
                 {"api_keys", QT_TRANSLATE_NOOP("Formats", "API keys")}};
    for (const auto& n : names)
        if (kind.key == QLatin1String(n.key))
            return say(n.name);
    return kind.name;
}

QString Formats::kindShortName(const domain::ResourceKind& kind) const
{
    static constexpr struct {
        const char* key;
        const char* name;
    } names[] = {{"cpu", QT_TRANSLATE_NOOP("Formats", "CPU")},
                 {"gpu", QT_TRANSLATE_NOOP("Formats", "GPU")},
                 {"tokens_per_min", QT_TRANSLATE_NOOP("Formats", "Tokens")},
                 {"concurrency", QT_TRANSLATE_NOOP("Formats", "Concur.")},
                 {"api_keys", QT_TRANSLATE_NOOP("Formats", "Keys")}};
    for (const auto& n : names)
        if (kind.key == QLatin1String(n.key))
            return say(n.name);
    return kindName(kind);
}

QString Formats::currencyUnit(const base::Currency& currency) const
{
    // The others have their symbol in every language.
    [[maybe_unused]] static constexpr const char* named[] = {
        QT_TRANSLATE_NOOP("Formats", "¥"), QT_TRANSLATE_NOOP("Formats", "$"),   QT_TRANSLATE_NOOP("Formats", "€"),
        QT_TRANSLATE_NOOP("Formats", "£"), QT_TRANSLATE_NOOP("Formats", "HK$"), QT_TRANSLATE_NOOP("Formats", "JP¥")};
    return say(currency.symbol().toUtf8().constData());
}

QString Formats::levelName(domain::Level level) const
{
    switch (level) {
    case domain::Level::Unknown: return say(QT_TRANSLATE_NOOP("Formats", "Unknown"));
    case domain::Level::Info: return say(QT_TRANSLATE_NOOP("Formats", "Info"));
    case domain::Level::Normal: return say(QT_TRANSLATE_NOOP("Formats", "Normal"));
    case domain::Level::Warning: return say(QT_TRANSLATE_NOOP("Formats", "Warning"));
    case domain::Level::High: return say(QT_TRANSLATE_NOOP("Formats", "High"));
    case domain::Level::Critical: return say(QT_TRANSLATE_NOOP("Formats", "Critical"));
    }
    return {};
}

QString Formats::typeName(domain::TenantType type) const
{
    switch (type) {
    case domain::TenantType::Individual: return say(QT_TRANSLATE_NOOP("Formats", "Individual"));
    case domain::TenantType::SmallBusiness: return say(QT_TRANSLATE_NOOP("Formats", "Small business"));
    case domain::TenantType::Enterprise: return say(QT_TRANSLATE_NOOP("Formats", "Enterprise"));
    case domain::TenantType::Government: return say(QT_TRANSLATE_NOOP("Formats", "Government"));
    case domain::TenantType::Educational: return say(QT_TRANSLATE_NOOP("Formats", "Educational"));
    }
    return {};
}

QString Formats::stateName(domain::TenantState state) const
{
    switch (state) {
    case domain::TenantState::Provisioning: return say(QT_TRANSLATE_NOOP("Formats", "Provisioning"));
    case domain::TenantState::Active: return say(QT_TRANSLATE_NOOP("Formats", "Active"));
    case domain::TenantState::Suspended: return say(QT_TRANSLATE_NOOP("Formats", "Suspended"));
    case domain::TenantState::Offboarding: return say(QT_TRANSLATE_NOOP("Formats", "Offboarding"));
    case domain::TenantState::Deleted: return say(QT_TRANSLATE_NOOP("Formats", "Deleted"));
    }
    return {};
}

QString Formats::actionName(domain::TenantAction action) const
{
    switch (action) {
    case domain::TenantAction::Activate: return say(QT_TRANSLATE_NOOP("Formats", "Activate"));
    case domain::TenantAction::Suspend: return say(QT_TRANSLATE_NOOP("Formats", "Suspend"));
    case domain::TenantAction::Resume: return say(QT_TRANSLATE_NOOP("Formats", "Resume"));
    case domain::TenantAction::Offboard: return say(QT_TRANSLATE_NOOP("Formats", "Offboard"));
    case domain::TenantAction::Delete: return say(QT_TRANSLATE_NOOP("Formats", "Delete"));
    }
    return {};
}

QString Formats::categoryName(domain::CostCategory category) const
{
    switch (category) {
    case domain::CostCategory::Gpu: return say(QT_TRANSLATE_NOOP("Formats", "GPU"));
    case domain::CostCategory::Tokens: return say(QT_TRANSLATE_NOOP("Formats", "Tokens"));
    case domain::CostCategory::Storage: return say(QT_TRANSLATE_NOOP("Formats", "Storage"));
    case domain::CostCategory::Other: return say(QT_TRANSLATE_NOOP("Formats", "Other"));
    }
    return {};
}

QString Formats::serviceName(const QString& service, domain::CostCategory category) const
{
    const bool own = service.isEmpty() || service == domain::name(category) || service == u"platform";
    return own ? categoryName(category) : service;
}

QString Formats::text(const base::Text& text) const
{
    if (text.isEmpty())
        return {};
    base::Text said = text;
    for (QString& argument : said.args)
        if (isBuiltInKind(argument))
            argument = QCoreApplication::translate("core", argument.toUtf8().constData());
    return said.format(QCoreApplication::translate("core", text.source));
}

QString Formats::error(const base::Error& error) const
{
    QString out;
    if (error.place) {
        const base::InputPlace& p = *error.place;
        out = p.line > 0 ? say(QT_TRANSLATE_NOOP("Formats", "%1, line %2, %3: found “%4”, expected %5."))
                               .arg(p.file, QString::number(p.line), p.field, p.found, p.expected)
                         : say(QT_TRANSLATE_NOOP("Formats", "%1, %2: found “%3”, expected %4."))
                               .arg(p.file, p.field, p.found, p.expected);
        out += u' ';
    }
    out += text(error.text);
    if (!error.remedy.isEmpty())
        out += u' ' + text(error.remedy);
    return out.trimmed();
}

} // namespace lumos::viewmodels
