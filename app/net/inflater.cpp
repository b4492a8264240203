// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/inflater.h"

#include <zlib.h>

#include <array>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

// More layers than this is an attack and no server.
constexpr qsizetype mostLayers = 3;
// Compressed data is smaller than what it holds. With empty members, empty blocks, names and padding it may
// go on for ever and hold nothing: it gets twice what it holds, and this.
constexpr qint64 mostOverhead = 256 * 1024;

constexpr int gzipWindow = 15 + 16;
constexpr int zlibWindow = 15;
constexpr int rawWindow = -15;

} // namespace

// One encoding. Which one it truly is shows in the first bytes: "deflate" means zlib in the standard and raw
// deflate on many servers, and some servers call a plain body gzip.
struct Inflater::Layer {
    bool gzip = true;
    enum class State { Sniffing, Inflating, Plain, Ended } state = State::Sniffing;
    QByteArray head; // until there is enough to sniff
    z_stream stream{};
    bool open = false;
    qint64 taken = 0; // bytes, compressed
    qint64 given = 0; // bytes, decompressed

    ~Layer() { close(); }
    void close()
    {
        if (open)
            inflateEnd(&stream);
        open = false;
    }
    bool begin(int window)
    {
        stream = {};
        open = inflateInit2(&stream, window) == Z_OK;
        state = State::Inflating;
        return open;
    }
    bool sniff()
    {
        const auto at = [this](qsizetype i) { return static_cast<unsigned char>(head.at(i)); };
        if (gzip) {
            if (at(0) == 0x1f && at(1) == 0x8b)
                return begin(gzipWindow);
            state = State::Plain;
            return true;
        }
        const bool zlibHeader = (at(0) & 0x0f) == 8 && (at(0) * 256 + at(1)) % 31 == 0;
        return begin(zlibHeader ? zlibWindow : rawWindow);
    }
};

Inflater::Inflater(qint64 maxBytes)
    : m_maxBytes(maxBytes)
{
}
Inflater::Inflater(Inflater &&) noexcept = default;
Inflater &Inflater::operator=(Inflater &&) noexcept = default;
Inflater::~Inflater() = default;

QString sizeWords(qint64 bytes)
{
    constexpr qint64 mebi = 1024 * 1024;
    if (bytes >= mebi)
        return u"%1 MiB"_s.arg((bytes + mebi / 2) / mebi);
    return bytes >= 1024 ? u"%1 KiB"_s.arg((bytes + 512) / 1024) : u"%1 bytes"_s.arg(bytes);
}

Result<Inflater> Inflater::forEncodings(const QList<QByteArray> &encodings, qint64 maxBytes)
{
    if (encodings.size() > mostLayers)
        return failure(Error::Kind::Parse, u"the body is encoded %1 times over"_s.arg(encodings.size()));
    Inflater inflater(maxBytes);
    for (auto encoding = encodings.crbegin(); encoding != encodings.crend(); ++encoding) {
        const bool gzip = *encoding == "gzip" || *encoding == "x-gzip";
        if (!gzip && *encoding != "deflate")
            return failure(Error::Kind::Parse,
                u"the server used an encoding that was not asked for: %1"_s.arg(
                    QString::fromLatin1(*encoding)));
        inflater.m_layers.push_back(std::make_unique<Layer>());
        inflater.m_layers.back()->gzip = gzip;
    }
    return inflater;
}

Result<> Inflater::add(const QByteArray &bytes)
{
    return addTo(0, bytes.constData(), bytes.size());
}

Result<> Inflater::addTo(std::size_t index, const char *bytes, qsizetype size)
{
    if (index == m_layers.size()) {
        if (m_body.size() + size > m_maxBytes) {
            m_body.clear();
            return failure(Error::Kind::TooLarge,
                u"it is larger than %1, and no more is read"_s.arg(sizeWords(m_maxBytes)));
        }
        m_body.append(bytes, size);
        return {};
    }
    Layer &layer = *m_layers[index];
    if (layer.state == Layer::State::Plain)
        return addTo(index + 1, bytes, size);
    if (layer.state == Layer::State::Inflating || layer.state == Layer::State::Ended)
        return inflateThrough(index, bytes, size);
    layer.head.append(bytes, size);
    if (layer.head.size() < 2)
        return {};
    if (!layer.sniff())
        return failure(Error::Kind::Parse, u"zlib cannot be started"_s);
    const QByteArray head = std::exchange(layer.head, {});
    return addTo(index, head.constData(), head.size());
}

Result<> Inflater::inflateThrough(std::size_t index, const char *bytes, qsizetype size)
{
    Layer &layer = *m_layers[index];
    if (layer.taken > mostOverhead + 2 * layer.given)
        return failure(
            Error::Kind::TooLarge, u"the compressed body holds next to nothing, and no more is read"_s);
    layer.taken += size;
    std::array<char, 64 * 1024> out;
    layer.stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes));
    layer.stream.avail_in = static_cast<uInt>(size);
    while (layer.stream.avail_in > 0 || layer.stream.avail_out == 0) {
        if (layer.state == Layer::State::Ended) {
            // gzip may have several members; anything else after the end is padding and no concern of ours.
            if (layer.stream.avail_in == 0 || !layer.gzip || *layer.stream.next_in != 0x1f)
                return {};
            inflateReset(&layer.stream);
            layer.state = Layer::State::Inflating;
        }
        layer.stream.next_out = reinterpret_cast<Bytef *>(out.data());
        layer.stream.avail_out = static_cast<uInt>(out.size());
        const int status = inflate(&layer.stream, Z_NO_FLUSH);
        const qsizetype produced = static_cast<qsizetype>(out.size()) - layer.stream.avail_out;
        layer.given += produced;
        if (const Result<> passed = addTo(index + 1, out.data(), produced); !passed)
            return passed;
        if (status == Z_STREAM_END)
            layer.state = Layer::State::Ended;
        else if (status == Z_BUF_ERROR)
            return {}; // wants more input
        else if (status != Z_OK)
            return failure(Error::Kind::Parse,
                u"the compressed body is damaged (%1)"_s.arg(
                    QString::fromLatin1(layer.stream.msg ? layer.stream.msg : "not gzip")));
    }
    return {};
}

Result<QByteArray> Inflater::finish()
{
    for (const std::unique_ptr<Layer> &layer : m_layers) {
        if (layer->state == Layer::State::Inflating)
            return failure(Error::Kind::Network, u"the compressed body ends before its end"_s);
        if (!layer->head.isEmpty()) // a single byte cannot be compressed
            m_body.append(std::exchange(layer->head, {}));
    }
    return std::exchange(m_body, {});
}

} // namespace sokbo
