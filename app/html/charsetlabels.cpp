// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/charsetlabels.h"

#include <QHash>
#include <QList>

#include <unicode/ucnv.h>

namespace sokbo {

namespace {

// Canonical name, then its aliases in lower case, as the Encoding Standard lists them
// (https://encoding.spec.whatwg.org).
constexpr const char *aliases[] = {
    "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8",
    "utf-16le utf-16 utf16 ucs-2 iso-10646-ucs-2 unicode csunicode unicodefeff utf16le utf_16 utf_16le",
    "utf-16be utf16be unicodefffe utf_16be",
    "utf-32le utf-32 utf32 ucs-4 iso-10646-ucs-4 utf32le utf_32",
    "utf-32be utf32be",
    "windows-949 euc-kr euckr cseuckr euc_kr cp949 ms949 uhc x-windows-949 windows949 ks_c_5601-1987 "
    "ks_c_5601-1989 "
    "ks_c_5601_1987 ks_c_5601 ksc5601 ksc_5601 ksc5601-1987 ks-c-5601-1987 ksc5601_1987 ks_x_1001 korean "
    "iso-ir-149 "
    "csksc56011987 cp1363 5601 949",
    "iso-2022-kr csiso2022kr iso2022kr iso-2022kr",
    "iso-2022-jp csiso2022jp iso2022jp",
    "shift_jis shift-jis sjis x-sjis ms_kanji ms932 windows-31j csshiftjis cp932",
    "euc-jp eucjp x-euc-jp cseucpkdfmtjapanese euc_jp",
    "gb18030 gb2312 gbk x-gbk gb_2312-80 gb_2312 chinese csgb2312 csiso58gb231280 iso-ir-58 euc-cn cp936 "
    "gb18030-2005 ms936",
    "hz-gb-2312 hz",
    "big5 big5-hkscs cn-big5 csbig5 x-x-big5 big5hkscs cp950",
    "windows-1252 iso-8859-1 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 latin1 latin-1 l1 ascii us-ascii "
    "ansi_x3.4-1968 "
    "cp1252 x-cp1252 cp819 ibm819 csisolatin1 iso-ir-100 646 iso-us",
    "windows-1250 cp1250 x-cp1250",
    "windows-1251 cp1251 x-cp1251",
    "windows-1253 cp1253 x-cp1253",
    "windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 iso88599 iso_8859-9 latin5 l5 csisolatin5 iso-ir-148",
    "windows-1255 cp1255 x-cp1255",
    "windows-1256 cp1256 x-cp1256",
    "windows-1257 cp1257 x-cp1257",
    "windows-1258 cp1258 x-cp1258",
    "windows-874 iso-8859-11 iso8859-11 iso885911 tis-620 dos-874",
    "iso-8859-2 iso8859-2 iso88592 iso_8859-2 latin2 l2 csisolatin2 iso-ir-101",
    "iso-8859-3 iso8859-3 iso88593 iso_8859-3 latin3 l3 csisolatin3 iso-ir-109",
    "iso-8859-4 iso8859-4 iso88594 iso_8859-4 latin4 l4 csisolatin4 iso-ir-110",
    "iso-8859-5 iso8859-5 iso88595 iso_8859-5 cyrillic csisolatincyrillic iso-ir-144",
    "iso-8859-6 iso8859-6 iso88596 iso_8859-6 arabic csisolatinarabic ecma-114 asmo-708 iso-ir-127",
    "iso-8859-7 iso8859-7 iso88597 iso_8859-7 greek greek8 csisolatingreek ecma-118 elot_928 iso-ir-126",
    "iso-8859-8 iso8859-8 iso88598 iso_8859-8 hebrew csisolatinhebrew visual iso-8859-8-i logical iso-ir-138",
    "iso-8859-10 iso8859-10 iso885910 latin6 l6 csisolatin6 iso-ir-157",
    "iso-8859-13 iso8859-13 iso885913",
    "iso-8859-14 iso8859-14 iso885914",
    "iso-8859-15 iso8859-15 iso885915 iso_8859-15 latin9 l9 csisolatin9",
    "koi8-r koi8 koi koi8_r cskoi8r",
    "koi8-u koi8-ru",
    "ibm866 cp866 866 csibm866",
    "macintosh mac x-mac-roman csmacintosh",
    "x-mac-cyrillic x-mac-ukrainian",
};

constexpr const char *converters[][2] = {
    {"windows-949", "windows-949-2000"},
    {"big5", "ibm-1375_P100-2008"}, // Big5 with the Hong Kong characters, as browsers have it
    {"shift_jis", "ibm-943_P15A-2003"},
    {"macintosh", "macos-0_2-10.2"},
    {"x-mac-cyrillic", "macos-7_3-10.2"},
    {"iso-8859-14", "iso-8859_14-1998"},
    {"iso-8859-10", "iso-8859_10-1998"},
    {"hz-gb-2312", "HZ"},
};

constexpr qsizetype longestLabel = 40;
constexpr qsizetype xmlDeclarationWithin = 1024;
constexpr qsizetype metaWithin = 4096;

QHash<QByteArray, QByteArray> aliasTable()
{
    QHash<QByteArray, QByteArray> table;
    for (const char *line : aliases) {
        const QList<QByteArray> names = QByteArray(line).split(' ');
        for (const QByteArray &name : names)
            table.insert(name, names.first());
    }
    return table;
}

bool isLabelCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_'
        || c == ':' || c == '.';
}

bool isWhite(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
}

// The label after `name`, white space, '=', and a quote of either kind or none.
QByteArray labelAfter(const QByteArray &text, qsizetype from)
{
    while (from < text.size() && isWhite(text.at(from)))
        ++from;
    if (from >= text.size() || text.at(from) != '=')
        return {};
    ++from;
    while (from < text.size() && (isWhite(text.at(from)) || text.at(from) == '"' || text.at(from) == '\''))
        ++from;
    qsizetype end = from;
    while (end < text.size() && end - from <= longestLabel && isLabelCharacter(text.at(end)))
        ++end;
    return text.mid(from, end - from);
}

} // namespace

QByteArray canonicalCharset(const QByteArray &label)
{
    static const QHash<QByteArray, QByteArray> table = aliasTable();
    const QByteArray lower = label.trimmed().toLower();
    if (lower.isEmpty() || lower.size() > longestLabel)
        return {};
    if (const auto found = table.constFind(lower); found != table.cend())
        return *found;
    // ICU knows a thousand more; "UTF-7" is refused as browsers do, because text may hide from filters in it.
    UErrorCode status = U_ZERO_ERROR;
    const char *standard = ucnv_getStandardName(lower.constData(), "IANA", &status);
    if (U_FAILURE(status) || !standard || qstrnicmp(standard, "utf-7", 5) == 0)
        return {};
    const QByteArray name = QByteArray(standard).toLower();
    return table.value(name, name);
}

QByteArray converterName(const QByteArray &canonical)
{
    for (const auto &[name, converter] : converters)
        if (canonical == name)
            return converter;
    return canonical;
}

bool isWesternSingleByte(const QByteArray &canonical)
{
    return canonical == "windows-1252" || canonical == "windows-1254" || canonical == "iso-8859-15"
        || canonical == "macintosh";
}

QByteArray labelInContentType(const QByteArray &contentType)
{
    const QByteArray lower = contentType.toLower();
    const qsizetype at = lower.indexOf("charset");
    return at < 0 ? QByteArray() : labelAfter(lower, at + 7);
}

QByteArray labelInXml(const QByteArray &bytes)
{
    const QByteArray head = bytes.left(xmlDeclarationWithin);
    const qsizetype declaration = head.indexOf("<?xml");
    if (declaration < 0)
        return {};
    const qsizetype end = head.indexOf('>', declaration);
    const QByteArray inside = head.mid(declaration, end < 0 ? -1 : end - declaration);
    const qsizetype at = inside.indexOf("encoding");
    return at < 0 ? QByteArray() : labelAfter(inside, at + 8);
}

QByteArray labelInHtml(const QByteArray &bytes)
{
    const QByteArray head = bytes.left(metaWithin).toLower();
    for (qsizetype meta = head.indexOf("<meta"); meta >= 0; meta = head.indexOf("<meta", meta + 5)) {
        const qsizetype end = head.indexOf('>', meta);
        const QByteArray inside = head.mid(meta, end < 0 ? -1 : end - meta);
        if (const qsizetype at = inside.indexOf("charset"); at >= 0)
            if (const QByteArray label = labelAfter(inside, at + 7); !label.isEmpty())
                return label;
    }
    return labelInXml(bytes);
}

} // namespace sokbo
