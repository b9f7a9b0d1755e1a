# The programs for the browser, each a .js and a .wasm.

# Links a program the way our pages need it; EXPORT names the JavaScript function that starts it,
# METHODS what JavaScript may use of Emscripten's runtime.
function(kumppani_page name)
    cmake_parse_arguments(ARG "" "EXPORT" "METHODS" ${ARGN})
    target_link_options(${name} PRIVATE
        -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sALLOW_MEMORY_GROWTH=1 -sENVIRONMENT=web
        -sDYNAMIC_EXECUTION=0 -sMODULARIZE=1 -sEXPORT_NAME=${ARG_EXPORT}
        -sEXPORTED_FUNCTIONS=_main,_malloc,_free)
    if(ARG_METHODS)
        list(JOIN ARG_METHODS , methods)
        target_link_options(${name} PRIVATE -sEXPORTED_RUNTIME_METHODS=${methods})
    endif()
endfunction()

# An exception goes to the nearest of these, most often to the page's outermost call (web/exports.cpp), and the program
# has then stopped for good. On its way through all others nothing is put away: the code for that would be a tenth of
# the page. What reads the files of others may run out of memory and go on without them: it stays whole.
# tests/rules knows this list: a file that catches must be on it.
set(catching shared/bundle/ shared/sealed/ shared/store/header.cpp shared/store/snapshot.cpp
    shared/workspace/journal.cpp web/exports.cpp)
list(JOIN catching | catching)
get_target_property(sources kumppani_shared SOURCES)
file(GLOB glue CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/*.cpp)
list(APPEND sources ${glue})
list(FILTER sources EXCLUDE REGEX ${catching})
set_source_files_properties(${sources} PROPERTIES COMPILE_OPTIONS -fignore-exceptions)
target_compile_options(imgui PRIVATE -fignore-exceptions)
target_compile_options(kumppani_app PRIVATE -fignore-exceptions)

kumppani_target(program kumppani SOURCES web/*.cpp LINK kumppani_app)
if(TARGET kumppani)
    kumppani_page(kumppani EXPORT createKumppani METHODS FS IDBFS UTF8ToString stringToUTF8 lengthBytesUTF8 ccall)
    target_link_options(kumppani PRIVATE -lidbfs.js
        # What web/page/loader.js gives; each other way in would be asked about at the start.
        -sINCOMING_MODULE_JS_API=instantiateWasm,onAbort,printErr)

    # Measurements name the program's functions by it; the page is served without.
    target_link_options(kumppani PRIVATE --emit-symbol-map)
    add_custom_command(TARGET kumppani POST_BUILD COMMAND ${CMAKE_COMMAND} -E rename
        $<TARGET_FILE:kumppani>.symbols ${CMAKE_BINARY_DIR}/kumppani.js.symbols
        # Emscripten leaves the names inside its functions long.
        COMMAND ${CMAKE_SOURCE_DIR}/web/node_modules/.bin/esbuild $<TARGET_FILE:kumppani> --minify --target=es2020
        --charset=utf8 --log-level=warning --allow-overwrite --outfile=$<TARGET_FILE:kumppani>)

    # Small is what counts but for what every pixel goes through.
    file(GLOB drawing CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/app/drawing/*.cpp)
    set_source_files_properties(${drawing} PROPERTIES COMPILE_OPTIONS -O3)
    target_link_options(kumppani PRIVATE -Oz -sBINARYEN_EXTRA_PASSES=--converge)

    # JavaScript that C++ calls; the page's own modules are in web/page.
    file(GLOB libraries CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/library.js ${CMAKE_SOURCE_DIR}/web/library/*.js)
    foreach(library IN LISTS libraries)
        target_link_options(kumppani PRIVATE "SHELL:--js-library ${library}")
    endforeach()
    set_target_properties(kumppani PROPERTIES LINK_DEPENDS "${libraries}")
endif()

# What the measurements compare with: ImGui's own demo, built and linked the same way.
add_imgui(imgui_with_demo EXTRA imgui_demo.cpp ${imgui_backend} DEFINITIONS KUMPPANI_IMGUI_DEMO)
kumppani_target(program imgui_demo SOURCES tests/bench/imgui_demo/*.cpp web/graphics.cpp web/webgl_renderer.cpp
    LINK imgui_with_demo)
if(TARGET imgui_demo)
    kumppani_page(imgui_demo EXPORT createDemo)
    set_target_properties(imgui_demo PROPERTIES EXCLUDE_FROM_ALL ON
        RUNTIME_OUTPUT_DIRECTORY ${CMAKE_SOURCE_DIR}/build/imgui_demo)
endif()

# Lines of text drawn by our font loader and by ImGui's own, for the measurement of their likeness.
add_imgui(imgui_with_stb EXTRA ${imgui_backend} DEFINITIONS ${imgui_of_page} IMGUI_ENABLE_STB_TRUETYPE)
kumppani_target(program glyphs SOURCES tests/bench/glyphs/*.cpp web/graphics.cpp web/webgl_renderer.cpp
    web/font_loader.cpp web/platform.cpp LINK imgui_with_stb kumppani_app)
if(TARGET glyphs)
    kumppani_page(glyphs EXPORT createGlyphs)
    target_link_options(glyphs PRIVATE "SHELL:--js-library ${CMAKE_SOURCE_DIR}/web/library.js")
    set_target_properties(glyphs PROPERTIES EXCLUDE_FROM_ALL ON
        RUNTIME_OUTPUT_DIRECTORY ${CMAKE_SOURCE_DIR}/build/glyphs)
endif()

# Files read, written and merged without screens, for measurements.
kumppani_target(program exchanges SOURCES tests/bench/exchanges/*.cpp LINK kumppani_shared)
if(TARGET exchanges)
    kumppani_page(exchanges EXPORT createExchanges)
    set_target_properties(exchanges PROPERTIES EXCLUDE_FROM_ALL ON
        RUNTIME_OUTPUT_DIRECTORY ${CMAKE_SOURCE_DIR}/build/exchanges)
endif()

# The search without screens, for measurements.
kumppani_target(program search_alone SOURCES tests/bench/search/*.cpp LINK kumppani_shared)
if(TARGET search_alone)
    kumppani_page(search_alone EXPORT createSearch)
    set_target_properties(search_alone PROPERTIES EXCLUDE_FROM_ALL ON OUTPUT_NAME search
        RUNTIME_OUTPUT_DIRECTORY ${CMAKE_SOURCE_DIR}/build/search)
endif()
