<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>CommandWords</name>
    <message>
        <source>refresh, reload, update</source>
        <extracomment>Other words for the command &quot;Sync&quot;, separated by commas: whatever readers may type.</extracomment>
        <translation>새로고침, 새로 고침, 갱신, 업데이트</translation>
    </message>
    <message>
        <source>subscribe, new feed, new source</source>
        <extracomment>Other words for the command &quot;Add source&quot;, separated by commas.</extracomment>
        <translation>구독, 구독 추가, 새 피드, 새 소스</translation>
    </message>
    <message>
        <source>unsubscribe, delete source</source>
        <extracomment>Other words for the command &quot;Remove this source&quot;, separated by commas.</extracomment>
        <translation>구독 취소, 구독 해지, 소스 삭제</translation>
    </message>
    <message>
        <source>preferences, options, configure</source>
        <extracomment>Other words for the command &quot;Settings&quot;, separated by commas.</extracomment>
        <translation>환경설정, 환경 설정, 옵션</translation>
    </message>
    <message>
        <source>exit, leave</source>
        <extracomment>Other words for the command &quot;Quit&quot;, separated by commas.</extracomment>
        <translation>나가기, 종료, 닫기</translation>
    </message>
    <message>
        <source>find, query</source>
        <extracomment>Other words for the command &quot;Search&quot;, separated by commas.</extracomment>
        <translation>찾기, 검색어</translation>
    </message>
    <message>
        <source>filters, automation</source>
        <extracomment>Other words for the command &quot;Rules for new articles&quot;, separated by commas.</extracomment>
        <translation>필터, 자동 분류</translation>
    </message>
    <message>
        <source>zoom in, bigger font</source>
        <extracomment>Other words for the command &quot;Larger text&quot;, separated by commas.</extracomment>
        <translation>확대, 글자 크게, 크게 보기</translation>
    </message>
    <message>
        <source>zoom out, smaller font</source>
        <extracomment>Other words for the command &quot;Smaller text&quot;, separated by commas.</extracomment>
        <translation>축소, 글자 작게, 작게 보기</translation>
    </message>
    <message>
        <source>web page, open link</source>
        <extracomment>Other words for the command &quot;Original in the browser&quot;, separated by commas.</extracomment>
        <translation>원문 보기, 웹 페이지, 링크 열기</translation>
    </message>
    <message>
        <source>star, bookmark, keep</source>
        <extracomment>Other words for the command &quot;Save&quot;, separated by commas.</extracomment>
        <translation>별표, 북마크, 즐겨찾기</translation>
    </message>
    <message>
        <source>catch up, clear unread</source>
        <extracomment>Other words for the command &quot;Mark all read&quot;, separated by commas.</extracomment>
        <translation>모두 읽기, 전부 읽음, 안 읽은 글 비우기</translation>
    </message>
    <message>
        <source>disconnect, no network</source>
        <extracomment>Other words for the command &quot;Offline&quot;, separated by commas.</extracomment>
        <translation>연결 끊기, 네트워크 끊기</translation>
    </message>
    <message>
        <source>shortcuts, keyboard</source>
        <extracomment>Other words for the command &quot;All keys&quot;, separated by commas.</extracomment>
        <translation>단축키, 키보드</translation>
    </message>
    <message>
        <source>repair, doctor</source>
        <extracomment>Other words for the command &quot;Check the data folder&quot;, separated by commas.</extracomment>
        <translation>복구, 점검, 진단</translation>
    </message>
    <message>
        <source>speak, listen, voice</source>
        <extracomment>Other words for the command &quot;Read aloud&quot;, separated by commas.</extracomment>
        <translation>음성, 듣기, 낭독, 목소리</translation>
    </message>
    <message>
        <source>paper, preview, margins</source>
        <extracomment>Other words for the command &quot;Print&quot;, separated by commas.</extracomment>
        <translation>인쇄 미리보기, 종이, 여백, 프린트</translation>
    </message>
    <message>
        <source>thumbnails, images, photos</source>
        <extracomment>Other words for the command &quot;Pictures in the rows&quot;, separated by commas.</extracomment>
        <translation>섬네일, 사진, 이미지</translation>
    </message>
    <message>
        <source>background, new tab</source>
        <extracomment>Other words for the command &quot;Original in the browser, stay here&quot;, separated by commas.</extracomment>
        <translation>백그라운드, 새 탭, 뒤에서 열기</translation>
    </message>
    <message>
        <source>program, external, run</source>
        <extracomment>Other words for the command &quot;Open with my command&quot;, separated by commas.</extracomment>
        <translation>프로그램, 외부, 실행</translation>
    </message>
    <message>
        <source>podcast, episode, listen, watch</source>
        <extracomment>Other words for the command &quot;Play audio or video&quot;, separated by commas.</extracomment>
        <translation>팟캐스트, 에피소드, 듣기, 보기</translation>
    </message>
    <message>
        <source>delete old articles, clean, disk space, retention</source>
        <extracomment>Other words for the command &quot;Tidy up&quot;, separated by commas.</extracomment>
        <translation>오래된 기사 삭제, 청소, 디스크 공간, 보관 기간</translation>
    </message>
</context>
<context>
    <name>Completions</name>
    <message>
        <source>not read yet</source>
        <translation>아직 안 읽음</translation>
    </message>
    <message>
        <source>read</source>
        <translation>읽음</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>can be read without a network</source>
        <translation>오프라인에서 읽을 수 있음</translation>
    </message>
    <message>
        <source>with a note of yours</source>
        <translation>내 메모가 있음</translation>
    </message>
    <message>
        <source>with an image</source>
        <translation>이미지가 있음</translation>
    </message>
    <message>
        <source>with any tag</source>
        <translation>태그가 있음</translation>
    </message>
    <message>
        <source>today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>어제</translation>
    </message>
    <message>
        <source>seven days ago</source>
        <translation>7일 전</translation>
    </message>
    <message>
        <source>thirty days ago</source>
        <translation>30일 전</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>한국어</translation>
    </message>
    <message>
        <source>English</source>
        <translation>영어</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>최신순</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>오래된 순</translation>
    </message>
    <message>
        <source>by title; -title backwards</source>
        <translation>제목순, -title은 거꾸로</translation>
    </message>
    <message>
        <source>by author; -author backwards</source>
        <translation>글쓴이순, -author는 거꾸로</translation>
    </message>
    <message>
        <source>by source; -source backwards</source>
        <translation>출처순, -source는 거꾸로</translation>
    </message>
    <message>
        <source>with a name that you watch</source>
        <translation>알림 이름이 나온 글</translation>
    </message>
    <message>
        <source>repeats the text of another article</source>
        <translation>다른 기사와 같은 글</translation>
    </message>
    <message>
        <source>of a story that you follow</source>
        <translation>이어 보는 이야기의 기사</translation>
    </message>
    <message>
        <source>with a highlight of yours</source>
        <translation>내가 밑줄 친 곳이 있음</translation>
    </message>
    <message>
        <source>the best answers to the words first</source>
        <translation>찾는 말에 가장 잘 맞는 기사부터</translation>
    </message>
</context>
<context>
    <name>ImageChoices</name>
    <message>
        <source>After a sync, as the settings say</source>
        <translation>동기화한 뒤 설정대로</translation>
    </message>
    <message>
        <source>At every sync, to be kept</source>
        <translation>동기화할 때마다 받아 보관</translation>
    </message>
    <message>
        <source>As I open an article: who serves them learns of it</source>
        <translation>글을 열 때 (이미지를 내주는 쪽이 알게 됨)</translation>
    </message>
    <message>
        <source>Only when I load them</source>
        <translation>직접 불러올 때만</translation>
    </message>
</context>
<context>
    <name>KeepingChoices</name>
    <message>
        <source>However old they are</source>
        <translation>오래되어도 그대로</translation>
    </message>
    <message numerus="yes">
        <source>For %Ln year(s)</source>
        <translation>
            <numerusform>%Ln년 동안</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln day(s)</source>
        <translation>
            <numerusform>%Ln일 동안</numerusform>
        </translation>
    </message>
    <message>
        <source>However many they are</source>
        <translation>많아도 그대로</translation>
    </message>
    <message>
        <source>The newest %1</source>
        <translation>최근 %1건</translation>
    </message>
    <message numerus="yes">
        <source>Every %Ln day(s)</source>
        <translation>
            <numerusform>%Ln일마다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %Ln hour(s)</source>
        <translation>
            <numerusform>%Ln시간마다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %Ln minute(s)</source>
        <translation>
            <numerusform>%Ln분마다</numerusform>
        </translation>
    </message>
    <message>
        <source>As all sources</source>
        <translation>전체 설정대로</translation>
    </message>
    <message>
        <source>As often as something new comes</source>
        <translation>새 글이 올라오는 만큼 자주</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>직접 할 때만</translation>
    </message>
</context>
<context>
    <name>LineEdit</name>
    <message>
        <source>Clear the field</source>
        <translation>입력란 지우기</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>외 %Ln건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln개 언론사</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new stories</source>
        <translation>
            <numerusform>새 소식 %Ln건</numerusform>
        </translation>
    </message>
    <message>
        <source>Watched name %1</source>
        <translation>알림 이름 %1</translation>
    </message>
    <message>
        <source>Rule “%1”</source>
        <translation>규칙 ‘%1’</translation>
    </message>
    <message>
        <source>A story that you follow</source>
        <translation>이어 보는 이야기</translation>
    </message>
    <message>
        <source>New in a story that you follow: %1</source>
        <translation>이어 보는 이야기의 새 소식: %1</translation>
    </message>
</context>
<context>
    <name>PageFooter</name>
    <message>
        <source>%1 / %2</source>
        <extracomment>In the footer of a printed page: its number and how many there are.</extracomment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>PageWords</name>
    <message>
        <source>People</source>
        <translation>인물</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>기관</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>장소</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Quantities</source>
        <translation>수량</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>행사</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>제품</translation>
    </message>
    <message>
        <source>%1 min read</source>
        <translation>%1분 읽기</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation>yyyy.MM.dd HH:mm</translation>
    </message>
    <message>
        <source>kept offline</source>
        <translation>오프라인 저장됨</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>저장한 기사</translation>
    </message>
    <message>
        <source>Marked in the text</source>
        <translation>표시할 이름</translation>
    </message>
    <message>
        <source>Original article</source>
        <translation>원문 보기</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>첨부</translation>
    </message>
    <message>
        <source>This source gives no text.</source>
        <translation>이 소스는 본문을 제공하지 않습니다.</translation>
    </message>
    <message>
        <source>revised %1× · see what changed</source>
        <translation>고침 %1회 · 변경 내용 보기</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>변경 내용</translation>
    </message>
    <message>
        <source>Back to the article</source>
        <translation>기사로 돌아가기</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>이전 글</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>고친 글</translation>
    </message>
    <message>
        <source>d MMM, HH:mm</source>
        <translation>M.d. HH:mm</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1판 · %2</translation>
    </message>
    <message>
        <source> (now)</source>
        <translation> (지금)</translation>
    </message>
    <message>
        <source>as in the feed</source>
        <translation>피드 요약</translation>
    </message>
    <message>
        <source>words removed %1 · added %2</source>
        <translation>빠진 말 %1 · 더한 말 %2</translation>
    </message>
    <message>
        <source>unchanged paragraphs: %1</source>
        <translation>그대로인 문단 %1개</translation>
    </message>
    <message>
        <source>The wording is the same; only pictures, links or form changed.</source>
        <translation>글은 그대로입니다. 사진이나 링크, 글꼴만 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Image not loaded</source>
        <translation>불러오지 않은 이미지</translation>
    </message>
    <message>
        <source>Load the images of this article</source>
        <translation>이 기사의 이미지 불러오기</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <translation>M월 d일 HH:mm</translation>
    </message>
    <message>
        <source>The same event</source>
        <translation>같은 사건</translation>
    </message>
    <message>
        <source>sources: %1 · articles: %2</source>
        <translation>%1개 언론사 · %2건</translation>
    </message>
    <message>
        <source>Today&apos;s briefing</source>
        <translation>오늘의 브리핑</translation>
    </message>
    <message>
        <source>dddd, d MMMM, HH:mm</source>
        <translation>M월 d일 dddd AP h:mm</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M월 d일</translation>
    </message>
    <message>
        <source>since you last looked: %1 articles</source>
        <translation>지난번 보신 뒤 %1건</translation>
    </message>
    <message>
        <source>since %1: %2 articles</source>
        <translation>%1부터 %2건</translation>
    </message>
    <message>
        <source>stories: %1</source>
        <translation>이야기 %1</translation>
    </message>
    <message>
        <source>sources: %1</source>
        <translation>%1개 언론사</translation>
    </message>
    <message>
        <source>articles: %1</source>
        <translation>%1건</translation>
    </message>
    <message>
        <source>your tag: %1</source>
        <translation>관심 태그: %1</translation>
    </message>
    <message>
        <source>watched name: %1</source>
        <translation>알림 이름: %1</translation>
    </message>
    <message>
        <source>often opened: %1</source>
        <translation>자주 여는 이름: %1</translation>
    </message>
    <message>
        <source>An article of this story has this tag of yours.</source>
        <translation>이 이야기의 기사에 이 태그를 다셨습니다.</translation>
    </message>
    <message>
        <source>It names what articles with this tag of yours often name.</source>
        <translation>이 태그를 단 기사에 자주 나오는 이름이 들어 있습니다.</translation>
    </message>
    <message>
        <source>You watch this name.</source>
        <translation>알림을 켠 이름입니다.</translation>
    </message>
    <message>
        <source>You opened or saved %1 articles with this name in the last weeks. This is known on this computer alone; “Forget what I opened” in the View menu ends it.</source>
        <translation>지난 몇 주 동안 이 이름이 나온 기사를 %1건 열거나 저장하셨습니다. 이 컴퓨터에만 남아 있으며, 보기 메뉴의 ‘연 기사 잊기’로 지울 수 있습니다.</translation>
    </message>
    <message>
        <source>Stories stand in the order of how many sources report them, how new they are, and how much they concern you.</source>
        <translation>몇 곳이 보도했는지, 얼마나 새로운지, 관심사와 얼마나 가까운지에 따라 차례를 정합니다.</translation>
    </message>
    <message>
        <source>nothing new since you looked</source>
        <translation>지난번 뒤로 새 기사 없음</translation>
    </message>
    <message>
        <source>Rising names</source>
        <translation>뜨는 이름</translation>
    </message>
    <message>
        <source>articles: %1 (usual: %2 a day)</source>
        <translation>%1건 (평소 하루 %2건)</translation>
    </message>
    <message>
        <source>Who said what</source>
        <translation>누가 뭐라 했나</translation>
    </message>
    <message>
        <source>Folded away</source>
        <translation>접어 둔 것</translation>
    </message>
    <message>
        <source>There is no source yet.</source>
        <translation>아직 소스가 없습니다.</translation>
    </message>
    <message>
        <source>Add a newspaper, a site or a board: File ▸ Add source, or choose from the catalogue.</source>
        <translation>신문이나 사이트, 게시판을 더해 보세요. 파일 ▸ 소스 추가, 또는 목록에서 고를 수 있습니다.</translation>
    </message>
    <message>
        <source>Nothing was published in this time.</source>
        <translation>이 기간에 나온 기사가 없습니다.</translation>
    </message>
    <message>
        <source>Sync now: File ▸ Sync (F5). The briefing follows by itself.</source>
        <translation>지금 동기화해 보세요. 파일 ▸ 동기화 (F5). 브리핑은 저절로 따라 바뀝니다.</translation>
    </message>
    <message>
        <source>Made on this computer without a network. Every sentence stands word for word in the article that is named behind it.</source>
        <translation>인터넷 없이 이 컴퓨터에서 만든 요약입니다. 모든 문장은 뒤에 적힌 기사에서 그대로 가져왔습니다.</translation>
    </message>
    <message>
        <source>How it went on</source>
        <translation>이어진 보도</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>인물</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>단체</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>장소</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>사건·행사</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>제품</translation>
    </message>
    <message>
        <source>ticker %1</source>
        <translation>종목 %1</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>yyyy.M</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2–%3)</source>
        <translation>%1 (%2~%3)</translation>
    </message>
    <message>
        <source>the last %1 days</source>
        <translation>최근 %1일</translation>
    </message>
    <message>
        <source>this week: %1</source>
        <translation>이번 주 %1건</translation>
    </message>
    <message>
        <source>altogether: %1</source>
        <translation>전체 %1건</translation>
    </message>
    <message>
        <source>d/M</source>
        <translation>M.d</translation>
    </message>
    <message>
        <source>%1: %2 articles</source>
        <translation>%1: %2건</translation>
    </message>
    <message>
        <source>Named together</source>
        <translation>함께 나온 이름</translation>
    </message>
    <message>
        <source>%1 and %2: %3 of the last articles</source>
        <translation>%1 · %2: 최근 기사 %3건</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>이야기</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>발언</translation>
    </message>
    <message>
        <source>also: %1</source>
        <translation>다른 표기: %1</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>태그 %1</translation>
    </message>
    <message>
        <source>save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>marked as read</source>
        <translation>읽음 표시</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>음소거</translation>
    </message>
    <message>
        <source>notified</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>whole article</source>
        <translation>전문 가져오기</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>기사</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>포토</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>인사</translation>
    </message>
    <message>
        <source>Obituaries</source>
        <translation>부고</translation>
    </message>
    <message>
        <source>Horoscopes</source>
        <translation>운세</translation>
    </message>
    <message>
        <source>Market tables</source>
        <translation>시황표</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>날씨</translation>
    </message>
    <message>
        <source>Promotions</source>
        <translation>광고성</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>의견</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>✓ Following</source>
        <translation>✓ 이어 보는 중</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>이어 보기</translation>
    </message>
    <message>
        <source>the last articles are of %1: %2</source>
        <translation>마지막 기사들은 %1: %2건</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>M월 d일</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>차례</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>yyyy년 M월 d일 dddd</translation>
    </message>
    <message>
        <source>This article is for subscribers of its publisher. What others may read of it is above.</source>
        <translation>발행사의 구독자용 기사입니다. 구독하지 않아도 읽을 수 있는 부분은 위가 전부입니다.</translation>
    </message>
    <message>
        <source>People in this article</source>
        <translation>이 기사의 사람들</translation>
    </message>
    <message>
        <source>All marks</source>
        <translation>표시 모두</translation>
    </message>
    <message>
        <source>No marks</source>
        <translation>표시 없음</translation>
    </message>
    <message>
        <source>Some marks</source>
        <translation>표시 일부</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>밑줄</translation>
    </message>
    <message>
        <source>Yellow highlight</source>
        <translation>노란 밑줄</translation>
    </message>
    <message>
        <source>Green highlight</source>
        <translation>초록 밑줄</translation>
    </message>
    <message>
        <source>Blue highlight</source>
        <translation>파란 밑줄</translation>
    </message>
    <message>
        <source>Pink highlight</source>
        <translation>분홍 밑줄</translation>
    </message>
    <message>
        <source>no longer in the text</source>
        <translation>본문에서 빠짐</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>동영상</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>오디오</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1분</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>주소 복사</translation>
    </message>
</context>
<context>
    <name>QueryFields</name>
    <message>
        <source>words of the title</source>
        <translation>제목에 있는 말</translation>
    </message>
    <message>
        <source>the title contains %1</source>
        <translation>제목에 %1 포함</translation>
    </message>
    <message>
        <source>who wrote it</source>
        <translation>글쓴이</translation>
    </message>
    <message>
        <source>written by %1</source>
        <translation>글쓴이 %1</translation>
    </message>
    <message>
        <source>a source&apos;s name</source>
        <translation>소스 이름</translation>
    </message>
    <message>
        <source>from the source %1</source>
        <translation>소스 %1</translation>
    </message>
    <message>
        <source>a folder of sources</source>
        <translation>소스 폴더</translation>
    </message>
    <message>
        <source>in the folder %1</source>
        <translation>폴더 %1</translation>
    </message>
    <message>
        <source>one of your tags</source>
        <translation>내가 붙인 태그</translation>
    </message>
    <message>
        <source>tagged %1</source>
        <translation>태그 %1</translation>
    </message>
    <message>
        <source>a person, organisation or place</source>
        <translation>인물, 기관 또는 장소</translation>
    </message>
    <message>
        <source>names %1</source>
        <translation>%1 언급</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>인물</translation>
    </message>
    <message>
        <source>names the person %1</source>
        <translation>인물 %1 언급</translation>
    </message>
    <message>
        <source>an organisation</source>
        <translation>기관</translation>
    </message>
    <message>
        <source>names the organisation %1</source>
        <translation>기관 %1 언급</translation>
    </message>
    <message>
        <source>a place</source>
        <translation>장소</translation>
    </message>
    <message>
        <source>names the place %1</source>
        <translation>장소 %1 언급</translation>
    </message>
    <message>
        <source>an exchange code, such as 005930</source>
        <translation>종목 코드, 예: 005930</translation>
    </message>
    <message>
        <source>names the ticker %1</source>
        <translation>종목 %1 언급</translation>
    </message>
    <message>
        <source>속보, 단독 and the like</source>
        <translation>속보, 단독 등</translation>
    </message>
    <message>
        <source>flagged %1</source>
        <translation>말머리 %1</translation>
    </message>
    <message>
        <source>part of the story %1</source>
        <translation>%1 관련 보도</translation>
    </message>
    <message>
        <source>a note, an image or a tag</source>
        <translation>메모, 이미지, 태그</translation>
    </message>
    <message>
        <source>since a day, or 7d for the last seven days</source>
        <translation>어느 날부터, 7d는 최근 7일</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1부터</translation>
    </message>
    <message>
        <source>until a day</source>
        <translation>어느 날 이전</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>%1 이전</translation>
    </message>
    <message>
        <source>the article&apos;s language</source>
        <translation>기사의 언어</translation>
    </message>
    <message>
        <source>in the language %1</source>
        <translation>언어 %1</translation>
    </message>
    <message>
        <source>a story, by its number or by words of one of its headlines</source>
        <translation>이야기: 번호나 제목에 있는 낱말로</translation>
    </message>
    <message>
        <source>report, photo, appointments, obituaries, fortune, table, weather, promotion, opinion or notice</source>
        <translation>기사, 포토, 인사, 부고, 운세, 표, 날씨, 광고, 의견, 알림</translation>
    </message>
    <message>
        <source>of the kind %1</source>
        <translation>종류가 %1</translation>
    </message>
    <message>
        <source>who is quoted in it: a person, an organisation or a state</source>
        <translation>말이 인용된 인물, 기관 또는 나라</translation>
    </message>
    <message>
        <source>with words of %1</source>
        <translation>%1의 말이 실린</translation>
    </message>
    <message>
        <source>unread, read, saved, highlighted, offline, watched, followed or a copy</source>
        <translation>안읽음, 읽음, 저장, 밑줄, 오프라인, 알림, 이어보기, 사본</translation>
    </message>
    <message>
        <source>words in quotes that stand near each other; near/3: at most 3 words apart</source>
        <translation>서로 가까이 나오는 낱말들, 따옴표로 묶어서; near/3: 는 세 어절 안</translation>
    </message>
    <message>
        <source>near each other: %1</source>
        <translation>서로 가까이 있는 말: %1</translation>
    </message>
    <message>
        <source>the order: newest, oldest, relevance, title, author, source</source>
        <translation>순서: newest(최신), oldest(오래된), relevance(관련도), title(제목), author(글쓴이), source(출처)</translation>
    </message>
</context>
<context>
    <name>QueryProblems</name>
    <message>
        <source>The search is too long: 256 characters are allowed.</source>
        <translation>검색어가 너무 깁니다. 256자까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The search has too many terms: 32 are allowed.</source>
        <translation>검색 조건이 너무 많습니다. 32개까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The quotation mark is never closed.</source>
        <translation>따옴표가 닫히지 않았습니다.</translation>
    </message>
    <message>
        <source>The parenthesis is never closed.</source>
        <translation>괄호가 닫히지 않았습니다.</translation>
    </message>
    <message>
        <source>This closing parenthesis has no opening one.</source>
        <translation>여는 괄호 없이 닫는 괄호만 있습니다.</translation>
    </message>
    <message>
        <source>Something is missing beside “%1”.</source>
        <translation>‘%1’ 옆에 검색어가 빠졌습니다.</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>‘%1’ 검색 항목은 없습니다.</translation>
    </message>
    <message>
        <source>Nothing stands after “%1:”.</source>
        <translation>‘%1:’ 뒤에 값이 없습니다.</translation>
    </message>
    <message>
        <source>“%1” is nothing that this field knows.</source>
        <translation>이 항목에 쓸 수 없는 값입니다: ‘%1’</translation>
    </message>
    <message>
        <source>“sort:” can stand only by itself, once, outside of parentheses.</source>
        <translation>‘sort:’는 괄호 밖에 한 번만 따로 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>There is no letter or digit to look for.</source>
        <translation>찾을 글자나 숫자가 없습니다.</translation>
    </message>
    <message>
        <source>Character %1: %2</source>
        <translation>%1번째 글자: %2</translation>
    </message>
    <message>
        <source>“%1” does not work yet.</source>
        <translation>‘%1’ 검색은 아직 지원하지 않습니다.</translation>
    </message>
    <message>
        <source>No article has “%1” when it comes.</source>
        <translation>새로 들어온 기사에는 ‘%1’에 맞는 것이 있을 수 없습니다.</translation>
    </message>
    <message>
        <source>“near:” needs two words or more, in quotation marks.</source>
        <translation>‘near:’ 뒤에는 낱말 두 개 이상을 따옴표로 묶어 적어야 합니다.</translation>
    </message>
</context>
<context>
    <name>QueryWords</name>
    <message>
        <source>not read yet</source>
        <translation>아직 안 읽은 기사</translation>
    </message>
    <message>
        <source>read</source>
        <translation>읽은 기사</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>저장한 기사</translation>
    </message>
    <message>
        <source>available offline</source>
        <translation>오프라인에서 읽을 수 있는 기사</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>메모가 있는 기사</translation>
    </message>
    <message>
        <source>with an image</source>
        <translation>이미지가 있는 기사</translation>
    </message>
    <message>
        <source>with a tag</source>
        <translation>태그가 있는 기사</translation>
    </message>
    <message>
        <source>from this source</source>
        <translation>이 소스의 기사</translation>
    </message>
    <message>
        <source>with this name</source>
        <translation>이 이름이 나오는 기사</translation>
    </message>
    <message>
        <source>or</source>
        <translation>또는</translation>
    </message>
    <message>
        <source>not: %1</source>
        <translation>제외: %1</translation>
    </message>
    <message>
        <source>contains %1</source>
        <translation>%1 포함</translation>
    </message>
    <message>
        <source>contains exactly %1</source>
        <translation>%1 그대로 포함</translation>
    </message>
    <message>
        <source>with a watched name</source>
        <translation>알림 이름이 나온 글</translation>
    </message>
    <message>
        <source>a copy of another article</source>
        <translation>다른 기사의 사본</translation>
    </message>
    <message>
        <source>with words of this name</source>
        <translation>이 이름의 말이 실린</translation>
    </message>
    <message>
        <source>of a story that you follow</source>
        <translation>이어 보는 이야기의 기사</translation>
    </message>
    <message>
        <source>with a highlight</source>
        <translation>밑줄이 있는 기사</translation>
    </message>
    <message>
        <source>tagged %1, and not only below it</source>
        <translation>태그 %1(하위 태그만 있는 기사는 빼고)</translation>
    </message>
</context>
<context>
    <name>RowTexts</name>
    <message>
        <source>Part of the story above</source>
        <translation>위 이야기의 기사</translation>
    </message>
    <message numerus="yes">
        <source>Story of %Ln article(s), opened</source>
        <translation>
            <numerusform>기사 %Ln건의 이야기, 펼침</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Story of %Ln article(s), closed</source>
        <translation>
            <numerusform>기사 %Ln건의 이야기, 접힘</numerusform>
        </translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>안 읽음</translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s)</source>
        <translation>
            <numerusform>댓글 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>태그: %1</translation>
    </message>
    <message>
        <source>Repeats the article above</source>
        <translation>위 기사와 같은 글</translation>
    </message>
    <message>
        <source>Part of the row above</source>
        <translation>위 모음에 속함</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) of folded kinds, opened</source>
        <translation>
            <numerusform>접어 둔 종류 기사 %Ln건, 펼침</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) of folded kinds, closed</source>
        <translation>
            <numerusform>접어 둔 종류 기사 %Ln건, 접힘</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(ies) elsewhere, opened</source>
        <translation>
            <numerusform>같은 글 %Ln건, 펼침</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(ies) elsewhere, closed</source>
        <translation>
            <numerusform>같은 글 %Ln건, 접힘</numerusform>
        </translation>
    </message>
    <message>
        <source>Gathered</source>
        <comment>badge of a board row that stands for photographs, obituaries and the like</comment>
        <translation>모음</translation>
    </message>
    <message>
        <source>Highlighted</source>
        <translation>밑줄 있음</translation>
    </message>
    <message>
        <source>With video</source>
        <translation>동영상 있음</translation>
    </message>
    <message>
        <source>With audio</source>
        <translation>오디오 있음</translation>
    </message>
</context>
<context>
    <name>RuleActions</name>
    <message>
        <source>Tag “%1”</source>
        <translation>태그 ‘%1’</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>읽음으로 표시</translation>
    </message>
    <message>
        <source>Mute: mark as read and never notify</source>
        <translation>음소거: 읽음으로 표시하고 알리지 않기</translation>
    </message>
    <message>
        <source>Notify</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Make available offline</source>
        <translation>오프라인용으로 보관</translation>
    </message>
    <message>
        <source>Get the whole article</source>
        <translation>전문 가져오기</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>음소거</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Boards</source>
        <translation>게시판</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>전체 기사</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>읽지 않음</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>저장한 기사</translation>
    </message>
    <message>
        <source>Available offline</source>
        <translation>오프라인 기사</translation>
    </message>
    <message>
        <source>Most named this week</source>
        <translation>이번 주 많이 나온 이름</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>저장한 검색</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>%1부터</translation>
    </message>
    <message>
        <source>It is no longer asked by itself.</source>
        <translation>더는 자동으로 가져오지 않습니다.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>소스</translation>
    </message>
    <message>
        <source>cannot be read at present</source>
        <translation>지금은 읽을 수 없음</translation>
    </message>
    <message>
        <source>Rising names</source>
        <translation>뜨는 인물·기관</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) in 24 hours; usual are %1</source>
        <translation>
            <numerusform>24시간 동안 %Ln건, 평소 %1건</numerusform>
        </translation>
    </message>
    <message>
        <source>Most named today</source>
        <translation>오늘 많이 나온 이름</translation>
    </message>
    <message>
        <source>Most named of all</source>
        <translation>가장 많이 나온 이름</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>알림 · 이어 보기</translation>
    </message>
    <message>
        <source>Not in the news yet</source>
        <translation>아직 기사에 나오지 않았습니다</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>뜨는 중</translation>
    </message>
    <message>
        <source>All watched names</source>
        <translation>알림 이름 모두</translation>
    </message>
    <message>
        <source>Removed sources</source>
        <translation>구독을 끊은 소스</translation>
    </message>
    <message>
        <source>Today&apos;s briefing</source>
        <translation>오늘의 브리핑</translation>
    </message>
    <message>
        <source>The story: %1</source>
        <translation>이야기: %1</translation>
    </message>
    <message>
        <source>A story that you follow</source>
        <translation>이어 보는 이야기</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>밑줄</translation>
    </message>
    <message>
        <source>No longer subscribed. What you saved, tagged, noted or highlighted is still here.</source>
        <translation>더 이상 구독하지 않습니다. 저장하거나 태그, 메모, 밑줄을 남긴 기사는 그대로 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) with it or a tag below it</source>
        <translation>
            <numerusform>이 태그나 하위 태그가 붙은 기사 %Ln건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) with this very tag</source>
        <translation>
            <numerusform>이 태그만 센 기사 %Ln건</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoreTrouble</name>
    <message>
        <source>Close the other window, or go on reading there.</source>
        <translation>다른 창을 닫거나 그 창에서 계속 읽어 주세요.</translation>
    </message>
    <message>
        <source>Nothing was changed in it. Please start the newer Sokbo.</source>
        <translation>바뀐 것은 없습니다. 더 새로운 속보로 열어 주세요.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>백업 되살리기</translation>
    </message>
    <message>
        <source>Backups (*.backup *.db);;All files (*)</source>
        <translation>백업 (*.backup *.db);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>새로 시작</translation>
    </message>
    <message>
        <source>The folder cannot be renamed.</source>
        <translation>폴더 이름을 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>Sokbo cannot open its data</source>
        <translation>속보가 데이터를 열 수 없습니다</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>백업 되살리기…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Nothing has been deleted. Sokbo can save what is still readable, or a backup can be restored, or Sokbo begins anew. The damaged database is kept beside the new one.</source>
        <translation>지운 것은 없습니다. 아직 읽을 수 있는 것을 살리거나, 백업을 되돌리거나, 새로 시작할 수 있습니다. 손상된 데이터베이스는 새것 옆에 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Saving what can be read…</source>
        <translation>읽을 수 있는 것을 살리는 중…</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>읽을 수 있는 것 살리기</translation>
    </message>
    <message>
        <source>What could be read is in a new database. The damaged one is kept beside it.</source>
        <translation>읽을 수 있던 것은 새 데이터베이스에 옮겼습니다. 손상된 것은 그 옆에 두었습니다.</translation>
    </message>
    <message>
        <source>A backup was being restored, or a damaged database replaced, when the computer stopped. That is finished now. The database from before is kept in the data folder.</source>
        <translation>백업을 되살리거나 손상된 데이터베이스를 바꾸는 도중에 컴퓨터가 멈췄습니다. 이제 끝마쳤습니다. 이전 데이터베이스는 데이터 폴더에 그대로 있습니다.</translation>
    </message>
    <message>
        <source>A backup was being restored when the computer stopped. It did not come through, and everything is as it was before.</source>
        <translation>백업을 되살리는 도중에 컴퓨터가 멈췄습니다. 되살리지 못했으며, 모든 것이 이전 그대로입니다.</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>데이터</translation>
    </message>
    <message numerus="yes">
        <source>The newest backup is of %1: %Ln articles, %2 of them saved.</source>
        <translation>
            <numerusform>가장 새 백업은 %1의 것입니다. 기사 %Ln건, 그중 저장한 기사 %2건.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagWords</name>
    <message numerus="yes">
        <source>%Ln saved search(es)</source>
        <translation>
            <numerusform>저장한 검색 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s)</source>
        <translation>
            <numerusform>규칙 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation>태그 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>The name of a tag cannot have this sign: %1</source>
        <translation>태그 이름에 쓸 수 없는 기호입니다: %1</translation>
    </message>
    <message>
        <source>The name of a tag cannot begin with this sign: %1</source>
        <translation>태그 이름을 이 기호로 시작할 수 없습니다: %1</translation>
    </message>
    <message numerus="yes">
        <source>The name of a tag has at most %Ln character(s).</source>
        <translation>
            <numerusform>태그 이름은 최대 %Ln자입니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 → %2: %Ln article(s)</source>
        <comment>a tag is renamed</comment>
        <translation>
            <numerusform>%1 → %2: 기사 %Ln건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln have both already</source>
        <comment>articles with two tags</comment>
        <translation>
            <numerusform>, 그중 %Ln건은 이미 둘 다 있음</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a tag “%1” already: the two become one.</source>
        <translation>‘%1’ 태그가 이미 있어 둘이 하나로 합쳐집니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) change their names: those below it go along.</source>
        <translation>
            <numerusform>하위 태그까지 태그 %Ln개의 이름이 바뀝니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed with it: %1.</source>
        <translation>함께 바뀌는 것: %1.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” and what lies below it, %Ln tag(s), go.</source>
        <translation>
            <numerusform>‘%1’ 태그와 하위 태그, 모두 %Ln개를 지웁니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The tag “%1” goes.</source>
        <translation>‘%1’ 태그를 지웁니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) lose it, and stay.</source>
        <translation>
            <numerusform>기사 %Ln건에서 태그가 떨어지며, 기사는 그대로 남습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) below it stay.</source>
        <translation>
            <numerusform>하위 태그 %Ln개는 남습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is still named by %1, which stay as they are.</source>
        <translation>이 태그를 쓰는 %1: 그대로 둡니다.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>The server does not let us read this address (%1).</source>
        <translation>서버가 이 주소를 읽지 못하게 합니다(%1).</translation>
    </message>
    <message>
        <source>There is nothing at this address (404).</source>
        <translation>이 주소에는 아무것도 없습니다(404).</translation>
    </message>
    <message>
        <source>The source has been closed for good (410).</source>
        <translation>이 소스는 완전히 없어졌습니다(410).</translation>
    </message>
    <message>
        <source>The server asks us to come back later (429).</source>
        <translation>서버가 나중에 다시 오라고 합니다(429).</translation>
    </message>
    <message>
        <source>The server has a problem of its own (%1).</source>
        <translation>서버에 문제가 생겼습니다(%1).</translation>
    </message>
    <message>
        <source>The server answered with an error (%1).</source>
        <translation>서버가 오류로 답했습니다(%1).</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>서버에 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>The server took too long to answer.</source>
        <translation>서버의 응답이 너무 늦습니다.</translation>
    </message>
    <message>
        <source>The answer is larger than Sokbo accepts.</source>
        <translation>받은 내용이 너무 큽니다.</translation>
    </message>
    <message>
        <source>Sokbo does not open this address: it is none of the web, it leads into a private network, or its site asks programs to stay away.</source>
        <translation>속보가 열지 않는 주소입니다. 웹 주소가 아니거나, 내부 네트워크로 이어지거나, 사이트가 프로그램의 접근을 막고 있습니다.</translation>
    </message>
    <message>
        <source>What came is neither a feed nor a board that Sokbo can read.</source>
        <translation>속보가 읽을 수 있는 피드나 게시판이 아닙니다.</translation>
    </message>
    <message>
        <source>The data folder cannot be read or written.</source>
        <translation>데이터 폴더를 읽거나 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation>더는 남아 있지 않습니다.</translation>
    </message>
    <message>
        <source>Another Sokbo is using this data folder.</source>
        <translation>다른 속보가 이 데이터 폴더를 쓰고 있습니다.</translation>
    </message>
    <message>
        <source>This data folder was written by a newer Sokbo.</source>
        <translation>더 새로운 속보가 만든 데이터 폴더입니다.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>취소했습니다.</translation>
    </message>
    <message>
        <source>This cannot be understood.</source>
        <translation>알아들을 수 없습니다.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>인물</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>기관</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>장소</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>a kind of mention: a time of day</comment>
        <translation>시각</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>수량</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>행사</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>제품</translation>
    </message>
    <message>
        <source>d MMMM yyyy, HH:mm</source>
        <comment>a date format of Qt</comment>
        <translation>yyyy년 M월 d일 HH:mm</translation>
    </message>
    <message>
        <source>The source asks for a name and a password.</source>
        <translation>이 소스는 이름과 비밀번호를 묻습니다.</translation>
    </message>
    <message>
        <source>Report</source>
        <comment>a kind of article</comment>
        <translation>기사</translation>
    </message>
    <message>
        <source>Photo</source>
        <comment>a kind of article</comment>
        <translation>포토</translation>
    </message>
    <message>
        <source>Appointments</source>
        <comment>a kind of article</comment>
        <translation>인사</translation>
    </message>
    <message>
        <source>Obituary</source>
        <comment>a kind of article</comment>
        <translation>부고</translation>
    </message>
    <message>
        <source>Horoscope</source>
        <comment>a kind of article</comment>
        <translation>운세</translation>
    </message>
    <message>
        <source>Table</source>
        <comment>a kind of article: market figures</comment>
        <translation>시황표</translation>
    </message>
    <message>
        <source>Weather</source>
        <comment>a kind of article</comment>
        <translation>날씨</translation>
    </message>
    <message>
        <source>Promotion</source>
        <comment>a kind of article</comment>
        <translation>광고성</translation>
    </message>
    <message>
        <source>Opinion</source>
        <comment>a kind of article</comment>
        <translation>의견</translation>
    </message>
    <message>
        <source>Notice</source>
        <comment>a kind of article</comment>
        <translation>알림</translation>
    </message>
    <message>
        <source>Yest. %1</source>
        <comment>yesterday, short for a narrow column; %1 is the time</comment>
        <translation>어제 %1</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <comment>a date format of Qt, of a day of this year</comment>
        <translation>M월 d일 dddd</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <comment>a date format of Qt</comment>
        <translation>yyyy년 M월 d일 dddd</translation>
    </message>
    <message>
        <source>Today · %1</source>
        <translation>오늘 · %1</translation>
    </message>
    <message>
        <source>Yesterday · %1</source>
        <translation>어제 · %1</translation>
    </message>
    <message>
        <source>Blue</source>
        <comment>a tag&apos;s colour</comment>
        <translation>파랑</translation>
    </message>
    <message>
        <source>Orange</source>
        <comment>a tag&apos;s colour</comment>
        <translation>주황</translation>
    </message>
    <message>
        <source>Green</source>
        <comment>a tag&apos;s colour</comment>
        <translation>초록</translation>
    </message>
    <message>
        <source>Purple</source>
        <comment>a tag&apos;s colour</comment>
        <translation>보라</translation>
    </message>
    <message>
        <source>Pink</source>
        <comment>a tag&apos;s colour</comment>
        <translation>분홍</translation>
    </message>
    <message>
        <source>Teal</source>
        <comment>a tag&apos;s colour</comment>
        <translation>청록</translation>
    </message>
    <message>
        <source>Yellow</source>
        <comment>a tag&apos;s colour</comment>
        <translation>노랑</translation>
    </message>
    <message>
        <source>Red</source>
        <comment>a tag&apos;s colour</comment>
        <translation>빨강</translation>
    </message>
    <message>
        <source>Grey</source>
        <comment>a tag&apos;s colour</comment>
        <translation>회색</translation>
    </message>
</context>
<context>
    <name>sokbo::AddSourceDialog</name>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Keep images for offline reading</source>
        <translation>오프라인에서 볼 이미지 보관</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>구독</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>소스 추가</translation>
    </message>
    <message>
        <source>Address of a site, a feed or a bulletin board</source>
        <translation>사이트, 피드 또는 게시판의 주소</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>자동으로 판별</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>피드</translation>
    </message>
    <message>
        <source>Rhymix or XE board</source>
        <translation>라이믹스·XE 게시판</translation>
    </message>
    <message>
        <source>Gnuboard</source>
        <translation>그누보드</translation>
    </message>
    <message>
        <source>Kind of source</source>
        <translation>소스 종류</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>찾은 소스</translation>
    </message>
    <message>
        <source>Newest headlines</source>
        <translation>최신 제목</translation>
    </message>
    <message>
        <source>As the source delivers it</source>
        <translation>소스가 주는 그대로</translation>
    </message>
    <message>
        <source>The whole article, at every sync</source>
        <translation>동기화할 때 전문 가져오기</translation>
    </message>
    <message>
        <source>The whole article, when it is opened</source>
        <translation>기사를 열 때 전문 가져오기</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>이름:</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>폴더:</translation>
    </message>
    <message>
        <source>Article text:</source>
        <translation>본문:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>취소했습니다.</translation>
    </message>
    <message>
        <source>This is no address of a site. One looks like this: https://example.com/feed</source>
        <translation>사이트 주소가 아닙니다. 예: https://example.com/feed</translation>
    </message>
    <message>
        <source>Looking at %1 …</source>
        <translation>%1 확인 중…</translation>
    </message>
    <message>
        <source>No feed and no board was found at this address.</source>
        <translation>이 주소에서 피드나 게시판을 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>There is no article at present.</source>
        <translation>지금은 기사가 없습니다.</translation>
    </message>
    <message>
        <source>This address asks for a name and a password</source>
        <translation>이 주소는 이름과 비밀번호를 묻습니다</translation>
    </message>
    <message>
        <source>Name:</source>
        <comment>of a user</comment>
        <translation>이름:</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>비밀번호:</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>게시판</translation>
    </message>
    <message>
        <source>One source was found.</source>
        <translation>소스 하나를 찾았습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s) found. Tick those that you want.</source>
        <translation>
            <numerusform>소스 %Ln개를 찾았습니다. 원하는 것에 표시하세요.</numerusform>
        </translation>
    </message>
    <message>
        <source>The name or the password is not the right one.</source>
        <translation>이름이나 비밀번호가 맞지 않습니다.</translation>
    </message>
    <message>
        <source>List of a known site</source>
        <translation>아는 사이트의 목록</translation>
    </message>
    <message>
        <source>List, by its looks</source>
        <translation>생김새로 읽는 목록</translation>
    </message>
    <message>
        <source>Recognised by its looks</source>
        <translation>생김새로 알아본 목록</translation>
    </message>
    <message>
        <source>The program does not know this page, but it looks like a list. Compare these headlines with the page: if they are its own, tick the list.</source>
        <translation>이 프로그램이 아는 페이지는 아니지만 글 목록처럼 보입니다. 아래 제목들을 그 페이지와 견주어 보고, 맞으면 목록에 표시하세요.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
</context>
<context>
    <name>sokbo::AloudActs</name>
    <message>
        <source>This system has no Korean voice.</source>
        <translation>이 시스템에는 한국어 음성이 없습니다.</translation>
    </message>
    <message>
        <source>This system has no English voice.</source>
        <translation>이 시스템에는 영어 음성이 없습니다.</translation>
    </message>
    <message>
        <source>Reading aloud ended: the system&apos;s voice does not work.</source>
        <translation>소리 내어 읽기를 중단했습니다. 시스템의 음성이 작동하지 않습니다.</translation>
    </message>
    <message>
        <source>What was to be read aloud is no longer there.</source>
        <translation>소리 내어 읽으려던 글이 더는 없습니다.</translation>
    </message>
    <message>
        <source>Headline %1 of %2</source>
        <translation>제목 %2개 중 %1번째</translation>
    </message>
    <message>
        <source>Article %1 of %2</source>
        <translation>기사 %2개 중 %1번째</translation>
    </message>
    <message>
        <source>Sentence %1 of %2</source>
        <translation>문장 %2개 중 %1번째</translation>
    </message>
    <message>
        <source>Speed of reading aloud: %1</source>
        <translation>읽는 속도: %1</translation>
    </message>
    <message>
        <source>&amp;Go on reading aloud</source>
        <translation>이어서 읽기(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Pause reading aloud</source>
        <translation>읽기 일시 정지(&amp;P)</translation>
    </message>
    <message>
        <source>Reading aloud ended: this system has no voice any more.</source>
        <translation>소리 내어 읽기를 중단했습니다. 이제 이 시스템에는 음성이 없습니다.</translation>
    </message>
</context>
<context>
    <name>sokbo::AloudBar</name>
    <message>
        <source>Reading aloud</source>
        <translation>소리 내어 읽기</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <translation>멈춤: %1</translation>
    </message>
    <message>
        <source>Reading aloud: %1</source>
        <translation>소리 내어 읽는 중: %1</translation>
    </message>
</context>
<context>
    <name>sokbo::AloudPage</name>
    <message>
        <source>Reading aloud</source>
        <translation>소리 내어 읽기</translation>
    </message>
    <message>
        <source>Korean voice</source>
        <translation>한국어 음성</translation>
    </message>
    <message>
        <source>For articles in Korean. The voices are the system&apos;s; nothing that is read is sent anywhere by Sokbo.</source>
        <translation>한국어 기사를 읽습니다. 음성은 시스템의 것이며, 속보는 읽는 글을 어디에도 보내지 않습니다.</translation>
    </message>
    <message>
        <source>English voice</source>
        <translation>영어 음성</translation>
    </message>
    <message>
        <source>For articles in English.</source>
        <translation>영어 기사를 읽습니다.</translation>
    </message>
    <message>
        <source>Speed of reading aloud</source>
        <translation>소리 내어 읽는 속도</translation>
    </message>
    <message>
        <source>1 is as fast as the voice usually is. The keys &lt; and &gt; change it while it reads.</source>
        <translation>1은 그 음성의 보통 속도입니다. 읽는 동안 &lt;와 &gt; 키로 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>voice, rate, faster, slower</source>
        <translation>음성, 속도, 빠르게, 느리게</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정대로</translation>
    </message>
    <message>
        <source>read aloud, speech</source>
        <translation>낭독, 음성, 읽어 주기</translation>
    </message>
</context>
<context>
    <name>sokbo::ArticleArea</name>
    <message>
        <source>Choose a headline.</source>
        <translation>제목을 고르면 기사가 여기에 열립니다.</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>기사</translation>
    </message>
</context>
<context>
    <name>sokbo::BoardArea</name>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Articles that you save with the star stand here.</source>
        <translation>별표를 눌러 저장한 기사가 여기에 모입니다.</translation>
    </message>
    <message>
        <source>No article has come today.</source>
        <translation>오늘 들어온 기사가 없습니다.</translation>
    </message>
    <message>
        <source>This source has brought no article so far.</source>
        <translation>이 소스에서 가져온 기사가 아직 없습니다.</translation>
    </message>
    <message>
        <source>Looked for:</source>
        <translation>찾은 조건:</translation>
    </message>
    <message numerus="yes">
        <source>↑ %Ln new</source>
        <translation>
            <numerusform>↑ 새 기사 %Ln건</numerusform>
        </translation>
    </message>
    <message>
        <source>The data folder cannot be written: %1
Everything can be read. Nothing is fetched, and what you mark is not kept.</source>
        <translation>데이터 폴더에 쓸 수 없습니다: %1
모두 읽을 수 있습니다. 새 기사는 받지 않으며, 표시한 것은 저장되지 않습니다.</translation>
    </message>
    <message>
        <source>Articles with a name that you watch stand here. Watch one by the menu on its mark.</source>
        <translation>알림 이름이 나온 기사가 여기에 모입니다. 본문의 이름에서 메뉴를 열어 알림을 켜세요.</translation>
    </message>
    <message>
        <source>Stories that you follow stand here. “Follow the story” in the menu of an article begins it.</source>
        <translation>이어 보는 이야기가 여기에 모입니다. 기사 메뉴의 ‘이야기 이어 보기’로 시작하세요.</translation>
    </message>
    <message>
        <source>Articles in which you highlight a passage stand here: select words and press 1, 2, 3 or 4.</source>
        <translation>밑줄을 친 기사가 여기에 모입니다. 글을 선택하고 1, 2, 3, 4 가운데 하나를 누르세요.</translation>
    </message>
</context>
<context>
    <name>sokbo::BoardModel</name>
    <message>
        <source>Click: newest or oldest first</source>
        <translation>누르면 최신순·오래된 순으로 바뀝니다</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>board column: the article&apos;s number</comment>
        <translation>번호</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>글쓴이</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>소스</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>board column: time or date</comment>
        <translation>시각</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Click: sorts by this column; once more, backwards</source>
        <translation>누르면 이 열 순서로 놓고, 다시 누르면 거꾸로 놓습니다</translation>
    </message>
    <message>
        <source>Title · by relevance</source>
        <translation>제목 · 관련도순</translation>
    </message>
</context>
<context>
    <name>sokbo::BoardView</name>
    <message>
        <source>Board</source>
        <translation>게시판</translation>
    </message>
    <message>
        <source>%1 (no room here)</source>
        <translation>%1 (자리 없음)</translation>
    </message>
    <message>
        <source>%1 (nothing to say here)</source>
        <translation>%1 (여기서는 쓸모없음)</translation>
    </message>
</context>
<context>
    <name>sokbo::BriefingActs</name>
    <message>
        <source>Today&apos;s briefing</source>
        <translation>오늘의 브리핑</translation>
    </message>
    <message>
        <source>forget what was opened</source>
        <translation>연 기사 잊기</translation>
    </message>
    <message>
        <source>What you opened so far is no longer an interest. Tags and watched names still are.</source>
        <translation>지금까지 연 기사는 더 이상 관심사로 치지 않습니다. 태그와 알림 이름은 그대로입니다.</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>전체 기사</translation>
    </message>
</context>
<context>
    <name>sokbo::CatalogueDialog</name>
    <message>
        <source>No source of the catalogue is called that.</source>
        <translation>목록에 그런 소스가 없습니다.</translation>
    </message>
    <message>
        <source>Put them into a folder for each subject</source>
        <translation>분야별 폴더에 넣기</translation>
    </message>
    <message>
        <source>Add from the catalogue</source>
        <translation>추천 목록에서 추가</translation>
    </message>
    <message>
        <source>Search the catalogue</source>
        <translation>추천 목록 검색</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>모든 언어</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>한국어</translation>
    </message>
    <message>
        <source>English</source>
        <translation>영어</translation>
    </message>
    <message>
        <source>Sources by subject</source>
        <translation>분야별 소스</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>소스</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>The whole article, when it is opened</source>
        <translation>기사를 열 때 전문 가져오기</translation>
    </message>
    <message>
        <source>The whole article, at every sync</source>
        <translation>동기화할 때 전문 가져오기</translation>
    </message>
    <message>
        <source>As the source delivers it</source>
        <translation>소스가 주는 그대로</translation>
    </message>
    <message>
        <source>Article text:</source>
        <translation>본문:</translation>
    </message>
    <message>
        <source>General news</source>
        <translation>종합</translation>
    </message>
    <message>
        <source>Politics</source>
        <translation>정치</translation>
    </message>
    <message>
        <source>Economy</source>
        <translation>경제</translation>
    </message>
    <message>
        <source>Markets</source>
        <translation>증권</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>부동산</translation>
    </message>
    <message>
        <source>Society</source>
        <translation>사회</translation>
    </message>
    <message>
        <source>World</source>
        <translation>국제</translation>
    </message>
    <message>
        <source>Culture</source>
        <translation>문화</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>생활</translation>
    </message>
    <message>
        <source>Sports</source>
        <translation>스포츠</translation>
    </message>
    <message>
        <source>Entertainment</source>
        <translation>연예</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>날씨</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>오피니언</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>IT·과학</translation>
    </message>
    <message>
        <source>Software development</source>
        <translation>개발</translation>
    </message>
    <message>
        <source>Start-ups</source>
        <translation>스타트업</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>커뮤니티</translation>
    </message>
    <message>
        <source>%1 (subscribed)</source>
        <translation>%1 (구독 중)</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>구독</translation>
    </message>
    <message numerus="yes">
        <source>Subscribe to %Ln source(s)</source>
        <translation>
            <numerusform>소스 %Ln개 구독</numerusform>
        </translation>
    </message>
    <message>
        <source>Seen to answer in %1</source>
        <translation>%1에 응답을 확인함</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>How a month is written, such as September 2026: in the letters of QDate::toString()</extracomment>
        <translation>yyyy년 M월</translation>
    </message>
</context>
<context>
    <name>sokbo::Commands</name>
    <message>
        <source>&amp;Sync</source>
        <translation>동기화(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Cancel sync</source>
        <translation>동기화 취소(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Add source…</source>
        <translation>소스 추가(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Import subscriptions (OPML)…</source>
        <translation>구독 목록 가져오기(OPML)(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export subscriptions (OPML)…</source>
        <translation>구독 목록 내보내기(OPML)(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Backup…</source>
        <translation>백업(&amp;B)…</translation>
    </message>
    <message>
        <source>C&amp;heck the data folder…</source>
        <translation>데이터 폴더 점검(&amp;H)…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>설정(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Find in article…</source>
        <translation>기사에서 찾기(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>검색(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Keep this search…</source>
        <translation>이 검색 저장(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;All articles</source>
        <translation>전체 기사(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Unread</source>
        <translation>읽지 않음(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>오늘(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Saved articles</source>
        <translation>저장한 기사(&amp;S)</translation>
    </message>
    <message>
        <source>Available &amp;offline</source>
        <translation>오프라인 기사(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Names of the week</source>
        <translation>이번 주의 이름(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>뒤로(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>앞으로(&amp;F)</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>최신순</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>오래된 순</translation>
    </message>
    <message>
        <source>Three &amp;columns</source>
        <translation>3단 보기(&amp;C)</translation>
    </message>
    <message>
        <source>Board a&amp;bove the article</source>
        <translation>위에 게시판, 아래에 기사(&amp;B)</translation>
    </message>
    <message>
        <source>Board a&amp;lone</source>
        <translation>게시판만(&amp;L)</translation>
    </message>
    <message>
        <source>Sideba&amp;r</source>
        <translation>사이드바(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>글자 크게(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>글자 작게(&amp;M)</translation>
    </message>
    <message>
        <source>Articles as &amp;plain text</source>
        <translation>기사를 간단한 보기로(&amp;P)</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>전체 화면(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>다음(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>이전(&amp;P)</translation>
    </message>
    <message>
        <source>Next &amp;unread</source>
        <translation>다음 안 읽은 기사(&amp;U)</translation>
    </message>
    <message>
        <source>Page &amp;down, then next</source>
        <translation>한 쪽 아래로, 끝이면 다음(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Original in the browser</source>
        <translation>브라우저에서 원문 열기(&amp;O)</translation>
    </message>
    <message>
        <source>Back to the &amp;board</source>
        <translation>게시판으로 돌아가기(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>태그(&amp;T)…</translation>
    </message>
    <message>
        <source>N&amp;ote…</source>
        <translation>메모(&amp;O)…</translation>
    </message>
    <message>
        <source>Read or &amp;unread</source>
        <translation>읽음·안 읽음(&amp;U)</translation>
    </message>
    <message>
        <source>Mark &amp;all read</source>
        <translation>모두 읽음으로(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation>링크 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Get the &amp;whole article</source>
        <translation>전문 가져오기(&amp;W)</translation>
    </message>
    <message>
        <source>Make available o&amp;ffline</source>
        <translation>오프라인용으로 보관(&amp;F)</translation>
    </message>
    <message>
        <source>Sync this &amp;board&apos;s sources</source>
        <translation>이 게시판의 소스 동기화(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Mark this board read</source>
        <translation>이 게시판 모두 읽음(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Offline</source>
        <translation>오프라인(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Find a name…</source>
        <translation>이름 찾기(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Card of a name in this article…</source>
        <translation>이 기사에 나온 이름 카드(&amp;C)…</translation>
    </message>
    <message>
        <source>All &amp;keys</source>
        <translation>모든 단축키(&amp;K)</translation>
    </message>
    <message>
        <source>How to &amp;search</source>
        <translation>검색하는 법(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;About Sokbo</source>
        <translation>속보 정보(&amp;A)</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>제목순</translation>
    </message>
    <message>
        <source>By author</source>
        <translation>글쓴이순</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>출처순</translation>
    </message>
    <message>
        <source>C&amp;orrect a mark in this article…</source>
        <translation>이 기사의 표시 고치기(&amp;O)…</translation>
    </message>
    <message>
        <source>Co&amp;rrections…</source>
        <translation>고친 내용(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Import names or corrections…</source>
        <translation>이름 목록·고친 내용 가져오기(&amp;I)…</translation>
    </message>
    <message>
        <source>E&amp;xport corrections…</source>
        <translation>고친 내용 내보내기(&amp;X)…</translation>
    </message>
    <message>
        <source>Add from ca&amp;talogue…</source>
        <translation>추천 목록에서 추가(&amp;T)…</translation>
    </message>
    <message>
        <source>What cha&amp;nged</source>
        <translation>바뀐 내용(&amp;N)</translation>
    </message>
    <message>
        <source>Make this board available o&amp;ffline</source>
        <translation>이 게시판을 오프라인에서 읽기(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Get older headlines…</source>
        <translation>지난 글 더 가져오기(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Edit this source…</source>
        <translation>이 소스 편집(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Remove this source…</source>
        <translation>이 구독 지우기(&amp;R)…</translation>
    </message>
    <message>
        <source>Re&amp;name this folder…</source>
        <translation>이 폴더 이름 바꾸기(&amp;N)…</translation>
    </message>
    <message>
        <source>Remove this &amp;folder</source>
        <translation>이 폴더 지우기(&amp;F)</translation>
    </message>
    <message>
        <source>Load the &amp;images of this article</source>
        <translation>이 기사의 이미지 불러오기(&amp;I)</translation>
    </message>
    <message>
        <source>Fol&amp;d stories</source>
        <translation>이야기 접기(&amp;D)</translation>
    </message>
    <message>
        <source>Open or close the stor&amp;y</source>
        <translation>이야기 펼치기/접기(&amp;Y)</translation>
    </message>
    <message>
        <source>Mark the whole sto&amp;ry read</source>
        <translation>이야기 전체 읽음 표시(&amp;R)</translation>
    </message>
    <message>
        <source>Fold &amp;photos, obituaries and the like</source>
        <translation>포토·부고·운세 등 접기(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Join into one story</source>
        <translation>한 이야기로 묶기(&amp;J)</translation>
    </message>
    <message>
        <source>Ta&amp;ke out of the story</source>
        <translation>이야기에서 빼기(&amp;K)</translation>
    </message>
    <message>
        <source>Make a ru&amp;le of this search…</source>
        <translation>이 검색으로 규칙 만들기(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Rules for new articles…</source>
        <translation>새 기사 규칙(&amp;R)…</translation>
    </message>
    <message>
        <source>Today&apos;s &amp;briefing</source>
        <translation>오늘의 브리핑(&amp;B)</translation>
    </message>
    <message>
        <source>For&amp;get what I opened</source>
        <translation>연 기사 잊기(&amp;G)</translation>
    </message>
    <message>
        <source>Take &amp;back what rules did</source>
        <translation>규칙이 한 일 되돌리기(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;About the name of this board</source>
        <translation>이 게시판의 이름 알아보기(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Quotations of a name…</source>
        <translation>이름의 발언(&amp;Q)…</translation>
    </message>
    <message>
        <source>&amp;Follow the story</source>
        <translation>이야기 이어 보기(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Pause notifications for an hour</source>
        <translation>알림 한 시간 멈추기(&amp;P)</translation>
    </message>
    <message>
        <source>C&amp;lose the window</source>
        <translation>창 닫기(&amp;L)</translation>
    </message>
    <message>
        <source>Save article as &amp;Markdown or a book…</source>
        <translation>기사를 마크다운이나 책으로 저장(&amp;M)…</translation>
    </message>
    <message>
        <source>Save board as a bo&amp;ok (EPUB)…</source>
        <translation>게시판을 책(EPUB)으로 저장(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Compact rows</source>
        <translation>촘촘한 줄(&amp;C)</translation>
    </message>
    <message>
        <source>Co&amp;mfortable rows</source>
        <translation>넉넉한 줄(&amp;M)</translation>
    </message>
    <message>
        <source>Rows of &amp;two lines</source>
        <translation>두 줄로(&amp;T)</translation>
    </message>
    <message>
        <source>More or fewer &amp;marks</source>
        <translation>표시 늘리거나 줄이기(&amp;M)</translation>
    </message>
    <message>
        <source>Copy as a quota&amp;tion</source>
        <translation>출처와 함께 복사(&amp;T)</translation>
    </message>
    <message>
        <source>Send by &amp;mail…</source>
        <translation>메일로 보내기(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>바로 가기(&amp;G)…</translation>
    </message>
    <message>
        <source>Search for what was &amp;meant</source>
        <translation>제안된 말로 검색(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Highlighted articles</source>
        <translation>밑줄 친 기사(&amp;H)</translation>
    </message>
    <message>
        <source>Highlight in &amp;yellow</source>
        <translation>노란 밑줄(&amp;Y)</translation>
    </message>
    <message>
        <source>Highlight in &amp;green</source>
        <translation>초록 밑줄(&amp;G)</translation>
    </message>
    <message>
        <source>Highlight in &amp;blue</source>
        <translation>파란 밑줄(&amp;B)</translation>
    </message>
    <message>
        <source>Highlight in &amp;pink</source>
        <translation>분홍 밑줄(&amp;P)</translation>
    </message>
    <message>
        <source>Select the &amp;next sentence</source>
        <translation>다음 문장 선택(&amp;N)</translation>
    </message>
    <message>
        <source>Select the &amp;sentence before</source>
        <translation>앞 문장 선택(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Highlights in this article…</source>
        <translation>이 기사의 밑줄(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Read aloud</source>
        <translation>소리 내어 읽기(&amp;R)</translation>
    </message>
    <message>
        <source>Read the &amp;headlines aloud</source>
        <translation>제목 소리 내어 읽기(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Pause reading aloud</source>
        <translation>읽기 일시 정지(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next sentence</source>
        <translation>다음 문장(&amp;N)</translation>
    </message>
    <message>
        <source>Sentence &amp;before</source>
        <translation>앞 문장(&amp;B)</translation>
    </message>
    <message>
        <source>Read &amp;faster</source>
        <translation>더 빠르게 읽기(&amp;F)</translation>
    </message>
    <message>
        <source>Read s&amp;lower</source>
        <translation>더 느리게 읽기(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Stop reading aloud</source>
        <translation>읽기 끝내기(&amp;S)</translation>
    </message>
    <message>
        <source>Save article as P&amp;DF…</source>
        <translation>기사를 PDF로 저장(&amp;D)…</translation>
    </message>
    <message>
        <source>P&amp;ictures in the rows</source>
        <translation>행에 사진 보이기(&amp;I)</translation>
    </message>
    <message>
        <source>Original in the browser, stay &amp;here</source>
        <translation>브라우저에서 원문 열고 여기 머물기(&amp;H)</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>인쇄(&amp;R)…</translation>
    </message>
    <message>
        <source>Op&amp;en with my command</source>
        <translation>내 명령으로 열기(&amp;E)</translation>
    </message>
    <message>
        <source>P&amp;lay audio or video</source>
        <translation>오디오·동영상 재생(&amp;L)</translation>
    </message>
    <message>
        <source>Copy the address of audio or &amp;video</source>
        <translation>오디오·동영상 주소 복사(&amp;V)</translation>
    </message>
    <message>
        <source>Tid&amp;y up…</source>
        <translation>기사 정리(&amp;Y)…</translation>
    </message>
    <message>
        <source>&amp;Next place found</source>
        <translation>다음 찾은 곳(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous place found</source>
        <translation>이전 찾은 곳(&amp;P)</translation>
    </message>
    <message>
        <source>By relevance</source>
        <translation>관련도순</translation>
    </message>
    <message>
        <source>Sources, names and days of a s&amp;earch</source>
        <translation>검색 결과의 소스·이름·날짜(&amp;E)</translation>
    </message>
    <message>
        <source>Find in the si&amp;debar…</source>
        <translation>사이드바에서 찾기(&amp;D)…</translation>
    </message>
    <message>
        <source>Move &amp;up in the sidebar</source>
        <translation>사이드바에서 위로 옮기기(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down in the sidebar</source>
        <translation>사이드바에서 아래로 옮기기(&amp;D)</translation>
    </message>
    <message>
        <source>Move &amp;into the folder beside it</source>
        <translation>옆 폴더 안으로 옮기기(&amp;I)</translation>
    </message>
    <message>
        <source>Move out of its fo&amp;lder</source>
        <translation>폴더 밖으로 옮기기(&amp;L)</translation>
    </message>
    <message>
        <source>Mo&amp;ve to folder…</source>
        <translation>폴더로 옮기기(&amp;V)…</translation>
    </message>
    <message>
        <source>Sources by &amp;hand</source>
        <translation>소스를 직접 정한 순서로(&amp;H)</translation>
    </message>
    <message>
        <source>Sources by &amp;name</source>
        <translation>소스를 이름 순서로(&amp;N)</translation>
    </message>
    <message>
        <source>Sources by &amp;unread articles</source>
        <translation>소스를 안 읽은 기사가 많은 순서로(&amp;U)</translation>
    </message>
</context>
<context>
    <name>sokbo::CorrectionsDialog</name>
    <message>
        <source>“%1” is no name</source>
        <translation>‘%1’: 이름 아님</translation>
    </message>
    <message>
        <source>“%1” is of the kind: %2</source>
        <translation>‘%1’: 종류는 %2</translation>
    </message>
    <message>
        <source>“%1” is cut as “%2”</source>
        <translation>‘%1’: 범위는 ‘%2’</translation>
    </message>
    <message>
        <source>“%1” is called “%2” (%3)</source>
        <translation>‘%1’: 이름은 ‘%2’(%3)</translation>
    </message>
    <message>
        <source>“%1” is a name (%2)</source>
        <translation>‘%1’: 이름으로 표시(%2)</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>고친 내용</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>거르기</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>고친 내용</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>고친 때</translation>
    </message>
    <message>
        <source>Nothing has been corrected yet. The context menu of a mark in an article does it, and a list of your own names can be imported: one a line, with name, kind, full name and ticker parted by tabs.</source>
        <translation>아직 고친 내용이 없습니다. 기사에 표시된 이름을 오른쪽 단추로 눌러 고칠 수 있습니다. 직접 만든 이름 목록도 가져올 수 있습니다. 한 줄에 하나씩 표기, 종류, 정식 이름, 종목 코드를 탭으로 나누어 적습니다.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>지우기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>가져오기(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>내보내기(&amp;E)…</translation>
    </message>
</context>
<context>
    <name>sokbo::DayChart</name>
    <message>
        <source>Articles a day over thirty days, at most %1</source>
        <translation>최근 30일간 날마다 나온 기사 수, 최대 %1건</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>below a chart</comment>
        <translation>M월 d일</translation>
    </message>
    <message>
        <source>Today</source>
        <comment>below a chart</comment>
        <translation>오늘</translation>
    </message>
</context>
<context>
    <name>sokbo::EditSourceDialog</name>
    <message>
        <source>Edit source</source>
        <translation>소스 편집</translation>
    </message>
    <message>
        <source>As the source delivers it</source>
        <translation>소스가 주는 그대로</translation>
    </message>
    <message>
        <source>The whole article, at every sync</source>
        <translation>동기화할 때 전문 가져오기</translation>
    </message>
    <message>
        <source>The whole article, when it is opened</source>
        <translation>기사를 열 때 전문 가져오기</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>이름:</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>주소:</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>폴더:</translation>
    </message>
    <message>
        <source>Article text:</source>
        <translation>본문:</translation>
    </message>
    <message>
        <source>Prefer it where others have the same article</source>
        <translation>같은 기사가 여럿이면 이곳의 것을 보이기</translation>
    </message>
    <message>
        <source>Correct its dates where they lie ahead</source>
        <translation>앞선 날짜 바로잡기</translation>
    </message>
    <message numerus="yes">
        <source>Correct its dates, which lie %Ln hour(s) ahead</source>
        <translation>
            <numerusform>%Ln시간 앞선 날짜 바로잡기</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct its dates, which lie %1 hours ahead</source>
        <translation>%1시간 앞선 날짜 바로잡기</translation>
    </message>
    <message>
        <source>Images:</source>
        <translation>이미지:</translation>
    </message>
    <message>
        <source>Sync:</source>
        <translation>동기화:</translation>
    </message>
    <message>
        <source>Articles stay:</source>
        <translation>기사 보관:</translation>
    </message>
    <message>
        <source>How long articles of this source stay</source>
        <translation>이 소스의 기사를 보관하는 기간</translation>
    </message>
    <message>
        <source>As those of all sources</source>
        <translation>전체 설정대로</translation>
    </message>
    <message>
        <source>All of them, for ever</source>
        <translation>모두 계속 보관</translation>
    </message>
    <message>
        <source>With limits of its own</source>
        <translation>이 소스만 따로 정하기</translation>
    </message>
    <message>
        <source>What you saved, tagged, noted or highlighted always stays. Before anything goes you see how much.</source>
        <translation>저장하거나 태그, 메모, 밑줄을 남긴 기사는 늘 남습니다. 지우기 전에 얼마나 지울지 먼저 보여 줍니다.</translation>
    </message>
    <message>
        <source>How old articles of this source may become</source>
        <translation>이 소스의 기사를 보관하는 날수</translation>
    </message>
    <message>
        <source>How many articles of this source stay</source>
        <translation>이 소스의 기사를 보관하는 건수</translation>
    </message>
    <message>
        <source>Mark names, dates and amounts in its articles</source>
        <translation>이 소스의 기사에서 이름, 날짜, 수량에 표시하기</translation>
    </message>
    <message>
        <source>Notify of nothing in it</source>
        <translation>이 소스의 기사는 알리지 않기</translation>
    </message>
    <message>
        <source>Count its new articles as read</source>
        <translation>새 기사를 읽은 것으로 치기</translation>
    </message>
    <message>
        <source>Neither names that you watch nor rules notify of its articles.</source>
        <translation>알림 이름이나 규칙에 걸려도 이 소스의 기사는 알리지 않습니다.</translation>
    </message>
    <message>
        <source>They stand on the boards, but are in no number of unread articles. What is here already stays as it is.</source>
        <translation>게시판에는 보이지만 안 읽은 기사 수에는 들지 않습니다. 이미 받은 기사는 그대로입니다.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
</context>
<context>
    <name>sokbo::EmptyPage</name>
    <message>
        <source>Show all articles</source>
        <translation>전체 기사 보기</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>지금 동기화</translation>
    </message>
    <message>
        <source>Everything is read</source>
        <translation>모두 읽었습니다</translation>
    </message>
    <message>
        <source>New articles appear here as they come.</source>
        <translation>새 기사가 들어오면 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>찾은 기사가 없습니다</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>아직 비어 있습니다</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>아직 기사가 없습니다</translation>
    </message>
    <message>
        <source>The sources have not been read so far.</source>
        <translation>소스를 아직 가져오지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>sokbo::EngineArticleView</name>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>링크 주소 복사</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>모두 선택</translation>
    </message>
    <message>
        <source>Open the link</source>
        <translation>링크 열기</translation>
    </message>
    <message>
        <source>Open the link, stay here</source>
        <translation>브라우저에서 링크 열고 여기 머물기</translation>
    </message>
</context>
<context>
    <name>sokbo::EntityFinder</name>
    <message>
        <source>People, organisations, places</source>
        <translation>인물·기관·장소</translation>
    </message>
    <message>
        <source>Name or other spelling</source>
        <translation>이름이나 다른 표기</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>이름 목록</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>기사 %Ln건</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::EntityPopup</name>
    <message>
        <source>This week %1 · in all %2 articles</source>
        <translation>이번 주 %1건 · 전체 %2건</translation>
    </message>
    <message>
        <source>With:</source>
        <translation>함께:</translation>
    </message>
    <message>
        <source>All articles with this name</source>
        <translation>이 이름이 나오는 기사 모두</translation>
    </message>
    <message>
        <source>“%1”, in: %2</source>
        <translation>“%1”, 기사: %2</translation>
    </message>
    <message>
        <source>To the board</source>
        <translation>게시판으로</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>No longer watch</source>
        <translation>알림 끄기</translation>
    </message>
    <message>
        <source>New articles with this name are counted in the sidebar</source>
        <translation>이 이름이 나온 새 기사 수를 사이드바에 보여 줍니다</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>고치기…</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>발언</translation>
    </message>
    <message>
        <source>All articles that quote this name</source>
        <translation>이 이름의 말을 인용한 모든 기사</translation>
    </message>
</context>
<context>
    <name>sokbo::Exports</name>
    <message>
        <source>Written to %1.</source>
        <translation>%1에 저장했습니다.</translation>
    </message>
    <message>
        <source>Save article</source>
        <translation>기사 저장</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>백업</translation>
    </message>
    <message>
        <source>Backups (*.backup);;All files (*)</source>
        <translation>백업 (*.backup);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Writing the backup …</source>
        <translation>백업하는 중…</translation>
    </message>
    <message>
        <source>Checking the data folder …</source>
        <translation>데이터 폴더를 점검하는 중…</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>데이터 폴더</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>아무 문제가 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) were found. Repair now?</source>
        <translation>
            <numerusform>문제를 %Ln개 찾았습니다. 지금 고칠까요?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) repaired.</source>
        <translation>
            <numerusform>문제 %Ln개를 고쳤습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the briefing</source>
        <translation>브리핑 저장</translation>
    </message>
    <message>
        <source>Briefing of %1</source>
        <translation>%1 브리핑</translation>
    </message>
    <message>
        <source>Markdown (*.md);;Plain text (*.txt);;Book (*.epub)</source>
        <translation>마크다운 (*.md);;텍스트 (*.txt);;책 (*.epub)</translation>
    </message>
    <message>
        <source>Markdown (*.md);;Web page (*.html);;Book (*.epub)</source>
        <translation>마크다운 (*.md);;웹 페이지 (*.html);;책 (*.epub)</translation>
    </message>
    <message>
        <source>There is no article on this board.</source>
        <translation>이 게시판에는 기사가 없습니다.</translation>
    </message>
    <message>
        <source>This board has %1 articles. A book takes the first %2 of them.</source>
        <translation>이 게시판에는 기사가 %1건 있습니다. 책에는 앞에서부터 %2건이 들어갑니다.</translation>
    </message>
    <message>
        <source>Save board as a book</source>
        <translation>게시판을 책으로 저장</translation>
    </message>
    <message>
        <source>Save these</source>
        <translation>이만큼 저장</translation>
    </message>
    <message>
        <source>Book (*.epub)</source>
        <translation>책 (*.epub)</translation>
    </message>
    <message>
        <source>Another book is being written.</source>
        <translation>다른 책을 쓰고 있습니다.</translation>
    </message>
    <message>
        <source>Book: %1 of %2 articles</source>
        <translation>책: 기사 %2건 중 %1건</translation>
    </message>
    <message>
        <source>Writing the book …</source>
        <translation>책을 쓰는 중 …</translation>
    </message>
    <message>
        <source>Cancelled. No book was written.</source>
        <translation>취소했습니다. 책은 쓰지 않았습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) were left out.</source>
        <translation>
            <numerusform>이미지 %Ln개는 빠졌습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDF로 저장</translation>
    </message>
</context>
<context>
    <name>sokbo::FacetBar</name>
    <message>
        <source>What the search found, by sources, names and days</source>
        <translation>찾은 글의 소스, 이름, 날짜</translation>
    </message>
    <message>
        <source>The search found more: the newest were counted.</source>
        <translation>찾은 글이 더 있습니다. 최신 글만 세었습니다.</translation>
    </message>
    <message>
        <source>newest %1</source>
        <translation>최신 %1건</translation>
    </message>
</context>
<context>
    <name>sokbo::FacetGroup</name>
    <message>
        <source>Sources</source>
        <translation>소스</translation>
    </message>
    <message>
        <source>People</source>
        <translation>인물</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>기관</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>%1 of the search</source>
        <translation>찾은 글의 %1</translation>
    </message>
    <message>
        <source>All of them, with how many articles each has</source>
        <translation>전체 목록과 글 수</translation>
    </message>
    <message>
        <source>today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>어제</translation>
    </message>
    <message>
        <source>MMM d</source>
        <extracomment>How a day of this year is written, in the letters of QDate::toString()</extracomment>
        <translation>M월 d일</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln article(s)</source>
        <translation>
            <numerusform>%1: 글 %Ln건</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, left out</source>
        <translation>%1, 제외함</translation>
    </message>
    <message>
        <source>Click: only these. With Ctrl or Shift: all but these.</source>
        <translation>클릭: 이것만 봅니다. Ctrl이나 Shift와 함께: 이것을 뺍니다.</translation>
    </message>
    <message>
        <source>Click: no longer by this.</source>
        <translation>클릭: 이 조건을 없앱니다.</translation>
    </message>
    <message>
        <source>without %1</source>
        <comment>a name in a menu</comment>
        <translation>%1 제외</translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>제외(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Only these</source>
        <translation>이것만 보기(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;No longer by this</source>
        <translation>조건 없애기(&amp;N)</translation>
    </message>
</context>
<context>
    <name>sokbo::FindBar</name>
    <message>
        <source>Find in article</source>
        <translation>기사에서 찾기</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>이전 결과</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>다음 결과</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2곳 중 %1번째</translation>
    </message>
</context>
<context>
    <name>sokbo::GeneralPage</name>
    <message>
        <source>General</source>
        <translation>일반</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정대로</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>Light or dark, for the window and for articles.</source>
        <translation>창과 기사를 밝게 또는 어둡게 봅니다.</translation>
    </message>
    <message>
        <source>colours, night</source>
        <translation>색, 야간, 다크 모드, 화면 모드</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Open on today&apos;s briefing</source>
        <translation>오늘의 브리핑으로 시작하기</translation>
    </message>
    <message>
        <source>Sokbo then begins with what happened since you last looked, not with the list of all articles.</source>
        <translation>모든 기사 목록 대신, 지난번에 본 뒤로 있었던 일부터 보여 줍니다.</translation>
    </message>
    <message>
        <source>Keep a backup of each day, week and month</source>
        <translation>하루, 한 주, 한 달 전의 백업을 남기기</translation>
    </message>
    <message>
        <source>Backups stand in the data folder and take up to three times its room.</source>
        <translation>백업은 데이터 폴더 안에 있으며 최대 그 세 배의 공간을 씁니다.</translation>
    </message>
    <message>
        <source>Of menus, buttons and dates.</source>
        <translation>메뉴, 단추, 날짜의 언어입니다.</translation>
    </message>
</context>
<context>
    <name>sokbo::GrowthView</name>
    <message>
        <source>What came in each month</source>
        <translation>달마다 들어온 기사</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>달</translation>
    </message>
    <message>
        <source>The largest sources</source>
        <translation>공간을 많이 쓰는 소스</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>소스</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>기사</translation>
    </message>
    <message>
        <source>The database takes %1.</source>
        <translation>데이터베이스 크기: %1.</translation>
    </message>
    <message>
        <source>%1 of it are free and are given back bit by bit.</source>
        <translation>그중 빈 공간 %1 정도는 조금씩 돌려줍니다.</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>A month of a year, as QLocale::toString() formats dates</extracomment>
        <translation>yyyy년 M월</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>The articles are being counted…</source>
        <translation>기사를 세는 중…</translation>
    </message>
</context>
<context>
    <name>sokbo::HighlightActs</name>
    <message>
        <source>Yellow</source>
        <translation>노랑</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>초록</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>파랑</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>분홍</translation>
    </message>
    <message>
        <source>Select words of the article first; %1 selects a sentence.</source>
        <translation>먼저 본문에서 글을 선택하세요. %1 키로 한 문장을 선택할 수 있습니다.</translation>
    </message>
    <message>
        <source>Only words of the article&apos;s text can be highlighted.</source>
        <translation>본문에만 밑줄을 칠 수 있습니다.</translation>
    </message>
    <message>
        <source>highlight</source>
        <translation>밑줄 치기</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>밑줄</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>밑줄</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>메모(&amp;N)…</translation>
    </message>
    <message>
        <source>Change the &amp;note…</source>
        <translation>메모 고치기(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Show in the text</source>
        <translation>본문에서 보기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Copy the passage</source>
        <translation>이 부분 복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Remove the highlight</source>
        <translation>밑줄 지우기(&amp;R)</translation>
    </message>
    <message>
        <source>colour of a highlight</source>
        <translation>밑줄 색 바꾸기</translation>
    </message>
    <message>
        <source>note on a highlight</source>
        <translation>밑줄의 메모</translation>
    </message>
    <message>
        <source>remove a highlight</source>
        <translation>밑줄 지우기</translation>
    </message>
    <message>
        <source>The highlight is removed. Ctrl+Z takes it back.</source>
        <translation>밑줄을 지웠습니다. Ctrl+Z로 되돌릴 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>sokbo::KeepingPage</name>
    <message>
        <source>Keeping</source>
        <translation>보관</translation>
    </message>
    <message>
        <source>How long articles stay</source>
        <translation>기사 보관 기간</translation>
    </message>
    <message>
        <source>By age</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>Older ones can be deleted. What you saved, tagged, noted or highlighted always stays, and so do the stories that you follow.</source>
        <translation>이보다 오래된 기사를 지울 수 있습니다. 저장하거나 태그, 메모, 밑줄을 남긴 기사와 이어 보는 이야기의 기사는 늘 남습니다.</translation>
    </message>
    <message>
        <source>retention, delete old articles, expire, days</source>
        <translation>보존, 오래된 기사 삭제, 만료, 날짜</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>건수</translation>
    </message>
    <message>
        <source>Of each source. A source may have limits of its own: the dialog to edit it has them.</source>
        <translation>소스마다 세는 건수입니다. 소스별로 따로 정하려면 소스 편집 창에서 바꾸세요.</translation>
    </message>
    <message>
        <source>retention, limit, maximum, how many</source>
        <translation>보존, 한도, 최대, 개수</translation>
    </message>
    <message>
        <source>Never delete unread articles</source>
        <translation>안 읽은 기사는 지우지 않기</translation>
    </message>
    <message>
        <source>Without this, what you have not read goes too when it is too old or too much.</source>
        <translation>끄면 오래되거나 건수를 넘은 기사는 읽지 않았어도 지웁니다.</translation>
    </message>
    <message>
        <source>Keep the headlines of what is deleted</source>
        <translation>지운 기사의 제목 남겨 두기</translation>
    </message>
    <message>
        <source>By them an article is known again when its source changes it later, and does not come back as a new one. They take next to no room.</source>
        <translation>소스가 나중에 기사를 고쳐도 제목으로 알아보고 새 기사로 다시 받지 않습니다. 공간은 거의 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>duplicates</source>
        <translation>중복, 되풀이</translation>
    </message>
    <message>
        <source>Tidying up</source>
        <translation>기사 정리</translation>
    </message>
    <message>
        <source>Show what goes…</source>
        <translation>지울 기사 보기…</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>기사 정리</translation>
    </message>
    <message>
        <source>Nothing is deleted before you have seen how much, and agreed. A backup of the day is made first.</source>
        <translation>얼마나 지울지 보여 주고 동의를 받기 전에는 아무것도 지우지 않습니다. 지우기 전에 그날의 백업을 만듭니다.</translation>
    </message>
    <message>
        <source>delete, disk space, vacuum, clean</source>
        <translation>삭제, 디스크 공간, 청소, 비우기</translation>
    </message>
</context>
<context>
    <name>sokbo::KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Click a field and press the new keys. The cross in it removes them.</source>
        <translation>칸을 누르고 새 키를 누르세요. 칸 안의 ×를 누르면 지워집니다.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>All keys as delivered</source>
        <translation>모든 단축키를 처음대로</translation>
    </message>
    <message>
        <source>the same keys as “%1”: neither works</source>
        <translation>‘%1’ 명령과 키가 같아 둘 다 듣지 않습니다</translation>
    </message>
    <message>
        <source>the keys of “%1” (%2) begin with these</source>
        <translation>‘%1’의 키(%2)가 이 키로 시작합니다</translation>
    </message>
    <message>
        <source>they begin with those of “%1” (%2)</source>
        <translation>‘%1’의 키(%2)로 시작합니다</translation>
    </message>
    <message>
        <source>%1 — ⚠ %2</source>
        <translation>%1 — ⚠ %2</translation>
    </message>
</context>
<context>
    <name>sokbo::MainWindow</name>
    <message>
        <source>Sokbo</source>
        <translation>속보</translation>
    </message>
    <message>
        <source>%1 — Sokbo</source>
        <translation>%1 — 속보</translation>
    </message>
    <message>
        <source>This article is no longer there.</source>
        <translation>이 기사는 더 이상 없습니다.</translation>
    </message>
    <message>
        <source>The article view stopped working. Articles are shown as plain text until Sokbo is started again.</source>
        <translation>기사 보기가 멈췄습니다. 속보를 다시 시작할 때까지 기사를 일반 글로 보여 줍니다.</translation>
    </message>
    <message>
        <source>forget searches</source>
        <translation>최근 검색 지우기</translation>
    </message>
    <message>
        <source>The language changes at the next start: the window is at work now.</source>
        <translation>지금은 창이 작업 중이어서 다음에 시작할 때 언어를 바꿉니다.</translation>
    </message>
</context>
<context>
    <name>sokbo::MarkCorrections</name>
    <message>
        <source>remove: %1</source>
        <translation>지움: %1</translation>
    </message>
    <message numerus="yes">
        <source>remove %Ln correction(s)</source>
        <translation>
            <numerusform>고친 내용 %Ln개 지우기</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Ctrl+Z takes it back.</source>
        <translation>%1. Ctrl+Z로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>watch “%1”</source>
        <translation>‘%1’ 알림</translation>
    </message>
    <message>
        <source>no longer watch “%1”</source>
        <translation>‘%1’ 알림 끄기</translation>
    </message>
    <message>
        <source>Import names or corrections</source>
        <translation>이름 목록·고친 내용 가져오기</translation>
    </message>
    <message>
        <source>Corrections and lists of names (*.json *.tsv *.txt);;All files (*)</source>
        <translation>고친 내용과 이름 목록 (*.json *.tsv *.txt);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>No name stands in this file.</source>
        <translation>이 파일에는 이름이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>import %Ln correction(s)</source>
        <translation>
            <numerusform>고친 내용 %Ln개 가져오기</numerusform>
        </translation>
    </message>
    <message>
        <source>Export corrections</source>
        <translation>고친 내용 내보내기</translation>
    </message>
    <message>
        <source>Corrections (*.json)</source>
        <translation>고친 내용 (*.json)</translation>
    </message>
</context>
<context>
    <name>sokbo::MarkMenu</name>
    <message>
        <source>All articles with “%1”</source>
        <translation>‘%1’ 기사 모두 보기</translation>
    </message>
    <message>
        <source>Watch “%1”</source>
        <translation>‘%1’ 알림</translation>
    </message>
    <message>
        <source>“%1” is no name</source>
        <translation>‘%1’: 이름 아님</translation>
    </message>
    <message>
        <source>Wrong kind</source>
        <translation>종류가 틀림</translation>
    </message>
    <message>
        <source>Cut wrongly</source>
        <translation>범위가 틀림</translation>
    </message>
    <message>
        <source>Is the same as…</source>
        <translation>같은 이름으로 묶기…</translation>
    </message>
    <message>
        <source>Always call it…</source>
        <translation>항상 이렇게 부르기…</translation>
    </message>
    <message>
        <source>As selected: “%1”</source>
        <translation>선택한 대로: ‘%1’</translation>
    </message>
    <message>
        <source>Mark “%1” as</source>
        <translation>‘%1’, 이름으로 표시</translation>
    </message>
    <message>
        <source>“%1” is the same as</source>
        <translation>‘%1’, 누구와 같습니까?</translation>
    </message>
    <message>
        <source>Always call it</source>
        <translation>항상 이렇게 부르기</translation>
    </message>
    <message>
        <source>Name for “%1” wherever it is meant:</source>
        <translation>‘%1’ 대신 쓸 이름:</translation>
    </message>
    <message>
        <source>Quotations of “%1”</source>
        <translation>‘%1’의 발언</translation>
    </message>
</context>
<context>
    <name>sokbo::Marks</name>
    <message>
        <source>mark read</source>
        <translation>읽음으로</translation>
    </message>
    <message>
        <source>mark unread</source>
        <translation>안 읽음으로</translation>
    </message>
    <message>
        <source>save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>no longer save</source>
        <translation>저장 해제</translation>
    </message>
    <message>
        <source>note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>mark all read</source>
        <translation>모두 읽음으로</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) marked read. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>기사 %Ln건을 읽음으로 바꿨습니다. Ctrl+Z로 되돌릴 수 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of this story is read already.</source>
        <translation>이 이야기는 이미 모두 읽었습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) of the story marked read. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>이야기의 기사 %Ln건을 읽음으로 표시했습니다. Ctrl+Z로 되돌립니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>mark a story read</source>
        <translation>이야기 읽음 표시</translation>
    </message>
    <message>
        <source>join into one story</source>
        <translation>한 이야기로 묶기</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) are one story now. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>기사 %Ln건을 한 이야기로 묶었습니다. Ctrl+Z로 되돌립니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>take out of a story</source>
        <translation>이야기에서 빼기</translation>
    </message>
    <message>
        <source>The article is taken out of its story. Ctrl+Z takes it back.</source>
        <translation>기사를 이야기에서 뺐습니다. Ctrl+Z로 되돌립니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) are a story of their own now. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>기사 %Ln건을 따로 한 이야기로 나눴습니다. Ctrl+Z로 되돌립니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>follow a story</source>
        <translation>이야기 이어 보기</translation>
    </message>
    <message>
        <source>no longer follow a story</source>
        <translation>이야기 이어 보기 그만두기</translation>
    </message>
    <message>
        <source>You follow this story now: what is new in it stands under “Watched”. Ctrl+Z takes it back.</source>
        <translation>이 이야기를 이어 봅니다. 새 소식은 ‘알림 · 이어 보기’ 아래에 나옵니다. Ctrl+Z로 되돌립니다.</translation>
    </message>
    <message>
        <source>You no longer follow this story. Ctrl+Z takes it back.</source>
        <translation>이 이야기를 더는 이어 보지 않습니다. Ctrl+Z로 되돌립니다.</translation>
    </message>
</context>
<context>
    <name>sokbo::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>소스(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>기사(&amp;A)</translation>
    </message>
    <message>
        <source>Na&amp;mes</source>
        <translation>이름(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>O&amp;rder</source>
        <translation>정렬(&amp;R)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Names in the &amp;sidebar</source>
        <translation>사이드바에 보일 이름(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Marks in articles</source>
        <translation>기사에 표시할 종류(&amp;M)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>도구</translation>
    </message>
    <message>
        <source>&amp;Kinds to fold</source>
        <translation>접을 종류(&amp;K)</translation>
    </message>
    <message>
        <source>Ro&amp;ws</source>
        <translation>줄 모양(&amp;W)</translation>
    </message>
    <message>
        <source>H&amp;ighlight</source>
        <translation>밑줄(&amp;I)</translation>
    </message>
    <message>
        <source>Rea&amp;d aloud</source>
        <translation>소리 내어 읽기(&amp;D)</translation>
    </message>
    <message>
        <source>Order of the sour&amp;ces</source>
        <translation>소스 정렬(&amp;C)</translation>
    </message>
</context>
<context>
    <name>sokbo::NameActs</name>
    <message>
        <source>This name is not marked in the article on screen.</source>
        <translation>지금 보는 기사에는 이 이름이 표시되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>No name is marked in this article.</source>
        <translation>이 기사에는 표시된 이름이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing is marked in this article.</source>
        <translation>이 기사에는 표시된 것이 없습니다.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Nobody whose name is known is quoted in this article.</source>
        <translation>이 기사에는 이름이 알려진 사람의 말이 없습니다.</translation>
    </message>
</context>
<context>
    <name>sokbo::Navigation</name>
    <message>
        <source>Search: %1</source>
        <translation>검색: %1</translation>
    </message>
    <message>
        <source>All articles with this name</source>
        <translation>이 이름이 나오는 기사 모두</translation>
    </message>
    <message>
        <source>Articles with “%1”</source>
        <translation>‘%1’ 나오는 기사</translation>
    </message>
    <message>
        <source>The story of “%1”</source>
        <translation>이야기: ‘%1’</translation>
    </message>
    <message>
        <source>Quotations of “%1”</source>
        <translation>‘%1’의 발언</translation>
    </message>
    <message>
        <source>Articles with %1</source>
        <translation>%1 기사</translation>
    </message>
    <message>
        <source>The story</source>
        <translation>이야기</translation>
    </message>
</context>
<context>
    <name>sokbo::NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>sokbo::Notices</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sokbo::Notifier</name>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Mark read</source>
        <translation>읽음으로</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <translation>모두 읽음으로</translation>
    </message>
</context>
<context>
    <name>sokbo::NotifyPage</name>
    <message>
        <source>Notifications</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>This desktop shows no notifications.</source>
        <translation>이 데스크톱은 알림을 보여 주지 않습니다.</translation>
    </message>
    <message>
        <source>Notify me of what I watch</source>
        <translation>알림 받기로 한 것을 알림</translation>
    </message>
    <message>
        <source>That is: watched names, stories that you follow, and rules that say “notify”. Nothing else ever notifies.</source>
        <translation>알림 이름, 이어 보는 이야기, ‘알림’이 있는 규칙만 알립니다. 그 밖의 것은 알리지 않습니다.</translation>
    </message>
    <message>
        <source>Also while the window is in front</source>
        <translation>창이 앞에 있을 때도</translation>
    </message>
    <message>
        <source>Most notifications an hour</source>
        <translation>한 시간에 알릴 최대 건수</translation>
    </message>
    <message>
        <source>Quiet hours from</source>
        <translation>방해 금지 시간</translation>
    </message>
    <message>
        <source>Quiet hours begin</source>
        <translation>방해 금지 시작</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two times</comment>
        <translation>~</translation>
    </message>
    <message>
        <source>Quiet hours end</source>
        <translation>방해 금지 끝</translation>
    </message>
    <message>
        <source>Notification area</source>
        <translation>알림 영역</translation>
    </message>
    <message>
        <source>This desktop has no notification area for icons, or it has not started yet.</source>
        <translation>이 데스크톱에는 아이콘을 둘 알림 영역이 없거나, 아직 시작되지 않았습니다.</translation>
    </message>
    <message>
        <source>Show an icon with the number of unread articles</source>
        <translation>안 읽은 글 수를 적은 아이콘 보이기</translation>
    </message>
    <message>
        <source>Closing the window leaves Sokbo in the notification area</source>
        <translation>창을 닫으면 알림 영역에 남기</translation>
    </message>
    <message>
        <source>Start without the window, in the notification area</source>
        <translation>창 없이 알림 영역에서 시작하기</translation>
    </message>
    <message>
        <source>The board whose unread articles the icon counts</source>
        <translation>아이콘이 안 읽은 글을 세는 게시판</translation>
    </message>
    <message>
        <source>Otherwise what comes then is only on the board.</source>
        <translation>끄면 그때 온 것은 게시판에만 나옵니다.</translation>
    </message>
    <message>
        <source>What is more is summed up in one.</source>
        <translation>그보다 많으면 하나로 모아 알립니다.</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>방해 금지 시간</translation>
    </message>
    <message>
        <source>Nothing notifies then; what came is told afterwards.</source>
        <translation>그 시간에는 알리지 않고, 온 것은 끝난 뒤에 알립니다.</translation>
    </message>
    <message>
        <source>night, do not disturb</source>
        <translation>밤, 야간, 조용히</translation>
    </message>
    <message>
        <source>The end may be of the next day.</source>
        <translation>끝나는 시각은 다음 날이어도 됩니다.</translation>
    </message>
    <message>
        <source>night</source>
        <translation>밤, 야간</translation>
    </message>
    <message>
        <source>A click on it brings the window to the front.</source>
        <translation>누르면 창이 앞으로 나옵니다.</translation>
    </message>
    <message>
        <source>tray</source>
        <translation>트레이, 작업 표시줄</translation>
    </message>
    <message>
        <source>Count the unread articles of</source>
        <translation>안 읽은 글을 셀 게시판</translation>
    </message>
    <message>
        <source>The number on the icon.</source>
        <translation>아이콘에 나오는 숫자입니다.</translation>
    </message>
    <message>
        <source>It goes on to sync and to notify. Quit ends it.</source>
        <translation>동기화와 알림은 이어집니다. 끝내려면 ‘끝내기’를 고르세요.</translation>
    </message>
    <message>
        <source>For a desktop that starts Sokbo by itself.</source>
        <translation>로그인할 때 속보를 자동으로 띄우는 경우에 맞습니다.</translation>
    </message>
</context>
<context>
    <name>sokbo::OfflineKeeping</name>
    <message numerus="yes">
        <source>%Ln image(s) kept for offline reading.</source>
        <translation>
            <numerusform>오프라인에서 볼 이미지 %Ln장을 보관했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it can be read offline already.</source>
        <translation>이미 모두 오프라인에서 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Make available offline</source>
        <translation>오프라인에서 읽기</translation>
    </message>
    <message numerus="yes">
        <source>Fetch what is missing of %Ln article(s)?</source>
        <translation>
            <numerusform>기사 %Ln건에서 빠진 것을 가져올까요?</numerusform>
        </translation>
    </message>
    <message>
        <source>For offline reading: %1 of %2 articles</source>
        <translation>오프라인 저장: 기사 %2건 중 %1건</translation>
    </message>
    <message>
        <source>For offline reading …</source>
        <translation>오프라인 저장 중…</translation>
    </message>
    <message>
        <source>Cancelled. What came stays.</source>
        <translation>취소했습니다. 이미 가져온 것은 남습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) can be read offline now.</source>
        <translation>
            <numerusform>이제 기사 %Ln건을 오프라인에서 읽을 수 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still lack(s) something.</source>
        <translation>
            <numerusform>%Ln건은 아직 빠진 것이 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline: images cannot be loaded.</source>
        <translation>오프라인이라 이미지를 불러올 수 없습니다.</translation>
    </message>
    <message>
        <source>No image could be loaded.</source>
        <translation>불러올 수 있는 이미지가 없습니다.</translation>
    </message>
</context>
<context>
    <name>sokbo::OpeningActs</name>
    <message>
        <source>At most %1 pages are opened at once.</source>
        <translation>한 번에 %1개까지만 열 수 있습니다.</translation>
    </message>
    <message>
        <source>Open the originals</source>
        <translation>원문 열기</translation>
    </message>
    <message numerus="yes">
        <source>Open %Ln page(s)?</source>
        <translation>
            <numerusform>원문 %Ln개를 열까요?</numerusform>
        </translation>
    </message>
    <message>
        <source>Open them</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>This article has no page of its own.</source>
        <translation>이 기사에는 원문 주소가 없습니다.</translation>
    </message>
    <message>
        <source>Say in the settings, under Reading, which command opens articles.</source>
        <translation>먼저 설정의 ‘읽기’에서 기사를 열 명령을 정해 주세요.</translation>
    </message>
    <message>
        <source>This article brings nothing to play.</source>
        <translation>이 기사에는 재생할 것이 없습니다.</translation>
    </message>
    <message>
        <source>The address was copied.</source>
        <translation>주소를 복사했습니다.</translation>
    </message>
    <message>
        <source>Opened with %1.</source>
        <translation>이 명령으로 열었습니다: %1</translation>
    </message>
    <message>
        <source>%1 cannot be started. The command stands in the settings, under Reading.</source>
        <translation>%1 명령을 실행할 수 없습니다. 설정의 ‘읽기’에서 확인해 주세요.</translation>
    </message>
</context>
<context>
    <name>sokbo::PagerBar</name>
    <message>
        <source>Pages of the board</source>
        <translation>게시판 쪽 번호</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>이전 쪽</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>%1쪽</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>다음 쪽</translation>
    </message>
</context>
<context>
    <name>sokbo::Palette</name>
    <message>
        <source>Go to</source>
        <translation>바로 가기</translation>
    </message>
    <message>
        <source>A source, board, tag, name or command</source>
        <translation>소스, 게시판, 태그, 이름, 명령</translation>
    </message>
    <message>
        <source>Go to a source, board, tag, name or command</source>
        <translation>소스, 게시판, 태그, 이름, 명령으로 바로 가기</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>찾은 것</translation>
    </message>
    <message>
        <source>↑ ↓ to choose · Enter to go · Esc to close</source>
        <translation>↑ ↓ 고르기 · Enter 가기 · Esc 닫기</translation>
    </message>
    <message>
        <source>Search all articles for “%1”</source>
        <translation>모든 기사에서 ‘%1’ 검색</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Used lately</source>
        <translation>최근에 쓴 것</translation>
    </message>
    <message>
        <source>Often next</source>
        <translation>다음에 자주 쓰는 것</translation>
    </message>
</context>
<context>
    <name>sokbo::PaletteActs</name>
    <message>
        <source>Search: %1</source>
        <translation>검색: %1</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>저장한 검색</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>소스</translation>
    </message>
    <message>
        <source>Removed source</source>
        <translation>구독을 끊은 소스</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>이야기</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>게시판</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>명령</translation>
    </message>
</context>
<context>
    <name>sokbo::PaletteModel</name>
    <message>
        <source>not possible at the moment</source>
        <translation>지금은 할 수 없음</translation>
    </message>
</context>
<context>
    <name>sokbo::PlainBrowser</name>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>링크 주소 복사</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>모두 선택</translation>
    </message>
    <message>
        <source>A picture that this view cannot show</source>
        <translation>이 보기에서는 보여 줄 수 없는 이미지</translation>
    </message>
    <message>
        <source>Open the link</source>
        <translation>링크 열기</translation>
    </message>
    <message>
        <source>Open the link, stay here</source>
        <translation>브라우저에서 링크 열고 여기 머물기</translation>
    </message>
</context>
<context>
    <name>sokbo::PreviewDialog</name>
    <message>
        <source>Print: %1</source>
        <translation>인쇄: %1</translation>
    </message>
    <message>
        <source>Preview of the pages</source>
        <translation>인쇄 미리보기</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>인쇄(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>PDF로 저장(&amp;S)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Pa&amp;per</source>
        <translation>용지(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Orientation</source>
        <translation>방향(&amp;O)</translation>
    </message>
    <message>
        <source>Margin at the &amp;top</source>
        <translation>위 여백(&amp;T)</translation>
    </message>
    <message>
        <source>Margin at the &amp;bottom</source>
        <translation>아래 여백(&amp;B)</translation>
    </message>
    <message>
        <source>Margin at the &amp;left</source>
        <translation>왼쪽 여백(&amp;L)</translation>
    </message>
    <message>
        <source>Margin at the &amp;right</source>
        <translation>오른쪽 여백(&amp;R)</translation>
    </message>
    <message>
        <source>Title and page &amp;numbers</source>
        <translation>제목과 쪽 번호(&amp;N)</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>한 쪽 전체</translation>
    </message>
    <message>
        <source>Width of the page</source>
        <translation>쪽 너비에 맞춤</translation>
    </message>
    <message>
        <source>As large as on paper</source>
        <translation>실제 크기</translation>
    </message>
    <message>
        <source>Pre&amp;view</source>
        <translation>미리보기(&amp;V)</translation>
    </message>
    <message>
        <source>Setting the pages …</source>
        <translation>쪽을 짜는 중 …</translation>
    </message>
    <message>
        <source>The pages cannot be set.</source>
        <translation>쪽을 짤 수 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln쪽</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending the pages to the printer …</source>
        <translation>프린터로 보내는 중 …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>The printer does not take the pages.</source>
        <translation>프린터가 인쇄를 받지 않습니다.</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>세로</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>가로</translation>
    </message>
</context>
<context>
    <name>sokbo::PrintActs</name>
    <message>
        <source>The page cannot be set for paper: %1</source>
        <translation>인쇄할 쪽을 만들 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Printing is not installed: %1</source>
        <translation>인쇄 기능이 설치되어 있지 않습니다: %1</translation>
    </message>
</context>
<context>
    <name>sokbo::QueryCompleter</name>
    <message>
        <source>Completions</source>
        <translation>자동 완성</translation>
    </message>
</context>
<context>
    <name>sokbo::ReadingActs</name>
    <message>
        <source>This article has no page of its own.</source>
        <translation>이 기사에는 원문 주소가 없습니다.</translation>
    </message>
    <message>
        <source>The link was copied.</source>
        <translation>링크를 복사했습니다.</translation>
    </message>
    <message>
        <source>Getting the whole article …</source>
        <translation>전문을 가져오는 중…</translation>
    </message>
    <message>
        <source>The whole article is here.</source>
        <translation>전문을 가져왔습니다.</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <translation>모두 읽음으로</translation>
    </message>
    <message>
        <source>Mark all articles of this board read?</source>
        <translation>이 게시판의 기사를 모두 읽음으로 바꿀까요?</translation>
    </message>
    <message>
        <source>Select the articles that are about one happening first.</source>
        <translation>같은 사건을 다룬 기사를 먼저 고르세요.</translation>
    </message>
    <message>
        <source>This article is part of no story.</source>
        <translation>이 기사는 어느 이야기에도 속하지 않습니다.</translation>
    </message>
    <message>
        <source>Copied with its source.</source>
        <translation>출처와 함께 복사했습니다.</translation>
    </message>
</context>
<context>
    <name>sokbo::ReadingPage</name>
    <message>
        <source>Reading</source>
        <translation>읽기</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>바로</translation>
    </message>
    <message>
        <source>after some seconds</source>
        <translation>몇 초 뒤에</translation>
    </message>
    <message>
        <source>only by hand</source>
        <translation>직접 표시할 때만</translation>
    </message>
    <message>
        <source>Seconds until an article counts as read</source>
        <translation>읽음으로 칠 때까지의 시간(초)</translation>
    </message>
    <message>
        <source> s</source>
        <translation>초</translation>
    </message>
    <message>
        <source>An opened article counts as read</source>
        <translation>연 기사를 읽음으로 치는 때</translation>
    </message>
    <message>
        <source>By hand means the key M, or Mark all read. What you open in the browser counts at once.</source>
        <translation>직접 표시하려면 M 키나 ‘모두 읽음으로’를 씁니다. 브라우저로 연 기사는 바로 읽음이 됩니다.</translation>
    </message>
    <message>
        <source>unread, mark</source>
        <translation>안 읽음, 읽음 표시</translation>
    </message>
    <message>
        <source>Ask before marking all articles of a board read</source>
        <translation>게시판의 글을 모두 읽음으로 바꾸기 전에 묻기</translation>
    </message>
    <message>
        <source>It can be undone either way.</source>
        <translation>어느 쪽이든 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Fold stories</source>
        <translation>이야기 접기</translation>
    </message>
    <message>
        <source>Of each story the board shows one row; the others come when it is opened.</source>
        <translation>게시판에 이야기마다 한 줄만 보이고, 펼치면 나머지가 나옵니다.</translation>
    </message>
    <message>
        <source>Fold photos, obituaries and the like</source>
        <translation>사진, 부고 따위 접기</translation>
    </message>
    <message>
        <source>Each kind takes one row a day. Which ones, the View menu says.</source>
        <translation>종류마다 하루에 한 줄만 보입니다. 접을 종류는 보기 메뉴에서 고릅니다.</translation>
    </message>
    <message>
        <source>Show articles as plain text, without the web engine</source>
        <translation>웹 엔진 없이 기사를 글로만 보기</translation>
    </message>
    <message>
        <source>Takes less memory. Pictures and tables are shown, but more simply.</source>
        <translation>메모리를 덜 씁니다. 이미지와 표는 더 단순하게 나옵니다.</translation>
    </message>
    <message>
        <source>Command that opens articles</source>
        <translation>기사를 여는 명령</translation>
    </message>
    <message>
        <source>%u stands for the address, %t for the title. It is started as it stands here, without a shell.</source>
        <translation>%u는 주소, %t는 제목을 뜻합니다. 셸을 거치지 않고 적힌 그대로 실행합니다.</translation>
    </message>
    <message>
        <source>Command that plays audio and video</source>
        <translation>오디오·동영상을 재생하는 명령</translation>
    </message>
    <message>
        <source>Without one the system&apos;s player does.</source>
        <translation>비워 두면 시스템의 재생기로 재생합니다.</translation>
    </message>
    <message>
        <source>program, external, player</source>
        <translation>프로그램, 외부, 재생기, 플레이어</translation>
    </message>
    <message>
        <source>Count what a search finds</source>
        <translation>찾은 글을 나누어 세기</translation>
    </message>
    <message>
        <source>Above its board stand the sources, people, organisations and days, each with its articles.</source>
        <translation>검색 결과 위에 소스, 인물, 기관, 날짜와 그 글 수가 나옵니다.</translation>
    </message>
</context>
<context>
    <name>sokbo::ReadingSample</name>
    <message>
        <source>Sample of the text of an article</source>
        <translation>기사 본문 보기</translation>
    </message>
    <message>
        <source>This is how the text of an article will look. Choose what your eyes like: a line that is not too long, with room above and below it, is easier to follow.</source>
        <translation>기사 본문은 이렇게 보입니다. 눈에 편한 것을 고르세요. 줄이 너무 길지 않고 위아래가 넉넉하면 따라 읽기가 쉽습니다.</translation>
    </message>
</context>
<context>
    <name>sokbo::RecentSearches</name>
    <message>
        <source>What you searched for last</source>
        <translation>최근에 검색한 것</translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation>최근 검색</translation>
    </message>
    <message>
        <source>&amp;Forget one of them</source>
        <translation>하나 지우기(&amp;F)</translation>
    </message>
    <message>
        <source>Forget &amp;all of them</source>
        <translation>모두 지우기(&amp;A)</translation>
    </message>
</context>
<context>
    <name>sokbo::RuleChanges</name>
    <message>
        <source>Rules (*.json);;All files (*)</source>
        <translation>규칙 (*.json);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>change the rules</source>
        <translation>규칙 바꾸기</translation>
    </message>
    <message>
        <source>The rules hold for every article that comes from now on.</source>
        <translation>이 규칙은 지금부터 들어오는 모든 기사에 적용됩니다.</translation>
    </message>
    <message>
        <source>A rule that catches very much</source>
        <translation>너무 많은 기사에 맞는 규칙</translation>
    </message>
    <message>
        <source>“%1” would have caught %2 articles of the last 7 days. Switch it on all the same?</source>
        <translation>‘%1’ 규칙은 최근 7일의 기사 %2건에 맞습니다. 그래도 켤까요?</translation>
    </message>
    <message>
        <source>Switch it on</source>
        <translation>켜기</translation>
    </message>
    <message>
        <source>No article here matches the rule.</source>
        <translation>이 규칙에 맞는 기사가 없습니다.</translation>
    </message>
    <message>
        <source>Apply the rule</source>
        <translation>규칙 적용</translation>
    </message>
    <message>
        <source>“%1” would touch %2 articles at once. Do it?</source>
        <translation>‘%1’ 규칙을 기사 %2건에 한꺼번에 적용합니다. 계속할까요?</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>적용</translation>
    </message>
    <message>
        <source>apply the rule “%1”</source>
        <translation>‘%1’ 규칙 적용</translation>
    </message>
    <message numerus="yes">
        <source>The rule changed %Ln article(s).</source>
        <translation>
            <numerusform>규칙이 기사 %Ln건을 바꾸었습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>take back what rules did</source>
        <translation>규칙이 한 일 되돌리기</translation>
    </message>
    <message>
        <source>What rules did with this article is taken back.</source>
        <translation>규칙이 이 기사에 한 일을 되돌렸습니다.</translation>
    </message>
    <message>
        <source>Import rules</source>
        <translation>규칙 가져오기</translation>
    </message>
    <message>
        <source>The file cannot be imported.</source>
        <translation>파일을 가져올 수 없습니다.</translation>
    </message>
    <message>
        <source>Export rules</source>
        <translation>규칙 내보내기</translation>
    </message>
</context>
<context>
    <name>sokbo::RuleForm</name>
    <message>
        <source>Say which articles the rule is for.</source>
        <translation>어떤 기사에 대한 규칙인지 적으세요.</translation>
    </message>
    <message>
        <source>Say what the rule does with them.</source>
        <translation>규칙이 할 일을 고르세요.</translation>
    </message>
    <message>
        <source>called by its query</source>
        <translation>비우면 검색어가 이름이 됩니다</translation>
    </message>
    <message>
        <source>When a new article matches</source>
        <translation>새 기사가 맞을 조건</translation>
    </message>
    <message>
        <source>words, &quot;phrase&quot;, person: source: flag: is:watched …</source>
        <translation>낱말, &quot;구절&quot;, person: source: flag: is:watched …</translation>
    </message>
    <message>
        <source>tags, separated by commas</source>
        <translation>태그, 쉼표로 구분</translation>
    </message>
    <message>
        <source>Na&amp;me:</source>
        <translation>이름(&amp;M):</translation>
    </message>
    <message>
        <source>&amp;When it matches:</source>
        <translation>조건(&amp;W):</translation>
    </message>
    <message>
        <source>Ta&amp;g with:</source>
        <translation>붙일 태그(&amp;G):</translation>
    </message>
    <message>
        <source>And:</source>
        <translation>할 일:</translation>
    </message>
</context>
<context>
    <name>sokbo::RulePreview</name>
    <message>
        <source>What the rule would have caught</source>
        <translation>이 규칙에 맞았을 기사</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>찾는 중…</translation>
    </message>
    <message numerus="yes">
        <source>It would have caught %Ln articles of the last 7 days.</source>
        <translation>
            <numerusform>최근 7일의 기사 %Ln건에 맞습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::RulesDialog</name>
    <message>
        <source>&amp;Remove</source>
        <translation>삭제(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>위로(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>아래로(&amp;D)</translation>
    </message>
    <message>
        <source>A&amp;pply to all articles that are here…</source>
        <translation>이미 있는 모든 기사에 적용(&amp;P)…</translation>
    </message>
    <message>
        <source>Rules for new articles</source>
        <translation>새 기사 규칙</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>하는 일</translation>
    </message>
    <message>
        <source>Rules, in the order in which they are asked</source>
        <translation>규칙, 적용되는 순서</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>추가(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>가져오기(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>새 규칙</translation>
    </message>
</context>
<context>
    <name>sokbo::SavedSearches</name>
    <message>
        <source>Keep this search</source>
        <translation>이 검색 저장</translation>
    </message>
    <message>
        <source>Name of the search:</source>
        <translation>검색 이름:</translation>
    </message>
    <message>
        <source>“%1” stands in the sidebar now.</source>
        <translation>‘%1’ 검색을 사이드바에 저장했습니다.</translation>
    </message>
    <message>
        <source>rename the search “%1”</source>
        <translation>검색 ‘%1’ 이름 바꾸기</translation>
    </message>
    <message>
        <source>remove the search “%1”</source>
        <translation>검색 ‘%1’ 지우기</translation>
    </message>
</context>
<context>
    <name>sokbo::SearchBar</name>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Search: words, &quot;phrase&quot;, person: tag: is:unread after:7d …</source>
        <translation>검색: 낱말, &quot;구절&quot;, person: tag: is:unread after:7d …</translation>
    </message>
    <message>
        <source>Keep this search in the sidebar</source>
        <translation>이 검색을 사이드바에 저장</translation>
    </message>
    <message>
        <source>Save search</source>
        <translation>검색 저장</translation>
    </message>
</context>
<context>
    <name>sokbo::SearchHelpDialog</name>
    <message>
        <source>How to search</source>
        <translation>검색하는 법</translation>
    </message>
    <message>
        <source>two words</source>
        <translation>낱말 둘</translation>
    </message>
    <message>
        <source>both words, anywhere in title or text</source>
        <translation>제목이나 본문에 두 낱말이 모두 있는 기사</translation>
    </message>
    <message>
        <source>&quot;exact phrase&quot;</source>
        <translation>&quot;구절 그대로&quot;</translation>
    </message>
    <message>
        <source>-word</source>
        <translation>-낱말</translation>
    </message>
    <message>
        <source>without this word</source>
        <translation>이 낱말이 없는 기사</translation>
    </message>
    <message>
        <source>one OR other</source>
        <translation>이것 OR 저것</translation>
    </message>
    <message>
        <source>one of them; parentheses group</source>
        <translation>둘 중 하나. 괄호로 묶을 수 있습니다</translation>
    </message>
    <message>
        <source>only in the title, by an author, from a source or a folder</source>
        <translation>제목, 글쓴이, 소스, 폴더로 찾기</translation>
    </message>
    <message>
        <source>articles that name somebody, however it is written there</source>
        <translation>어떻게 적혔든 그 인물·기관·장소가 나오는 기사</translation>
    </message>
    <message>
        <source>articles that name the company with this exchange code</source>
        <translation>이 종목 코드의 회사가 나오는 기사</translation>
    </message>
    <message>
        <source>headlines with this flag</source>
        <translation>이 말머리가 붙은 기사</translation>
    </message>
    <message>
        <source>with a note, an image, a tag</source>
        <translation>메모, 이미지, 태그가 있는 기사</translation>
    </message>
    <message>
        <source>by date, or so many days ago</source>
        <translation>날짜로, 또는 며칠 전부터</translation>
    </message>
    <message>
        <source>in Korean</source>
        <translation>한국어 기사</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>오래된 순으로</translation>
    </message>
    <message>
        <source>by title, backwards</source>
        <translation>제목 역순으로</translation>
    </message>
    <message>
        <source>not read, saved, with a highlight, available offline, with a watched name</source>
        <translation>안 읽음, 저장, 밑줄, 오프라인, 알림 이름이 나온 글</translation>
    </message>
    <message>
        <source>this noun with any particle: 기준금리를, 기준금리</source>
        <translation>조사가 달라도 찾습니다: 기준금리를, 기준금리</translation>
    </message>
    <message>
        <source>a compound written apart too: 금리 인상, AI 반도체</source>
        <translation>띄어 쓴 것도 찾습니다: 금리 인상, AI 반도체</translation>
    </message>
    <message>
        <source>Chinese characters and how they are read, 대통령, find each other</source>
        <translation>한자와 그 독음(대통령)은 서로 찾습니다</translation>
    </message>
    <message>
        <source>regular English forms too: rate, rated, rating</source>
        <translation>영어 낱말의 규칙 변화형도 찾습니다: rate, rated, rating</translation>
    </message>
    <message>
        <source>the words just so: nothing is forgiven</source>
        <translation>이 구절이 그대로 있는 기사만: 달라진 꼴은 찾지 않습니다</translation>
    </message>
    <message>
        <source>with your tag, or one below it: AI/chips</source>
        <translation>내 태그나 그 하위 태그: AI/반도체</translation>
    </message>
    <message>
        <source>with this tag and none below it</source>
        <translation>하위 태그를 뺀 이 태그만</translation>
    </message>
    <message>
        <source>a name by the one character of the headlines, and the character by the name</source>
        <translation>제목에 쓰이는 한자 한 글자로 그 이름을, 이름으로 그 한자를</translation>
    </message>
    <message>
        <source>initial consonants: titles with a word that begins so, such as 삼성전자</source>
        <translation>초성: 그렇게 시작하는 낱말이 제목에 있는 기사, 이를테면 삼성전자</translation>
    </message>
    <message>
        <source>the words near each other, in any order: at most 8 words apart, or as many as you say</source>
        <translation>순서와 관계없이 서로 가까이 있는 낱말: 여덟 어절 안, 또는 적은 수만큼</translation>
    </message>
    <message>
        <source>the best answers first: words in the title, whole words, new articles; a search without words stays newest first</source>
        <translation>가장 잘 맞는 기사부터: 제목에 있는 말, 온전한 낱말, 새 기사가 앞섭니다. 낱말이 없는 검색은 최신순 그대로입니다</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>검색어</translation>
    </message>
    <message>
        <source>What they find</source>
        <translation>찾는 것</translation>
    </message>
</context>
<context>
    <name>sokbo::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>설정 찾기</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>쪽</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No setting fits “%1”.</source>
        <translation>‘%1’에 맞는 설정이 없습니다.</translation>
    </message>
</context>
<context>
    <name>sokbo::SettingsFiles</name>
    <message>
        <source>Settings of Sokbo (*.json)</source>
        <translation>속보 설정 (*.json)</translation>
    </message>
    <message>
        <source>Save all settings</source>
        <translation>모든 설정 저장</translation>
    </message>
    <message>
        <source>Take over settings</source>
        <translation>설정 가져오기</translation>
    </message>
    <message>
        <source>This file does not hold settings of Sokbo.</source>
        <translation>속보의 설정 파일이 아닙니다.</translation>
    </message>
</context>
<context>
    <name>sokbo::ShortcutsDialog</name>
    <message>
        <source>All keys</source>
        <translation>모든 단축키</translation>
    </message>
    <message>
        <source>About Sokbo</source>
        <translation>속보 정보</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Sokbo %1&lt;/h3&gt;&lt;p&gt;A news reader that reads like a bulletin board.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;속보 %1&lt;/h3&gt;&lt;p&gt;게시판처럼 읽는 뉴스 리더입니다.&lt;/p&gt;&lt;p&gt;GNU 일반 공중 사용 허가서 3판 이상을 따르는 자유 소프트웨어입니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>명령</translation>
    </message>
</context>
<context>
    <name>sokbo::Sidebar</name>
    <message>
        <source>Boards and sources</source>
        <translation>게시판과 소스</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>지금 동기화</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <translation>모두 읽음으로</translation>
    </message>
    <message>
        <source>Open the site in the browser</source>
        <translation>브라우저에서 사이트 열기</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>이름 바꾸기…</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>폴더로 옮기기</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>폴더 없음</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>새 폴더…</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>새 폴더</translation>
    </message>
    <message>
        <source>Name of the folder:</source>
        <translation>폴더 이름:</translation>
    </message>
    <message>
        <source>Article text</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>As the source delivers it</source>
        <translation>소스가 주는 그대로</translation>
    </message>
    <message>
        <source>The whole article, at every sync</source>
        <translation>동기화할 때 전문 가져오기</translation>
    </message>
    <message>
        <source>The whole article, when it is opened</source>
        <translation>기사를 열 때 전문 가져오기</translation>
    </message>
    <message>
        <source>Name and colour…</source>
        <translation>이름과 색…</translation>
    </message>
    <message>
        <source>Rename search</source>
        <translation>검색 이름 바꾸기</translation>
    </message>
    <message>
        <source>Name of the search:</source>
        <translation>검색 이름:</translation>
    </message>
    <message>
        <source>Remove search</source>
        <translation>검색 지우기</translation>
    </message>
    <message>
        <source>Rename source</source>
        <translation>소스 이름 바꾸기</translation>
    </message>
    <message>
        <source>Name of the source:</source>
        <translation>소스 이름:</translation>
    </message>
    <message>
        <source>Open the headline that lifts it</source>
        <translation>화제가 된 기사 열기</translation>
    </message>
    <message>
        <source>Watch “%1”</source>
        <translation>‘%1’ 알림</translation>
    </message>
    <message>
        <source>No longer watch “%1”</source>
        <translation>‘%1’ 알림 끄기</translation>
    </message>
    <message>
        <source>List names</source>
        <translation>보일 이름</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>이번 주</translation>
    </message>
    <message>
        <source>Of all time</source>
        <translation>전체 기간</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>모든 종류</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>로그인…</translation>
    </message>
    <message>
        <source>Forget name and password</source>
        <translation>이름과 비밀번호 잊기</translation>
    </message>
    <message>
        <source>Rename folder…</source>
        <translation>폴더 이름 바꾸기…</translation>
    </message>
    <message>
        <source>Remove folder, keep its sources</source>
        <translation>폴더 지우기(소스는 남김)</translation>
    </message>
    <message>
        <source>Edit source…</source>
        <translation>소스 편집…</translation>
    </message>
    <message>
        <source>Remove source…</source>
        <translation>구독 지우기…</translation>
    </message>
    <message>
        <source>Subscribe again</source>
        <translation>다시 구독</translation>
    </message>
    <message>
        <source>Open the story that lifts it</source>
        <translation>이 이름을 띄운 이야기 열기</translation>
    </message>
    <message>
        <source>No longer follow this story</source>
        <translation>이 이야기 이어 보기 그만두기</translation>
    </message>
    <message>
        <source>Prefer it where others have the same article</source>
        <translation>같은 기사가 여럿이면 이곳의 것을 보이기</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>색</translation>
    </message>
    <message>
        <source>Merge into another tag…</source>
        <translation>다른 태그와 합치기…</translation>
    </message>
    <message>
        <source>Remove tag…</source>
        <translation>태그 지우기…</translation>
    </message>
    <message>
        <source>Remove it and the tags below it…</source>
        <translation>하위 태그까지 지우기…</translation>
    </message>
    <message>
        <source>From its name</source>
        <translation>이름에 따라 자동</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>직접 정한 순서</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>이름 순서</translation>
    </message>
    <message>
        <source>By unread articles</source>
        <translation>안 읽은 기사가 많은 순서</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>옮기기</translation>
    </message>
    <message>
        <source>Order of the sources</source>
        <translation>소스 정렬</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>위로</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>아래로</translation>
    </message>
    <message>
        <source>Into the folder beside it</source>
        <translation>옆 폴더 안으로</translation>
    </message>
    <message>
        <source>Out of its folder</source>
        <translation>폴더 밖으로</translation>
    </message>
</context>
<context>
    <name>sokbo::SidebarPane</name>
    <message>
        <source>Name, initial consonants or address</source>
        <translation>이름, 초성, 주소</translation>
    </message>
    <message>
        <source>Find in the sidebar</source>
        <translation>사이드바에서 찾기</translation>
    </message>
</context>
<context>
    <name>sokbo::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>“%1” asks for a name and a password.</source>
        <translation>‘%1’에 이름과 비밀번호가 필요합니다.</translation>
    </message>
    <message>
        <source>They go to %1 only, and are kept in the system&apos;s keyring.</source>
        <translation>%1에만 보내며, 시스템의 키링에 보관합니다.</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>이름:</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>비밀번호:</translation>
    </message>
    <message>
        <source>This address is not secure (http): others on the way can read the password.</source>
        <translation>안전하지 않은 주소(http)입니다. 중간에서 누군가 비밀번호를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>This system has no keyring in which a password would be safe. Sokbo remembers it until you close the program, and then asks again.</source>
        <translation>이 시스템에는 비밀번호를 안전하게 둘 키링이 없습니다. 속보를 닫을 때까지만 기억하고, 다음에는 다시 묻습니다.</translation>
    </message>
</context>
<context>
    <name>sokbo::SourceDialogs</name>
    <message>
        <source>Rename folder</source>
        <translation>폴더 이름 바꾸기</translation>
    </message>
    <message>
        <source>Name of the folder:</source>
        <translation>폴더 이름:</translation>
    </message>
</context>
<context>
    <name>sokbo::SourceMoves</name>
    <message>
        <source>move “%1”</source>
        <translation>‘%1’ 옮기기</translation>
    </message>
    <message>
        <source>“%1” is number %2 of %3.</source>
        <translation>‘%1’: %3개 가운데 %2번째</translation>
    </message>
    <message>
        <source>“%1” is number %2 of %3 in “%4”.</source>
        <translation>‘%1’: ‘%4’ 폴더의 %3개 가운데 %2번째</translation>
    </message>
    <message>
        <source>From here on the sources are in your own order.</source>
        <translation>이제부터 소스는 직접 정한 순서로 놓입니다.</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>폴더 없음</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>폴더로 옮기기</translation>
    </message>
    <message>
        <source>Choose a folder, or type the name of a new one:</source>
        <translation>폴더를 고르거나 새 폴더의 이름을 쓰세요:</translation>
    </message>
</context>
<context>
    <name>sokbo::StatusLine</name>
    <message>
        <source>Cancel  Esc</source>
        <translation>취소 Esc</translation>
    </message>
    <message>
        <source>Sync: %1 of %2 sources · %3 new</source>
        <translation>동기화 %1 / %2 소스 · 새 기사 %3</translation>
    </message>
    <message>
        <source>Sync cancelled.</source>
        <translation>동기화를 취소했습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Synced: %Ln new article(s).</source>
        <translation>
            <numerusform>동기화를 마쳤습니다. 새 기사 %Ln건.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s) could not be read.</source>
        <translation>
            <numerusform>소스 %Ln개는 읽지 못했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>오프라인</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>연결 없음</translation>
    </message>
    <message>
        <source>Nothing is fetched until you go online again.</source>
        <translation>다시 온라인으로 바꿀 때까지 아무것도 가져오지 않습니다.</translation>
    </message>
    <message>
        <source>The last attempts reached no server.</source>
        <translation>마지막 시도에서 서버에 닿지 못했습니다.</translation>
    </message>
    <message>
        <source>Metered</source>
        <translation>종량제</translation>
    </message>
    <message>
        <source>This connection costs by the byte: nothing is synced by itself.</source>
        <translation>쓴 만큼 요금이 드는 연결이라 자동으로 동기화하지 않습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>기사 %Ln건</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place on the board</comment>
        <translation>%2개 중 %1번째</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행</translation>
    </message>
    <message>
        <source>Marking names anew: %1 of %2 articles</source>
        <translation>이름 다시 표시 %1 / %2건</translation>
    </message>
    <message>
        <source>Stopped marking names. It goes on at the next start.</source>
        <translation>이름 표시를 멈췄습니다. 다음에 시작할 때 이어서 합니다.</translation>
    </message>
    <message>
        <source>Names are marked anew.</source>
        <translation>이름을 모두 다시 표시했습니다.</translation>
    </message>
    <message>
        <source>A sync is running already.</source>
        <translation>이미 동기화하고 있습니다.</translation>
    </message>
    <message>
        <source>A sync is running already. %1</source>
        <translation>이미 동기화하고 있습니다. %1</translation>
    </message>
    <message>
        <source>offline %1</source>
        <translation>오프라인 사용 가능 %1</translation>
    </message>
    <message>
        <source>%1 articles · database %2 · images %3 · %4 articles can be searched in full</source>
        <translation>기사 %1건 · 데이터베이스 %2 · 이미지 %3 · 본문 검색 가능 %4건</translation>
    </message>
    <message>
        <source>waiting for %1</source>
        <translation>%1 기다리는 중</translation>
    </message>
    <message numerus="yes">
        <source>%Ln story(s)</source>
        <comment>how many a board has</comment>
        <translation>
            <numerusform>이야기 %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 new · marking names: %2 of %3 articles</source>
        <translation>새 글 %1건 · 이름 표시 %2 / %3건</translation>
    </message>
    <message>
        <source>Marking names of new articles: %1 of %2</source>
        <translation>새 글의 이름 표시 %1 / %2건</translation>
    </message>
    <message>
        <source>Marking names waits until the machine no longer runs on its battery.</source>
        <translation>이름 표시는 전원을 연결하면 이어집니다.</translation>
    </message>
    <message numerus="yes">
        <source>found %Ln time(s) in the article</source>
        <translation>
            <numerusform>기사에서 찾은 곳 %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 in the article</source>
        <translation>기사에서 찾은 곳 %1/%2</translation>
    </message>
</context>
<context>
    <name>sokbo::Subscriptions</name>
    <message numerus="yes">
        <source>%Ln source(s) subscribed.</source>
        <translation>
            <numerusform>소스 %Ln개를 구독했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>change “%1”</source>
        <translation>‘%1’ 바꾸기</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>‘%1’ 구독을 지울까요?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) go(es).</source>
        <translation>
            <numerusform>기사 %Ln건은 사라집니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove source</source>
        <translation>구독 지우기</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>remove “%1”</source>
        <translation>‘%1’ 지우기</translation>
    </message>
    <message>
        <source>“%1” was removed. Ctrl+Z brings it back.</source>
        <translation>‘%1’ 구독을 지웠습니다. Ctrl+Z로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>rename the folder “%1”</source>
        <translation>폴더 ‘%1’ 이름 바꾸기</translation>
    </message>
    <message>
        <source>remove the folder “%1”</source>
        <translation>폴더 ‘%1’ 지우기</translation>
    </message>
    <message>
        <source>The folder “%1” was removed; its sources moved up. Ctrl+Z brings it back.</source>
        <translation>‘%1’ 폴더를 지우고 소스를 한 단계 위로 옮겼습니다. Ctrl+Z로 되돌립니다.</translation>
    </message>
    <message>
        <source>Sokbo no longer signs in to “%1”.</source>
        <translation>이제 ‘%1’에 로그인하지 않습니다.</translation>
    </message>
    <message>
        <source>Import subscriptions</source>
        <translation>구독 목록 가져오기</translation>
    </message>
    <message>
        <source>No subscription stands in this file.</source>
        <translation>이 파일에는 구독할 소스가 없습니다.</translation>
    </message>
    <message>
        <source>Export subscriptions</source>
        <translation>구독 목록 내보내기</translation>
    </message>
    <message>
        <source>Subscriptions (*.opml)</source>
        <translation>구독 목록 (*.opml)</translation>
    </message>
    <message>
        <source>Subscriptions (*.opml *.xml urls);;All files (*)</source>
        <translation>구독 목록 (*.opml *.xml urls);;모든 파일 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) that you saved, tagged, noted or highlighted stay(s).</source>
        <translation>
            <numerusform>저장하거나 태그, 메모, 밑줄을 남긴 기사 %Ln건은 남습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::SuggestionBar</name>
    <message>
        <source>Did you mean:</source>
        <translation>이것을 찾으셨나요?</translation>
    </message>
    <message>
        <source>Search for “%1” instead</source>
        <translation>대신 ‘%1’ 검색</translation>
    </message>
</context>
<context>
    <name>sokbo::SyncPage</name>
    <message>
        <source>Sync</source>
        <translation>동기화</translation>
    </message>
    <message>
        <source>Sync by itself</source>
        <translation>알아서 동기화</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Fetch the images of unread articles ahead</source>
        <translation>안 읽은 기사의 이미지 미리 받기</translation>
    </message>
    <message>
        <source>So that articles can be read offline with their images.</source>
        <translation>오프라인에서도 이미지와 함께 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Fetch missing images when an article is opened</source>
        <translation>기사를 열 때 없는 이미지 받기</translation>
    </message>
    <message>
        <source>Whoever serves the images then learns when the article is read.</source>
        <translation>그러면 이미지를 제공하는 쪽이 기사를 언제 읽는지 알게 됩니다.</translation>
    </message>
    <message>
        <source>Room for images of articles that are not saved</source>
        <translation>저장하지 않은 기사의 이미지에 쓸 공간</translation>
    </message>
    <message>
        <source>The oldest go first. Images of saved articles, and those that you asked for, stay.</source>
        <translation>오래된 것부터 지웁니다. 저장한 기사의 이미지와 직접 받은 이미지는 남습니다.</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>프록시</translation>
    </message>
    <message>
        <source>Through which server everything is fetched. It takes effect with the next request.</source>
        <translation>무엇이든 이 서버를 거쳐 받습니다. 다음 요청부터 쓰입니다.</translation>
    </message>
    <message>
        <source>network, SOCKS, HTTP</source>
        <translation>네트워크, 우회, 서버</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정대로</translation>
    </message>
    <message>
        <source>None</source>
        <translation>쓰지 않음</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>프록시 주소</translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation>프록시 포트</translation>
    </message>
    <message>
        <source>Address and port of the proxy</source>
        <translation>프록시 주소와 포트</translation>
    </message>
    <message>
        <source>While an HTTP or SOCKS proxy has no address, everything is fetched as the system does.</source>
        <translation>HTTP나 SOCKS 프록시의 주소가 비어 있으면 시스템 설정을 따릅니다.</translation>
    </message>
    <message>
        <source>Fetch the pictures of sources&apos; sites</source>
        <translation>소스 사이트의 아이콘 가져오기</translation>
    </message>
    <message>
        <source>With the sync, once a month, each from the site itself. Without them a letter stands for a source.</source>
        <translation>동기화할 때 한 달에 한 번, 그 사이트에서만 가져옵니다. 없으면 첫 글자로 보입니다.</translation>
    </message>
    <message>
        <source>favicon, icon</source>
        <translation>파비콘, 아이콘</translation>
    </message>
    <message>
        <source>While this is off, only what you sync by hand is asked.</source>
        <translation>끄면 직접 동기화할 때만 새 글을 받습니다.</translation>
    </message>
    <message>
        <source>automatic, refresh</source>
        <translation>자동, 새로 고침</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>간격</translation>
    </message>
    <message>
        <source>“As often as something new comes” is learned for each source: from every quarter of an hour to once a day. A source may have an interval of its own, and one that asks for more time gets it.</source>
        <translation>‘새 글이 올라오는 만큼 자주’를 고르면 소스마다 15분에서 하루 사이로 알맞은 간격을 찾습니다. 소스별 간격은 소스 편집 창에서 따로 정할 수 있고, 더 긴 간격을 요청하는 소스는 그에 따릅니다.</translation>
    </message>
    <message>
        <source>interval, refresh, minutes, hours</source>
        <translation>간격, 주기, 새로 고침, 분, 시간</translation>
    </message>
</context>
<context>
    <name>sokbo::TagChanges</name>
    <message>
        <source>Merge tags</source>
        <translation>태그 합치기</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>합치기</translation>
    </message>
    <message>
        <source>change the tag “%1”</source>
        <translation>태그 ‘%1’ 바꾸기</translation>
    </message>
    <message>
        <source>merge the tag “%1” into “%2”</source>
        <translation>‘%1’ 태그를 ‘%2’ 태그에 합치기</translation>
    </message>
    <message>
        <source>remove the tag “%1”</source>
        <translation>태그 ‘%1’ 지우기</translation>
    </message>
    <message>
        <source>colour the tag “%1”</source>
        <translation>태그 ‘%1’ 색 바꾸기</translation>
    </message>
    <message>
        <source>Remove tags</source>
        <translation>태그 지우기</translation>
    </message>
    <message>
        <source>Remove tag</source>
        <translation>태그 지우기</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>remove the tag “%1” and those below it</source>
        <translation>태그 ‘%1’ 및 하위 태그 지우기</translation>
    </message>
</context>
<context>
    <name>sokbo::TagDialog</name>
    <message>
        <source>Tag “%1”</source>
        <translation>태그 ‘%1’</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>이름:</translation>
    </message>
    <message>
        <source>Colour:</source>
        <translation>색:</translation>
    </message>
    <message>
        <source>Merge the tag “%1”</source>
        <translation>태그 ‘%1’ 합치기</translation>
    </message>
    <message>
        <source>The tag that it becomes one with</source>
        <translation>합칠 태그</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>태그 이름</translation>
    </message>
    <message>
        <source>Another tag</source>
        <translation>다른 태그</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>바뀌는 것</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Becomes one with:</source>
        <translation>합칠 태그:</translation>
    </message>
    <message>
        <source>From its name</source>
        <translation>이름에 따라 자동</translation>
    </message>
    <message>
        <source>Choose the tag that “%1” becomes one with.</source>
        <translation>‘%1’ 태그를 합칠 다른 태그를 고르세요.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>합치기</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>This is the tag itself.</source>
        <translation>같은 태그입니다.</translation>
    </message>
    <message>
        <source>A tag cannot lie below itself.</source>
        <translation>태그를 그 태그의 하위 태그로 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>With this name a tag below it, or a search or a rule that names it, would become too long.</source>
        <translation>이 이름을 쓰면 하위 태그나, 이 태그를 쓰는 검색 또는 규칙이 너무 길어집니다.</translation>
    </message>
    <message>
        <source>There is no tag “%1”.</source>
        <translation>‘%1’ 태그가 없습니다.</translation>
    </message>
    <message>
        <source>A slash puts it below another: politics/parliament</source>
        <translation>빗금을 쓰면 하위 태그가 됩니다: 정치/국회</translation>
    </message>
</context>
<context>
    <name>sokbo::TagPopup</name>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Tag to add or find</source>
        <translation>붙이거나 찾을 태그</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Tags of the article</source>
        <translation>기사의 태그</translation>
    </message>
    <message>
        <source>Enter ticks or makes a tag · Esc closes</source>
        <translation>Enter로 붙이거나 새로 만들기 · Esc로 닫기</translation>
    </message>
    <message>
        <source>Make the tag “%1”</source>
        <translation>새 태그 ‘%1’ 만들기</translation>
    </message>
    <message>
        <source>All %1 articles of this board</source>
        <translation>이 게시판의 기사 %1건 모두</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %Ln article(s)</source>
        <translation>
            <numerusform>기사 %Ln건의 태그</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 articles have it</source>
        <translation>기사 %2건 가운데 %1건에 있음</translation>
    </message>
</context>
<context>
    <name>sokbo::Tagging</name>
    <message>
        <source>Tagging “%1”: %2 of %3</source>
        <translation>태그 ‘%1’ 붙이는 중: %3건 중 %2건</translation>
    </message>
    <message>
        <source>Taking off the tag “%1”: %2 of %3</source>
        <translation>태그 ‘%1’ 떼는 중: %3건 중 %2건</translation>
    </message>
    <message>
        <source>tag “%1”</source>
        <translation>태그 ‘%1’ 붙이기</translation>
    </message>
    <message>
        <source>take off the tag “%1”</source>
        <translation>태그 ‘%1’ 떼기</translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %Ln article(s) were changed. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>멈췄습니다: 기사 %Ln건이 바뀌었습니다. Ctrl+Z로 되돌립니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) got the tag “%1”. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>기사 %Ln건에 ‘%1’ 태그를 붙였습니다. Ctrl+Z로 되돌립니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) lost the tag “%1”. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>기사 %Ln건에서 ‘%1’ 태그를 뗐습니다. Ctrl+Z로 되돌립니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::TextPage</name>
    <message>
        <source>Fonts</source>
        <translation>글꼴</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>게시판</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>기사</translation>
    </message>
    <message>
        <source>Font of the board</source>
        <translation>게시판 글꼴</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정대로</translation>
    </message>
    <message>
        <source>Font size of the board</source>
        <translation>게시판 글자 크기</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>For the headlines. The height of the rows follows its size.</source>
        <translation>제목에 쓰는 글꼴입니다. 줄 높이도 크기를 따릅니다.</translation>
    </message>
    <message>
        <source>typeface, list, size</source>
        <translation>서체, 목록, 글자 크기</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>서체</translation>
    </message>
    <message>
        <source>With or without serifs, the small strokes at the ends of letters.</source>
        <translation>고딕은 획이 고르고, 명조는 획 끝에 돌기가 있습니다.</translation>
    </message>
    <message>
        <source>font</source>
        <translation>글꼴, 고딕, 명조, 바탕</translation>
    </message>
    <message>
        <source>Sans serif</source>
        <translation>고딕</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>명조</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>글자 크기</translation>
    </message>
    <message>
        <source>Of the text of articles. The keys [ and ] change it too.</source>
        <translation>기사 본문의 크기입니다. [ 와 ] 키로도 바꿉니다.</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>줄 간격</translation>
    </message>
    <message>
        <source>How far the lines are apart, as a share of the text size.</source>
        <translation>줄과 줄 사이의 거리이며, 글자 크기에 대한 비율입니다.</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Width of the text</source>
        <translation>본문 너비</translation>
    </message>
    <message>
        <source>The longest a line gets, in letters of Hangul. A narrower window makes it shorter.</source>
        <translation>한 줄에 들어가는 한글의 최대 수입니다. 창이 좁으면 더 짧아집니다.</translation>
    </message>
</context>
<context>
    <name>sokbo::TidyDialog</name>
    <message numerus="yes">
        <source>%Ln saved</source>
        <translation>
            <numerusform>저장 %Ln건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tagged</source>
        <translation>
            <numerusform>태그 %Ln건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a note</source>
        <translation>
            <numerusform>메모 %Ln건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln highlighted</source>
        <translation>
            <numerusform>밑줄 %Ln건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that you put into a story</source>
        <translation>
            <numerusform>직접 묶은 이야기 %Ln건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of stories that you follow</source>
        <translation>
            <numerusform>이어 보는 이야기 %Ln건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still being worked on</source>
        <translation>
            <numerusform>처리 중 %Ln건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>안 읽음 %Ln건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open in the window</source>
        <translation>
            <numerusform>창에 열림 %Ln건</numerusform>
        </translation>
    </message>
    <message>
        <source>Do this every day from now on</source>
        <translation>앞으로 매일 자동으로 정리</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>기사 정리</translation>
    </message>
    <message>
        <source>What goes, by source</source>
        <translation>소스별로 지울 기사</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>소스</translation>
    </message>
    <message>
        <source>Articles that go</source>
        <translation>지울 기사</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>가장 오래된 날</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>가장 최근 날</translation>
    </message>
    <message>
        <source>What stays beyond the limits</source>
        <translation>한도를 넘어도 남는 기사</translation>
    </message>
    <message>
        <source>When a limit is changed later, nothing goes by itself until you have seen this again.</source>
        <translation>나중에 한도를 바꾸면, 이 화면을 다시 확인하기 전에는 자동으로 지우지 않습니다.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>지울 기사</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>증가량</translation>
    </message>
    <message>
        <source>What goes is being counted…</source>
        <translation>지울 기사를 세는 중…</translation>
    </message>
    <message>
        <source>Nothing goes: no article is beyond the limits that you set. The settings have them, on the page “Keeping”.</source>
        <translation>지울 기사가 없습니다. 정해 둔 한도를 넘은 기사가 없습니다. 한도는 설정의 ‘보관’ 쪽에서 정합니다.</translation>
    </message>
    <message>
        <source>Nothing goes: all that is beyond the limits stays, as the table says.</source>
        <translation>지울 기사가 없습니다. 한도를 넘은 기사는 모두 표에 있는 까닭으로 남습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) go, about %1. This cannot be undone: a backup of the day is made first.</source>
        <translation>
            <numerusform>기사 %Ln건(약 %1)을 지웁니다. 되돌릴 수 없으므로 먼저 그날의 백업을 만듭니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln article(s)</source>
        <translation>
            <numerusform>기사 %Ln건 지우기</numerusform>
        </translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
</context>
<context>
    <name>sokbo::Tidying</name>
    <message>
        <source>The backup of the day is made</source>
        <translation>그날의 백업을 만드는 중</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) deleted.</source>
        <translation>
            <numerusform>기사 %Ln건을 지웠습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tidying up</source>
        <translation>기사 정리</translation>
    </message>
    <message>
        <source>Limits have changed: the rest of the articles stay.</source>
        <translation>한도가 바뀌어 나머지 기사는 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>The data folder is made smaller</source>
        <translation>데이터 폴더를 줄이는 중</translation>
    </message>
</context>
<context>
    <name>sokbo::TransferPage</name>
    <message>
        <source>Import and export</source>
        <translation>가져오기와 내보내기</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>파일로 저장…</translation>
    </message>
    <message>
        <source>Save all settings</source>
        <translation>모든 설정 저장</translation>
    </message>
    <message>
        <source>export, transfer</source>
        <translation>내보내기, 옮기기, 백업</translation>
    </message>
    <message>
        <source>Read from a file…</source>
        <translation>파일에서 읽기…</translation>
    </message>
    <message>
        <source>Take over settings</source>
        <translation>설정 가져오기</translation>
    </message>
    <message>
        <source>Replaces all settings and keys by those of a file that was saved here.</source>
        <translation>모든 설정과 단축키를 저장해 둔 파일의 것으로 바꿉니다.</translation>
    </message>
    <message>
        <source>import, transfer</source>
        <translation>가져오기, 옮기기, 복원</translation>
    </message>
    <message>
        <source>Everything in this dialog and your own keys, as one file. Not in it are subscriptions, articles, how long these stay and how often sources are asked: the File menu has their export and the backup.</source>
        <translation>이 창의 모든 설정과 직접 정한 단축키를 파일 하나로 저장합니다. 구독, 기사, 기사 보관 한도, 동기화 간격은 들어 있지 않습니다. 이들은 파일 메뉴의 내보내기와 백업에 있습니다.</translation>
    </message>
</context>
<context>
    <name>sokbo::Tray</name>
    <message>
        <source>Sokbo</source>
        <translation>속보</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>안 읽음 %Ln건</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing unread</source>
        <translation>안 읽은 글 없음</translation>
    </message>
    <message>
        <source>Sokbo — %1: %2</source>
        <comment>a board, and what is unread there</comment>
        <translation>속보 — %1: %2</translation>
    </message>
</context>
<context>
    <name>sokbo::TrayKeeping</name>
    <message>
        <source>&amp;Show the window</source>
        <translation>창 보이기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Next unread article</source>
        <translation>다음 안 읽은 글(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Hide the window</source>
        <translation>창 숨기기(&amp;H)</translation>
    </message>
    <message>
        <source>All watched names</source>
        <translation>알림 이름 모두</translation>
    </message>
    <message>
        <source>Folder %1</source>
        <translation>폴더 %1</translation>
    </message>
    <message>
        <source>Sokbo is still running</source>
        <translation>속보는 계속 실행 중입니다</translation>
    </message>
    <message>
        <source>The window is behind the icon in the notification area. A click on it brings the window back; “Quit” in its menu ends Sokbo.</source>
        <translation>창은 알림 영역의 아이콘 뒤에 있습니다. 아이콘을 누르면 창이 다시 나오고, 아이콘 메뉴의 ‘끝내기’로 속보를 끝냅니다.</translation>
    </message>
</context>
<context>
    <name>sokbo::TroubleBar</name>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Change the address…</source>
        <translation>주소 바꾸기…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>지우기…</translation>
    </message>
    <message>
        <source>Not read since %1. What came before is still here.</source>
        <translation>%1부터 읽지 못하고 있습니다. 그 전에 온 기사는 그대로 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s) in this folder cannot be read:</source>
        <translation>
            <numerusform>이 폴더의 소스 %Ln곳을 읽지 못하고 있습니다:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sokbo::UndoSteps</name>
    <message>
        <source>Taking back: %1 of %2</source>
        <translation>되돌리는 중: %2건 중 %1건</translation>
    </message>
    <message>
        <source>Doing again: %1 of %2</source>
        <translation>다시 하는 중: %2건 중 %1건</translation>
    </message>
    <message>
        <source>Stopped. Ctrl+Shift+Z does again what was taken back.</source>
        <translation>멈췄습니다. 되돌린 만큼은 Ctrl+Shift+Z로 다시 할 수 있습니다.</translation>
    </message>
    <message>
        <source>Stopped. Ctrl+Z takes back what was done again.</source>
        <translation>멈췄습니다. 다시 한 만큼은 Ctrl+Z로 되돌릴 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>sokbo::UnreadSteps</name>
    <message>
        <source>No unread article further down this board.</source>
        <translation>이 아래로는 안 읽은 기사가 없습니다.</translation>
    </message>
    <message>
        <source>Next source with unread articles: %1</source>
        <translation>안 읽은 기사가 있는 다음 소스: %1</translation>
    </message>
</context>
<context>
    <name>sokbo::WelcomePage</name>
    <message>
        <source>Sokbo</source>
        <translation>속보</translation>
    </message>
    <message>
        <source>All the headlines on one board, read like a bulletin board, and every name in the news one click away. What you read stays on this computer.</source>
        <translation>모든 제목을 게시판처럼 한 판에서 읽고, 기사 속 이름은 한 번 누르면 알 수 있습니다. 읽은 기록은 이 컴퓨터에만 남습니다.</translation>
    </message>
    <message>
        <source>Begin with what interests you</source>
        <translation>관심사로 시작하기</translation>
    </message>
    <message>
        <source>One by one…</source>
        <translation>하나씩 고르기…</translation>
    </message>
    <message>
        <source>A site, a feed or a board</source>
        <translation>사이트·피드·게시판 주소로</translation>
    </message>
    <message>
        <source>Address, such as news.example.com</source>
        <translation>주소 (예: news.example.com)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>찾아보기</translation>
    </message>
    <message>
        <source>Bring subscriptions along</source>
        <translation>쓰던 구독 가져오기</translation>
    </message>
    <message>
        <source>Another reader exports them as an OPML file, with their folders.</source>
        <translation>다른 리더가 폴더째 내보낸 OPML 파일을 읽습니다.</translation>
    </message>
    <message>
        <source>Found on this computer:</source>
        <translation>이 컴퓨터에서 찾았습니다.</translation>
    </message>
    <message>
        <source>Subscriptions of %1</source>
        <translation>%1의 구독 목록</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>파일에서…</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>먼저 둘러보기</translation>
    </message>
    <message>
        <source>The built-in sample board: Korean and English articles that need no network.</source>
        <translation>들어 있는 견본 게시판입니다. 네트워크 없이 한국어와 영어 기사를 읽어 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>견본 열기</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>외 %Ln곳</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick one or more subjects.</source>
        <translation>관심사를 하나 이상 고르세요.</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>구독하기</translation>
    </message>
    <message numerus="yes">
        <source>Subscribe to %Ln source(s)</source>
        <translation>
            <numerusform>고른 %Ln곳 구독하기</numerusform>
        </translation>
    </message>
    <message>
        <source>Sources in Korean</source>
        <translation>한국어 소스</translation>
    </message>
    <message>
        <source>Sources in English</source>
        <translation>영어 소스</translation>
    </message>
</context>
<context>
    <name>sokbo::WelcomePicture</name>
    <message>
        <source>A picture: a board of headlines, and the card of a minister who is named in one.</source>
        <translation>그림: 제목이 늘어선 게시판과, 제목에 나온 장관의 인물 카드.</translation>
    </message>
    <message>
        <source>BREAKING</source>
        <comment>a flag on the picture of the first page</comment>
        <translation>속보</translation>
    </message>
    <message>
        <source>Saebyeok reaches orbit… Minister Yoon Ha-neul: “The Moon is next”</source>
        <translation>새벽호 발사 성공…윤하늘 장관 “다음은 달 궤도”</translation>
    </message>
    <message>
        <source>Haeoreum News</source>
        <translation>해오름뉴스</translation>
    </message>
    <message>
        <source>EXCLUSIVE</source>
        <comment>a flag on the picture of the first page</comment>
        <translation>단독</translation>
    </message>
    <message>
        <source>Hanbit to make battery boxes of recycled aluminium</source>
        <translation>한빛소재, 재생 알루미늄 배터리 상자 내년 양산</translation>
    </message>
    <message>
        <source>Yeouido Economy</source>
        <translation>여의도경제</translation>
    </message>
    <message>
        <source>Stocks close higher for a fifth day… 3,012.77</source>
        <translation>코스피 닷새째 상승 마감…3,012.77</translation>
    </message>
    <message>
        <source>Namsan Paper</source>
        <translation>남산신문</translation>
    </message>
    <message>
        <source>Late buses on six lines from March</source>
        <translation>수도권 심야 광역버스 6개 노선, 3월 시범 운행</translation>
    </message>
    <message>
        <source>142 cranes come to the Han a week early</source>
        <translation>재두루미 142마리, 일주일 일찍 한강 하구에</translation>
    </message>
    <message>
        <source>Starlight Science</source>
        <translation>별빛과학</translation>
    </message>
    <message>
        <source>First snow in Seoul, four days before its time</source>
        <translation>첫눈 온 서울, 평년보다 나흘 빨랐다</translation>
    </message>
    <message>
        <source>Hangang Ilbo</source>
        <translation>한강일보</translation>
    </message>
    <message>
        <source>Yoon Ha-neul</source>
        <translation>윤하늘</translation>
    </message>
    <message>
        <source>Minister of Science · 12 articles this week</source>
        <translation>과학기술부 장관 · 이번 주 기사 12건</translation>
    </message>
</context>
<context>
    <name>sokbo::WindowCommands</name>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>실행 취소: %1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>다시 실행: %1(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>Text size: %1 px</source>
        <translation>글자 크기: %1픽셀</translation>
    </message>
    <message>
        <source>Offline: nothing is fetched.</source>
        <translation>오프라인: 아무것도 가져오지 않습니다.</translation>
    </message>
    <message>
        <source>Online again.</source>
        <translation>다시 온라인입니다.</translation>
    </message>
    <message>
        <source>Older headlines</source>
        <translation>지난 글 더 가져오기</translation>
    </message>
    <message>
        <source>How many pages of the list are read, back from the newest:</source>
        <translation>목록을 최신 쪽부터 몇 쪽까지 읽을까요:</translation>
    </message>
    <message>
        <source>Save the briefing as &amp;Markdown, a page or a book…</source>
        <translation>브리핑을 마크다운, 웹 페이지, 책으로 저장(&amp;M)…</translation>
    </message>
    <message>
        <source>Save article as &amp;Markdown or a book…</source>
        <translation>기사를 마크다운이나 책으로 저장(&amp;M)…</translation>
    </message>
    <message>
        <source>Every mark is shown.</source>
        <translation>모든 표시를 보입니다.</translation>
    </message>
    <message>
        <source>The marks of names are shown.</source>
        <translation>이름 표시만 보입니다.</translation>
    </message>
    <message>
        <source>No mark is shown.</source>
        <translation>표시를 보이지 않습니다.</translation>
    </message>
    <message>
        <source>Save the briefing as P&amp;DF…</source>
        <translation>브리핑을 PDF로 저장(&amp;D)…</translation>
    </message>
    <message>
        <source>Save article as P&amp;DF…</source>
        <translation>기사를 PDF로 저장(&amp;D)…</translation>
    </message>
</context>
</TS>
