# SPDX-License-Identifier: GPL-3.0-or-later

# sokbo_late_library(room PREFIX): the room calls a library that pkg_check_modules(PREFIX ...) found, and loads it when it is first
# wanted (app/core/latelibrary.h): it gets the headers alone, and the library's SONAME as SOKBO_<PREFIX>_FILE. Another build of the
# library may have another one: libcurl's for GnuTLS does.
function(sokbo_late_library room prefix)
    target_include_directories(sokbo_${room} SYSTEM PUBLIC ${${prefix}_INCLUDE_DIRS})
    list(GET ${prefix}_LINK_LIBRARIES 0 file)
    execute_process(COMMAND ${CMAKE_OBJDUMP} -p ${file} OUTPUT_VARIABLE headers COMMAND_ERROR_IS_FATAL ANY)
    if(NOT headers MATCHES "SONAME +([^ \n]+)")
        message(FATAL_ERROR "${file} is no shared library with a name")
    endif()
    target_compile_definitions(sokbo_${room} PRIVATE SOKBO_${prefix}_FILE="${CMAKE_MATCH_1}")
    target_link_libraries(sokbo_${room} PUBLIC ${CMAKE_DL_LIBS})
endfunction()
