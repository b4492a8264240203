# SPDX-License-Identifier: GPL-3.0-or-later
cmake_minimum_required(VERSION 3.25)

# cmake -D ROOT=... -D OUT=... -P RecogniserVersion.cmake
# Derives the recogniser's version from what it is made of, and writes it to OUT as one C++ definition: the sources of
# app/entity, those of app/text that they include, the word lists and the taggers' models. The same tree gives the same number
# on every machine: files are taken in the order of their names, and neither times, line ends nor comments count.

function(text_hash result file comment)
    file(READ ${file} text)
    string(REPLACE "\r" "" text "${text}")
    string(REGEX REPLACE "(^|\n)[ \t]*${comment}[^\n]*" "" text "${text}")
    string(SHA256 hash "${text}")
    set(${result} ${hash} PARENT_SCOPE)
endfunction()

# The files of app/text that these include, and so on: header and source.
function(used_texts result)
    set(used "")
    set(waiting ${ARGN})
    while(waiting)
        list(POP_FRONT waiting file)
        file(STRINGS ${file} includes REGEX "^#include \"text/")
        foreach(include IN LISTS includes)
            string(REGEX REPLACE "^#include \"(text/[^.]*)\\.h\".*" "\\1" unit "${include}")
            foreach(part IN ITEMS ${unit}.h ${unit}.cpp)
                if(EXISTS ${ROOT}/app/${part} AND NOT app/${part} IN_LIST used)
                    list(APPEND used app/${part})
                    list(APPEND waiting ${ROOT}/app/${part})
                endif()
            endforeach()
        endforeach()
    endwhile()
    set(${result} ${used} PARENT_SCOPE)
endfunction()

file(GLOB_RECURSE sources RELATIVE ${ROOT} ${ROOT}/app/entity/*.h ${ROOT}/app/entity/*.cpp)
list(FILTER sources EXCLUDE REGEX "^app/entity/train/") # makes the model, which counts itself
list(TRANSFORM sources PREPEND ${ROOT}/ OUTPUT_VARIABLE paths)
used_texts(texts ${paths})
list(APPEND sources ${texts})
file(GLOB_RECURSE lists RELATIVE ${ROOT} ${ROOT}/resources/lexicon/*.tsv)
list(SORT sources)
list(SORT lists)

set(parts "")
foreach(source IN LISTS sources)
    text_hash(hash ${ROOT}/${source} "//")
    string(APPEND parts "${source} ${hash}\n")
endforeach()
foreach(list IN LISTS lists)
    text_hash(hash ${ROOT}/${list} "# ")
    string(APPEND parts "${list} ${hash}\n")
endforeach()
foreach(learned entities.model english.model judge.weights)
    file(SHA256 ${ROOT}/resources/tagger/${learned} hash)
    string(APPEND parts "${learned} ${hash}\n")
endforeach()

# 31 bits, as the store keeps an int; the last one is set, because 0 stands for no recogniser.
string(SHA256 hash "${parts}")
string(SUBSTRING ${hash} 0 8 digits)
math(EXPR version "(0x${digits} & 0x7fffffff) | 1")
file(WRITE ${OUT} "constexpr int versionOfContents = ${version};\n")
