// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/palette.h"
#include "support/storedarticles.h"

#include <QAccessible>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QSignalSpy>
#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;
using sokbo::test::StoredArticles;

// The palette as somebody has it who types.
class TestPalette : public QObject {
    Q_OBJECT

    std::unique_ptr<StoredArticles> m_articles;
    std::unique_ptr<QMainWindow> m_window;
    std::unique_ptr<Palette> m_palette;

    static PaletteEntry entry(
        const QString &key, const QString &text, const QString &kind, const QString &keys = {})
    {
        PaletteEntry made;
        made.thing = {key, text, {}, 0};
        made.kind = kind;
        made.keys = keys;
        return made;
    }
    static Palette::Contents contents()
    {
        Palette::Contents all;
        all.entries = {entry(u"source:1"_s, u"한강일보"_s, u"소스"_s),
            entry(u"unread"_s, u"안 읽은 글"_s, u"보드"_s), entry(u"tag:금리"_s, u"금리"_s, u"태그"_s),
            entry(u"command:allRead"_s, u"모두 읽음으로"_s, u"명령"_s, u"Shift+A"_s),
            entry(u"command:sync"_s, u"동기화"_s, u"명령"_s, u"F5"_s)};
        all.likely = {u"unread"_s, u"command:sync"_s};
        return all;
    }
    void mention(const QString &name, MentionType type, int articles)
    {
        QList<AnalysedArticle> made = m_articles->make(articles);
        for (AnalysedArticle &article : made) {
            Mention mention;
            mention.field = Mention::Field::Title;
            mention.end = 2;
            mention.type = type;
            mention.text = mention.name = name;
            article.mentions = {mention};
        }
        m_articles->save(made);
    }

    QLineEdit &edit() const { return *m_palette->findChild<QLineEdit *>(u"paletteEdit"_s); }
    QListView &list() const { return *m_palette->findChild<QListView *>(u"paletteList"_s); }
    QStringList texts() const
    {
        QStringList all;
        for (int row = 0; row < list().model()->rowCount(); ++row)
            all.append(list().model()->index(row, 0).data().toString());
        return all;
    }
    QString current() const { return list().currentIndex().data().toString(); }
    void type(const QString &text)
    {
        edit().clear();
        for (const QChar c : text) {
            QInputMethodEvent event;
            event.setCommitString(QString(c));
            QCoreApplication::sendEvent(&edit(), &event);
        }
    }
    void press(Qt::Key key) { QTest::keyClick(&edit(), key); }
    void open(const Palette::Contents &all = contents())
    {
        m_palette->open(all);
        QVERIFY(QTest::qWaitForWindowActive(m_palette.get()));
    }

private Q_SLOTS:
    void init()
    {
        m_articles = std::make_unique<StoredArticles>();
        m_window = std::make_unique<QMainWindow>();
        m_window->resize(1000, 700);
        m_window->show();
        m_palette = std::make_unique<Palette>(m_articles->store(), m_window.get());
    }
    void cleanup()
    {
        m_palette.reset();
        m_window.reset();
        m_articles.reset();
    }

    void enterChoosesTheFirstThatFits()
    {
        QSignalSpy chosen(m_palette.get(), &Palette::chosen);
        open();
        type(u"ㅁㄷㅇㅇ"_s);
        QCOMPARE(current(), u"모두 읽음으로"_s);
        press(Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<PaletteEntry>().thing.key, u"command:allRead"_s);
        QVERIFY(!m_palette->isVisible());
    }

    void whatAnInputMethodStillComposesIsLookedForToo()
    {
        open();
        type(u"한"_s);
        QInputMethodEvent composing(u"가"_s, {});
        QCoreApplication::sendEvent(&edit(), &composing);
        QCOMPARE(edit().text(), u"한"_s);
        QCOMPARE(current(), u"한강일보"_s);
        QInputMethodEvent other(u"나"_s, {});
        QCoreApplication::sendEvent(&edit(), &other);
        QVERIFY(!texts().contains(u"한강일보"_s));
    }

    void findsWhatWasTypedOnTheOtherLayout()
    {
        open();
        QTest::keyClicks(&edit(), u"rmafl"_s);
        QCOMPARE(current(), u"금리"_s);
    }

    void namesComeFromTheStoreTheMostNamedFirst()
    {
        mention(u"삼성전자"_s, MentionType::Organisation, 3);
        mention(u"삼성전기"_s, MentionType::Organisation, 9);
        mention(u"삼척"_s, MentionType::Place, 1);
        open();
        type(u"ㅅㅅㅈ"_s);
        QTRY_COMPARE(texts().mid(0, 2), (QStringList{u"삼성전기"_s, u"삼성전자"_s}));
        type(u"ㅅㅅㅈㅈ"_s);
        QTRY_COMPARE(current(), u"삼성전자"_s);
        QCOMPARE(texts().size(), 2); // and the search for what was typed
        QSignalSpy chosen(m_palette.get(), &Palette::chosen);
        press(Qt::Key_Return);
        QVERIFY(chosen.first().first().value<PaletteEntry>().thing.key.startsWith(u"entity:"));
    }

    void anAnswerForAnEarlierTextIsNotShown()
    {
        mention(u"삼성전자"_s, MentionType::Organisation, 3);
        open();
        type(u"삼성"_s);
        type(u"금리"_s);
        StoredArticles::wait(m_articles->store().findNames(TypedText(u"금리"_s).withSigns, 3));
        QTest::qWait(50);
        QCOMPARE(current(), u"금리"_s);
        QVERIFY(!texts().contains(u"삼성전자"_s));
    }

    void aNameDoesNotMoveTheRowThatTheReaderHasWalkedTo()
    {
        for (int i = 0; i < 4; ++i)
            mention(u"한강 %1"_s.arg(i), MentionType::Place, 5);
        open();
        type(u"한"_s);
        press(Qt::Key_Down);
        const QString walkedTo = current();
        QTRY_VERIFY(texts().contains(u"한강 3"_s));
        QCOMPARE(current(), walkedTo);
    }

    void theKeysWalkThroughTheList()
    {
        open();
        const QStringList all = texts();
        QCOMPARE(all, (QStringList{u"안 읽은 글"_s, u"동기화"_s}));
        QCOMPARE(current(), all.at(0));
        press(Qt::Key_Down);
        QCOMPARE(current(), all.at(1));
        press(Qt::Key_Down);
        QCOMPARE(current(), all.at(1));
        press(Qt::Key_PageUp);
        QCOMPARE(current(), all.at(0));
    }

    void anEmptyLineOffersWhatWasUsedLatelyThenWhatOftenComesNext()
    {
        Palette::Contents all = contents();
        all.recent = {all.entries.at(2), all.entries.at(4)};
        open(all);
        const QStringList shown = texts();
        QCOMPARE(shown.size(), 5); // two headings
        QCOMPARE(shown.at(1), u"금리"_s);
        QCOMPARE(shown.at(2), u"동기화"_s);
        QCOMPARE(shown.at(4), u"안 읽은 글"_s);
        QCOMPARE(current(), u"금리"_s); // a heading cannot be chosen
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        QCOMPARE(current(), u"안 읽은 글"_s);
    }

    void whatCannotBeDoneIsShownButNotChosen()
    {
        Palette::Contents all = contents();
        all.entries[4].isPossible = false;
        QSignalSpy chosen(m_palette.get(), &Palette::chosen);
        open(all);
        type(u"동기화"_s);
        QVERIFY(texts().contains(u"동기화"_s));
        QVERIFY(current() != u"동기화"_s);
        const int row = int(texts().indexOf(u"동기화"_s));
        QTest::mouseClick(
            list().viewport(), Qt::LeftButton, {}, list().visualRect(list().model()->index(row, 0)).center());
        QVERIFY(chosen.isEmpty());
        QVERIFY(m_palette->isVisible());
    }

    void aClickChooses()
    {
        QSignalSpy chosen(m_palette.get(), &Palette::chosen);
        open();
        QTest::mouseClick(
            list().viewport(), Qt::LeftButton, {}, list().visualRect(list().model()->index(1, 0)).center());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<PaletteEntry>().thing.key, u"command:sync"_s);
    }

    void whatIsNowhereCanBeSearchedFor()
    {
        QSignalSpy searched(m_palette.get(), &Palette::searchRequested);
        open();
        type(u" 없는 말 "_s);
        QCOMPARE(texts().size(), 1);
        press(Qt::Key_Return);
        QCOMPARE(searched.size(), 1);
        QCOMPARE(searched.first().first().toString(), u"없는 말"_s);
    }

    void escapeAndAnotherWindowCloseIt()
    {
        open();
        press(Qt::Key_Escape);
        QVERIFY(!m_palette->isVisible());
        open();
        m_window->activateWindow();
        QTRY_VERIFY(!m_palette->isVisible());
    }

    void itBeginsEmptyEachTime()
    {
        open();
        type(u"금리"_s);
        press(Qt::Key_Escape);
        open();
        QCOMPARE(edit().text(), QString());
        QCOMPARE(texts().size(), 2);
    }

    void itSaysItsNamesAndItsRows()
    {
        open();
        type(u"모두"_s);
        QAccessibleInterface *line = QAccessible::queryAccessibleInterface(&edit());
        QVERIFY(!line->text(QAccessible::Name).isEmpty());
        QCOMPARE(line->role(), QAccessible::EditableText);
        QVERIFY2(line->text(QAccessible::Description).contains(u"모두 읽음으로, 명령, Shift+A"),
            qPrintable(line->text(QAccessible::Description)));
        QAccessibleInterface *rows = QAccessible::queryAccessibleInterface(&list());
        QCOMPARE(rows->role(), QAccessible::List);
        QVERIFY(!rows->text(QAccessible::Name).isEmpty());
        QCOMPARE(rows->child(0)->text(QAccessible::Name), u"모두 읽음으로, 명령, Shift+A"_s);
        QVERIFY(rows->child(0)->state().selected);
        QVERIFY(!QAccessible::queryAccessibleInterface(m_palette.get())->text(QAccessible::Name).isEmpty());
    }

    void itStaysWithinTheWindowWithLargeText()
    {
        QFont large = QApplication::font();
        large.setPointSizeF(large.pointSizeF() * 2);
        m_palette->setFont(large);
        m_window->resize(640, 400);
        open();
        QVERIFY(m_palette->width() <= m_window->width());
        QVERIFY(m_palette->height() <= m_window->height());
        const QRect first = list().visualRect(list().model()->index(0, 0));
        QVERIFY(first.height() > QFontMetrics(large).height());
        QVERIFY(list().viewport()->rect().contains(first));
    }
};

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
