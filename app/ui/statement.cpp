#include "app/ui/statement.hpp"

namespace kumppani::ui {

std::string_view aria_name(Role role) {
    switch (role) {
    case Role::none:
        return "none";
    case Role::text:
    case Role::paragraph:
        return "";
    case Role::heading:
        return "heading";
    case Role::button:
        return "button";
    case Role::link:
        return "link";
    case Role::checkbox:
        return "checkbox";
    case Role::radiogroup:
        return "radiogroup";
    case Role::radio:
        return "radio";
    case Role::tablist:
        return "tablist";
    case Role::tab:
        return "tab";
    case Role::textbox:
        return "textbox";
    case Role::searchbox:
        return "searchbox";
    case Role::combobox:
        return "combobox";
    case Role::listbox:
        return "listbox";
    case Role::option:
        return "option";
    case Role::menu:
        return "menu";
    case Role::menuitem:
        return "menuitem";
    case Role::table:
        return "table";
    case Role::rowgroup:
        return "rowgroup";
    case Role::row:
        return "row";
    case Role::columnheader:
        return "columnheader";
    case Role::rowheader:
        return "rowheader";
    case Role::cell:
        return "cell";
    case Role::navigation:
        return "navigation";
    case Role::main:
        return "main";
    case Role::complementary:
        return "complementary";
    case Role::banner:
        return "banner";
    case Role::region:
        return "region";
    case Role::group:
        return "group";
    case Role::list:
        return "list";
    case Role::listitem:
        return "listitem";
    case Role::dialog:
        return "dialog";
    case Role::status:
        return "status";
    case Role::alert:
        return "alert";
    case Role::img:
        return "img";
    case Role::progressbar:
        return "progressbar";
    case Role::form:
        return "form";
    }
    return "";
}

} // namespace kumppani::ui
