# Toolchain file: whichever Emscripten `emcc` on the PATH belongs to.

find_program(EM_CONFIG_PROGRAM em-config REQUIRED)
execute_process(COMMAND ${EM_CONFIG_PROGRAM} EMSCRIPTEN_ROOT
    OUTPUT_VARIABLE emscripten_root OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
include(${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake)
