#include "app/ui/kind_mark.hpp"

#include "imgui.h"

namespace kumppani::ui {

void kind_mark(const Rect& rect, KindMark mark, float opacity) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 middle{rect.middle_x(), rect.middle_y()};
    constexpr int segments = 24;
    switch (mark) {
    case KindMark::none:
        return;
    case KindMark::budget:
        return draw.AddRectFilled({middle.x - 4, middle.y - 4}, {middle.x + 4, middle.y + 4},
                                  paint(Token::kind_budget, opacity), 1);
    case KindMark::survey:
        return draw.AddQuadFilled({middle.x, middle.y - 5.5F}, {middle.x + 5.5F, middle.y},
                                  {middle.x, middle.y + 5.5F}, {middle.x - 5.5F, middle.y},
                                  paint(Token::kind_survey, opacity));
    case KindMark::update:
        return draw.AddCircleFilled(middle, 4.5F, paint(Token::kind_update, opacity), segments);
    case KindMark::board:
        return draw.AddCircle(middle, 4, paint(Token::kind_board, opacity), segments, 2);
    }
}

} // namespace kumppani::ui
