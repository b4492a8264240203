// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/charset.h"

#include "html/charsetlabels.h"

#include <QList>
#include <QStringDecoder>

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucsdet.h>

#include <cstring>
#include <memory>
#include <optional>

namespace sokbo {

namespace {

constexpr qsizetype sniffed = 64 * 1024; // bytes that detection looks at
constexpr double tolerable
    = 0.05; // wrong characters among those that are not ASCII, before a table is given up

// ICU asks what to do with bytes that its table lacks: one U+FFFD for each run, and one more on the count.
void countAndReplace(const void *context, UConverterToUnicodeArgs *arguments, const char *, int32_t,
    UConverterCallbackReason reason, UErrorCode *status)
{
    if (reason > UCNV_IRREGULAR)
        return; // reset, close, clone
    ++*static_cast<int *>(const_cast<void *>(context));
    *status = U_ZERO_ERROR;
    const UChar replacement = 0xfffd;
    ucnv_cbToUWriteUChars(arguments, &replacement, 1, 0, status);
}

std::optional<DecodedText> converted(const QByteArray &bytes, const QByteArray &charset)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
        ucnv_open(converterName(charset).constData(), &status), &ucnv_close);
    if (U_FAILURE(status) || !converter)
        return std::nullopt;
    DecodedText decoded{.text = {}, .charset = charset, .replaced = 0};
    ucnv_setToUCallBack(converter.get(), countAndReplace, &decoded.replaced, nullptr, nullptr, &status);
    decoded.text.resize(bytes.size() + 16);
    const char *source = bytes.constData();
    const char *const sourceEnd = source + bytes.size();
    qsizetype filled = 0;
    do {
        status = U_ZERO_ERROR;
        auto *const start = reinterpret_cast<UChar *>(decoded.text.data());
        UChar *target = start + filled;
        ucnv_toUnicode(converter.get(), &target, start + decoded.text.size(), &source, sourceEnd, nullptr,
            true, &status);
        filled = target - start;
        if (status == U_BUFFER_OVERFLOW_ERROR)
            decoded.text.resize(decoded.text.size() * 2);
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    decoded.text.truncate(filled);
    return decoded;
}

// NUL ends strings in C libraries downstream, lone surrogates cannot be written as UTF-8, and a BOM is no
// text.
DecodedText cleaned(DecodedText decoded)
{
    QString &text = decoded.text;
    if (text.startsWith(QChar(0xfeff)))
        text.remove(0, 1);
    if (text.contains(QChar(u'\0')))
        text.remove(QChar(u'\0'));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (!c.isSurrogate())
            continue;
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            ++i;
            continue;
        }
        text[i] = QChar(0xfffd);
        ++decoded.replaced;
    }
    return decoded;
}

// Most bytes by far: one pass, and nothing to clean but what a NUL or a BOM may need.
std::optional<DecodedText> validUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    DecodedText decoded{.text = decoder.decode(bytes), .charset = "utf-8", .replaced = 0};
    if (decoder.hasError())
        return std::nullopt;
    if (std::memchr(bytes.constData(), 0, static_cast<size_t>(bytes.size())))
        decoded.text.remove(QChar(u'\0'));
    if (decoded.text.startsWith(QChar(0xfeff)))
        decoded.text.remove(0, 1);
    return decoded;
}

QByteArray charsetOfMark(const QByteArray &bytes)
{
    const auto starts
        = [&bytes](const char *mark, qsizetype size) { return bytes.startsWith(QByteArrayView(mark, size)); };
    if (starts("\xff\xfe\0\0", 4))
        return "utf-32le";
    if (starts("\0\0\xfe\xff", 4))
        return "utf-32be";
    if (starts("\xff\xfe", 2))
        return "utf-16le";
    if (starts("\xfe\xff", 2))
        return "utf-16be";
    return {};
}

// A document begins with an ASCII character, '<' or '{' or white space: where its zero bytes stand tells the
// width.
QByteArray charsetOfZeros(const QByteArray &bytes)
{
    if (bytes.size() < 4)
        return {};
    const auto zero = [&bytes](qsizetype i) { return bytes.at(i) == 0; };
    if (!zero(0) && zero(1) && zero(2) && zero(3))
        return "utf-32le";
    if (zero(0) && zero(1) && zero(2) && !zero(3))
        return "utf-32be";
    if (!zero(0) && zero(1) && !zero(2) && zero(3))
        return "utf-16le";
    if (zero(0) && !zero(1) && zero(2) && !zero(3))
        return "utf-16be";
    return {};
}

// The ISO 2022 family hides in seven bits, where it would pass for ASCII.
QByteArray charsetOfEscapes(const QByteArray &bytes)
{
    if (!std::memchr(bytes.constData(), 0x1b, static_cast<size_t>(bytes.size())))
        return {};
    if (bytes.contains("\x1b$)C"))
        return "iso-2022-kr";
    if (bytes.contains("\x1b$B") || bytes.contains("\x1b$@") || bytes.contains("\x1b(J"))
        return "iso-2022-jp";
    return {};
}

int charactersBeyondAscii(const QString &text)
{
    return static_cast<int>(
        std::count_if(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() > 0x7f; }));
}

bool isTolerable(const DecodedText &decoded)
{
    return decoded.replaced <= tolerable * charactersBeyondAscii(decoded.text);
}

// Pairs of bytes as common Hangul has them (KS X 1001 rows 16 to 40); in no Western text do high bytes stand
// so.
bool looksKorean(const QByteArray &bytes)
{
    const auto *data = reinterpret_cast<const unsigned char *>(bytes.constData());
    const qsizetype size = std::min(bytes.size(), sniffed);
    int pairs = 0;
    int hangul = 0;
    int odd = 0;
    for (qsizetype i = 0; i < size; ++i) {
        if (data[i] < 0x80)
            continue;
        const unsigned char trail = i + 1 < size ? data[i + 1] : 0;
        if (data[i] >= 0xb0 && data[i] <= 0xc8 && trail >= 0xa1)
            ++hangul;
        else if (data[i] < 0x81 || data[i] > 0xfe || trail < 0x41)
            ++odd;
        if (trail >= 0x41) {
            ++pairs;
            ++i;
        }
    }
    return pairs >= 3 && hangul >= 0.6 * pairs && odd <= tolerable * pairs;
}

std::optional<DecodedText> guessed(const QByteArray &bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(
        ucsdet_open(&status), &ucsdet_close);
    if (U_FAILURE(status))
        return std::nullopt;
    ucsdet_enableInputFilter(detector.get(), true); // markup is Latin whatever the language
    ucsdet_setText(
        detector.get(), bytes.constData(), static_cast<int32_t>(std::min(bytes.size(), sniffed)), &status);
    int32_t found = 0;
    const UCharsetMatch **matches = ucsdet_detectAll(detector.get(), &found, &status);
    for (int32_t i = 0; U_SUCCESS(status) && i < found; ++i) {
        const QByteArray charset = canonicalCharset(ucsdet_getName(matches[i], &status));
        if (charset.isEmpty() || charset.startsWith("utf"))
            continue;
        if (auto decoded = converted(bytes, charset); decoded && isTolerable(*decoded))
            return decoded;
    }
    return std::nullopt;
}

// What headers and the document say of themselves, in the order in which it is believed.
QList<QByteArray> labels(const QByteArray &bytes, DocumentKind kind, const QByteArray &contentType)
{
    const QByteArray header = canonicalCharset(labelInContentType(contentType));
    QByteArray own;
    if (kind == DocumentKind::Xml)
        own = canonicalCharset(labelInXml(bytes));
    else if (kind == DocumentKind::Html)
        own = canonicalCharset(labelInHtml(bytes));
    QList<QByteArray> list;
    // Servers are set up to call everything Latin-1; what the author wrote into the document knows better.
    for (const QByteArray &label : isWesternSingleByte(header) ? QList{own, header} : QList{header, own}) {
        // A label that could be read in ASCII cannot be true of a wider encoding.
        if (!label.isEmpty() && !label.startsWith("utf-16") && !label.startsWith("utf-32")
            && !list.contains(label))
            list.append(label);
    }
    return list;
}

std::optional<DecodedText> byLabels(const QByteArray &bytes, const QList<QByteArray> &labels, bool exactly)
{
    for (const QByteArray &label : labels) {
        if (isWesternSingleByte(label) && looksKorean(bytes))
            continue;
        auto decoded = converted(bytes, label);
        // One error is always forgiven: feeds are cut in the middle of a syllable.
        if (decoded
            && (decoded->replaced == 0 || (!exactly && (decoded->replaced == 1 || isTolerable(*decoded)))))
            return decoded;
    }
    return std::nullopt;
}

DecodedText withoutFastPath(const QByteArray &bytes, DocumentKind kind, const QByteArray &contentType)
{
    const QList<QByteArray> told = labels(bytes, kind, contentType);
    if (auto decoded = byLabels(bytes, told, true))
        return *decoded;
    if (auto decoded = byLabels(bytes, told, false))
        return *decoded;
    const auto utf8 = converted(bytes, "utf-8");
    if (utf8 && isTolerable(*utf8))
        return *utf8;
    if (looksKorean(bytes))
        if (const auto korean = converted(bytes, "windows-949"); korean && isTolerable(*korean))
            return *korean;
    if (auto decoded = guessed(bytes))
        return *decoded;
    // Nothing fits: what was told, else the table that has a character for every byte.
    if (!told.isEmpty())
        if (auto decoded = converted(bytes, told.first()))
            return *decoded;
    return converted(bytes, "windows-1252")
        .value_or(DecodedText{QString::fromLatin1(bytes), "windows-1252", 0});
}

} // namespace

DecodedText decode(const QByteArray &bytes, DocumentKind kind, const QByteArray &contentType)
{
    for (const QByteArray &wide : {charsetOfMark(bytes), charsetOfZeros(bytes)})
        if (!wide.isEmpty())
            if (auto decoded = converted(bytes, wide);
                decoded && (isTolerable(*decoded) || decoded->replaced <= 1))
                return cleaned(std::move(*decoded));
    if (const QByteArray escaped = charsetOfEscapes(bytes); !escaped.isEmpty())
        if (auto decoded = converted(bytes, escaped); decoded && decoded->replaced == 0)
            return cleaned(std::move(*decoded));
    if (auto decoded = validUtf8(bytes))
        return *decoded;
    return cleaned(withoutFastPath(bytes, kind, contentType));
}

} // namespace sokbo
