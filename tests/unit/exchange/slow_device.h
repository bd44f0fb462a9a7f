// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <algorithm>
#include <cstring>

namespace lumos::test {

/// Gives its bytes in pieces of a few bytes, as a pipe may.
class SlowDevice final : public QIODevice {
public:
    SlowDevice(QByteArray bytes, qint64 piece) : m_bytes(std::move(bytes)), m_piece(piece)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_bytes.size() - m_at; }

protected:
    qint64 readData(char* into, qint64 size) override
    {
        const qint64 n = std::min({size, m_piece, m_bytes.size() - m_at});
        std::memcpy(into, m_bytes.constData() + m_at, static_cast<std::size_t>(n));
        m_at += n;
        return n;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    const QByteArray m_bytes;
    const qint64 m_piece;
    qint64 m_at = 0;
};

/// Makes a file of `size` bytes out of a head and a repeated block, without ever holding it.
class GeneratedDevice final : public QIODevice {
public:
    GeneratedDevice(QByteArray head, QByteArray block, qint64 blocks)
        : m_head(std::move(head)), m_block(std::move(block)), m_size(m_head.size() + m_block.size() * blocks)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] qint64 size() const override { return m_size; }

protected:
    qint64 readData(char* into, qint64 size) override
    {
        const qint64 wanted = std::min(size, m_size - m_at);
        for (qint64 done = 0; done < wanted;) {
            const bool inHead = m_at < m_head.size();
            const QByteArray& source = inHead ? m_head : m_block;
            const qint64 offset = inHead ? m_at : (m_at - m_head.size()) % m_block.size();
            const qint64 n = std::min(wanted - done, source.size() - offset);
            std::memcpy(into + done, source.constData() + offset, static_cast<std::size_t>(n));
            done += n;
            m_at += n;
        }
        return wanted;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    const QByteArray m_head;
    const QByteArray m_block;
    const qint64 m_size;
    qint64 m_at = 0;
};

/// Every read fails.
class BrokenDevice final : public QIODevice {
public:
    BrokenDevice() { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }

protected:
    qint64 readData(char*, qint64) override
    {
        setErrorString(QStringLiteral("the disk is gone"));
        return -1;
    }
    qint64 writeData(const char*, qint64) override { return -1; }
};

} // namespace lumos::test
