// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pagewords.h"

#include <QDir>
#include <QHash>
#include <QTranslator>

#include <algorithm>
#include <memory>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

using Translations = QHash<QLocale::Language, std::shared_ptr<const QTranslator>>;

// All translations that are built in. A page may speak another language than the window, so these are not the
// ones that the program installs for itself. They are read once and never changed: any thread may use them.
const Translations &translations()
{
    static const Translations all = [] {
        Translations found;
        const QDir folder(u":/translations"_s);
        for (const QString &file : folder.entryList({u"sokbo_*.qm"_s})) {
            auto translation = std::make_shared<QTranslator>();
            if (translation->load(folder.filePath(file)))
                found.insert(QLocale(translation->language()).language(), translation);
        }
        return found;
    }();
    return all;
}

} // namespace

PageWords::PageWords(const QLocale &language)
    : m_language(language)
    , m_translation(translations().value(language.language()).get())
{
    // The system's own country decides how numbers and dates look, but not in a language that the page does
    // not speak.
    if (!m_translation && language.language() != QLocale::English)
        m_language = QLocale(QLocale::English);
}

QString PageWords::translate(const char *context, const char *english) const
{
    const QString translated = m_translation ? m_translation->translate(context, english) : QString();
    return translated.isEmpty() ? QString::fromUtf8(english) : translated;
}

QString PageWords::languageCode() const
{
    return QLocale::languageToCode(m_language.language());
}

QString PageWords::type(MentionType type) const
{
    switch (type) {
    case MentionType::Person:
        return translate("PageWords", "People");
    case MentionType::Organisation:
        return translate("PageWords", "Organisations");
    case MentionType::Place:
        return translate("PageWords", "Places");
    case MentionType::Date:
        return translate("PageWords", "Dates");
    case MentionType::Time:
        return translate("PageWords", "Times");
    case MentionType::Quantity:
        return translate("PageWords", "Quantities");
    case MentionType::Event:
        return translate("PageWords", "Events");
    case MentionType::Product:
        return translate("PageWords", "Products");
    }
    Q_UNREACHABLE();
}

QString PageWords::minutes(int count) const
{
    return translate("PageWords", "%1 min read").arg(m_language.toString(count));
}

QString PageWords::time(const QDateTime &when) const
{
    return m_language.toString(when.toLocalTime(), translate("PageWords", "d MMM yyyy, HH:mm"));
}

QString PageWords::timeBeside(const QDateTime &when, const QDate &day) const
{
    const QDateTime local = when.toLocalTime();
    return m_language.toString(
        local, local.date() == day ? u"HH:mm"_s : translate("PageWords", "d MMM HH:mm"));
}

QString PageWords::count(qint64 number) const
{
    return m_language.toString(number);
}

QString PageWords::size(qint64 bytes) const
{
    return m_language.formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QString PageWords::offline() const
{
    return translate("PageWords", "kept offline");
}

QString PageWords::saved() const
{
    return translate("PageWords", "saved");
}

QString PageWords::peopleHere() const
{
    return translate("PageWords", "People in this article");
}

QString PageWords::marksShown(bool all, bool none) const
{
    return all ? translate("PageWords", "All marks")
        : none ? translate("PageWords", "No marks")
               : translate("PageWords", "Some marks");
}

QString PageWords::spokenMark(const Mention &mention) const
{
    QStringList parts{oneOfType(mention.type), mention.name};
    if (!mention.role.isEmpty())
        parts.append(mention.role);
    return parts.join(u", "_s);
}

QString PageWords::legend() const
{
    return translate("PageWords", "Marked in the text");
}

QString PageWords::missingImage() const
{
    return translate("PageWords", "Image not loaded");
}

QString PageWords::loadImages() const
{
    return translate("PageWords", "Load the images of this article");
}

QString PageWords::original() const
{
    return translate("PageWords", "Original article");
}

QString PageWords::categories() const
{
    return translate("PageWords", "Categories");
}

QString PageWords::tags() const
{
    return translate("PageWords", "Tags");
}

QString PageWords::note() const
{
    return translate("PageWords", "Note");
}

QString PageWords::highlights() const
{
    return translate("PageWords", "Highlights");
}

QString PageWords::highlight(HighlightColour colour) const
{
    switch (colour) {
    case HighlightColour::Yellow:
        return translate("PageWords", "Yellow highlight");
    case HighlightColour::Green:
        return translate("PageWords", "Green highlight");
    case HighlightColour::Blue:
        return translate("PageWords", "Blue highlight");
    case HighlightColour::Pink:
        return translate("PageWords", "Pink highlight");
    }
    Q_UNREACHABLE();
}

QString PageWords::lostPassage() const
{
    return translate("PageWords", "no longer in the text");
}

QString PageWords::attachments() const
{
    return translate("PageWords", "Attachments");
}

QString PageWords::media(MediaKind kind) const
{
    return kind == MediaKind::Video ? translate("PageWords", "Video") : translate("PageWords", "Audio");
}

QString PageWords::duration(int seconds) const
{
    const int minutes = (seconds + 30) / 60;
    if (seconds < 60)
        return translate("PageWords", "%1 s").arg(seconds);
    if (minutes < 60)
        return translate("PageWords", "%1 min").arg(minutes);
    return translate("PageWords", "%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString PageWords::play() const
{
    return translate("PageWords", "Play");
}

QString PageWords::copyAddress() const
{
    return translate("PageWords", "Copy address");
}

QString PageWords::emptyBody() const
{
    return translate("PageWords", "This source gives no text.");
}

QString PageWords::rules() const
{
    return translate("PageWords", "Rules");
}

QString PageWords::ruleAction(const RuleAction &action) const
{
    switch (action.kind) {
    case RuleActionKind::Tag:
        return translate("PageWords", "tag %1").arg(action.tag);
    case RuleActionKind::Save:
        return translate("PageWords", "save");
    case RuleActionKind::Read:
        return translate("PageWords", "marked as read");
    case RuleActionKind::Mute:
        return translate("PageWords", "muted");
    case RuleActionKind::Notify:
        return translate("PageWords", "notified");
    case RuleActionKind::Keep:
        return translate("PageWords", "kept offline");
    case RuleActionKind::FullText:
        return translate("PageWords", "whole article");
    }
    return {};
}

QString PageWords::forSubscribers() const
{
    return translate("PageWords",
        "This article is for subscribers of its publisher. What others may read of it is above.");
}

QString PageWords::sameStory() const
{
    return translate("PageWords", "The same event");
}

QString PageWords::follow(bool isFollowed) const
{
    return isFollowed ? translate("PageWords", "✓ Following") : translate("PageWords", "Follow");
}

QString PageWords::whoSaidWhat() const
{
    return translate("PageWords", "Who said what");
}

QString PageWords::papersAndArticles(int papers, int articles) const
{
    return translate("PageWords", "sources: %1 · articles: %2")
        .arg(m_language.toString(papers), m_language.toString(articles));
}

QString PageWords::contents() const
{
    return translate("PageWords", "Contents");
}

QString PageWords::dayOf(const QDate &day) const
{
    return m_language.toString(day, translate("PageWords", "dddd, d MMMM yyyy"));
}

QString PageWords::revised(int times) const
{
    return translate("PageWords", "revised %1× · see what changed").arg(m_language.toString(times));
}

QString PageWords::changes() const
{
    return translate("PageWords", "What changed");
}

QString PageWords::backToArticle() const
{
    return translate("PageWords", "Back to the article");
}

QString PageWords::earlierText() const
{
    return translate("PageWords", "Earlier");
}

QString PageWords::laterText() const
{
    return translate("PageWords", "Later");
}

QString PageWords::version(int number, const QDateTime &since, bool present) const
{
    const QString when = m_language.toString(since.toLocalTime(), translate("PageWords", "d MMM, HH:mm"));
    const QString name = translate("PageWords", "%1 · %2").arg(m_language.toString(number), when);
    return present ? name + translate("PageWords", " (now)") : name;
}

QString PageWords::feedText() const
{
    return translate("PageWords", "as in the feed");
}

QString PageWords::wordCounts(int deleted, int inserted) const
{
    return translate("PageWords", "words removed %1 · added %2")
        .arg(m_language.toString(deleted), m_language.toString(inserted));
}

QString PageWords::sameParagraphs(int count) const
{
    return translate("PageWords", "unchanged paragraphs: %1").arg(m_language.toString(count));
}

QString PageWords::sameText() const
{
    return translate("PageWords", "The wording is the same; only pictures, links or form changed.");
}

int readingMinutes(QStringView text)
{
    qint64 syllables = 0, words = 0;
    bool inWord = false;
    for (QChar c : text) {
        const bool isWide = c.script() == QChar::Script_Hangul || c.script() == QChar::Script_Han
            || c.script() == QChar::Script_Hiragana || c.script() == QChar::Script_Katakana;
        const bool isWord = !isWide && c.isLetterOrNumber();
        syllables += isWide ? 1 : 0;
        words += isWord && !inWord ? 1 : 0;
        inWord = isWord;
    }
    return int(std::max<qint64>(1, (syllables * 220 + words * 500 + 55'000) / 110'000));
}

} // namespace sokbo
