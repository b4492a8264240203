// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/entities.h"

#include <QHash>

#include <array>

namespace sokbo {

namespace {

// Names and code points (hexadecimal) of the entities that HTML 4 defines, and of those of HTML 5 that feeds
// use.
constexpr char namedEntities[]
    = "quot 22 amp 26 lt 3c gt 3e nbsp a0 iexcl a1 cent a2 pound a3 curren a4 yen a5 brvbar a6 sect a7 "
      "uml a8 copy a9 ordf aa laquo ab not ac shy ad reg ae macr af deg b0 plusmn b1 sup2 b2 sup3 b3 "
      "acute b4 micro b5 para b6 middot b7 cedil b8 sup1 b9 ordm ba raquo bb frac14 bc frac12 bd "
      "frac34 be iquest bf Agrave c0 Aacute c1 Acirc c2 Atilde c3 Auml c4 Aring c5 AElig c6 Ccedil c7 "
      "Egrave c8 Eacute c9 Ecirc ca Euml cb Igrave cc Iacute cd Icirc ce Iuml cf ETH d0 Ntilde d1 "
      "Ograve d2 Oacute d3 Ocirc d4 Otilde d5 Ouml d6 times d7 Oslash d8 Ugrave d9 Uacute da Ucirc db "
      "Uuml dc Yacute dd THORN de szlig df agrave e0 aacute e1 acirc e2 atilde e3 auml e4 aring e5 "
      "aelig e6 ccedil e7 egrave e8 eacute e9 ecirc ea euml eb igrave ec iacute ed icirc ee iuml ef "
      "eth f0 ntilde f1 ograve f2 oacute f3 ocirc f4 otilde f5 ouml f6 divide f7 oslash f8 ugrave f9 "
      "uacute fa ucirc fb uuml fc yacute fd thorn fe yuml ff OElig 152 oelig 153 Scaron 160 scaron 161 "
      "Yuml 178 fnof 192 circ 2c6 tilde 2dc Alpha 391 Beta 392 Gamma 393 Delta 394 Epsilon 395 Zeta 396 "
      "Eta 397 Theta 398 Iota 399 Kappa 39a Lambda 39b Mu 39c Nu 39d Xi 39e Omicron 39f Pi 3a0 Rho 3a1 "
      "Sigma 3a3 Tau 3a4 Upsilon 3a5 Phi 3a6 Chi 3a7 Psi 3a8 Omega 3a9 alpha 3b1 beta 3b2 gamma 3b3 "
      "delta 3b4 epsilon 3b5 zeta 3b6 eta 3b7 theta 3b8 iota 3b9 kappa 3ba lambda 3bb mu 3bc nu 3bd "
      "xi 3be omicron 3bf pi 3c0 rho 3c1 sigmaf 3c2 sigma 3c3 tau 3c4 upsilon 3c5 phi 3c6 chi 3c7 "
      "psi 3c8 omega 3c9 thetasym 3d1 upsih 3d2 piv 3d6 ensp 2002 emsp 2003 thinsp 2009 zwnj 200c "
      "zwj 200d lrm 200e rlm 200f ndash 2013 mdash 2014 lsquo 2018 rsquo 2019 sbquo 201a ldquo 201c "
      "rdquo 201d bdquo 201e dagger 2020 Dagger 2021 bull 2022 hellip 2026 permil 2030 prime 2032 "
      "Prime 2033 lsaquo 2039 rsaquo 203a oline 203e frasl 2044 euro 20ac image 2111 weierp 2118 "
      "real 211c trade 2122 alefsym 2135 larr 2190 uarr 2191 rarr 2192 darr 2193 harr 2194 crarr 21b5 "
      "lArr 21d0 uArr 21d1 rArr 21d2 dArr 21d3 hArr 21d4 forall 2200 part 2202 exist 2203 empty 2205 "
      "nabla 2207 isin 2208 notin 2209 ni 220b prod 220f sum 2211 minus 2212 lowast 2217 radic 221a "
      "prop 221d infin 221e ang 2220 and 2227 or 2228 cap 2229 cup 222a int 222b there4 2234 sim 223c "
      "cong 2245 asymp 2248 ne 2260 equiv 2261 le 2264 ge 2265 sub 2282 sup 2283 nsub 2284 sube 2286 "
      "supe 2287 oplus 2295 otimes 2297 perp 22a5 sdot 22c5 lceil 2308 rceil 2309 lfloor 230a "
      "rfloor 230b lang 2329 rang 232a loz 25ca spades 2660 clubs 2663 hearts 2665 diams 2666 Tab 9 "
      "NewLine a excl 21 QUOT 22 num 23 dollar 24 percnt 25 AMP 26 apos 27 lpar 28 rpar 29 ast 2a "
      "plus 2b comma 2c period 2e sol 2f colon 3a semi 3b LT 3c equals 3d GT 3e quest 3f commat 40 "
      "lbrack 5b lsqb 5b bsol 5c rbrack 5d rsqb 5d Hat 5e lowbar 5f grave 60 lbrace 7b lcub 7b verbar 7c "
      "vert 7c rbrace 7d rcub 7d COPY a9 REG ae centerdot b7 half bd Amacr 100 amacr 101 Abreve 102 "
      "abreve 103 Aogon 104 aogon 105 Cacute 106 cacute 107 Ccaron 10c ccaron 10d Dstrok 110 dstrok 111 "
      "Emacr 112 emacr 113 Eogon 118 eogon 119 Ecaron 11a ecaron 11b Gbreve 11e gbreve 11f Imacr 12a "
      "imacr 12b Idot 130 imath 131 inodot 131 Lstrok 141 lstrok 142 Nacute 143 nacute 144 ncedil 146 "
      "Ncaron 147 ncaron 148 Omacr 14c omacr 14d Odblac 150 odblac 151 Rcaron 158 rcaron 159 Sacute 15a "
      "sacute 15b Scedil 15e scedil 15f Tcaron 164 tcaron 165 Umacr 16a umacr 16b Uring 16e uring 16f "
      "Udblac 170 udblac 171 Zacute 179 zacute 17a Zdot 17b zdot 17c Zcaron 17d zcaron 17e numsp 2007 "
      "puncsp 2008 hairsp 200a dash 2010 hyphen 2010 horbar 2015 lsquor 201a rdquor 201d ldquor 201e "
      "bullet 2022 nldr 2025 mldr 2026 caret 2041 copysr 2117 TRADE 2122 frac13 2153 frac23 2154 "
      "frac15 2155 frac16 2159 frac18 215b frac38 215c frac58 215d frac78 215e leftarrow 2190 "
      "uparrow 2191 rightarrow 2192 downarrow 2193 telrec 2315 blank 2423 squ 25a1 square 25a1 "
      "blacksquare 25aa utri 25b5 rtri 25b9 dtri 25bf ltri 25c3 cir 25cb starf 2605 star 2606 phone 260e "
      "female 2640 male 2642 sung 266a flat 266d natural 266e sharp 266f check 2713 cross 2717";

// What bytes 0x80 to 0x9f mean in windows-1252; people write them as numeric references and mean those
// characters.
constexpr std::array<char16_t, 32> windows1252 = {0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021,
    0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178};

constexpr qsizetype longestEntity = 32;

QHash<QString, char16_t> entityTable()
{
    QHash<QString, char16_t> table;
    const QList<QString> words = QString::fromLatin1(namedEntities).split(u' ', Qt::SkipEmptyParts);
    table.reserve(words.size() / 2);
    for (qsizetype i = 0; i + 1 < words.size(); i += 2)
        table.insert(words.at(i), static_cast<char16_t>(words.at(i + 1).toUInt(nullptr, 16)));
    return table;
}

int digitValue(QChar c, int base)
{
    int value = -1;
    if (c >= u'0' && c <= u'9')
        value = c.unicode() - u'0';
    else if (c >= u'a' && c <= u'f')
        value = c.unicode() - u'a' + 10;
    else if (c >= u'A' && c <= u'F')
        value = c.unicode() - u'A' + 10;
    return value < base ? value : -1;
}

bool isNameCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_'
        || c == u'-' || c == u'.' || c == u':' || c.unicode() > 0x7f;
}

Reference numericReference(QStringView text)
{
    const int base = text.size() > 2 && text.at(2).toLower() == u'x' ? 16 : 10;
    const qsizetype first = base == 16 ? 3 : 2;
    qsizetype i = first;
    char32_t code = 0;
    for (; i < text.size(); ++i) {
        const int value = digitValue(text.at(i), base);
        if (value < 0)
            break;
        if (code <= 0x10ffff)
            code = code * static_cast<char32_t>(base) + static_cast<char32_t>(value);
    }
    if (i == first)
        return {};
    if (i < text.size() && text.at(i) == u';')
        ++i;
    if (code >= 0x80 && code <= 0x9f)
        code = windows1252Character(code);
    if (code > 0x10ffff || code == 0)
        code = 0xfffd;
    return {.length = i, .name = {}, .code = code};
}

} // namespace

Reference referenceAt(QStringView text)
{
    if (text.size() < 3 || text.at(0) != u'&')
        return {};
    if (text.at(1) == u'#')
        return numericReference(text);
    qsizetype end = 1;
    while (end < text.size() && end <= longestEntity && isNameCharacter(text.at(end)))
        ++end;
    if (end == 1 || end >= text.size() || text.at(end) != u';')
        return {};
    return {.length = end + 1, .name = text.mid(1, end - 1), .code = 0};
}

char32_t namedCharacter(QStringView name)
{
    if (name == u"amp")
        return u'&';
    if (name == u"lt")
        return u'<';
    if (name == u"gt")
        return u'>';
    if (name == u"quot")
        return u'"';
    static const QHash<QString, char16_t> table = entityTable();
    return table.value(name.toString());
}

char32_t windows1252Character(char32_t code)
{
    return windows1252.at(code - 0x80);
}

void appendCharacter(QString &text, char32_t code)
{
    const bool forbidden = code < 0x20 && code != u'\t' && code != u'\n' && code != u'\r';
    if (forbidden || code == 0xfffe || code == 0xffff)
        return;
    if (code < 0x10000)
        text.append(QChar(static_cast<char16_t>(code)));
    else
        text.append(QChar::highSurrogate(code)).append(QChar::lowSurrogate(code));
}

void replaceLoneSurrogates(QString &text, qsizetype from)
{
    for (qsizetype i = from; i < text.size(); ++i) {
        const QChar c = std::as_const(text).at(i);
        if (!c.isSurrogate())
            continue;
        if (c.isHighSurrogate() && i + 1 < text.size() && std::as_const(text).at(i + 1).isLowSurrogate())
            ++i;
        else
            text[i] = QChar(0xfffd);
    }
}

QString withoutReferences(QStringView text)
{
    QString decoded;
    decoded.reserve(text.size());
    while (true) {
        const qsizetype ampersand = text.indexOf(u'&');
        decoded.append(text.left(ampersand < 0 ? text.size() : ampersand));
        if (ampersand < 0)
            break;
        text = text.mid(ampersand);
        const Reference reference = referenceAt(text);
        const char32_t code = reference.name.isEmpty() ? reference.code : namedCharacter(reference.name);
        if (code == 0)
            decoded.append(u'&');
        else
            appendCharacter(decoded, code);
        text = text.mid(code == 0 ? 1 : reference.length);
    }
    replaceLoneSurrogates(decoded);
    return decoded;
}

} // namespace sokbo
