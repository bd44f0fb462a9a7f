// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/simulate/mpi_ranks.h"

#include "mpi/mpi_module.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QLibrary>

namespace lumos::ctl {

namespace {

constexpr char kResults = 'R';
constexpr char kError = 'E';

QString moduleFile()
{
    const QString name = QStringLiteral("liblumos_mpi.so");
    const QString here = QCoreApplication::applicationDirPath();
    for (const QString& folder : {here, here + QStringLiteral("/../" LUMOS_MODULE_DIR)})
        if (QFileInfo::exists(folder + u'/' + name))
            return folder + u'/' + name;
    return {};
}

QByteArray payloadOf(const base::Result<services::StudyResults>& part)
{
    return part ? kResults + services::resultBytes(*part) : kError + part.error().toEnglish().toUtf8();
}

} // namespace

struct MpiRanks::Module {
    QLibrary library;
    LumosMpiInit init = nullptr;
    LumosMpiGather gather = nullptr;
    LumosMpiFinalize finalize = nullptr;
};

bool MpiRanks::areRunning()
{
    for (const char* name : {"OMPI_COMM_WORLD_SIZE", "PMI_SIZE", "PMI_RANK", "PMIX_RANK"})
        if (qEnvironmentVariableIsSet(name))
            return true;
    return false;
}

base::Result<std::unique_ptr<MpiRanks>> MpiRanks::join()
{
    auto module = std::make_unique<Module>();
    const QString file = moduleFile();
    if (file.isEmpty())
        return base::fail(
            base::ErrorCode::Unsupported,
            {QT_TRANSLATE_NOOP("core", "MPI started this process, but the module liblumos_mpi.so is not installed."),
             {}},
            {QT_TRANSLATE_NOOP("core", "Install it (cmake --install BUILD --component mpi), or use --shard."), {}});
    module->library.setFileName(file);
    // MPI's own plug-ins look for its symbols.
    module->library.setLoadHints(QLibrary::ExportExternalSymbolsHint);
    module->init = reinterpret_cast<LumosMpiInit>(module->library.resolve(LUMOS_MPI_INIT));
    module->gather = reinterpret_cast<LumosMpiGather>(module->library.resolve(LUMOS_MPI_GATHER));
    module->finalize = reinterpret_cast<LumosMpiFinalize>(module->library.resolve(LUMOS_MPI_FINALIZE));
    int rank = 0;
    int size = 0;
    if (!module->init || !module->gather || !module->finalize || module->init(&rank, &size) != 0)
        return base::fail(base::ErrorCode::Unsupported,
                          {QT_TRANSLATE_NOOP("core", "MPI cannot be used: %1."), {module->library.errorString()}});
    return std::unique_ptr<MpiRanks>(new MpiRanks(std::move(module), rank, size));
}

MpiRanks::MpiRanks(std::unique_ptr<Module> module, int rank, int size)
    : m_module(std::move(module)), m_rank(rank), m_size(size)
{}

MpiRanks::~MpiRanks() { m_module->finalize(); }

base::Result<std::optional<std::vector<services::StudyResults>>> MpiRanks::gather(
    const base::Result<services::StudyResults>& part)
{
    const QByteArray mine = payloadOf(part);
    std::vector<QByteArray> parts;
    const auto take = [](void* to, const char* bytes, long long size) {
        static_cast<std::vector<QByteArray>*>(to)->push_back(QByteArray(bytes, static_cast<qsizetype>(size)));
    };
    if (m_module->gather(mine.constData(), mine.size(), take, &parts) != 0)
        return base::fail(base::ErrorCode::Io,
                          {QT_TRANSLATE_NOOP("core", "The results of the ranks cannot be gathered."), {}});
    if (!part)
        return base::fail(part.error());
    if (m_rank != 0)
        return std::optional<std::vector<services::StudyResults>>();
    std::vector<services::StudyResults> out;
    for (std::size_t rank = 0; rank < parts.size(); ++rank) {
        const QString name = QStringLiteral("rank %1").arg(rank);
        if (!parts[rank].startsWith(kResults))
            return base::fail(base::ErrorCode::Io, {QT_TRANSLATE_NOOP("core", "%1 failed: %2"),
                                                    {name, QString::fromUtf8(parts[rank].mid(1))}});
        LUMOS_ASSIGN(services::StudyResults results, services::resultsFromBytes(parts[rank].mid(1), name));
        out.push_back(std::move(results));
    }
    return std::optional(std::move(out));
}

} // namespace lumos::ctl
