// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/languages.h"
#include "entity/recogniser.h"

#include <QTest>

#include <algorithm>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

// An invented language: whoever is called "vor" before a word is a person, and writes -ki onto names.
class Vorish final : public entity::Language {
public:
    void find(const entity::Context &context, entity::Candidates &found) const override
    {
        const entity::Reading &reading = context.reading;
        const std::vector<entity::Word> &words = reading.words();
        for (std::size_t i = 0; i + 1 < words.size(); ++i)
            if (reading.view(words[i]) == u"vor" || reading.view(words[i]) == u"vem")
                found.push_back({words[i + 1].start, words[i + 1].end, MentionType::Person,
                    reading.view(words[i]) == u"vor" ? entity::Strong : entity::Weak,
                    reading.view(words[i + 1]).toString(), u"vor"_s});
    }
    bool mayEndName(const entity::Reading &reading, int end) const override
    {
        return !reading.isWordPart(end)
            || (reading.view(end, end + 2) == u"ki" && !reading.isWordPart(end + 2));
    }
};

Result<std::unique_ptr<entity::Language>> loadVorish(entity::ListedNames &)
{
    return std::make_unique<Vorish>();
}

QStringList people(const Recogniser &recogniser, const QString &text)
{
    QStringList names;
    for (const Mention &mention : recogniser.recognise({{}, text, {}}))
        if (mention.type == MentionType::Person)
            names.append(mention.text);
    return names;
}

} // namespace

class LanguagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        std::vector<entity::LanguageLoader> loaders = entity::languageLoaders();
        loaders.push_back(&loadVorish);
        auto loaded = Recogniser::load(loaders);
        QVERIFY(loaded);
        m_recogniser = std::move(*loaded);
    }

    void marksWhatThatLanguageFinds()
    {
        const QString text = u"hesu vor xanthil mirdo"_s;
        QCOMPARE(people(*m_recogniser, text), QStringList{u"xanthil"_s});
        QCOMPARE(people(**Recogniser::load(), text), QStringList());
    }

    void marksWhatTheOtherLanguagesFindBesideIt()
    {
        const QStringList found
            = people(*m_recogniser, u"President Sarah Miller met vor xanthil.\n홍길동 의원이 말했다."_s);
        QCOMPARE(found, (QStringList{u"Sarah Miller"_s, u"xanthil"_s, u"홍길동"_s}));
    }

    void doesNotMarkWhatThatLanguageIsUnsureOf()
    {
        QCOMPARE(people(*m_recogniser, u"hesu vem xanthil mirdo"_s), QStringList());
    }

    void marksARepeatedNameWithWhatThatLanguageWritesOntoIt()
    {
        QCOMPARE(people(*m_recogniser, u"hesu vor xanthil mirdo. lume xanthilki dor."_s),
            (QStringList{u"xanthil"_s, u"xanthil"_s}));
    }

private:
    std::unique_ptr<Recogniser> m_recogniser;
};

QTEST_APPLESS_MAIN(LanguagesTest)

#include "tst_languages.moc"
