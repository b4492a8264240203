// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/languages.h"

#include "entity/english/english.h"
#include "entity/english/headlinespeech.h"
#include "entity/english/speech.h"
#include "entity/korean/headlinespeech.h"
#include "entity/korean/interview.h"
#include "entity/korean/korean.h"
#include "entity/korean/speech.h"

namespace sokbo::entity {

// A new language is a folder beside these, and a line here.
const std::vector<LanguageLoader> &languageLoaders()
{
    static const std::vector<LanguageLoader> loaders{
        &loadKorean,
        &loadEnglish,
    };
    return loaders;
}

const std::vector<SpeakerFinder> &speakerFinders()
{
    static const std::vector<SpeakerFinder> finders{
        &findKoreanSpeaker,
        &findEnglishSpeaker,
    };
    return finders;
}

const std::vector<SpeakerFinder> &answererFinders()
{
    static const std::vector<SpeakerFinder> finders{
        &findKoreanAnswerer,
    };
    return finders;
}

const std::vector<HeadlineSpeakerFinder> &headlineSpeakerFinders()
{
    static const std::vector<HeadlineSpeakerFinder> finders{
        &findKoreanHeadlineSpeakers,
        &findEnglishHeadlineSpeakers,
    };
    return finders;
}

bool mayEndName(const Reading &reading, int end)
{
    return isKoreanTail(reading, end);
}

} // namespace sokbo::entity
