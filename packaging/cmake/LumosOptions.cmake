# SPDX-FileCopyrightText: 2026 Lumos Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later

option(LUMOS_CCACHE "Compile through ccache where it is installed" OFF)
if(LUMOS_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  find_program(LUMOS_CCACHE_PROGRAM ccache)
  if(LUMOS_CCACHE_PROGRAM)
    # Paths relative to the source folder and no build folder in the key: every preset shares what it can.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
      CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros ${LUMOS_CCACHE_PROGRAM})
  endif()
endif()

# A hundred tests are linked with every change of a library; gold needs a third of the time for it.
include(CheckLinkerFlag)
check_linker_flag(CXX -fuse-ld=gold LUMOS_HAS_GOLD)
if(LUMOS_HAS_GOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT CMAKE_BUILD_TYPE STREQUAL "Release")
  add_link_options(-fuse-ld=gold)
endif()

# One interface target carries the warnings and defines that every target of the house compiles with.
add_library(lumos_options INTERFACE)
target_compile_features(lumos_options INTERFACE cxx_std_20)
target_compile_options(lumos_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Woverloaded-virtual -Wnon-virtual-dtor
  -fno-math-errno -ffp-contract=off
  $<$<BOOL:${LUMOS_WERROR}>:-Werror>
  $<$<CONFIG:Release>:-O3>)
target_compile_definitions(lumos_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
  QT_STRICT_ITERATORS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(LUMOS_SANITIZE)
  target_compile_options(lumos_options INTERFACE -fsanitize=${LUMOS_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(lumos_options INTERFACE -fsanitize=${LUMOS_SANITIZE})
endif()
if(LUMOS_COVERAGE)
  # Threads count in the same counters; without atomic updates some end below zero.
  target_compile_options(lumos_options INTERFACE --coverage -fprofile-update=atomic)
  target_link_options(lumos_options INTERFACE --coverage)
endif()
