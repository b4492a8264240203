// SPDX-License-Identifier: GPL-3.0-or-later
#include "bbs/sitefacts.h"

#include <QRegularExpression>

#include <algorithm>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

// Where each fact is from: public programs that read these pages, and when these, or others beside them, were
// seen to do so. Only names of classes and attributes are taken from them. Left out are sites whose
// robots.txt asks all programs to stay away (news.naver.com, mlbpark.donga.com, the articles of fmkorea.com),
// and those whose pages no public code that we could name shows (the sections of news.daum.net): these are
// read by their looks, where robots.txt allows it. Blogs of Naver and Tistory have feeds.

// Lists of galleries, minor and mini ones too. github.com/gurumnyang/dcinside.js, src/scraper/board/pc.ts of
// 78f4986, released until 2026-07; github.com/HystericBlue/api, backend/scraping. Seen in 2026-09. robots.txt
// allows all but single galleries. Rows without a number are advertisements and surveys.
SiteFacts dcinside()
{
    SiteFacts site;
    site.name = "dcinside"_L1;
    site.domain = "gall.dcinside.com"_L1;
    site.rows = {"ub-content"_L1};
    site.title = "gall_tit"_L1;
    site.author = {{"gall_writer"_L1}, "data-nick"};
    site.date = {{"gall_date"_L1}};
    site.comments = {{"reply_num"_L1}};
    site.category = {{"gall_subject"_L1}};
    site.number = {{"gall_num"_L1}};
    site.documentPath = "^/(?:mgallery/|mini/)?board/view/?$"_L1;
    site.documentParameters = {"id"_L1, "no"_L1};
    return site;
}

// Boards. github.com/krepe90/user-hotdeal-bot, src/crawler/clien.py of 08ebaa9; github.com/dealmungchi/
// hotdealworker, internal/crawler/clien.go of 037eaff. Seen in 2026-08. robots.txt allows /service/board/
// without a query, but for the boards "sold" and "hongbo"; it shows that to browsers only.
SiteFacts clien()
{
    SiteFacts site;
    site.name = "clien"_L1;
    site.domain = "clien.net"_L1;
    site.rows = {"list_item"_L1};
    site.noRows = {"hongbo"_L1};
    site.noticeRows = {"notice"_L1};
    site.title = "list_subject"_L1;
    site.titleText = {{"subject_fixed"_L1, "list_subject"_L1}, "title"};
    site.author = {{"nickname"_L1}};
    site.date = {{"timestamp"_L1}};
    site.comments = {{"rSymph05"_L1}};
    site.category = {{"icon_keyword"_L1}};
    site.numberOfRow = "data-board-sn";
    site.commentsOfRow = "data-comment-count";
    site.closedPath = "^/service/(?!board/)|^/service/board/(?:sold|hongbo)(?:/|$)"_L1;
    site.documentPath = "^/service/board/(?!sold/|hongbo/)[a-z0-9_]+/[0-9]+$"_L1;
    return site;
}

// Boards, and the lists of the best. github.com/krepe90/user-hotdeal-bot, src/crawler/ruliweb.py of 08ebaa9;
// github.com/dealmungchi/hotdealworker, internal/crawler/ruliweb.go of 095573f;
// github.com/kimhyongkui/hot_deal, crawler/crawling/ruliweb.py. Seen in 2026-09. robots.txt allows all but
// searches, members and addresses with an order or a category. Rows of the class "best" repeat others.
SiteFacts ruliweb()
{
    SiteFacts site;
    site.name = "ruliweb"_L1;
    site.domain = "bbs.ruliweb.com"_L1;
    site.rows = {"table_body"_L1};
    site.noRows = {"best"_L1};
    site.noticeRows = {"notice"_L1};
    site.title = "subject_link"_L1;
    site.titleText = {{"text_over"_L1}};
    site.author = {{"writer"_L1, "nick"_L1}};
    site.date = {{"time"_L1}};
    site.comments = {{"num_reply"_L1}};
    site.category = {{"divsn"_L1}};
    site.number = {{"id"_L1}};
    site.documentPath = "/read/[0-9]+$"_L1;
    return site;
}

// Boards. github.com/krepe90/user-hotdeal-bot, src/crawler/ppomppu.py of 08ebaa9 and tests/
// test_crawler_parsers.py of 3ddfdf0. Seen in 2026-09. robots.txt allows /zboard/.
SiteFacts ppomppu()
{
    SiteFacts site;
    site.name = "ppomppu"_L1;
    site.domain = "ppomppu.co.kr"_L1;
    site.rows = {"baseList"_L1, "baseNotice"_L1};
    site.noticeRows = {"baseNotice"_L1};
    site.title = "baseList-title"_L1;
    site.author = {{"baseList-name"_L1}};
    site.date = {{"baseList-time"_L1}};
    site.comments = {{"baseList-c"_L1}};
    site.category = {{"baseList-small"_L1}};
    site.number = {{"baseList-numb"_L1}};
    site.documentPath = "^/zboard/view\\.php$"_L1;
    site.documentParameters = {"id"_L1, "no"_L1};
    return site;
}

const std::vector<SiteFacts> &allSites()
{
    static const std::vector<SiteFacts> sites = {dcinside(), clien(), ruliweb(), ppomppu()};
    return sites;
}

} // namespace

const SiteFacts *siteOf(const QString &host)
{
    const std::vector<SiteFacts> &sites = allSites();
    const auto site = std::find_if(sites.begin(), sites.end(),
        [&host](const SiteFacts &each) { return host == each.domain || host.endsWith(u'.' + each.domain); });
    return site == sites.end() ? nullptr : &*site;
}

bool isDocument(const SiteFacts &site, const QUrl &url)
{
    return QRegularExpression(site.documentPath).match(url.path()).hasMatch();
}

bool isClosed(const SiteFacts &site, const QUrl &url)
{
    return !site.closedPath.isEmpty() && QRegularExpression(site.closedPath).match(url.path()).hasMatch();
}

} // namespace sokbo
