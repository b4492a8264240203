// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/hints.h"

#include <QSet>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

QSet<QString> words(const QString &list)
{
    const QStringList split = list.split(u' ');
    return QSet<QString>(split.begin(), split.end());
}

// "newsCnt_detail-wrap2" to news, cnt, detail, wrap: names are made of words in many ways.
QStringList wordsOf(const QString &name)
{
    QStringList result;
    QString word;
    const auto flush = [&] {
        if (!word.isEmpty())
            result.append(word.toLower());
        word.clear();
    };
    for (const QChar c : name) {
        if (!c.isLetter()) {
            flush();
            continue;
        }
        if (c.isUpper() && !word.isEmpty() && !word.back().isUpper())
            flush();
        word += c;
    }
    flush();
    return result;
}

bool isSurroundingWord(const QString &word)
{
    static const QSet<QString> surrounding = words(
        u"ad ads adv adbox adsbygoogle advert advertisement advertorial banner bnr breadcrumb breadcrumbs "
        u"comment comments cmt "
        "cmts reply replies disqus livere footer foot gdpr cookie cookies consent menu nav navi navbar "
        "navigation gnb lnb snb "
        "related relation relate relates relnews recommend recommended recommendation recommendations reco "
        "recirc popular ranking "
        "rank trending mostread mostpopular share shares sharing sharebar sharetools sns social socials "
        "sidebar side aside rail "
        "sponsor sponsored promo promos promotion newsletter newsletters subscribe subscription signup login "
        "modal popup overlay "
        "pager pagination paging toolbar tools utility outbrain taboola widget widgets tags taglist tagcloud "
        "keyword keywords "
        "hashtag hashtags copyright subscribers paywall donate donation rating ratings vote poll emotion "
        "sympathy feedback jump "
        "skip skiplink postmeta byline bylines breadcrumbtrail addthis addtoany sharethis sharedaddy inread"_s);
    if (surrounding.contains(word))
        return true;
    for (const auto part : {"advert"_L1, "breadcrumb"_L1, "outbrain"_L1, "taboola"_L1, "newsletter"_L1,
             "sidebar"_L1, "recommend"_L1, "pagination"_L1, "sociallink"_L1, "sharebutton"_L1})
        if (word.contains(part))
            return true;
    return false;
}

bool isSureWord(const QString &word)
{
    static const QSet<QString> sure
        = words(u"comment comments cmt cmts reply replies disqus livere footer gdpr cookie cookies consent "
                "breadcrumb breadcrumbs taboola outbrain newsletter popup modal"_s);
    return sure.contains(word);
}

// "modal-enabled", "comments-open": says what an element can do, or what stands elsewhere.
bool isState(const QStringList &words)
{
    static const QSet<QString> states = {u"enabled"_s, u"disabled"_s, u"open"_s, u"closed"_s, u"ready"_s,
        u"active"_s, u"loaded"_s, u"on"_s, u"off"_s, u"with"_s, u"has"_s, u"no"_s, u"enable"_s, u"disable"_s};
    return words.size() > 1 && (states.contains(words.last()) || states.contains(words.first()));
}

bool isCaptionWord(const QString &word)
{
    static const QSet<QString> captions = words(
        u"caption captions cutline figcaption credit photocredit imagecredit captiontext imgdesc photodesc "
        "photojournal"_s);
    return captions.contains(word);
}

// Names that say it in two words: "img_desc", "photo-txt", "cssDesc".
bool isCaptionName(const QStringList &words)
{
    static const QSet<QString> pictures
        = {u"img"_s, u"image"_s, u"photo"_s, u"pic"_s, u"picture"_s, u"thumb"_s, u"css"_s};
    static const QSet<QString> texts
        = {u"desc"_s, u"description"_s, u"txt"_s, u"text"_s, u"cap"_s, u"exp"_s, u"explain"_s, u"summary"_s};
    return words.size() == 2 && pictures.contains(words.first()) && texts.contains(words.last());
}

// What belongs to an article by its nature, whatever its class says: names of classes are often random
// letters.
bool isPartOfText(HtmlTag tag)
{
    return tag == HtmlTag::P || tag == HtmlTag::Blockquote || tag == HtmlTag::Pre || tag == HtmlTag::Tr
        || tag == HtmlTag::Tbody || tag == HtmlTag::Td || tag == HtmlTag::Html || tag == HtmlTag::Img
        || tag == HtmlTag::Figure || isHeading(tag) || tag == HtmlTag::Br || tag == HtmlTag::B
        || tag == HtmlTag::Strong || tag == HtmlTag::Em || tag == HtmlTag::I;
}

bool isArticleWord(const QString &word)
{
    static const QSet<QString> articles = {u"article"_s, u"story"_s, u"news"_s, u"post"_s, u"entry"_s};
    return articles.contains(word);
}

bool isArticleName(const QString &name)
{
    static const QSet<QString> names = words(
        u"articlebody article-body article_body article__body article-content article_content "
        u"article__content articlecontent "
        "articletext article-text article_text articleview article_view article-view "
        "article-view-content-div newsbody "
        "news_body news-body newsview news_view news_cnt_detail_wrap newsct_article newsendcontents "
        "articlebodycontents "
        "articeBody dic_area entry-content entry_content entrycontent entry-body post-content post_content "
        "postcontent "
        "post-body post_body postbody post-entry post__content story-body story_body storybody story-content "
        "storycontent "
        "storytext story-text story__body td-post-content content-body content__body contentbody "
        "body-content blog-post-content "
        "single-content xe_content rhymix_content rd_body view_content viewcontent view_cont viewcon "
        "view_con article_txt "
        "articletxt art_body art_text article-paragraphs c-entry-content rich-text richtext field-name-body "
        "text-wrap par "
        "article_body_content user-contents cont_article newscontent news_content news_text detail_body body_text"_s
            .toLower());
    return names.contains(name);
}

} // namespace

Hints hintsOfTag(HtmlTag tag)
{
    Hints hints;
    switch (tag) {
    case HtmlTag::Nav:
    case HtmlTag::Footer:
    case HtmlTag::Aside:
    case HtmlTag::Menu:
    case HtmlTag::Dialog:
    case HtmlTag::Button:
        hints.surrounds = true;
        break;
    case HtmlTag::Figcaption:
        hints.isCaption = true;
        break;
    default:
        break;
    }
    return hints;
}

Hints hintsOf(const HtmlNode &node)
{
    if (node.isText())
        return {};
    Hints hints = hintsOfTag(node.tag);
    const QString property = node.attribute("itemprop");
    hints.holdsArticle = property == "articleBody"_L1 || property == "reviewBody"_L1;
    const QString role = node.attribute("role");
    if (role == "navigation"_L1 || role == "complementary"_L1 || role == "contentinfo"_L1
        || role == "dialog"_L1 || role == "banner"_L1 || role == "search"_L1 || role == "menu"_L1
        || role == "alert"_L1)
        hints.surrounds = true;
    bool isNamedArticle = false; // "box article modal"
    bool isEmbed = false; // a post of a social network that the article shows
    for (const char *attribute : {"class", "id"}) {
        const QString names = node.attribute(attribute);
        for (const QString &name : names.split(u' ', Qt::SkipEmptyParts)) {
            hints.holdsArticle = hints.holdsArticle || isArticleName(name.toLower());
            const QStringList nameWords = wordsOf(name);
            isNamedArticle = isNamedArticle || (nameWords.size() == 1 && isArticleWord(nameWords.first()));
            // "sharing-with-a-single-developer" is the address of a chapter.
            if (nameWords.size() > 4 && attribute[0] == 'i')
                continue;
            if (isState(nameWords))
                continue;
            hints.isCaption = hints.isCaption || isCaptionName(nameWords);
            for (const QString &word : nameWords) {
                hints.surrounds = hints.surrounds || isSurroundingWord(word);
                hints.surelySurrounds = hints.surelySurrounds || isSureWord(word);
                hints.isCaption = hints.isCaption || isCaptionWord(word);
                isEmbed = isEmbed || word == "embed"_L1 || word == "embedded"_L1;
            }
        }
    }
    hints.surelySurrounds = hints.surelySurrounds && !isNamedArticle;
    if (isPartOfText(node.tag) || (isEmbed && !hints.surelySurrounds)) {
        hints.surrounds = false;
        hints.surelySurrounds = false;
    }
    return hints;
}

} // namespace sokbo
