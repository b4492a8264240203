#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the word lists of resources/lexicon that come from public lists.

usage: make_lexicon.py LISTS OUT

LISTS holds krx_listed.tsv, krx_companies.tsv, sp500.tsv, nasdaq.tsv, admin_{si,gu,dong}.tsv, countries_{ko,en}.tsv,
people.tsv, assembly_2016.tsv, words_place_station.txt and forms.tsv (KoNEC), and, one folder up, the labelled sentences
klue_train_silver.jsonl.gz from which it is counted how often a form means what a list says. OUT is resources/lexicon,
whose hand-written lists (korean/particles.tsv, korean/surnames.tsv) are read too. An update of a list is one run of this program.
"""
import collections
import gzip
import json
import math
import os
import re
import sys

LISTS, OUT = sys.argv[1], sys.argv[2]
HANGUL = re.compile(r'^[가-힣]+$')


def rows(name, folder=LISTS, header=True):
    with open(os.path.join(folder, name), encoding='utf-8') as lines:
        table = [line.rstrip('\n').split('\t') for line in lines if not line.startswith('# ')]
    return table[1:] if header else table


def write(name, source, columns, table):
    with open(os.path.join(OUT, name), 'w', encoding='utf-8') as out:
        out.write(f'# Made by packaging/lexicon/make_lexicon.py. Source: {source}\n# {columns}\n')
        for row in sorted(set(table)):
            out.write('\t'.join(row).rstrip('\t') + '\n')
    print(name, len(set(table)))


# ---- how often a form is what a list calls it, counted over labelled news sentences --------------------------------
PARTICLES = {row[0] for row in rows('korean/particles.tsv', OUT, header=False)}
SURNAMES = {row[0]: row[2] if len(row) > 2 else '' for row in rows('korean/surnames.tsv', OUT, header=False)}


def is_tail(rest, depth=0):
    if not rest:
        return True
    return depth < 3 and any(rest[:n] in PARTICLES and is_tail(rest[n:], depth + 1) for n in range(1, len(rest) + 1))


word_pattern = re.compile(r'[가-힣A-Za-z0-9]+')
meant = collections.defaultdict(collections.Counter)  # form → type → count, at a word's start and with a clean tail
plain = collections.Counter()  # words outside every mention, without particles
sentences = [json.loads(line) for line in gzip.open(os.path.join(LISTS, '..', 'klue_train_silver.jsonl.gz'), 'rt')]
for sentence in sentences:
    text = sentence['text']
    labels = {(m['start'], m['end']): m['type'] for m in sentence['mentions']}
    inside = [None] * (len(text) + 1)
    for (start, end), label in labels.items():
        for i in range(start, end):
            inside[i] = label
    for (start, end), label in labels.items():
        meant[text[start:end]][label] += 1
    for match in word_pattern.finditer(text):
        word, start = match.group(), match.start()
        for length in range(1, min(len(word), 12) + 1):
            if (start, start + length) in labels or not is_tail(word[length:]):
                continue
            covered = {inside[i] for i in range(start, start + length)}
            meant[word[:length]]['other' if covered == {None} else 'part'] += 1
            if covered == {None}:
                plain[word[:length]] += 1


def share(form, kind):
    """Share of the form's occurrences that mean `kind`, or None where it never occurs."""
    counts = meant.get(form)
    if not counts:
        return None
    total = counts[kind] + counts['other'] + sum(n for k, n in counts.items() if k not in (kind, 'other', 'part'))
    return counts[kind] / total if total else None


def use_of(form, kind, shortest=3, least=0.5):
    """'' when the form can be trusted alone, 'c' when it needs its context."""
    known = share(form, kind)
    if known is not None:
        return '' if known >= least else 'c'
    return '' if len(form) >= shortest else 'c'


# ---- companies ------------------------------------------------------------------------------------------------------
companies = []
# Ordinary words of three syllables and more that are also companies.
COMPANY_WORDS = set('자이언트스텝 파라다이스 손오공 사람인 데이터스트림 마이크로 인포뱅크 오로라 레몬 비트나인 한국경제 플레이그램 스타플렉스 캐리소프트 바이브컴퍼니 '
                    '에이스침대 원익 휴마시스 보해양조 캠시스 매커스 라이트론 오리엔트 디딤이앤에프 모나리자 형지엘리트 아우딘퓨쳐스 엔터 유니온 신세계 한화생명e 제주은행 쏘닉스 '
                    '스튜디오 예스티 메디콕스 인터파크 하이브 코스모스 엑스페릭스 나무기술 위세아이텍 피플바이오 다보링크 유니버스 판타지오 대교 동방 태양'.split()) - {'한화생명e', '하이브', '신세계', '에이스침대', '제주은행'}
for code, name, market, *_ in rows('krx_listed.tsv'):
    if not code.endswith('0') or 'KONEX' in market:  # preferred shares carry other last digits
        continue
    form = name.strip()
    use = use_of(form, 'organisation')
    if form in COMPANY_WORDS:
        use = 'c'
    if re.match(r'^[A-Z]{1,2}$', form) or (re.match(r'^[A-Za-z&]+$', form) and len(form) <= 3 and share(form, 'organisation') is None):
        use = 'c'
    companies.append((form, 'organisation', name, code, use))
write('names/companies_kr.tsv', 'companies listed on KRX, 2026-03-22 (facts)', 'form\ttype\tname\tticker\tuse', companies)

american = []
ends = re.compile(r',? (Inc\.?|Incorporated|Corp\.?|Corporation|Company|Co\.|plc|PLC|Ltd\.?|Limited|N\.V\.|S\.A\.|Holdings?|Group|The|Class [ABC]|& Co\.?|\((The|Class [ABC]|Holding|Series [ABC])\))$')


def short_forms(name):
    forms = [name]
    while ends.search(name):
        name = ends.sub('', name)
        forms.append(name)
    return forms


ORDINARY_ENGLISH = set('''Aon Ball Best Block Booking Carrier Cooper Corning Target Gap General Global Hess Host Key Match Moody News Nucor Progressive
Paycom Pool Public Realty Republic Ross Seagate Sherwin Snap Southern Square State Steel Visa Waters Western Xylem Yum Dover Dow Eaton Emerson Everest Fox
Franklin Garmin Generac Humana Incyte Insulet Jacobs Kellogg Kroger Linde Loews Lowe Nasdaq Norfolk Northern Otis Paramount Sempra Smith Stanley Stryker
Synchrony Travelers Trade Tyler United Universal Vulcan Wells Williams Cooper Allegion Ametek Amgen Apple Alphabet Meta Ford Cintas Ecolab Entergy
Evergy Fortive Gen Labcorp Lennox Masco Mosaic Pentair Revvity Snap-on Southern Textron Trimble Truist Twilio Vistra Charter Equity Federal First Home
International Digital American National Electronic Advance Lucky Standard Columbia Monster Bunge'''.split())
for ticker, name, *_ in rows('sp500.tsv'):
    for form in short_forms(name.strip()):
        if len(form) < 3:
            continue
        american.append((form, 'organisation', name.strip(), ticker, 'c' if form in ORDINARY_ENGLISH or (' ' not in form and len(form) < 5) else ''))
known = {ticker for _, _, _, ticker, _ in american}
for ticker, name in rows('nasdaq.tsv'):
    common = re.match(r'^(.*?(?:,? (?:Inc|Corp|Corporation|Incorporated|Ltd|Limited|plc|N\.V|S\.A|Company|Co)\b\.?)).* - .*(Common S|Ordinary S|American Depositary S|Common Stock)', name)
    if not common or ticker in known or re.search(r'Acquisition|Trust|Fund|ETF|Warrant|Unit|Right', name) or len(ticker) > 4:
        continue
    # Only the full legal name: hundreds of small companies are called by ordinary English words.
    american.append((common.group(1), 'organisation', common.group(1), ticker, ''))
write('names/companies_us.tsv', 'S&P 500 and Nasdaq-listed companies (ODC-PDDL), 2026-03', 'form\ttype\tname\tticker\tuse', american)

# ---- places ---------------------------------------------------------------------------------------------------------
places = []
SHORT = {'서울특별시': '서울', '부산광역시': '부산', '대구광역시': '대구', '인천광역시': '인천', '광주광역시': '광주', '대전광역시': '대전',
         '울산광역시': '울산', '세종특별자치시': '세종', '경기도': '경기', '강원특별자치도': '강원', '충청북도': '충북', '충청남도': '충남',
         '전북특별자치도': '전북', '전라남도': '전남', '경상북도': '경북', '경상남도': '경남', '제주특별자치도': '제주'}
OTHER = {'강원도': '강원특별자치도', '전라북도': '전북특별자치도', '제주도': '제주특별자치도', '세종시': '세종특별자치시', '호남': '호남',
         '영남': '영남', '강북': '강북', '수도권': '수도권', '충청도': '충청도', '전라도': '전라도', '경상도': '경상도', '영동': '영동', '영서': '영서', '여의도': '서울특별시 영등포구 여의도동'}
for full, short in SHORT.items():
    places += [(full, 'place', full, '', ''), (short, 'place', full, '', 'c' if short == '경기' else '')]
    if full.endswith('시'):
        places.append((short + '시', 'place', full, '', ''))
for form, name in OTHER.items():
    places.append((form, 'place', name, '', use_of(form, 'place')))
AMBIGUOUS = set('동작 화성 장수 인제 부여 상주 고령 무안 하동 진천 영광 옥천 강서 강동 보은 의성 고성 성주 칠곡 함안 사하 수성 달서 연수 계양 양구 강화 구로 '
                '중랑 성북 금정 유성 대덕 광산 처인 기흥 분당 일산 장안 권선 영통 수정 중원 상당 서원 흥덕 청원 완산 덕진 함양 산청 단양 진도 해남 장성 동해 남해 '
                '영주 문경 거제 사천 양산 공주 논산 보령 서산 당진 아산 정읍 남원 김제 안성 여주 이천 구리 오산 시흥 광명 과천 군포 의왕 하남 포천 동두천 양주 '
                '가평 연천 임실 순창 고창 부안 담양 곡성 구례 고흥 보성 화순 강진 신안 완도 청송 영양 영덕 청도 봉화 울진 예천'.split())
TRAPS = set('동작 화성 장수 인제 부여 상주 고령 무안 하동 영광 강서 강동 보은 의성 성주 사하 수성 연수 계양 강화 중랑 금정 유성 광산 장안 수정 중원 상당 서원 '
            '동해 남해 공주 구리 시흥 장성 구례 고창 신안 영양 청도 이천 양산 진도 사천 안성 여주 예천'.split())
for code, city, full, name, active in rows('admin_gu.tsv'):
    last = full.split()[-1]
    duplicates = sum(1 for row in rows('admin_gu.tsv') if row[2].split()[-1] == last)
    canonical = full if duplicates == 1 else last
    places.append((last, 'place', canonical, '', '' if len(last) > 2 else 'c'))
    stem = last[:-1]
    if len(stem) >= 2:
        use = use_of(stem, 'place', shortest=2)
        places.append((stem, 'place', canonical, '', 'c' if stem in TRAPS and (stem == '양산' or not (share(stem, 'place') or 0) > 0.7) else use))
counts = collections.Counter(row[2] for row in rows('admin_dong.tsv'))
for code, full, name, active in rows('admin_dong.tsv'):
    if active != 'true' or not HANGUL.match(name) or len(name) < 3:
        continue
    places.append((name, 'place', full if counts[name] == 1 else name, '', use_of(name, 'place')))
for name in open(os.path.join(LISTS, 'words_place_station.txt'), encoding='utf-8').read().split():
    if name.endswith('역') and len(name) >= 3:
        places.append((name, 'place', name, '', use_of(name, 'place')))
# Of a form with several meanings the larger place counts: 광주 is first of all 광주광역시.
first_meaning = {}
for row in places:
    first_meaning.setdefault(row[0], row)
write('names/places_kr.tsv', 'administrative districts of Korea, 2024-08 (facts); stations: mecab-ko-dic (Apache-2.0)', 'form\ttype\tname\t\tuse', first_meaning.values())

COUNTRY = {'대한민국': '한국 우리나라 남한', '조선민주주의인민공화국': '북한', '미국': '', '영국': '', '중국': '', '러시아': '', '튀르키예': '터키', '아랍에미리트': 'UAE', '남아프리카': '남아프리카공화국 남아공',
           '오스트레일리아': '호주', '베트남': '월남', '타이': '태국', '네덜란드': '', '체코': '체코공화국', '콩고-킨샤사': '콩고민주공화국 민주콩고'}
countries = []
for code, name in rows('countries_ko.tsv'):
    name = re.sub(r'\(.*', '', name).strip()
    canonical = {'북한': '북한', '호주': '호주'}.get(name, name)
    countries.append((name, 'place', canonical, '', use_of(name, 'place', shortest=2, least=0.4)))
    countries.append((name.replace(' ', ''), 'place', canonical, '', use_of(name, 'place', shortest=2, least=0.4)))
for name, forms in COUNTRY.items():
    for form in forms.split():
        countries.append((form, 'place', '북한' if form == '북한' else {'오스트레일리아': '호주', '타이': '태국'}.get(name, name), '', ''))
for code, name in rows('countries_en.tsv'):
    name = re.sub(r'\(.*', '', name).replace('’', "'").strip()
    countries.append((name, 'place', name, '', 'c' if name in ('Jersey', 'Guernsey', 'Chad', 'Jordan', 'Georgia', 'Turkey') and False else ''))
write('names/countries.tsv', 'country names (CLDR by way of umpirsky/country-list, MIT)', 'form\ttype\tname\t\tuse', countries)

# ---- people ---------------------------------------------------------------------------------------------------------
def is_korean_name(name):
    return bool(HANGUL.match(name)) and ((2 <= len(name) <= 4 and name[0] in SURNAMES) or (3 <= len(name) <= 4 and name[:2] in SURNAMES))


people = []
for name, hanja, english, birth, party, district in rows('assembly_2016.tsv'):
    people.append((name, 'person', name, '', use_of(name, 'person')))
for key, name, description, birth in rows('people.tsv'):
    name = name.strip()
    if re.search('[가-힣]', name) and len(name) >= 3 and not re.search(r'[()0-9]', name) and (is_korean_name(name) or ' ' in name or len(name) >= 4):
        people.append((name, 'person', name, '', use_of(name, 'person')))
write('names/people.tsv', 'Wikidata (CC0); members of the 20th National Assembly, 2016 (CC BY 3.0)', 'form\ttype\tname\t\tuse', people)

# ---- forms seen in labelled news (KoNEC) ----------------------------------------------------------------------------
KINDS = {'PS': 'person', 'OG': 'organisation', 'LC': 'place'}
forms = []
totals = collections.defaultdict(collections.Counter)
for form, label, frequency in rows('forms.tsv'):
    totals[form][label] += int(frequency)
for form, labels in totals.items():
    label, frequency = labels.most_common(1)[0]
    kind = KINDS.get(label[:2])
    if not kind or label == 'PS_PET' or len(form) < 2 or len(form) > 24 or not re.search('[가-힣A-Za-z]', form):
        continue
    if re.search(r'[\[\]{}<>"“”‘’\'/\\|~!?,;]', form) or re.match(r'^[\d.]+', form):
        continue
    if not frequency or frequency / sum(labels.values()) < 0.6:
        continue
    known = share(form, kind)
    if known is None or known < 0.5 or (len(form) == 2 and (known < 0.8 or frequency < 3)):
        continue
    if kind == 'person' and frequency < 2 and (len(form) < 3 or not (is_korean_name(form) or " " in form)):
        continue
    forms.append((form, kind, form, '', ''))
write('names/forms.tsv', 'KoNEC, forms and labels of its training part, filtered by how often they mean what they say (CC BY-SA 4.0)',
      'form\ttype\tname\t\tuse', forms)

# ---- words that look like names -------------------------------------------------------------------------------------
ordinary = []
for form, count in plain.items():
    if not HANGUL.match(form) or not 2 <= len(form) <= 5:
        continue
    if count > 2 * meant[form]['person'] and (count >= 2 or (len(form) == 2 and form[0] in SURNAMES)):
        ordinary.append((form,))
write('korean/ordinary_words.tsv', 'words outside all mentions in KLUE-NER news sentences (CC BY-SA 4.0)', 'word', ordinary)

# ---- which syllables names are made of ------------------------------------------------------------------------------
korean, foreign = collections.Counter(), collections.Counter()


def count_name(name, weight=1):
    if re.match('^[가-힣]{3}$', name) and name[0] in SURNAMES:
        korean[name] += weight
    elif re.match('^[가-힣 ]+$', name) and (' ' in name or len(name) >= 4) and not is_korean_name(name):
        for word in name.split():
            if len(word) >= 2:
                foreign[word] += weight


for name, *_ in rows('assembly_2016.tsv'):
    count_name(name)
for row in rows('krx_companies.tsv'):
    for name in re.findall(r'(?<![가-힣])[가-힣]{3}(?![가-힣])', row[4]) if len(row) > 4 else []:
        count_name(name)
for row in rows('people.tsv'):
    count_name(row[1])
for form, labels in totals.items():
    if labels.get('PS_NAME'):
        count_name(form)

# Words with their particles too: in front of 은 and 이 a name is told from a noun by nothing but its syllables.
other = collections.Counter()
for form, count in plain.items():
    if HANGUL.match(form) and 2 <= len(form) <= 5:
        other[form] += count


def distribution(words, position):
    counts = collections.Counter()
    for word, weight in words.items():
        for i, syllable in enumerate(word):
            if position is None or i == position:
                counts[syllable] += weight
    return counts


def log_odds(inside, outside, syllable, smooth=0.5):
    size = 1500
    a = (inside[syllable] + smooth) / (sum(inside.values()) + smooth * size)
    b = (outside[syllable] + smooth) / (sum(outside.values()) + smooth * size)
    return round(100 * math.log(a / b))


alike = collections.Counter({w: min(c, 30) for w, c in other.items() if len(w) == 3 and w[0] in SURNAMES})
anything = collections.Counter({w: min(c, 30) for w, c in other.items()})
tables = [(distribution(korean, i), distribution(alike, i)) for i in range(3)] + [(distribution(foreign, None), distribution(anything, None))]
syllables = sorted({s for inside, outside in tables for s in list(inside) + list(outside)})
write('korean/name_syllables.tsv', 'counted over the names and sentences above (facts)',
      'syllable\tlog odds that it is a surname, first, second syllable of a Korean given name, part of a foreign name (100 = one nat)',
      [(s,) + tuple(str(log_odds(inside, outside, s)) for inside, outside in tables) for s in syllables])

def foreign_score(word):
    return sum(log_odds(*tables[3], syllable) for syllable in word) / len(word)


# ---- given names of foreigners ---------------------------------------------------------------------------------------
first = collections.Counter()
for form, labels in totals.items():
    if labels.get('PS_NAME') and re.match('^[가-힣]+( [가-힣]+)+$', form) and not is_korean_name(form.split()[0]):
        first[form.split()[0]] += labels['PS_NAME']
for row in rows('people.tsv'):
    if re.match('^[가-힣]+( [가-힣]+)+$', row[1]):
        first[row[1].split()[0]] += 1
COMMON = """샘 새뮤얼 도널드 조 조지프 마크 일론 팀 티머시 제프 제프리 빌 윌리엄 래리 세르게이 젠슨 사티아 순다르 잭 존 제임스 마이클 마이크 데이비드 로버트 밥 폴 피터 스티브 스티븐 스티븐스 토머스
톰 크리스 크리스토퍼 대니얼 매슈 매트 앤드루 앤디 에릭 에마뉘엘 올라프 앙겔라 리시 키어 보리스 테리사 블라디미르 볼로디미르 베냐민 카멀라 힐러리 버락 미셸 낸시 재닛 제롬 크리스틴 크리스티나 우르줄라 안토니우
안토니오 프란치스코 제이디 제이크 마코 피트 로이드 앤서니 토니 하워드 스콧 케빈 브라이언 조지 조너선 조시 저스틴 제이슨 그레고리 그레그 리처드 릭 로널드 론 켄 케네스 케이트 캐서린 앨런 앨리스 앨버트 알베르트
알렉스 알렉산더 알렉산드르 알리 압둘 무함마드 모하메드 모하마드 이브라힘 하산 후세인 아마드 나렌드라 라훌 아베 신조 후미오 시게루 요시히데 다로 마리오 조르자 루이스 루이 카를로스 호세 후안 페드로 디에고 하비에르
니콜라스 니콜라 안드레아 안드레이 안나 애나 마리아 마리 메리 제니퍼 제시카 엘리자베스 엠마 에마 사라 세라 레이철 레베카 로라 린다 바버라 샌드라 수전 낸시 캐런 헬렌 다이애나 나오미 오프라 비욘세 테일러 저스틴
브래드 조니 니콜 휴 이완 라이언 크리스천 레오나르도 로빈 앤젤리나 스칼릿 나탈리 케이트 키아누 모건 덴절 윌 라파엘 로저 노바크 세리나 리오넬 크리스티아누 킬리안 네이마르 해리 위르겐 펩 조제 거스 울리 파울루
카를 칼 프란츠 한스 헬무트 프리드리히 요한 볼프강 루트비히 빈센트 파블로 클로드 오귀스트 프랑수아 자크 장 피에르 앙투안 가브리엘 기욤 로랑 마르셀 알베르 쥘 빅토르 레프 안톤 표도르 미하일 보리스 드미트리 세르게이 유리 이반""".split()
write('korean/given_names.tsv', 'Wikidata (CC0), KoNEC (CC BY-SA 4.0) and common names of the news', 'name',
      [(n,) for n in list(first) + COMMON
       if n in COMMON or (2 <= len(n) <= 6 and foreign_score(n) > 40 and n not in plain and not meant[n]['place'] and not meant[n]['organisation'])
       or (first[n] >= 2 and len(n) <= 6 and plain.get(n, 0) <= first[n] and foreign_score(n) > 0)])
