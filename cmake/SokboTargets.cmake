# SPDX-License-Identifier: GPL-3.0-or-later
# How every folder of app/ and ui/ becomes a library, and every tst_*.cpp a test.

add_library(sokbo_options INTERFACE)
target_compile_definitions(sokbo_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400)
# A newer Qt warns about calls that Qt 6.4, which we must compile with, has no other way for.
if(Qt6_VERSION VERSION_GREATER 6.5)
    target_compile_definitions(sokbo_options INTERFACE QT_WARN_DEPRECATED_UP_TO=0x060400)
endif()
target_compile_options(sokbo_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast
    -fno-math-errno)
# Where files are joined, these warn of names that stand in other files.
if(CMAKE_UNITY_BUILD)
    target_compile_options(sokbo_options INTERFACE -Wno-shadow $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wno-subobject-linkage>)
endif()
if(SOKBO_SANITIZE)
    target_compile_options(sokbo_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(sokbo_options INTERFACE -fsanitize=address,undefined)
endif()

# The tests are many programs, and the system's linker takes six times as long for each.
find_program(SOKBO_MOLD mold)
if(SOKBO_MOLD AND CMAKE_BUILD_TYPE STREQUAL "Debug")
    target_link_options(sokbo_options INTERFACE -fuse-ld=mold)
endif()

if(SOKBO_FUZZ)
    target_compile_options(sokbo_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# sokbo_keep_results(): in the calling folder and below it, a Result or a QFuture that is dropped is an error of the compiler.
# Where files are joined, the headers that are precompiled say so (sokbo_precompile_room).
macro(sokbo_keep_results)
    add_compile_options(-Werror=unused-result)
    if(NOT CMAKE_UNITY_BUILD)
        add_compile_options("$<$<COMPILE_LANGUAGE:CXX>:SHELL:-include ${PROJECT_SOURCE_DIR}/cmake/nodiscard.h>")
    endif()
endmacro()

# sokbo_library(name [LINK target...] [ITSELF]): the folder that calls it, as static library sokbo_<name>. ITSELF: as for
# sokbo_precompile_room.
# Headers are included from the root that holds the folder: #include "core/article.h".
function(sokbo_library name)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "ITSELF" "" "LINK;PRIVATE_LINK")
    file(GLOB sources CONFIGURE_DEPENDS *.cpp *.h)
    add_library(sokbo_${name} STATIC ${sources})
    add_library(sokbo::${name} ALIAS sokbo_${name})
    get_filename_component(root ${CMAKE_CURRENT_SOURCE_DIR} DIRECTORY)
    target_include_directories(sokbo_${name} PUBLIC ${root})
    target_link_libraries(sokbo_${name} PUBLIC sokbo_options ${ARG_LINK} PRIVATE ${ARG_PRIVATE_LINK})
    set_target_properties(sokbo_${name} PROPERTIES POSITION_INDEPENDENT_CODE ON LINKER_LANGUAGE CXX)
    if(ARG_ITSELF)
        sokbo_precompile_room(sokbo_${name} ITSELF)
    else()
        sokbo_precompile_room(sokbo_${name})
    endif()
endfunction()

# sokbo_moc_itself(target source...): for a program whose files each include their own "<name>.moc". AUTOMOC would have moc
# read all headers, which takes a hundred times as long; here no macro of theirs decides what is a slot.
function(sokbo_moc_itself target)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/moc)
    file(MAKE_DIRECTORY ${folder})
    foreach(source ${ARGN})
        get_filename_component(name ${source} NAME_WE)
        add_custom_command(OUTPUT ${folder}/${name}.moc
            COMMAND Qt6::moc ${source} -o ${folder}/${name}.moc
            DEPENDS ${source} VERBATIM)
        target_sources(${target} PRIVATE ${folder}/${name}.moc)
    endforeach()
    set_target_properties(${target} PROPERTIES AUTOMOC OFF)
    target_include_directories(${target} PRIVATE ${folder})
endfunction()

# sokbo_links_module(result module target...): whether any of the targets links the Qt module, itself or by another.
function(sokbo_links_module result module)
    set(waiting ${ARGN})
    set(seen)
    while(waiting)
        list(POP_FRONT waiting target)
        if(target STREQUAL module)
            set(${result} TRUE PARENT_SCOPE)
            return()
        endif()
        if(NOT TARGET ${target} OR target IN_LIST seen)
            continue()
        endif()
        list(APPEND seen ${target})
        get_target_property(linked ${target} INTERFACE_LINK_LIBRARIES)
        if(linked)
            list(APPEND waiting ${linked})
        endif()
    endwhile()
    set(${result} FALSE PARENT_SCOPE)
endfunction()

# sokbo_precompile_room(target [ITSELF]): where files are joined, Qt's headers are a third of what is left to compile, so each
# kind of library and program of app/ and ui/ has them precompiled once, or ITSELF where it is compiled with options of its own.
function(sokbo_precompile_room target)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "ITSELF" "" "")
    if(NOT CMAKE_UNITY_BUILD)
        return()
    endif()
    set(kind Core)
    get_target_property(own ${target} LINK_LIBRARIES) # of a program none is an interface
    if(NOT own)
        set(own)
    endif()
    sokbo_links_module(links Qt6::Widgets ${own})
    if(links)
        set(kind Widgets)
    endif()
    if(ARG_ITSELF)
        target_precompile_headers(${target} PRIVATE ${PROJECT_SOURCE_DIR}/cmake/precompiled.h)
        return()
    endif()
    set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE ON)
    get_target_property(type ${target} TYPE)
    if(type STREQUAL "EXECUTABLE")
        target_compile_options(${target} PRIVATE -fPIC) # it would be -fPIE, which the headers are not precompiled for
    endif()
    set(headers sokbo_rooms_of_${kind})
    if(NOT TARGET ${headers})
        set(empty ${CMAKE_BINARY_DIR}/precompiled.cpp)
        file(CONFIGURE OUTPUT ${empty} CONTENT "")
        add_library(${headers} STATIC ${empty})
        set_target_properties(${headers} PROPERTIES AUTOMOC OFF UNITY_BUILD OFF POSITION_INDEPENDENT_CODE ON)
        target_link_libraries(${headers} PRIVATE sokbo_options Qt6::${kind} tl::expected)
        target_precompile_headers(${headers} PRIVATE ${PROJECT_SOURCE_DIR}/cmake/precompiled.h)
    endif()
    target_precompile_headers(${target} REUSE_FROM ${headers})
endfunction()

# sokbo_know_face(source): the source may include <moduleface.inc> (ModuleFace.cmake).
function(sokbo_know_face source)
    set(folder ${CMAKE_BINARY_DIR}/moduleface)
    if(NOT TARGET sokbo_face)
        file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/app/*.h ${PROJECT_SOURCE_DIR}/ui/*.h)
        add_custom_command(OUTPUT ${folder}/moduleface.inc
            COMMAND ${CMAKE_COMMAND} -D ROOT=${PROJECT_SOURCE_DIR} -D OUT=${folder}/moduleface.inc
                -P ${PROJECT_SOURCE_DIR}/cmake/ModuleFace.cmake
            DEPENDS ${headers} ${PROJECT_SOURCE_DIR}/cmake/ModuleFace.cmake
            COMMENT "Deriving what the program and its modules must have in common" VERBATIM)
        add_custom_target(sokbo_face DEPENDS ${folder}/moduleface.inc)
    endif()
    set_source_files_properties(${source} PROPERTIES OBJECT_DEPENDS ${folder}/moduleface.inc INCLUDE_DIRECTORIES ${folder})
endfunction()

# sokbo_module(name factory LINK target...): a module that the program loads when it needs it (ui/kit/modules.h).
function(sokbo_module name factory)
    cmake_parse_arguments(PARSE_ARGV 2 ARG "" "" "LINK")
    add_library(${name} MODULE ${factory})
    target_link_libraries(${name} PRIVATE ${ARG_LINK})
    sokbo_know_face(${factory})
    add_dependencies(${name} sokbo_face)
    sokbo_precompile_room(${name})
    set_target_properties(${name} PROPERTIES PREFIX "" LIBRARY_OUTPUT_DIRECTORY ${CMAKE_RUNTIME_OUTPUT_DIRECTORY})
    install(TARGETS ${name} LIBRARY DESTINATION lib/sokbo)
endfunction()

# sokbo_precompile(test target...): Qt's headers are half the time of a test's compilation, so each kind of test, by the modules
# that its targets link, has them precompiled once: an object library that holds nothing else.
function(sokbo_precompile test)
    set(kind Core)
    foreach(module Gui Widgets)
        sokbo_links_module(links Qt6::${module} ${ARGN})
        if(links)
            set(kind ${module})
        endif()
    endforeach()
    set(headers sokbo_tests_of_${kind})
    # Qt tells its headers the folders of each test; those that are precompiled must be told the same by all.
    set(uniform -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR)
    if(NOT TARGET ${headers})
        set(empty ${CMAKE_BINARY_DIR}/tests/precompiled.cpp)
        file(CONFIGURE OUTPUT ${empty} CONTENT "")
        add_library(${headers} OBJECT ${empty})
        set_target_properties(${headers} PROPERTIES AUTOMOC OFF UNITY_BUILD OFF)
        target_link_libraries(${headers} PRIVATE sokbo_options Qt6::Test Qt6::Network Qt6::${kind})
        target_precompile_headers(${headers} PRIVATE ${CMAKE_SOURCE_DIR}/tests/support/precompiled.h)
        target_compile_options(${headers} PRIVATE ${uniform})
        if(SOKBO_SANITIZE)
            target_compile_options(${headers} PRIVATE -O0)
        endif()
    endif()
    target_precompile_headers(${test} REUSE_FROM ${headers})
    target_compile_options(${test} PRIVATE ${uniform})
endfunction()

# sokbo_join_tests(result source...): the names of files that hold up to eight of the sources each, and of one with a main()
# that runs the test named by its first argument. Each test stands in a namespace of its own (JoinTests.cmake).
function(sokbo_join_tests result)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/joined)
    set(waiting ${ARGN})
    set(files)
    while(waiting)
        list(LENGTH files number)
        list(SUBLIST waiting 0 8 sources)
        list(REMOVE_ITEM waiting ${sources})
        set(file ${folder}/joined_${number}.cpp)
        add_custom_command(OUTPUT ${file}
            COMMAND ${CMAKE_COMMAND} -DOUTPUT=${file} "-DSOURCES=${sources}" -P ${PROJECT_SOURCE_DIR}/cmake/JoinTests.cmake
            DEPENDS ${sources} ${PROJECT_SOURCE_DIR}/cmake/JoinTests.cmake VERBATIM)
        list(APPEND files ${file})
    endwhile()
    set(declarations)
    set(entries)
    foreach(source ${ARGN})
        get_filename_component(name ${source} NAME_WE)
        string(APPEND declarations "namespace ${name} {\nint main(int, char **);\n}\n")
        string(APPEND entries "    {\"${name}\", ${name}::main},\n")
    endforeach()
    configure_file(${PROJECT_SOURCE_DIR}/cmake/joinedtests.cpp.in ${folder}/main.cpp @ONLY)
    set(${result} ${files} ${folder}/main.cpp PARENT_SCOPE)
endfunction()

# sokbo_tests(LINK target... [DEFINE definition...] [NEEDS target...] [ALONE name...]): every tst_*.cpp of the calling folder
# is one ctest test, two where the folder mirrors one of the window's: see sokbo_add_window_test. DEFINE and NEEDS, programs
# that are built before, are for all of them. Each is a program <folder>_<name>; where files are joined, so are the folder's
# tests but those that are named after ALONE. The target tests_<folder> builds them all.
function(sokbo_tests)
    cmake_parse_arguments(PARSE_ARGV 0 ARG "" "" "LINK;DEFINE;NEEDS;ALONE")
    file(GLOB sources CONFIGURE_DEPENDS tst_*.cpp)
    get_filename_component(folder ${CMAKE_CURRENT_SOURCE_DIR} NAME)
    set(joined)
    if(CMAKE_UNITY_BUILD)
        set(joined ${sources})
        foreach(name ${ARG_ALONE})
            list(REMOVE_ITEM joined ${CMAKE_CURRENT_SOURCE_DIR}/${name}.cpp)
        endforeach()
    endif()
    list(LENGTH joined count)
    set(programs)
    if(count EQUAL 1)
        set(joined)
    elseif(joined)
        sokbo_join_tests(files ${joined})
        add_executable(${folder}_tests ${files})
        sokbo_moc_itself(${folder}_tests ${joined})
        list(APPEND programs ${folder}_tests)
    endif()
    foreach(source ${sources})
        get_filename_component(name ${source} NAME_WE)
        set(command ${folder}_tests ${name})
        if(NOT source IN_LIST joined)
            add_executable(${folder}_${name} ${source})
            sokbo_moc_itself(${folder}_${name} ${source})
            list(APPEND programs ${folder}_${name})
            set(command ${folder}_${name})
        endif()
        if(EXISTS ${CMAKE_SOURCE_DIR}/ui/${folder})
            sokbo_add_window_test(NAME ${folder}/${name} PLATFORM ${SOKBO_LAPTOP} COMMAND ${command})
            continue()
        endif()
        add_test(NAME ${folder}/${name} COMMAND ${command})
        set_tests_properties(${folder}/${name} PROPERTIES TIMEOUT 300
            ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=Asia/Seoul")
    endforeach()
    add_custom_target(tests_${folder} DEPENDS ${programs})
    foreach(program ${programs})
        set_target_properties(${program} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests
            UNITY_BUILD OFF) # it is one file, or joined already
        if(SOKBO_SANITIZE)
            target_compile_options(${program} PRIVATE -O0) # what it calls is worth the optimiser's time, it itself is not
        endif()
        target_link_libraries(${program} PRIVATE sokbo_options Qt6::Test sokbo::testsupport ${ARG_LINK})
        target_include_directories(${program} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
        target_compile_definitions(${program} PRIVATE SOKBO_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data" ${ARG_DEFINE})
        if(ARG_NEEDS)
            add_dependencies(${program} ${ARG_NEEDS})
        endif()
        sokbo_precompile(${program} ${ARG_LINK})
    endforeach()
endfunction()
