# SPDX-License-Identifier: GPL-3.0-or-later
# The locales that the window is tested in. They are generated into the build folder, so that the tests run alike on
# every system and nobody has to be root for it. LOCPATH tells the C library to look there.

set(SOKBO_LOCALE_FOLDER ${CMAKE_BINARY_DIR}/locales)

# sokbo_generate_locales(): en_US.UTF-8 and ko_KR.UTF-8, once for each build folder.
function(sokbo_generate_locales)
    find_program(SOKBO_LOCALEDEF localedef REQUIRED)
    file(MAKE_DIRECTORY ${SOKBO_LOCALE_FOLDER})
    foreach(locale en_US ko_KR)
        set(folder ${SOKBO_LOCALE_FOLDER}/${locale}.UTF-8)
        if(EXISTS ${folder}/LC_CTYPE)
            continue()
        endif()
        # It exits with 1 where it only warns.
        execute_process(COMMAND ${SOKBO_LOCALEDEF} -i ${locale} -f UTF-8 ${folder} OUTPUT_QUIET ERROR_VARIABLE said)
        if(NOT EXISTS ${folder}/LC_CTYPE)
            message(FATAL_ERROR "The tests need the locale ${locale}.UTF-8 (Debian's package locales): ${said}")
        endif()
    endforeach()
endfunction()

# sokbo_add_window_test(NAME test PLATFORM platform COMMAND command...): the command as test NAME in English and as
# NAME.ko in Korean: a Korean font has other widths, and Korean words other lengths.
function(sokbo_add_window_test)
    cmake_parse_arguments(PARSE_ARGV 0 ARG "" "NAME;PLATFORM" "COMMAND")
    foreach(locale en_US ko_KR)
        set(test ${ARG_NAME})
        if(locale STREQUAL ko_KR)
            string(APPEND test .ko)
        endif()
        add_test(NAME ${test} COMMAND ${ARG_COMMAND})
        set_tests_properties(${test} PROPERTIES TIMEOUT 300 ENVIRONMENT
            "QT_QPA_PLATFORM=${ARG_PLATFORM};LOCPATH=${SOKBO_LOCALE_FOLDER};LC_ALL=${locale}.UTF-8;TZ=Asia/Seoul")
    endforeach()
endfunction()

# A screen of 1280×800, because Qt's own offscreen one has 800×800.
set(SOKBO_LAPTOP "offscreen:configfile=${CMAKE_SOURCE_DIR}/tests/support/laptop.json")
