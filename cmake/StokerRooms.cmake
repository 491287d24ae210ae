# SPDX-License-Identifier: GPL-3.0-or-later
# One interface target carries every compiler flag; one function makes a room: folder = target = namespace = include prefix.

add_library(stoker_flags INTERFACE)
target_compile_features(stoker_flags INTERFACE cxx_std_20)
target_compile_definitions(stoker_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_JAVA_STYLE_ITERATORS
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
  target_compile_options(stoker_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual -Wcast-align
    $<$<BOOL:${STOKER_WARNINGS_AS_ERRORS}>:-Werror>)
elseif(MSVC)
  target_compile_options(stoker_flags INTERFACE /W4 /permissive- /utf-8 $<$<BOOL:${STOKER_WARNINGS_AS_ERRORS}>:/WX>)
endif()
if(STOKER_SANITIZE)
  target_compile_options(stoker_flags INTERFACE -fsanitize=${STOKER_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(stoker_flags INTERFACE -fsanitize=${STOKER_SANITIZE})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC takes what the sanitizers put in for reads of what was never written (its manual, -fsanitize); the usual build keeps the warning.
    target_compile_options(stoker_flags INTERFACE -Wno-maybe-uninitialized)
  endif()
endif()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)

if(STOKER_CCACHE)
  find_program(CCACHE_PROGRAM ccache)
  if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Precompiled headers and several build folders share one cache only with these three.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime CCACHE_NOHASHDIR=1
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} ${CCACHE_PROGRAM})
  endif()
endif()

# stoker_room(NAME name SOURCES ... PUBLIC targets... PRIVATE targets... [PCH headers...]); without headers of its own it takes those of domain.
function(stoker_room)
  cmake_parse_arguments(ROOM "" "NAME" "SOURCES;PUBLIC;PRIVATE;PCH" ${ARGN})
  set(target stoker_${ROOM_NAME})
  add_library(${target} STATIC ${ROOM_SOURCES})
  add_library(stoker::${ROOM_NAME} ALIAS ${target})
  # Includes are written "room/file.h": from models/ for the rooms there, from the top for widgets and app.
  target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/models)
  target_link_libraries(${target} PUBLIC ${ROOM_PUBLIC} PRIVATE stoker_flags ${ROOM_PRIVATE})
  if(STOKER_PCH AND ROOM_PCH)
    target_precompile_headers(${target} PRIVATE ${ROOM_PCH})
  elseif(STOKER_PCH)
    target_precompile_headers(${target} REUSE_FROM stoker_domain)
  endif()
  set_property(GLOBAL APPEND PROPERTY STOKER_ROOMS ${target})
endfunction()
