# The libraries of others, each as a target whose headers raise no warnings of ours.
# Dear ImGui and Catch2 come from the cache folder that web/setup/sources.sh fills, or from IMGUI_DIR and CATCH2_DIR.

if(DEFINED ENV{KUMPPANI_CACHE})
    set(kumppani_cache $ENV{KUMPPANI_CACHE})
elseif(DEFINED ENV{XDG_CACHE_HOME})
    set(kumppani_cache $ENV{XDG_CACHE_HOME}/kumppani)
else()
    set(kumppani_cache $ENV{HOME}/.cache/kumppani)
endif()

# Sets `variable` to the folder of a library's source: from the variable itself, the environment or the cache.
function(find_source variable name witness)
    set(candidates ${kumppani_cache}/${name})
    if(DEFINED ENV{${variable}})
        set(candidates $ENV{${variable}})
    endif()
    find_path(${variable} ${witness} PATHS ${candidates} NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
    if(NOT ${variable})
        message(FATAL_ERROR "${name} was not found in ${candidates}: run web/run --build or tests/run once, "
                            "which fetch it, or set ${variable} to its source folder.")
    endif()
endfunction()

# nlohmann/json: a folder holding just a link to it, so that no other system header comes along
# (Emscripten must never see /usr/include).
find_path(NLOHMANN_INCLUDE nlohmann/json.hpp PATHS /usr/include NO_CMAKE_FIND_ROOT_PATH)
if(NOT NLOHMANN_INCLUDE)
    message(FATAL_ERROR "nlohmann/json was not found: install the package nlohmann-json3-dev.")
endif()
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/include)
file(CREATE_LINK ${NLOHMANN_INCLUDE}/nlohmann ${CMAKE_BINARY_DIR}/include/nlohmann SYMBOLIC)
add_library(nlohmann_json INTERFACE)
target_include_directories(nlohmann_json SYSTEM INTERFACE ${CMAKE_BINARY_DIR}/include)

find_source(IMGUI_DIR imgui imgui.h)

# Dear ImGui as `name`: its core, with `definitions` for it and all that link to it.
function(add_imgui name)
    cmake_parse_arguments(ARG "" "" "EXTRA;DEFINITIONS" ${ARGN})
    set(sources imgui.cpp imgui_draw.cpp imgui_tables.cpp imgui_widgets.cpp ${ARG_EXTRA})
    list(TRANSFORM sources PREPEND ${IMGUI_DIR}/)
    add_library(${name} STATIC EXCLUDE_FROM_ALL ${sources})
    target_include_directories(${name} SYSTEM PUBLIC ${IMGUI_DIR} ${IMGUI_DIR}/backends)
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR})
    target_compile_definitions(${name} PUBLIC "IMGUI_USER_CONFIG=\"app/ui/imgui_config.h\"" ${ARG_DEFINITIONS})
endfunction()

if(EMSCRIPTEN)
    set(imgui_backend backends/imgui_impl_opengl3.cpp)
    # Our fonts come with the page, and the browser reads them (web/font_loader.cpp stands in for FreeType): ImGui's own
    # font and reader of fonts would be 28 kB more.
    set(imgui_of_page IMGUI_DISABLE_DEFAULT_FONT IMGUI_ENABLE_FREETYPE)
    add_imgui(imgui EXTRA ${imgui_backend} DEFINITIONS ${imgui_of_page})
    return()
endif()
add_imgui(imgui DEFINITIONS IMGUI_ENABLE_TEST_ENGINE)

# Catch2 as one translation unit (its amalgamated source) beside its ordinary headers:
# ten seconds once instead of a hundred files.
find_source(CATCH2_DIR catch2 extras/catch_amalgamated.cpp)
set(CATCH_CONFIG_DEFAULT_REPORTER console)
set(CATCH_CONFIG_CONSOLE_WIDTH 110)
configure_file(${CATCH2_DIR}/src/catch2/catch_user_config.hpp.in
    ${CMAKE_BINARY_DIR}/include/catch2/catch_user_config.hpp)
add_library(catch2 STATIC EXCLUDE_FROM_ALL ${CATCH2_DIR}/extras/catch_amalgamated.cpp)
target_include_directories(catch2 SYSTEM PUBLIC ${CATCH2_DIR}/src ${CMAKE_BINARY_DIR}/include)

find_library(RAPIDCHECK_LIBRARY rapidcheck)
add_library(rapidcheck INTERFACE)
if(RAPIDCHECK_LIBRARY)
    target_link_libraries(rapidcheck INTERFACE ${RAPIDCHECK_LIBRARY})
endif()

# The cryptography and the compression of the command line; the page has the browser's.
find_package(OpenSSL 3 REQUIRED COMPONENTS Crypto)
find_package(ZLIB REQUIRED)
