# How our own code is compiled: strictly, and through ccache where the machine has it.

add_library(kumppani_strict INTERFACE)
target_compile_options(kumppani_strict INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)

option(KUMPPANI_SANITIZE "Build with the address and undefined-behaviour sanitizers" OFF)
if(KUMPPANI_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Objects are shared between clones: paths inside one count as relative.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_NOHASHDIR=1 CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} ${CCACHE})
endif()

if(EMSCRIPTEN)
    # Wasm exceptions must be asked for when compiling and when linking.
    add_compile_options(-flto -fwasm-exceptions)
    add_link_options(-flto -fwasm-exceptions)
    # Nobody asks for the type of a thing; each function object would carry its name.
    add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>)
    add_compile_definitions(KUMPPANI_WITHOUT_COMMAND_LINE)
    # libc++'s smaller form of std::function: a table of what can be done with it instead of a class of its own.
    add_compile_definitions(_LIBCPP_ABI_OPTIMIZED_FUNCTION)
endif()
