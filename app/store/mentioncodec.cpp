// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/mentioncodec.h"

namespace sokbo {

namespace {

constexpr char version = 1;

class Packer {
public:
    void number(quint64 value)
    {
        for (; value >= 0x80; value >>= 7)
            m_bytes += char(0x80 | (value & 0x7f));
        m_bytes += char(value);
    }
    // Mentions are in order as a rule, but the format does not depend on it.
    void signedNumber(qint64 value) { number((quint64(value) << 1) ^ quint64(value >> 63)); }
    void text(const QString &text)
    {
        const QByteArray utf8 = text.toUtf8();
        number(quint64(utf8.size()));
        m_bytes += utf8;
    }
    QByteArray m_bytes;
};

class Unpacker {
public:
    explicit Unpacker(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }
    quint64 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (m_at >= m_bytes.size()) {
                m_good = false;
                return 0;
            }
            const auto byte = static_cast<unsigned char>(m_bytes[m_at++]);
            value |= quint64(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        m_good = false;
        return 0;
    }
    qint64 signedNumber()
    {
        const quint64 value = number();
        return qint64(value >> 1) ^ -qint64(value & 1);
    }
    QString text()
    {
        const quint64 size = number();
        if (!m_good || size > quint64(m_bytes.size() - m_at)) {
            m_good = false;
            return {};
        }
        const QString text = QString::fromUtf8(m_bytes.constData() + m_at, qsizetype(size));
        m_at += qsizetype(size);
        return text;
    }
    bool atEnd() const { return m_at >= m_bytes.size(); }
    bool isGood() const { return m_good; }

private:
    const QByteArray &m_bytes;
    qsizetype m_at = 0;
    bool m_good = true;
};

constexpr quint64 hasName = 1, hasRole = 2, hasTicker = 4, hasValue = 8, hasEntity = 16;

} // namespace

QByteArray packMentions(const QList<Mention> &mentions, Mention::Field field)
{
    Packer packer;
    int end = 0;
    for (const Mention &mention : mentions) {
        if (mention.field != field)
            continue;
        if (packer.m_bytes.isEmpty())
            packer.m_bytes += version;
        const quint64 present = (mention.name != mention.text ? hasName : 0)
            | (!mention.role.isEmpty() ? hasRole : 0) | (!mention.ticker.isEmpty() ? hasTicker : 0)
            | (!mention.value.isEmpty() ? hasValue : 0) | (mention.entity.isValid() ? hasEntity : 0);
        packer.number(quint64(mention.type) | present << 4);
        packer.signedNumber(mention.start - end);
        packer.signedNumber(mention.end - mention.start);
        end = mention.end;
        packer.text(mention.text);
        if (present & hasName)
            packer.text(mention.name);
        if (present & hasRole)
            packer.text(mention.role);
        if (present & hasTicker)
            packer.text(mention.ticker);
        if (present & hasValue)
            packer.text(mention.value);
        if (present & hasEntity)
            packer.number(quint64(mention.entity.value));
    }
    return packer.m_bytes;
}

std::optional<QList<Mention>> unpackMentions(const QByteArray &blob, Mention::Field field)
{
    QList<Mention> mentions;
    if (blob.isEmpty())
        return mentions;
    Unpacker unpacker(blob);
    if (unpacker.number() != quint64(version))
        return std::nullopt;
    int end = 0;
    while (!unpacker.atEnd()) {
        Mention mention;
        mention.field = field;
        const quint64 head = unpacker.number();
        const quint64 present = head >> 4;
        if ((head & 0xf) >= allMentionTypes.size())
            return std::nullopt;
        mention.type = static_cast<MentionType>(head & 0xf);
        mention.start = end + int(unpacker.signedNumber());
        mention.end = end = mention.start + int(unpacker.signedNumber());
        mention.text = unpacker.text();
        mention.name = (present & hasName) ? unpacker.text() : mention.text;
        if (present & hasRole)
            mention.role = unpacker.text();
        if (present & hasTicker)
            mention.ticker = unpacker.text();
        if (present & hasValue)
            mention.value = unpacker.text();
        if (present & hasEntity)
            mention.entity.value = qint64(unpacker.number());
        if (!unpacker.isGood())
            return std::nullopt;
        mentions.append(std::move(mention));
    }
    return mentions;
}

} // namespace sokbo
